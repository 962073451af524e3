import type { Fault, Figure } from '../../figures/figure';
import { nearestName } from '../../reading/nearest-word';
import { isCounted } from '../../reserves/counted-movements';
import { transfersInOrder } from '../../reserves/order-of-movements';
import { drawsItself } from '../../reserves/own-drawdown';
import type { FinancialYear } from '../../years/financial-year';
import { byName, listedNames, sameWords, wordKey } from '../cells';
import type { Finding } from '../findings';
import { lookAlike } from '../look-alikes';
import type { Plan } from '../plan';
import type { Movement, ProposalOption, Reserve } from '../read-reserves';
import type { Change } from '../read-spending';
import type { ChangeFigures } from './changes';
import type { ProposalChoice, SettleContext } from './context';
import { isTyped } from '../cells';
import { grouped, oncePer } from '../once-per';

/** The row that asks something of a reserve. */
export type MovementSource = { readonly table: 'Movement'; readonly row: Movement } | { readonly table: 'Change'; readonly row: Change };

/** What is asked of a reserve in a year, by which row. */
export interface AskedMovement<F> {
  readonly name: string;
  readonly source: MovementSource;
  readonly reserve: Reserve;
  readonly kind: 'contribution' | 'drawdown';
  readonly asked: F;
}

/** A movement from one reserve to another: it neither costs nor funds the year's budget. */
export interface AskedTransfer<F> {
  readonly name: string;
  readonly source: MovementSource;
  readonly reserve: Reserve;
  readonly to: Reserve;
  readonly asked: F;
}

/** The options of a proposal that are marked Chosen; more than one is a contradiction. */
export const chosenOptions = (plan: Pick<Plan, 'movements'>, proposal: string): ProposalOption[] => [
  ...new Set(
    alternativesFor(plan, proposal)
      .filter(one => one.chosen)
      .map(one => one.option!),
  ),
];

/** The rows with an Option that are for a proposal. */
export const alternativesFor = ({ movements }: Pick<Plan, 'movements'>, proposal: string): readonly Movement[] =>
  alternatives(movements).get(wordKey(proposal)) ?? [];

const alternatives = oncePer((movements: readonly Movement[]) =>
  grouped(
    movements.filter(one => one.option && one.purpose),
    one => wordKey(one.purpose),
  ),
);
const reservesByName = oncePer((reserves: readonly Reserve[]) => byName(reserves));
const drawingChanges = oncePer((changes: readonly Change[]) => byName(changes.filter(drawsItself)));

/** The one-off change that makes a drawdown of its own for what this movement is for: one drawdown has one place. */
export const changeDrawingForTheSame = (plan: Pick<Plan, 'changes'>, movement: Movement): Change | undefined =>
  movement.purpose === '' ? undefined : drawingChanges(plan.changes).get(wordKey(movement.purpose));

interface PlanAndChoice {
  readonly plan: Plan;
  readonly choice?: ProposalChoice | undefined;
}

/** Whether a movement counts: by its proposal and status, and not beside a change that makes the same drawdown itself. */
export function movementCounts(movement: Movement, { plan, choice }: PlanAndChoice): boolean {
  if (!movement.to && changeDrawingForTheSame(plan, movement)) return false;
  const isTried = choice && movement.purpose && sameWords(movement.purpose, choice.proposal);
  return isCounted(movement, movement.option ? chosenOptions(plan, movement.purpose).length : 0, isTried ? choice.option : undefined);
}

/** The movements that count, the same in every year. */
const countedMovements = oncePer((context: PlanAndChoice): readonly Movement[] =>
  context.plan.movements.filter(one => movementCounts(one, context)),
);

/** Movements and one-off changes that ask something of reserves in a year. What names a reserve that is not there makes the year's drawdowns unknown. */
export function askedIn<F extends Figure<F>>(year: FinancialYear, changes: readonly ChangeFigures<F>[], context: SettleContext<F>) {
  const { plan, kind } = context;
  const reserveNamed = (name: string) => reservesByName(plan.reserves).get(wordKey(name));
  const nothing = context.nothing();
  const asked: AskedMovement<F>[] = [];
  const transfers: AskedTransfer<F>[] = [];
  const missing: F[] = [];
  for (const movement of countedMovements(context)) {
    const cell = movement.years.get(year);
    if (!cell || !isTyped(cell)) continue;
    const reserve = reserveNamed(movement.reserve);
    const to = movement.to ? reserveNamed(movement.to) : undefined;
    if (!reserve || (movement.to && !to)) {
      missing.push(kind.faulty(missingReserve(movement, reserve ? movement.to : movement.reserve, reserve ? 'To' : 'Reserve', context)));
      continue;
    }
    const amount = context.cell(cell, nothing, '£');
    const asks = (figure: F, what: 'contribution' | 'drawdown') =>
      figure
        .atLeast(nothing)
        .called(
          { table: 'Movement', row: movement.name, of: what, year },
          { how: words => `${words.amount(figure.atLeast(nothing))} typed as a ${what}` },
        );
    const out = asks(nothing.minus(amount), 'drawdown');
    const into = asks(amount, 'contribution');
    const row = { name: movement.name, source: { table: 'Movement', row: movement } as const, reserve };
    if (to) transfers.push({ ...row, to, asked: kind.total([out, into], '£') });
    else asked.push({ ...row, kind: 'contribution', asked: into }, { ...row, kind: 'drawdown', asked: out });
  }
  for (const { change, counted } of changes) {
    if (!drawsItself(change) || !isTyped(change.years.get(year))) continue;
    const reserve = reserveNamed(change.fundedFrom);
    if (!reserve) missing.push(kind.faulty(missingReserve(change, change.fundedFrom, 'Funded from', context)));
    else
      asked.push({
        name: change.name,
        source: { table: 'Change', row: change },
        reserve,
        kind: 'drawdown',
        asked: counted.of(year).atLeast(nothing),
      });
  }
  return { asked, transfers: transfersInOrder(transfers), missing };
}

function missingReserve<F extends Figure<F>>(
  row: { readonly name: string },
  name: string,
  column: 'Reserve' | 'To' | 'Funded from',
  { plan }: SettleContext<F>,
): Fault {
  const finding = notInReserveTable(column === 'Funded from' ? 'Change' : 'Movement', row.name, column, name, plan.reserves);
  plan.findings.add(finding);
  return { kind: 'wrong', sentence: finding.sentence };
}

/** What is said of a cell that names no row of the Reserve table. */
export function notInReserveTable(table: string, row: string, column: string, name: string, reserves: Plan['reserves']): Finding {
  const at = { severity: 'error', table, row, column } as const;
  if (!name) return { ...at, sentence: `${table} “${row}”, ${column}, is empty; type the name of a reserve.` };
  const names = reserves.map(one => one.name);
  const alike = lookAlike(name, names);
  const near = alike ? undefined : nearestName(name, names);
  return {
    ...at,
    sentence: `${table} “${row}”, ${column}, names “${name}”, which is not in the Reserve table${names.length ? `; its rows are ${listedNames(names)}` : ''}.${alike ? ` ${alike}` : near ? ` Type “${near}” if that is meant.` : ''}`,
    ...(near && { mend: [{ row, column, says: near }] }),
  };
}

/** The names of the plan's proposals: what movements with an Option are for, each once, in order of first mention. */
export function proposalsOf(plan: Pick<Plan, 'movements'>): string[] {
  const names = new Map<string, string>();
  for (const { option, purpose } of plan.movements)
    if (option && purpose && !names.has(wordKey(purpose))) names.set(wordKey(purpose), purpose);
  return [...names.values()];
}
