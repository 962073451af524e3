/**
 * Files laid out as the departments lay theirs out, made here: sheets, rows of titles, heads and marks are those of the files of
 * 2014 to 2023, the figures of years that have not been seen are invented.
 */
type Cells = (string | number | null)[];
export interface MadeSheet {
  readonly name: string;
  readonly rows: Cells[];
}

/** A council or body with its figures of the year before and of the year. */
export interface Made {
  readonly ecode: string;
  readonly ons: string;
  readonly name: string;
  readonly cls: string;
  readonly base: readonly [number, number];
  readonly bandD?: readonly [number | string, number];
  readonly requirement?: readonly [number, number];
}

type Pair = readonly [number | string, number | string];
const pair = (head: string): string[] => [`${head} (previous year)`, `${head} (current year)`];
const over = (head: string): Cells => [head, null];
const BLANK: Pair = ['-', '-'];

/** The heads of the councils' columns, in the order of the returns; a plan takes the tax base for setting alone. */
const BILLING_REQUIREMENT =
  '1. Council Tax Requirement for billing authority including special expenses, local precepts and Adult Social Care precept';
const BASE_AFTER_SUPPORT = '4. Tax base (after council tax reduction scheme)';
const SETTING_BASE = '7. Council tax base for council tax setting purposes';
const WITH_PARISHES = '8. Average (Band D 2 Adult equivalent) council tax (including Adult Social Care precept and local precepts)';
const WITHOUT_PARISHES =
  '9. Average (Band D 2 Adult equivalent) council tax (including Adult Social Care precept and excluding local precepts)';
const BILLING = [BILLING_REQUIREMENT, BASE_AFTER_SUPPORT, SETTING_BASE, WITH_PARISHES, WITHOUT_PARISHES];
/** What a council's columns hold: of a requirement and a Band D of its own, which are no police body's. */
const ofCouncil = ({ base }: Made): Pair[] => [
  [9_000_001, 9_000_002],
  [base[0] * 1.1, base[1] * 1.1],
  base,
  [1900.01, 2000.02],
  [1800.01, 1900.02],
];

const PRECEPTING = [
  '1. Council Tax Requirement including special expenses.',
  '1a. The amount of any levies and special levies issued for the year',
  "2. Council tax base for the major precepting authority's area for precept purposes after council tax reduction scheme",
  '3. Average (Band D 2 Adult equivalent) council tax of major precepting authority (line 1 / line 2)',
];
const ofBody = ({ base, bandD, requirement }: Made): Pair[] => [requirement ?? BLANK, [0, 0], base, bandD ?? BLANK];

/** Table 9 and, from 2025-26, Table 10: two sheets of data, heads on the fifth and the sixth row, current and previous year side by side. */
export function twoSheets(table: string, year: string, councils: readonly Made[], bodies: readonly Made[]): MadeSheet[] {
  const title = `${table}: Council Tax levels set by local authorities in England, ${year}`;
  const geography = ['E-code', 'ONS Code', 'Authority', 'Region', 'Class', 'Notes (cell will be blank if there are no notes)'];
  const whose = ({ ecode, ons, name, cls }: Made): Cells => [ecode, ons || '[z]', name, 'EM', cls, null];
  const county: Cells = ['E2421', 'E10000018', 'Leicestershire', 'EM', 'SC', null, 351_626_000, 370_000_000, 0, 0, 1, 1, 1467.1, 1525.6];
  return [
    {
      name: 'Cover_sheet',
      rows: [[title], ['Ministry of Housing, Communities and Local Government'], ['Published under the Open Government Licence']],
    },
    {
      name: 'Data_Billing',
      rows: [
        [title],
        ['This worksheet contains one table. Some cells refer to notes.'],
        ['[x] is not available, [z] is not applicable'],
        ['Source: CTR1 returns'],
        [...geography, ...BILLING.flatMap(pair)],
        ...councils.map(one => [...whose(one), ...ofCouncil(one).flat()]),
        ['TE', 'TE', 'England', 'Eng', 'Eng', '[note a] [note b]', '[z]', '[z]', '[z]', '[z]', '[z]', '[z]'],
      ],
    },
    {
      name: 'Data_Precepting',
      rows: [
        [title],
        ['This worksheet contains one table.'],
        ['[x] is not available, [z] is not applicable'],
        ['Source: CTR2 and CTR3 returns'],
        [null],
        [...geography, ...PRECEPTING.flatMap(pair)],
        county,
        ...bodies.map(one => [...whose(one), ...ofBody(one).flat()]),
      ],
    },
  ];
}

/** Until 2019-20: one sheet, no codes but the department's, the bodies below the councils under the same heads over two years each. */
export function oneSheet(years: readonly [string, string], councils: readonly Made[], bodies: readonly Made[]): MadeSheet[] {
  const whose = ({ ecode, name, cls }: Made): Cells => [ecode, cls === 'UA' ? `${name} (R)` : name, cls, null];
  const underCouncils = ({ base, bandD, requirement }: Made): Pair[] => [requirement ?? BLANK, BLANK, base, bandD ?? BLANK, bandD ?? BLANK];
  const county: Cells = [
    'E2421',
    'Leicestershire',
    'SC',
    null,
    233_405_040,
    247_515_500,
    '-',
    '-',
    229_000,
    230_000,
    1100,
    1150,
    1100,
    1150,
  ];
  return [
    { name: 'Billing Authorities', rows: [['Choose an authority']] },
    {
      name: 'Data',
      rows: [
        ['Billing authorities', null, null, null, 3, 4, 5, 6],
        [null],
        [1, 2, 3, 4, 5, 6, 7, 8],
        ['Ecode', 'Authority', 'Class', null, ...BILLING.flatMap(over)],
        [null, null, null, null, ...BILLING.flatMap(() => years)],
        ['Eng', 'England', null, '(R)', ...BILLING.flatMap(() => [1, 2])],
        ...councils.map(one => [...whose(one), ...ofCouncil(one).flat()]),
        ['Precepting authorities'],
        [null],
        county,
        ...bodies.map(one => [...whose(one), ...underCouncils(one).flat()]),
      ],
    },
  ];
}

/** 2020-21 to 2022-23: one sheet, the bodies under heads of their own without years below; the codes of statistics stand last, and are headed once. */
export function oneSheetTwoHeads(years: readonly [string, string], councils: readonly Made[], bodies: readonly Made[]): MadeSheet[] {
  const whose = ({ ecode, name, cls }: Made): Cells => [ecode, name, cls, null];
  // The bodies' base and Band D stand in the councils' columns of base and of Band D with parishes.
  const inColumns = (one: Made): Cells => {
    const [requirement, levies, base, bandD] = ofBody(one);
    return [...requirement!, ...levies!, ...base!, ...bandD!, '-', '-', one.ons];
  };
  const [requirement, levies, base, bandD] = PRECEPTING;
  return [
    {
      name: 'Data',
      rows: [
        ['Billing authorities', null, null, null, 3, 4, 5, 6],
        [null],
        [1, 2, 3, 4, 5, 6, 7, 8],
        ['Ecode', 'Authority', 'Class', null, ...BILLING.flatMap(over), 'ONS Code'],
        [null, null, null, null, ...BILLING.flatMap(() => years)],
        ...councils.map(one => [...whose(one), ...ofCouncil(one).flat(), one.ons]),
        ['Precepting authorities'],
        [null],
        ['Ecode', 'Authority', 'Class', null, ...[requirement!, levies!, base!, bandD!].flatMap(over)],
        [null],
        ...bodies.map(one => [...whose(one), ...inColumns(one)]),
      ],
    },
  ];
}

/** The Council Taxbase return: its lines side by side, each a table of bands and their total; the tax base stands last, a total alone. */
export const taxBaseSheets = (october: number, councils: readonly (readonly [ons: string, name: string, total: number])[]): MadeSheet[] => [
  { name: 'Notes', rows: [['Council Taxbase']] },
  {
    name: 'Council_Taxbase_Data',
    rows: [
      ['Council Taxbase Data'],
      ['This worksheet contains 32 tables presented next to each other horizontally with one blank column in between each table.'],
      [`The data is as reported by local authorities as part of the Council Taxbase statistical collection in October ${october}.`],
      [null],
      [
        ...[null, null, null, null, null, 'Table 1.01 Total Number of Dwellings on Valuation List (Line 1)', null, null, null],
        ...['Table 1.27. Tax base (Line 26)', null, 'Table 1.33. Tax base after allowance for council tax support (Line 33)'],
      ],
      ['E-code', 'ONS Code', 'Region ', 'Local Authority', 'Notes', 'Band A', 'Band D', 'Total', null, 'Total', null, 'Total'],
      ['ENG', 'E92000001', 'ENG', 'England', null, 1, 1, 2, null, 3, null, 4],
      ...councils.map(
        ([ons, name, total]) => ['E2432', ons, 'EM', name, null, 4_000, 70_000, 74_000, null, total * 1.08, null, total] as Cells,
      ),
    ],
  },
];

/** The allocations of the Police Grant Report: a row a force, the parts of its grant and their total, in £. */
export const grantSheets = (
  year: string,
  forces: readonly (readonly [name: string, main: number, formula: number, legacy: number])[],
): MadeSheet[] => [
  {
    name: 'Allocations',
    rows: [
      [`Police Grant Report (England and Wales) ${year}: allocations`],
      [null],
      [
        'Police force area',
        'Home Office core funding (police main grant)',
        'Ex-DCLG formula funding',
        'Legacy council tax grants',
        'Overall total',
      ],
      ...forces.map(([name, ...parts]) => [name, ...parts, parts.reduce((sum, part) => sum + part, 0)] as Cells),
      ['Total', 1, 1, 1, 3],
    ],
  },
];

/** StatsWales: a row a figure. */
export const statsWalesCsv = (
  rows: readonly (readonly [area: string, code: string, year: string, what: string, value: number])[],
): Uint8Array =>
  new TextEncoder().encode(
    [
      'Data values,Year,Area,Area code,Description',
      ...rows.map(([area, code, year, what, value]) => `${value},${year},"${area}",${code},"${what}"`),
    ].join('\r\n'),
  );
