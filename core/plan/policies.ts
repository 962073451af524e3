import { Decimal } from '../figures/decimal';
import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import { CompleteMap, itemAt, lastOf } from '../lookups';
import { drawnInOrder, glidedDown, rebuilt } from '../reserves/policies';
import type { PlannedBalance, PolicyYears } from '../reserves/policies';
import { yearName } from '../years/financial-year';
import { DRAWDOWNS_NEED_CASE } from './body-rows';
import { sameWords, textOf, wordKey } from './cells';
import { finder } from './finder';
import type { Plan } from './plan';
import type { Movement, Policy, PolicyKind, Reserve } from './read-reserves';
import { adjustedAmount, isTyped } from './cells';
import { notInReserveTable } from './settle/reserve-movements';
import { settle } from './settle/settle';
import type { Settled } from './settle/settle';

/** What a policy proposes: movements to accept, or why it can propose none. */
export interface PolicyProposal {
  readonly name: string;
  readonly kind: PolicyKind | undefined;
  readonly movements: readonly Movement[];
  readonly impossible?: string;
}

/** What each policy of the plan proposes, on top of the movements that count. Rows of one name make one policy. */
export function policyProposals(settled: Settled<Exact>): PolicyProposal[] {
  const names = new Map<string, Policy[]>();
  for (const row of settled.plan.policies) names.set(wordKey(row.name), [...(names.get(wordKey(row.name)) ?? []), row]);
  return [...names.values()].map(rows => proposalOf(rows, settled));
}

/** Whether the Body asks for a business case before a reserve is drawn on: then what a policy proposes waits for one. */
const asksForBusinessCase = ({ body }: Plan): boolean => {
  const said = body.fact(DRAWDOWNS_NEED_CASE);
  return said === true || ['yes', 'y', 'true'].some(yes => sameWords(yes, textOf(said)));
};

/** A plan with a policy's movements accepted, and approved where they wait for a business case. */
export const accepted = (settled: Settled<Exact>, { movements }: PolicyProposal): Settled<Exact> =>
  settle(
    { ...settled.plan, movements: [...settled.plan.movements, ...movements.map(one => ({ ...one, status: 'approved' as const }))] },
    exactKind,
    undefined,
    settled,
  );

function proposalOf(rows: readonly Policy[], settled: Settled<Exact>): PolicyProposal {
  const { name, kind } = itemAt(rows, 0);
  const impossible = (sentence: string, column: string): PolicyProposal => {
    finder(settled)('error', 'Policy', name, column, sentence);
    return { name, kind, movements: [], impossible: sentence };
  };
  if (!kind) return impossible(`Policy “${name}”, Kind, is not known, so it proposes nothing.`, 'Kind');
  if (kind === 'leave open') return { name, kind, movements: [] };
  const ordered = [...rows].sort((a, b) => adjustedAmount(a.order).cmp(adjustedAmount(b.order)));
  const reserves = ordered.map(row => settled.plan.reserves.find(one => sameWords(one.name, row.reserve)));
  const missing = ordered.find((_, index) => !reserves[index]);
  if (missing) {
    return impossible(notInReserveTable('Policy', name, 'Reserve', missing.reserve, settled.plan.reserves).sentence, 'Reserve');
  }
  const unusable = reserves.find(one => one!.kind === 'unusable');
  if (unusable) return impossible(`Policy “${name}”, Reserve, names “${unusable.name}”, which is unusable: it holds no money.`, 'Reserve');
  const years = yearsOf(rows, settled);
  if (!years)
    return impossible(
      `Policy “${name}” runs from ${yearName(itemAt(rows, 0).from ?? settled.plan.horizon.years[0])} to ${yearName(itemAt(rows, 0).to ?? lastOf(settled.plan.horizon.years))}; type years of the plan, the first before the last.`,
      'From',
    );
  const faulty = settled.years
    .map(
      one =>
        one.remainingGap.fault ??
        reserves
          .map(reserve => one.reserves.balances.of(reserve!))
          .map(balance => balance.closing.fault ?? balance.floor.fault)
          .find(Boolean),
    )
    .find(Boolean);
  if (faulty) return impossible(`Policy “${name}” rests on a figure that is not known: ${faulty.sentence}`, '');
  return { name, kind, movements: movementsOf(kind, ordered, reserves as Reserve[], years, settled) };
}

/** The policy's years as places in the plan; nothing where they lie outside it. */
function yearsOf(rows: readonly Policy[], { plan }: Settled<Exact>): PolicyYears | undefined {
  const { years } = plan.horizon;
  const [from, to] = [years.indexOf(itemAt(rows, 0).from ?? years[0]), years.indexOf(itemAt(rows, 0).to ?? lastOf(years))];
  return from >= 0 && to >= from ? { from, to } : undefined;
}

function movementsOf(
  kind: PolicyKind,
  rows: readonly Policy[],
  reserves: readonly Reserve[],
  years: PolicyYears,
  settled: Settled<Exact>,
): Movement[] {
  const gaps = settled.years.map(year => year.remainingGap.amount);
  const balances = reserves.map((reserve): PlannedBalance => {
    const byYear = settled.years.map(year => year.reserves.balances.of(reserve));
    const last = reserve.closes === undefined ? undefined : reserve.closes - settled.plan.horizon.years[0];
    return { closings: byYear.map(one => one.closing.amount), floors: byYear.map(one => one.floor.amount), last };
  });
  const proposed = (index: number, purpose: string, amounts: readonly Decimal[]) =>
    movement(itemAt(rows, index), itemAt(reserves, index), purpose, amounts, settled);
  if (kind === 'draw in order')
    return drawnInOrder(gaps, balances, years).map((drawn, index) => proposed(index, 'Remaining gap', drawn.map(below)));
  let open: readonly Decimal[] = gaps;
  return balances.map((balance, index) => {
    const target = targetOf(itemAt(rows, index), years, settled);
    if (kind === 'rebuild')
      return proposed(index, 'Rebuilding the reserve', rebuilt(balance, years, target ?? itemAt(balance.floors, years.to)));
    const drawn = glidedDown(open, balance, years, target);
    open = open.map((gap, year) => gap.minus(itemAt(drawn, year)));
    return proposed(index, 'Remaining gap', drawn.map(below));
  });
}

/** A drawdown as a Movement row holds it: below nil. */
const below = (amount: Decimal): Decimal => new Decimal(0).minus(amount);

/** The balance to end at: an amount, or a share of the last year's net budget, whichever is higher. */
function targetOf({ target, targetRate }: Policy, { to }: PolicyYears, { years }: Settled<Exact>): Decimal | undefined {
  const share = isTyped(targetRate) ? adjustedAmount(targetRate).times(itemAt(years, to).netBudget.amount) : undefined;
  const amount = isTyped(target) ? adjustedAmount(target) : undefined;
  return share && amount ? Decimal.max(share, amount) : (share ?? amount);
}

function movement(row: Policy, reserve: Reserve, purpose: string, amounts: readonly Decimal[], { plan }: Settled<Exact>): Movement {
  return {
    name: row.name,
    reserve: reserve.name,
    to: '',
    purpose,
    status: asksForBusinessCase(plan) ? 'business case' : 'planned',
    chosen: false,
    years: new CompleteMap(plan.horizon.years.map((year, index) => [year, { amount: itemAt(amounts, index) }])),
  };
}
