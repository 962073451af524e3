/**
 * Work that must grow with its input and no faster: every report of a plan with n rows of each kind, and every function with n
 * rows. Each case is asked for by size; its plan differs with every call, so that no memory answers.
 */
import { registry } from '../../addin/functions/registry';
import { reportNames } from '../../core/reports/plan-report';
import type { CellValue, Table } from '../../core';

export interface Case {
  readonly name: string;
  /** The sizes are this, twice it and four times it. */
  readonly size: number;
  /** Makes the input of a size and gives the work upon it. */
  readonly of: (size: number) => () => unknown;
}

const YEARS = ['2026/27', '2027/28', '2028/29'];
/** Calls a function as Excel does: arguments left out at the end arrive as null, Excel's own object comes last. */
const call = (id: string, ...given: unknown[]) => {
  const { args, call: answer } = registry.find(one => one.id === id)!;
  return answer(...Array.from({ length: args.length }, (_, at) => given[at] ?? null), {});
};
const rows = (count: number, of: (at: number) => CellValue[]): CellValue[][] => Array.from({ length: count }, (_, at) => of(at));
const amounts = (at: number) => YEARS.map((_, year) => 1000 + at * 3 + year);

/** A table of n rows, with those that it needs beside it. */
const TABLES: Record<string, (count: number) => Table[]> = {
  lines: count => [
    [
      ['Line', 'Category', 'Base', 'Driver', ...YEARS],
      ...rows(count, at => [`Line ${at}`, `Category ${at % 9}`, 1000 + at, 'Prices', null, null, null]),
    ],
  ],
  posts: count => [
    [
      ['Post', 'Establishment FTE', 'Average cost', 'Pay award', 'Category', ...YEARS],
      ...rows(count, at => [`Post ${at}`, 10 + at, 40_000, 'Prices', 'Pay', 0, 1, 0]),
    ],
  ],
  changes: count => [
    [
      ['Change', 'Kind', 'Recurring', 'Delivery', ...YEARS],
      ...rows(count, at => [`Change ${at}`, at % 2 ? 'saving' : 'pressure', 'yes', at % 2 ? 0.8 : null, ...amounts(at)]),
    ],
  ],
  grants: count => [
    [
      ['Funding', 'Kind', 'Base', 'Driver', 'Replaced by', ...YEARS],
      ...rows(count, at => [`Grant ${at}`, 'specific', 1000 + at, '', at ? `Grant ${at - 1}` : '', null, null, null]),
    ],
    [['Service', 'Funded by', ...YEARS], ...rows(count, at => [`Service ${at}`, `Grant ${at}`, ...amounts(at)])],
  ],
  authorities: count => [
    [['Billing authority', 'Base', 'Growth', ...YEARS], ...rows(count, at => [`District ${at}`, 30_000 + at, 'Prices', null, null, null])],
    [['Collection fund', 'Kind', ...YEARS], ...rows(count, at => [`District ${at}`, 'surplus', 10, 0, 0])],
  ],
  reserves: count => [
    [
      ['Reserve', 'Kind', 'Opening', 'Purpose', 'Closes', 'Floor'],
      ...rows(count, at => [`Reserve ${at}`, at ? 'earmarked' : 'general', 90_000, 'Works', '2028/29', 10]),
    ],
    [
      ['Movement', 'Reserve', 'For', 'Status', ...YEARS],
      ...rows(count, at => [`Use ${at}`, `Reserve ${at}`, `Project ${at}`, 'planned', -10, -20, 0]),
    ],
  ],
  transfers: count => [
    [['Reserve', 'Kind', 'Opening'], ...rows(count, at => [`Reserve ${at}`, 'earmarked', 90_000])],
    [
      ['Movement', 'Reserve', 'To', 'Status', ...YEARS],
      ...rows(count, at => [`Move ${at}`, `Reserve ${at}`, `Reserve ${(at + 1) % count}`, 'planned', 10, 20, 0]),
    ],
  ],
  proposals: count => [
    [['Reserve', 'Kind', 'Opening'], ...rows(4, at => [`Reserve ${at}`, 'earmarked', 9_000_000])],
    [
      ['Movement', 'Reserve', 'For', 'Option', 'Chosen', 'Status', ...YEARS],
      ...rows(count, at => [
        `Plan ${at}`,
        `Reserve ${at % 4}`,
        `Project ${at >> 1}`,
        at % 2 ? 'part' : 'full',
        at % 2 ? '' : 'yes',
        'planned',
        -10,
        0,
        0,
      ]),
    ],
  ],
  risks: count => [
    [
      ['Reserve', 'Kind', 'Opening'],
      ['General', 'general', 5_000_000],
    ],
    [['Risk', 'Exposure', 'Likelihood', 'Group'], ...rows(count, at => [`Risk ${at}`, 1000 + at, 0.2, `Group ${at >> 2}`])],
  ],
  partnerships: count => [
    [
      ['Service', 'Shared by', ...YEARS],
      ['Safety', 'partnerships', 900_000, 900_000, 900_000],
    ],
    [
      ['Partnership', 'Previous allocation', 'Population', 'Crimes'],
      ...rows(count, at => [`Place ${at}`, 1000, 10_000 + at, 10 + (at % 50)]),
    ],
    [
      ['Weight', 'Weight'],
      ['Crimes', 1],
    ],
  ],
  bids: count => [
    [
      ['Service', 'Shared by', ...YEARS],
      ['Fund', 'bids', 900_000, 900_000, 900_000],
    ],
    [['Bid', 'Organisation', 'Requested', 'Score'], ...rows(count, at => [`Bid ${at}`, `Charity ${at}`, 1000 + at, at % 90])],
  ],
  scenarios: count => [
    [['Line', 'Base', 'Driver', ...YEARS], ...rows(20, at => [`Line ${at}`, 1000 + at, 'Prices', null, null, null])],
    [
      ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
      ...rows(count, at => [`Case ${at}`, 'Line', `Line ${at % 20}`, '2026/27', 'add', 5]),
    ],
  ],
};

let different = 0;
/** The kinds of rows that a plan may have many of. */
export const KINDS = Object.keys(TABLES);

/** A plan with so many rows of a kind; another with every call. */
export const planOf = (kind: string, size: number): Table[] => planWith(TABLES[kind]!(size));

const planWith = (tables: readonly Table[]): Table[] => {
  different += 1;
  const has = (name: string) => tables.some(table => table[0]![0] === name);
  const table = (...of: CellValue[][]): Table[] => (has(of[0]![0] as string) ? [] : [of]);
  return [
    [
      ['Body', 'Value'],
      ['Name', `Shire ${different}`],
      ['Kind', 'police'],
      ['Country', 'England'],
      ['Base year', '2025/26'],
      ['Base-year Band D', 300],
    ],
    [
      ['Assumption', 'Unit', 'Low', 'High', ...YEARS],
      ['Prices', '% a year', -0.01, 0.01, 0.02, 0.02, 0.02],
    ],
    [
      ['Precept', ...YEARS],
      ['Choice', 'rise £', 'rise £', 'rise £'],
      ['Amount', 10, 10, 10],
    ],
    ...table(['Line', 'Base', ...YEARS], ['Estates', 900_000, null, null, null]),
    ...table(['Funding', 'Kind', 'Base'], ['Main grant', 'core', 500_000]),
    ...table(['Billing authority', 'Base'], ['Town', 1000]),
    ...tables,
    ...table(['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'], ['Case 0', 'Assumption', 'Prices', '2026/27', 'add', 0.01]),
  ];
};

/** What a report is asked with, where it needs more than its name. */
const ASKED: Record<string, string> = { workings: 'workings: Remaining gap 2026/27' };

/** What is asked of PLAN. */
export const ASKED_OF_PLAN: readonly string[] = reportNames.map(report => ASKED[report] ?? report);
/** Of which scenario: a bridge is of two. */
export const scenarioOf = (report: string): string => (report === 'bridge' ? 'Base > Case 0' : '');

const reports: Case[] = KINDS.flatMap(kind =>
  ASKED_OF_PLAN.map(report => ({
    name: `PLAN ${report}, ${kind}`,
    size: 100,
    of: (size: number) => {
      const plan = planOf(kind, size);
      return () => call('PLAN', report, scenarioOf(report), plan);
    },
  })),
);

const column = (size: number, of: (at: number) => CellValue) => rows(size, at => [of(at)]);
const plan = (id: string, kind: string, ...asked: unknown[]): Case => ({
  name: `${id}, ${kind}`,
  size: 100,
  of: size => {
    const tables = planOf(kind, size);
    return () => call(id, ...asked, tables);
  },
});

/** A function of ranges: its arguments with n rows, or n columns, in each range that may be long. */
const ofRanges = (id: string, size: number, given: (size: number) => (CellValue | CellValue[][])[]): Case => ({
  name: id,
  size,
  of: count => {
    const args = given(count);
    // The last figure of the first range differs with every call, as a plan does, by so little that a rate stays one.
    const row = (args.find(one => Array.isArray(one)) as CellValue[][]).at(-1)!;
    different += 1;
    row[row.length - 1] = Number(row.at(-1)) + different / 1_000_000;
    return () => call(id, ...args);
  },
});
const across = (size: number, of: (at: number) => CellValue) => [Array.from({ length: size }, (_, at) => of(at))];

const functions: Case[] = [
  plan('COMPARE', 'scenarios', 'gap'),
  plan('COMPARE', 'lines', 'gap'),
  plan('SENSITIVITY', 'lines', 'gap', '2026/27', ''),
  plan('SOLVE', 'lines', 'Prices', '2026/27', 'gap', 0, ''),
  plan('RISK', 'lines', 'gap', 256, 7, ''),
  plan('CARD', 'lines', 'gap', '', 'Cumulative gap', '2026/27'),
  ofRanges('BANDD', 2000, size => [1_000_000, column(size, at => 30_000 + at)]),
  ofRanges('REQUIREMENT', 2000, size => [column(size, at => 1000 + at), column(size, at => 500 + at)]),
  ofRanges('PRECEPT', 2000, size => [column(size, at => 30_000.5 + at), 286.6]),
  ofRanges('PAY', 2000, size => [1200, across(size, at => (at % 3) / 1000)]),
  ofRanges('UPRATE', 2000, size => [100, across(size, at => (at % 3) / 1000)]),
  ofRanges('RESERVES', 2000, size => [column(size, at => 100 + at), rows(size, at => [at % 7, -(at % 5)])]),
  ofRanges('RUNWAY', 2000, size => [1_000_000, across(size, at => 1 + (at % 3))]),
  ofRanges('NEEDS', 2000, size => [rows(size, at => [at + 1, (at * 7) % 101]), [[2, 1]]]),
  ofRanges('ALLOCATE', 2000, size => [640_000, column(size, at => 10 + (at % 97)), null, null, 1]),
  ofRanges('DAMP', 2000, size => [column(size, at => 1000 + (at % 89)), column(size, at => 1005 + (at % 89)), 0.02]),
  ofRanges('AWARD', 2000, size => [900_000, column(size, at => 1000 + at), column(size, at => at % 100), 40, true]),
  ofRanges('CAST', 200, size => [
    [
      ['Line', '2026/27', '2027/28'],
      ...rows(size, at => [`Line ${at}`, 100 + at, 200 + at]),
      ['Total', 100 * size + (size * (size - 1)) / 2, 200 * size + (size * (size - 1)) / 2],
    ],
  ]),
  ofRanges('TABLE', 500, size => [
    'Line',
    [['Budget line', '2026/27', '2027/28'], ...rows(size, at => [`Line ${at}`, 100 + at, 200 + at])],
  ]),
];

export const CASES: readonly Case[] = [...reports, ...functions];
export const FUNCTIONS: readonly Case[] = functions;
