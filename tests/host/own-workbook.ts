/**
 * A workbook of somebody's own: some of the plan in Excel tables, the budget and the grants in blocks with titles, units and
 * totals of their own. Worked by hand, in £: spending 900,000 + 120,000 = 1,020,000, then 930,000 + 125,000 = 1,055,000; grants
 * 500,000, then 505,000; a tax base of 1,000 at 300 + 10 = 310, then 320: 310,000, then 320,000; savings 20,000, then 20,000 +
 * 10,000. Remaining gap 1,020,000 − 500,000 − 310,000 − 20,000 = 190,000, then 1,055,000 − 505,000 − 320,000 − 30,000 = 200,000.
 */
import type { MappedRange } from '../../addin/workbook/mapped-range';
import type { SheetContent, TypedCell } from './content';

const YEARS = ['2026/27', '2027/28'];

export const OWN_TABLES: Readonly<Record<string, readonly (readonly TypedCell[])[]>> = {
  Body: [
    ['Body', 'Value'],
    ['Name', 'Smallshire PCC'],
    ['Kind', 'police'],
    ['Country', 'England'],
    ['Base year', '2025/26'],
    ['Base-year Band D', 300],
  ],
  Bases: [
    ['Billing authority', 'Base', ...YEARS],
    ['Smallton', 1000, 1000, 1000],
  ],
  Precept: [
    ['Precept', ...YEARS],
    ['Choice', 'rise £', 'rise £'],
    ['Amount', 10, 10],
    ['Limit', 15, 15],
  ],
  Changes: [
    ['Change', 'Kind', 'Recurring', 'Delivery', ...YEARS],
    ['Fleet', 'saving', 'yes', 1, 15_000, 5_000],
    ['Estate', 'saving', 'yes', 1, 5_000, 5_000],
  ],
  Reserves: [
    ['Reserve', 'Kind', 'Opening', 'Floor'],
    ['General reserve', 'general', 60_000, 40_000],
  ],
};

export const BUDGET: readonly (readonly TypedCell[])[] = [
  ['Our budget, £000', '', ''],
  ['Cost centre', '2026/27 Budget', '2027/28 Budget'],
  ['Pay', 900, 930],
  ['Premises', 120, 125],
  ['Total', 1020, 1055],
];

export const GRANTS: readonly (readonly TypedCell[])[] = [
  ['Where it comes from £000', '2026/27', '2027/28'],
  ['Police main grant', 500, 505],
];

export const ownSheets: readonly SheetContent[] = [
  ...Object.entries(OWN_TABLES).map(([name, rows]) => ({ name, tables: [{ name, at: 'A1', rows }] })),
  {
    name: 'Our money',
    cells: [
      { at: 'B2', rows: BUDGET },
      { at: 'H2', rows: GRANTS },
    ],
  },
];

/** What was said of the two blocks in Start. Nothing stands below the grants, so that rows typed there are theirs. */
export const OWN_MAPPINGS: readonly MappedRange[] = [
  { sheet: 'Our money', address: 'B2:D6', kind: 'Line', headers: { '2026/27 Budget': '2026/27', '2027/28 Budget': '2027/28' } },
  { sheet: 'Our money', address: 'H2:J3', kind: 'Funding', headers: {}, allRows: { Kind: 'core' }, grows: true },
];

export const OWN_GAP = [190_000, 200_000];
