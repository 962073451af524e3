/** A laid-out workbook in the grid's own form. */
import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { CustomData, ICellData, IRange, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { blockOf } from './addresses';
import { nameResources } from './defined-names';
import { linesOf } from './grid-borders';
import { isSet, POINTS_A_LINE, styleOf } from './laid-out';
import type { BookLayout, FileStyle, LaidCell, LaidSheet, LaidStyle } from './laid-out';
import { cellDataOf } from './raw-cell';
import { callsAddIn } from './xlsx/stored-formulas';

const FEWEST_ROWS = 100;
const SPARE_ROWS = 40;
const FEWEST_COLUMNS = 14;
const SPARE_COLUMNS = 6;
/** A character of the usual font, and a line of text, on screen. */
export const PIXELS_A_CHARACTER = 7.5;
export const PIXELS_A_LINE = (POINTS_A_LINE * 4) / 3;

/** A step of an indent. */
export const PIXELS_A_STEP = 10;

export const ALIGN = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT } as const;

/** The sheets' ids are their names at opening. */
export function gridData(id: string, { title, sheets, names = [] }: BookLayout) {
  return {
    id,
    name: title,
    sheetOrder: sheets.map(sheet => sheet.name),
    resources: nameResources(names),
    sheets: Object.fromEntries(sheets.map(sheet => [sheet.name, { id: sheet.name, ...sheetData(sheet) }])),
  } satisfies Partial<IWorkbookData>;
}

export function sheetData({
  name,
  cells,
  widths,
  heights = [],
  frozen,
  hidden,
  hiddenRows = [],
  hiddenColumns = [],
  tabColour,
  merges = [],
  joined = [],
}: LaidSheet): Partial<IWorksheetData> {
  const columns = cells.reduce((most, row) => Math.max(most, row.length), widths.length);
  return {
    name,
    rowCount: Math.max(FEWEST_ROWS, cells.length + SPARE_ROWS),
    columnCount: Math.max(FEWEST_COLUMNS, columns + SPARE_COLUMNS),
    cellData: indexed(cells.map((cellsOfRow, row) => indexed(cellsOfRow.map((cell, column) => cellData(cell, row, column))))),
    columnData: withHidden(indexed(widths.map(width => ({ w: Math.round(width * PIXELS_A_CHARACTER) }))), hiddenColumns),
    rowData: withHidden(indexed(heights.map(lines => isSet(lines) && { h: Math.round(lines * PIXELS_A_LINE) })), hiddenRows),
    ...(tabColour && { tabColor: tabColour }),
    mergeData: [...merges, ...joined.map(blockOf)].map(({ firstRow, lastRow, firstColumn, lastColumn }) => ({
      startRow: firstRow,
      endRow: lastRow,
      startColumn: firstColumn,
      endColumn: lastColumn,
    })),
    ...(hidden && { hidden: BooleanNumber.TRUE }),
    ...(frozen && {
      freeze: { xSplit: frozen.columns, ySplit: frozen.rows, startRow: frozen.rows || -1, startColumn: frozen.columns || -1 },
    }),
  };
}

/**
 * A formula of the add-in and one whose answer spills are given without what they answered, so that the grid works them
 * out; any other with what the file knows, as Excel opens a file. One that the grid cannot work out is given as the value
 * the file last knew, with the formula beside it.
 */
function cellData(cell: LaidCell | undefined, row: number, column: number): ICellData | undefined {
  if (!cell) return undefined;
  const { formula, value, spill, runs, fileStyle } = cell;
  const style = styleData(cell);
  const isLastKnown = Boolean(formula && cell.isLastKnown);
  const custom: CarriedByCell = {
    ...(formula && isLastKnown && { lastKnown: { formula, value: cellDataOf(value).v ?? null, at: { row, column } } }),
    ...(fileStyle !== undefined && { fileStyle }),
    ...(runs && { runs }),
    ...(spill && { isArray: true }),
  };
  const isSpilling = spill && (spill.rows > 1 || spill.columns > 1);
  const isToWorkOut = formula && !isLastKnown && (isSpilling || callsAddIn(formula));
  return {
    ...(formula && !isLastKnown && { f: formula }),
    ...(!isToWorkOut && !cell.isSpilled && cellDataOf(value)),
    ...(Object.keys(custom).length > 0 && { custom: custom as CustomData }),
    ...(isLastKnown ? { s: { ...style, it: BooleanNumber.TRUE } } : style && { s: style }),
  };
}

/** What a cell of the grid carries beside what it shows, for the file it goes into. */
export interface CarriedByCell {
  /** The formula whose last known value it shows, and the cell in which it reads so. */
  readonly lastKnown?: {
    readonly formula: string;
    readonly value: unknown;
    readonly at: { readonly row: number; readonly column: number };
  };
  readonly fileStyle?: number;
  readonly runs?: LaidCell['runs'];
  /** Its formula is entered as an array. */
  readonly isArray?: boolean;
}

/** How a cell of a file's style looks in the grid, to tell whether it still looks so. */
export const dataOfFileStyle = ({ style, format }: FileStyle): IStyleData | undefined => styleData({ style, ...(format && { format }) });

/** Where formulas stand that come without an answer, a column's run of them at a time. */
export function withoutAnswer(cellData: IWorksheetData['cellData']): IRange[] {
  const ranges: IRange[] = [];
  const open = new Map<number, IRange>();
  for (const [rowText, cells] of Object.entries(cellData)) {
    const row = Number(rowText);
    for (const [columnText, cell] of Object.entries(cells as Record<string, ICellData>)) {
      if (!cell.f || cell.v !== undefined) continue;
      const column = Number(columnText);
      const before = open.get(column);
      if (before?.endRow === row - 1) before.endRow = row;
      else {
        const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
        open.set(column, range);
        ranges.push(range);
      }
    }
  }
  return ranges;
}

const withHidden = <T extends object>(lines: Record<number, T>, hidden: readonly number[]): Record<number, T & { hd?: BooleanNumber }> => {
  const all: Record<number, T & { hd?: BooleanNumber }> = { ...lines };
  for (const line of hidden) all[line] = { ...(all[line] as T), hd: BooleanNumber.TRUE };
  return all;
};

/** Words in a column of figures stand to the right, as the figures do. */
function styleData(cell: LaidCell): IStyleData | undefined {
  const { format } = cell;
  const style = styleOf(cell);
  if (format === undefined && Object.keys(style).length === 0) return undefined;
  const align = style.align ?? (format === undefined ? undefined : 'right');
  return {
    ...fontData(style),
    ...(format !== undefined && { n: { pattern: format } }),
    ...(style.fill && { bg: { rgb: style.fill } }),
    ...(style.border && { bd: linesOf(style.border) }),
    ...(align && { ht: ALIGN[align] }),
    ...(style.wrap && { tb: WrapStrategy.WRAP, vt: VerticalAlign.TOP }),
    ...(style.indent && { pd: { l: style.indent * PIXELS_A_STEP } }),
  };
}

const fontData = ({ bold, italic, underline, strike, font, size, ink }: LaidStyle): IStyleData => ({
  ...(bold && { bl: BooleanNumber.TRUE }),
  ...(italic && { it: BooleanNumber.TRUE }),
  ...(underline && { ul: { s: BooleanNumber.TRUE } }),
  ...(strike && { st: { s: BooleanNumber.TRUE } }),
  ...(font && { ff: font }),
  ...(size && { fs: size }),
  ...(ink && { cl: { rgb: ink } }),
});

/** The grid's sparse matrices: by index, without the empty places. */
const indexed = <T>(items: readonly (T | false | undefined)[]): Record<number, T> =>
  Object.fromEntries(items.flatMap((item, index) => (item ? [[index, item]] : [])));
