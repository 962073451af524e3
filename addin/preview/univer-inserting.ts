/** Adding sheets to the workbook in the grid, one after another, and taking them out again. */
import { CompleteMap } from '../../core/lookups';
import { FreeNames, following, sheetVariant, tableVariant } from '../workbook/free-names';
import { gridCell } from '../workbook/grid';
import { inItsWay } from '../workbook/negatives';
import { shownFirst } from '../workbook/new-sheet';
import type { Inserted, InsertingPort, NewSheet, Progress, Removal, SheetCell } from '../workbook/new-sheet';
import type { CellContent } from '../workbook/writing';
import { namesOf, tablesOf } from './sheet-tables';
import type { WritableBook } from './writable-book';

/** What of a new sheet is not seen here. */
export const LEAVES_OUT: readonly string[] = [
  'This preview shows no charts, lists to choose from, prompts or print set-up; a file saved from here has all four.',
];

export class UniverInserting implements InsertingPort {
  readonly leavesOut = LEAVES_OUT;

  constructor(private readonly book: WritableBook) {}

  async insert(sheets: readonly NewSheet[], progress: Progress): Promise<Inserted> {
    const done = this.book.oneStep();
    try {
      return await this.insertAll(sheets, progress);
    } finally {
      done();
    }
  }

  remove({ sheets }: Inserted, { evenIfChanged }: { readonly evenIfChanged: boolean }): Promise<Removal> {
    const there = new CompleteMap(this.book.sheets().map(({ id, name }) => [id, name]));
    const present = sheets.filter(({ id }) => there.has(id));
    const changed = present.filter(({ id, asked }) => this.hasChanged(id, asked)).map(({ id }) => there.of(id));
    if (changed.length > 0 && !evenIfChanged) return Promise.resolve({ removed: false, changed });
    const done = this.book.oneStep();
    for (const { id } of present) this.book.removeSheet(id);
    done();
    return Promise.resolve({ removed: true, changed });
  }

  private async insertAll(sheets: readonly NewSheet[], progress: Progress): Promise<Inserted> {
    const names = {
      sheets: new FreeNames(
        this.book.sheets().map(({ name }) => name),
        sheetVariant,
      ),
      tables: new FreeNames(
        this.book.tables().map(({ name }) => name),
        tableVariant,
      ),
    };
    const titled = sheets.map(asked => ({ asked, name: names.sheets.give(asked.name) }));
    const added: { id: string; name: string; asked: NewSheet }[] = [];
    try {
      await this.addEach(titled, names, added, progress);
    } catch (reason) {
      for (const { id } of added) this.book.removeSheet(id);
      throw reason;
    }
    const first = added[shownFirst(sheets)];
    if (first) this.book.show(first.id);
    progress(sheets.length, sheets.length, '');
    return { sheets: added };
  }

  private async addEach(
    titled: readonly { readonly asked: NewSheet; readonly name: string }[],
    names: Readonly<Record<'sheets' | 'tables', FreeNames>>,
    added: { id: string; name: string; asked: NewSheet }[],
    progress: Progress,
  ): Promise<void> {
    for (const { asked, name } of titled) {
      progress(added.length, titled.length, asked.name);
      await drawn();
      const id = this.book.addSheet({
        ...asked,
        name,
        links: asked.links?.map(link => ({ ...link, sheet: names.sheets.given.get(link.sheet) ?? link.sheet })),
        cells: inItsWay(asked, this.book.negatives()).cells.map(row => row.map(cell => cell && { ...cell, formula: undefined })),
      });
      added.push({ id, name, asked });
      this.book.nameCells(namesOf(asked, name));
      this.book.addTables(tablesOf(asked, id).map(table => ({ ...table, name: names.tables.give(table.name) })));
    }
    for (const { id, asked } of added) this.putFormulas(id, asked, formula => following(formula, names.tables.given, names.sheets.given));
  }

  /** Formulas come once every table they name is there. */
  private putFormulas(id: string, { cells }: NewSheet, named: (formula: string) => string): void {
    cells.forEach((row, firstRow) =>
      row.forEach((cell, firstColumn) => {
        if (cell?.formula) this.book.put(id, { firstRow, firstColumn }, [[{ formula: named(cell.formula) }]]);
      }),
    );
  }

  /** Cells that were left empty or hold formulas are not compared: what formulas spill is the grid's. */
  private hasChanged(id: string, { cells }: NewSheet): boolean {
    const columns = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
    if (columns === 0) return false;
    const now = this.book.contents(id, { firstRow: 0, firstColumn: 0, lastRow: cells.length - 1, lastColumn: columns - 1 });
    return cells.some((row, i) => row.some((cell, j) => cell !== undefined && isTyped(cell) && !holds(gridCell(now, i, j), cell)));
  }
}

const isTyped = ({ value, formula }: SheetCell): boolean =>
  formula === undefined && value !== null && value !== undefined && value !== '' && typeof value !== 'object';

const holds = ({ shown, formula }: CellContent, { value }: SheetCell): boolean => formula === undefined && shown === value;

/** Lets the browser draw how far the work has come. */
const drawn = (): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve);
  });
