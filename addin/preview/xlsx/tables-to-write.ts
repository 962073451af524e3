/** The tables of a workbook as Excel takes them. */
import type { TableDefinition } from 'hucre/xlsx';
import { cellAddress } from '../addresses';
import type { LaidSheet } from '../laid-out';
import type { BookTable } from '../table-book';
import { plain } from './cells-to-write';

const USUAL_TABLE_STYLE = 'TableStyleLight9';

/** A table as Excel takes it: every header a text, none empty, none twice, and a row below them. */
export function definitionOf(
  { name, block, ofFile }: BookTable,
  cells: LaidSheet['cells'],
): { table: TableDefinition; headers: { row: number; column: number; text: string }[] } {
  const { firstRow, firstColumn, lastColumn } = block;
  const row = Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) =>
    String(plain(cells[firstRow]?.[firstColumn + index]?.value).value ?? ''),
  );
  const texts = numbered(row.map((text, index) => text || `Column${index + 1}`));
  const range = `${cellAddress(firstRow, firstColumn)}:${cellAddress(Math.max(block.lastRow, firstRow + 1), lastColumn)}`;
  return {
    table: {
      ...(!ofFile && { style: USUAL_TABLE_STYLE }),
      ...ofFile,
      name,
      range,
      columns: texts.map((text, index) => ({ ...ofFile?.columns.find(column => column.name === row[index]), name: text })),
    },
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
