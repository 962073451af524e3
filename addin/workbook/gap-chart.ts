/** The remaining gap by year as a native chart beside the reports of the sheet Results; it follows the scenario, as they do. */
import type { Report } from '../../core';
import { addressOf, columnLetters } from './addresses';
import type { NewSheet, SheetCell } from './new-sheet';
import { lastingFormatsOf } from './report-formats';

/* In rows and columns of the sheet. */
const FIRST_ROW = 4;
const HEIGHT = 15;
const WIDTH = 6;
const APART = 1;

/** Under the chart, where there is none to cover it. */
const NO_CHART = 'In Excel, and in a saved file, a chart of the gap lies here.';

/** `row` is where the report’s header row stands. A gap that cannot be worked out yet has no chart. */
export function withGapChart(
  cells: readonly (readonly (SheetCell | undefined)[])[],
  { row, report }: { readonly row: number; readonly report: Report | undefined },
): Pick<NewSheet, 'cells' | 'charts'> & { readonly printed?: string } {
  const gap = report?.rows.find(({ id }) => id === 'remainingGap');
  if (!report || !gap) return { cells };
  const years = report.columns.length - 1;
  const left = report.columns.length + APART;
  const right = left + WIDTH + APART;
  const first = row + 1;
  const place = report.rows.indexOf(gap);
  const ofGap = first + 1 + place;
  const formats = lastingFormatsOf(report)[place] ?? [];
  /* A row that stands elsewhere in another version leaves the chart empty, and never shows another figure for the gap. */
  const yearCells = Array.from({ length: years }, (_, year): [SheetCell, SheetCell] => {
    const column = columnLetters(year + 1);
    return [
      { formula: `=IFERROR(${column}${first}&"","")`, look: 'quiet' },
      {
        formula: `=IFERROR(IF($A$${ofGap}="${gap.label}",${column}${ofGap},""),"")`,
        ...(formats[year] && { format: formats[year] }),
        look: 'quiet',
      },
    ];
  });
  const beside: readonly (readonly [row: number, column: number, cells: readonly SheetCell[]])[] = [
    [FIRST_ROW, left, [{ value: NO_CHART, look: 'quiet' }]],
    [FIRST_ROW, right, [{ value: 'The figures behind the chart; not printed', look: 'quiet' }]],
    [FIRST_ROW + 1, right, [{ value: '', look: 'quiet' }, ...yearCells.map(([year]) => year)]],
    [FIRST_ROW + 2, right, [{ value: gap.label, look: 'quiet' }, ...yearCells.map(([, amount]) => amount)]],
  ];
  const all = cells.map(line => [...line]);
  for (const [at, column, line] of beside) all[at] = [...Array.from({ length: column }, (_, place) => all[at]?.[place]), ...line];
  const letter = (column: number) => columnLetters(column);
  return {
    cells: all,
    printed: addressOf({ row: 0, column: 0, rows: cells.length, columns: left + WIDTH }),
    charts: [
      {
        title: 'The remaining gap by year: above the line a shortfall',
        type: 'ColumnClustered',
        source: addressOf({ row: FIRST_ROW + 1, column: right, rows: 2, columns: years + 1 }),
        seriesIn: 'rows',
        over: `${letter(left)}${FIRST_ROW + 1}:${letter(left + WIDTH - 1)}${FIRST_ROW + HEIGHT}`,
        series: [{ colour: '#C0392B' }],
        hasNoLegend: true,
      },
    ],
  };
}
