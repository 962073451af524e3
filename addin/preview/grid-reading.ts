/** The workbook that is open in the grid, laid out again: with its formulas, what they answered and how far they spilled. */
import { BooleanNumber, HorizontalAlign, WrapStrategy } from '@univerjs/core';
import type { ICellData, IRange, IStyleData, Nullable, Workbook, Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/preset-sheets-core';
import type { Grid } from './grid';
import { borderOf } from './grid-borders';
import { dataOfFileStyle, PIXELS_A_CHARACTER, PIXELS_A_LINE, PIXELS_A_STEP } from './grid-data';
import type { CarriedByCell } from './grid-data';
import { USUAL_WIDTH } from './laid-out';
import { lastKnownAt } from './last-known';
import type { FileStyle, LaidCell, LaidSheet, LaidStyle } from './laid-out';
import { valueOf } from './raw-cell';

const ALIGNED: Readonly<Partial<Record<HorizontalAlign, LaidStyle['align']>>> = {
  [HorizontalAlign.LEFT]: 'left',
  [HorizontalAlign.CENTER]: 'center',
  [HorizontalAlign.RIGHT]: 'right',
};

export function sheetsInGrid({ api, injector }: Grid, fileStyles: readonly FileStyle[]): LaidSheet[] {
  const book = api.getActiveWorkbook()?.getWorkbook();
  const looks = new UnchangedLooks(fileStyles);
  return book ? book.getSheets().map(sheet => sheetInGrid(book, sheet, injector.get(FormulaDataModel), looks)) : [];
}

/** Tells whether a cell still looks as it did in its file. */
class UnchangedLooks {
  private readonly known = new Map<number, { readonly text: string; readonly italic: boolean | undefined }>();

  constructor(private readonly fileStyles: readonly FileStyle[]) {}

  /** A value shown as last known is in italics, whatever its file has. */
  isAsInFile(number: number, { style, format }: Look, isLastKnown: boolean): boolean {
    const expected = this.expected(number);
    if (!expected) return false;
    const italic = isLastKnown ? expected.italic : style.italic;
    return inText({ style: { ...style, italic }, format }) === expected.text;
  }

  private expected(number: number): { readonly text: string; readonly italic: boolean | undefined } | undefined {
    const known = this.known.get(number);
    const ofFile = this.fileStyles[number];
    if (known || !ofFile) return known;
    const look = lookOf(dataOfFileStyle(ofFile));
    const expected = { text: inText(look), italic: look.style.italic };
    this.known.set(number, expected);
    return expected;
  }
}

interface Look {
  readonly style: LaidStyle;
  readonly format: string | undefined;
}

const lookOf = (data: Nullable<IStyleData>): Look => ({ style: data ? styleOf(data) : {}, format: data?.n?.pattern });

const inText = ({ style, format }: Look): string =>
  JSON.stringify([
    Object.entries(style)
      .filter(([, on]) => on !== undefined)
      .sort(),
    format,
  ]);

/** An array formula that answers with one cell. */
const ALONE = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };

function sheetInGrid(book: Workbook, sheet: Worksheet, formulas: FormulaDataModel, looks: UnchangedLooks): LaidSheet {
  const [unit, id] = [book.getUnitId(), sheet.getSheetId()];
  const spilled = formulas.getArrayFormulaCellData()[unit]?.[id] ?? {};
  const spills = formulas.getArrayFormulaRange()[unit]?.[id] ?? {};
  const cellAt = (row: number, column: number): LaidCell | undefined => {
    const cell = sheet.getCellRaw(row, column);
    const formula = formulas.getFormulaStringByCell(row, column, id, unit) ?? undefined;
    const answer = formula ? cell : (spilled[row]?.[column] ?? cell);
    const isSpilled = !formula && answer !== cell && Boolean(answer);
    return laidCell({
      row,
      column,
      cell,
      answer,
      formula,
      isSpilled,
      spill: spills[row]?.[column],
      data: book.getStyles().getStyleByCell(cell),
      looks,
    });
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

interface CellInGrid {
  readonly row: number;
  readonly column: number;
  readonly cell: Nullable<ICellData>;
  readonly answer: Nullable<ICellData>;
  readonly formula: string | undefined;
  readonly isSpilled: boolean;
  readonly spill: Nullable<IRange>;
  readonly data: Nullable<IStyleData>;
  readonly looks: UnchangedLooks;
}

function laidCell({ row, column, cell, answer, formula, isSpilled, spill, data, looks }: CellInGrid): LaidCell | undefined {
  const value = valueOf(answer);
  const carried = (cell?.custom ?? {}) as CarriedByCell;
  const known = lastKnownIn(cell, carried);
  const look = lookOf(known && data ? { ...data, it: BooleanNumber.FALSE } : data);
  const isAsInFile = carried.fileStyle !== undefined && looks.isAsInFile(carried.fileStyle, look, known !== undefined);
  const { style, format } = look;
  if (value === undefined && !formula && !format && Object.keys(style).length === 0 && !isAsInFile) return undefined;
  const reach = spill ?? (formula && carried.isArray ? ALONE : undefined);
  const runs = typeof value === 'string' && carried.runs?.map(run => run.text).join('') === value ? carried.runs : undefined;
  return {
    ...(value !== undefined && { value }),
    ...(isSpilled && { isSpilled }),
    ...(known ? { formula: lastKnownAt(known, { row, column }), isLastKnown: true } : formula && { formula }),
    ...(reach && !known && { spill: { rows: reach.endRow - reach.startRow + 1, columns: reach.endColumn - reach.startColumn + 1 } }),
    ...(format && { format }),
    ...(Object.keys(style).length > 0 && { style }),
    ...(isAsInFile && { fileStyle: carried.fileStyle }),
    ...(runs && { runs }),
  };
}

/** The formula a cell carries beside the value that its file last knew; none where something else has been typed since. */
const lastKnownIn = (cell: Nullable<ICellData>, { lastKnown }: CarriedByCell): CarriedByCell['lastKnown'] =>
  lastKnown && !cell?.f && lastKnown.value === (cell?.v ?? null) ? lastKnown : undefined;

const hiddenAmong = (lines: Readonly<Record<number, Nullable<{ hd?: Nullable<BooleanNumber> }>>>): number[] =>
  Object.entries(lines).flatMap(([line, data]) => (data?.hd === BooleanNumber.TRUE ? [Number(line)] : []));

function styleOf({ bl, it, ul, st, ff, fs, bg, bd, cl, ht, tb, pd }: IStyleData): LaidStyle {
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
    ...(pd?.l && { indent: Math.round(pd.l / PIXELS_A_STEP) }),
    ...(border && { border }),
  };
}

const scaled = (pixels: number | undefined, unit: number): number | undefined =>
  pixels === undefined ? undefined : Math.round((pixels / unit) * 100) / 100;
