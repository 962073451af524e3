/** Which columns of the plan's tables hold figures, which of them are money, and which may be added up over the rows. */
import { shapeOf } from './tables';
import type { TableName } from './tables';

interface FigureColumns {
  /** In the plan's money. */
  readonly money?: readonly string[];
  /** In £ whatever the plan's money is. */
  readonly pounds?: readonly string[];
  /** Numbers of other kinds that add up over the rows: FTE, dwellings, people. */
  readonly counts?: readonly string[];
  /** Rates, scores and averages, which do not. */
  readonly others?: readonly string[];
}

const BANDS = ['A disabled', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];

const COLUMNS: Partial<Record<TableName, FigureColumns>> = {
  Assumption: { others: ['Low', 'High', 'Chance'] },
  Post: { pounds: ['Average cost'], counts: ['Establishment FTE', 'Headcount'] },
  Line: { money: ['Base'], others: ['Cap', 'Collar'] },
  Change: { others: ['Delivery'] },
  Funding: { money: ['Base', 'Settlement', 'Labour limit', 'Non-labour limit'], others: ['Share', 'Threshold'] },
  'Collection fund': { money: ['Estimate', 'Outturn'] },
  'Billing authority': { counts: ['Base'] },
  Reserve: { money: ['Opening', 'Floor'], others: ['Floor %'] },
  Service: { money: ['Committed'], others: ['Priority'] },
  Partnership: {
    money: ['Previous allocation', 'Floor', 'Cap', 'Applied', 'Approved', 'Claimed'],
    counts: ['Population'],
    others: ['Floor %', 'Cap %'],
  },
  Weight: { counts: ['Weight'] },
  Bid: { money: ['Requested', 'Approved', 'Claimed'], others: ['Score'] },
  'Past round': { money: ['Approved', 'Claimed'] },
  Criterion: { others: ['Weight', 'Second weight'] },
  Risk: { money: ['Exposure', 'Allowance'], others: ['Likelihood', 'Impact'] },
  Dwellings: { counts: [...BANDS, 'In lieu'], others: ['Collection rate'] },
  Step: { others: ['Threshold', 'Share'] },
  Policy: { money: ['Target'], others: ['Order', 'Target %'] },
  Peer: { counts: ['Tax base'] },
  Reorganisation: { others: ['Share'] },
  'Merging body': { counts: ['Tax base'], others: ['Band D'] },
};

/** Tables whose rows are figures of one kind each, so that no row can be the sum of others. */
const ROWS_OF_THEIR_OWN: readonly TableName[] = [
  'Body',
  'Assumption',
  'Precept',
  'Scenario',
  'Step',
  'Policy',
  'Strategy',
  'Correlation',
  'Peer',
];

/** How a column's figures are measured; undefined for words, and for columns that the table does not know. */
export function measureOf(table: TableName, column: string, isYear: boolean): 'money' | 'pounds' | 'other' | undefined {
  const shape = shapeOf(table);
  if (isYear) return shape.years === 'money' ? 'money' : shape.years === 'none' ? undefined : 'other';
  const columns = COLUMNS[table] ?? {};
  if (columns.money?.includes(column)) return 'money';
  if (columns.pounds?.includes(column)) return 'pounds';
  return columns.counts?.includes(column) || columns.others?.includes(column) ? 'other' : undefined;
}

/** Whether a column can be added up over the table's rows; in a table of open columns every column of one's own may be. */
export function addsUp(table: TableName, column: string, isYear: boolean): boolean {
  if (ROWS_OF_THEIR_OWN.includes(table)) return false;
  if (isYear) return true;
  const { money = [], counts = [] } = COLUMNS[table] ?? {};
  return money.includes(column) || counts.includes(column) || (!!shapeOf(table).openColumns && !shapeOf(table).columns.includes(column));
}
