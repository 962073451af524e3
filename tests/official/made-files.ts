/**
 * Files laid out as the departments lay theirs out, made here: the layouts are the published ones (sheets, rows of titles, heads,
 * marks), the figures of years that have not been seen are invented.
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

const GEOGRAPHY = ['E-code', 'ONS Code', 'Authority', 'Region', 'Class'];
const whose = ({ ecode, ons, name, cls }: Made): Cells => [ecode, ons, name, 'EM', cls];
const pair = (head: string): string[] => [`${head} (previous year)`, `${head} (current year)`];

const TAX_BASE_BILLING = '7. Council tax base for council tax setting purposes';
const TAX_BASE_PRECEPTING =
  '2. Council tax base for the major precepting authority’s area for precept purposes after council tax reduction scheme, to 1 decimal place';
const BAND_D_PRECEPTING = '3. Average band D (2 adult equivalent) council tax of major precepting authority (line 1 / line 2)';
const REQUIREMENT_PRECEPTING = '1. Council tax requirement of the major precepting authority';

const billingRows = (councils: readonly Made[]): Cells[] =>
  councils.map(one => [...whose(one), one.base[0] * 1.1, one.base[1] * 1.1, ...one.base]);
const preceptingRows = (bodies: readonly Made[]): Cells[] =>
  bodies.map(one => [...whose(one), ...(one.requirement ?? ['[x]', '[x]']), ...one.base, ...(one.bandD ?? ['[z]', '[z]'])] as Cells);

/** Table 9 and, from 2025-26, Table 10: two sheets of data, heads on the fifth and the sixth row, current and previous year side by side. */
export function twoSheets(table: string, year: string, councils: readonly Made[], bodies: readonly Made[]): MadeSheet[] {
  const title = `${table}: Council Tax levels set by local authorities in England, ${year}`;
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
        [...GEOGRAPHY, ...pair('4. Council tax base after council tax reduction scheme'), ...pair(TAX_BASE_BILLING)],
        ...billingRows(councils),
        ['Eng', 'E92000001', 'England', null, 'Eng', '[z]', '[z]', '[z]', '[z]'],
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
        [...GEOGRAPHY, ...pair(REQUIREMENT_PRECEPTING), ...pair(TAX_BASE_PRECEPTING), ...pair(BAND_D_PRECEPTING)],
        ...preceptingRows(bodies),
      ],
    },
  ];
}

/** Until about 2020: one sheet, heads on the fourth row over two columns each, the two years below them. */
export function oneSheet(years: readonly [string, string], councils: readonly Made[], bodies: readonly Made[]): MadeSheet[] {
  const over = (head: string): Cells => [head, null];
  return [
    {
      name: 'Data',
      rows: [
        ['Council Tax Requirement (CTR) returns: local authority data'],
        [null],
        [null],
        [...GEOGRAPHY, ...over(TAX_BASE_BILLING), ...over(TAX_BASE_PRECEPTING), ...over(BAND_D_PRECEPTING)],
        [null, null, null, null, null, ...years, ...years, ...years],
        ...councils.map(one => [...whose(one), ...one.base, null, null, null, null] as Cells),
        ...bodies.map(one => [...whose(one), null, null, ...one.base, ...(one.bandD ?? [null, null])] as Cells),
      ],
    },
  ];
}

/** The Council Taxbase return: a row a council, bands A to H and their total. */
export const taxBaseSheets = (october: number, councils: readonly (readonly [ons: string, name: string, total: number])[]): MadeSheet[] => [
  { name: 'Notes', rows: [['Council Taxbase']] },
  {
    name: 'Council_Taxbase_Data',
    rows: [
      [`Council Taxbase: local authority level data, October ${october}`],
      ['This worksheet contains one table.'],
      ['Line 33: tax base after local council tax support'],
      [null],
      [null],
      ['ONS Code', 'Authority', 'Notes', 'Band A', 'Band D', 'Band H', 'Total'],
      ...councils.map(([ons, name, total]) => [ons, name, null, total / 4, total / 2, total / 4, total] as Cells),
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
