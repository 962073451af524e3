import type { CellValue, Table } from '../../core';
import { smallPlan } from './reading';

/** What each column of each table takes, as docs/tables.md and the lists of docs/model.md have it, and a plan to try one cell in. */
export type Holds =
  'rate' | 'FTE' | 'tax base' | 'band D' | 'money' | 'number' | 'year' | 'month' | 'yes or no' | 'words' | readonly string[];

const BANDS = ['A disabled', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];
export const YEARS = ['2025/26', '2026/27'];
const all = (holds: Holds, columns: readonly string[]) => columns.map(column => [column, holds] as const);

export const COLUMNS: Readonly<Record<string, readonly (readonly [column: string, holds: Holds])[]>> = {
  Assumption: [
    ['Unit', ['% a year', '%', '£ per FTE', '£', 'headcount', 'number']],
    ['From month', 'month'],
    ['Status', ['in force', 'reported', 'announced', 'provisional', 'assumed', 'illustrative', 'unverified', 'published']],
    ['Source', 'words'],
    ...all('rate', ['Low', 'High', 'Chance', '2024/25', ...YEARS]),
  ],
  Post: [
    ...all('FTE', ['Establishment FTE', ...YEARS]),
    ...all('number', ['Average cost', 'Headcount']),
    ...all('words', ['Pay award', 'Increment', 'Held by', 'Category', 'Source', 'Funded by']),
    ['Month', 'month'],
  ],
  Line: [
    ...all('words', ['Category', 'Driver', 'Held by', 'Source', 'Funded by']),
    ...all('money', ['Base', ...YEARS]),
    ...all('rate', ['Cap', 'Collar']),
  ],
  Change: [
    ['Kind', ['pressure', 'growth', 'full-year effect', 'saving']],
    ['Recurring', 'yes or no'],
    ['Delivery', 'rate'],
    ...all('words', ['Funded from', 'Depends on', 'Held by', 'Category', 'Source']),
    ['Month', 'month'],
    ...all('money', ['2024/25', ...YEARS]),
  ],
  Funding: [
    ['Kind', ['core', 'specific', 'income']],
    ...all('money', ['Base', 'Settlement', 'Labour limit', 'Non-labour limit', ...YEARS]),
    ...all('words', ['Driver', 'Condition', 'Held by', 'Source', 'Replaced by', 'Pays for']),
    ...all('year', ['From', 'To', 'As of']),
    ...all('yes or no', ['Recurring', 'Carry forward', 'Paid once']),
  ],
  'Billing authority': [
    ...all('tax base', ['Base', ...YEARS]),
    ...all('words', ['Growth', 'Source', 'Formerly']),
    ...all('year', ['From', 'To', 'As of']),
  ],
  'Collection fund': [
    ['Kind', ['surplus', 'deficit']],
    ['Balance of', 'year'],
    ...all('money', ['Estimate', 'Outturn', '2024/25', ...YEARS]),
    ['Spread', 'yes or no'],
  ],
  Reserve: [
    ['Kind', ['general', 'earmarked', 'capital', 'unusable']],
    ...all('money', ['Opening', 'Floor']),
    ['Floor %', 'rate'],
    ...all('words', ['Category', 'Home Office category', 'Purpose', 'Justification', 'Source', 'Supports']),
    ['Closes', 'year'],
  ],
  Movement: [
    ...all('words', ['Reserve', 'To', 'For']),
    ['Status', ['planned', 'business case', 'agreed in principle', 'approved']],
    ['Option', ['full', 'part', 'none']],
    ['Chosen', 'yes or no'],
    ...all('money', ['2024/25', ...YEARS]),
  ],
  Service: [
    ...all('words', ['Provider', 'Category', 'Funded by', 'Source']),
    ['Shared by', ['partnerships', 'bids']],
    ...all('year', ['From', 'To']),
    ...all('number', ['Priority']),
    ['Named for cut', 'yes or no'],
    ...all('money', ['Committed', ...YEARS]),
  ],
  Partnership: [
    ...all('money', ['Previous allocation', 'Floor', 'Cap', 'Applied', 'Approved', 'Claimed']),
    ...all('rate', ['Floor %', 'Cap %']),
    ['Population', 'number'],
  ],
  Weight: [
    ['Weight', 'number'],
    ['Treat as', ['share', 'rate × population', 'min–max', 'z-score × population']],
  ],
  Bid: [...all('words', ['Organisation', 'Round']), ...all('money', ['Requested', 'Approved', 'Claimed']), ['Score', 'number']],
  'Past round': all('money', ['Approved', 'Claimed']),
  Criterion: all('number', ['Weight', 'Second weight']),
  Risk: [...all('money', ['Exposure', 'Allowance']), ...all('number', ['Likelihood', 'Impact']), ...all('words', ['Group', 'Source'])],
  Dwellings: [
    ['Year', 'year'],
    ['Item', ['dwellings', 'discounts', 'premiums', 'changes', 'support']],
    ...all('number', [...BANDS, 'In lieu']),
    ['Collection rate', 'rate'],
  ],
  Step: [...all('rate', ['Threshold', 'Share']), ['Month', 'month']],
  Policy: [
    ['Kind', ['leave open', 'draw in order', 'glide path', 'rebuild']],
    ['Reserve', 'words'],
    ['Order', 'number'],
    ...all('year', ['From', 'To']),
    ['Target', 'money'],
    ['Target %', 'rate'],
  ],
  Peer: [['Tax base', 'tax base'], ...all('band D', ['2024/25', ...YEARS]), ['Source', 'words']],
  Reorganisation: [...all('words', ['Authority', 'To', 'Proposal', 'Source']), ['Share', 'rate'], ['From', 'year']],
  'Merging body': [
    ['Band D', 'band D'],
    ['Tax base', 'tax base'],
    ['From', 'year'],
  ],
};

/** What a row needs beside the cell that is wrong. */
export const SOUND: Readonly<Record<string, Readonly<Record<string, CellValue>>>> = {
  Post: { 'Establishment FTE': 10, 'Average cost': 30_000 },
  Line: { Base: 900 },
  Change: { Kind: 'saving' },
  Funding: { Kind: 'core', Base: 600 },
  'Billing authority': { Base: 10 },
  'Collection fund': { Kind: 'surplus', 'Balance of': '2024/25', Estimate: 5 },
  Reserve: { Kind: 'general', Opening: 50, Category: '' },
  Movement: { Reserve: 'Row', '2025/26': 1 },
  Service: { '2025/26': 1, '2026/27': 1 },
  Partnership: { Population: 5 },
  Weight: { Weight: 1 },
  Bid: { Requested: 5, Score: 60 },
  'Past round': { Approved: 5, Claimed: 5 },
  Criterion: { Weight: 1 },
  Risk: { Exposure: 5, Likelihood: 0.5 },
  Step: { Threshold: 1, Share: 1 },
  Policy: { Kind: 'rebuild', Reserve: 'Row' },
  Reorganisation: { Authority: 'Row', To: 'New', Share: 1, From: '2026/27' },
  'Merging body': { 'Band D': 20, 'Tax base': 100, From: '2026/27' },
};

/** The small plan with a row of a table named Row, sound but for one cell; its header may say a unit. */
export const planWith = (table: string, column: string, cell: CellValue, more: Partial<Record<string, CellValue[][]>> = {}): Table[] => {
  const columns = COLUMNS[table]!.map(([one]) => one);
  const row = columns.map(one => (one === column ? cell : (SOUND[table]?.[one] ?? '')));
  // A cell that stands empty somewhere tells that a 0 elsewhere was typed.
  return smallPlan({
    [table]: [
      [table, ...columns, 'Note'],
      ['Row', ...row, null],
    ],
    ...(table === 'Movement' && { Reserve: RESERVES }),
    ...more,
  });
};
const RESERVES: CellValue[][] = [
  ['Reserve', 'Kind', 'Opening'],
  ['Row', 'general', 50],
];

/** Every column that is tried. */
export const CASES = Object.entries(COLUMNS).flatMap(([table, columns]) =>
  columns.map(([column, holds]) => [table, column, holds] as const),
);
export const isFigure = (holds: Holds): boolean => typeof holds === 'string' && !['year', 'month', 'yes or no', 'words'].includes(holds);
