/** A laid-out workbook in the grid's own form. */
import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { nameResources } from './defined-names';
import { linesOf } from './grid-borders';
import { POINTS_A_LINE, styleOf } from './laid-out';
import type { BookLayout, LaidCell, LaidSheet, LaidStyle } from './laid-out';
import { cellDataOf } from './raw-cell';

const FEWEST_ROWS = 100;
const SPARE_ROWS = 40;
const FEWEST_COLUMNS = 14;
const SPARE_COLUMNS = 6;
/** A character of the usual font, and a line of text, on screen. */
export const PIXELS_A_CHARACTER = 7.5;
export const PIXELS_A_LINE = (POINTS_A_LINE * 4) / 3;

export const ALIGN = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT } as const;

/** The sheets' ids are their names at opening. */
export function gridData(id: string, { title, sheets, names = [] }: BookLayout): Partial<IWorkbookData> {
  return {
    id,
    name: title,
    sheetOrder: sheets.map(sheet => sheet.name),
    resources: nameResources(names),
    sheets: Object.fromEntries(sheets.map(sheet => [sheet.name, sheetData(sheet)])),
  };
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
}: LaidSheet): Partial<IWorksheetData> {
  const columns = cells.reduce((most, row) => Math.max(most, row.length), widths.length);
  return {
    id: name,
    name,
    rowCount: Math.max(FEWEST_ROWS, cells.length + SPARE_ROWS),
    columnCount: Math.max(FEWEST_COLUMNS, columns + SPARE_COLUMNS),
    cellData: indexed(cells.map(row => indexed(row.map(cellData)))),
    columnData: withHidden(indexed(widths.map(width => ({ w: Math.round(width * PIXELS_A_CHARACTER) }))), hiddenColumns),
    rowData: withHidden(indexed(heights.map(lines => lines > 1 && { h: Math.round(lines * PIXELS_A_LINE) })), hiddenRows),
    ...(tabColour && { tabColor: tabColour }),
    mergeData: merges.map(({ firstRow, lastRow, firstColumn, lastColumn }) => ({
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
 * A formula is given without what it answered, so that the grid works it out. One that the grid cannot work out is given
 * as the value the file last knew, with the formula beside it.
 */
function cellData(cell: LaidCell | undefined): ICellData | undefined {
  if (!cell) return undefined;
  const style = styleData(cell);
  if (cell.formula && cell.isLastKnown)
    return {
      ...cellDataOf(cell.value),
      custom: { [LAST_KNOWN]: { formula: cell.formula, value: cellDataOf(cell.value).v ?? null } },
      s: { ...style, it: BooleanNumber.TRUE },
    };
  return { ...(cell.formula ? { f: cell.formula } : cellDataOf(cell.value)), ...(style && { s: style }) };
}

/** Where a cell of the grid carries the formula that it shows the last known value of. */
export const LAST_KNOWN = 'lastKnown';

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
