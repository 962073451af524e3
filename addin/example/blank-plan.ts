/** A plan for a body to type over: its facts, every table with its headers, and rows whose figures are left empty. */
import { financialYear, yearName } from '../../core';
import type { CellValue } from '../../core';
import { inColumnOrder } from './column-order';
import type { ExamplePlan, ExampleTable } from './example-plan';

export interface NewBody {
  readonly name: string;
  readonly kind: string;
  readonly country: 'England' | 'Wales';
  readonly baseYear: string;
  /** How many years follow the base year: 1 to 10. */
  readonly years: number;
  /** The base year's Band D in £. */
  readonly bandD: number;
  readonly decimals: number;
  readonly moneyIn: '£' | '£000' | '£m';
}

/** The years of the plan; none where the base year is not a year. */
export function yearsAfter(baseYear: string, count: number): string[] {
  const base = financialYear(baseYear);
  return base === undefined ? [] : Array.from({ length: count }, (_, index) => yearName(base + index + 1));
}

export function blankPlan(body: NewBody): ExamplePlan {
  const years = yearsAfter(body.baseYear, body.years);
  const table = (sheet: string, name: string, headers: readonly string[], rows: readonly (readonly CellValue[])[]): ExampleTable => ({
    sheet,
    name,
    values: [
      [...headers, ...years],
      ...rows.map(row => Array.from({ length: headers.length + years.length }, (_, column) => row[column] ?? '')),
    ],
  });
  const words = (sheet: string, name: string, headers: readonly string[], rows: readonly (readonly CellValue[])[]): ExampleTable => ({
    sheet,
    name,
    values: [headers, ...rows],
  });
  return {
    id: 'blank',
    title: `${body.name}: medium-term financial plan`,
    about:
      'Type over the rows, add rows below them and delete those that do not apply. An empty figure is no figure; a true nil is the word nil. ' +
      'Rates are typed as percentages, such as 3%. A Driver is the name of an assumption as it stands in the Assumption table. ' +
      'Savings are typed above nil and taken away. Drawdowns from reserves are typed below nil. ' +
      'The sheet Checks, and Checks in the pane, say what is still missing.',
    tables: inColumnOrder([
      words(
        'Body',
        'Body',
        ['Body', 'Value', 'From', 'Source'],
        [
          ['Name', body.name, '', ''],
          ['Kind', body.kind, '', ''],
          ['Country', body.country, '', ''],
          ['Base year', body.baseYear, '', ''],
          ['Base-year Band D', body.bandD, '', ''],
          ['Decimals of Band D', body.decimals, '', ''],
          ['Money in', body.moneyIn, '', ''],
        ],
      ),
      table(
        'Assumptions',
        'Assumptions',
        ['Assumption', 'Unit', 'From month', 'Status', 'Source', 'Low', 'High', 'Shape', body.baseYear],
        [
          ['Pay award', '% a year', 9, 'assumed', '', '', '', ''],
          ['General inflation', '% a year', '', 'assumed', '', '', '', ''],
          ['Grant change', '% a year', '', 'assumed', '', '', '', ''],
          ['Tax base growth', '% a year', '', 'assumed', '', '', '', ''],
        ],
      ),
      table(
        'Posts',
        'Posts',
        ['Post', 'Establishment FTE', 'Average cost', 'Pay award', 'Vacancy', 'On-costs', 'Source'],
        [['Staff', '', '', 'Pay award', '', '', '']],
      ),
      table(
        'Lines',
        'Lines',
        ['Line', 'Category', 'Base', 'Driver', 'Source'],
        [
          ['Premises', '', '', 'General inflation', ''],
          ['Supplies and services', '', '', 'General inflation', ''],
          ['Fees and charges', 'Income', '', '', ''],
        ],
      ),
      table(
        'Changes',
        'Changes',
        ['Change', 'Kind', 'Recurring', 'Delivery', 'Funded from', 'Source'],
        [
          ['New pressure', 'pressure', 'yes', '', '', ''],
          ['New saving', 'saving', 'yes', '', '', ''],
        ],
      ),
      table(
        'Funding',
        'Funding',
        ['Funding', 'Kind', 'Base', 'Driver', 'From', 'To', 'Recurring', 'Source'],
        [['Main grant', 'core', '', 'Grant change', '', '', 'yes', '']],
      ),
      table(
        'Tax base',
        'TaxBase',
        ['Billing authority', 'Base', 'Growth', 'Source'],
        [
          ['First billing authority', '', 'Tax base growth', ''],
          ['Second billing authority', '', 'Tax base growth', ''],
        ],
      ),
      table(
        'Collection fund',
        'CollectionFund',
        ['Collection fund', 'Kind', 'Source', body.baseYear],
        [['All authorities', 'surplus', '']],
      ),
      table('Precept', 'Precept', ['Precept', 'Source'], [['Choice', '', ...years.map(() => 'freeze')], ['Amount'], ['Limit']]),
      words(
        'Reserves',
        'Reserves',
        ['Reserve', 'Kind', 'Category', 'Opening', 'Floor', 'Floor %', 'Purpose', 'Source'],
        [['General reserve', 'general', 3, '', '', '', 'General contingency', '']],
      ),
      table(
        'Movements',
        'Movements',
        ['Movement', 'Reserve', 'For', 'Status', 'Option', 'Chosen', 'Source'],
        [['Use of the general reserve', 'General reserve', '', 'planned', '', '', '']],
      ),
      words(
        'Scenarios',
        'Scenarios',
        ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value', 'Note'],
        [['Limit', 'Precept', 'Choice', 'all years', 'set', 'limit', 'the largest rise without a referendum']],
      ),
    ]),
  };
}
