import { Refusal } from '../wire';
import { NOT_IN_EXCEL, Simulated, SimulatedCollection } from '../simulated';
import { overlap, rectOf } from './a1';
import type { Rect } from './a1';
import { WHOLE_WORKBOOK } from './events';
import { Range } from './range';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

export class Table extends Simulated {
  static override readonly title = 'Table';
  static override readonly since = { ShowBandedRows: 3, ShowFilterButton: 3, Worksheet: 2, Resize: 13 };

  private totals = false;
  private look = 'TableStyleMedium2';
  private banded = true;
  private filterButton = true;
  private readonly columns = new TableColumnCollection(this);
  private readonly rows = new TableRowCollection(this);

  constructor(
    readonly sheet: Worksheet,
    readonly id: string,
    private tableName: string,
    public rect: Rect,
  ) {
    super();
  }

  override handle() {
    return { Id: this.id, _Id: this.id };
  }
  override place() {
    return new Range(this.sheet, this.rect).place();
  }

  get Id() {
    return this.id;
  }
  get Name() {
    return this.tableName;
  }
  set Name(name: string) {
    if (!/^[A-Za-z_\\][\w.\\]*$/.test(name)) throw new Refusal('InvalidArgument', `“${name}” cannot be the name of a table.`);
    if (this.sheet.workbook.nameTaken(name))
      throw new Refusal('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
    this.tableName = name;
  }
  get ShowHeaders() {
    return true;
  }
  get ShowTotals() {
    return this.totals;
  }
  set ShowTotals(shown: boolean) {
    if (shown !== this.totals) this.rect = { ...this.rect, rows: this.rect.rows + (shown ? 1 : -1) };
    this.totals = shown;
    const last = { row: this.rect.row + this.rect.rows - 1, column: this.rect.column + this.rect.columns - 1 };
    if (!shown || this.sheet.cells.at(last.row, this.rect.column)) return;
    const sum = this.GetDataBodyRange()
      .GetColumn(this.rect.columns - 1)
      .Values!.flat()
      .reduce((total: number, value) => total + (typeof value === 'number' ? value : 0), 0);
    this.sheet.cells.put(last.row, this.rect.column, { value: 'Total', quoted: true });
    this.sheet.cells.put(last.row, last.column, { value: sum });
  }
  get ShowBandedRows() {
    return this.banded;
  }
  set ShowBandedRows(shown: boolean) {
    this.banded = shown;
  }
  get ShowFilterButton() {
    return this.filterButton;
  }
  set ShowFilterButton(shown: boolean) {
    this.filterButton = shown;
  }
  get Style() {
    return this.look;
  }
  set Style(style: string) {
    this.look = style;
  }
  get Worksheet() {
    return this.sheet;
  }
  get Columns() {
    return this.columns;
  }
  get Rows() {
    return this.rows;
  }

  GetRange() {
    return new Range(this.sheet, this.rect);
  }
  GetHeaderRowRange() {
    return new Range(this.sheet, { ...this.rect, rows: 1 });
  }
  GetDataBodyRange() {
    const totals = this.totals && !this.sheet.workbook.faults.has('the pane is given the total row') ? 1 : 0;
    return new Range(this.sheet, { ...this.rect, row: this.rect.row + 1, rows: this.rect.rows - 1 - totals });
  }
  GetTotalRowRange() {
    return this.totals ? new Range(this.sheet, { ...this.rect, row: this.rect.row + this.rect.rows - 1, rows: 1 }) : null;
  }
  Resize(to: Range | string) {
    if (this.sheet.workbook.faults.has('a table keeps its length')) return;
    this.rect = to instanceof Range ? to.rect : rectOf(to);
    this.nameColumns();
  }
  Delete() {
    this.sheet.mustBeEditable();
    this.sheet.cells.clear(this.rect, true);
    this.sheet.workbook.removeTable(this);
    this.sheet.workbook.wrote(this, 'Delete');
  }

  /** Cells just below the table, or beside its header, have been filled: the table takes them in, as Excel does while typing. */
  growOver(filled: Rect): void {
    const beside = { ...this.rect, column: this.rect.column + this.rect.columns, rows: 1, columns: 1 };
    const { cells } = this.sheet;
    if (
      this.sheet.workbook.tablesGrow &&
      filled.column === beside.column &&
      overlap(filled, beside) &&
      cells.at(beside.row, beside.column)
    ) {
      this.rect = { ...this.rect, columns: this.rect.columns + filled.columns };
      return;
    }
    const below = { ...this.rect, row: this.rect.row + this.rect.rows, rows: 1 };
    if (!this.sheet.workbook.tablesGrow || this.totals || filled.row !== below.row || !overlap(filled, below)) return;
    this.rect = { ...this.rect, rows: this.rect.rows + filled.rows };
  }

  /** Excel has no column without a header: one that is emptied, or taken in empty, is named. */
  nameColumns(): void {
    for (let column = 0; column < this.rect.columns; column++) {
      if (this.header(column) !== '') continue;
      this.sheet.cells.put(this.rect.row, this.rect.column + column, { value: `Column${column + 1}`, quoted: true });
    }
  }

  header(index: number): string {
    return String(this.sheet.cells.at(this.rect.row, this.rect.column + index)?.value ?? '');
  }
}

export class TableColumn extends Simulated {
  static override readonly title = 'TableColumn';
  constructor(
    private readonly table: Table,
    private readonly index: number,
  ) {
    super();
  }
  override handle() {
    return { Id: this.index + 1 };
  }
  get Id() {
    return this.index + 1;
  }
  get Index() {
    return this.index;
  }
  get Name() {
    return this.table.header(this.index);
  }
  GetRange() {
    return this.table.GetRange().GetColumn(this.index);
  }
  GetDataBodyRange() {
    return this.table.GetDataBodyRange().GetColumn(this.index);
  }
  GetHeaderRowRange() {
    return this.table.GetHeaderRowRange().GetColumn(this.index);
  }
}

export class TableColumnCollection extends SimulatedCollection<TableColumn> {
  static override readonly title = 'TableColumnCollection';
  static override readonly since = { GetItemOrNullObject: 4, GetCount: 4 };
  constructor(private readonly table: Table) {
    super();
  }
  members() {
    return Array.from({ length: this.table.rect.columns }, (_, i) => new TableColumn(this.table, i));
  }
  find(key: unknown) {
    return this.members().find(column => column.Id === key || column.Name.toLowerCase() === String(key).toLowerCase());
  }
}

export class TableRowCollection extends SimulatedCollection<Simulated> {
  static override readonly title = 'TableRowCollection';
  static override readonly since = { GetItem: NOT_IN_EXCEL, GetItemOrNullObject: NOT_IN_EXCEL, GetCount: 4 };
  constructor(private readonly table: Table) {
    super();
  }
  members(): Simulated[] {
    return Array.from({ length: this.table.GetDataBodyRange().rect.rows }, (_, i) => this.table.GetDataBodyRange().GetRow(i));
  }
  find(key: unknown) {
    return this.members()[Number(key)];
  }
}

/** The tables of the workbook, or of one sheet. */
export class TableCollection extends SimulatedCollection<Table> {
  static override readonly title = 'TableCollection';
  static override readonly since = {
    GetItemOrNullObject: 4,
    GetCount: 4,
    _RegisterDataChangedEvent: 7,
    _UnregisterDataChangedEvent: 7,
    _RegisterAddedEvent: 9,
    _UnregisterAddedEvent: 9,
    _RegisterDeletedEvent: 9,
    _UnregisterDeletedEvent: 9,
  };

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet?: Worksheet,
  ) {
    super();
  }

  members() {
    return this.sheet ? this.workbook.tablesOn(this.sheet) : this.workbook.allTables();
  }

  find(key: unknown) {
    return this.members().find(table => table.id === key || table.Name.toLowerCase() === String(key).toLowerCase());
  }

  Add(over: Range | string, hasHeaders: boolean) {
    const range = over instanceof Range ? over : this.workbook.rangeAt(over, this.sheet);
    range.sheet.mustBeEditable();
    if (range.sheet.tablesOver(range.rect).length > 0) throw new Refusal('InvalidOperation', "A table can't overlap another table.");
    if (!hasHeaders) throw new Refusal('NotImplemented', 'A table without headers is not simulated.');
    const table = this.workbook.addTable(range);
    this.workbook.wrote(table, 'Add');
    return table;
  }

  _RegisterDataChangedEvent() {
    this.workbook.events.register('tableChanged', WHOLE_WORKBOOK);
  }
  _UnregisterDataChangedEvent() {
    this.workbook.events.unregister('tableChanged', WHOLE_WORKBOOK);
  }
  _RegisterAddedEvent() {
    this.workbook.events.register('tableAdded', WHOLE_WORKBOOK);
  }
  _UnregisterAddedEvent() {
    this.workbook.events.unregister('tableAdded', WHOLE_WORKBOOK);
  }
  _RegisterDeletedEvent() {
    this.workbook.events.register('tableDeleted', WHOLE_WORKBOOK);
  }
  _UnregisterDeletedEvent() {
    this.workbook.events.unregister('tableDeleted', WHOLE_WORKBOOK);
  }
}
