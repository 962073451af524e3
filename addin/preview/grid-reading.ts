/** The workbook that is open in the grid, laid out again: with its formulas, what they answered and how far they spilled. */
import { BooleanNumber, HorizontalAlign, WrapStrategy } from '@univerjs/core';
import type { ICellData, IRange, IStyleData, Nullable, Workbook, Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/preset-sheets-core';
import type { Grid } from './grid';
import { borderOf } from './grid-borders';
import { LAST_KNOWN, PIXELS_A_CHARACTER, PIXELS_A_LINE } from './grid-data';
import { USUAL_WIDTH } from './laid-out';
import type { LaidCell, LaidSheet, LaidStyle } from './laid-out';
import { valueOf } from './raw-cell';

const ALIGNED: Readonly<Partial<Record<HorizontalAlign, LaidStyle['align']>>> = {
  [HorizontalAlign.LEFT]: 'left',
  [HorizontalAlign.CENTER]: 'center',
  [HorizontalAlign.RIGHT]: 'right',
};

export function sheetsInGrid({ api, injector }: Grid): LaidSheet[] {
  const book = api.getActiveWorkbook()?.getWorkbook();
  return book ? book.getSheets().map(sheet => sheetInGrid(book, sheet, injector.get(FormulaDataModel))) : [];
}

function sheetInGrid(book: Workbook, sheet: Worksheet, formulas: FormulaDataModel): LaidSheet {
  const [unit, id] = [book.getUnitId(), sheet.getSheetId()];
  const spilled = formulas.getArrayFormulaCellData()[unit]?.[id] ?? {};
  const spills = formulas.getArrayFormulaRange()[unit]?.[id] ?? {};
  const cellAt = (row: number, column: number): LaidCell | undefined => {
    const cell = sheet.getCellRaw(row, column);
    const formula = formulas.getFormulaStringByCell(row, column, id, unit) ?? undefined;
    const answer = formula ? cell : (spilled[row]?.[column] ?? cell);
    return laidCell(answer, formula, spills[row]?.[column], book.getStyles().getStyleByCell(cell));
  };
  const ends = Object.values(spills).flatMap(row => Object.values(row as Record<number, IRange>));
  const rows = Math.max(sheet.getLastRowWithContent(), ...ends.map(range => range.endRow)) + 1;
  const columns = Math.max(sheet.getLastColumnWithContent(), ...ends.map(range => range.endColumn)) + 1;
  const { columnData, rowData } = sheet.getConfig();
  return {
    name: sheet.getName(),
    cells: Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => cellAt(row, column))),
    widths: Array.from({ length: columns }, (_, column) => scaled(columnData[column]?.w, PIXELS_A_CHARACTER) ?? USUAL_WIDTH),
    heights: Array.from({ length: rows }, (_, row) => scaled(rowData[row]?.h, PIXELS_A_LINE) ?? 1),
    frozen: { rows: Math.max(sheet.getFreeze().ySplit, 0), columns: Math.max(sheet.getFreeze().xSplit, 0) },
    merges: sheet.getMergeData().map(range => ({
      firstRow: range.startRow,
      lastRow: range.endRow,
      firstColumn: range.startColumn,
      lastColumn: range.endColumn,
    })),
    hidden: sheet.isSheetHidden() === BooleanNumber.TRUE,
    hiddenRows: hiddenAmong(rowData),
    hiddenColumns: hiddenAmong(columnData),
    ...(sheet.getTabColor() && { tabColour: String(sheet.getTabColor()) }),
  };
}

function laidCell(
  answer: Nullable<ICellData>,
  formula: string | undefined,
  spill: Nullable<IRange>,
  data: Nullable<IStyleData>,
): LaidCell | undefined {
  const value = valueOf(answer);
  const known = lastKnownIn(answer);
  const style = data ? styleOf(known ? { ...data, it: undefined } : data) : {};
  const format = data?.n?.pattern;
  if (known)
    return {
      ...(value !== undefined && { value }),
      formula: known.formula,
      isLastKnown: true,
      ...(format && { format }),
      ...(Object.keys(style).length > 0 && { style }),
    };
  if (value === undefined && !formula && !format && Object.keys(style).length === 0) return undefined;
  return {
    ...(value !== undefined && { value }),
    ...(formula && { formula }),
    ...(spill && { spill: { rows: spill.endRow - spill.startRow + 1, columns: spill.endColumn - spill.startColumn + 1 } }),
    ...(format && { format }),
    ...(Object.keys(style).length > 0 && { style }),
  };
}

/** The formula a cell carries beside the value that its file last knew; none where something else has been typed since. */
function lastKnownIn(cell: Nullable<ICellData>): { readonly formula: string } | undefined {
  const known = cell?.custom?.[LAST_KNOWN] as { readonly formula: string; readonly value: unknown } | undefined;
  return known && !cell?.f && known.value === (cell?.v ?? null) ? known : undefined;
}

const hiddenAmong = (lines: Readonly<Record<number, Nullable<{ hd?: Nullable<BooleanNumber> }>>>): number[] =>
  Object.entries(lines).flatMap(([line, data]) => (data?.hd === BooleanNumber.TRUE ? [Number(line)] : []));

function styleOf({ bl, it, ul, st, ff, fs, bg, bd, cl, ht, tb }: IStyleData): LaidStyle {
  const align = ALIGNED[ht ?? HorizontalAlign.UNSPECIFIED];
  const border = borderOf(bd);
  return {
    ...(bl === BooleanNumber.TRUE && { bold: true }),
    ...(it === BooleanNumber.TRUE && { italic: true }),
    ...(ul?.s === BooleanNumber.TRUE && { underline: true }),
    ...(st?.s === BooleanNumber.TRUE && { strike: true }),
    ...(ff && { font: ff }),
    ...(fs && { size: fs }),
    ...(bg?.rgb && { fill: bg.rgb }),
    ...(cl?.rgb && { ink: cl.rgb }),
    ...(align && { align }),
    ...(tb === WrapStrategy.WRAP && { wrap: true }),
    ...(border && { border }),
  };
}

const scaled = (pixels: number | undefined, unit: number): number | undefined =>
  pixels === undefined ? undefined : Math.round((pixels / unit) * 100) / 100;
