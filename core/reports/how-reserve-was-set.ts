import { counted, inPounds, inRate, listed } from '../figures/in-words';
import { itemAt } from '../lookups';
import { adjustedAmount, isTyped, sameWords, wordKey } from '../plan/cells';
import type { FigureCell } from '../plan/cells';
import type { Policy, Reserve } from '../plan/read-reserves';
import { riskMinimumOf } from '../plan/risk-minimum';
import { shareOfBudget } from '../reserves/general-share';
import { yearName } from '../years/financial-year';
import { generalFloor } from './general-reserve';
import type { ReportWriter, Year } from './report-writer';

/** How the general reserve was set: its level, its floor, the risks it covers, the policy for it and its purpose, in sentences. */
export function howReserveWasSet(writer: ReportWriter): string {
  const { plan, settled } = writer;
  const general = plan.reserves.filter(reserve => reserve.kind === 'general');
  const first = itemAt(settled.years, 0);
  if (!general.length) return 'The plan has no general reserve.';
  return [
    levelInWords(first),
    floorInWords(general, first),
    risksInWords(writer, first),
    ...policiesInWords(plan.policies, general, first),
    ...purposesInWords(general),
  ].join(' ');
}

function levelInWords({ year, generalReserve, netBudget }: Year): string {
  if (generalReserve.fault) return `Its level is not known: ${generalReserve.fault.sentence}`;
  const share =
    !netBudget.fault && netBudget.amount.gt(0)
      ? `, ${inRate(shareOfBudget(generalReserve.amount, netBudget.amount))} of the net budget`
      : '';
  return `It stands at ${inPounds(generalReserve.amount)} at the end of ${yearName(year)}${share}.`;
}

/** The higher of an amount and a share of the net budget, as far as they are typed. */
function higherOf(amount: FigureCell, share: FigureCell): string {
  const parts = [
    ...(isTyped(amount) ? [inPounds(adjustedAmount(amount))] : []),
    ...(isTyped(share) ? [`${inRate(adjustedAmount(share))} of the net budget`] : []),
  ];
  return parts.length > 1 ? `the higher of ${listed(parts)}` : parts.join('');
}

function floorInWords(general: readonly Reserve[], first: Year): string {
  const floor = generalFloor(first);
  const typed = general.map(({ floor: amount, floorRate }) => higherOf(amount, floorRate)).filter(Boolean);
  if (!typed.length) return 'No floor is set for it.';
  if (floor.fault) return `Its floor is ${typed.join(' and ')}.`;
  const [only] = typed;
  const now = inPounds(floor.rounded('penny').amount);
  return typed.length === 1 && only === now
    ? `Its floor is ${now}.`
    : `Its floor is ${typed.join(' and ')}: ${now} in ${yearName(first.year)}.`;
}

function risksInWords({ plan }: ReportWriter, first: Year): string {
  const minimum = riskMinimumOf(plan);
  if (!minimum) return 'No Risk table says what it has to cover.';
  if (minimum.total.fault) return `What its risks call for is not known: ${minimum.total.fault.sentence}`;
  const out = minimum.allowances.filter(one => !one.counts);
  const count = minimum.allowances.length - out.length;
  const those = `${counted(count, 'risk')} of the Risk table${out.length ? ` (${listed(out.map(({ name }) => name))} left out: of a group only the largest can happen)` : ''}`;
  const calls = `The ${those} ${count === 1 ? 'calls' : 'call'} for ${inPounds(minimum.total.amount)}`;
  const [floor, level] = [generalFloor(first), first.generalReserve];
  if (floor.fault || level.fault) return `${calls}.`;
  const lacks = minimum.total.amount.minus(level.amount);
  if (lacks.gt(0)) return `${calls}, ${inPounds(lacks)} more than it holds.`;
  return `${calls}, which ${floor.amount.gte(minimum.total.amount) ? 'its floor covers' : 'it covers and its floor does not'}.`;
}

/** What the Policy table says of the general reserve. */
function policiesInWords(policies: readonly Policy[], general: readonly Reserve[], first: Year): string[] {
  const isGeneral = ({ reserve }: Policy) => general.some(({ name }) => sameWords(name, reserve));
  return policies.filter(isGeneral).flatMap(policy => {
    const to = policy.to === undefined ? '' : ` by ${yearName(policy.to)}`;
    const target = higherOf(policy.target, policy.targetRate) || 'its floor';
    if (policy.kind === 'rebuild') return [`The policy “${policy.name}” rebuilds it to ${target}${to}.`];
    if (policy.kind === 'glide path') return [`The policy “${policy.name}” brings it down to ${target}${to}.`];
    if (policy.kind !== 'draw in order') return [];
    const before = policies.filter(
      one => wordKey(one.name) === wordKey(policy.name) && adjustedAmount(one.order).lt(adjustedAmount(policy.order)),
    );
    const from = yearName(policy.from ?? first.year);
    const when = policy.to === undefined ? `from ${from}` : `from ${from} to ${yearName(policy.to)}`;
    const after = before.length ? `, after ${listed(before.map(({ reserve }) => reserve))}` : '';
    return [`The policy “${policy.name}” draws on it ${when}${after}, never below its floor.`];
  });
}

const purposesInWords = (general: readonly Reserve[]): string[] => {
  const said = general.map(({ purpose }) => purpose).filter(Boolean);
  return said.length ? [`Purpose: ${said.join('; ')}.`] : [];
};
