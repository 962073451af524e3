import type { Fault, Figure } from '../../figures/figure';
import { yearName } from '../../years/financial-year';
import type { FinancialYear } from '../../years/financial-year';
import { drawnFrom } from '../../reserves/balance';
import type { ReserveYear } from '../../reserves/balance';
import { sameWords } from '../cells';
import type { Movement, Reserve } from '../read-reserves';
import type { ChangeFigures } from './changes';
import type { SettleContext } from './context';
import { isTyped } from './context';

/** What is asked of a reserve in a year, by whom. */
export interface AskedMovement<F> {
  readonly name: string;
  readonly reserve: Reserve;
  readonly kind: 'contribution' | 'drawdown' | 'transfer';
  readonly to?: Reserve;
  readonly asked: F;
}

export interface ReservesOfYear<F> {
  readonly balances: ReadonlyMap<Reserve, ReserveYear<F>>;
  readonly asked: readonly AskedMovement<F>[];
  readonly contributions: F;
  readonly drawdowns: F;
}

/**
 * Whether a movement counts. Alternatives of one proposal (rows with the same For and an Option): the chosen one,
 * or the one being tried. Otherwise planned and approved count; a business case or an agreement in principle does not yet.
 */
export function movementCounts<F extends Figure<F>>(movement: Movement, { choice }: SettleContext<F>): boolean {
  if (choice && movement.purpose && sameWords(movement.purpose, choice.proposal)) {
    if (choice.option === 'not done') return false;
    if (movement.option) return movement.option === choice.option;
  }
  if (movement.option && !movement.chosen) return false;
  return movement.status === 'planned' || movement.status === 'approved';
}

/** Movements and one-off changes that ask something of reserves in a year. */
function askedIn<F extends Figure<F>>(year: FinancialYear, changes: readonly ChangeFigures<F>[], context: SettleContext<F>): { asked: AskedMovement<F>[]; missing: F[] } {
  const { plan, kind } = context;
  const reserveNamed = (name: string) => plan.reserves.find(reserve => sameWords(reserve.name, name));
  const asked: AskedMovement<F>[] = [];
  const missing: F[] = [];
  for (const movement of plan.movements.filter(one => movementCounts(one, context))) {
    const cell = movement.years.get(year) ?? {};
    if (!isTyped(cell)) continue;
    const reserve = reserveNamed(movement.reserve);
    const to = movement.to ? reserveNamed(movement.to) : undefined;
    if (!reserve || (movement.to && !to)) { missing.push(kind.faulty(missingReserve(movement, reserve ? movement.to : movement.reserve, reserve ? 'To' : 'Reserve', context))); continue; }
    const amount = context.cell(cell, context.nothing(), '£');
    const nothing = context.nothing();
    const out = nothing.minus(amount).atLeast(nothing).called(`${movement.name} drawdown ${yearName(year)}`);
    const into = amount.atLeast(nothing).called(`${movement.name} contribution ${yearName(year)}`);
    if (to) asked.push({ name: movement.name, reserve, kind: 'transfer', to, asked: kind.total([out, into], '£') });
    else asked.push({ name: movement.name, reserve, kind: 'contribution', asked: into }, { name: movement.name, reserve, kind: 'drawdown', asked: out });
  }
  for (const { change, counted } of changes) {
    if (!change.fundedFrom || change.recurring || !isTyped(change.years.get(year))) continue;
    const reserve = reserveNamed(change.fundedFrom);
    if (!reserve) missing.push(kind.faulty(missingReserve(change, change.fundedFrom, 'Funded from', context)));
    else asked.push({ name: change.name, reserve, kind: 'drawdown', asked: counted.get(year)!.atLeast(context.nothing()) });
  }
  return { asked, missing };
}

function missingReserve<F extends Figure<F>>(row: { readonly name: string }, name: string, column: 'Reserve' | 'To' | 'Funded from', { plan }: SettleContext<F>): Fault {
  const table = column === 'Funded from' ? 'Change' : 'Movement';
  const sentence = `${table} “${row.name}”, ${column}, names “${name}”, which is not in the Reserve table${plan.reserves.length ? `; its rows are ${plan.reserves.map(one => one.name).join(', ')}` : ''}.`;
  plan.findings.add({ severity: 'error', table, row: row.name, column, sentence });
  return { kind: 'wrong', sentence };
}

/**
 * One year of all reserves, to the penny. Contributions go in first, then transfers in table order (each at most what
 * is there), then drawdowns, which together never exceed what is then there; the rest returns to the remaining gap.
 */
export function settleReserves<F extends Figure<F>>(year: FinancialYear, openings: ReadonlyMap<Reserve, F>, changes: readonly ChangeFigures<F>[], context: SettleContext<F>): ReservesOfYear<F> {
  const { plan, kind } = context;
  const nothing = context.nothing();
  const { asked, missing } = askedIn(year, changes, context);
  const of = (reserve: Reserve, what: AskedMovement<F>['kind']) => asked.filter(one => one.reserve === reserve && one.kind === what).map(one => one.asked);
  const putIn = new Map(plan.reserves.map(reserve => [reserve, kind.total(of(reserve, 'contribution'), '£')]));
  const takenOut = new Map(plan.reserves.map(reserve => [reserve, nothing]));
  const there = (reserve: Reserve) => openings.get(reserve)!.plus(putIn.get(reserve)!).minus(takenOut.get(reserve)!);
  const contributions = kind.total(plan.reserves.filter(countsForBudget).map(reserve => putIn.get(reserve)!), '£');
  for (const transfer of asked.filter(one => one.kind === 'transfer')) {
    const made = drawnFrom(there(transfer.reserve), transfer.asked, nothing);
    takenOut.set(transfer.reserve, takenOut.get(transfer.reserve)!.plus(made));
    putIn.set(transfer.to!, putIn.get(transfer.to!)!.plus(made));
  }
  const drawn = new Map(plan.reserves.map(reserve => [reserve, drawnFrom(there(reserve), kind.total(of(reserve, 'drawdown'), '£'), nothing)]));
  const balances = new Map(plan.reserves.map(reserve => {
    const opening = openings.get(reserve)!;
    const into = putIn.get(reserve)!;
    const out = takenOut.get(reserve)!.plus(drawn.get(reserve)!);
    return [reserve, { opening, putIn: into, takenOut: out, closing: opening.plus(into).minus(out).called(`${reserve.name} ${yearName(year)}`) }];
  }));
  return {
    balances,
    asked,
    contributions: contributions.called('contributions'),
    drawdowns: kind.total([...plan.reserves.filter(countsForBudget).map(reserve => drawn.get(reserve)!), ...missing, ...context.poison('Movement', year), ...context.poison('Reserve', year)], '£').called('drawdowns'),
  };
}

/** Unusable reserves are accounting balances: what moves in them neither costs nor funds the year's budget. */
const countsForBudget = (reserve: Reserve): boolean => reserve.kind !== 'unusable';
