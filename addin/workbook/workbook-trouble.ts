import type { Written } from './writing';

/** Something the workbook did not let us do. The sentence is for the person at the pane; the detail is what to copy into a report. */
export class WorkbookTrouble extends Error {
  constructor(
    readonly sentence: string,
    readonly detail: string = '',
  ) {
    super(sentence);
    this.name = 'WorkbookTrouble';
  }
}

/** Trouble after which something is written, or may be: the sentence says what stands where, and here is the way back. */
export class HalfDone extends WorkbookTrouble {
  constructor(
    sentence: string,
    detail: string,
    /** Refuses with a sentence as long as it cannot be done. */
    readonly putBack: () => Promise<unknown>,
    /** Of cells, what would stand there had all of it been written. */
    readonly presumed?: Written,
  ) {
    super(sentence, detail);
    this.name = 'HalfDone';
  }
}
