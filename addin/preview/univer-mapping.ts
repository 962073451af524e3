/** The user's own ranges in the grid's workbook that stand for plan tables: remembered as names, as in Excel. */
import type { Table } from '../../core';
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

  selected(): Promise<Place & { readonly values: Table }> {
    const sheet = this.grid.api.getActiveWorkbook()!.getActiveSheet();
    const range = sheet.getActiveRange();
    const chosen: Block = range
      ? { firstRow: range.getRow(), lastRow: range.getLastRow(), firstColumn: range.getColumn(), lastColumn: range.getLastColumn() }
      : blockOf('A1');
    const name = sheet.getSheetName();
    const filled = this.filledPart(name, chosen);
    if (!filled) return Promise.resolve({ sheet: name, address: blockAddress(chosen), values: [] });
    return Promise.resolve({ sheet: name, address: blockAddress(filled), values: this.cells(name, filled) });
  }

  wholeSheets(): Promise<readonly SheetCells[]> {
    const everything: Block = { firstRow: 0, firstColumn: 0, lastRow: Infinity, lastColumn: Infinity };
    const shown = this.grid.api
      .getActiveWorkbook()!
      .getSheets()
      .filter(sheet => !sheet.isSheetHidden())
      .map(sheet => sheet.getSheetName());
    return Promise.resolve(
      shown.flatMap(sheet => {
        const filled = this.filledPart(sheet, everything);
        return filled ? [{ sheet, address: blockAddress(filled), values: this.cells(sheet, filled) }] : [];
      }),
    );
  }

  cellsAt({ sheet, address }: Place): Promise<Table> {
    return Promise.resolve(this.cells(sheet, blockOf(address)));
  }

  /** The mapped ranges whose cells are there, as plan tables. */
  tables(): PlanTable[] {
    return this.ranges()
      .filter(({ sheet, address }) => address !== '' && this.grid.api.getActiveWorkbook()?.getSheetByName(sheet))
      .map(range => {
        const block = blockOf(range.address);
        const below = rowsBelow(range);
        const cells = this.cells(range.sheet, { ...block, lastRow: block.lastRow + below });
        return mappedTable(range, cells.slice(0, -below), cells.slice(-below));
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
    const sheet = this.grid.api.getActiveWorkbook()!.getSheetByName(name)!.getSheet();
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

  private cells(name: string, { firstRow, lastRow, firstColumn, lastColumn }: Block): Table {
    const sheet = this.grid.api.getActiveWorkbook()?.getSheetByName(name)?.getSheet();
    if (!sheet) return [];
    return Array.from({ length: lastRow - firstRow + 1 }, (_, row) =>
      Array.from({ length: lastColumn - firstColumn + 1 }, (__, column) => valueOf(sheet.getCellRaw(firstRow + row, firstColumn + column))),
    );
  }
}
