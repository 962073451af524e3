import type { DefinedName, LaidSheet } from '../../addin/preview/laid-out';
import type { Block } from '../../addin/preview/addresses';
import { currentTables } from '../../addin/preview/table-book';
import type { BookTable } from '../../addin/preview/table-book';
import type { WritableBook } from '../../addin/preview/writable-book';
import type { CellLook, LookGrid, RowLook } from '../../addin/workbook/row-looks';
import { isFormula } from '../../addin/workbook/writing';
import type { CellContent, NewCell } from '../../addin/workbook/writing';
import { valueInCell } from './value-in-cell';

/** A workbook held in memory, that keeps its tables as the preview does. */
export class BookInMemory implements WritableBook {
  private readonly cells = new Map<string, Map<string, CellContent>>();
  private readonly looking = new Map<string, CellLook>();
  private readonly formatted = new Map<string, string>();
  private readonly names = new Map<string, string>();
  private known: readonly BookTable[] = [];
  named: readonly DefinedName[] = [];
  shown = '';

  sheets() {
    return [...this.names].map(([id, name]) => ({ id, name }));
  }
  tables() {
    return this.known;
  }

  contents(sheetId: string, { firstRow, lastRow, firstColumn, lastColumn }: Block): CellContent[][] {
    return Array.from({ length: lastRow - firstRow + 1 }, (_, i) =>
      Array.from({ length: lastColumn - firstColumn + 1 }, (__, j) => this.at(sheetId, firstRow + i, firstColumn + j)),
    );
  }

  put(
    sheetId: string,
    { firstRow, firstColumn }: Pick<Block, 'firstRow' | 'firstColumn'>,
    cells: readonly (readonly NewCell[])[],
    formats: readonly (readonly (string | null)[])[] = [],
    looks: LookGrid = [],
  ) {
    looks.forEach((row, i) =>
      row.forEach((look, j) => {
        const key = `${sheetId},${firstRow + i},${firstColumn + j}`;
        this.looking.set(key, { ...this.looking.get(key), ...look });
      }),
    );
    formats.forEach((row, i) =>
      row.forEach((format, j) => format !== null && this.formatted.set(`${sheetId},${firstRow + i},${firstColumn + j}`, format)),
    );
    this.fill(sheetId, firstRow, firstColumn, cells);
    this.settle();
  }

  negatives() {
    return 'brackets' as const;
  }

  formats(sheetId: string, { firstRow, lastRow, firstColumn, lastColumn }: Block): string[][] {
    return Array.from({ length: lastRow - firstRow + 1 }, (_, i) =>
      Array.from(
        { length: lastColumn - firstColumn + 1 },
        (__, j) => this.formatted.get(`${sheetId},${firstRow + i},${firstColumn + j}`) ?? 'General',
      ),
    );
  }

  looks(sheetId: string, { firstRow, firstColumn, lastColumn }: Block, rows: readonly (RowLook | undefined)[]): LookGrid {
    return rows.map((look, i) =>
      Array.from({ length: lastColumn - firstColumn + 1 }, (_, j) =>
        look ? { bold: false, topStyle: 'none', ...this.looking.get(`${sheetId},${firstRow + i},${firstColumn + j}`) } : undefined,
      ),
    );
  }

  addSheet(sheet: LaidSheet) {
    const id = `sheet-${this.names.size + 1}`;
    this.names.set(id, sheet.name);
    this.cells.set(id, new Map());
    this.fill(
      id,
      0,
      0,
      sheet.cells.map(row => Array.from({ length: row.length }, (_, j) => valueInCell(row[j]))),
    );
    return id;
  }

  removeSheet(id: string) {
    this.names.delete(id);
    this.cells.delete(id);
    this.known = this.known.filter(table => table.sheet !== id);
  }

  addTables(tables: readonly BookTable[]) {
    this.known = [...this.known, ...tables];
  }
  nameCells(names: readonly DefinedName[]) {
    this.named = [...this.named.filter(old => !names.some(({ name }) => name === old.name)), ...names];
  }
  resizeTable(name: string, block: Block) {
    this.known = this.known.map(table => (table.name === name ? { ...table, block } : table));
  }
  /** The last row of a table becomes its total row. */
  showTotalRow(name: string) {
    this.known = this.known.map(table => (table.name === name ? { ...table, ofFile: { showTotalRow: true, columns: [] } } : table));
  }
  show(id: string) {
    this.shown = id;
  }
  /** How often something was one step to undo. */
  steps = 0;
  oneStep() {
    return () => {
      this.steps += 1;
    };
  }
  rename(id: string, name: string) {
    this.names.set(id, name);
  }

  private fill(sheetId: string, firstRow: number, firstColumn: number, cells: readonly (readonly NewCell[])[]) {
    cells.forEach((row, i) =>
      row.forEach((cell, j) => {
        if (cell !== null)
          this.cells
            .get(sheetId)!
            .set(`${firstRow + i},${firstColumn + j}`, isFormula(cell) ? { shown: 0, formula: cell.formula } : { shown: cell });
      }),
    );
  }

  private at(sheetId: string, row: number, column: number): CellContent {
    return this.cells.get(sheetId)?.get(`${row},${column}`) ?? { shown: '' };
  }

  private settle() {
    const sheets = this.sheets().map(({ id }) => ({
      name: id,
      rows: 60,
      columns: 12,
      cell: (row: number, column: number) => this.at(id, row, column).shown || undefined,
      isFormula: (row: number, column: number) => this.at(id, row, column).formula !== undefined,
    }));
    this.known = currentTables(this.known, sheets).tables;
  }
}
