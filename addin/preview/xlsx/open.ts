/** An .xlsx file as a laid-out workbook: its values, formats, tables and formulas, those of the add-in by their shown names. */
import { dateToSerial } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import type { NamedRange, SheetView } from 'hucre';
import type { Cell, Sheet, Workbook } from 'hucre/xlsx';
import type { CellValue } from '../../../core';
import { itemAt } from '../../../core/lookups';
import { blockOf, cellAddress } from '../addresses';
import type { Block } from '../addresses';
import { nameKey, POINTS_A_LINE, USUAL_WIDTH } from '../laid-out';
import type { BookLayout, DefinedName, SidecarItem, LaidCell, LaidSheet } from '../laid-out';
import type { BookTable } from '../table-book';
import { cellPlace } from './cell-places';
import { FileStyles } from './file-styles';
import { isHeadless, headlessItem, withoutHeadless } from './headless-tables';
import { counting, leftOutOf } from './left-out';
import { checkFile, checkSheets, isBeyondExcel, isLaidOut } from './limits';
import { otherParts } from './other-parts';
import type { OtherParts } from './other-parts';
import { packageAsRead } from './package-as-read';
import { eachOf } from '../moved-kept';
import { formulasOf } from './shared-formulas';
import { shown } from './stored-formulas';
import { isUnworkable } from './unworkable';

type FileValue = Sheet['rows'][number][number];

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** Hears which sheet is laid out, the how-manieth of how many. */
export type LayingOut = (sheet: string, number: number, of: number) => void;

export async function layoutOfXlsx(file: Uint8Array, title: string, onSheet?: LayingOut): Promise<BookLayout> {
  checkFile(file);
  const { file: asRead, otherSheets } = packageAsRead(file);
  const book = await readXlsx(asRead, { readStyles: true });
  checkSheets(book.sheets);
  const beside = otherParts(asRead);
  const leftOut = [
    counting(otherSheets, 'sheet that is a chart or of an older kind', 'sheets that are charts or of older kinds'),
    ...beside.leftOut,
  ];
  return layoutOfBook(book, title, { ...beside, leftOut: leftOut.filter(Boolean) }, onSheet);
}

/** A workbook that was read from a file of any kind. */
export function layoutOfBook(
  book: Workbook,
  title: string,
  { leftOut = [], links = [], ofSheets = new Map(), ofTables = new Map(), brokenLines = false, palette, carried }: Partial<OtherParts> = {},
  onSheet?: LayingOut,
): BookLayout {
  const { sheets, properties, namedRanges = [], defaultFont } = book;
  const styles = new FileStyles(book, palette);
  const tables = sheets.flatMap(tablesOn).map(table => {
    const inFile = ofTables.get(table.name);
    return inFile ? { ...table, inFile } : table;
  });
  const headless = tables.filter(({ inFile }) => isHeadless(inFile));
  return withoutHeadless({
    isFile: true,
    title: properties?.title || title,
    sheets: sheets.map((sheet, index) => {
      onSheet?.(sheet.name, index + 1, sheets.length);
      const { sidecarItems = [], page, filter, rules } = ofSheets.get(sheet.name) ?? {};
      const laid = laidSheet(sheet, { styles, brokenLines, rules });
      const ofTables = headless.filter(table => table.sheet === sheet.name).flatMap(headlessItem);
      const ofSheet = (laid.sidecarItems ?? []).map(one => (one.filter && filter ? { ...one, filterOfFile: filter } : one));
      return { ...laid, sidecarItems: [...ofSheet, ...sidecarItems, ...ofTables], page: { ...laid.page, ...page } };
    }),
    tables: tables.filter(table => !headless.includes(table)),
    names: namedRanges.filter(isPeoplesOwn).map(range => {
      const name = nameOf(range);
      const inFile = carried?.names.get(nameKey(name));
      return inFile ? { ...name, inFile } : name;
    }),
    leftOut: [...leftOutOf(book, links.length > 0), ...leftOut],
    ...(links.length > 0 && { links }),
    ...(carried && { carried }),
    fileStyles: styles.all,
    ...(defaultFont && { defaultFont }),
    ...(properties && { properties }),
  });
}

/** What every cell of a file is laid out with. */
interface OfBook {
  readonly styles: FileStyles;
  readonly brokenLines: boolean;
  /** What a sheet's part says of rules beside what the reader gives. */
  readonly rules?: ReadonlyMap<string, string> | undefined;
}

/** Names such as `_xlnm.Print_Area` are the file's own. */
const isPeoplesOwn = ({ name }: NamedRange): boolean => !name.startsWith('_xl');

const nameOf = ({ name, range, scope }: NamedRange): DefinedName => ({
  name,
  refersTo: shown(range).slice(1),
  ...(scope && { sheet: scope }),
});

function laidSheet(sheet: Sheet, book: OfBook): LaidSheet {
  const formulas = formulasOf(sheet.cells ?? new Map());
  const tabColour = sheet.view?.tabColor && book.styles.plain(sheet.view.tabColor).rgb;
  const spills = new Set([...(sheet.cells ?? new Map<string, Cell>())].flatMap(([place, cell]) => spilledBy(place, cell)));
  return {
    name: sheet.name,
    cells: sheet.rows.map((row, r) =>
      row.map((value, c) => laidCell(value, sheet.cells?.get(`${r},${c}`), formulas.get(`${r},${c}`), spills.has(`${r},${c}`), book)),
    ),
    widths: (sheet.columns ?? []).map(column => column.width ?? USUAL_WIDTH),
    heights: sheet.rows.map((_, row) => (sheet.rowDefs?.get(row)?.height ?? POINTS_A_LINE) / POINTS_A_LINE),
    frozen: { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 },
    merges: (sheet.merges ?? []).filter(isLaidOut).map(({ startRow, endRow, startCol, endCol }) => ({
      firstRow: startRow,
      lastRow: endRow,
      firstColumn: startCol,
      lastColumn: endCol,
    })),
    sidecarItems: [...rulesOf(sheet, book.rules), ...ofCells(sheet), ...filterOf(sheet), ...picturesOf(sheet), ...outlinesOf(sheet)],
    page: {
      ...(sheet.pageSetup && { pageSetup: sheet.pageSetup }),
      ...(sheet.headerFooter && { headerFooter: sheet.headerFooter }),
      ...(sheet.protection && { protection: sheet.protection }),
      ...(sheet.outlineProperties && { outlineProperties: sheet.outlineProperties }),
      ...(sheet.rowBreaks?.length && { rowBreaks: sheet.rowBreaks }),
      ...(sheet.colBreaks?.length && { colBreaks: sheet.colBreaks }),
      ...(sheet.backgroundImage && { backgroundImage: sheet.backgroundImage }),
      ...(sheet.veryHidden && { veryHidden: true }),
      ...(sheet.view && { view: withoutTabColour(sheet.view) }),
    },
    hidden: Boolean(sheet.hidden || sheet.veryHidden),
    hiddenRows: [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : [])),
    hiddenColumns: (sheet.columns ?? []).flatMap(({ hidden }, column) => (hidden ? [column] : [])),
    ...(tabColour && { tabColour: `#${tabColour.slice(-6).toLowerCase()}` }),
  };
}

/** How a sheet is seen; the colour of its tab is kept as a colour of its own. */
function withoutTabColour(view: SheetView): SheetView {
  const seen = { ...view };
  delete seen.tabColor;
  return seen;
}

/** A rule over several blocks is one for each. */
const rulesOf = ({ dataValidations = [] }: Sheet, rules?: ReadonlyMap<string, string>): SidecarItem[] =>
  dataValidations.flatMap(({ range, ...rule }) => {
    const ruleInFile = rules?.get(range);
    return eachOf(blocksOf(range), { rule, ...(ruleInFile && { ruleInFile }) });
  });

/** The blocks of a rule's range; a span of whole rows or columns reaches to the sheet's end. */
const blocksOf = (range: string): Block[] => range.split(/\s+/).filter(Boolean).map(blockOf);

const ofCells = ({ cells }: Sheet): SidecarItem[] =>
  [...(cells ?? [])].flatMap(([place, { comment, hyperlink }]) => {
    const { row, column } = cellPlace(place);
    // A link over several cells comes without its row; see `linksOverCells`.
    if ((!comment && !hyperlink) || Number.isNaN(row)) return [];
    const block = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
    return [{ block, ...(comment && { note: comment }), ...(hyperlink && { link: hyperlink }) }];
  });

const filterOf = ({ autoFilter }: Sheet): SidecarItem[] => {
  if (!autoFilter) return [];
  const { range, ...filter } = autoFilter;
  return [{ block: blockOf(range), filter }];
};

const picturesOf = ({ images = [] }: Sheet): SidecarItem[] =>
  images.map(({ anchor: { from, to = from }, ...picture }) => ({
    block: { firstRow: from.row, firstColumn: from.col, lastRow: Math.max(to.row, from.row), lastColumn: Math.max(to.col, from.col) },
    picture,
  }));

/** Grouped rows and columns, a line at a time, so that lines put between them move them apart. */
function outlinesOf({ rowDefs, columns = [] }: Sheet): SidecarItem[] {
  const rows = [...(rowDefs ?? [])].flatMap(([row, def]) => outlineOf('rows', row, def));
  return [...rows, ...columns.flatMap((def, column) => outlineOf('columns', column, def))];
}

function outlineOf(
  lines: 'rows' | 'columns',
  at: number,
  def: { readonly outlineLevel?: number; readonly collapsed?: boolean },
): SidecarItem[] {
  const { outlineLevel: level = 0, collapsed } = def;
  if (level === 0 && !collapsed) return [];
  const block =
    lines === 'rows'
      ? { firstRow: at, lastRow: at, firstColumn: 0, lastColumn: LAST_COLUMN }
      : { firstRow: 0, lastRow: LAST_ROW, firstColumn: at, lastColumn: at };
  return [{ block, outline: { lines, level, ...(collapsed && { collapsed }) } }];
}

/** How far an array formula reaches. */
const reachOf = (place: string, { formula, formulaType, formulaRef }: Cell): Block | undefined => {
  if (!formula || formulaType !== 'array') return undefined;
  const { row, column } = cellPlace(place);
  return blockOf(formulaRef ?? cellAddress(row, column));
};

/** The cells a formula spilled into hold parts of its answer, which would stand in its way in the grid. */
function spilledBy(place: string, cell: Cell): string[] {
  const reach = reachOf(place, cell);
  if (!reach || !isLaidOut({ startRow: reach.firstRow, endRow: reach.lastRow, startCol: reach.firstColumn, endCol: reach.lastColumn }))
    return [];
  const places: string[] = [];
  for (let row = reach.firstRow; row <= reach.lastRow; row += 1)
    for (let column = reach.firstColumn; column <= reach.lastColumn; column += 1) places.push(`${row},${column}`);
  return places.filter(one => one !== place);
}

function laidCell(
  value: FileValue,
  cell: Cell | undefined,
  text: string | undefined,
  isSpilled: boolean,
  { styles, brokenLines }: OfBook,
): LaidCell | undefined {
  const fileStyle = styles.of(cell?.style);
  const { style, format } = itemAt(styles.all, fileStyle);
  const formula = text === undefined ? undefined : shown(text);
  const cellValue = plain(value, cell?.type, brokenLines);
  if (cellValue === undefined && !formula && !format && Object.keys(style).length === 0 && !cell?.style) return undefined;
  const reach = cell && text !== undefined ? reachOf('0,0', cell) : undefined;
  return {
    ...(cellValue !== undefined && { value: cellValue }),
    ...(isSpilled && cellValue !== undefined && { isSpilled }),
    ...(formula && { formula, ...((isUnworkable(formula) || isBeyondExcel(formula)) && { isLastKnown: true }) }),
    ...(reach && { spill: { rows: reach.lastRow - reach.firstRow + 1, columns: reach.lastColumn - reach.firstColumn + 1 } }),
    ...(cell?.richText?.length && !formula && { runs: cell.richText.map(run => ({ ...run, text: ended(run.text, brokenLines) })) }),
    ...(format && { format }),
    ...(Object.keys(style).length > 0 && { style }),
    fileStyle,
  };
}

/** A date is the number Excel keeps for it; text that looks like an error is text. */
function plain(value: FileValue, type: Cell['type'] | undefined, brokenLines: boolean): CellValue {
  if (value === null || value === undefined) return undefined;
  if (value instanceof Date) return dateToSerial(value);
  if (typeof value !== 'string') return value;
  if (type === 'error') return { error: value };
  return ended(value, brokenLines);
}

const ended = (text: string, brokenLines: boolean): string => (brokenLines ? text.replace(/\r\n?/g, '\n') : text);

const tablesOn = (sheet: Sheet): BookTable[] =>
  (sheet.tables ?? []).flatMap(({ name, range, ...ofFile }) => {
    if (!range) return [];
    const block = blockOf(range);
    return [{ name, header: String(sheet.rows[block.firstRow]?.[block.firstColumn] ?? ''), sheet: sheet.name, block, ofFile }];
  });
