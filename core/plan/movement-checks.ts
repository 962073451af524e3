import { inPounds, listed } from '../figures/in-words';
import { Decimal, sumOf } from '../figures/decimal';
import type { Exact } from '../figures/exact';
import { itemAt } from '../lookups';
import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import { wordKey } from './cells';
import { finder } from './finder';
import { movementsMade, purposeOf } from './movements-made';
import type { MadeMovement } from './movements-made';
import { grouped, oncePer } from './once-per';
import type { Movement } from './read-reserves';
import type { Change, Line } from './read-spending';
import { adjustedAmount } from './cells';
import { alternativesFor, changeDrawingForTheSame, chosenOptions, proposalsOf } from './settle/reserve-movements';
import type { Settled } from './settle/settle';

/** What the rules say of movements: whether they may count, what they pay for, and whether the reserve can give it. */
export function checkMovements(settled: Settled<Exact>): void {
  for (const movement of settled.plan.movements) checkStatus(movement, settled);
  for (const { change } of settled.changes) checkFundedFrom(change, settled);
  for (const proposal of proposalsOf(settled.plan)) checkChoice(proposal, settled);
  for (const year of settled.years) {
    const made = movementsMade(year);
    for (const movement of made) checkMade(movement, year.year, settled);
    checkRecurringGap(made, year.year, settled);
  }
}

const amountsOf = (movement: Movement, { plan }: Settled<Exact>): Decimal[] =>
  plan.horizon.years.map(year => adjustedAmount(movement.years.get(year) ?? {}));
const draws = (movement: Movement, settled: Settled<Exact>): boolean =>
  !movement.to && amountsOf(movement, settled).some(amount => amount.lt(0));

/** Unplanned use of a reserve needs a business case, and counts once that is approved. */
function checkStatus(movement: Movement, settled: Settled<Exact>): void {
  const { plan } = settled;
  const find = finder(settled);
  const { name } = movement;
  const another = movement.to ? undefined : changeDrawingForTheSame(plan, movement);
  if (another)
    find(
      'error',
      'Movement',
      name,
      'For',
      `Movement “${name}” is for “${movement.purpose}”, a Change that already draws from ${another.fundedFrom} by its own Funded from; one drawdown has one place, so this movement is not made.`,
    );
  const stands = !movement.option || (movement.chosen && chosenOptions(plan, movement.purpose).length === 1);
  if (another || !stands || !amountsOf(movement, settled).some(amount => !amount.isZero())) return;
  if (movement.isStatusAssumed && draws(movement, settled))
    find(
      'warning',
      'Movement',
      name,
      'Status',
      `Movement “${name}” draws on a reserve without a Status; planned is taken, so it counts. Use that the budget does not hold is unplanned and needs a business case: type planned, business case, agreed in principle or approved.`,
    );
  else if (movement.isStatusAssumed)
    find('note', 'Movement', name, 'Status', `Movement “${name}”, Status, is empty; planned is taken, so the movement counts.`);
  if (movement.status === 'business case' || movement.status === 'agreed in principle')
    find(
      'warning',
      'Movement',
      name,
      'Status',
      `Movement “${name}” is at the status ${movement.status}: unplanned use of reserves needs an approved business case, so it does not count until it is set to approved.`,
    );
  if (draws(movement, settled)) checkPurpose(movement, settled);
}

const namesOf = oncePer((rows: readonly { readonly name: string }[]): ReadonlySet<string> => new Set(rows.map(one => wordKey(one.name))));
const changeNames = (isMeant: (change: Change) => boolean) =>
  oncePer((changes: readonly Change[]): ReadonlySet<string> => new Set(changes.filter(isMeant).map(one => wordKey(one.name))));
const recurringCosts = changeNames(change => change.recurring && change.kind !== 'saving');
const oneOffs = changeNames(change => !change.recurring);
const linesByName = oncePer((lines: readonly Line[]) => grouped(lines, line => wordKey(line.name)));

/** Reserves are for what ends: a drawdown for a row of spending that goes on re-opens the gap. */
function checkPurpose({ name, purpose }: Movement, settled: Settled<Exact>): void {
  const { plan } = settled;
  const isAmong = (rows: readonly { readonly name: string }[]) => purpose !== '' && namesOf(rows).has(wordKey(purpose));
  const recurring = recurringCosts(plan.changes).has(wordKey(purpose))
    ? 'a recurring Change'
    : isAmong(plan.lines)
      ? 'a Line of the budget'
      : isAmong(plan.posts)
        ? 'a Post'
        : isAmong(plan.services)
          ? 'a Service'
          : undefined;
  if (recurring)
    finder(settled)(
      'warning',
      'Movement',
      name,
      'For',
      `Movement “${name}” draws on a reserve for “${purpose}”, ${recurring}: reserves that fund recurring spending re-open the gap in full the year after the last drawdown.`,
    );
}

function checkFundedFrom(
  { name, kind, fundedFrom, recurring }: Settled<Exact>['changes'][number]['change'],
  settled: Settled<Exact>,
): void {
  const find = finder(settled);
  if (fundedFrom && recurring)
    find(
      'error',
      'Change',
      name,
      'Funded from',
      `Change “${name}” is recurring and funded from a reserve; reserves that meet recurring spending re-open the gap in full. Only a one-off change makes its own drawdown, so none is made.`,
    );
  else if (fundedFrom && kind === 'saving')
    find(
      'error',
      'Change',
      name,
      'Funded from',
      `Change “${name}” is a saving and funded from a reserve; a saving costs nothing, so no drawdown is made. The cost of making it would be a one-off Change of its own.`,
    );
}

/** Of a proposal's options exactly one counts: the one marked Chosen. */
function checkChoice(proposal: string, settled: Settled<Exact>): void {
  const { plan } = settled;
  const find = finder(settled);
  const rows = alternativesFor(plan, proposal);
  const chosen = chosenOptions(plan, proposal);
  const first = rows.find(one => one.chosen) ?? itemAt(rows, 0);
  if (!chosen.length)
    find(
      'warning',
      'Movement',
      first.name,
      'Chosen',
      `None of the options of “${proposal}” (${listed([...new Set(rows.map(one => one.option!))])}) is marked Chosen, so none counts.`,
    );
  if (chosen.length > 1)
    find(
      'error',
      'Movement',
      first.name,
      'Chosen',
      `Two options of “${proposal}” are marked Chosen: ${listed(chosen)}. Mark one; until then none counts.`,
    );
  const leftOut = chosen.length === 1 ? rows.filter(one => one.option === chosen[0] && !one.chosen) : [];
  for (const row of leftOut)
    find(
      'warning',
      'Movement',
      row.name,
      'Chosen',
      `Movement “${row.name}” belongs to the chosen option ${chosen[0]} of “${proposal}” and is not marked Chosen itself; it does not count.`,
    );
}

function checkMade(movement: MadeMovement, year: FinancialYear, settled: Settled<Exact>): void {
  const find = finder(settled);
  const { asked, made, reserve, to, kind, name, source } = movement;
  if (asked.fault || made.fault) return;
  const row = `${source.table} “${name}”`;
  if (!made.reaches(asked))
    find(
      'warning',
      source.table,
      name,
      yearName(year),
      `${row} asks ${inPounds(asked.amount)} of “${reserve.name}” in ${yearName(year)}, which does not hold enough: ${inPounds(made.amount)} is made and ${inPounds(asked.minus(made).amount)} is not met${kind === 'drawdown' ? '; it returns to the remaining gap' : ''}.`,
    );
  const closed = [reserve, to].find(one => one?.closes !== undefined && year > one.closes);
  if (closed)
    find(
      'error',
      source.table,
      name,
      yearName(year),
      `${row} moves ${inPounds(asked.amount)} in ${yearName(year)}, after “${closed.name}” has closed at the end of ${yearName(closed.closes!)}.`,
    );
  if (kind !== 'drawdown') return;
  if (reserve.kind === 'unusable')
    find(
      'error',
      source.table,
      name,
      'Reserve',
      `${row} draws on “${reserve.name}”, an unusable reserve: it holds no money, and the drawdown funds nothing.`,
    );
  if (reserve.kind === 'capital' && !isCapital(movement, settled))
    find(
      'warning',
      source.table,
      name,
      'Reserve',
      `${row} draws on the capital reserve “${reserve.name}” for revenue; capital receipts may pay only for capital or to repay debt. Say so under For if that is what it does.`,
    );
}

/** Whether what a drawdown pays for is capital spending or debt, by its own words or those of the budget row it names. */
function isCapital(movement: MadeMovement, { plan }: Settled<Exact>): boolean {
  const purpose = purposeOf(movement);
  const categories = (linesByName(plan.lines).get(wordKey(purpose)) ?? []).map(line => line.category);
  return [movement.name, purpose, ...categories].some(words => /\bcapital\b|\bdebt\b|\bborrowing\b|\bloans?\b/i.test(words));
}

/**
 * A drawdown that no one-off change explains meets a gap that recurs, as far as there is one this year and the next:
 * it is called what it is, with the gap that re-opens.
 */
function checkRecurringGap(made: readonly MadeMovement[], year: FinancialYear, settled: Settled<Exact>): void {
  const { plan } = settled;
  const [thisYear, next] = [year, year + 1].map(one => settled.years.find(each => each.year === one));
  const isOneOff = (movement: MadeMovement) =>
    movement.source.table === 'Change' || oneOffs(plan.changes).has(wordKey(purposeOf(movement)));
  const drawdowns = made.filter(one => one.kind === 'drawdown' && one.reserve.kind !== 'unusable' && !isOneOff(one));
  const figures = [thisYear!.structuralGap, ...(next ? [next.structuralGap] : [])];
  if (!drawdowns.length || [...figures, ...drawdowns.map(one => one.made)].some(figure => figure.fault)) return;
  const met = Decimal.min(sumOf(drawdowns.map(one => one.made.amount)), ...figures.map(figure => figure.amount));
  if (!met.gt(0)) return;
  const reopens = next
    ? `; in ${yearName(next.year)} that gap re-opens in full (structural gap ${inPounds(next.structuralGap.amount)})`
    : '; that gap re-opens in full the year after';
  finder(settled)(
    'warning',
    'Movement',
    itemAt(drawdowns, 0).name,
    yearName(year),
    `Reserves meet ${inPounds(met)} of a recurring gap in ${yearName(year)}${reopens}. A one-off use of reserves closes no recurring gap.`,
  );
}
