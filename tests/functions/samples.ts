/** One good call of every function: what tests vary. The tables are a plan small enough to check in the head. */
import { column, row } from './calling';

export const planTables: readonly unknown[][][] = [
  [
    ['Body', 'Value'],
    ['Name', 'Sample body'],
    ['Kind', 'police'],
    ['Country', 'England'],
    ['Base year', '2025/26'],
    ['Base-year Band D', 300],
  ],
  [
    ['Assumption', 'Unit', 'Low', 'High', '2026/27', '2027/28'],
    ['Inflation', '% a year', -0.01, 0.02, 0.02, 0.02],
    ['Growth', '% a year', 0, 0, 0.01, 0.01],
  ],
  [
    ['Line', 'Category', 'Base', 'Driver', '2026/27', '2027/28'],
    ['Fleet', 'Transport', 1000000, 'Inflation', 0, 0],
    ['Estate', 'Premises', 2000000, '', 2100000, 2200000],
  ],
  [
    ['Funding', 'Kind', 'Base', 'Driver', '2026/27', '2027/28'],
    ['Grant', 'core', 1500000, '', 1500000, 1500000],
  ],
  [
    ['Billing authority', 'Base', 'Growth', '2026/27', '2027/28'],
    ['North', 3000, 'Growth', 0, 0],
    ['South', 2000, 'Growth', 2010, 0],
  ],
  [
    ['Precept', '2026/27', '2027/28'],
    ['Choice', 'freeze', 'rise £'],
    ['Amount', 0, 5],
  ],
  [
    ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
    ['Higher prices', 'Assumption', 'Inflation', 'all years', 'add', 0.01],
  ],
];

export const SAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  PLAN: ['gap', '', ...planTables],
  COMPARE: ['gap', ...planTables],
  SENSITIVITY: ['gap', '2027/28', '', ...planTables],
  SOLVE: ['Band D', '2026/27', 'gap', 0, '', ...planTables],
  RISK: ['gap', 100, 1, '', ...planTables],
  BANDS: [286.6, 2],
  BANDD: [1000000, column(3000, 2000), 2],
  REQUIREMENT: [column(5000, 250), column(1200, 300)],
  PRECEPT: [column(3000.4, 2000), 286.6, 'pounds'],
  TAXBASE: [row(90, 90, 90, 90, 90, 90, 90, 90), 0.98, 12],
  LIMIT: ['2026/27', 301.6, 'police', 2],
  EXCESSIVE: ['2026/27', 301.6, 316.6, 'police'],
  OPTIONS: ['2026/27', 301.6, 5000, 'police'],
  PAY: [1200, row(0.03, 0.02), 9],
  UPRATE: [100, row(0.1, 0.2)],
  RESERVES: [
    column(100, 50),
    [
      [10, -20],
      [0, -60],
    ],
  ],
  RUNWAY: [100, row(40, 40, 40), 20],
  NEEDS: [
    [
      [30, 1],
      [10, 3],
    ],
    row(1, 1),
  ],
  ALLOCATE: [100, column(3, 1), column(0, 30), column(80, 0), 0.01],
  DAMP: [column(120, 80), column(100, 100), 0.05, 0.5],
  AWARD: [100, column(60, 50, 30), column(9, 8, 7), 7, true],
  CARD: ['gap', '', 'Cumulative gap', '2026/27', ...planTables],
  TABLE: [
    'Line',
    [
      ['£000', '2026/27', '2027/28'],
      ['Officers', 61250, 63100],
      ['Staff', 18400, 18950],
    ],
    "Category = 'Pay'",
  ],
  CAST: [
    [
      ['£000', '2026/27', '2027/28'],
      ['Officers', 61250, 63100],
      ['Staff', 18400, 18950],
      ['Total', 79650, 82050],
    ],
    1,
  ],
};
