/** The workbook in the grid as what is to be written needs it: cells by their block, sheets by their ids, whole steps to undo. */
import { ICommandService } from '@univerjs/core';
import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import { FormulaDataModel, SetRangeValuesCommand } from '@univerjs/preset-sheets-core';
import { changedTo, isNegativesName, negativesIn, negativesName } from '../workbook/negatives';
import type { Negatives } from '../workbook/negatives';
import type { LookGrid, RowLook } from '../workbook/row-looks';
import { isFormula } from '../workbook/writing';
import type { CellContent, NewCell } from '../workbook/writing';
import type { Block } from './addresses';
import { GIVEN } from './given-looks';
import { oneStep } from './grid';
import type { Grid } from './grid';
import { sheetData } from './grid-data';
import { lookIn, styleFor } from './grid-looks';
import { definedNames, replaceNames } from './defined-names';
import type { DefinedName, LaidSheet } from './laid-out';
import { openBook, openSheet } from './open-book';
import { cellDataOf, valueOf } from './raw-cell';
import type { BookTable } from './table-book';
import type { UniverWorkbook } from './univer-workbook';
import type { SheetInBook, WritableBook } from './writable-book';

/** What a cell loses when something else is put into it; how it looks stays. */
const NOTHING = { v: null, t: null, f: null, si: null, p: null };

/** Rows and columns beyond what is written. */
const SPARE = 6;

export class GridBook implements WritableBook {
  constructor(
    private readonly grid: Grid,
    private readonly workbook: UniverWorkbook,
  ) {}

  sheets(): SheetInBook[] {
    return this.book()
      .getSheets()
      .map(sheet => ({ id: sheet.getSheetId(), name: sheet.getSheetName() }));
  }

  tables(): readonly BookTable[] {
    return this.workbook.tablesNow();
  }

  contents(sheetId: string, { firstRow, lastRow, firstColumn, lastColumn }: Block): CellContent[][] {
    const formulas = this.grid.injector.get(FormulaDataModel);
    const unit = this.book().getId();
    const spilled = formulas.getArrayFormulaCellData()[unit]?.[sheetId] ?? {};
    const sheet = openSheet(this.grid.api, sheetId).getSheet();
    return Array.from({ length: lastRow - firstRow + 1 }, (_, i) =>
      Array.from({ length: lastColumn - firstColumn + 1 }, (__, j) => {
        const [row, column] = [firstRow + i, firstColumn + j];
        const formula = formulas.getFormulaStringByCell(row, column, sheetId, unit);
        const shown = shownIn(formula ? sheet.getCellRaw(row, column) : (spilled[row]?.[column] ?? sheet.getCellRaw(row, column)));
        return formula ? { shown, formula } : { shown };
      }),
    );
  }

  put(
    sheetId: string,
    { firstRow, firstColumn }: Pick<Block, 'firstRow' | 'firstColumn'>,
    cells: readonly (readonly NewCell[])[],
    formats: readonly (readonly (string | null)[])[] = [],
    looks: LookGrid = [],
  ): void {
    const value: Record<number, Record<number, object>> = {};
    cells.forEach((row, i) =>
      row.forEach((cell, j) => {
        const pattern = formats[i]?.[j] ?? null;
        const look = looks[i]?.[j];
        if (cell === null && pattern === null && !look) return;
        (value[firstRow + i] ??= {})[firstColumn + j] = {
          ...(cell !== null && { ...NOTHING, ...(isFormula(cell) ? { f: cell.formula } : cellDataOf(cell)) }),
          ...((pattern !== null || look) && {
            s: {
              ...(pattern !== null && { n: { pattern } }),
              ...(look && styleFor(look, this.styleAt(sheetId, firstRow + i, firstColumn + j))),
            },
          }),
        };
      }),
    );
    if (Object.keys(value).length === 0) return;
    this.reach(sheetId, firstRow + cells.length, firstColumn + (cells[0]?.length ?? 0));
    this.grid.injector
      .get(ICommandService)
      .syncExecuteCommand(SetRangeValuesCommand.id, { unitId: this.book().getId(), subUnitId: sheetId, value });
  }

  formats(sheetId: string, { firstRow, lastRow, firstColumn, lastColumn }: Block): string[][] {
    return Array.from({ length: lastRow - firstRow + 1 }, (_, i) =>
      Array.from(
        { length: lastColumn - firstColumn + 1 },
        (__, j) => this.styleAt(sheetId, firstRow + i, firstColumn + j)?.n?.pattern ?? 'General',
      ),
    );
  }

  looks(sheetId: string, { firstRow, firstColumn, lastColumn }: Block, rows: readonly (RowLook | undefined)[]): LookGrid {
    return rows.map((look, i) =>
      Array.from({ length: lastColumn - firstColumn + 1 }, (_, j) =>
        look ? lookIn(this.styleAt(sheetId, firstRow + i, firstColumn + j), GIVEN[look]) : undefined,
      ),
    );
  }

  private styleAt(sheetId: string, row: number, column: number): Nullable<IStyleData> {
    const sheet = openSheet(this.grid.api, sheetId).getSheet();
    return this.book().getWorkbook().getStyles().getStyleByCell(sheet.getCellRaw(row, column));
  }

  negatives(): Negatives {
    return negativesIn(definedNames(this.grid).map(({ name, refersTo }) => ({ name, formula: `=${refersTo}` })));
  }

  /** Kept as a name, and carried to the cells whose formats are ours; one step undoes both. */
  setNegatives(negatives: Negatives): void {
    const done = this.oneStep();
    const { name, formula } = negativesName(negatives);
    replaceNames(this.grid, isNegativesName, [{ name, refersTo: formula.slice(1) }]);
    for (const { id } of this.sheets()) {
      const sheet = openSheet(this.grid.api, id).getSheet();
      const formats = this.formats(id, {
        firstRow: 0,
        firstColumn: 0,
        lastRow: sheet.getRowCount() - 1,
        lastColumn: sheet.getColumnCount() - 1,
      });
      const changes = formats.map(row => row.map(format => changedTo(negatives, format) ?? null));
      if (changes.flat().some(format => format !== null))
        this.put(
          id,
          { firstRow: 0, firstColumn: 0 },
          changes.map(row => row.map(() => null)),
          changes,
        );
    }
    done();
  }

  /** The grid’s sheets end somewhere; a report that needs more gets it. */
  private reach(sheetId: string, rows: number, columns: number): void {
    const sheet = openSheet(this.grid.api, sheetId);
    if (sheet.getMaxRows() < rows) sheet.setRowCount(rows + SPARE);
    if (sheet.getMaxColumns() < columns) sheet.setColumnCount(columns + SPARE);
  }

  addSheet(sheet: LaidSheet): string {
    const id = this.book()
      .insertSheet(sheet.name, { sheet: sheetData(sheet) })
      .getSheetId();
    this.workbook.keepBeside(id, sheet);
    return id;
  }

  removeSheet(sheetId: string): void {
    this.book().deleteSheet(sheetId);
  }

  addTables(tables: readonly BookTable[]): void {
    this.workbook.addTables(tables);
  }

  nameCells(names: readonly DefinedName[]): void {
    if (names.length === 0) return;
    replaceNames(this.grid, name => names.some(one => one.name.toLowerCase() === name.toLowerCase()), names);
  }

  resizeTable(name: string, block: Block): void {
    this.workbook.resizeTable(name, block);
  }

  show(sheetId: string): void {
    this.book().setActiveSheet(sheetId);
  }

  oneStep(): () => void {
    return oneStep(this.grid);
  }

  private book() {
    return openBook(this.grid.api);
  }
}

function shownIn(cell: Nullable<ICellData>): CellContent['shown'] {
  const value = valueOf(cell);
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? value.error : value;
}
