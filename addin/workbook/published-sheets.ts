/** A plan as it goes to people without the add-in: its reports as plain values with native charts, and where they come from. */
import { cellAt, ModelError, moneyUnitOf, reportData, rowById } from '../../core';
import { provenanceData } from '../../core/reports/provenance';
import type { Decimal, MoneyUnit, Report, Row, Table } from '../../core';
import { BRIDGE_HEADERS, bridgeColumns } from './bridge-columns';
import { unitFormat } from './number-formats';
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

const REPORTS = ['summary', 'gap', 'categories', 'workforce', 'precept', 'bands', 'billing', 'reserves'];

const NAME_WIDTH = 34;
const FIGURE_WIDTH = 14;
const CHART_ROWS = 18;
const BLUE = '#1F5FA8';
const RED = '#C0392B';
const GREEN = '#2E7D32';

export function publishedSheets(publication: Publication): NewSheet[] {
  return [figuresSheet(publication), provenanceSheet(publication)];
}

function figuresSheet({ title, scenario, tables, madeOn }: Publication): NewSheet {
  const moneyUnit = moneyUnitOf(tables);
  const cells: (readonly SheetCell[])[] = [
    [{ value: title, look: 'title' }],
    [
      {
        value: [
          scenario || 'Base plan',
          ...(moneyUnit.fault ? [] : [`money in ${moneyUnit.name}`]),
          ...incompleteness(reportOf('summary', scenario, tables)),
          `values as published on ${madeOn}`,
        ].join('; '),
        look: 'quiet',
      },
    ],
    [],
  ];
  for (const name of REPORTS) {
    const report = reportOf(name, scenario, tables);
    const heading = report instanceof ModelError ? name : report.title;
    cells.push([{ value: heading, look: 'heading' }]);
    for (const row of [...reportBlock(report), []]) cells.push(row);
  }
  const { rows, charts } = chartData(reportOf('gap', scenario, tables), moneyUnit, cells.length);
  for (const row of rows) cells.push(row);
  const columns = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    name: sheetName(`Published ${scenario || 'base plan'}`),
    cells,
    widths: [NAME_WIDTH, ...Array.from({ length: columns - 1 }, () => FIGURE_WIDTH)],
    charts,
    print: { landscape: true, titleRows: 2, footer: `${title}; ${scenario || 'base plan'}; ${madeOn}` },
  };
}

/** A page never looks whole while rows of money are empty; the summary ends with how many there are. */
function incompleteness(summary: Report | ModelError): string[] {
  const row = summary instanceof ModelError ? undefined : rowById(summary, 'notYetTyped');
  const count = row && amountIn(row.cells[0]);
  return count ? [`incomplete: ${count.toFixed()} ${count.eq(1) ? 'row' : 'rows'} still empty`] : [];
}

function reportBlock(report: Report | ModelError): (readonly SheetCell[])[] {
  if (report instanceof ModelError) return [[{ value: `Not known: ${report.sentence}`, look: 'quiet' }]];
  const { cells, footnotes } = reportRange(report);
  return [...cells, ...footnotes.map((sentence, i): SheetCell[] => [{ value: `Note ${i + 1}: ${sentence}`, look: 'quiet' }])];
}

const reportOf = (name: string, scenario: string, tables: readonly Table[]): Report | ModelError =>
  answerOf(() => reportData(name, scenario, tables));

function answerOf(report: () => Report): Report | ModelError {
  try {
    return report();
  } catch (reason) {
    if (reason instanceof ModelError) return reason;
    throw reason;
  }
}

/** The figures behind the charts stand on the sheet too, so that the charts can be checked and changed. */
function chartData(
  gap: Report | ModelError,
  moneyUnit: MoneyUnit,
  firstRow: number,
): { rows: (readonly SheetCell[])[]; charts: NewChart[] } {
  const nothing = { rows: [], charts: [] };
  if (gap instanceof ModelError) return nothing;
  const years = gap.columns.filter(({ kind }) => kind === 'year');
  const firstYear = years[0]!;
  const rowOf = (term: string): Row => rowById(gap, term)!;
  const inFirstYear = (term: string): Decimal | undefined => amountIn(cellAt(gap, rowOf(term), firstYear.id));
  const [cumulative, savings, contributions, drawdowns] = ['cumulativeGap', 'savingsCounted', 'contributions', 'drawdowns'].map(
    inFirstYear,
  );
  const rungs = ['cumulativeGap', 'gapAfterSavings', 'remainingGap'].map(rowOf);
  if (!cumulative || !savings || !contributions || !drawdowns || !rungs.every(({ cells }) => cells.every(amountIn))) return nothing;
  const columns = bridgeColumns(
    { name: rowOf('cumulativeGap').label, amount: cumulative },
    [
      { name: rowOf('savingsCounted').label, change: savings.negated() },
      { name: rowOf('contributions').label, change: contributions },
      { name: rowOf('drawdowns').label, change: drawdowns.negated() },
    ],
    rowOf('remainingGap').label,
  );
  const format = unitFormat('money', moneyUnit.name);
  const money = (amount: Decimal): SheetCell => ({ value: amount.div(moneyUnit.pounds).toNumber(), format });
  const trend = [
    [{ value: 'Gap' }, ...years.map(({ label }) => ({ value: label }))],
    ...rungs.map(({ label, cells }) => [{ value: label }, ...cells.map(cell => money(amountIn(cell)!))]),
  ];
  const bridge = [
    BRIDGE_HEADERS.map(value => ({ value })),
    ...columns.map(([name, ...amounts]) => [{ value: name }, ...amounts.map(money)]),
  ];
  const rows = [[{ value: 'The figures behind the charts', look: 'heading' } as SheetCell], ...trend, [], ...bridge];
  const chartColumn = years.length + 2;
  return { rows, charts: charts(firstRow + 2, years.length, bridge.length, firstYear.label, chartColumn) };
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
function provenanceSheet({ title, scenario, madeOn, seed, tables }: Publication): NewSheet {
  const cells: (readonly SheetCell[])[] = [
    [{ value: `Where the figures of “${title}” come from`, look: 'title' }],
    [
      {
        value: `Made on ${madeOn} with MTFP Modeller. The same tables, scenario, seed and version give the same figures on every machine; another plan hash means that a table was changed.`,
        look: 'quiet',
      },
    ],
    [],
    ...reportBlock(answerOf(() => provenanceData([...tables], scenario, seed))),
    [],
    [{ value: 'Checks', look: 'heading' }],
    ...reportBlock(reportOf('checks', scenario, tables)),
  ];
  return { name: 'Provenance', cells, widths: [NAME_WIDTH, 30, 22, 40, 60], print: { landscape: true, footer: `${title}; ${madeOn}` } };
}

const amountIn = (cell: Row['cells'][number] | undefined): Decimal | undefined => (cell?.kind === 'figure' ? cell.amount : undefined);

/** Without what Excel does not allow in the name of a sheet. */
const sheetName = (name: string): string =>
  name
    .replace(/[:\\/?*[\]]/g, ' ')
    .slice(0, 31)
    .trim();

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
