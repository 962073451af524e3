import type { CellValue, Table } from '../../core';
import { figures, findings, read } from '../plan/reading';
import { planReport } from '../../core';

/** Band D £100 under a limit of 2%, 100,000 dwellings; £130 is chosen in the first year, a freeze in the second. */
const plan = (rows: CellValue[][] = []): Table[] => [
  [
    ['Body', 'Value'],
    ['Kind', 'police'],
    ['Base year', '2024/25'],
    ['Base-year Band D', 100],
  ],
  [
    ['Billing authority', 'Base'],
    ['North', 100000],
  ],
  [['Precept', '2025/26', '2026/27'], ['Choice', 'band D', 'freeze'], ['Amount', 130, ''], ['Limit %', 0.02, 0.02], ...rows],
];
const COSTS: CellValue[][] = [
  ['Substitute', 101, ''],
  ['Referendum cost if yes', 500000, ''],
  ['Referendum cost if no', 750000, ''],
  ['Chance of a yes', 0.5, ''],
];
const first = (row: string, tables: Table[]) => figures('precept', row, tables)[0];

test('the substitute is the highest amount that is not excessive unless another is typed', () => {
  expect(figures('precept', 'Substitute', plan())).toEqual([101.99, '']);
  expect(first('Substitute', plan(COSTS))).toBe(101);
});

test('a yes brings the yield above the substitute less the poll; a no costs the poll and the new bills', () => {
  const tables = plan(COSTS);
  // £29 × 100,000 = £2.9m; yes 2.9 − 0.5 = 2.4m; no −0.75m; worth it from 0.75 ÷ 3.15; at evens 1.2 − 0.375 = 0.825m
  expect(first('Yield above the substitute', tables)).toBe(2900000);
  expect(first('Net benefit if yes', tables)).toBe(2400000);
  expect(first('Net benefit if no', tables)).toBe(-750000);
  expect(first('Paid back at Band D if no', tables)).toBe(29);
  expect(first('Chance of a yes it needs', tables)).toBe(0.2381);
  expect(first('Expected net benefit', tables)).toBe(825000);
});

test.each(['Referendum cost if yes', 'Referendum cost if no', 'Chance of a yes'])(
  'without the %s no expected benefit is shown',
  missing => {
    const without = COSTS.map(([row, typed, last]): CellValue[] => [row!, row === missing ? '' : typed!, last!]);
    expect(first('Expected net benefit', plan(without))).toBe('not modelled');
    // What the rise brings needs no cost: £29 × 100,000.
    expect(first('Yield above the substitute', plan(without))).toBe(2900000);
  },
);

test('where the poll costs more than a yes brings, no chance is enough', () => {
  const dear = COSTS.map(([row, typed, last]): CellValue[] => [row!, row === 'Referendum cost if yes' ? 3000000 : typed!, last!]);
  expect(first('Chance of a yes it needs', plan(dear))).toBe('no chance is enough');
});

test('a plan that needs no referendum has no such rows, and a substitute typed for nothing is noted', () => {
  const [body, authorities, precept] = plan([['Substitute', 101, '']]);
  const frozen: Table[] = [body!, authorities!, precept!.map(row => (row[0] === 'Choice' ? ['Choice', 'freeze', 'freeze'] : row))];
  expect(read(planReport('precept', '', frozen)).map(([row]) => row)).not.toContain('Substitute');
  expect(findings(frozen)).toContainEqual(
    'note Precept / Substitute / 2025/26: Precept, Substitute, 2025/26 is not used: Band D needs no referendum.',
  );
});

test('a substitute that is excessive itself, and a chance above one, are refused with what to type', () => {
  const wrong = (row: CellValue[]) => findings(plan([row])).filter(one => one.startsWith(`error Precept / ${row[0]}`));
  expect(wrong(['Substitute', 102, ''])).toEqual([
    'error Precept / Substitute / 2025/26: Precept, Substitute, 2025/26 holds 102, which is excessive as 130 is; type an amount of at most 101.99.',
  ]);
  expect(wrong(['Chance of a yes', 40, ''])).toEqual([
    'error Precept / Chance of a yes / 2025/26: Precept, Chance of a yes, 2025/26 holds 40; type a share from 0 to 1 such as 0.4.',
  ]);
});
