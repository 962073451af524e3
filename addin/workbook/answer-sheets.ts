/** The sheets that answer: one spilled PLAN formula a report, over all the plan's tables. */
import { NAMESPACE } from '../functions/namespace';
import { reportData } from '../../core';
import type { Report } from '../../core';
import type { ExamplePlan } from '../example/example-plan';
import type { NewSheet, SheetCell } from './new-sheet';
import type { MoneyIn } from './number-formats';
import { SCENARIO_NAME } from './scenario-cell';
import { columnHeader, formatOf } from './report-to-range';

interface ReportOnSheet {
  readonly report: string;
  readonly heading: string;
}

const SHEETS: readonly { readonly name: string; readonly reports: readonly ReportOnSheet[]; readonly widths: readonly number[] }[] = [
  {
    name: 'Results',
    reports: [
      { report: 'summary', heading: 'The plan at a glance' },
      { report: 'gap', heading: 'The budget gap, rung by rung: above nil is a shortfall' },
      { report: 'bands', heading: 'Council tax by band' },
      { report: 'precept', heading: 'Precept' },
    ],
    widths: [30, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14],
  },
  {
    name: 'Billing',
    reports: [{ report: 'billing', heading: 'What each billing authority pays' }],
    widths: [34, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14],
  },
  { name: 'Checks', reports: [{ report: 'checks', heading: 'What the plan’s tables need' }], widths: [12, 20, 30, 16, 110] },
];

const SCENARIO = 'Results!$B$2';
const SCENARIO_ADDRESS = 'B2';

/** Rows kept free below a report, which may grow. */
const ROOM = 3;
/** Where a report cannot be worked out yet its formula is still laid, with room for this much. */
const USUAL_ROWS = 12;
/** In characters. */
const ABOUT_WIDTH = 110;

export function answerSheets(plan: ExamplePlan, money: MoneyIn): NewSheet[] {
  const answers = SHEETS.map(({ name, reports, widths }, index): NewSheet => {
    const cells: (SheetCell | undefined)[][] = index === 0 ? opening(plan, money) : [];
    for (const { report, heading } of reports) {
      cells.push([{ value: heading, look: 'heading' }]);
      for (const row of [...reportCells(plan, report), ...blankRows(ROOM)]) cells.push(row);
    }
    return {
      name,
      cells,
      widths,
      ...(index === 0 && { names: [{ name: SCENARIO_NAME, address: SCENARIO_ADDRESS }], lists: scenarioList(plan) }),
    };
  });
  return [...answers, aboutSheet(plan)];
}

/** Excel takes a list of up to 255 characters, its words set apart by commas. */
const LONGEST_LIST = 255;

/** The plan’s scenarios to choose from; no list where Excel would not take it. */
function scenarioList({ tables }: ExamplePlan): NonNullable<NewSheet['lists']> {
  const names = tables
    .filter(({ values }) => values[0]?.[0] === 'Scenario')
    .flatMap(({ values }) => values.slice(1).map(row => String(row[0])));
  const choices = [...new Set(['Base', ...names.filter(Boolean)])];
  return choices.length > 1 && choices.join(',').length <= LONGEST_LIST && !choices.some(name => name.includes(','))
    ? [{ address: SCENARIO_ADDRESS, choices }]
    : [];
}

/** What the plan is and is not, a sentence a row. */
function aboutSheet({ title, about }: ExamplePlan): NewSheet {
  const sentences = about.split(/(?<=\.) (?=[A-Z])/);
  return {
    name: 'About',
    cells: [[{ value: title, look: 'title' }], [], ...sentences.map((sentence): SheetCell[] => [{ value: sentence, look: 'words' }])],
    heights: [1, 1, ...sentences.map(sentence => Math.ceil(sentence.length / ABOUT_WIDTH))],
    widths: [ABOUT_WIDTH],
  };
}

const opening = (plan: ExamplePlan, money: MoneyIn): SheetCell[][] => [
  [{ value: plan.title, look: 'title' }],
  [
    { value: 'Scenario' },
    { look: 'input' },
    { value: 'A scenario’s name; empty is the base plan. The pane follows this cell, and this cell the pane.', look: 'quiet' },
  ],
  [{ value: 'Money in' }, { value: money, look: 'quiet' }],
  [],
];

/** The formula in the first cell, the rest formatted for what it spills. */
function reportCells(plan: ExamplePlan, name: string): SheetCell[][] {
  const report = asItSpills(plan, name);
  const rows: SheetCell[][] = report
    ? [
        report.columns.map(column => ({ look: columnHeader(column).look })),
        ...report.rows.map(({ cells }) => [{}, ...cells.map(cell => ({ format: formatOf(cell, report.moneyUnit.name) }))]),
      ]
    : Array.from({ length: USUAL_ROWS }, () => [{}]);
  rows[0]![0] = { formula: planFormula(plan, name), look: 'header' };
  return rows;
}

/** What a report spills; nothing where it cannot be worked out yet. */
function asItSpills(plan: ExamplePlan, report: string): Report | undefined {
  try {
    return reportData(
      report,
      '',
      planTablesOf(plan).map(table => table.values),
    );
  } catch {
    return undefined;
  }
}

/** `=MTFP.PLAN("summary",Results!$B$2,Body[#All],Lines[#All])`, as it would stand in Excel. */
export const planFormula = (plan: ExamplePlan, report: string): string =>
  `=${NAMESPACE}.PLAN("${report}",${SCENARIO},${planTablesOf(plan)
    .map(table => `${table.name}[#All]`)
    .join(',')})`;

const planTablesOf = ({ tables }: ExamplePlan) => tables.filter(({ isBeside }) => !isBeside);

const blankRows = (count: number): SheetCell[][] => Array.from({ length: count }, () => []);
