import { compare, MEASURES, PLAN_TABLES, planReport } from '../../core';
import { planTables } from '../functions/samples';

/** Headers people have typed into workbooks: once released they are read for ever. The first header of a table names its rows. */
const HEADERS = `
Body: Value, From
Assumption: Unit, From month, Status, Source, Low, High, Shape
Post: Establishment FTE, Average cost, Pay award, Vacancy, On-costs, Month, Headcount, Increment, Held by
Line: Category, Base, Driver, Cap, Collar, Held by
Change: Kind, Recurring, Delivery, Funded from, Depends on, Held by
Funding: Kind, Base, Driver, From, To, Recurring, Held by
Billing authority: Base, Growth, From, To
Collection fund: Kind
Precept:
Reserve: Kind, Category, Opening, Floor, Floor %, Purpose, Closes, Justification
Movement: Reserve, For, Status, Option, Chosen
Service: Provider, Category, Funded by, Shared by, From, To
Partnership: Previous allocation, Floor, Cap, Floor %, Cap %, Population
Weight: Weight, Treat as
Bid: Organisation, Requested, Score, Status, Links to plan priority, Approved, Claimed
Risk: Exposure, Likelihood, Allowance
Scenario: Table, Row, Column, Change, Value
`;

/** Row names that formulas look up, in their order; more rows may stand among them. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  summary: [
    'Spending',
    'Net budget',
    'Precept',
    'Funding',
    'Cumulative gap',
    'Gap after savings',
    'Remaining gap',
    'General reserve',
    'Total reserves',
  ],
  gap: [
    'Spending',
    'Funding',
    'Cumulative gap',
    'New gap',
    'Savings counted',
    'Savings not counted',
    'Gap after savings',
    'Contributions',
    'Drawdowns',
    'Remaining gap',
    'Structural gap',
  ],
  precept: ['Tax base', 'Band D', 'Rise', 'Rise %', 'Limit', 'Council tax requirement', 'Precept', 'Residual'],
  bands: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'],
  billing: ['North', 'South', 'Total'],
};

const measures = [
  'gap',
  'cumulative gap',
  'new gap',
  'gap after savings',
  'structural gap',
  'net budget',
  'precept',
  'band d',
  'general reserve',
  'reserves',
];
const tables = planTables as Parameters<typeof planReport>[2];

describe('the plan’s tables, as the public contract has them', () => {
  it.each(
    HEADERS.trim()
      .split('\n')
      .map(line => line.split(':')),
  )('keeps the columns of %s', (name, columns) => {
    const promised = columns!
      .split(',')
      .map(column => column.trim())
      .filter(Boolean);
    expect(PLAN_TABLES[name as keyof typeof PLAN_TABLES].columns).toEqual(expect.arrayContaining(promised));
  });
});

describe('the plan’s reports, as the public contract has them', () => {
  it.each(Object.entries(ROWS))('keeps the rows of %s', (report, rows) => {
    const [header, ...lines] = planReport(report, '', tables);
    expect(header!.slice(1)).toEqual(['2026/27', '2027/28']);
    const names = lines.map(([name]) => name);
    expect(names.filter(name => rows.includes(name as string))).toEqual(rows);
  });

  it('keeps the header of the findings', () => {
    expect(planReport('checks', '', tables)[0]).toEqual(['Severity', 'Table', 'Row', 'Column', 'Finding']);
  });

  it('compares scenarios by each of its measures, the base plan first', () => {
    expect(Object.keys(MEASURES)).toEqual(measures);
    for (const measure of measures) {
      expect(compare(measure, tables).map(([name]) => name)).toEqual(['Scenario', 'Base', 'Higher prices']);
    }
  });
});
