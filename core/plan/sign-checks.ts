/** Rows whose words say one thing and whose sign or kind says the other, and savings that look like running totals. */
import { Decimal } from '../figures/decimal';
import type { Exact } from '../figures/exact';
import { inPounds } from '../figures/in-words';
import { itemAt, lastOf } from '../lookups';
import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import type { ByYear } from '../years/horizon';
import { adjustedAmount, isTyped } from './cells';
import type { FigureCell } from './cells';
import { finder } from './finder';
import type { Mend } from './findings';
import type { Settled } from './settle/settle';

const DRAWN = /\b(use of|used|draw(n|ing|s)? ?downs?|drawn|release of|released|applied|funded from|met from|from reserves?)\b/i;
const PAID_IN = /\b(contributions? to|transfers? to|top.?ups?|replenish\w*|rebuild\w*|added to|put into)\b/i;
const INCOME = /\b(income|receipts?|fees (and|&) charges|fees income)\b|^(fees|charges|sales)$|\bgrant$/i;
const SPENT_ALL_THE_SAME =
  /\b(income (tax|generation|team|officer|collection)|legal|audit|community|small|partnership|victims?|to|paid|loss|lost|bad debts?)\b/i;
const SAVED = /\b(savings?|efficienc(y|ies))\b/i;
const NOT_SAVED =
  /\b(loss|lost|unachiev\w*|undeliver\w*|not|non|reversal|revers\w*|invest\w*|slippage|shortfall|costs? of|prior|previous)\b/i;

type Years = ByYear<FigureCell>;

export function checkSigns(settled: Settled<Exact>): void {
  checkMovementSigns(settled);
  checkIncomeAmongLines(settled);
  checkFundingSigns(settled);
  checkChangeKinds(settled);
  for (const { change } of settled.changes)
    if (change.kind === 'saving' && change.recurring) checkRunningTotal(change.name, change.years, settled);
}

const figuresIn = (years: Years, of: readonly FinancialYear[]) =>
  of.flatMap(year => {
    const cell = years.get(year);
    return cell && isTyped(cell) && !cell.fault ? [{ year, amount: adjustedAmount(cell) }] : [];
  });

const isBelow = (amount: Decimal): boolean => amount.lt(0);
const isAbove = (amount: Decimal): boolean => amount.gt(0);

/** The figures of a row that have the sign asked about, turned; the others stand as they should. */
const turned = (row: string, isOdd: (amount: Decimal) => boolean, years: Years, base: FigureCell = {}): Mend[] => {
  const cells = [['Base', base] as const, ...[...years].map(([year, cell]) => [yearName(year), cell] as const)];
  return cells.flatMap(([column, cell]) =>
    isTyped(cell) && !cell.fault && isOdd(adjustedAmount(cell)) ? [{ row, column, times: -1 }] : [],
  );
};

/** A movement is a contribution above nil and a drawdown below it; words that say the other are asked about with both gaps. */
function checkMovementSigns(settled: Settled<Exact>): void {
  for (const { name, to, years } of settled.plan.movements) {
    if (to) continue;
    const speaksOf = DRAWN.test(name) ? 'drawn' : PAID_IN.test(name) ? 'paid in' : undefined;
    const other =
      speaksOf && figuresIn(years, settled.plan.horizon.years).find(({ amount }) => (speaksOf === 'drawn' ? amount.gt(0) : amount.lt(0)));
    if (!other) continue;
    const { year, amount } = other;
    const gap = settled.years.find(one => one.year === year)?.remainingGap;
    const readings =
      gap && !gap.fault
        ? ` The remaining gap is ${inPounds(gap.amount)}; with the sign turned it is ${inPounds(gap.amount.minus(amount.times(2)))}, if the reserve can give it.`
        : '';
    finder(settled)(
      'warning',
      'Movement',
      name,
      yearName(year),
      speaksOf === 'drawn'
        ? `Movement “${name}”, ${yearName(year)}: ${inPounds(amount)} is paid in, since it is above nil, although the row speaks of a use of the reserve.${readings} If it is drawn, type it below nil.`
        : `Movement “${name}”, ${yearName(year)}: ${inPounds(amount.abs())} is drawn, since it is below nil, although the row speaks of a contribution.${readings} If it is paid in, type it above nil.`,
      turned(name, speaksOf === 'drawn' ? isAbove : isBelow, years),
    );
  }
}

/** A line above nil is spending; income among the lines stands below nil. */
function checkIncomeAmongLines(settled: Settled<Exact>): void {
  const { plan } = settled;
  for (const { name, base, years } of plan.lines) {
    const isDrawn = DRAWN.test(name) && /\breserves?\b/i.test(name);
    if ((!INCOME.test(name) && !isDrawn) || SPENT_ALL_THE_SAME.test(name)) continue;
    const first = figuresIn(years, plan.horizon.years).find(({ amount }) => !amount.isZero())?.amount ?? adjustedAmount(base);
    if (first.lte(0)) continue;
    finder(settled)(
      'warning',
      'Line',
      name,
      '',
      `Line “${name}” is above nil and counted as spending of ${inPounds(first)}, although its words speak of ${isDrawn ? 'a use of reserves' : 'income'}. If it comes in, type it below nil (−${inPounds(first)}: spending is ${inPounds(first.times(2))} lower), or move it to ${isDrawn ? 'Movement' : 'Funding'}.`,
      isDrawn ? undefined : turned(name, isAbove, years, base),
    );
  }
}

function checkFundingSigns(settled: Settled<Exact>): void {
  const { plan } = settled;
  for (const { name, base, years } of plan.grants) {
    const amounts = [...figuresIn(years, plan.horizon.years).map(({ amount }) => amount), ...(isTyped(base) ? [adjustedAmount(base)] : [])];
    const below = amounts.find(amount => amount.lt(0));
    if (below && /\b(income|fees|grants?|receipts?)\b/i.test(name))
      finder(settled)(
        'warning',
        'Funding',
        name,
        '',
        `Funding “${name}” is below nil (${inPounds(below)}) and lowers the funding, although its words speak of money that comes in. If it comes in, type it above nil: the funding is ${inPounds(below.abs().times(2))} higher.`,
        turned(name, isBelow, years, base),
      );
    const above = amounts.find(amount => amount.gt(0));
    if (above && DRAWN.test(name) && /\breserves?\b/i.test(name))
      finder(settled)(
        'warning',
        'Funding',
        name,
        '',
        `Funding “${name}” speaks of a use of reserves and is counted as funding of ${inPounds(above)}; no reserve falls by it. Type it in the Movement table, below nil.`,
      );
  }
}

function checkChangeKinds(settled: Settled<Exact>): void {
  for (const { change } of settled.changes) {
    const { name, kind, years } = change;
    const typed = figuresIn(years, settled.plan.horizon.years).filter(({ amount }) => !amount.isZero());
    const [first] = typed;
    if (!first) continue;
    if (typed.every(({ amount }) => amount.lt(0))) {
      finder(settled)(
        'warning',
        'Change',
        name,
        yearName(first.year),
        `Change “${name}” is a ${kind} and every amount is below nil, so that it ${kind === 'saving' ? 'adds' : 'takes away'} ${inPounds(first.amount.abs())} in ${yearName(first.year)}. If it ${kind === 'saving' ? 'takes away' : 'adds'}, type the amounts above nil; the Kind gives the direction.`,
        turned(name, isBelow, years),
      );
      continue;
    }
    if (first.amount.lt(0)) continue;
    if (kind !== 'saving' && SAVED.test(name) && !NOT_SAVED.test(name))
      finder(settled)(
        'warning',
        'Change',
        name,
        'Kind',
        `Change “${name}” is a ${kind} and adds ${inPounds(first.amount)} to spending in ${yearName(first.year)}, although its words speak of a saving. If it takes away, type saving.`,
        [{ row: name, column: 'Kind', says: 'saving' }],
      );
  }
}

const FEWEST_YEARS = 3;

/** A recurring saving typed in rising amounts may be a running total; the note says what total is counted. */
function checkRunningTotal(name: string, years: Years, settled: Settled<Exact>): void {
  const { plan } = settled;
  const typed = figuresIn(years, plan.horizon.years).filter(({ amount }) => !amount.isZero());
  const least = plan.horizon.years.length < FEWEST_YEARS ? plan.horizon.years.length : FEWEST_YEARS;
  if (typed.length < 2 || typed.length < least) return;
  const rises = typed.every(({ amount }, index) => index === 0 || amount.gte(itemAt(typed, index - 1).amount));
  const last = lastOf(typed);
  if (!rises || !last.amount.gt(itemAt(typed, 0).amount)) return;
  const counted = typed.reduce((sum, { amount }) => sum.plus(amount), new Decimal(0));
  finder(settled)(
    'note',
    'Change',
    name,
    yearName(last.year),
    `Change “${name}”: each year’s amount is added to those before it, so that ${inPounds(counted)} is saved in ${yearName(last.year)}, before Delivery. If the amounts are running totals, ${inPounds(last.amount)} is meant: type only what each year adds.`,
  );
}
