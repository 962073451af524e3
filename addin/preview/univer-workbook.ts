/** The workbook port over the grid. Tables are kept in a table book, and the grid's formulas are told of them (`Lines[#All]`). */
import { CommandType } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { isPlanHead } from '../../core';
import { CompleteMap, findOrThrow } from '../../core/lookups';
import type { CellValue, Table } from '../../core';
import { cannotGrow, refuseIfAny } from '../workbook/obstacles';
import type { Addition, Place, PlanTable, WorkbookPort } from '../workbook/workbook';
import { WorkbookTrouble } from '../workbook/workbook-trouble';
import { addRows } from './added-rows';
import { blockAddress, withoutSheet } from './addresses';
import type { Block } from './addresses';
import { Calculation } from './calculation';
import { definedNames } from './defined-names';
import { SheetSidecars } from './sheet-sidecar';
import { nameKey } from './laid-out';
import type { BookLayout, LaidSheet } from './laid-out';
import { LastKnownFormulas } from './last-known';
import { CHANGES, MOVES } from './grid-changes';
import type { MovedLines, NewValues } from './grid-changes';
import { knowsFunction, workOut } from './grid';
import type { Grid } from './grid';
import { gridData, withoutAnswer } from './grid-data';
import { sheetsInGrid } from './grid-reading';
import { valueOf } from './raw-cell';
import { openBook } from './open-book';
import { keepWithinTable, SORT, SORTED, sortedOf } from './sort-in-grid';
import type { SortedParams, SortParams } from './sort-in-grid';
import { withThisRow } from './structured-references';
import { lastKnownIn, workableIn } from './workable';
import { fencedIn, inserted, ordinaryIn, removed, currentTables, tablesAfterSorting, valuesIn, withoutTotals } from './table-book';
import type { BookTable, Sheet } from './table-book';
import { TablesInFormulas } from './tables-in-formulas';

/** What the pane says of cells that look like a plan table and that nobody made one. */
const offered = ({ sheet, address, values }: Pick<PlanTable, 'sheet' | 'address' | 'values'>): string =>
  `${sheet}!${address} is headed ${String(values[0]?.[0])} like a plan table but is not a table in the file, so it is not read. If it is meant as one, select it and use it in Start.`;

export class UniverWorkbook implements WorkbookPort {
  private readonly api: FUniver;
  private readonly listeners = new Set<() => void>();
  private tables: readonly BookTable[] = [];
  /** Tables whose header is gone for now. */
  private gone: readonly BookTable[] = [];
  private readonly tablesInFormulas: TablesInFormulas;
  private readonly beside = new SheetSidecars();
  private readonly lastKnownFormulas = new LastKnownFormulas();
  /** What of the file that was opened goes into the next one as it is. */
  private ofFile: Pick<BookLayout, 'fileStyles' | 'defaultFont' | 'links' | 'properties' | 'carried'> = {};
  private readonly calculation = new Calculation(() => this.tell());
  private opened = 0;
  private isSettling = false;
  private isUndoing = false;

  /** What the file held that was opened, and this workbook does not, in words. */
  leftOut: readonly string[] = [];

  /** How many formulas of the file that was opened show what it last knew. */
  lastKnown = 0;

  /** Whether anything was changed since the workbook was opened or last saved. */
  isUnsaved = false;

  /** Hears why something was not done. */
  refused: (sentence: string) => void = () => undefined;

  constructor(private readonly grid: Grid) {
    const { api } = grid;
    this.api = api;
    this.tablesInFormulas = new TablesInFormulas(grid);
    api.addEvent(api.Event.BeforeCommandExecute, ({ id, params }) => {
      if (id === 'sheet.mutation.set-range-values') this.nameTables(params as NewValues);
    });
    api.addEvent(api.Event.BeforeCommandExecute, event => {
      const refused = event.id === SORT ? keepWithinTable(event.params as SortParams, this.tables) : undefined;
      if (refused === undefined) return;
      event.cancel = true;
      this.refused(refused);
    });
    api.addEvent(api.Event.BeforeUndo, () => (this.isUndoing = true));
    api.addEvent(api.Event.Undo, () => (this.isUndoing = false));
    api.addEvent(api.Event.CommandExecuted, ({ id, type, params, options }) => {
      if (type !== CommandType.MUTATION) return;
      const isAnswer = options?.fromFormula === true;
      this.calculation.heard(id, params, CHANGES.includes(id) && !isAnswer);
      if (!CHANGES.includes(id)) return;
      if (id === SORTED) this.sorted(params as SortedParams);
      if (isAnswer) this.tell();
      else this.changed(id, params as MovedLines);
    });
  }

  /** Opens a workbook in place of the one that is open. */
  open(layout: BookLayout): void {
    // Laid out before the one in hand is put away, so that a workbook that cannot be laid out costs nothing.
    const workable = workableIn(layout, name => knowsFunction(this.grid, name));
    const data = gridData(`book-${this.opened + 1}`, workable);
    const before = this.api.getActiveWorkbook()?.getId();
    if (before !== undefined) this.api.disposeUnit(before);
    this.opened += 1;
    this.api.createWorkbook(data);
    workOut(
      this.grid,
      data.id,
      Object.values(data.sheets).map(sheet => ({ sheetId: sheet.id, ranges: withoutAnswer(sheet.cellData ?? {}) })),
    );
    this.tables = layout.isFile ? ordinaryIn(fencedIn(layout.tables, this.sheets()), this.sheets()) : layout.tables;
    this.gone = [];
    this.beside.forget();
    this.lastKnownFormulas.forget();
    for (const sheet of layout.sheets) this.beside.put(sheet.name, sheet);
    this.ofFile = {
      fileStyles: layout.fileStyles ?? [],
      defaultFont: layout.defaultFont,
      links: layout.links,
      properties: layout.properties,
      carried: layout.carried,
    };
    this.leftOut = layout.leftOut ?? [];
    this.lastKnown = lastKnownIn(workable);
    this.tablesInFormulas.forget();
    this.settle();
    this.isUnsaved = false;
    this.tell();
  }

  private tell(): void {
    this.listeners.forEach(listener => listener());
  }

  /** The workbook as it stands, with what its formulas answered. */
  layout(): BookLayout {
    return {
      title: this.api.getActiveWorkbook()?.getName() ?? '',
      ...this.ofFile,
      sheets: sheetsInGrid(this.grid, this.ofFile.fileStyles ?? []).map(sheet => ({
        ...sheet,
        ...this.beside.of(this.idOf(sheet.name), id => this.nameOf(id)),
      })),
      tables: this.tables.filter(table => !table.isOrdinary).map(table => ({ ...table, sheet: this.nameOf(table.sheet) })),
      names: definedNames(this.grid).map(name => ({
        ...name,
        ...(name.sheet !== undefined && { sheet: this.nameOf(name.sheet) }),
        inFile: this.ofFile.carried?.names.get(nameKey(name)),
      })),
    };
  }

  planTables(): Promise<readonly PlanTable[]> {
    const sheets = new CompleteMap(this.sheets().map(sheet => [sheet.name, sheet]));
    const all = this.tables
      .map(table => ({
        name: table.name,
        sheet: this.nameOf(table.sheet),
        address: blockAddress(withoutTotals(table)),
        values: valuesIn(withoutTotals(table), sheets.of(table.sheet)),
        isOrdinary: table.isOrdinary,
      }))
      .filter(table => isPlanHead(table.values[0] ?? []));
    const notices = all.filter(({ isOrdinary }) => isOrdinary).map(offered);
    const tables = all.filter(({ isOrdinary }) => !isOrdinary);
    return Promise.resolve(
      tables.map(({ name, sheet, address, values }, index) => ({
        name,
        sheet,
        address,
        values,
        ...(index === 0 && notices.length > 0 && { notices }),
      })),
    );
  }

  isWorking(): boolean {
    return this.calculation.isWorking;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  goTo({ sheet, address }: Place): Promise<void> {
    const found = this.api.getActiveWorkbook()?.getSheetByName(sheet);
    if (!found) return Promise.reject(new WorkbookTrouble(`There is no sheet ${sheet} in the workbook.`));
    const range = found.getRange(withoutSheet(address));
    found.activate();
    range.activate();
    found.scrollToCell(range.getRow(), 0);
    return Promise.resolve();
  }

  addRows(table: PlanTable, rows: Table): Promise<Addition> {
    return Promise.resolve().then(() => {
      refuseIfAny(table.isMapped ? [cannotGrow(table)] : []);
      return addRows(this.api, () => this.tables, table.name, rows);
    });
  }

  /** The tables as they stand; sheets by the grid's ids. */
  tablesNow(): readonly BookTable[] {
    return this.tables;
  }

  addTables(added: readonly BookTable[]): void {
    this.tables = [...this.tables, ...added];
    this.settle();
  }

  /** What of a new sheet the grid does not hold. */
  keepBeside(id: string, sheet: LaidSheet): void {
    this.beside.put(id, sheet);
  }

  /** Gives a table another extent; what stands in cells it leaves stays there. */
  resizeTable(name: string, block: Block): void {
    this.tables = this.tables.map(table => (table.name === name ? { ...table, block } : table));
  }

  private sorted(params: SortedParams): void {
    const rows = sortedOf(params);
    this.beside.sorted(params.subUnitId, rows, this.isUndoing);
    this.tables = tablesAfterSorting(this.tables, params.subUnitId, rows);
  }

  private changed(id: string, { subUnitId, range }: MovedLines): void {
    const move = MOVES[id];
    if (move) {
      const [at, last] = move.lines === 'rows' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
      const change = { ...move, at, count: last - at + 1 };
      this.tables = (move.isInsertion ? inserted : removed)(this.tables, subUnitId, move.lines, at, change.count);
      this.beside.moved(subUnitId, change, this.isUndoing);
      if (this.lastKnown > 0) this.lastKnownFormulas.followLines(openBook(this.api).getWorkbook(), subUnitId, change, this.isUndoing);
    }
    this.isUnsaved = true;
    if (this.isSettling) return;
    this.isSettling = true;
    queueMicrotask(() => {
      this.isSettling = false;
      this.settle();
      this.tell();
    });
  }

  /** A formula typed within a table may leave its name out; it is kept with it, as in a file. */
  private nameTables({ subUnitId, cellValue = {} }: NewValues): void {
    for (const [row, cells] of Object.entries(cellValue))
      for (const [column, cell] of Object.entries(cells ?? {})) {
        if (!cell?.f?.includes('[@')) continue;
        const table = this.tables.find(
          ({ sheet, block, isOrdinary }) => !isOrdinary && sheet === subUnitId && holds(block, Number(row), Number(column)),
        );
        cell.f = withThisRow(cell.f, table?.name);
      }
  }

  /** Brings the tables up to date with the cells, and the formulas with the tables. */
  private settle(): void {
    const sheets = this.sheets();
    const { tables, gone } = currentTables([...this.tables, ...this.gone], sheets);
    this.tables = tables;
    this.gone = gone;
    for (const table of tables.filter(one => !one.isOrdinary))
      this.tablesInFormulas.tell(
        table,
        findOrThrow(sheets, sheet => sheet.name === table.sheet),
        { unitId: `book-${this.opened}`, sheetName: this.nameOf(table.sheet) },
      );
  }

  private sheets(): Sheet[] {
    return (this.api.getActiveWorkbook()?.getSheets() ?? []).map(facade => {
      const sheet = facade.getSheet();
      const rows = sheet.getLastRowWithContent() + 1;
      const columns = sheet.getLastColumnWithContent() + 1;
      const cell = (row: number, column: number): CellValue => {
        if (row < 0 || column < 0 || row >= rows || column >= columns) return undefined;
        return valueOf(sheet.getCellRaw(row, column));
      };
      return { name: facade.getSheetId(), rows, columns, cell, isFormula: (row, column) => Boolean(sheet.getCellRaw(row, column)?.f) };
    });
  }

  private idOf(name: string): string {
    return this.api.getActiveWorkbook()?.getSheetByName(name)?.getSheetId() ?? name;
  }

  private nameOf(sheet: string): string {
    return this.api.getActiveWorkbook()?.getSheetBySheetId(sheet)?.getSheetName() ?? sheet;
  }
}

const holds = ({ firstRow, lastRow, firstColumn, lastColumn }: Block, row: number, column: number): boolean =>
  row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
