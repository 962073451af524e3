import { Refusal } from '../wire';
import { NOT_IN_EXCEL, Simulated, SimulatedCollection, notFound } from '../simulated';
import { LAST_COLUMN, LAST_ROW, addressOf, overlap, rectOf } from './a1';
import type { Rect } from './a1';
import { Cells } from './cells';
import { ChartCollection } from './charts';
import { entered } from './entered';
import { WHOLE_WORKBOOK } from './events';
import { NamedItemCollection } from './names';
import { PageLayout } from './page-layout';
import { Range } from './range';
import { TableCollection } from './tables';
import type { Workbook } from './workbook';

export class Worksheet extends Simulated {
  static override readonly title = 'Worksheet';
  static override readonly since = {
    Names: 4,
    Protection: 2,
    PageLayout: 9,
    FreezePanes: 7,
    TabColor: 7,
    GetRangeByIndexes: 7,
    GetUsedRange: 2,
    GetRanges: 9,
    GetUsedRangeOrNullObject: 4,
    ShowGridlines: 8,
    _RegisterDataChangedEvent: 7,
    _UnregisterDataChangedEvent: 7,
  };

  readonly cells = new Cells();
  /** Everything set about the look of cells: `A1:B2 Font.Bold` → true. */
  readonly looks = new Map<string, unknown>();
  /** Of single cells, by row and column: what can be read of any range of them. */
  readonly cellLooks = new Map<string, unknown>();
  /** Rows and columns frozen, as `rows 3`. */
  readonly frozen: string[] = [];
  readonly page: PageLayout;
  protectedSheet = false;
  private readonly charts: ChartCollection;
  private readonly tables: TableCollection;
  private readonly names: NamedItemCollection;
  private readonly protection = new WorksheetProtection(this);
  private readonly panes = new WorksheetFreezePanes(this);
  private tab = '';
  private gridlines = true;

  constructor(
    readonly workbook: Workbook,
    readonly id: string,
    private sheetName: string,
  ) {
    super();
    this.page = new PageLayout(this);
    this.charts = new ChartCollection(this);
    this.tables = new TableCollection(workbook, this);
    this.names = new NamedItemCollection(workbook, this);
  }

  override handle() {
    return { _Id: this.id, Id: this.id };
  }
  override place() {
    return this.sheetName;
  }

  get Id() {
    return this.id;
  }
  get Name() {
    return this.sheetName;
  }
  set Name(name: string) {
    this.workbook.sheets.mustBeFree(name);
    this.sheetName = name;
  }
  get Position() {
    return this.workbook.sheets.members().indexOf(this);
  }
  get Visibility() {
    return 'Visible';
  }
  get TabColor() {
    return this.tab;
  }
  set TabColor(color: string) {
    this.tab = color;
  }
  get ShowGridlines() {
    return this.gridlines;
  }
  set ShowGridlines(shown: boolean) {
    this.gridlines = shown;
  }
  get Charts() {
    return this.charts;
  }
  get Tables() {
    return this.tables;
  }
  get Names() {
    return this.names;
  }
  get Protection() {
    return this.protection;
  }
  get PageLayout() {
    return this.page;
  }
  get FreezePanes() {
    return this.panes;
  }

  Activate() {
    this.workbook.activeSheet = this;
  }
  Delete() {
    this.workbook.sheets.remove(this);
  }

  GetRange(address: string | null) {
    return new Range(this, address ? rectOf(address) : { row: 0, column: 0, rows: LAST_ROW, columns: LAST_COLUMN });
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number) {
    return new Range(this, { row, column, rows, columns });
  }
  GetRanges(addresses: string | null) {
    return new RangeAreas((addresses ?? 'A1').split(',').map(address => this.GetRange(address)));
  }
  GetCell(row: number, column: number) {
    return new Range(this, { row, column, rows: 1, columns: 1 });
  }
  GetUsedRangeOrNullObject() {
    const used = this.cells.used();
    return used ? new Range(this, used) : null;
  }
  GetUsedRange() {
    return this.GetUsedRangeOrNullObject() ?? notFound();
  }

  _RegisterDataChangedEvent() {
    this.workbook.events.register('worksheetChanged', this.id);
  }
  _UnregisterDataChangedEvent() {
    this.workbook.events.unregister('worksheetChanged', this.id);
  }

  /** What happens when this is typed into a cell, by the user or by an add-in. */
  type(row: number, column: number, typed: unknown): void {
    const { faults } = this.workbook;
    const place = { row, column, rows: 1, columns: 1 };
    if (typed === '' && faults.has('an emptied cell stays') && this.tablesOver(place).length === 0) return;
    this.cells.put(
      row,
      column,
      entered(typed, this.cells.numberFormat(row, column), formula => this.workbook.resultOf(formula)),
    );
  }

  /** Cells have been filled: tables just above grow over them, and who listens hears of it. */
  filled(rect: Rect): void {
    for (const table of this.workbook.tablesOn(this)) {
      table.growOver(rect);
      if (overlap(rect, { ...table.rect, rows: 1 })) table.nameColumns();
    }
    this.workbook.events.changed(this, addressOf(rect), this.tablesOver(rect));
  }

  /** Cells a person may type into although the sheet is protected. */
  unlocked: Rect | undefined;

  isUnlocked(rect: Rect): boolean {
    const common = this.unlocked && overlap(this.unlocked, rect);
    return common !== undefined && common.rows === rect.rows && common.columns === rect.columns;
  }

  mustBeEditable(rect?: Rect): void {
    if (this.workbook.faults.has('protection lets writes through')) return;
    if (this.protectedSheet && !(rect && this.isUnlocked(rect)))
      throw new Refusal('AccessDenied', 'You cannot perform the requested operation. The sheet is protected.');
  }

  /** The tables that share cells with a rectangle. */
  tablesOver(rect: Rect) {
    return this.workbook.tablesOn(this).filter(table => overlap(table.rect, rect));
  }
}

/** Several ranges of a sheet. */
export class RangeAreas extends Simulated {
  static override readonly title = 'RangeAreas';
  static override readonly since = { Address: 9, Select: 18 };
  constructor(private readonly areas: readonly Range[]) {
    super();
  }
  get Address() {
    return this.areas.map(area => area.Address).join(',');
  }
  Select() {
    const { workbook } = this.areas[0]!.sheet;
    workbook.activeSheet = this.areas[0]!.sheet;
    workbook.selection = this.Address;
  }
}

export class WorksheetProtection extends Simulated {
  static override readonly title = 'WorksheetProtection';
  static override readonly since = { Protect: 2, Unprotect: 7, Protected: 2 };
  constructor(private readonly sheet: Worksheet) {
    super();
  }
  get Protected() {
    return this.sheet.protectedSheet;
  }
  Protect() {
    this.sheet.protectedSheet = true;
  }
  Unprotect() {
    this.sheet.protectedSheet = false;
  }
}

export class WorksheetFreezePanes extends Simulated {
  static override readonly title = 'WorksheetFreezePanes';
  static override readonly since = { FreezeRows: 7, FreezeColumns: 7, FreezeAt: 7, Unfreeze: 7 };
  constructor(private readonly sheet: Worksheet) {
    super();
  }
  FreezeRows(count: number) {
    this.sheet.frozen.push(`rows ${count}`);
  }
  FreezeAt(range: Range | string) {
    this.sheet.frozen.push(`at ${String(range)}`);
  }
  FreezeColumns(count: number) {
    this.sheet.frozen.push(`columns ${count}`);
  }
}

export class WorksheetCollection extends SimulatedCollection<Worksheet> {
  static override readonly title = 'WorksheetCollection';
  static override readonly since = {
    GetItemAt: NOT_IN_EXCEL,
    Count: NOT_IN_EXCEL,
    GetItemOrNullObject: 4,
    GetCount: 4,
    GetFirst: 5,
    _RegisterDataChangedEvent: 9,
    _UnregisterDataChangedEvent: 9,
    _RegisterDeletedEvent: 7,
    _UnregisterDeletedEvent: 7,
    _RegisterCalculatedEvent: 8,
    _UnregisterCalculatedEvent: 8,
  };
  private readonly sheets: Worksheet[] = [];
  private made = 0;

  constructor(private readonly workbook: Workbook) {
    super();
  }

  members() {
    return this.sheets;
  }

  override GetItemOrNullObject(key: unknown) {
    const found = this.find(key);
    if (!found && this.workbook.faults.has('a missing sheet is an error')) return notFound();
    return found ?? null;
  }

  find(key: unknown) {
    const wanted = String(key).toLowerCase();
    return this.sheets.find(sheet => sheet.id === key || sheet.Name.toLowerCase() === wanted);
  }

  Add(name: string | null) {
    this.made += 1;
    const title = name ?? `Sheet${this.made}`;
    this.mustBeFree(title);
    const sheet = new Worksheet(this.workbook, `{sheet-${this.made}}`, title);
    this.sheets.push(sheet);
    this.workbook.wrote(sheet, 'Add');
    return sheet;
  }

  GetActiveWorksheet() {
    return this.workbook.activeSheet ?? this.GetItemAt(0);
  }
  GetFirst() {
    return this.GetItemAt(0);
  }
  _RegisterDataChangedEvent() {
    this.workbook.events.register('worksheetChanged', WHOLE_WORKBOOK);
  }
  _UnregisterDataChangedEvent() {
    this.workbook.events.unregister('worksheetChanged', WHOLE_WORKBOOK);
  }
  _RegisterCalculatedEvent() {
    this.workbook.events.register('worksheetCalculated', WHOLE_WORKBOOK);
  }
  _UnregisterCalculatedEvent() {
    this.workbook.events.unregister('worksheetCalculated', WHOLE_WORKBOOK);
  }
  _RegisterDeletedEvent() {
    this.workbook.events.register('worksheetDeleted', WHOLE_WORKBOOK);
  }
  _UnregisterDeletedEvent() {
    this.workbook.events.unregister('worksheetDeleted', WHOLE_WORKBOOK);
  }

  mustBeFree(name: string): void {
    if (name.length > 31 || /[:\\/?*[\]]/.test(name) || name === '')
      throw new Refusal('InvalidArgument', `“${name}” cannot be the name of a sheet.`);
    if (this.find(name)) throw new Refusal('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  }

  remove(sheet: Worksheet): void {
    if (this.sheets.length === 1) throw new Refusal('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.workbook.forget(sheet);
    this.workbook.wrote(sheet, 'Delete');
    this.workbook.events.happened('worksheetDeleted', [WHOLE_WORKBOOK], { worksheetId: sheet.id });
  }
}
