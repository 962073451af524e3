import { earnedShare } from '../../budget/grant-condition';
import type { Figure } from '../../figures/figure';
import { fundShareInYear } from '../../precept/collection-fund';
import type { FinancialYear } from '../../years/financial-year';
import type { CollectionFundShare, Grant } from '../read-funding';
import { provenanceOf } from './context';
import { adjustedAmount, sameWords } from '../cells';
import type { FigureCell } from '../cells';
import type { SettleContext } from './context';
import { drivenYears } from './driven-years';
import { headcountOf } from './headcount';
import { BASE_HOLDS, drivenFigure } from './spending';

/** A grant or income line by year. */
export interface GrantFigures<F> {
  readonly grant: Grant;
  readonly baseYear: F;
  /** What it comes to where its condition is met in full. */
  readonly whole: ReadonlyMap<FinancialYear, F>;
  readonly years: ReadonlyMap<FinancialYear, F>;
}

export const isPaidIn = (grant: Grant, year: FinancialYear): boolean =>
  (grant.from === undefined || year >= grant.from) && (grant.to === undefined || year <= grant.to);

/** Whether a grant lasts: it is recurring and does not end within the plan. */
export const lasts = (grant: Grant, lastYear: FinancialYear): boolean => grant.recurring && (grant.to === undefined || grant.to > lastYear);

/** Whether a grant lasts, or the one that replaces it does, or the one that replaces that: for the structural gap they are one. */
export function lastsOrIsReplaced(grant: Grant, grants: readonly Grant[], lastYear: FinancialYear): boolean {
  const seen = new Set<Grant>();
  let one: Grant | undefined = grant;
  while (one && !seen.has(one)) {
    if (lasts(one, lastYear)) return true;
    seen.add(one);
    const by: string = one.replacedBy;
    one = by ? grants.find(other => sameWords(other.name, by)) : undefined;
  }
  return false;
}

/** A grant from its own dates: typed, or driven from the year before, or its Base; nil outside From and To. */
export function settleGrant<F extends Figure<F>>(grant: Grant, context: SettleContext<F>): GrantFigures<F> {
  const { base, years: figures } = drivenYears(
    {
      base: grant.base,
      years: grant.years,
      unit: '£',
      drive: (before, year, base) =>
        grant.driver
          ? drivenFigure(before, grant.driver, year, context, { table: 'Funding', row: grant.name, column: 'Driver' })
          : { figure: base, how: BASE_HOLDS },
      named: (figure, how, year) =>
        figure.called(
          { table: 'Funding', row: grant.name, of: grant.condition ? 'in full' : '', year },
          { how, ...provenanceOf(grant.source) },
        ),
    },
    context,
  );
  const notPaid = (year: FinancialYear) =>
    context
      .nothing()
      .called({ table: 'Funding', row: grant.name, year }, { how: 'nil: outside the years it is paid', ...provenanceOf(grant.source) });
  const years = new Map(
    [...figures].map(([year, figure]) => [year, isPaidIn(grant, year) ? conditional(grant, figure, year, context) : notPaid(year)]),
  );
  const whole = new Map([...figures].map(([year, figure]) => [year, isPaidIn(grant, year) ? figure : context.nothing()]));
  const { baseYear } = context.plan.horizon;
  return { grant, whole, baseYear: isPaidIn(grant, baseYear) ? base : context.nothing(), years };
}

/**
 * A grant on a condition, times the share it earns. How far the target is met is the assumption of the condition's name, or
 * else the heads of the post of that name at the step's check point; the steps stand in the Step table.
 */
function conditional<F extends Figure<F>>(grant: Grant, figure: F, year: FinancialYear, context: SettleContext<F>): F {
  if (!grant.condition) return figure;
  const { plan, kind } = context;
  const steps = plan.steps.filter(step => sameWords(step.condition, grant.condition));
  if (!steps.length) {
    const sentence = `Funding “${grant.name}”, Condition, names “${grant.condition}”, which has no row in the Step table; its thresholds and shares would be right.`;
    plan.findings.add({ severity: 'error', table: 'Funding', row: grant.name, column: 'Condition', sentence });
    return kind.faulty({ kind: 'wrong', sentence });
  }
  const upwards = [...steps].sort((a, b) => adjustedAmount(a.threshold).cmp(adjustedAmount(b.threshold)));
  const met = metAt(grant, year, upwards.at(-1)!.month, context);
  const rate = (cell: FigureCell) => context.cell(cell, context.nothing('rate'), 'rate');
  const share = earnedShare(
    upwards.map(step => ({ threshold: rate(step.threshold), share: rate(step.share), met: metAt(grant, year, step.month, context) })),
    context.nothing('rate'),
  );
  return figure
    .times(share)
    .rounded('penny')
    .called(
      { table: 'Funding', row: grant.name, year },
      {
        how: words =>
          `${words.amount(figure)} in full, of which ${words.amount(share)} is earned: ${grant.condition} stands at ${words.amount(met)}, and the highest step it reaches pays that share`,
        ...provenanceOf(grant.source),
      },
    );
}

/** The condition's assumption; where there is none of that name, the heads of the post it names. */
function metAt<F extends Figure<F>>(grant: Grant, year: FinancialYear, checkPoint: number | undefined, context: SettleContext<F>): F {
  const { condition } = grant;
  const post = context.find(condition) ? undefined : context.plan.posts.find(one => sameWords(one.name, condition));
  const heads = post && headcountOf(post, year, context, checkPoint);
  return heads ?? context.assumption(condition, year, { table: 'Funding', row: grant.name, column: 'Condition' });
}

/** A collection-fund share: a one-off of its year, a surplus above nil and a deficit below it. */
export function settleCollectionFund<F extends Figure<F>>(share: CollectionFundShare, year: FinancialYear, context: SettleContext<F>): F {
  const amount = context.cell(share.years.get(year) ?? {}, context.nothing(), '£');
  if (!share.kind)
    return context.kind.faulty({
      kind: 'wrong',
      sentence: `Collection fund “${share.name}”, Kind, is not known; surplus or deficit would be right.`,
    });
  return fundShareInYear(amount, share.kind, context.nothing(), { name: share.name, year });
}
