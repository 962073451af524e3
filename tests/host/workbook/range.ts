import { Refusal } from '../wire';
import { NOT_IN_EXCEL, Simulated, SimulatedCollection, notFound } from '../simulated';
import { LAST_COLUMN, LAST_ROW, addressOf, bounding, overlap, sheetAddress } from './a1';
import type { Rect } from './a1';
import { gridOf } from './cells';
import { ERROR_NAMES, formatCarried, shown } from './entered';
import type { Cell } from './entered';
import { DataValidation } from './data-validation';
import { RangeFormat } from './range-format';
import { insertLines } from './inserting';
import type { Table } from './tables';
import type { Worksheet } from './worksheet';

/** Some cells of a sheet. Two ranges over the same cells are two objects, as in Excel. */
export class Range extends Simulated {
  static override readonly title = 'Range';
  static override readonly since = {
    GetTables: 9,
    GetUsedRange: 2,
    DataValidation: 8,
    GetAbsoluteResizedRange: 7,
    GetResizedRange: 2,
    GetIntersectionOrNullObject: 4,
    GetUsedRangeOrNullObject: 4,
    GetRowsBelow: 2,
    GetColumnsAfter: 2,
    Merge: 2,
    Hyperlink: 7,
    _ValidateArraySize: 3,
  };

  private readonly format: RangeFormat;
  private readonly validation: DataValidation;

  constructor(
    readonly sheet: Worksheet,
    readonly rect: Rect,
  ) {
    super();
    this.format = new RangeFormat(this);
    this.validation = new DataValidation(this);
  }

  override place() {
    return sheetAddress(this.sheet.Name, this.rect);
  }

  get Address() {
    return this.place();
  }
  get RowIndex() {
    return this.rect.row;
  }
  get ColumnIndex() {
    return this.rect.column;
  }
  get RowCount() {
    return this.rect.rows;
  }
  get ColumnCount() {
    return this.rect.columns;
  }
  get CellCount() {
    return this.rect.rows * this.rect.columns;
  }
  get Hyperlink() {
    return this.sheet.looks.get(`${this.toString()} Hyperlink`) ?? null;
  }
  set Hyperlink(link: unknown) {
    this.sheet.mustBeEditable();
    this.sheet.looks.set(`${this.toString()} Hyperlink`, link);
  }
  /** The block becomes one cell; kept on the sheet, so that tests can ask for it. */
  Merge() {
    this.sheet.mustBeEditable();
    this.sheet.looks.set(`${this.toString()} Merged`, true);
  }
  get Worksheet() {
    return this.sheet;
  }
  get Format() {
    return this.format;
  }
  get DataValidation() {
    return this.validation;
  }

  get Values(): unknown[][] | null {
    return this.each(cell => cell?.value ?? '');
  }
  set Values(values: unknown) {
    this.fill(values);
  }
  get Formulas(): unknown[][] | null {
    return this.each(cell => cell?.formula ?? cell?.value ?? '');
  }
  set Formulas(values: unknown) {
    const isBare = this.sheet.workbook.faults.has('an apostrophe is not minded in formulas');
    const bare = (cell: unknown) => (typeof cell === 'string' ? cell.replace(/^'/, '') : cell);
    this.fill(isBare && Array.isArray(values) ? values.map((row: unknown[]) => row.map(bare)) : values);
  }
  get Text() {
    return gridOf(this.rect, (row, column) => {
      const { cells, workbook } = this.sheet;
      const cell = cells.at(row, column);
      const carried = workbook.faults.has('formats of answers are not shown') ? undefined : formatCarried(cell);
      const own = cells.numberFormat(row, column);
      return shown(cell?.value ?? '', own === 'General' ? (carried ?? own) : own);
    });
  }
  get ValueTypes() {
    return this.each(valueType);
  }
  get NumberFormat() {
    return gridOf(this.rect, (row, column) => this.sheet.cells.numberFormat(row, column));
  }
  set NumberFormat(formats: unknown) {
    this.sheet.mustBeEditable();
    if (this.sheet.workbook.faults.has('number formats are not taken')) return;
    this.spread(formats, (row, column, format) => this.sheet.cells.format(row, column, String(format)));
  }

  GetRow(index: number) {
    return this.part({ row: this.rect.row + index, rows: 1 });
  }
  GetColumn(index: number) {
    return this.part({ column: this.rect.column + index, columns: 1 });
  }
  GetCell(row: number, column: number) {
    return this.part({ row: this.rect.row + row, column: this.rect.column + column, rows: 1, columns: 1 });
  }
  GetLastRow() {
    return this.GetRow(this.rect.rows - 1);
  }
  GetOffsetRange(rows: number, columns: number) {
    return this.part({ row: this.rect.row + rows, column: this.rect.column + columns });
  }
  GetResizedRange(rows: number, columns: number) {
    return this.part({ rows: this.rect.rows + rows, columns: this.rect.columns + columns });
  }
  GetAbsoluteResizedRange(rows: number, columns: number) {
    return this.part({ rows, columns });
  }
  GetRowsBelow(count: number | null) {
    return this.part({ row: this.rect.row + this.rect.rows, rows: count ?? 1 });
  }
  GetColumnsAfter(count: number | null) {
    return this.part({ column: this.rect.column + this.rect.columns, columns: count ?? 1 });
  }
  GetEntireColumn() {
    return this.part({ row: 0, rows: LAST_ROW });
  }
  GetEntireRow() {
    return this.part({ column: 0, columns: LAST_COLUMN });
  }
  GetBoundingRect(other: Range | string) {
    return this.part(bounding(this.rect, other instanceof Range ? other.rect : this.sheet.GetRange(other).rect));
  }
  GetIntersectionOrNullObject(other: Range) {
    const common = other.sheet === this.sheet ? overlap(this.rect, other.rect) : undefined;
    return common ? this.part(common) : null;
  }
  GetTables() {
    return new TablesOver(this);
  }
  GetUsedRangeOrNullObject() {
    const used = this.sheet.cells.used();
    const common = used && overlap(this.rect, used);
    return common ? this.part(common) : null;
  }
  GetUsedRange() {
    return this.GetUsedRangeOrNullObject() ?? notFound();
  }

  Select() {
    this.sheet.workbook.activeSheet = this.sheet;
    this.sheet.workbook.selection = this.Address;
  }

  Insert() {
    insertLines(this.sheet, this.rect);
    return new Range(this.sheet, this.rect);
  }

  Clear(applyTo: string | null) {
    this.sheet.mustBeEditable();
    this.sheet.cells.clear(this.rect, applyTo === null || applyTo === 'All');
    this.sheet.workbook.wrote(this, 'Clear');
  }

  _ValidateArraySize(rows: number, columns: number) {
    if (rows !== this.rect.rows || columns !== this.rect.columns) throw wrongSize();
  }

  private part(changed: Partial<Rect>): Range {
    const rect = { ...this.rect, ...changed };
    if (rect.row < 0 || rect.column < 0 || rect.rows < 1 || rect.columns < 1)
      throw new Refusal('InvalidArgument', 'The range would lie outside the sheet.');
    return new Range(this.sheet, rect);
  }

  private each<T>(read: (cell: Cell | undefined) => T): T[][] | null {
    if (this.CellCount > 5_000_000) return null;
    return gridOf(this.rect, (row, column) => read(this.sheet.cells.at(row, column)));
  }

  private fill(values: unknown): void {
    this.sheet.mustBeEditable(this.rect);
    const area = Array.isArray(values) ? this.rect : (overlap(this.rect, this.sheet.cells.used() ?? this.rect) ?? this.rect);
    this.spread(values, (row, column, typed) => this.sheet.type(row, column, typed), area);
    this.sheet.filled(this.rect);
  }

  /** Gives each cell its part of what was set: a block of the same size, or one value for all; null leaves the cell as it is. */
  private spread(given: unknown, put: (row: number, column: number, value: unknown) => void, area = this.rect): void {
    if (Array.isArray(given)) {
      const rows = given as unknown[][];
      if (rows.length !== area.rows || rows.some(row => !Array.isArray(row) || row.length !== area.columns)) throw wrongSize();
      rows.forEach((row, i) =>
        row.forEach((value, j) => {
          if (value !== null) put(area.row + i, area.column + j, value);
        }),
      );
      return;
    }
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) put(row, column, given);
    }
  }

  override toString() {
    return addressOf(this.rect);
  }
}

/** The tables that a range touches. */
export class TablesOver extends SimulatedCollection<Table> {
  static override readonly title = 'TableScopedCollection';
  static override readonly since = { GetItem: 9, GetItemOrNullObject: 14, GetCount: 9, GetItemAt: NOT_IN_EXCEL, Count: NOT_IN_EXCEL };
  constructor(private readonly range: Range) {
    super();
  }
  members() {
    return this.range.sheet.tablesOver(this.range.rect);
  }
  find(key: unknown) {
    return this.members().find(({ Name }) => Name === key);
  }
}

const wrongSize = () =>
  new Refusal('InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");

function valueType(cell: Cell | undefined): string {
  if (!cell) return 'Empty';
  if (typeof cell.value === 'number') return 'Double';
  if (typeof cell.value === 'boolean') return 'Boolean';
  return !cell.quoted && ERROR_NAMES.includes(cell.value) ? 'Error' : 'String';
}
