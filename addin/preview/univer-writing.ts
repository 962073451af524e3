/** Writing to the workbook in the grid: shown first, nothing overwritten unasked, and put back on demand, as in Excel. */
import { addressOf } from '../workbook/addresses';
import { keptNotes, tableAfter } from '../workbook/grown-tables';
import { placeAt } from '../workbook/grid';
import { refuseIfAny } from '../workbook/obstacles';
import { proposalFor } from '../workbook/proposing';
import type { CurrentBlock } from '../workbook/proposing';
import { changedSince, contentsToRestore, formatsToRestore, lookNotes, looksOfBlockToRestore } from '../workbook/putting-back';
import { withNegatives } from '../workbook/negatives';
import { isToChange, presumedBlock, refuseUnlessAgreed, tasksFor, writtenBlock } from '../workbook/write-tasks';
import { isBelow } from '../workbook/writing';
import type {
  BlockAt,
  CellBlock,
  CellContent,
  Consent,
  NewCell,
  Proposal,
  PutBack,
  Written,
  WrittenBlock,
  WritingPort,
} from '../workbook/writing';
import { WrittenCells } from '../workbook/written-cells';
import { blockOf } from './addresses';
import { GIVEN } from './given-looks';
import { look, tableNow } from './univer-looking';
import type { WritableBook } from './writable-book';

/** A block that was written, and its place as it stands now. */
interface Found {
  readonly block: WrittenBlock;
  readonly place: CurrentBlock;
}

export class UniverWriting implements WritingPort {
  private readonly ours = new WrittenCells();

  constructor(private readonly book: WritableBook) {}

  propose(blocks: readonly CellBlock[]): Promise<Proposal> {
    const { places, obstacles } = look(this.book, blocks);
    return Promise.resolve(proposalFor(blocks, places, this.ours, { obstacles, notices: [] }));
  }

  async write(proposal: Proposal, consent: Consent): Promise<Written> {
    refuseUnlessAgreed(proposal, consent);
    const { places, obstacles } = look(this.book, proposal.blocks);
    refuseIfAny(obstacles);
    const tasks = tasksFor(proposal, places);
    const blocks: WrittenBlock[] = [];
    const done = this.book.oneStep();
    try {
      for (const task of tasks) {
        const { sheetId, address } = task.place;
        const { formats: asked, looks }: Pick<BlockAt, 'formats' | 'looks'> = isBelow(task.block) ? {} : task.block;
        // Before it is put, so that a block the grid stumbles over is taken back too.
        blocks.push(presumedBlock(task));
        const formats = asked?.map(row => row.map(format => format && withNegatives(format, this.book.negatives())));
        this.book.put(
          sheetId,
          blockOf(address),
          task.block.cells.map((row, i) => row.map((cell, j) => (isToChange(task, i, j) ? cell : null))),
          formats,
          looks && task.block.cells.map((row, i) => row.map(() => looks[i] && GIVEN[looks[i]])),
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
    const { places, obstacles } = look(
      this.book,
      blocks.map(({ sheetId, address, before, looks }) => ({
        sheet: sheetId,
        address,
        cells: before.map(row => row.map(() => null)),
        ...(looks && { looks: looks.rows }),
      })),
    );
    refuseIfAny(obstacles);
    return blocks.map((block, i) => ({ block, place: placeAt(places, i) }));
  }

  /** Puts back what still holds what was written, and lets tables give up what they grew over. */
  private restore(found: readonly Found[]): Omit<PutBack, 'left'> {
    let restored = 0;
    const notes: string[] = [];
    for (const { block, place } of found) {
      const table = this.book.tables().find(({ name }) => name === block.grown?.table);
      const after = table && tableAfter(block, place, tableNow(this.book, table));
      const isKept = after === 'kept';
      const cells = contentsToRestore(block, place, isKept).map(row => row.map(content => (content ? cellFor(content) : null)));
      const [formats, looks] = [formatsToRestore(block, place, isKept), looksOfBlockToRestore(block, place)];
      this.book.put(place.sheetId, blockOf(place.address), cells, formats, looks);
      restored += cells.flat().filter(cell => cell !== null).length;
      notes.push(...(isKept ? keptNotes(block, place) : []), ...lookNotes(block, place));
      if (table && after && after !== 'kept') this.book.resizeTable(table.name, blockOf(addressOf(after.shrinksTo)));
    }
    return { restored, notes };
  }
}

const cellFor = ({ shown, formula }: CellContent): NewCell => (formula === undefined ? shown : { formula });

/** The grid brings its tables up to date right after a change; whoever reads next finds them so. */
const settled = (): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve);
  });
