/**
 * The features that finance teams of precepting bodies ask for, one a row: the call or the place, the figure the product gives,
 * and the same figure reckoned apart from it (from a published document, or by hand in the words beside it).
 */
import { allocate, bands, compare, isExcessive, limit, planReport, riskOutcome, sensitivity, solve } from '../../core';
import type { CellValue, Table } from '../../core';
import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';
import { figures, findings, read } from '../plan/reading';

export interface Feature {
  readonly number: number;
  readonly feature: string;
  /** The call, as it stands in a cell, or the screen. */
  readonly place: string;
  /** What the product answers now; undefined where a test named in `reckoned` shows it. */
  readonly figure?: () => string;
  /** The same, known apart from the product, in the words of `figure`. */
  readonly expected?: string;
  readonly reckoned: string;
}

export const F: Table[] = february2026.tables.map(table => table.values);
export const M: Table[] = march2024.tables.map(table => table.values);

const joined = (values: readonly unknown[]) => values.join(' / ');
const row = (report: string, name: string, tables: readonly Table[], scenario = '') => joined(figures(report, name, tables, scenario));
const years = (report: string, name: string, tables: readonly Table[], from: number, to?: number) =>
  joined(figures(report, name, tables).slice(from, to));
const body = (...facts: CellValue[][]): Table => [['Body', 'Value'], ['Kind', 'police'], ['Base year', '2023/24'], ...facts];
const Y = ['2024/25', '2025/26'];
const found = (tables: readonly Table[], about: RegExp) =>
  findings(tables)
    .filter(one => about.test(one))
    .join(' ');

const POSTS: Table[] = [
  body(),
  [
    ['Assumption', 'Unit', 'From month', ...Y],
    ['Award', '% a year', 9, 0.0475, 0.0475],
  ],
  [
    ['Post', 'Establishment FTE', 'Average cost', 'Pay award', 'On-costs', 'Month', ...Y],
    ['Officers', 100, 48_000, 'Award', 0.353, 9, 12, ''],
  ],
];
const UPLIFT: Table[] = [
  body(),
  [
    ['Post', 'Establishment FTE', 'Average cost', 'Headcount', 'Month', ...Y],
    ['Police officers', 2_242, 50_000, 2_298, 4, '', -8],
  ],
  [
    ['Funding', 'Kind', 'Base', 'Condition', ...Y],
    ['Maintenance grant', 'specific', 3_600_000, 'Police officers', 3_600_000, 3_600_000],
  ],
  [
    ['Step', 'Threshold', 'Share', 'Month'],
    ['Police officers', 2_298, 1, 9],
    ['Police officers', 2_290, 0.5, 9],
  ],
];
const GRANTS: Table[] = [
  body(),
  [
    ['Funding', 'Kind', 'Base', 'To', '2024/25', '2025/26', '2026/27'],
    ['Pension grant', 'specific', 6_200_000, '2025/26', '', '', ''],
  ],
];
const SAVINGS: Table[] = [
  body(),
  [
    ['Change', 'Kind', 'Recurring', 'Delivery', ...Y],
    ['Posts', 'saving', 'yes', 0.8, 400_000, 600_000],
  ],
];
const DISORDER: Table[] = [
  body(),
  [
    ['Change', 'Kind', 'Recurring', ...Y],
    ['East Leicester disorder', 'pressure', 'no', 1_529_000, ''],
  ],
  [
    ['Funding', 'Kind', 'Pays for', 'Share', 'Threshold', ...Y],
    ['Special grant', 'special grant', 'East Leicester disorder', 0.85, 'nil', '', ''],
  ],
];
const FUND: Table[] = [
  body(),
  [
    ['Collection fund', 'Kind', 'Balance of', 'Estimate', 'Outturn', ...Y],
    ['All', 'deficit', '2023/24', 50_000, 80_000, '', ''],
  ],
];
const REFERENDUM: Table[] = [
  [
    ['Body', 'Value'],
    ['Kind', 'police'],
    ['Base year', '2014/15'],
    ['Base-year Band D', 156.5546],
  ],
  [
    ['Billing authority', '2015/16'],
    ['Bedfordshire', 207_564.6],
  ],
  [
    ['Precept', '2015/16'],
    ['Choice', 'band D'],
    ['Amount', 181.35],
    ['Substitute', 159.67],
    ['Referendum cost if yes', 350_000],
    ['Referendum cost if no', 600_000],
  ],
];
const RESERVES: Table[] = [
  body(),
  [
    ['Reserve', 'Kind', 'Opening', 'Floor'],
    ['Commissioner', 'earmarked', 3_000, 0],
  ],
  [
    ['Movement', 'Reserve', 'Status', ...Y],
    ['Support', 'Commissioner', 'approved', -620, -1_800],
  ],
];
const CSP = F.map(table =>
  table[0]![0] === 'Partnership'
    ? table.map((cells, i) => (i ? cells : cells.map(cell => (cell === 'Published, spring 2024' ? 'Floor' : cell))))
    : table,
);
const FLOW: Table[] = [
  body(),
  [
    ['Service', 'Shared by', ...Y],
    ['Pot', 'partnerships', 100_000, 100_000],
  ],
  [
    ['Weight', 'Weight'],
    ['Crime', 1],
  ],
  [
    ['Partnership', 'Crime', 'Applied', 'Approved', 'Claimed'],
    ['North', 6, 50_000, 45_000, 40_000],
    ['South', 4, 55_000, 40_000, 40_000],
  ],
];
export const ROUND: Table[] = [
  body(['Bid threshold', 65]),
  [
    ['Service', 'Funded by', 'Shared by', ...Y],
    ['Fund', 'Core', 'bids', 20_000, 'nil'],
  ],
  [
    ['Bid', 'Organisation', 'Requested', 'Score', 'Status', 'Approved', 'Claimed'],
    ['A', 'a', 10_000, 80, 'rejected', '', ''],
    ['B', 'b', 10_000, 75, 'withdrawn', 10_000, 12_000],
    ['C', 'c', 10_000, 70, 'eligible', '', ''],
  ],
];
const SVD: Table[] = [
  body(),
  [
    ['Service', 'Category', 'Funded by', ...Y],
    ['SVD posts', 'labour', 'Serious Violence Duty', 40_000, 'nil'],
    ['SVD other', '', 'Serious Violence Duty', 12_487, 'nil'],
  ],
  [
    ['Funding', 'Kind', 'Base', 'To', 'Labour limit', 'Non-labour limit', ...Y],
    ['Serious Violence Duty', 'specific', 0, '2024/25', 38_795, 13_692, 52_487, ''],
  ],
];
export const SAFER: Table[] = [
  body(),
  [
    ['Service', 'Provider', 'Funded by', 'Priority', 'Named for cut', ...Y],
    ['VAWG', 'All', 'Safer Streets', 1, 'no', 250_000, 250_000],
    ['ASB', 'Melton', 'Safer Streets', 2, 'yes', 100_000, 100_000],
    ['O&W', 'Oadby & Wigston', 'Safer Streets', 3, 'yes', 80_000, 80_000],
  ],
  [
    ['Funding', 'Kind', 'Base', ...Y],
    ['Safer Streets', 'specific', 0, 430_000, 250_000],
  ],
];
const CUT: Table[] = [
  ...SAFER,
  [
    ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
    ['Grant cut', 'Funding', 'Safer Streets', '2024/25', 'add', -180_000],
    ['Grant cut later', 'Funding', 'Safer Streets', '2025/26', 'add', -180_000],
  ],
];
const CLEVELAND: Table[] = [
  [
    ['Body', 'Value'],
    ['Kind', 'police'],
    ['Base year', '2017/18'],
    ['Base-year Band D', 214.54],
  ],
  [
    ['Billing authority', '2018/19'],
    ['Hartlepool', 24_021],
    ['Middlesbrough', 33_121],
    ['Redcar & Cleveland', 38_823],
    ['Stockton', 55_245.3],
  ],
  [
    ['Precept', '2018/19'],
    ['Choice', 'limit'],
  ],
];
const VRN: Table[] = [
  body(),
  [
    ['Service', 'Funded by', '2024/25', '2025/26', '2026/27'],
    ['Violence reduction', 'VRN', 1_000_000, 1_300_000, 1_200_000],
  ],
  [
    ['Funding', 'Kind', 'Base', 'From', 'To', 'Carry forward', 'Settlement', '2024/25', '2025/26', '2026/27'],
    ['VRN', 'specific', 0, '2024/25', '2026/27', 'yes', 3_500_000, 1_166_667, 1_166_667, 1_166_666],
  ],
];
const SECTION_106: Table[] = [
  body(),
  [
    ['Assumption', 'Unit', ...Y],
    ['Homes', 'homes', 260, 400],
  ],
  [
    ['Funding', 'Kind', 'Base', 'Condition', 'Paid once'],
    ['Section 106', 'income', 400_000, 'Homes', 'yes'],
  ],
  [
    ['Step', 'Threshold', 'Share'],
    ['Homes', 250, 1],
  ],
];
const MERGER: Table[] = [
  body(['Name', 'North'], ['Base-year Band D', 200]),
  [
    ['Billing authority', 'Base'],
    ['District', 100],
  ],
  [
    ['Precept', ...Y],
    ['Choice', 'freeze', 'limit'],
    ['Limit', 10, 10],
  ],
  [
    ['Merging body', 'Band D', 'Tax base', 'From'],
    ['North', '', 100, '2025/26'],
    ['South', 260, 300, '2025/26'],
  ],
];
const SERVICES: Table[] = [
  body(['Money in', '£m']),
  [
    ['Service', 'Category', 'Funded by', '2024/25'],
    ['A', 'Victims and witnesses', 'Core', 2.4],
    ['B', 'Vulnerability', 'Others', 0.7],
    ['C', 'Prevention', 'Others', 2.7],
    ['D', 'Prevention', 'Core', 0.3],
    ['E', 'Community safety', 'Core', 1.1],
    ['G', 'Other', 'Core', 0.6],
  ],
];
const GENERAL: Table[] = [
  body(['Money in', '£000']),
  [
    ['Line', 'Base'],
    ['All', 243_950],
  ],
  [
    ['Reserve', 'Kind', 'Category', 'Opening'],
    ['General', 'general', 3, 14_000],
  ],
  [
    ['Funding', 'Kind', 'Base', ...Y],
    ['Grant', 'core', 243_950, '', ''],
  ],
];

export const FEATURES: readonly Feature[] = [
  {
    number: 1,
    feature: 'multi-year budget and gap',
    place: 'PLAN("summary"), February 2026, £000',
    figure: () => row('summary', 'Remaining gap', F),
    expected: '1200 / 8750 / 12900 / 16600',
    reckoned: 'from the raw tables, by a second program',
  },
  {
    number: 2,
    feature: 'gaps kept apart by name',
    place: 'PLAN("gap")',
    figure: () => ['Cumulative gap', 'New gap', 'Gap after savings'].map(name => years('gap', name, F, 0, 2)).join('; '),
    expected: '4700 / 12500; 4700 / 7800; 1200 / 9000',
    reckoned: '12,500 − 4,700 = 7,800; 4,700 − 3,500 = 1,200',
  },
  {
    number: 3,
    feature: 'pay by group, month, vacancy; FTE by year',
    place: 'Post; PLAN("spending"), PLAN("workforce")',
    figure: () => `${figures('spending', 'Officers', POSTS).at(-2)}; ${figures('workforce', 'Officers, FTE', POSTS)[0]} FTE`,
    expected: '7150550.88; 112 FTE',
    reckoned: '(100 × 48,000 × 5/12 + 112 × 50,280 × 7/12) × 1.353',
  },
  {
    number: 4,
    feature: '2,298 officers, and the grant at stake',
    place: 'Post Headcount, Funding Condition, Step Month; PLAN("workforce")',
    figure: () => `${years('funding', 'Maintenance grant', UPLIFT, 2)}; lost ${row('workforce', 'Maintenance grant lost', UPLIFT)}`,
    expected: '3600000 / 1800000; lost 0 / 1800000',
    reckoned: '2,298 pays all of £3.6m, 2,290 half',
  },
  {
    number: 5,
    feature: 'grants by date, and those that take over',
    place: 'Funding From, To, Replaced by',
    figure: () => years('funding', 'Pension grant', GRANTS, 2),
    expected: '6200000 / 6200000 / 0',
    reckoned: 'by hand; succession: tests/plan/grant-reconciliation.test.ts',
  },
  {
    number: 6,
    feature: 'savings',
    place: 'Change Delivery; PLAN("gap")',
    figure: () => row('gap', 'Savings counted', SAVINGS),
    expected: '320000 / 800000',
    reckoned: '0.4m × 80%; (0.4m + 0.6m) × 80%',
  },
  {
    number: 7,
    feature: 'special grant',
    place: 'Funding Pays for, Share, Threshold',
    figure: () => years('funding', 'Special grant', DISORDER, 2),
    expected: '1299650 / 0',
    reckoned: '85% of £1,529,000, the £1.3m of the papers; Bedfordshire and Cheshire as published: tests/published/special-grant.test.ts',
  },
  {
    number: 8,
    feature: 'precept, bands, billing',
    place: 'PLAN("billing"), PLAN("precept")',
    figure: () =>
      `${row('billing', 'Total', CLEVELAND)}; requirement ${row('precept', 'Council tax requirement', CLEVELAND)}; residual ${row('precept', 'Residual', CLEVELAND)}`,
    expected: '34255180; requirement 34255181; residual 1',
    reckoned: 'Cleveland 2018/19 as published: four authorities, each to £1',
  },
  {
    number: 9,
    feature: 'referendum principle, substitute, cost',
    place: 'LIMIT, EXCESSIVE; Precept Substitute, Referendum cost; PLAN("precept")',
    figure: () =>
      `${limit('2023/24', 273.2302)}; ${isExcessive('2015/16', 100, 102)}; ${['Substitute', 'Net benefit if yes', 'Net benefit if no'].map(name => row('precept', name, REFERENDUM)).join(', ')}`,
    expected: '288.2302; true; 159.67, 4150000.53, -600000',
    reckoned: '+£15; 2% is broken at 2%; Bedfordshire 2015: £4.5m − £350,000, −£600,000',
  },
  {
    number: 10,
    feature: 'statutory calculation; Wales',
    place: 'PLAN("statutory"); BANDS(…, "Wales")',
    figure: () =>
      `${figures('statutory', 'Aggregate (2)', SAFER).at(-2)} − ${figures('statutory', 'Aggregate (3)', SAFER).at(-2)}; ${bands(90, 2, 'Wales').length} bands, I ${bands(90, 2, 'Wales').at(-1)}`,
    expected: '430000 − 430000; 9 bands, I 210',
    reckoned: '250,000 + 100,000 + 80,000, and the grant of £430,000; 90 × 21 ÷ 9',
  },
  {
    number: 11,
    feature: 'collection fund as a one-off; the life of a balance',
    place: 'Collection fund Balance of, Estimate, Outturn, Spread',
    figure: () => years('funding', 'Collection fund', FUND, 2),
    expected: '-50000 / -30000',
    reckoned: '50,000 charged, then 80,000 − 50,000; thirds of 2020/21: tests/published/exceptional-deficit.test.ts',
  },
  {
    number: 12,
    feature: 'against region and inflation',
    place: 'PLAN("comparison"); Peer, Body Compared with inflation',
    figure: () => String(figures('comparison', 'Beside other bodies', M)[0]),
    expected: 'Band D of £273.23 is £6.79 below the average of 4 other bodies, £280.02.',
    reckoned: '(266.60 + 291.24 + 293.04 + 269.19) ÷ 4 = 280.0175, as published',
  },
  {
    number: 13,
    feature: 'timetable and veto ladder',
    place: 'pane, Precept',
    reckoned: 'February 2026: tests/journeys/further/panel-veto.test.ts',
  },
  {
    number: 14,
    feature: 'household effect',
    place: 'PLAN("household")',
    figure: () => `${figures('household', 'A', F)[1]}`,
    expected: '207.49',
    reckoned: '311.2302 × 6 ÷ 9 = 207.4868',
  },
  {
    number: 15,
    feature: 'reserves conserved',
    place: 'PLAN("reserves")',
    figure: () => `${years('reserves', 'Commissioner', RESERVES, -2)}`,
    expected: '2380 / 580',
    reckoned: '3,000 − 620 − 1,800',
  },
  {
    number: 16,
    feature: 'three categories; above 5% to be justified',
    place: 'PLAN("checks")',
    figure: () => /by £[\d,]+/.exec(found(GENERAL, /5%/))?.[0] ?? 'nothing found',
    expected: 'by £1,802,500',
    reckoned: '14,000 − 5% × 243,950 = 1,802.5',
  },
  {
    number: 17,
    feature: 'business case; full, part, none, not done',
    place: 'PLAN("options"), March 2024, £000 of 2025/26',
    figure: () =>
      read(planReport('options', '', M))
        .filter(line => line[2] === 'Drawdown' || line[2] === 'Remaining gap')
        .map(line => Number(line[5]))
        .reduce<string[]>((all, each, i, list) => (i % 2 ? [...all, `${list[i - 1]} drawn, ${each} to find`] : all), [])
        .join('; '),
    expected: '1200 drawn, 8812.74035 to find; 600 drawn, 9412.74035 to find; 0 drawn, 10012.74035 to find; 0 drawn, 9622.74035 to find',
    reckoned: '10,012.74035 less what is drawn; not done: less its cost of 1,200, more the 810 that it saves',
  },
  {
    number: 18,
    feature: 'risk-based minimum',
    place: 'PLAN("adequacy"), £000',
    figure: () => `${figures('adequacy', 'Risk-based minimum', F).find(cell => typeof cell === 'number')}`,
    expected: '3190',
    reckoned: '1,200 + 640 + 650 + 450 + 250',
  },
  { number: 19, feature: 'reserves strategy', place: 'PLAN("strategy")', reckoned: 'tests/reports/reserves-strategy.test.ts' },
  {
    number: 20,
    feature: 'policies: draw in order, glide path, rebuild',
    place: 'PLAN("policies"); Body Drawdowns need a business case',
    reckoned: '1,880 ÷ 3 a year: tests/reports/reserves-policies.test.ts; waiting for its case: tests/plan/grant-reconciliation.test.ts',
  },
  {
    number: 21,
    feature: '£7.8m of services by category and source',
    place: 'PLAN("commissioning"), £m',
    figure: () => ['Category: Prevention', 'Funded by: Core', 'Total'].map(name => figures('commissioning', name, SERVICES)[3]).join('; '),
    expected: '3; 4.4; 7.8',
    reckoned: 'Annual Report 2022/23, page 11',
  },
  {
    number: 22,
    feature: 'needs formula for nine partnerships',
    place: 'PLAN("allocations")',
    figure: () => `${figures('allocations', 'Leicester', F).at(-2)}; ${figures('allocations', 'Total', F)[1]}`,
    expected: '0.4054283612; 640',
    reckoned: 'in exact fractions, by a second program',
  },
  {
    number: 23,
    feature: 'floors, caps, fall and rise as one system; phasing; hold harmless',
    place: 'PLAN("allocations") with Floor and Largest fall',
    figure: () => `${figures('allocations', 'Leicester', CSP)[1]}; ${figures('allocations', 'Total', CSP)[1]}`,
    expected: '272; 640',
    reckoned: 'the published floor stands, to the exact pot; phasing, hold harmless: tests/commissioning/allocation-limits.test.ts',
  },
  {
    number: 24,
    feature: 'exact sum, ties, why this amount',
    place: 'ALLOCATE(100, {1;1;1},,, 1)',
    figure: () => joined(allocate(100, [1, 1, 1], undefined, undefined, 1)),
    expected: '34 / 33 / 33',
    reckoned: 'by hand',
  },
  {
    number: 25,
    feature: 'allocated → applied → approved → claimed → recycled; over-programming',
    place: 'PLAN("flow"); pane, Commissioning',
    figure: () => joined(figures('flow', 'North', FLOW).slice(0, 5)),
    expected: '60000 / 50000 / 45000 / 40000 / 15000',
    reckoned: '6 of 10 parts; 60,000 − 45,000 not used',
  },
  {
    number: 26,
    feature: 'grant rounds: status, threshold, ceiling, two stages',
    place: 'PLAN("commissioning"); pane, Commissioning',
    figure: () => ['A', 'B', 'C'].map(name => `${name} ${figures('commissioning', `Bid: ${name}`, ROUND).at(-2)}`).join('; '),
    expected: 'A 0; B 0; C 10000',
    reckoned: 'rejected and withdrawn get nothing; 105 bids by a second reckoning: tests/commissioning/grant-rounds.test.ts',
  },
  {
    number: 27,
    feature: 'labour and non-labour of one grant; posts on a grant',
    place: 'Funding Labour limit; PLAN("checks")',
    figure: () => /£[\d,]+ above its limit/.exec(found(SVD, /Labour limit/))?.[0] ?? 'nothing found',
    expected: '£1,205 above its limit',
    reckoned: '40,000 − 38,795; posts at its end: tests/plan/grant-reconciliation.test.ts',
  },
  {
    number: 28,
    feature: 'an in-year cut of £180,000',
    place: 'PLAN("cut: Safer Streets -180000 by priority"); pane, Commissioning',
    figure: () =>
      ['VAWG', 'ASB', 'O&W']
        .map(
          name =>
            `${name} ${figures('cut: Safer Streets -180000 by priority', name, SAFER).find(cell => cell === 'stops' || cell === 'goes on')}`,
        )
        .join('; '),
    expected: 'VAWG goes on; ASB stops; O&W stops',
    reckoned: '80,000 + 100,000 of the lowest priorities',
  },
  {
    number: 29,
    feature: '£3.5m over three years, carried forward',
    place: 'Funding Settlement, Carry forward; PLAN("checks")',
    figure: () => found(VRN, /Settlement|is spent on “VRN”/) || 'nothing found',
    expected: 'nothing found',
    reckoned:
      '1,166,667 − 1,000,000 = 166,667 carried; 1,300,000 − 1,166,667 = 133,333 of it met, 33,334 carried; 1,200,000 − 1,166,666 = 33,334: every pound is spent',
  },
  {
    number: 30,
    feature: 'section 106: paid once, on a trigger',
    place: 'Funding Paid once, Condition; Step',
    figure: () => years('funding', 'Section 106', SECTION_106, 2),
    expected: '400000 / 0',
    reckoned: '250 homes reached in the first year',
  },
  {
    number: 31,
    feature: 'scenarios side by side',
    place: 'COMPARE("gap")',
    figure: () =>
      read(compare('gap', CUT))
        .slice(1)
        .map(line => `${line[0]} ${line[1]}`)
        .join('; '),
    expected: 'Base 0; Grant cut 180000; Grant cut later 0',
    reckoned: '430,000 of services on a grant of 430,000, less 180,000',
  },
  {
    number: 32,
    feature: 'why two scenarios differ',
    place: 'PLAN("bridge", "Base > Pessimistic")',
    figure: () => `${figures('bridge', 'Residual', F, 'Base > Pessimistic').find(cell => typeof cell === 'number')}`,
    expected: '0',
    reckoned: 'the parts of a bridge add to the difference, to the penny',
  },
  {
    number: 33,
    feature: 'two parties’ views of one gap',
    place: 'pane, Two views; PLAN("categories") by Held by',
    reckoned: '£4.7m to £0.75m: tests/panel/two-views/two-views-screen.test.tsx; tests/reports/categories-and-workforce.test.ts',
  },
  {
    number: 34,
    feature: 'tornado',
    place: 'SENSITIVITY("gap", "2027/28")',
    figure: () =>
      `${read(sensitivity('gap', '2027/28', '', F))
        .flat()
        .includes(3915.62845)}`,
    expected: 'true',
    reckoned: 'officers’ award +1.5 points: 3,915.62845',
  },
  {
    number: 35,
    feature: 'goal seek',
    place: 'SOLVE("Band D", "2026/27", "gap", 0)',
    figure: () => `${read(solve('Band D', '2026/27', 'gap', 0, '', F))[1]![1]}`,
    expected: '314.6107',
    reckoned: '311.2302 + 1,200,000 ÷ 354,982.7 = 314.61065',
  },
  {
    number: 36,
    feature: 'seeded risk; the chance of breaking a floor',
    place: 'RISK("general reserve", 1024, 7)',
    figure: () => {
      const second = riskOutcome({ measure: 'general reserve', draws: 1024, seed: 7, scenario: '', tables: F }).years[1]!;
      if ('sentence' in second) return second.sentence;
      return `P5 below P95: ${second.percentiles[0]!.value.lt(second.percentiles[6]!.value)}; chance above nil: ${second.chance.gt(0)}`;
    },
    expected: 'P5 below P95: true; chance above nil: true',
    reckoned: 'a draw of ±£40,000 on £1m by hand, and a breach opened as an exact plan: tests/analysis/overspend.test.ts',
  },
  {
    number: 37,
    feature: 'any draw opened',
    place: 'RISK, pane',
    reckoned: 'tests/analysis/risk.test.ts, tests/panel/risk/open-draw.test.tsx',
  },
  {
    number: 38,
    feature: 'workings and law under every figure',
    place: 'PLAN("workings: Limit 2026/27")',
    figure: () => `${/section 52ZC/.test(joined(figures('workings: Limit 2026/27', 'Limit 2026/27', F)))}`,
    expected: 'true',
    reckoned: 'tests/house/workings-law.test.ts',
  },
  {
    number: 39,
    feature: 'one’s own workbook',
    place: 'Start; TABLE',
    reckoned: 'tests/panel/start/mapping.test.tsx, tests/reading/table-function.test.ts; Excel itself has not been run',
  },
  {
    number: 40,
    feature: 'speaks without the add-in',
    place: 'Publish',
    reckoned: 'tests/host/publishing.test.ts; Excel itself has not been run',
  },
  {
    number: 41,
    feature: 'survives 2028: mergers, grants that take over',
    place: 'Merging body; Funding Replaced by',
    figure: () => `${row('precept', 'Notional amount', MERGER)}; limit ${row('precept', 'Limit', MERGER)}`,
    expected: ' / 245; limit 210 / 255',
    reckoned: '(200 × 100 + 260 × 300) ÷ 400; tests/stories/survival.test.ts',
  },
  {
    number: 42,
    feature: 'Panel and section 25 tables',
    place: 'PLAN("section 25")',
    figure: () => String(figures('section 25', 'Level that needs a justification', GENERAL)[1]),
    expected: '12197.5',
    reckoned: '5% × 243,950',
  },
];
