/** An .xlsx file as a laid-out workbook: its values, formats, tables and formulas, those of the add-in by their shown names. */
import { dateToSerial } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import type { NamedRange } from 'hucre';
import type { Cell, CellStyle, Sheet } from 'hucre/xlsx';
import type { CellValue } from '../../../core';
import { blockOf, cellAddress } from '../addresses';
import type { Block } from '../addresses';
import { isErrorName } from '../grid-function';
import { POINTS_A_LINE, USUAL_WIDTH } from '../laid-out';
import type { BookLayout, DefinedName, Kept, LaidCell, LaidSheet, LaidStyle } from '../laid-out';
import type { BookTable } from '../table-book';
import { leftOutOf } from './left-out';
import { shown } from './stored-formulas';

type FileValue = Sheet['rows'][number][number];

export async function layoutOfXlsx(file: Uint8Array, title: string): Promise<BookLayout> {
  const { sheets, properties, namedRanges = [] } = await readXlsx(file, { readStyles: true });
  return {
    title: properties?.title ?? title,
    sheets: sheets.map(laidSheet),
    tables: sheets.flatMap(tablesOn),
    names: namedRanges.filter(isPeoplesOwn).map(nameOf),
    leftOut: leftOutOf(sheets),
  };
}

/** Names such as `_xlnm.Print_Area` are the file's own. */
const isPeoplesOwn = ({ name }: NamedRange): boolean => !name.startsWith('_xl');

const nameOf = ({ name, range, scope }: NamedRange): DefinedName => ({
  name,
  refersTo: shown(range).slice(1),
  ...(scope && { sheet: scope }),
});

function laidSheet(sheet: Sheet): LaidSheet {
  const spills = [...(sheet.cells ?? new Map<string, Cell>())].flatMap(([place, cell]) => spillOf(place, cell));
  const isSpilled = (row: number, column: number) =>
    spills.some(
      ({ firstRow, lastRow, firstColumn, lastColumn }) =>
        row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn && !(row === firstRow && column === firstColumn),
    );
  return {
    name: sheet.name,
    cells: sheet.rows.map((row, r) => row.map((value, c) => laidCell(value, sheet.cells?.get(`${r},${c}`), isSpilled(r, c)))),
    widths: (sheet.columns ?? []).map(column => column.width ?? USUAL_WIDTH),
    heights: sheet.rows.map((_, row) => (sheet.rowDefs?.get(row)?.height ?? POINTS_A_LINE) / POINTS_A_LINE),
    frozen: { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 },
    merges: (sheet.merges ?? []).map(({ startRow, endRow, startCol, endCol }) => ({
      firstRow: startRow,
      lastRow: endRow,
      firstColumn: startCol,
      lastColumn: endCol,
    })),
    kept: [...rulesOf(sheet), ...notesOf(sheet)],
    page: { ...(sheet.pageSetup && { pageSetup: sheet.pageSetup }), ...(sheet.headerFooter && { headerFooter: sheet.headerFooter }) },
    hidden: Boolean(sheet.hidden ?? sheet.veryHidden),
  };
}

/** A rule over several blocks is one for each. */
const rulesOf = ({ dataValidations = [] }: Sheet): Kept[] =>
  dataValidations.flatMap(({ range, ...rule }) => range.split(' ').map(address => ({ block: blockOf(address), rule })));

const notesOf = ({ cells }: Sheet): Kept[] =>
  [...(cells ?? [])].flatMap(([place, { comment }]) => {
    const [row, column] = place.split(',').map(Number);
    return comment ? [{ block: { firstRow: row!, lastRow: row!, firstColumn: column!, lastColumn: column! }, note: comment }] : [];
  });

/** The cells a formula spilled into hold copies of its answer, which would stand in its way. They are kept empty: the grid copies an answer only from cells it knows. */
function spillOf(place: string, { formula, formulaType, formulaRef }: Cell): Block[] {
  if (!formula || formulaType !== 'array' || !formulaRef) return [];
  const [row, column] = place.split(',').map(Number);
  return formulaRef === cellAddress(row!, column!) ? [] : [blockOf(formulaRef)];
}

function laidCell(value: FileValue, cell: Cell | undefined, isSpilled: boolean): LaidCell | undefined {
  const style = styleOf(cell?.style);
  const format = cell?.style?.numFmt;
  const formula = cell?.formula === undefined ? undefined : shown(cell.formula);
  const kept = isSpilled ? undefined : plain(value);
  if (!isSpilled && kept === undefined && !formula && !format && Object.keys(style).length === 0) return undefined;
  return {
    ...(kept !== undefined && { value: kept }),
    ...(formula && { formula }),
    ...(format && format !== 'General' && { format }),
    ...(Object.keys(style).length > 0 && { style }),
  };
}

/** A date is the number Excel keeps for it. */
function plain(value: FileValue): CellValue {
  if (value === null || value === undefined) return undefined;
  if (value instanceof Date) return dateToSerial(value);
  return isErrorName(value) ? { error: value } : value;
}

function styleOf({ font, fill, alignment }: CellStyle = {}): LaidStyle {
  const background = fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.rgb : undefined;
  const align = alignment?.horizontal;
  return {
    ...(font?.bold && { bold: true }),
    ...(font?.size && { size: font.size }),
    ...(background && { fill: colour(background) }),
    ...(font?.color?.rgb && { ink: colour(font.color.rgb) }),
    ...((align === 'left' || align === 'center' || align === 'right') && { align }),
    ...(alignment?.wrapText && { wrap: true }),
  };
}

/** Files may hold an opacity before the colour. */
const colour = (rgb: string): string => `#${rgb.slice(-6).toLowerCase()}`;

const tablesOn = (sheet: Sheet): BookTable[] =>
  (sheet.tables ?? []).flatMap(({ name, range }) => {
    if (!range) return [];
    const block = blockOf(range);
    return [{ name, header: String(sheet.rows[block.firstRow]?.[block.firstColumn] ?? ''), sheet: sheet.name, block }];
  });
