/** One row, or one cell of a column, that is probably a thousand times too large or too small while its fellows are right. */
import { Decimal, sumOf } from '../figures/decimal';
import type { Exact } from '../figures/exact';
import { inNumber, inPounds } from '../figures/in-words';
import { itemAt, lastOf } from '../lookups';
import { yearName } from '../years/financial-year';
import { adjustedAmount, isTyped } from './cells';
import type { FigureCell } from './cells';
import { finder } from './finder';
import bands from './plausible-bands.json';
import type { YearCells } from './read-spending';
import type { Settled } from './settle/settle';

const THOUSAND = new Decimal(1000);
const NOTHING = new Decimal(0);
const THOUSANDTH = new Decimal('0.001');
/** What a row may be typed in where the plan’s money is in more, nearest first. */
const SMALLER_UNITS = [
  { name: '£000', pounds: THOUSAND },
  { name: '£', pounds: new Decimal(1) },
];

/** Whether single rows of money are too large to be in the plan's unit, so that the unit itself needs no question. */
export function checkLoneFigures(settled: Settled<Exact>): boolean {
  checkFellows(settled);
  return checkLoneRows(settled);
}

interface MoneyRow {
  readonly table: string;
  readonly name: string;
  readonly cells: readonly { readonly column: string; readonly cell: FigureCell }[];
}

/** Every row of money that is typed in the plan's own unit; unusable reserves are balances of another size. */
function moneyRows({ plan }: Settled<Exact>): MoneyRow[] {
  const row = (table: string, name: string, years: YearCells | undefined, ...single: MoneyRow['cells'][number][]): MoneyRow => ({
    table,
    name,
    cells: [...single, ...(years ? [...years].map(([year, cell]) => ({ column: yearName(year), cell })) : [])],
  });
  const base = (cell: FigureCell) => ({ column: 'Base', cell });
  return [
    ...plan.lines.map(one => row('Line', one.name, one.years, base(one.base))),
    ...plan.grants.map(one => row('Funding', one.name, one.years, base(one.base))),
    ...plan.changes.map(one => row('Change', one.name, one.years)),
    ...plan.services.map(one => row('Service', one.name, one.years)),
    ...plan.collectionFund.map(one => row('Collection fund', one.name, one.years)),
    ...plan.movements.map(one => row('Movement', one.name, one.years)),
    ...plan.reserves
      .filter(one => one.kind !== 'unusable')
      .map(one => row('Reserve', one.name, undefined, { column: 'Opening', cell: one.opening }, { column: 'Floor', cell: one.floor })),
  ];
}

/**
 * A row many times the whole precept, which is in £ whatever the plan's money is, and many times all other rows together; a
 * collection fund's balance, which is a part of the precept, where it is more than either.
 */
function checkLoneRows(settled: Settled<Exact>): boolean {
  const first = settled.years.find(year => year.precept && !year.precept.precept.fault);
  const precept = first?.precept?.precept.amount;
  if (!first || !precept || precept.lte(0)) return false;
  const { pounds, name: unit } = settled.plan.body.moneyUnit;
  const typed = moneyRows(settled).map(({ cells, ...row }) => {
    const amounts = cells.flatMap(({ column, cell }) => (isTyped(cell) && !cell.fault ? [{ column, amount: adjustedAmount(cell) }] : []));
    return { ...row, cells: amounts, largest: amounts.reduce((most, { amount }) => Decimal.max(most, amount.abs()), NOTHING) };
  });
  const posts = settled.posts.map(({ name, years }) => {
    const cost = years.of(first.year);
    return { name, cost: cost.fault ? NOTHING : cost.amount };
  });
  const all = sumOf([...typed.map(row => row.largest), ...posts.map(post => post.cost)]);
  const isAbove = (amount: Decimal, others: Decimal) => amount.gt(precept.times(bands.farAbove)) && amount.gt(others.times(bands.farAbove));
  const isFarAbove = (amount: Decimal) => all.gt(amount) && isAbove(amount, all.minus(amount));
  const beside = `; the whole precept of ${yearName(first.year)} is ${inPounds(precept.toDecimalPlaces(0))}`;
  let isFound = false;
  for (const { table, name, cells, largest } of typed) {
    if (!(table === 'Collection fund' ? largest.gt(precept) && largest.times(2).gt(all) : isFarAbove(largest))) continue;
    const meantIn = SMALLER_UNITS.find(one => one.pounds.lt(pounds) && !isAbove(largest.times(one.pounds).div(pounds), all.minus(largest)));
    if (!meantIn) continue;
    isFound = true;
    const odd = cells.filter(({ amount }) => amount.abs().times(100).gt(largest));
    const { column, amount } = itemAt(odd, 0);
    const times = meantIn.pounds.div(pounds);
    const meant = amount.times(times);
    finder(settled)(
      'warning',
      table,
      name,
      odd.map(cell => cell.column).join(', '),
      `${table} “${name}”, ${column}, is ${inPounds(amount)} with the plan’s money in ${unit}${beside}. If it is typed in ${meantIn.name}, ${inPounds(meant)} is meant: type ${meant.div(pounds).toFixed()}.`,
      odd.map(cell => ({ row: name, column: cell.column, times: times.toNumber() })),
    );
  }
  for (const { name, cost } of posts) {
    if (!isFarAbove(cost)) continue;
    isFound = true;
    finder(settled)(
      'warning',
      'Post',
      name,
      'Establishment FTE, Average cost',
      `Post “${name}” costs ${inPounds(cost)} in ${yearName(first.year)}${beside}. Look at Establishment FTE, and at Average cost, which is in £.`,
    );
  }
  return isFound;
}

interface Column {
  readonly table: string;
  readonly column: string;
  readonly rows: readonly { readonly name: string; readonly cell: FigureCell }[];
  /** What a figure that is too large is to be multiplied by, likeliest first. */
  readonly smaller: readonly Decimal[];
  readonly money?: Decimal;
}

/** Columns whose rows are of one size: councils’ tax bases, partnerships’ populations, indicators and last allocations. */
function columnsOfOneSize({ plan }: Settled<Exact>): Column[] {
  const { partnerships, weights, tables, billingAuthorities, body } = plan;
  const partnership = (column: string, cellOf: (row: (typeof partnerships)[number]) => FigureCell, money?: Decimal): Column => ({
    table: 'Partnership',
    column,
    rows: partnerships.map(row => ({ name: row.name, cell: cellOf(row) })),
    smaller: [THOUSANDTH],
    ...(money && { money }),
  });
  const indicators = (tables.get('Partnership')?.others ?? []).filter(column =>
    weights.some(({ name }) => name.toLowerCase() === column.toLowerCase()),
  );
  return [
    // A tax base has two decimals, so that a lost point makes it a hundred times larger.
    {
      table: 'Billing authority',
      column: 'Base',
      rows: billingAuthorities.map(({ name, base }) => ({ name, cell: base })),
      smaller: [new Decimal('0.01'), THOUSANDTH],
    },
    partnership('Previous allocation', row => row.previous, body.moneyUnit.pounds),
    partnership('Population', row => row.population),
    ...indicators.map(column => partnership(column, row => row.indicator(column))),
  ];
}

/** A figure far from all others of its column, and among them once it is multiplied by what a slip of the unit would be. */
function checkFellows(settled: Settled<Exact>): void {
  for (const { table, column, rows, smaller, money } of columnsOfOneSize(settled)) {
    const typed = rows.flatMap(({ name, cell }) => {
      const amount = isTyped(cell) && !cell.fault ? adjustedAmount(cell) : undefined;
      return amount?.gt(0) ? [{ name, amount }] : [];
    });
    if (typed.length < bands.fellows) continue;
    const sorted = [...typed].sort((a, b) => a.amount.comparedTo(b.amount));
    const ends = [
      { one: itemAt(sorted, 0), rest: sorted.slice(1), factors: [THOUSAND] },
      { one: lastOf(sorted), rest: sorted.slice(0, -1), factors: smaller },
    ];
    for (const [end, { one, rest, factors }] of ends.entries()) {
      const [least, most] = [itemAt(rest, 0).amount, lastOf(rest).amount];
      const isFar = end === 0 ? one.amount.times(bands.farFromFellows).lt(least) : one.amount.gt(most.times(bands.farFromFellows));
      const times = factors.find(
        factor =>
          one.amount.times(factor).times(bands.amongFellows).gte(least) && one.amount.times(factor).lte(most.times(bands.amongFellows)),
      );
      if (!isFar || !times) continue;
      const meant = one.amount.times(times);
      const shown = money ? inPounds : inNumber;
      finder(settled)(
        'warning',
        table,
        one.name,
        column,
        `${table} “${one.name}”, ${column}, is ${shown(one.amount)}; the others lie between ${shown(least)} and ${shown(most)}. If ${shown(meant)} is meant, type ${meant.div(money ?? 1).toFixed()}.`,
        [{ row: one.name, column, times: times.toNumber() }],
      );
    }
  }
}
