import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import { CompleteMap } from '../lookups';
import { nearestName } from '../reading/nearest-word';
import type { ByYear } from '../years/horizon';
import { isEmptyText, sameWords, textOf } from './cells';
import { Findings } from './findings';
import { OVERSPEND_FALLS_ON } from './overspend-facts';
import type { Plan } from './plan';
import type { Reserve } from './read-reserves';
import { settle } from './settle/settle';

const NOTHING = 'nothing';

/** The reserves that bear an overspend: the one the Body names, none where it says `nothing`, otherwise the general reserves in the order of the table. */
export function bearersOf(plan: Pick<Plan, 'body' | 'reserves' | 'findings'>): readonly Reserve[] {
  const said = plan.body.fact(OVERSPEND_FALLS_ON);
  const general = plan.reserves.filter(reserve => reserve.kind === 'general');
  if (isEmptyText(said) || sameWords(textOf(said), 'general reserve')) return general;
  if (sameWords(textOf(said), NOTHING)) return [];
  const reserve = plan.reserves.find(one => sameWords(one.name, textOf(said)));
  if (!reserve) {
    const names = plan.reserves.map(one => one.name);
    const near = nearestName(textOf(said), names);
    plan.findings.add({
      severity: 'error',
      table: 'Body',
      row: OVERSPEND_FALLS_ON,
      column: 'Value',
      sentence: `Body, ${OVERSPEND_FALLS_ON}, holds “${textOf(said)}”, which is not in the Reserve table; the general reserve is taken. Type ${near ? `“${near}” if that is meant, ` : ''}“nothing” or the name of a reserve: ${names.join(', ')}.`,
    });
  }
  return reserve ? [reserve] : general;
}

/** The remaining gaps of a plan, exactly, by year. */
export const remainingGapsOf = (plan: Plan): ByYear<Exact> =>
  new CompleteMap(
    settle({ ...plan, overspend: undefined, findings: new Findings() }, exactKind).years.map(year => [year.year, year.remainingGap]),
  );

/** The plan with what its remaining gaps are above or below those given falling on its reserves. */
export function withOverspend(plan: Plan, closed: ByYear<Exact>): Plan {
  return { ...plan, overspend: { reserves: bearersOf(plan), closed } };
}

/** On which reserves an overspend falls, as reports head it. */
export function bearersInWords(plan: Plan): string {
  const bearers = plan.overspend?.reserves ?? bearersOf(plan);
  return bearers.length ? bearers.map(one => one.name).join(', then ') : NOTHING;
}

/** The assumption, as a report states it. */
export function overspendInWords(plan: Plan): string {
  const bearers = plan.overspend?.reserves ?? bearersOf(plan);
  if (!bearers.length)
    return `Balances move with the movements of the plan alone${isEmptyText(plan.body.fact(OVERSPEND_FALLS_ON)) ? ': it has no general reserve' : `: Body, ${OVERSPEND_FALLS_ON}, is nothing`}.`;
  return `What a year’s remaining gap is above or below the plan’s own falls on ${bearersInWords(plan)} in that year and stays out of it later; never below nil, the rest stays in the gap. The plan’s own gap is taken to be closed.`;
}
