import type { CellValue } from '../../core';
import { YEARS, asked, body } from './beside-the-bound';
import { smallPlan } from './reading';

const lines = (pay: CellValue, fuel: CellValue): CellValue[][] => [
  ['Line', 'Base', ...YEARS],
  ['Pay', pay, '', ''],
  ['Fuel', fuel, '', ''],
];
const grants = (...amounts: CellValue[]): CellValue[][] => [
  ['Funding', 'Kind', 'Base', ...YEARS],
  ...amounts.map((amount, at) => [`Grant ${at + 1}`, 'core', amount, '', '']),
];
const councils = (...bases: CellValue[]): CellValue[][] => [
  ['Billing authority', 'Base', ...YEARS],
  ...bases.map((base, at) => [`Council ${at + 1}`, base, '', '']),
];

describe('the unit of the plan', () => {
  const plan = (unit: string, pay: number, fuel: number, ...of: CellValue[]) =>
    asked(smallPlan({ Body: body(20, unit), Line: lines(pay, fuel), Funding: of.length ? grants(...of) : [] }), 'Body / Money in / Value');

  // A hundredth of £360 is £3.60, income counted by its size; a thousand times £360 is £360,000.
  it('is asked about where all other rows are less than a hundredth of the precept, or more than a thousand times', () => {
    expect([plan('£', 2, 1.6), plan('£', -2, 1.6), plan('£', 1, 1.6, 1), plan('£', 500_000, 500_000)]).toEqual([[], [], [], []]);
    expect(plan('£', 2, 1.59)).toEqual([
      'warning Body / Money in / Value: The precept of 2025/26 is £360, and all other rows together are £3.59 with the plan’s money in £. If they are typed in £000, they are £3,590: type £000 in the Body row Money in.',
    ]);
    expect([plan('£', -2, 1.59), plan('£', 1, 1.59, 1)].map(found => found.length)).toEqual([1, 1]);
    expect(plan('£000', 0.002, 0.001)).toEqual([
      'warning Body / Money in / Value: The precept of 2025/26 is £360, and all other rows together are £3 with the plan’s money in £000. If they are typed in £m, they are £3,000: type £m in the Body row Money in.',
    ]);
    expect([plan('£m', 0.000002, 0.000001), plan('£000', 180, 180)]).toEqual([[], []]);
    expect(plan('£000', 200, 180)).toEqual([
      'warning Body / Money in / Value: The precept of 2025/26 is £360, and all other rows together are £380,000 with the plan’s money in £000. If they are typed in £, they are £380: type £ in the Body row Money in.',
    ]);
    expect(plan('£m', 0.2, 0.18)[0]).toContain('If they are typed in £, they are £0.38: type £ in the Body row Money in.');
  });
});

describe('a table in another unit than the rest', () => {
  const plan = (pay: number, fuel: number, of: CellValue[], ...bases: CellValue[]) =>
    asked(
      smallPlan({ Line: lines(pay, fuel), Funding: grants(...of), ...(bases.length && { 'Billing authority': councils(...bases) }) }),
      'typed in another unit than the rest',
    );
  const HEADS = ' A unit in its heads, such as 2026/27 £000, says which.';

  // Funding is 600 + 360 = 960. 0.8 × 1000 is 160 below it, a fifth of 800; 1.152 × 1000 is 192 above it, a fifth of 960.
  it('is asked about where the other reading comes within a fifth', () => {
    expect(plan(0.5, 0.46, [300, 300])).toEqual([
      `warning Line /  / 2025/26: In 2025/26 spending is £0.96 and funding £960. With the figures of Line a thousand times larger they would be £960 and £960: is Line typed in another unit than the rest?${HEADS}`,
    ]);
    expect([plan(0.4, 0.4, [300, 300]), plan(0.6, 0.55, [300, 300])].map(found => found.length)).toEqual([1, 1]);
    expect([plan(0.4, 0.39, [300, 300]), plan(0.6, 0.56, [300, 300])]).toEqual([[], []]);
    // 360 + 0.6 × 1000 = 960.
    expect(plan(480, 480, [0.3, 0.3])).toEqual([
      `warning Funding /  / 2025/26: In 2025/26 spending is £960 and funding £360.60. With the figures of Funding a thousand times larger they would be £960 and £960: is Funding typed in another unit than the rest?${HEADS}`,
    ]);
    // 2 × £24 = £48; 48,000 + 600.
    expect(plan(24_300, 24_300, [300, 300], 1, 1)).toEqual([
      'warning Billing authority /  / 2025/26: In 2025/26 spending is £48,600 and funding £648. With the figures of Billing authority a thousand times larger they would be £48,600 and £48,600: is Billing authority typed in another unit than the rest?',
    ]);
  });

  // 360 + 0.1 = 360.1, and a quarter of it is 90.025; read otherwise it is 460.
  it('is not asked about where both are within a quarter as they stand', () => {
    expect(plan(225, 225.1, [0.1])).toEqual([]);
    expect(plan(225, 225.13, [0.1])).toHaveLength(1);
  });

  // 360 + 17,640 = 18,000 is fifty times 360; 17,700 / 1000 = 17.70.
  it('may be too large only where one side is more than fifty times the other', () => {
    expect(plan(180, 180, [17_640])).toEqual([]);
    expect(plan(180, 180, [17_700])).toEqual([
      `warning Funding /  / 2025/26: In 2025/26 spending is £360 and funding £18,060. With the figures of Funding a thousand times smaller they would be £360 and £377.70: is Funding typed in another unit than the rest?${HEADS}`,
    ]);
    expect(plan(480_000, 480_000, [600])[0]).toContain('With the figures of Line a thousand times smaller they would be £960 and £960');
  });
});

describe('a cell beside its neighbours', () => {
  const row = (...cells: CellValue[]) =>
    asked(
      smallPlan({
        Line: [
          ['Line', 'Base', ...YEARS],
          ['Pay', ...cells],
          ['Fuel', 100, 100, 100],
        ],
      }),
      'in another unit than the row',
    );
  // Within a quarter of both: 800 and 1,250 of 1,000; at an end within a tenth: 1,100 and 910 (90 is less than 91).
  it('is asked about where a thousand times as much, or a thousandth, is in line', () => {
    expect(row(1000, 0.8, 1000)).toEqual([
      'warning Line / Pay / 2025/26: Line “Pay”, 2025/26, is £0.80 beside £1,000 in 2026/27. If it is typed in another unit than the row, £800 is meant: type 800.',
    ]);
    expect([row(1000, 1.25, 1000), row(1000, 1000, 1.1), row(1000, 1000, 0.91), row(1.1, 1000, 1000)].map(one => one.length)).toEqual([
      ...[1, 1, 1, 1],
    ]);
    expect([row(1000, 0.79, 1000), row(1000, 1.26, 1000), row(1000, 1000, 1.11), row(1000, 1000, 0.9), row(1.11, 1000, 1000)]).toEqual([
      ...[[], [], [], [], []],
    ]);
    expect(row(1000, 800_000, 1000)[0]).toContain('£800 is meant: type 800.');
    expect(row(1000, 1000, 900_000)).toEqual([]);
    expect(row(1000, 1000, 1_100_000)[0]).toContain(
      '2026/27, is £1,100,000 beside £1,000 in 2025/26. If it is typed in another unit than the row, £1,100 is meant: type 1100.',
    );
    expect(row(1_100_000, 1000, 1000)[0]).toContain('Base, is £1,100,000 beside £1,000 in 2025/26.');
    // Beside two that do not agree nothing is known, and nothing of them.
    expect([row(1000, 1, 2000), row(2000, 1, 1000)]).toEqual([[], []]);
  });

  it('of a row of two figures may be too small, and is never called too large', () => {
    expect(row(1000, 1, '')[0]).toContain('2025/26, is £1 beside £1,000 in Base. ');
    expect(row(1, 1000, '')[0]).toContain('Base, is £1 beside £1,000 in 2025/26. ');
    expect([row(1000, 1, '').length, row(1, 1000, '').length, row(1000, '', '').length]).toEqual([1, 1, 0]);
  });

  it('is looked at in grants and services too', () => {
    const with3 = (table: string, head: CellValue[]) =>
      asked(
        smallPlan({
          [table]: [
            [table, ...head, '2025/26', '2026/27', '2027/28'],
            ['Row', ...head.slice(1).map(() => 'core'), ...(head.length ? [1000] : []), 1, 1000, 1000],
          ],
        }),
        'in another unit than the row',
      );
    expect(with3('Funding', ['Base'])).toEqual([expect.stringContaining('warning Funding / Row / 2025/26: ')]);
    expect(with3('Service', [])).toEqual([expect.stringContaining('warning Service / Row / 2025/26: ')]);
  });
});
