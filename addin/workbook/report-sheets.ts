/** Reports laid out on a sheet: as formulas that go on answering, or as the values they give now. */
import { reportData } from '../../core';
import type { MoneyUnit, Report, Table } from '../../core';
import type { NewSheet, SheetCell } from './new-sheet';
import { inQuotes, planFormula } from './plan-formula';
import { lastingFormatsOf } from './report-formats';
import { headerLook, reportRange, rowLook } from './report-to-range';
import { SCENARIO_NAME } from './scenario-cell';
import type { PlanTable } from './workbook';

/** Where a report cannot be worked out yet its formula is still laid, with room for this much. */
const USUAL_ROWS = 12;

/** What a report spills; nothing where it cannot be worked out yet. */
export function asItSpills(report: string, scenario: string, tables: readonly Table[]): Report | undefined {
  try {
    return reportData(report, scenario, tables);
  } catch {
    return undefined;
  }
}

/** The formula in the first cell, the rest formatted for what it spills. */
export function liveCells(formula: string, report: Report | undefined): SheetCell[][] {
  const first: SheetCell = { formula, look: 'header' };
  if (!report) return [[first], ...Array.from({ length: USUAL_ROWS - 1 }, () => [{}])];
  return [[first, ...report.columns.slice(1).map(column => ({ look: headerLook(column) }))], ...liveRows(report)];
}

function liveRows(report: Report): SheetCell[][] {
  const formats = lastingFormatsOf(report);
  return report.rows.map((row, place) => {
    const look = rowLook(row, report.id);
    const looks = look ? { look } : {};
    return [
      looks,
      ...row.cells.map((cell, column): SheetCell => {
        const format = formats[place]?.[column];
        const isWordInYear = report.columns[column + 1]?.kind === 'year' && cell.kind !== 'figure';
        return { ...(format && { format }), ...looks, ...(isWordInYear && { isRight: true }) };
      }),
    ];
  });
}

/** Excel takes a list of up to 255 characters, its words set apart by commas. */
const LONGEST_LIST = 255;

/** The plan’s scenarios to choose from in a cell; no list where Excel would not take it. */
export function scenarioList(address: string, tables: readonly Table[]): NonNullable<NewSheet['lists']> {
  const names = tables.filter(values => values[0]?.[0] === 'Scenario').flatMap(values => values.slice(1).map(row => String(row[0])));
  const choices = [...new Set(['Base', ...names.filter(Boolean)])];
  return choices.length > 1 && choices.join(',').length <= LONGEST_LIST && !choices.some(name => name.includes(','))
    ? [{ address, choices }]
    : [];
}

/** What stands over the reports of a sheet: a title, the scenario that they follow, what their money is in. */
export const reportsOpening = (title: string, money: MoneyUnit['name'], scenario = ''): SheetCell[][] => [
  [{ value: title, look: 'title' }],
  [
    { value: 'Scenario' },
    { ...(scenario && { value: scenario }), look: 'input' },
    { value: 'A scenario’s name; empty is the base plan. The pane follows this cell, and this cell the pane.', look: 'quiet' },
  ],
  [{ value: 'Money in' }, { value: money, look: 'quiet' }],
  [],
];

/** A report that is to stand in the workbook. */
export interface ReportAsked {
  /** As PLAN takes it, with what is asked of it: `workings: Band D 2026/27`. */
  readonly report: string;
  /** The plan’s words for it, where it cannot be worked out yet. */
  readonly heading: string;
}

export interface ReportsAsked {
  readonly reports: readonly ReportAsked[];
  readonly tables: readonly PlanTable[];
  /** Empty for the base plan. */
  readonly scenario: string;
  readonly money: MoneyUnit['name'];
  /** Formulas, or what they give now. */
  readonly isLive: boolean;
  /** Whether the workbook has a cell for the active scenario already. */
  readonly hasScenarioCell: boolean;
}

const valuesOf = ({ tables }: ReportsAsked): Table[] => tables.map(table => table.values);

/** A report with its heading, the rows below each other; what is not known of values is explained under them. */
export function reportBlock(asked: ReportsAsked, { report, heading }: ReportAsked, scenario: string): SheetCell[][] {
  const now = asItSpills(report, asked.scenario, valuesOf(asked));
  const title: SheetCell[] = [{ value: now?.title ?? heading, look: 'heading' }];
  if (asked.isLive) return [title, ...liveCells(planFormula(report, scenario, asked.tables), now)];
  if (!now) return [title, [{ value: 'Not known yet: see Checks in the pane.', look: 'quiet' }]];
  const { cells, footnotes } = reportRange({ ...now, from: now.id });
  return [title, ...cells.map(row => [...row]), ...footnotes.map((sentence, i): SheetCell[] => [{ value: `Note ${i + 1}: ${sentence}` }])];
}

/** The scenario as a formula names it where the workbook has no cell for it: its name in quotes. */
export const scenarioInFormula = ({ scenario, hasScenarioCell }: ReportsAsked): string =>
  hasScenarioCell ? SCENARIO_NAME : inQuotes(scenario);

/** Rows kept free below a formula, whose report may grow. */
const ROOM = 6;
const SCENARIO_ADDRESS = 'B2';
const NAME_WIDTH = 34;
const FIGURE_WIDTH = 14;

/** A sheet of its own for reports. Where the workbook has no cell for the active scenario, formulas get one here. */
export function reportsSheet(name: string, title: string, asked: ReportsAsked, asOf: string): NewSheet {
  const { isLive, hasScenarioCell, scenario, money } = asked;
  const hasCellHere = isLive && !hasScenarioCell;
  const scenarioNow = hasCellHere ? SCENARIO_NAME : scenarioInFormula(asked);
  const cells: SheetCell[][] = hasCellHere ? reportsOpening(title, money, scenario) : headed(title, asked, asOf);
  for (const one of asked.reports) {
    for (const row of reportBlock(asked, one, scenarioNow)) cells.push(row);
    for (let row = 0; row < (isLive ? ROOM : 1); row++) cells.push([]);
  }
  const columns = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    name,
    cells,
    widths: [NAME_WIDTH, ...Array.from({ length: columns - 1 }, () => FIGURE_WIDTH)],
    print: { landscape: true, footer: title },
    ...(hasCellHere && {
      names: [{ name: SCENARIO_NAME, address: SCENARIO_ADDRESS }],
      lists: scenarioList(SCENARIO_ADDRESS, valuesOf(asked)),
    }),
  };
}

/** Over formulas that follow a cell elsewhere, and over values: what they show. */
const headed = (title: string, { isLive, scenario, money }: ReportsAsked, asOf: string): SheetCell[][] => [
  [{ value: title, look: 'title' }],
  isLive
    ? [{ value: 'Scenario' }, { formula: `=IF(${SCENARIO_NAME}="","Base plan",${SCENARIO_NAME})`, look: 'quiet' }]
    : [{ value: `${scenario || 'Base plan'}; values as they stood on ${asOf}`, look: 'quiet' }],
  [{ value: 'Money in' }, { value: money, look: 'quiet' }],
  [],
];
