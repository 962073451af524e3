import { Simulated } from '../simulated';
import { Refusal } from '../wire';
import type { HostEntry, Settings } from '../bridge';
import type { SyncLog } from '../sync-log';
import { rectOf } from './a1';
import { Application } from './application';
import type { Cell } from './entered';
import { Faults } from './faults';
import { Events, WHOLE_WORKBOOK } from './events';
import { NamedItemCollection } from './names';
import { Range } from './range';
import { SettingCollection } from './settings';
import { Table, TableCollection } from './tables';
import { WorksheetCollection } from './worksheet';
import type { Worksheet } from './worksheet';

/** The workbook that is open in the simulated Excel. */
export class Workbook extends Simulated {
  static override readonly title = 'Workbook';
  static override readonly since = { Settings: 4, GetSelectedRange: 1, Application: 1 };

  readonly sheets = new WorksheetCollection(this);
  readonly application = new Application();
  readonly events: Events;
  activeSheet: Worksheet | undefined;
  /** AutoCorrect’s “Include new rows and columns in table”, which somebody may have switched off. */
  tablesGrow = true;
  readonly faults = new Faults();
  /** The selected range, `Plan!B3`. */
  selection = '';
  /** What formulas come to where a test says it and nothing is calculated (ExcelOptions.calculates). Anything else is 0. */
  readonly results: Record<string, Cell['value']> = {};
  private readonly tables: Table[] = [];
  private readonly everyTable = new TableCollection(this);
  private readonly names = new NamedItemCollection(this);
  private readonly settings: SettingCollection;
  private tablesMade = 0;

  constructor(
    tell: (entries: readonly HostEntry[]) => void,
    private readonly log: SyncLog,
    settings: Settings,
  ) {
    super();
    this.events = new Events(tell);
    this.settings = new SettingCollection(settings);
  }

  get Worksheets() {
    return this.sheets;
  }
  get Tables() {
    return this.everyTable;
  }
  get Names() {
    return this.names;
  }
  get Settings() {
    return this.settings;
  }
  get Application() {
    return this.application;
  }
  /** Several areas or a chart are no range (OfficeDev/office-js issue 2268). */
  GetSelectedRange() {
    if (!/,| chart /.test(this.selection)) return this.rangeAt(this.selection);
    if (this.faults.has('what is no range is read as one')) return this.rangeAt('A1');
    throw new Refusal('InvalidSelection', 'The current selection is invalid for this operation.');
  }

  allTables(): readonly Table[] {
    return this.tables;
  }
  tablesOn(sheet: Worksheet): readonly Table[] {
    return this.tables.filter(table => table.sheet === sheet);
  }

  addTable(range: Range): Table {
    this.tablesMade += 1;
    const table = new Table(range.sheet, `{table-${this.tablesMade}}`, `Table${this.tablesMade}`, range.rect);
    this.tables.push(table);
    this.events.happened('tableAdded', [WHOLE_WORKBOOK], { tableId: table.id, worksheetId: range.sheet.id });
    return table;
  }

  removeTable(table: Table): void {
    this.tables.splice(this.tables.indexOf(table), 1);
    this.events.happened('tableDeleted', [WHOLE_WORKBOOK], { tableId: table.id, tableName: table.Name, worksheetId: table.sheet.id });
  }

  forget(sheet: Worksheet): void {
    for (const table of this.tablesOn(sheet)) this.removeTable(table);
    if (this.activeSheet === sheet) this.activeSheet = undefined;
  }

  nameTaken(name: string): boolean {
    return this.names.find(name) !== undefined || this.everyTable.find(name) !== undefined;
  }

  rangeAt(address: string, sheet?: Worksheet): Range {
    const named = /^(?:'((?:[^']|'')+)'|([^!]+))!/.exec(address);
    const title = named ? (named[1]?.replace(/''/g, "'") ?? named[2]) : undefined;
    return new Range(title ? this.sheets.GetItem(title) : (sheet ?? this.sheets.GetActiveWorksheet()), rectOf(address));
  }

  resultOf = (formula: string): Cell['value'] => this.results[formula] ?? 0;

  /** A change made by a method (sets are recorded where they are answered). */
  wrote(object: Simulated, method: string): void {
    this.log.wrote(object.place() ?? object.title(), `${object.title()}.${method}`);
  }
}
