import fc from 'fast-check';
import { planTableNames, PLAN_TABLES } from '../../core';
import { planTables } from '../functions/samples';
import { caseCount } from '../support/case-count';

/** Names that mean something to a language or a sheet rather than to a finance officer. */
export const PROTOTYPE_NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

const HOSTILE_TEXT = [
  ...PROTOTYPE_NAMES,
  '',
  ' ',
  '\u0000',
  '\uD800',
  '\u202E2026/27',
  'é',
  'e\u0301',
  '=HYPERLINK("https://example.org","x")',
  '+1',
  '-1',
  '@SUM(A1)',
  '<img src=x onerror=alert(1)>',
  '${7*7}',
  '%s%n',
  '2026/27',
  '2026/2027',
  '2027-28',
  '2026/28',
  '1899/00',
  '9999/00',
  '26/27',
  '2026',
  'all years',
  'nil',
  '-',
  '£5',
  '1,000',
  '1e400',
  'Infinity',
  'NaN',
  '0x10',
  'TRUE',
  'yes',
  'A + B',
  'A > B',
  '+',
  '>',
  'Base',
  'x'.repeat(40_000),
  '+'.repeat(300),
  ' > '.repeat(100),
];
const NUMBERS = [0, -0, 1, -1, 0.05, 1 / 3, 9, 12, 13, 2025, 1e-300, 5e-324, 1e15, 2 ** 53, -(2 ** 53), 1e21, 1e308, -1e308];

/** A cell as JSON carries it from Excel; an error as the runtime hands it over. */
export const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...HOSTILE_TEXT) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...NUMBERS) },
  { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) as fc.Arbitrary<unknown> },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) as fc.Arbitrary<unknown> },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      null,
      true,
      false,
      { type: 'CustomFunctionError', code: '#N/A' },
      { type: 'CustomFunctionError', code: '#REF!' },
    ),
  },
);
const header = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>('2025/26', '2026/27', '2027/28', ...planTableNames.flatMap(name => PLAN_TABLES[name].columns)),
  },
  { weight: 1, arbitrary: cell },
);
const known = fc.constantFrom<unknown>(
  'Inflation',
  'Growth',
  'Fleet',
  'North',
  'Choice',
  'Amount',
  'limit',
  'rise %',
  'general',
  'earmarked',
  'full',
  'approved',
  'saving',
  'set',
  'scale',
  'delay',
  'yes',
  'Line',
  'Assumption',
  'Scenario',
  'all years',
  '2026/27',
  100,
  0.02,
);

/** A table of the plan’s kinds with anything in its cells: rectangular, as Excel hands over every range. */
const table = fc
  .tuple(
    fc.constantFrom<unknown>(...planTableNames),
    fc.array(header, { maxLength: 7 }),
    fc.array(fc.array(fc.oneof(cell, known), { minLength: 8, maxLength: 8 }), { maxLength: 6 }),
  )
  .map(([first, headers, rows]) => [[first, ...headers], ...rows.map(row => row.slice(0, headers.length + 1))]);

/** One of the sample plan’s tables with some cells replaced. */
const damaged = fc
  .tuple(fc.constantFrom(...planTables), fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.oneof(cell, known)), { minLength: 1, maxLength: 4 }))
  .map(([sound, blows]) =>
    blows.reduce<unknown[][]>(
      (cells, [r, c, value]) =>
        cells.map((row, i) => (i === r % cells.length ? row.map((one, j) => (j === c % row.length ? value : one)) : row)),
      sound.map(row => [...row]),
    ),
  );

/** A plan: the sample’s tables, some damaged, doubled or left out, with strangers among them. */
export const hostilePlan = fc
  .tuple(fc.subarray([...planTables], { minLength: 3 }), fc.array(damaged, { maxLength: 3 }), fc.array(table, { maxLength: 3 }))
  .map(([sound, blows, strangers]) => {
    const hit = new Set(blows.map(one => one[0]?.[0]));
    return [...sound.filter(one => !hit.has(one[0]![0])), ...blows, ...strangers];
  });

const range = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 }))
  .map(([columns, rows]) => rows.map(row => row.slice(0, columns)));

/** What may stand in one argument: the sound one, anything in a cell, anything in a range. */
export const argumentNear = (sound: unknown): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(sound) },
    { weight: 2, arbitrary: Array.isArray(sound) ? range : cell },
    { weight: 1, arbitrary: fc.oneof(cell, range) },
  );

/** How many cases a run tries. FUZZ_CASES=100000 for a whole night. */
export const cases = (whole: number): number => caseCount(whole, 'FUZZ_CASES');
export const SEED = Number(process.env.FUZZ_SEED ?? 20260204);
