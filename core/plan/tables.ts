/** What a table's year columns hold; undefined where it has none. */
export type YearContent = 'money' | 'assumption' | 'FTE' | 'tax base' | 'precept' | 'band D' | 'none';

/** A plan table by its first header: its columns, in the public contract's order. */
export interface TableShape {
  readonly columns: readonly string[];
  /** Columns without which no row can be read. */
  readonly required: readonly string[];
  readonly years: YearContent;
  /** May say what the base budget already holds. */
  readonly baseYearColumn?: boolean;
  /** Rows are told apart by these (the first header is meant by ''); empty where names may repeat. */
  readonly uniqueBy: readonly string[];
  /** Every further column is data of the table (indicators), not a stranger. */
  readonly openColumns?: boolean;
}

const table = (
  columns: string,
  required: string,
  years: YearContent,
  uniqueBy: readonly string[],
  more: Partial<TableShape> = {},
): TableShape => ({
  columns: columns ? columns.split(', ') : [],
  required: required ? required.split(', ') : [],
  years,
  uniqueBy,
  ...more,
});

const BY_NAME = [''];

/** The plan's tables. The first header of a table says what its rows are. */
export const PLAN_TABLES = {
  Body: table('Value, From, Source, Status', 'Value', 'none', ['', 'From']),
  Assumption: table('Unit, From month, Status, Source, Low, High, Shape, Chance', '', 'assumption', BY_NAME, { baseYearColumn: true }),
  Post: table(
    'Establishment FTE, Average cost, Pay award, Vacancy, On-costs, Month, Headcount, Increment, Held by, Category, Source, Funded by',
    'Establishment FTE, Average cost',
    'FTE',
    BY_NAME,
  ),
  Line: table('Category, Base, Driver, Cap, Collar, Held by, Source, Funded by', '', 'money', BY_NAME),
  Change: table('Kind, Recurring, Delivery, Funded from, Depends on, Held by, Category, Source, Month', 'Kind', 'money', BY_NAME, {
    baseYearColumn: true,
  }),
  Funding: table(
    'Kind, Base, Driver, From, To, Recurring, Condition, Held by, Source, Replaced by, Carry forward, Settlement, Labour limit, Non-labour limit, Paid once, Pays for, Share, Threshold, Status, As of',
    '',
    'money',
    BY_NAME,
  ),
  'Billing authority': table('Base, Growth, From, To, Source, Code, Formerly, Status, As of', '', 'tax base', BY_NAME),
  'Collection fund': table('Kind, Source, Balance of, Estimate, Outturn, Spread', 'Kind', 'money', ['', 'Kind'], { baseYearColumn: true }),
  Precept: table('Source, Status', '', 'precept', BY_NAME, { baseYearColumn: true }),
  Reserve: table(
    'Kind, Category, Home Office category, Opening, Floor, Floor %, Purpose, Closes, Justification, Source, Supports',
    'Kind',
    'none',
    BY_NAME,
  ),
  Movement: table('Reserve, To, For, Status, Option, Chosen, Source', 'Reserve', 'money', [], { baseYearColumn: true }),
  Service: table('Provider, Category, Funded by, Shared by, From, To, Priority, Named for cut, Committed, Source', '', 'money', [
    '',
    'Funded by',
  ]),
  Partnership: table('Previous allocation, Floor, Cap, Floor %, Cap %, Population, Applied, Approved, Claimed', '', 'none', BY_NAME, {
    openColumns: true,
  }),
  Weight: table('Weight, Treat as, Source', 'Weight', 'none', BY_NAME),
  Bid: table('Organisation, Requested, Score, Status, Links to plan priority, Approved, Claimed, Round', 'Requested', 'none', [], {
    openColumns: true,
  }),
  'Past round': table('Approved, Claimed, Source', 'Approved, Claimed', 'none', BY_NAME),
  Criterion: table('Weight, Second weight, Source', 'Weight', 'none', BY_NAME),
  Risk: table('Exposure, Likelihood, Impact, Allowance, Group, Source', '', 'none', []),
  Scenario: table('Table, Row, Column, Change, Value, Note', 'Table, Row, Column, Change, Value', 'none', []),
  Dwellings: table('Year, Item, A disabled, A, B, C, D, E, F, G, H, Collection rate, In lieu, Source, I', '', 'none', ['', 'Year', 'Item']),
  Step: table('Threshold, Share, Source, Month', 'Threshold, Share', 'none', []),
  Policy: table('Kind, Reserve, Order, From, To, Target, Target %, Source', '', 'none', []),
  Strategy: table('Part, Kind, Category, Purpose, Opening', '', 'none', [], { openColumns: true }),
  Correlation: table('With, Correlation', '', 'none', [], { openColumns: true }),
  Peer: table('Tax base, Source', '', 'band D', BY_NAME, { baseYearColumn: true }),
  Reorganisation: table('Authority, To, Share, From, Proposal, Source', 'Authority, To, Share, From', 'none', BY_NAME),
  'Merging body': table('Band D, Tax base, From, Source', 'Tax base, From', 'none', BY_NAME),
} as const satisfies Record<string, TableShape>;

/** A plan table by its first header: `Line`, `Billing authority`. */
export type TableName = keyof typeof PLAN_TABLES;

/** The first headers by which plan tables are known. */
export const planTableNames = Object.keys(PLAN_TABLES) as TableName[];

export const shapeOf = (name: TableName): TableShape => PLAN_TABLES[name];
