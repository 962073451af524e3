/** Tables, rows and cells that are probably a thousand times too small or too large beside the others. Both readings are worked out. */
import { Decimal } from '../figures/decimal';
import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import { inPercent, inPounds } from '../figures/in-words';
import { itemAt } from '../lookups';
import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import { adjustedAmount, isTyped } from './cells';
import type { FigureCell } from './cells';
import { finder } from './finder';
import { checkLoneFigures } from './lone-figures';
import bands from './plausible-bands.json';
import type { YearCells } from './read-spending';
import type { Settled } from './settle/settle';

export function checkScale(settled: Settled<Exact>): void {
  checkTypedTaxBases(settled);
  const isOneRow = checkLoneFigures(settled);
  const isExplained = [isOneRow, checkCells(settled), checkAverageCosts(settled), !isOneRow && checkMoneyUnit(settled)].some(Boolean);
  if (!isExplained) checkTables(settled);
}

/** Band D is in £ whatever the plan's money is, so that rows in another unit are a thousand times too small beside the precept, or too large. */
function checkMoneyUnit(settled: Settled<Exact>): boolean {
  const first = settled.years.find(year => year.precept && !isFaulty(year));
  if (!first) return false;
  const precept = first.precept!.precept.amount;
  const nothing = exactKind.nothing('£');
  const rows = [...settled.posts, ...settled.lines, ...settled.services, ...settled.grants].map(row => row.years.of(first.year));
  const sizes = rows.filter(figure => !figure.fault).map(figure => (figure.reaches(nothing) ? figure : nothing.minus(figure)));
  const others = exactKind.total(sizes, '£').amount;
  if (precept.lte(0) || others.isZero()) return false;
  const { name, pounds } = settled.plan.body.moneyUnit;
  const say = (reading: '£' | '£000' | '£m', factor: Decimal) => {
    finder(settled)(
      'warning',
      'Body',
      'Money in',
      'Value',
      `The precept of ${yearName(first.year)} is ${inPounds(precept)}, and all other rows together are ${inPounds(others)} with the plan’s money in ${name}. If they are typed in ${reading}, they are ${inPounds(others.times(factor))}: type ${reading} in the Body row Money in.`,
      [{ row: 'Money in', column: 'Value', says: reading }],
    );
    return true;
  };
  if (others.times(100).lt(precept)) {
    if (pounds.eq(1)) return say('£000', new Decimal(1000));
    if (pounds.eq(1000)) return say('£m', new Decimal(1000));
  }
  return others.gt(precept.times(1000)) && pounds.gt(1) && say('£', new Decimal(1).div(pounds));
}

const THOUSAND = new Decimal(1000);
const isNear = (a: Decimal, b: Decimal, share: string): boolean =>
  a.gt(0) && b.gt(0) && a.minus(b).abs().lte(Decimal.min(a, b).times(share));

/**
 * One table in another unit than the rest: spending and funding are far apart as typed, and come near each other when the
 * figures of one table are taken a thousand times larger or smaller.
 */
function checkTables(settled: Settled<Exact>): void {
  const first = settled.years.find(year => year.precept && !isFaulty(year));
  if (!first) return;
  const [spending, funding, precept] = [first.spending.amount, first.funding.amount, first.precept!.precept.amount];
  if (isNear(spending, funding, FAR_APART) || spending.lte(0) || precept.lte(0)) return;
  const grants = funding.minus(precept);
  const spentIn = settled.lines.length ? 'Line' : settled.services.length ? 'Service' : 'Post';
  const isFarLarger = Decimal.max(spending, funding).gt(Decimal.min(spending, funding).times(FAR_LARGER));
  for (const factor of isFarLarger ? [THOUSAND, new Decimal(1).div(THOUSAND)] : [THOUSAND]) {
    const readings = [
      { table: spentIn, spending: spending.times(factor), funding },
      { table: 'Funding', spending, funding: precept.plus(grants.times(factor)) },
      { table: 'Billing authority', spending, funding: precept.times(factor).plus(grants) },
    ];
    const meant = readings.filter(reading => isNear(reading.spending, reading.funding, BALANCED));
    if (meant.length !== 1) continue;
    const [{ table, ...amounts }] = meant as [(typeof readings)[number]];
    finder(settled)(
      'warning',
      table,
      '',
      yearName(first.year),
      `In ${yearName(first.year)} spending is ${inPounds(spending)} and funding ${inPounds(funding)}. With the figures of ${table} a thousand times ${factor.gt(1) ? 'larger' : 'smaller'} they would be ${inPounds(amounts.spending)} and ${inPounds(amounts.funding)}: is ${table} typed in another unit than the rest?${table === 'Billing authority' ? '' : ' A unit in its heads, such as 2026/27 £000, says which.'}`,
    );
    return;
  }
}

/** As typed, more than a quarter apart; read otherwise, within a fifth. */
const FAR_APART = '0.25';
const BALANCED = '0.2';
/** Only then can one table be a thousand times too large; a thousandth of a table is as good as none of it. */
const FAR_LARGER = 50;

/** A year's figure a thousand times smaller or larger than the years beside it. */
function checkCells(settled: Settled<Exact>): boolean {
  let isFound = false;
  const { plan } = settled;
  const look = (table: string, { name, years }: { name: string; years: YearCells }, base?: FigureCell): void => {
    const typed = typedIn(base, years, plan.horizon.years);
    const odd = typed.length > 1 ? typed.findIndex((_, place) => slippedBy(typed, place) !== undefined) : -1;
    if (odd < 0) return;
    isFound = true;
    const { column, amount } = itemAt(typed, odd);
    const beside = typed[odd + 1] ?? itemAt(typed, odd - 1);
    const other = amount.times(slippedBy(typed, odd)!);
    finder(settled)(
      'warning',
      table,
      name,
      column,
      `${table} “${name}”, ${column}, is ${inPounds(amount)} beside ${inPounds(beside.amount)} in ${beside.column}. If it is typed in another unit than the row, ${inPounds(other)} is meant: type ${other.div(plan.body.moneyUnit.pounds).toFixed()}.`,
      [{ row: name, column, times: slippedBy(typed, odd)!.toNumber() }],
    );
  };
  for (const line of plan.lines) look('Line', line, line.base);
  for (const grant of plan.grants) look('Funding', grant, grant.base);
  for (const service of plan.services) look('Service', service);
  return isFound;
}

interface TypedFigure {
  readonly column: string;
  readonly amount: Decimal;
}

function typedIn(base: FigureCell | undefined, years: YearCells, of: readonly FinancialYear[]): TypedFigure[] {
  const typed: TypedFigure[] = [];
  const add = (cell: FigureCell | undefined, year?: FinancialYear) => {
    if (!cell || cell.fault || !isTyped(cell)) return;
    const amount = adjustedAmount(cell);
    if (!amount.isZero()) typed.push({ column: year === undefined ? 'Base' : yearName(year), amount });
  };
  add(base);
  for (const year of of) add(years.get(year), year);
  return typed;
}

/** A figure of as many digits as one beside it, or one more or fewer, lies in line; so do nearly all. */
const isInLine = (a: TypedFigure, b: TypedFigure): boolean => Math.abs(a.amount.e - b.amount.e) < 2;

/** By what a figure must be multiplied to stand in line with the figures beside it; undefined where it does already, or by no thousand. */
function slippedBy(typed: readonly TypedFigure[], place: number): Decimal | undefined {
  const neighbours = [typed[place - 1], typed[place + 1]].filter(one => one !== undefined);
  if (neighbours.some(one => isInLine(one, itemAt(typed, place)))) return undefined;
  const beside = neighbours.map(one => one.amount.abs());
  const amount = itemAt(typed, place).amount.abs();
  if (!beside.length) return undefined;
  // At an end the one beside it must be in line itself, or it is that one which slipped.
  const [inner, beyond] = place === 0 ? [typed[1], typed[2]] : [typed[place - 1], typed[place - 2]];
  if (beside.length === 1 && inner && beyond && !isInLine(inner, beyond)) return undefined;
  const share = beside.length === 1 ? '0.1' : '0.25';
  const smaller = beside.every(one => isNear(amount.times(THOUSAND), one, share));
  const larger = beside.every(one => isNear(amount.div(THOUSAND), one, share));
  return smaller ? THOUSAND : larger && typed.length > 2 ? new Decimal(1).div(THOUSAND) : undefined;
}

/** The average cost of a post is in £ whatever the plan's money is. */
function checkAverageCosts(settled: Settled<Exact>): boolean {
  let isFound = false;
  const [least] = bands.averageCost;
  for (const { name, averageCost } of settled.plan.posts) {
    if (averageCost.fault || !isTyped(averageCost)) continue;
    const amount = adjustedAmount(averageCost);
    if (amount.lte(0) || amount.gte(least!)) continue;
    isFound = true;
    finder(settled)(
      'warning',
      'Post',
      name,
      'Average cost',
      `Post “${name}”, Average cost, is ${inPounds(amount)} a year, since it is always in £. If it is typed in thousands, ${inPounds(amount.times(THOUSAND))} is meant: type ${amount.times(THOUSAND).toFixed()}.`,
      [{ row: name, column: 'Average cost', times: 1000 }],
    );
  }
  return isFound;
}

/** A typed tax base that jumps from the year before as no council’s has, and there is no merger that says why. */
function checkTypedTaxBases(settled: Settled<Exact>): void {
  const [least, most] = bands.typedTaxBase.map(bound => new Decimal(bound)) as [Decimal, Decimal];
  for (const { name, base, years } of settled.plan.billingAuthorities) {
    const typed = typedIn(base, years, settled.plan.horizon.years);
    const odd = typed.findIndex(({ amount }, place) => {
      const change =
        place > 0 && itemAt(typed, place - 1).amount.gt(0) ? amount.div(itemAt(typed, place - 1).amount).minus(1) : new Decimal(0);
      return change.lt(least) || change.gt(most);
    });
    if (odd < 0) continue;
    const [before, { column, amount }] = [itemAt(typed, odd - 1), itemAt(typed, odd)];
    finder(settled)(
      'warning',
      'Billing authority',
      name,
      column,
      `Billing authority “${name}”, ${column}, is ${amount.toFixed()} after ${before.amount.toFixed()} in ${before.column}, ${inPercent(amount.div(before.amount).minus(1).abs(), 1)} ${amount.gt(before.amount) ? 'more' : 'less'}; no council’s tax base has moved so far in a year. Type the year’s own tax base.`,
    );
  }
}

const isFaulty = (year: Settled<Exact>['years'][number]): boolean =>
  Boolean(year.precept?.precept.fault ?? year.spending.fault ?? year.funding.fault);
