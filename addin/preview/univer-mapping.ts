/** The user's own ranges in the grid's workbook that stand for plan tables: remembered as names, as in Excel. */
import { getDisplayValueFromCell } from '@univerjs/core';
import type { Worksheet } from '@univerjs/core';
import type { Table, Texts } from '../../core';
import { isLeftOutName, leftOutIn, leftOutNamesOf } from '../workbook/left-out-names';
import { mappedTable, rowsBelow } from '../workbook/mapped-range';
import type { MappedRange, MappingPort } from '../workbook/mapped-range';
import { isMappingName, mappedRangesIn, namesOf } from '../workbook/mapping-names';
import type { WorkbookName } from '../workbook/mapping-names';
import type { SheetCells, WholeSheetsPort } from '../workbook/whole-sheets';
import type { Place, PlanTable } from '../workbook/workbook';
import { blockAddress, blockOf } from './addresses';
import type { Block } from './addresses';
import { definedNames, replaceNames } from './defined-names';
import type { Grid } from './grid';
import { openBook } from './open-book';
import { valueOf } from './raw-cell';

export class UniverMapping implements MappingPort, WholeSheetsPort {
  constructor(private readonly grid: Grid) {}

  mappedRanges(): Promise<readonly MappedRange[]> {
    return Promise.resolve(this.ranges());
  }

  mapRanges(ranges: readonly MappedRange[]): Promise<void> {
    replaceNames(
      this.grid,
      isMappingName,
      namesOf(ranges).map(({ name, formula }) => ({ name, refersTo: formula.slice(1) })),
    );
    return Promise.resolve();
  }

  leftOut(): string[] {
    return leftOutIn(this.names());
  }

  leaveOut(tables: readonly string[]): Promise<void> {
    replaceNames(
      this.grid,
      isLeftOutName,
      leftOutNamesOf(tables).map(({ name, formula }) => ({ name, refersTo: formula.slice(1) })),
    );
    return Promise.resolve();
  }

  selected(): Promise<SheetCells> {
    const sheet = openBook(this.grid.api).getActiveSheet();
    const range = sheet.getActiveRange();
    const chosen: Block = range
      ? { firstRow: range.getRow(), lastRow: range.getLastRow(), firstColumn: range.getColumn(), lastColumn: range.getLastColumn() }
      : blockOf('A1');
    const name = sheet.getSheetName();
    const filled = this.filledPart(name, chosen);
    if (!filled) return Promise.resolve({ sheet: name, address: blockAddress(chosen), values: [] });
    return Promise.resolve(this.shown(name, filled));
  }

  wholeSheets(): Promise<readonly SheetCells[]> {
    const everything: Block = { firstRow: 0, firstColumn: 0, lastRow: Infinity, lastColumn: Infinity };
    const shown = openBook(this.grid.api)
      .getSheets()
      .filter(sheet => !sheet.isSheetHidden())
      .map(sheet => sheet.getSheetName());
    return Promise.resolve(
      shown.flatMap(sheet => {
        const filled = this.filledPart(sheet, everything);
        return filled ? [this.shown(sheet, filled)] : [];
      }),
    );
  }

  cellsAt({ sheet, address }: Place): Promise<Table> {
    return Promise.resolve(this.cells(sheet, blockOf(address)));
  }

  shownAt({ sheet, address }: Place): Promise<SheetCells> {
    return Promise.resolve(this.shown(sheet, blockOf(address)));
  }

  /** The mapped ranges whose cells are there, as plan tables. */
  tables(): PlanTable[] {
    return this.ranges()
      .filter(({ sheet, address }) => address !== '' && this.grid.api.getActiveWorkbook()?.getSheetByName(sheet))
      .map(range => {
        const block = blockOf(range.address);
        const below = rowsBelow(range);
        const { values, texts } = this.shown(range.sheet, { ...block, lastRow: block.lastRow + below });
        return mappedTable(range, values.slice(0, -below), values.slice(-below), texts);
      });
  }

  private ranges(): MappedRange[] {
    return mappedRangesIn(this.names());
  }

  private names(): WorkbookName[] {
    return definedNames(this.grid)
      .filter(({ sheet }) => sheet === undefined)
      .map(({ name, refersTo }) => ({ name, formula: `=${refersTo}` }));
  }

  /** A whole column is asked for only as far as it is filled. */
  private filledPart(name: string, chosen: Block): Block | undefined {
    const sheet = openBook(this.grid.api).getSheetByName(name)?.getSheet();
    if (!sheet) return undefined;
    const within = {
      ...chosen,
      lastRow: Math.min(chosen.lastRow, sheet.getLastRowWithContent()),
      lastColumn: Math.min(chosen.lastColumn, sheet.getLastColumnWithContent()),
    };
    const filled = { firstRow: Infinity, lastRow: -1, firstColumn: Infinity, lastColumn: -1 };
    this.cells(name, within).forEach((cells, row) =>
      cells.forEach((value, column) => {
        if (value === undefined || value === '') return;
        filled.firstRow = Math.min(filled.firstRow, row);
        filled.lastRow = row;
        filled.firstColumn = Math.min(filled.firstColumn, column);
        filled.lastColumn = Math.max(filled.lastColumn, column);
      }),
    );
    if (filled.lastRow < 0) return undefined;
    return {
      firstRow: within.firstRow + filled.firstRow,
      lastRow: within.firstRow + filled.lastRow,
      firstColumn: within.firstColumn + filled.firstColumn,
      lastColumn: within.firstColumn + filled.lastColumn,
    };
  }

  private cells(name: string, block: Block): Table {
    return this.each(name, block, (sheet, row, column) => valueOf(sheet.getCellRaw(row, column)));
  }

  /** What the cells hold and, under their number formats, show. */
  private shown(name: string, block: Block): SheetCells {
    const texts: Texts = this.each(name, block, (sheet, row, column) => getDisplayValueFromCell(sheet.getCell(row, column)));
    return { sheet: name, address: blockAddress(block), values: this.cells(name, block), texts };
  }

  private each<T>(name: string, block: Block, at: (sheet: Worksheet, row: number, column: number) => T): T[][] {
    const { firstRow, lastRow, firstColumn, lastColumn } = block;
    const sheet = this.grid.api.getActiveWorkbook()?.getSheetByName(name)?.getSheet();
    if (!sheet) return [];
    return Array.from({ length: lastRow - firstRow + 1 }, (_, row) =>
      Array.from({ length: lastColumn - firstColumn + 1 }, (__, column) => at(sheet, firstRow + row, firstColumn + column)),
    );
  }
}
