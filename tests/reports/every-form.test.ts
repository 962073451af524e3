import { planReports, reportData, reportNames } from '../../core';
import { PLAN_TABLES } from '../../core';
import type { CellValue, Report, Table } from '../../core';
import { provenanceData } from '../../core/reports/provenance';
import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';
import { smallPlan } from '../plan/reading';
import { soundPlan } from '../plan/sound-plans';
import { GENERAL, MOVEMENT_HEADER, PROJECTS, RESERVE_HEADER, reservePlan } from '../reserves/reserve-plan';
import { faultsOfFindings, faultsOfForm } from './form';

/** The form that every report keeps (form.ts), on plans that have what the examples lack: nothing, one table, random ones, faults in every table. */
const REPORTS = reportNames.filter(name => name !== 'bridge' && name !== 'workings');
const BODY: CellValue[][] = [
  ['Body', 'Value'],
  ['Name', 'Anyshire'],
  ['Kind', 'police'],
  ['Base year', '2025/26'],
];
const YEARS = ['2026/27', '2027/28'];
const february = february2026.tables.map(({ values }) => values);
const march = march2024.tables.map(({ values }) => values);

/** By what was claimed of earlier awards the report says how much can be approved. */
const sharedOut: readonly Table[] = [
  [...BODY, ['Chance of overspending', 0.2], ['Awards not claimed', 0.5], ['Size of an award', 50]],
  [
    ['Service', 'Shared by', ...YEARS],
    ['Pot', 'partnerships', 100, 100],
    ['Spring', 'bids', 50, ''],
  ],
  [
    ['Weight', 'Weight'],
    ['Crime', 1],
  ],
  [
    ['Partnership', 'Crime'],
    ['North', 6],
    ['South', 4],
  ],
  [
    ['Bid', 'Requested', 'Score', 'Round'],
    ['A', 30, 80, 'Spring'],
    ['B', 30, 70, 'Spring'],
  ],
];

/** The plan with the first figure of the last year of each table turned into a word. */
const withWords = (tables: readonly Table[]): Table[] =>
  tables.map(table =>
    table.map((row, at) =>
      at === 1 ? row.map((cell, place) => (place === row.length - 1 && typeof cell === 'number' ? 'abc' : cell)) : row,
    ),
  );

const PLANS: readonly (readonly [string, readonly Table[]])[] = [
  ['of a body and years alone', [BODY, [['Line', 'Base', ...YEARS]]]],
  [
    'of one line',
    [
      BODY,
      [
        ['Line', 'Base', ...YEARS],
        ['Pay', 900, 900, 900],
      ],
    ],
  ],
  [
    'of reserves alone',
    [
      BODY,
      [['Line', 'Base', ...YEARS]],
      [
        ['Reserve', 'Kind', 'Opening'],
        ['General', 'general', 900],
      ],
    ],
  ],
  [
    'whose unit of money is none',
    smallPlan({ Body: [...BODY.slice(0, 3), ['Base year', '2024/25'], ['Base-year Band D', 20], ['Money in', 'pence']] }),
  ],
  ['whose pot is shared out and of which nobody has claimed yet', sharedOut],
  ['with words for figures: February 2026', withWords(february)],
  ['with words for figures: March 2024', withWords(march)],
  ['with reserves and words for figures', withWords(reservePlan())],
  ...Array.from({ length: 12 }, (_, seed) => [`made at random by ${seed + 1}`, soundPlan(seed + 1)] as const),
];

it.each(PLANS)('every report of a plan %s has ids, labels, units and whole sentences', (_, tables) => {
  const reports = planReports('', tables);
  expect(REPORTS.flatMap(name => faultsOfForm(reports(name)))).toEqual([]);
  expect([...faultsOfFindings(reports('checks'), tables), ...faultsOfForm(provenanceData(tables, ''))]).toEqual([]);
});

test('every step of a bridge names the table that it stands in, and has its row’s id or a word of its own', () => {
  const scenario = ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'];
  const tables = reservePlan({
    Reserve: [RESERVE_HEADER, GENERAL, PROJECTS],
    Change: [
      ['Change', 'Kind', 'Recurring', '2024/25', '2025/26', '2026/27'],
      ['Move of the control room', 'pressure', 'no', 100, 3000, ''],
      ['Fewer cars', 'saving', 'yes', '', 500, ''],
    ],
    Movement: [
      MOVEMENT_HEADER,
      ['Control room', 'Projects', '', 'Move of the control room', 'approved', '', '', -3000, ''],
      ['Build up', 'General', '', '', 'approved', '', '', 1000, ''],
    ],
    'Billing authority': [
      ['Billing authority', 'Base', '2025/26', '2026/27'],
      ['North', 10, 10, 10],
    ],
    'Collection fund': [
      ['Collection fund', 'Kind', '2025/26', '2026/27'],
      ['North', 'surplus', 100, ''],
    ],
    Precept: [
      ['Precept', '2025/26', '2026/27'],
      ['Choice', 'set', 'freeze'],
      ['Amount', 20, ''],
    ],
    Scenario: [
      scenario,
      ['Other', 'Line', 'Pay', '2025/26', 'set', 99_000],
      ['Other', 'Funding', 'Grant', '2025/26', 'set', 99_000],
      ['Other', 'Change', 'Move of the control room', '2024/25', 'set', 90],
      ['Other', 'Change', 'Move of the control room', '2025/26', 'set', 2000],
      ['Other', 'Change', 'Fewer cars', '2025/26', 'set', 600],
      ['Other', 'Movement', 'Control room', '2025/26', 'set', -2000],
      ['Other', 'Movement', 'Build up', '2025/26', 'set', 900],
      ['Other', 'Collection fund', 'North', '2025/26', 'set', 90],
      ['Other', 'Precept', 'Amount', '2025/26', 'set', 21],
    ],
  });
  const report = reportData('bridge', 'Base > Other', tables);
  const steps = report.rows
    .filter(({ role }) => role === 'row')
    .map(({ id, cells: [table] }) => [id, table?.kind === 'words' ? table.text : '']);
  expect(steps).toEqual([
    ['Line: Pay', 'Line'],
    ['Change: Move of the control room', 'Change'],
    ['oneOffsRemoved', 'Change'],
    ['Change: Fewer cars', 'Change'],
    ['Funding: Grant', 'Funding'],
    ['collectionFund', 'Collection fund'],
    ['precept', 'Precept'],
    ['contributions', 'Movement'],
    ['drawdowns', 'Movement'],
  ]);
  for (const [, table] of steps) expect(Object.keys(PLAN_TABLES)).toContain(table);
  expect([report, reportData('bridge: by cause', 'Base > Other', tables)].flatMap((one: Report) => faultsOfForm(one))).toEqual([]);
});
