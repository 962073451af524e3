import { UniverInserting } from '../../addin/preview/univer-inserting';
import { UniverWriting } from '../../addin/preview/univer-writing';
import { blockAddress, blockOf } from '../../addin/preview/addresses';
import type { Inserted, InsertingPort, NewSheet, Progress } from '../../addin/workbook/new-sheet';
import type { ChoosingPort, Place, PlanTable } from '../../addin/workbook/workbook';
import type { CellBlock, Consent, Proposal, Written, WritingPort } from '../../addin/workbook/writing';
import type { CellValue, Table } from '../../core';
import { BookInMemory } from '../preview/book-in-memory';
import { FakeWorkbook } from './fake-workbook';

/** A workbook held in memory that can be written to, by the rules of the preview: a sheet a table. */
export class WritableWorkbook extends FakeWorkbook implements WritingPort, InsertingPort, ChoosingPort {
  private leftOut: readonly string[] = [];
  private readonly underWay = new Set<Promise<unknown>>();
  readonly book = new BookInMemory();
  private readonly writing = new UniverWriting(this.book);
  private readonly inserting = new UniverInserting(this.book);

  constructor(tables: readonly PlanTable[]) {
    super(tables);
    for (const { name, sheet, values } of tables) {
      const id = this.book.addSheet({
        name: sheet,
        widths: [],
        cells: values.map(row => row.map(value => (value === '' || value === null ? undefined : { value }))),
      });
      const block = { firstRow: 0, firstColumn: 0, lastRow: values.length - 1, lastColumn: values[0]!.length - 1 };
      this.book.addTables([{ name, header: String(values[0]![0]), sheet: id, block }]);
    }
  }

  override async planTables() {
    this.readings += 1;
    return this.all().filter(({ name }) => !this.leftOut.includes(name));
  }

  async tablesLeftOut() {
    return this.all().filter(({ name }) => this.leftOut.includes(name));
  }

  async leaveOut(names: readonly string[]) {
    this.leftOut = names;
    this.tell();
  }

  private all(): PlanTable[] {
    return this.book.tables().map(({ name, sheet, block }): PlanTable => ({
      name,
      sheet: this.nameOf(sheet),
      address: blockAddress(block),
      values: this.book.contents(sheet, block).map(row => row.map(({ shown }) => shown)),
    }));
  }

  propose(blocks: readonly CellBlock[]) {
    return this.writing.propose(blocks);
  }

  write(proposal: Proposal, consent: Consent) {
    return this.changing(this.writing.write(proposal, consent));
  }

  putBack(written: Written) {
    return this.changing(this.writing.putBack(written));
  }

  insert(sheets: readonly NewSheet[], progress: Progress) {
    return this.changing(this.inserting.insert(sheets, progress));
  }

  remove(inserted: Inserted, consent: { readonly evenIfChanged: boolean }) {
    return this.changing(this.inserting.remove(inserted, consent));
  }

  /** Waits for all that was asked of it to be done: it answers in timers of its own, as the grid does. */
  async answered(): Promise<void> {
    while (this.underWay.size > 0) await Promise.allSettled(this.underWay);
  }

  /** What changes cells; the pane is told of it once it is done. */
  private async changing<T>(work: Promise<T>): Promise<T> {
    this.underWay.add(work);
    const outcome = await work.finally(() => this.underWay.delete(work));
    this.tell();
    return outcome;
  }

  async cellsAt({ sheet, address }: Place): Promise<Table> {
    const found = this.book.sheets().find(one => one.name === sheet);
    return found ? this.book.contents(found.id, blockOf(address)).map(row => row.map(({ shown }): CellValue => shown)) : [];
  }

  /** What stands in a cell of a sheet. */
  async cell(sheet: string, address: string): Promise<CellValue> {
    return (await this.cellsAt({ sheet, address }))[0]?.[0];
  }

  private nameOf(id: string): string {
    return this.book.sheets().find(one => one.id === id)!.name;
  }

  private tell() {
    this.change(this.tables);
  }
}
