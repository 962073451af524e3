/** Puts rows under a table of the grid's workbook, in rows inserted for them, and takes them out again. */
import type { FUniver } from '@univerjs/core/facade';
import type { CellValue, Table } from '../../core';
import type { Addition } from '../workbook/workbook';
import { WorkbookTrouble } from '../workbook/workbook-trouble';
import { blockAddress } from './addresses';
import type { Block } from './addresses';
import { cellDataOf, valueOf } from './raw-cell';
import type { BookTable } from './table-book';

/** The tables as they stand whenever it is asked; sheets by the grid's ids. */
export type TablesNow = () => readonly BookTable[];

export function addRows(api: FUniver, tablesNow: TablesNow, name: string, rows: Table): Addition {
  const { sheet, block } = tableCalled(name, tablesNow());
  const facade = sheetOf(api, sheet);
  const beside = tablesNow().find(
    other =>
      other.name !== name && other.sheet === sheet && other.block.firstRow <= block.lastRow + 1 && other.block.lastRow > block.lastRow,
  );
  if (beside)
    throw new WorkbookTrouble(
      `Rows cannot be put under ${name}: ${beside.name} stands beside it and would be torn apart. Move one of them to a sheet of its own.`,
    );
  const wide = rows.map(row => Array.from({ length: block.lastColumn - block.firstColumn + 1 }, (_, column) => row[column]));
  const place: Block = { ...block, firstRow: block.lastRow + 1, lastRow: block.lastRow + rows.length };
  facade.insertRowsAfter(block.lastRow, rows.length);
  facade.getRange(blockAddress(place)).setValues(wide.map(row => row.map(cellDataOf)));
  return {
    place: { sheet: facade.getSheetName(), address: blockAddress(place) },
    putBack: () => Promise.resolve().then(() => takeOut(api, tableCalled(name, tablesNow()), wide)),
  };
}

/** The rows may have moved with what was inserted above them since; they must still be the table's last and as they were written. */
function takeOut(api: FUniver, { name, sheet, block }: BookTable, rows: Table): void {
  const facade = sheetOf(api, sheet);
  const first = block.lastRow - rows.length + 1;
  const asWritten = rows.every((row, r) =>
    row.every((value, c) => sameValue(valueOf(facade.getSheet().getCellRaw(first + r, block.firstColumn + c)), value)),
  );
  if (!asWritten)
    throw new WorkbookTrouble(
      `The rows added to ${name} were changed since, or others stand below them; nothing was taken out. Delete them by hand.`,
    );
  facade.deleteRows(first, rows.length);
}

function tableCalled(name: string, tables: readonly BookTable[]): BookTable {
  const found = tables.find(table => table.name === name);
  if (!found) throw new WorkbookTrouble(`There is no table ${name} in the workbook any more.`);
  return found;
}

function sheetOf(api: FUniver, id: string) {
  const found = api.getActiveWorkbook()?.getSheetBySheetId(id);
  if (!found) throw new WorkbookTrouble('The sheet is no longer in the workbook.');
  return found;
}

const sameValue = (a: CellValue, b: CellValue): boolean => (a ?? '') === (b ?? '');
