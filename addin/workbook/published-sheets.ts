/** A plan as it goes to people without the add-in: its reports as plain values with native charts, and where they come from. */
import { Decimal, ModelError, moneyUnitOf, planReport } from '../../core';
import { provenance } from '../../core/reports/provenance';
import type { ReportTable, Table } from '../../core';
import { BRIDGE_HEADERS, bridgeColumns } from './bridge-columns';
import { reportFormat } from './number-formats';
import type { MoneyIn } from './number-formats';
import type { NewChart, NewSheet, SheetCell } from './new-sheet';
import { reportRange } from './report-to-range';

export interface Publication {
  readonly title: string;
  /** Empty for the base plan. */
  readonly scenario: string;
  /** When, as people write it: 20 February 2026, 14:05. */
  readonly madeOn: string;
  /** Where a risk run is published with the plan. */
  readonly seed?: number;
  readonly tables: readonly Table[];
}

const REPORTS: readonly (readonly [report: string, heading: string])[] = [
  ['summary', 'The plan at a glance'],
  ['gap', 'The budget gap, rung by rung: above nil is a shortfall'],
  ['precept', 'Precept'],
  ['bands', 'Council tax by band'],
  ['billing', 'What each billing authority pays'],
  ['reserves', 'Reserves at 31 March'],
];

const NAME_WIDTH = 34;
const FIGURE_WIDTH = 14;
const CHART_ROWS = 18;
const BLUE = '#1F5FA8';
const RED = '#C0392B';
const GREEN = '#2E7D32';

export function publishedSheets(publication: Publication): NewSheet[] {
  const money = moneyUnitOf(publication.tables).name;
  return [figuresSheet(publication, money), provenanceSheet(publication, money)];
}

function figuresSheet(publication: Publication, money: MoneyIn): NewSheet {
  const { title, scenario, tables, madeOn } = publication;
  const { fault } = moneyUnitOf(tables);
  const cells: (readonly SheetCell[])[] = [
    [{ value: title, look: 'title' }],
    [
      {
        value: [scenario || 'Base plan', ...(fault ? [] : [`money in ${money}`]), `values as published on ${madeOn}`].join('; '),
        look: 'quiet',
      },
    ],
    [],
  ];
  for (const [report, heading] of REPORTS)
    cells.push([{ value: heading, look: 'heading' }], ...reportBlock(report, reportOf(report, scenario, tables), money), []);
  const { rows, charts } = chartData(reportOf('gap', scenario, tables), money, cells.length);
  cells.push(...rows);
  const columns = Math.max(...cells.map(row => row.length));
  return {
    name: sheetName(`Published ${scenario || 'base plan'}`),
    cells,
    widths: [NAME_WIDTH, ...Array.from({ length: columns - 1 }, () => FIGURE_WIDTH)],
    charts,
    print: { landscape: true, titleRows: 2, footer: `${title}; ${scenario || 'base plan'}; ${madeOn}` },
  };
}

function reportBlock(name: string, report: ReportTable | ModelError, money: MoneyIn): (readonly SheetCell[])[] {
  if (report instanceof ModelError) return [[{ value: `Not known: ${report.sentence}`, look: 'quiet' }]];
  const { cells, footnotes } = reportRange(name, report, money);
  return [...cells, ...footnotes.map((sentence, i): SheetCell[] => [{ value: `Note ${i + 1}: ${sentence}`, look: 'quiet' }])];
}

const reportOf = (name: string, scenario: string, tables: readonly Table[]): ReportTable | ModelError =>
  answerOf(() => planReport(name, scenario, tables));

function answerOf(report: () => ReportTable): ReportTable | ModelError {
  try {
    return report();
  } catch (reason) {
    if (reason instanceof ModelError) return reason;
    throw reason;
  }
}

/** The figures behind the charts stand on the sheet too, so that the charts can be checked and changed. */
function chartData(
  gap: ReportTable | ModelError,
  money: MoneyIn,
  firstRow: number,
): { rows: (readonly SheetCell[])[]; charts: NewChart[] } {
  if (gap instanceof ModelError) return { rows: [], charts: [] };
  const rungs = ['Cumulative gap', 'Gap after savings', 'Remaining gap'].map(name => gap.find(row => row[0] === name)!);
  const years = gap[0]!.slice(1).map(String);
  const [cumulative, savings, contributions, drawdowns] = ['Cumulative gap', 'Savings counted', 'Contributions', 'Drawdowns'].map(
    name => gap.find(row => row[0] === name)![1],
  );
  if (
    !rungs.every(row => row.slice(1).every(isAmount)) ||
    !isAmount(cumulative) ||
    !isAmount(savings) ||
    !isAmount(contributions) ||
    !isAmount(drawdowns)
  )
    return { rows: [], charts: [] };
  const columns = bridgeColumns(
    { name: 'Cumulative gap', amount: cumulative },
    [
      { name: 'Savings counted', change: savings.negated() },
      { name: 'Contributions', change: contributions },
      { name: 'Drawdowns', change: drawdowns.negated() },
    ],
    'Remaining gap',
  );
  const format = reportFormat('gap', '', money);
  const figures = (row: readonly unknown[]) =>
    row.map((cell): SheetCell => (isAmount(cell) ? { value: cell.toNumber(), format } : { value: String(cell) }));
  const trend = [[{ value: 'Gap' }, ...years.map(value => ({ value }))], ...rungs.map(figures)];
  const bridge = [BRIDGE_HEADERS.map(value => ({ value })), ...columns.map(figures)];
  const rows = [[{ value: 'The figures behind the charts', look: 'heading' } as SheetCell], ...trend, [], ...bridge];
  const chartColumn = years.length + 2;
  return { rows, charts: charts(firstRow + 2, years.length, bridge.length, years[0]!, chartColumn) };
}

function charts(trendRow: number, years: number, bridgeRows: number, firstYear: string, column: number): NewChart[] {
  const over = (row: number) => `${letters(column)}${row}:${letters(column + 7)}${row + CHART_ROWS}`;
  const bridgeRow = trendRow + 5;
  return [
    {
      title: 'The budget gap by year: above nil is a shortfall',
      type: 'ColumnClustered',
      source: `A${trendRow}:${letters(years)}${trendRow + 3}`,
      seriesIn: 'rows',
      over: over(4),
    },
    {
      title: `From the cumulative to the remaining gap, ${firstYear}`,
      type: 'ColumnStacked',
      source: `A${bridgeRow}:G${bridgeRow + bridgeRows - 1}`,
      seriesIn: 'columns',
      over: over(4 + CHART_ROWS + 2),
      series: [{ unseen: true }, { colour: BLUE }, { colour: RED }, { colour: RED }, { colour: GREEN }, { colour: GREEN }],
    },
  ];
}

/** The rows from the header Provenance on are core's, by which the sheet can be checked against its tables. */
function provenanceSheet({ title, scenario, madeOn, seed, tables }: Publication, money: MoneyIn): NewSheet {
  const told = answerOf(() => provenance([...tables], scenario, seed));
  const cells: (readonly SheetCell[])[] = [
    [{ value: `Where the figures of “${title}” come from`, look: 'title' }],
    [
      {
        value: `Made on ${madeOn} with MTFP Modeller. The same tables, scenario, seed and version give the same figures on every machine; another plan hash means that a table was changed.`,
        look: 'quiet',
      },
    ],
    [],
    ...(told instanceof ModelError ? reportBlock('provenance', told, money) : provenanceRows(told, money)),
    [],
    [{ value: 'Checks', look: 'heading' }],
    ...reportBlock('checks', reportOf('checks', scenario, tables), money),
  ];
  return { name: 'Provenance', cells, widths: [NAME_WIDTH, 30, 22, 40, 60], print: { landscape: true, footer: `${title}; ${madeOn}` } };
}

/** Counts stand as counts; only the gaps are money. */
const provenanceRows = (report: ReportTable, money: MoneyIn): (readonly SheetCell[])[] =>
  reportRange('provenance', report, money).cells.map(row =>
    String(row[0]!.value).startsWith('Findings') ? row.map(cell => ({ ...cell, format: undefined })) : row,
  );

const isAmount = (cell: unknown): cell is Decimal => cell instanceof Decimal;

/** Without what Excel does not allow in the name of a sheet. */
const sheetName = (name: string): string =>
  name
    .replace(/[:\\/?*[\]]/g, ' ')
    .slice(0, 31)
    .trim();

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
