/** The sheets that answer: one spilled PLAN formula a report, over all the plan's tables. */
import type { Table } from '../../core';
import type { ExamplePlan } from '../example/example-plan';
import { withGapChart } from './gap-chart';
import type { NewSheet, SheetCell } from './new-sheet';
import type { MoneyIn } from '../functions/unit-formats';
import { planFormula } from './plan-formula';
import { asItSpills, liveCells, reportsOpening, scenarioList } from './report-sheets';
import { SCENARIO_NAME } from './scenario-cell';

interface ReportOnSheet {
  readonly report: string;
  readonly heading: string;
}

const SHEETS: readonly { readonly name: string; readonly reports: readonly ReportOnSheet[]; readonly widths: readonly number[] }[] = [
  {
    name: 'Results',
    reports: [
      { report: 'summary', heading: 'The plan at a glance' },
      { report: 'gap', heading: 'The budget gap, step by step: a positive figure is a shortfall' },
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

/** The heading of a report and its header. */
const TITLE_ROWS = 2;
/** Rows kept free below a report, which may grow. */
const ROOM = 3;
/** In characters. */
const ABOUT_WIDTH = 110;

export function answerSheets(plan: ExamplePlan, money: MoneyIn): NewSheet[] {
  const answers = SHEETS.map(({ name, reports, widths }, index): NewSheet => {
    const cells: (SheetCell | undefined)[][] = index === 0 ? reportsOpening(plan.title, money) : [];
    const begins = new Map<string, number>();
    for (const { report, heading } of reports) {
      cells.push([{ value: heading, look: 'heading' }]);
      begins.set(report, cells.length);
      for (const row of [...reportCells(plan, report), ...blankRows(ROOM)]) cells.push(row);
    }
    const gap = begins.get('gap');
    const { printed, ...filled } =
      gap === undefined ? { cells } : withGapChart(cells, { row: gap, report: asItSpills('gap', '', valuesOf(plan)) });
    return {
      name,
      ...filled,
      widths,
      print: {
        landscape: true,
        footer: plan.title,
        ...(printed !== undefined ? { area: printed, pagesTall: 1 } : { titleRows: TITLE_ROWS }),
      },
      ...(index === 0 && {
        names: [{ name: SCENARIO_NAME, address: SCENARIO_ADDRESS }],
        lists: scenarioList(
          SCENARIO_ADDRESS,
          plan.tables.map(({ values }) => values),
        ),
      }),
    };
  });
  return [...answers, aboutSheet(plan)];
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

const valuesOf = (plan: ExamplePlan): readonly Table[] => planTablesOf(plan).map(({ values }) => values);

const planTablesOf = ({ tables }: ExamplePlan) => tables.filter(({ isBeside }) => !isBeside);

/** The formula in the first cell, the rest formatted for what it spills. */
function reportCells(plan: ExamplePlan, report: string): SheetCell[][] {
  const tables = planTablesOf(plan);
  return liveCells(planFormula(report, SCENARIO, tables), asItSpills(report, '', valuesOf(plan)));
}

const blankRows = (count: number): SheetCell[][] => Array.from({ length: count }, () => []);
