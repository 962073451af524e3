import { PLAN_TABLES } from '../../core';
import type { CellValue } from '../../core';
import { CASES, isFigure, planWith } from './columns';
import type { Holds } from './columns';
import { findings } from './reading';

/**
 * Every column that holds a figure, a year, a month, yes or no, one of a list or words, and every kind of cell that is none: the
 * finding names the table, the row and the column, quotes what stands there and says what to type.
 */
const ERROR: CellValue = { error: '#N/A' };
const A_FIGURE: readonly (readonly [cell: CellValue, said: string])[] = [
  ['abc', 'holds “abc”; type a number.'],
  ['n/a', 'holds “n/a”; type a number, or nil where there is none.'],
  ['317,92', 'holds “317,92”; type a number, 317.92 with a point: a comma stands before thousands.'],
  ['1,23,4', 'holds “1,23,4”; type a number (it is text that looks like a number: type it as a number).'],
  [true, 'holds true; type a number.'],
  [-Infinity, 'holds -Infinity; type a number.'],
  [ERROR, 'holds #N/A; type a number.'],
];
const A_YEAR = 'type a financial year like 2026/27 or a date.';
const A_MONTH = 'type a month, such as September or 9 (4 is April).';

/** The cells that a column takes for none of its own, and what is said of each. */
function wrongFor(holds: Holds): readonly (readonly [cell: CellValue, said: string])[] {
  if (holds === 'words') return [[ERROR, 'holds the error #N/A; type words.']];
  if (holds === 'year') return [soon, seventeen, ERROR].map(cell => [cell, `holds ${shown(cell)}; ${A_YEAR}`] as const);
  if (holds === 'month') return [soon, seventeen, ERROR].map(cell => [cell, `holds ${shown(cell)}; ${A_MONTH}`] as const);
  if (holds === 'yes or no') return [soon, seventeen].map(cell => [cell, `holds ${shown(cell)}; type yes or no.`] as const);
  if (typeof holds !== 'string')
    return [
      ['soon', `holds “soon”; type one of ${holds.join(', ')}.`],
      [ERROR, 'holds the error #N/A; type words.'],
    ];
  return A_FIGURE;
}
const [soon, seventeen] = ['soon', 17] as const;
const shown = (cell: CellValue) => (cell === ERROR ? '#N/A' : typeof cell === 'string' ? `“${cell}”` : String(cell));

test.each(CASES)('%s, %s: a cell that is no %s is an error at its place, quoted, with what to type', (table, column, holds) => {
  for (const [cell, said] of wrongFor(holds)) {
    const place = `error ${table} / Row / ${column}: `;
    const found = findings(planWith(table, column, cell)).filter(one => one.startsWith(place));
    expect(found).toContain(`${place}${table} “Row”, ${column}, ${said}`);
  }
});

test('every column of every table but those below is tried', () => {
  const tried = CASES.map(([table, column]) => `${table}, ${column}`);
  const of = Object.entries(PLAN_TABLES).flatMap(([table, { columns }]) => columns.map(column => `${table}, ${column}`));
  const elsewhere = /^(Body|Precept|Scenario|Strategy|Correlation), /;
  expect(of.filter(one => !tried.includes(one) && !elsewhere.test(one))).toEqual([
    // A rate or the name of an assumption, or of a special grant alone; words that are taken as they come; lists of their own.
    ...['Assumption, Shape', 'Post, Vacancy', 'Post, On-costs', 'Funding, Share', 'Funding, Threshold', 'Funding, Status'],
    ...['Billing authority, Code', 'Billing authority, Status', 'Collection fund, Source', 'Movement, Source'],
    ...['Weight, Source', 'Bid, Status', 'Bid, Links to plan priority', 'Past round, Source', 'Criterion, Source'],
    ...['Dwellings, Source', 'Step, Source', 'Policy, Source', 'Merging body, Source'],
  ]);
});

/** How fine each kind of figure is held: docs/model.md, rounding. */
const DECIMALS: Readonly<Partial<Record<string, readonly [typed: number, decimals: number, held: string]>>> = {
  rate: [0.1234567, 5, '0.12346'],
  FTE: [10.126, 2, '10.13'],
  'tax base': [10.126, 2, '10.13'],
  'band D': [20.12345, 4, '20.1235'],
};
const HELD = CASES.filter(([, , holds]) => isFigure(holds)) as (readonly [table: string, column: string, holds: string])[];

test.each(HELD)('%s, %s: a %s is held as fine as its kind, and a finer one is said', (table, column, holds) => {
  const [typed, decimals, held] = DECIMALS[holds] ?? [10.1234567, 0, ''];
  const found = findings(planWith(table, column, typed)).filter(one => one.includes('is held to'));
  expect(found).toEqual(
    held
      ? [`note ${table} / Row / ${column}: ${table} “Row”, ${column}, holds ${typed}; a ${holds} is held to ${decimals} decimals: ${held}.`]
      : [],
  );
});
