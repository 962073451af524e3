/** The tables of a new sheet, as the preview keeps tables. */
import type { NewSheet } from '../workbook/new-sheet';
import { blockOf } from './addresses';
import type { BookTable } from './table-book';

/** On the sheet of this name or id. */
export const tablesOf = ({ tables = [], cells }: NewSheet, sheet: string): BookTable[] =>
  tables.map(({ name, address }) => {
    const block = blockOf(address);
    return { name, header: String(cells[block.firstRow]?.[block.firstColumn]?.value ?? ''), sheet, block };
  });
