/** What cells show under their number formats: rounding is told from the displayed decimals, and figures are those displayed. */
import { asPlanTable, castChecks, castingFindings, figuresApart, readBlock, shownPlaces } from '../../../core';
import type { CellValue, Table } from '../../../core';
import { mappedTable } from '../../../addin/workbook/mapped-range';

/** Whole numbers with commas, as Excel's `#,##0`, `#,##0,` and `0%` show them. */
const whole = (cell: CellValue): string => (typeof cell === 'number' ? Math.round(cell).toLocaleString('en-GB') : String(cell ?? ''));
const shown = (table: Table, show = whole) => table.map(row => row.map(show));
const verdicts = (table: Table, texts?: readonly (readonly string[])[]) =>
  castingFindings(table, { texts }).map(({ name, verdict, why }) => `${name}: ${verdict}. ${why}`);

// 4 × 1,200.4 = 4,801.6 and 4 × 1,300.3 = 5,201.2 in the cells; 4 × 1,200 = 4,800 and 4 × 1,300 = 5,200 as printed.
const ROUNDED: Table = [
  ['£000', '2026/27', '2027/28'],
  ['Officers', 1200.4, 1300.3],
  ['Staff', 1200.4, 1300.3],
  ['Premises', 1200.4, 1300.3],
  ['Fleet', 1200.4, 1300.3],
  ['Total', 4802, 5201],
];

test('a total of whole numbers shown adds within rounding, by the digits that are shown', () => {
  const calculated = [...ROUNDED.slice(0, 5), ['Total', 4801.6, 5201.2]];
  const rounded = [
    'Total, 2026/27: adds within rounding. Differs by £2k on 4 lines: rounding.',
    'Total, 2027/28: adds within rounding. Differs by £1k on 4 lines: rounding.',
  ];
  for (const table of [ROUNDED, calculated]) expect(verdicts(table, shown(table))).toEqual(rounded);
  expect(verdicts(calculated)[0]).toMatch(/^Total, 2026\/27: adds\./);
});

test('a total that misses a line shown is wrong, however its cells are rounded', () => {
  const without = ROUNDED.map(row => (row[0] === 'Total' ? ['Total', 3602, 5201] : row));
  expect(verdicts(without, shown(without))[0]).toMatch(/^Total, 2026\/27: does not add\./);
});

// Cells in pounds, shown in thousands: 1,200 + 2,300 = 3,500 and 3,501.
test('a format that shows thousands: the figures are those shown', () => {
  const table: Table = [
    ['£000', '2026/27', '2027/28'],
    ['Officers', 1_200_400, 1_300_400],
    ['Staff', 2_300_400, 2_400_400],
    ['Total', 3_500_800, 3_700_800],
  ];
  const texts = shown(table, cell => whole(typeof cell === 'number' ? cell / 1000 : cell));
  expect(texts[3]).toEqual(['Total', '3,501', '3,701']);
  expect(castChecks(table, { texts }).sums.map(sum => [sum.shown, sum.addsTo])).toEqual([
    [3501, 3500],
    [3701, 3700],
  ]);
  const [findings] = [castingFindings(table, { texts })];
  expect(findings.map(({ why }) => why)).toEqual(Array(2).fill('Differs by £1k on 2 lines: rounding.'));
});

test('a number shown as a date is no figure; one that the column is too narrow to show is', () => {
  const table: Table = [
    ['Paid', 46113, 46143],
    ['Rent', 1000, 2000],
    ['Rates', 500, 700],
    ['Total', 1500, 2700],
  ];
  const texts = [['Paid', '01/04/2026', '1 May 2026'], ['Rent', '####', '####'], ...shown(table.slice(2))];
  expect(castChecks(table, { texts }).sums.map(({ total }) => total)).toEqual([
    [3, 1],
    [3, 2],
  ]);
  expect(castChecks(table, { texts }).faults).toEqual([]);
});

test('a figure rounded on one sheet of a pack is the figure of the other', () => {
  const paper = ROUNDED.slice(0, 5).map(row => row.map(cell => (typeof cell === 'number' ? Math.round(cell) : cell)));
  const apart = paper.map(row => (row[0] === 'Fleet' ? ['Fleet', 1210, 1300] : row));
  const pack = (table: Table) =>
    figuresApart([
      { name: 'Budget', table: ROUNDED, texts: shown(ROUNDED) },
      { name: 'Paper', table, texts: shown(table) },
    ]).map(({ row, first, second }) => `${row}: ${first.shown}, ${second.shown}`);
  expect(pack(paper)).toEqual([]);
  expect(pack(apart)).toEqual(['Fleet: £1,200k, £1,210k']);
});

describe('the reader of tables', () => {
  test('says that a total adds within the rounding of what is shown', () => {
    const totalOf = (texts?: readonly (readonly string[])[]) =>
      readBlock(ROUNDED, undefined, texts && shownPlaces(ROUNDED, texts)).rows.at(-1)!.total!.verdict;
    expect([totalOf(), totalOf(shown(ROUNDED))]).toEqual(['does not add', 'within rounding']);
  });

  // 99.9 + 6.9 = 106.8; 109.3 + 6.8 = 116.1, typed as 116.2: within half of £0.1m for each of three.
  test('figures written with their unit have the last place that they show', () => {
    const table: Table = [
      ['', '2025/26', '2026/27'],
      ['Officers', '£99.9m', '£109.3m'],
      ['PCSOs', '£6.9m', '£6.8m'],
      ['Total', '£106.8m', '£116.2m'],
    ];
    const [places, total] = [
      shownPlaces(table, shown(table)).lastPlaces,
      readBlock(table, undefined, shownPlaces(table, shown(table))).rows.at(-1)!,
    ];
    expect(places[1]!.map(place => place?.toNumber())).toEqual([undefined, 100_000, 100_000]);
    expect(total.total!.verdict).toBe('within rounding');
    expect(verdicts(table)).toHaveLength(2);
  });

  const LINE = { kind: 'Line', headers: { '2026/27 £000': '2026/27' } };
  test('applies the unit of a head to what is shown, not to cells that hold pounds', () => {
    const table: Table = [
      ['Subjective', '2026/27 £000'],
      ['Officers', 82_000_000],
      ['Fleet', 10_000_000],
    ];
    const texts = shown(table, cell => whole(typeof cell === 'number' ? cell / 1000 : cell));
    expect(asPlanTable(table, LINE)[0]).toEqual(['Line', '2026/27 £000']);
    expect(asPlanTable(table, LINE, texts)[0]).toEqual(['Line', '2026/27 £']);
  });

  test('a mapped range whose total is rounded is not said not to add up', () => {
    const mapped = { sheet: 'Ours', address: 'A1:C6', kind: 'Line', headers: {} };
    expect(mappedTable(mapped, ROUNDED, []).notices).toHaveLength(1);
    expect(mappedTable(mapped, ROUNDED, [], shown(ROUNDED)).notices).toEqual([]);
  });
});
