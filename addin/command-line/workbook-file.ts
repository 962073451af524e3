/** A workbook on disk: its plan tables with what their formulas last answered, and every sheet as it stands. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CellValue, Table } from '../../core';
import type { BookLayout, LaidSheet } from '../preview/laid-out';
import { isPlanHeader } from '../preview/table-book';
import { NotOpened } from '../preview/xlsx/limits';
import { layoutOfFile } from '../preview/xlsx/open-file';

/** What stops a command: a sentence for the person, and no stack. */
export class CommandTrouble extends Error {}

export async function openedFile(path: string): Promise<BookLayout> {
  const bytes = await readFile(path).catch((trouble: NodeJS.ErrnoException) => {
    throw new CommandTrouble(
      trouble.code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read (${trouble.code ?? trouble.message}).`,
    );
  });
  try {
    return await layoutOfFile(new Uint8Array(bytes), basename(path));
  } catch (trouble) {
    if (trouble instanceof NotOpened) throw new CommandTrouble(`${path} is not opened. ${trouble.message}`);
    throw trouble;
  }
}

/** What tells that a file was saved again; the same where it is not there. */
export const whenSaved = (path: string): Promise<string> =>
  stat(path).then(
    ({ mtimeMs, size }) => `${mtimeMs}/${size}`,
    () => '',
  );

export const valuesOf = ({ cells }: Pick<LaidSheet, 'cells'>): CellValue[][] => {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  return cells.map(row => Array.from({ length: width }, (_, column) => row[column]?.value ?? null));
};

/** A plan table with its place in the workbook. */
export interface TableInBook {
  readonly sheet: string;
  /** The first cell of its header row, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly values: Table;
}

/** The tables whose first header is one of the plan's, with their header rows and without their Total Rows, as the pane reads them. */
export function tablesInBook(book: BookLayout, path: string): TableInBook[] {
  const found = book.tables
    .map(({ sheet, block, ofFile }): TableInBook => {
      const { cells } = book.sheets.find(one => one.name === sheet)!;
      const rows = block.lastRow - block.firstRow + 1 - (ofFile?.showTotalRow ? 1 : 0);
      const values = Array.from({ length: rows }, (_, row) =>
        Array.from(
          { length: block.lastColumn - block.firstColumn + 1 },
          (__, column): CellValue => cells[block.firstRow + row]?.[block.firstColumn + column]?.value ?? null,
        ),
      );
      return { sheet, row: block.firstRow, column: block.firstColumn, values };
    })
    .filter(({ values }) => isPlanHeader(values[0]?.[0]));
  if (found.length === 0)
    throw new CommandTrouble(
      `${path} holds no plan table. Put the figures into Excel tables whose first headers are Body, Assumption, Line … .`,
    );
  return found;
}

/** The same without their places. */
export const planTablesOf = (book: BookLayout, path: string): Table[] => tablesInBook(book, path).map(({ values }) => values);
