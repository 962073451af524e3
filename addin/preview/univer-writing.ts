/** Writing to the workbook in the grid: shown first, nothing overwritten unasked, and put back on demand, as in Excel. */
import {
  columnsChanged,
  filledAt,
  filledBelow,
  movedSince,
  noSheet,
  noTable,
  refuseIfAny,
  spillBlocked,
  tableAt,
  totalRowShown,
} from '../workbook/obstacles';
import { proposalFor } from '../workbook/proposing';
import type { CurrentBlock } from '../workbook/proposing';
import {
  canShrink,
  changedSince,
  contentsToRestore,
  formatsToRestore,
  lookNotes,
  looksOfBlockToRestore,
  rowsKept,
} from '../workbook/putting-back';
import { withNegatives } from '../workbook/negatives';
import { isToChange, presumedBlock, refuseUnlessAgreed, tasksFor, writtenBlock } from '../workbook/write-tasks';
import { isEmptyContent } from '../workbook/writing';
import type {
  BlockAt,
  CellBlock,
  CellContent,
  Consent,
  NewCell,
  Proposal,
  PutBack,
  RowsBelow,
  Written,
  WrittenBlock,
  WritingPort,
} from '../workbook/writing';
import { WrittenCells } from '../workbook/written-cells';
import { blockAddress, blockOf, cellAddress } from './addresses';
import type { Block } from './addresses';
import { GIVEN } from './given-looks';
import type { SheetInBook, WritableBook } from './writable-book';

/** A block that was written, and its place as it stands now. */
interface Found {
  readonly block: WrittenBlock;
  readonly place: CurrentBlock;
}

interface Seen {
  readonly place: CurrentBlock | undefined;
  readonly obstacles: readonly string[];
}

export class UniverWriting implements WritingPort {
  private readonly ours = new WrittenCells();

  constructor(private readonly book: WritableBook) {}

  propose(blocks: readonly CellBlock[]): Promise<Proposal> {
    const { places, obstacles } = this.look(blocks);
    return Promise.resolve(proposalFor(blocks, places, this.ours, { obstacles, notices: [] }));
  }

  async write(proposal: Proposal, consent: Consent): Promise<Written> {
    refuseUnlessAgreed(proposal, consent);
    const { places, obstacles } = this.look(proposal.blocks);
    refuseIfAny(obstacles);
    const tasks = tasksFor(proposal, places);
    const blocks: WrittenBlock[] = [];
    const done = this.book.oneStep();
    try {
      for (const task of tasks) {
        const { sheetId, address } = task.place;
        const { formats: asked, looks }: Partial<BlockAt> = 'sheet' in task.block ? task.block : {};
        // Before it is put, so that a block the grid stumbles over is taken back too.
        blocks.push(presumedBlock(task));
        const formats = asked?.map(row => row.map(format => format && withNegatives(format, this.book.negatives())));
        this.book.put(
          sheetId,
          blockOf(address),
          task.block.cells.map((row, i) => row.map((cell, j) => (isToChange(task, i, j) ? cell : null))),
          formats,
          looks?.map((look, i) => task.block.cells[i]!.map(() => look && GIVEN[look])),
        );
        blocks[blocks.length - 1] = writtenBlock(
          task,
          task.place,
          this.book.contents(sheetId, blockOf(address)),
          looks && this.book.looks(sheetId, blockOf(address), looks),
        );
      }
    } catch (reason) {
      this.restore(this.found(blocks));
      throw reason;
    } finally {
      done();
    }
    const written = { blocks };
    this.ours.remember(written);
    await settled();
    return written;
  }

  async putBack(written: Written): Promise<PutBack> {
    const found = this.found(written.blocks);
    const left = found.flatMap(({ block, place }) => changedSince(block, place));
    const done = this.book.oneStep();
    let outcome: Omit<PutBack, 'left'>;
    try {
      outcome = this.restore(found);
    } finally {
      done();
    }
    this.ours.forget(written);
    await settled();
    return { ...outcome, left };
  }

  private found(blocks: readonly WrittenBlock[]): readonly Found[] {
    const { places, obstacles } = this.look(
      blocks.map(({ sheetId, address, before, looks }) => ({
        sheet: sheetId,
        address,
        cells: before.map(row => row.map(() => null)),
        ...(looks && { looks: looks.rows }),
      })),
    );
    refuseIfAny(obstacles);
    return blocks.map((block, i) => ({ block, place: places[i]! }));
  }

  /** Puts back what still holds what was written, and lets tables give up the rows they grew over. */
  private restore(found: readonly Found[]): Omit<PutBack, 'left'> {
    let restored = 0;
    const notes: string[] = [];
    for (const { block, place } of found) {
      const cells = contentsToRestore(block, place).map(row => row.map(content => (content ? cellFor(content) : null)));
      const [formats, looks] = [formatsToRestore(block, place), looksOfBlockToRestore(block, place)];
      this.book.put(place.sheetId, blockOf(place.address), cells, formats, looks);
      for (const note of lookNotes(block, place)) notes.push(note);
      restored += cells.flat().filter(cell => cell !== null).length;
      const table = this.book.tables().find(({ name }) => name === block.grownTable);
      const { lastRow } = blockOf(place.address);
      if (!table || table.block.lastRow < lastRow || changedSince(block, place).length > 0) continue;
      if (table.block.lastRow === lastRow && canShrink(block, place)) this.book.shrinkTable(table.name, block.before.length);
      else notes.push(rowsKept(place.sheet, place.address));
    }
    return { restored, notes };
  }

  private look(blocks: readonly CellBlock[]): { places: readonly (CurrentBlock | undefined)[]; obstacles: readonly string[] } {
    const seen = blocks.map(block => ('table' in block ? this.lookBelow(block) : this.lookAt(block)));
    return { places: seen.map(({ place }) => place), obstacles: [...new Set(seen.flatMap(({ obstacles }) => obstacles))] };
  }

  private lookAt({ sheet, address, beside = [], spillsOver, looks }: BlockAt): Seen {
    const found = this.book.sheets().find(one => one.id === sheet) ?? this.book.sheets().find(one => one.name === sheet);
    if (!found) return { place: undefined, obstacles: [noSheet(sheet)] };
    const shownAt = (cell: string) => this.book.contents(found.id, blockOf(cell))[0]![0]!.shown;
    return {
      place: { ...this.standing(found, blockOf(address)), ...(looks && { looks: this.book.looks(found.id, blockOf(address), looks) }) },
      obstacles: [
        ...(spillsOver === undefined ? [] : this.inTheWay(found, spillsOver)),
        ...beside.flatMap(cell => movedSince(found.name, cell.address, shownAt(cell.address), cell.says)),
      ],
    };
  }

  /** What stands where a formula would answer. */
  private inTheWay({ id, name }: SheetInBook, address: string): string[] {
    const block = blockOf(address);
    const table = this.book.tables().find(one => one.sheet === id && !one.isOrdinary && overlaps(one.block, block));
    if (table) return [spillBlocked(name, address, tableAt(table.name))];
    const cells = this.book.contents(id, block);
    const row = cells.findIndex(contents => !contents.every(isEmptyContent));
    if (row < 0) return [];
    const column = cells[row]!.findIndex(content => !isEmptyContent(content));
    return [spillBlocked(name, address, filledAt(cellAddress(block.firstRow + row, block.firstColumn + column)))];
  }

  private lookBelow({ table, headers, cells }: RowsBelow): Seen {
    const found = this.book.tables().find(one => one.name === table);
    const sheet = found && this.book.sheets().find(one => one.id === found.sheet);
    if (!found || !sheet) return { place: undefined, obstacles: [noTable(table)] };
    const { block } = found;
    const place = this.standing(sheet, { ...block, firstRow: block.lastRow + 1, lastRow: block.lastRow + cells.length });
    const header = this.book.contents(sheet.id, { ...block, lastRow: block.firstRow })[0]!.map(({ shown }) => String(shown));
    return {
      place: { ...place, grownTable: table },
      obstacles: [
        ...(header.join('\n') === headers.join('\n') ? [] : [columnsChanged(table)]),
        ...(found.ofFile?.showTotalRow ? [totalRowShown(table)] : []),
        ...(place.cells.flat().every(isEmptyContent) ? [] : [filledBelow(table, sheet.name, place.address)]),
      ],
    };
  }

  private standing({ id, name }: SheetInBook, block: Block): CurrentBlock {
    return {
      sheet: name,
      sheetId: id,
      address: blockAddress(block),
      cells: this.book.contents(id, block),
      formats: this.book.formats(id, block),
    };
  }
}

const overlaps = (one: Block, other: Block): boolean =>
  one.firstRow <= other.lastRow &&
  other.firstRow <= one.lastRow &&
  one.firstColumn <= other.lastColumn &&
  other.firstColumn <= one.lastColumn;

const cellFor = ({ shown, formula }: CellContent): NewCell => (formula === undefined ? shown : { formula });

/** The grid brings its tables up to date right after a change; whoever reads next finds them so. */
const settled = (): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve);
  });
