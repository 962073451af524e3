/** The sheets that Check this Excel adds: the functions’ examples, a small plan as tables, and cells to try things on. */
import { EXAMPLE_PLAN } from '../functions/worked-examples';
import type { Table } from '../../core';
import { addressOf } from '../workbook/addresses';
import type { NewSheet, NewTable, SheetCell } from '../workbook/new-sheet';
import { NAMESPACE } from '../functions/namespace';
import { functionCells, PREFIX } from './function-blocks';

export const SHEET_NAMES = { functions: 'MTFP self-test', plan: 'MTFP self-test plan', cells: 'MTFP self-test cells' } as const;

/** The plan’s lines with figures typed in every year, so that a total row or an error shows in the sums. */
export const TYPED_LINES: Table = [
  ['Line', 'Base', '2026/27', '2027/28'],
  ['Premises', 1_000_000, 1_020_000, 1_040_000],
  ['Fuel', 20_000, '', 30_000],
];
export const TYPED = `${PREFIX}Typed`;
/** Stands right of the other tables, so that a column can be put into it alone: `J1:M3`. */
const TYPED_COLUMN = 9;

/** The tables that the formulas below ask for, Lines but as typed. */
export const BESIDE_TYPED = ['Body', 'Assumptions', 'Funding'] as const;

const all = (name: string): string => `${PREFIX}${name}[#All]`;
const planFormula = (report: string, lines: string): string =>
  `=${NAMESPACE}.PLAN("${report}","",${[...BESIDE_TYPED.map(all), lines].join(',')})`;

/** Where formulas of the small plan stand on its sheet, right of all tables. */
export const PLAN_FORMULAS = {
  ofAll: { address: 'R1', formula: planFormula('gap', `${TYPED}[#All]`) },
  ofDrivenLines: { address: 'R40', formula: planFormula('gap', all('Lines')) },
  ofHeadersAndData: { address: 'R20', formula: planFormula('gap', `${TYPED}[[#Headers],[#Data]]`) },
} as const;

/** What the figures of the typed lines add up to in their header and data, beside the formulas of the plan. */
export const SUM_OF_TYPED = { address: 'R60', formula: `=SUM(${TYPED}[[#Headers],[#Data]])` } as const;

/** Wide enough for what reports spill, in a grid that is as wide as it is asked to be. */
const WIDTHS = Array.from({ length: 30 }, () => 12);

const TABLE_GAP = 4;

function planSheet(): NewSheet {
  const cells: SheetCell[][] = [];
  const tables: NewTable[] = [];
  const put = (row: number, column: number, cell: SheetCell) => {
    while (cells.length <= row) cells.push([]);
    const line = cells[row]!;
    while (line.length <= column) line.push({});
    line[column] = cell;
  };
  const lay = (name: string, values: Table, row: number, column: number) => {
    values.forEach((line, i) => line.forEach((value, j) => put(row + i, column + j, { value })));
    tables.push({ name, address: addressOf({ row, column, rows: values.length, columns: values[0]!.length }) });
  };
  let row = 0;
  for (const [name, values] of Object.entries(EXAMPLE_PLAN)) {
    lay(`${PREFIX}${name}`, values as Table, row, 0);
    row += values.length + TABLE_GAP;
  }
  lay(TYPED, TYPED_LINES, 0, TYPED_COLUMN);
  for (const { address, formula } of [...Object.values(PLAN_FORMULAS), SUM_OF_TYPED]) put(Number(address.slice(1)) - 1, 17, { formula });
  return { name: SHEET_NAMES.plan, cells, tables, widths: WIDTHS };
}

/** A name of the workbook for a cell of the sheet of cells, `B12`. */
export const NAMED_CELL = { name: 'MTFP_self_test', address: 'B12' } as const;

/** Formats that the add-in gives: money, a rate, pounds and pence, Band D. */
export const FORMATS: readonly string[] = ['#,##0', '#,##0.0', '0.00%', '£#,##0.00', '£#,##0.00##'];
export const FORMATTED = 'A2:E2';

export const GROWING = `${PREFIX}Growing`;
export const GROWING_VALUES: Table = [
  ['Item', 'Amount'],
  ['First', 1],
];
const GROWING_AT = 'G1:H2';

/** The figures of the chart, by columns: three rows of two, so that rows and columns cannot be mistaken for each other. */
export const CHARTED: readonly (readonly (string | number)[])[] = [
  ['Year', 'Precept', 'Grant'],
  ['2026/27', 10, 40],
  ['2027/28', 20, 50],
  ['2028/29', 30, 60],
];
const CHARTED_AT = 'J1:L4';
export const CHART_TITLE = 'Self-test';
export const FOOTER = 'Self-test & more';

/** Room for a thousand cells in rows of ten, in a grid that is as long as it is asked to be. */
const ROWS_TO_TRY = 130;

function cellsSheet(): NewSheet {
  const cells: SheetCell[][] = [
    [
      { value: 'Cells to try things on', look: 'heading' },
      {},
      {},
      {},
      {},
      {},
      ...valuesOf(GROWING_VALUES[0]!),
      {},
      ...valuesOf(CHARTED[0]!),
    ],
    [...FORMATS.map(format => ({ value: 1234.5, format })), {}, ...valuesOf(GROWING_VALUES[1]!), {}, ...valuesOf(CHARTED[1]!)],
    [{}, {}, {}, {}, {}, {}, {}, {}, {}, ...valuesOf(CHARTED[2]!)],
    [{}, {}, {}, {}, {}, {}, {}, {}, {}, ...valuesOf(CHARTED[3]!)],
    ...Array.from({ length: 7 }, () => []),
    [{}, { value: 'named' }],
    ...Array.from({ length: ROWS_TO_TRY }, () => []),
  ];
  return {
    name: SHEET_NAMES.cells,
    cells,
    widths: WIDTHS,
    tables: [{ name: GROWING, address: GROWING_AT }],
    names: [NAMED_CELL],
    charts: [
      {
        title: CHART_TITLE,
        type: 'ColumnClustered',
        source: CHARTED_AT,
        seriesIn: 'columns',
        over: 'N1:T12',
        series: [{ colour: '#1F5FA8' }, { unseen: true }],
      },
    ],
    print: { landscape: true, titleRows: 1, footer: FOOTER },
  };
}

const valuesOf = (values: readonly unknown[]): SheetCell[] => values.map(value => ({ value: value as SheetCell['value'] }));

export const selfTestSheets = (): NewSheet[] => [
  { name: SHEET_NAMES.functions, cells: functionCells(), widths: WIDTHS },
  planSheet(),
  cellsSheet(),
];

/** The tables of the small plan; they are left out of the plan of the workbook while they stand there. */
export const selfTestTables = (): string[] => [...Object.keys(EXAMPLE_PLAN).map(name => `${PREFIX}${name}`), TYPED];
