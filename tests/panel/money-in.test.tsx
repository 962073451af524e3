/** @jest-environment jsdom */
import { february2026 } from '../../addin/example/february-2026';
import { coreModel } from '../../addin/panel/reading/core-model';
import { allocationsOf } from '../../addin/panel/commissioning/allocations';
import { packSheets } from '../../addin/pack/pack-sheets';
import { packOf } from '../../addin/pack/packs';
import { planSheets } from '../../addin/workbook/plan-sheets';
import { moneyUnitSpellings, planReport } from '../../core';
import type { Table } from '../../core';
import { planTable } from './fake-workbook';
import { section, showPane, textOf } from './shown';

/** One line of 3 in the plan's unit, and nothing to pay for it: a gap of 3. */
const gapOfThree = (moneyIn: string): Table[] => [
  [
    ['Body', 'Value'],
    ['Base year', '2025/26'],
    ['Money in', moneyIn],
  ],
  [
    ['Line', 'Base', '2026/27'],
    ['Premises', 3, ''],
  ],
];
const asTables = (tables: readonly Table[]) => tables.map((values, index) => planTable(`Table${index}`, 'Plan', 'A1:Z99', values));
const headline = () => textOf(section('Remaining gap, 2026/27'));

const POUNDS = ['£', '£s', 'pounds', 'Pounds', ' £ '];
const THOUSANDS = ['£000', '£000s', "£'000", '£’000s', '£k', '£K', 'thousand', 'Thousands', '£ thousand', '£ thousands'];
const MILLIONS = ['£m', '£M', '£mn', '£million', 'million', 'millions', '£ million', '£  millions'];

describe('a gap of 3, with the unit as people write it', () => {
  test.each([
    ...POUNDS.map(words => [words, '£3', '£']),
    ...THOUSANDS.map(words => [words, '£3,000', '£000']),
    ...MILLIONS.map(words => [words, '£3,000,000', '£m']),
  ])('“%s” is %s in the pane, and the published sheet has the 3 in %s', async (moneyIn, inPounds, unit) => {
    const tables = gapOfThree(moneyIn!);
    await showPane({ tables: asTables(tables), model: coreModel });
    expect(headline()).toMatch(new RegExp(`${inPounds}(?![,.\\d])`));
    const [figures] = packSheets(packOf({ kind: 'budget book', scenario: '', beside: [], madeOn: 'today', tables }));
    expect(figures!.cells[1]![0]!.value).toContain(`Base plan. Money in ${unit} unless said otherwise.`);
    expect(figures!.cells.find(row => row[0]?.value === 'Remaining gap')![1]!.value).toBe(3);
    const results = planSheets({ id: 'a plan', title: 'A plan', about: '', tables: asTables(tables) }).find(
      ({ name }) => name === 'Results',
    );
    expect(results!.cells[2]!.map(cell => cell?.value)).toEqual(['Money in', unit]);
  });

  test('every spelling that core understands is among them', () => {
    const tried = [...POUNDS, ...THOUSANDS, ...MILLIONS].map(words => words.trim().toLowerCase().replace(/\s+/g, ' ').replace("'", '’'));
    expect(moneyUnitSpellings.filter(words => words && !tried.includes(words))).toEqual([]);
  });
});

describe('a unit that is not understood', () => {
  const sentence = 'Body, Money in, holds “lakhs”. Type £, £000 or £m.';

  test('leaves no figure of money known, whether typed or worked out', () => {
    const plan = february2026.tables.map(({ values }) => values.map(row => (row[0] === 'Money in' ? ['Money in', 'lakhs', '', ''] : row)));
    for (const report of ['summary', 'gap', 'billing', 'reserves']) {
      const [, ...rows] = planReport(report, '', plan);
      const figures = rows.flatMap(row => row.slice(1).filter(cell => typeof cell === 'object')).map(String);
      expect(figures.length).toBeGreaterThan(10);
      // The share of the general reserve in the budget rests on two amounts of money, and so on the same fault.
      expect(figures.filter(cell => cell !== `ModelError: ${sentence}`)).toEqual([]);
    }
    const precept = planReport('precept', '', plan);
    expect(String(precept.find(([name]) => name === 'Precept')![1])).toContain(sentence);
    // Band D is always in £: last year’s £300.2302 and the £11 chosen.
    expect(String(precept.find(([name]) => name === 'Band D')![1])).toBe('311.2302');
    expect(planReport('checks', '', plan)[1]).toEqual(['error', 'Body', 'Money in', 'Value', sentence]);
  });

  test('is what the pane says in place of the headline, and the published sheet names no unit', async () => {
    const tables = gapOfThree('lakhs');
    await showPane({ tables: asTables(tables), model: coreModel });
    expect(headline()).toContain(`Not known. ${sentence}`);
    const [figures] = packSheets(packOf({ kind: 'budget book', scenario: '', beside: [], madeOn: 'today', tables }));
    expect(figures!.cells[1]![0]!.value).toContain('Base plan. Values as at today.');
    // On paper what was found, without what to type instead.
    expect(figures!.cells.flat().some(cell => cell?.value === 'Note 1: Body, Money in, holds “lakhs”.')).toBe(true);
  });

  test('is not asked for by a scenario’s amount either', () => {
    const tables: Table[] = [
      ...gapOfThree('lakhs').map(table => table.map(row => row.map(cell => (cell === 3 ? 'nil' : cell)))),
      [
        ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
        ['Dearer', 'Line', 'Premises', '2026/27', 'add', 2],
      ],
    ];
    expect(String(planReport('gap', 'Dearer', tables)[1]![1])).toContain(sentence);
  });
});

test('Leicester loses £12,727 for 368,000 people in a plan in £000: 3p a head, not £34.60', () => {
  const allocations = allocationsOf(
    coreModel,
    '',
    february2026.tables.map(({ values }) => values),
  );
  if (!allocations.known) throw new Error(allocations.sentence);
  const leicester = allocations.value.partnerships.find(one => one.partnership === 'Leicester')!;
  expect(leicester.change.known && leicester.change.value.toFixed(0)).toBe('-12727');
  // −12,727 ÷ 368,000 = −0.03458…
  expect(leicester.aHead.known && leicester.aHead.value.toFixed(4)).toBe('-0.0346');
});
