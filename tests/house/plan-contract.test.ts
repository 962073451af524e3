import { compare, MEASURES, PLAN_TABLES, planReport, reportNames } from '../../core';
import type { TableName } from '../../core';
import { BODY_ROWS } from '../../core/plan/body-rows';
import { PRECEPT_ROWS } from '../../core/plan/read-precept';
import { planTables } from '../functions/samples';
import { february2026 } from '../../addin/example/february-2026';
import { textOf } from './sources';

/** The contract of names that people have typed into workbooks and formulas: docs/tables.md, written by hand. */
const page = textOf('docs/tables.md');
const section = (heading: string) => page.split(`## ${heading}\n`)[1]!.split('\n## ')[0]!;
const listed = (text: string) =>
  text
    .split(', ')
    .map(one => one.trim())
    .filter(one => one && one !== '–');
/** The names of a section’s first paragraph. */
const namesIn = (heading: string) => listed(section(heading).trim().split('\n')[0]!.replace(/\.$/, ''));
const rowsOf = (text: string) =>
  text
    .split('\n')
    .filter(line => line.startsWith('| ') && !line.startsWith('| ---'))
    .slice(1)
    .map(line =>
      line
        .split('|')
        .map(cell => cell.trim())
        .slice(1, -1),
    );
const promisedRows = new Map(rowsOf(section('Reports of `PLAN`')).map(([report, rows]) => [report!, listed(rows!)]));

const tables = planTables as Parameters<typeof planReport>[2];
const example = february2026.tables.map(table => table.values);

describe('the plan’s tables, as the page of tables has them', () => {
  const promised = rowsOf(page.split('\n## ')[0]!);

  it('are all there, with their columns in that order and no others', () => {
    expect(
      promised.map(([name, , columns, years]) => [name, columns, years!.replace(/, base year too$/, ''), years!.endsWith('too')]),
    ).toEqual(
      Object.entries(PLAN_TABLES).map(([name, shape]) => [
        `\`${name}\``,
        `${shape.columns.join(', ') || '–'}${'openColumns' in shape ? ' …' : ''}`,
        {
          money: 'money',
          assumption: 'rates or amounts',
          FTE: 'FTE',
          'tax base': 'tax bases',
          precept: 'by row',
          'band D': 'Band D',
          none: 'none',
        }[shape.years],
        'baseYearColumn' in shape,
      ]),
    );
  });

  it('have the rows of Body and of Precept that it lists', () => {
    expect(namesIn('Rows of `Body`')).toEqual(BODY_ROWS);
    expect(namesIn('Rows of `Precept`')).toEqual(PRECEPT_ROWS);
  });

  it('keep every column of the first version', () => {
    for (const [name, columns] of Object.entries(FIRST_VERSION))
      expect([name, PLAN_TABLES[name as TableName].columns]).toEqual([name, expect.arrayContaining(listed(columns))]);
  });
});

describe('the plan’s reports, as the page of tables has them', () => {
  it('are those it lists', () => {
    expect(namesIn('Reports of `PLAN`')).toEqual(reportNames);
  });

  it.each([...promisedRows].filter(([, rows]) => !rows[0]!.startsWith('a row a')))('keep the rows of %s', (report, rows) => {
    const [header, ...lines] = planReport(report, '', tables);
    expect(header!.slice(1)).toEqual(['2026/27', '2027/28']);
    const names = lines.map(([name]) => name);
    expect(names.filter(name => rows.includes(name as string))).toEqual(rows);
  });

  it.each([...promisedRows].filter(([report, rows]) => rows[0]!.startsWith('a row a') && report !== 'checks'))(
    'have the rows of %s after a row for each of the table’s',
    (report, [, ...rows]) => {
      const names = planReport(report, '', example).map(([name]) => name);
      const totals = rows.map(row => row.replace(/^then /, ''));
      expect(names.filter(name => totals.includes(name as string))).toEqual(totals);
    },
  );

  it('keep the header of the findings', () => {
    const header = promisedRows.get('checks')!.join(', ').split(': ')[1]!;
    expect(planReport('checks', '', tables)[0]).toEqual(listed(header));
  });

  it('compare scenarios by each of its measures, the base plan first', () => {
    const measures = namesIn('Measures of `COMPARE`, `SENSITIVITY`, `SOLVE` and `RISK`');
    expect(Object.keys(MEASURES)).toEqual(measures);
    for (const measure of measures) expect(compare(measure, tables).map(([name]) => name)).toEqual(['Scenario', 'Base', 'Higher prices']);
  });
});

/** Headers of the first version, which no later page may drop. */
const FIRST_VERSION: Readonly<Record<string, string>> = {
  Body: 'Value, From',
  Assumption: 'Unit, From month, Status, Source, Low, High, Shape',
  Post: 'Establishment FTE, Average cost, Pay award, Vacancy, On-costs, Month, Headcount, Increment, Held by',
  Line: 'Category, Base, Driver, Cap, Collar, Held by',
  Change: 'Kind, Recurring, Delivery, Funded from, Depends on, Held by',
  Funding: 'Kind, Base, Driver, From, To, Recurring, Held by',
  'Billing authority': 'Base, Growth, From, To',
  'Collection fund': 'Kind',
  Reserve: 'Kind, Category, Opening, Floor, Floor %, Purpose, Closes, Justification',
  Movement: 'Reserve, For, Status, Option, Chosen',
  Service: 'Provider, Category, Funded by, Shared by, From, To',
  Partnership: 'Previous allocation, Floor, Cap, Floor %, Cap %, Population',
  Weight: 'Weight, Treat as',
  Bid: 'Organisation, Requested, Score, Status, Links to plan priority, Approved, Claimed',
  Risk: 'Exposure, Likelihood, Allowance',
  Scenario: 'Table, Row, Column, Change, Value',
};
