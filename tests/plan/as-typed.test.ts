import { readPlan } from '../../core';
import type { CellValue, Table } from '../../core';
import type { FigureCell } from '../../core/plan/cells';
import { CASES, isFigure, planWith } from './columns';
import { bodyOf, findings } from './reading';

/** What is typed in a column arrives in the plan as that column’s figure: by its unit, at its place, with its row’s source. */
const FIGURES = CASES.filter(([, , holds]) => isFigure(holds)) as (readonly [table: string, column: string, holds: string])[];
/** Dwellings are kept as tax bases, and a Chance in the range of an event alone. */
const KEPT = FIGURES.filter(([table, column]) => table !== 'Dwellings' && column !== 'Chance');

/** Every cell of a plan that has the place asked for. */
function cellsAt(tables: readonly Table[], table: string, column: string): FigureCell[] {
  const found: FigureCell[] = [];
  const look = (value: unknown): void => {
    if (value instanceof Map) return value.forEach(look);
    if (Array.isArray(value)) return value.forEach(look);
    if (typeof value !== 'object' || value === null) return;
    const { at } = value as FigureCell;
    if (at && 'column' in at && at.table === table && at.row === 'Row' && at.column === column) found.push(value as FigureCell);
    else if (Object.getPrototypeOf(value) === Object.prototype) Object.values(value).forEach(look);
  };
  const RAW = ['tables', 'context', 'findings'];
  for (const [part, value] of Object.entries(readPlan(tables))) if (!RAW.includes(part)) look(value);
  return found;
}

const bodyIn = (unit: string): CellValue[][] => bodyOf(['Money in', unit]);
const typedFor = (column: string, holds: string) => (holds === 'rate' || column === 'Likelihood' ? 0.25 : 25);

// 25 in a column of money of a plan in £000 is £25,000; a rate, a count, FTE, a tax base and Band D are what they are.
test.each(KEPT)('%s, %s, a %s, is in the plan’s money where it is money and as typed where not', (table, column, holds) => {
  const typed = typedFor(column, holds);
  const cells = cellsAt(planWith(table, column, typed, { Body: bodyIn('£000') }), table, column);
  expect(cells.map(({ amount, fault }) => [amount?.toNumber(), fault])).toEqual([[holds === 'money' ? typed * 1000 : typed, undefined]]);
});

test.each(KEPT)('%s, %s, a %s, is not known where it is money and nobody understands in what money is', (table, column, holds) => {
  const typed = typedFor(column, holds);
  const cells = cellsAt(planWith(table, column, typed, { Body: bodyIn('groats') }), table, column);
  expect(cells.map(({ amount }) => amount?.toNumber())).toEqual(holds === 'money' ? [] : [typed]);
});

// 25% is a rate of 0.25; 25.0m is £25,000,000 in a column of money alone.
test.each(FIGURES)('%s, %s, a %s, is read from text that is plainly a number, and said so', (table, column, holds) => {
  const about = (typed: CellValue) =>
    findings(planWith(table, column, typed)).filter(one => one.includes(' text that is plainly a number '));
  const said = (typed: string, amount: string) => [
    `note ${table} / Row / ${column}: ${table}: a cell holds text that is plainly a number and is read as one: “${typed}” in Row, ${column}, is ${amount}. Type numbers, so that Excel adds them up as well.`,
  ];
  expect(about('1,025')).toEqual(said('1,025', '1,025'));
  const isPounds = holds === 'money' || column === 'Average cost';
  expect(about('25%')).toEqual(isPounds ? [] : said('25%', '0.25'));
  expect(about('1.5m')).toEqual(isPounds ? said('1.5m', '1,500,000') : []);
});

// 25 under a head in £000 is £25,000 in a plan in £; under a head of anything but money a unit says nothing.
test.each(KEPT.filter(([, , holds]) => holds === 'money'))('%s, %s, is read in the unit that its head says', (table, column) => {
  const headed = (tables: readonly Table[], write: (head: CellValue, place: number) => CellValue) =>
    tables.map(one => (one[0]![0] === table ? [one[0]!.map(write), ...one.slice(1)] : one));
  const plain = planWith(table, column, 25);
  const ofHead = headed(plain, head => (head === column ? `${column} £000` : head));
  const ofCorner = headed(plain, (head, place) => (place === 0 ? `${table} (£000)` : head));
  for (const tables of [ofHead, ofCorner]) expect(cellsAt(tables, table, column).map(({ amount }) => amount?.toNumber())).toEqual([25_000]);
  expect(findings(ofHead)).toContain(
    `note ${table} /  / ${column} £000: ${table}: “${column} £000” is read in £000, as its head says; the plan’s money is £.`,
  );
});
