/** A laid-out workbook as an .xlsx file: values, formats, tables, and formulas with what they last answered. */
import { writeXlsx } from 'hucre/xlsx';
import type { Cell, CellStyle, TableDefinition, WriteSheet } from 'hucre/xlsx';
import type { CellValue } from '../../../core';
import { blockAddress, cellAddress } from '../addresses';
import { POINTS_A_LINE, styleOf } from '../laid-out';
import type { BookLayout, LaidCell, LaidSheet, LaidStyle } from '../laid-out';
import type { BookTable } from '../table-book';
import { callsAddIn, stored } from './stored-formulas';

const TABLE_STYLE = 'TableStyleLight9';

export function xlsxOf({ title, sheets, tables, names = [] }: BookLayout): Promise<Uint8Array> {
  return writeXlsx({
    properties: { title },
    namedRanges: names.map(({ name, refersTo, sheet }) => ({ name, range: stored(refersTo), ...(sheet && { scope: sheet }) })),
    sheets: sheets.map(sheet =>
      writeSheet(
        sheet,
        tables.filter(table => table.sheet === sheet.name),
      ),
    ),
  });
}

function writeSheet(
  { name, cells, widths, heights = [], frozen, hidden, merges = [], kept = [], page = {} }: LaidSheet,
  tables: readonly BookTable[],
): WriteSheet {
  const written = new Map<string, Partial<Cell>>();
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell) written.set(`${r},${c}`, writeCell(cell, r, c));
    }),
  );
  const definitions = tables.map(table => definitionOf(table, cells));
  for (const { row, column, text } of definitions.flatMap(definition => definition.headers))
    written.set(`${row},${column}`, { ...written.get(`${row},${column}`), value: text, type: 'string' });
  for (const { block, note } of kept) {
    const place = `${block.firstRow},${block.firstColumn}`;
    if (note) written.set(place, { ...(written.get(place) ?? plain(undefined)), comment: note });
  }
  return {
    ...page,
    name,
    rows: [],
    merges: merges.map(({ firstRow, lastRow, firstColumn, lastColumn }) => ({
      startRow: firstRow,
      endRow: lastRow,
      startCol: firstColumn,
      endCol: lastColumn,
    })),
    dataValidations: kept.flatMap(({ block, rule }) => (rule ? [{ ...rule, range: blockAddress(block) }] : [])),
    cells: written,
    columns: widths.map(width => ({ width })),
    rowDefs: new Map(
      heights.flatMap((lines, row) => (lines > 1 ? [[row, { height: Math.round(lines * POINTS_A_LINE * 100) / 100 }]] : [])),
    ),
    tables: definitions.map(definition => definition.table),
    ...(frozen && (frozen.rows > 0 || frozen.columns > 0) && { freezePane: { ...frozen } }),
    ...(hidden && { hidden }),
  };
}

function writeCell(cell: LaidCell, row: number, column: number): Partial<Cell> {
  const { value, formula, spill } = cell;
  const looks = fileStyle(styleOf(cell), cell.format);
  if (!formula) return { ...plain(value), ...looks };
  const answer = plain(value).value;
  const last = { row: row + (spill?.rows ?? 1) - 1, column: column + (spill?.columns ?? 1) - 1 };
  const asArray = callsAddIn(formula) || spill !== undefined;
  return {
    formula: stored(formula),
    ...(answer !== null && { formulaResult: answer }),
    ...(asArray && {
      formulaType: 'array',
      formulaDynamic: true,
      formulaRef: blockAddress({ firstRow: row, firstColumn: column, lastRow: last.row, lastColumn: last.column }),
    }),
    ...looks,
  };
}

/** Text is stored as text, so that what begins with = + - or @ stays what it was. */
function plain(value: CellValue): { value: string | number | boolean | null; type: Cell['type'] } {
  if (value === null || value === undefined || value === '') return { value: null, type: 'empty' };
  if (typeof value === 'object') return { value: value.error, type: 'error' };
  return { value, type: typeof value as 'string' | 'number' | 'boolean' };
}

function fileStyle({ bold, size, fill, ink, align, wrap }: LaidStyle, format: string | undefined): { style?: CellStyle } {
  const style: CellStyle = {
    ...((bold || size || ink) && { font: { ...(bold && { bold }), ...(size && { size }), ...(ink && { color: { rgb: colour(ink) } }) } }),
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: colour(fill) } } }),
    ...((align || wrap) && { alignment: { ...(align && { horizontal: align }), ...(wrap && { wrapText: true, vertical: 'top' }) } }),
    ...(format && { numFmt: format }),
  };
  return Object.keys(style).length > 0 ? { style } : {};
}

const colour = (rgb: string): string => rgb.replace('#', '').toUpperCase();

/** A table as Excel takes it: every header a text, none empty, none twice, and a row below them. */
function definitionOf(
  { name, block }: BookTable,
  cells: LaidSheet['cells'],
): { table: TableDefinition; headers: { row: number; column: number; text: string }[] } {
  const { firstRow, firstColumn, lastColumn } = block;
  const row = Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) =>
    String(plain(cells[firstRow]?.[firstColumn + index]?.value).value ?? ''),
  );
  const texts = numbered(row.map((text, index) => text || `Column${index + 1}`));
  const range = `${cellAddress(firstRow, firstColumn)}:${cellAddress(Math.max(block.lastRow, firstRow + 1), lastColumn)}`;
  return {
    table: { name, range, columns: texts.map(text => ({ name: text })), style: TABLE_STYLE },
    headers: texts.map((text, index) => ({ row: firstRow, column: firstColumn + index, text })),
  };
}

/** Excel refuses a file with two headers of one name, and numbers the second itself when a table is made by hand: Weight, Weight2. */
function numbered(texts: readonly string[]): string[] {
  const taken = new Set<string>();
  return texts.map(text => {
    let count = 1;
    const numberedText = () => (count === 1 ? text : `${text}${count}`);
    while (taken.has(numberedText().toLowerCase())) count += 1;
    taken.add(numberedText().toLowerCase());
    return numberedText();
  });
}
