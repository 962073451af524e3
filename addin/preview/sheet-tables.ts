/** The tables and names of a new sheet, as the preview keeps them. */
import type { NewSheet } from '../workbook/new-sheet';
import { referenceTo } from '../workbook/scenario-cell';
import { blockOf } from './addresses';
import type { DefinedName } from './laid-out';
import type { BookTable } from './table-book';

/** On the sheet of this name or id. */
export const tablesOf = ({ tables = [], cells }: NewSheet, sheet: string): BookTable[] =>
  tables.map(({ name, address }) => {
    const block = blockOf(address);
    return { name, header: String(cells[block.firstRow]?.[block.firstColumn]?.value ?? ''), sheet, block };
  });

/** The names that a new sheet gives to cells of its own. */
export const namesOf = ({ names = [] }: NewSheet, sheet: string): DefinedName[] =>
  names.map(({ name, address }) => ({ name, refersTo: referenceTo(sheet, address) }));
