/**
 * Sheets of an insertion that failed. A half-filled workbook helps nobody: they are taken out again, those too whose answer was
 * lost. What could not be taken out is remembered, so that the next insertion does not put a second set beside it.
 */
import type { NewSheet } from '../new-sheet';
import { HalfDone, WorkbookTrouble } from '../workbook-trouble';
import { inExcel } from './session';
import { askWhatIsOn, isTouched } from './touched';

/** What an insertion has asked of Excel so far. */
export interface Attempt {
  /** The ids of the sheets that were there before. */
  readonly stood: ReadonlySet<string>;
  /** The id is not known as long as Excel has not answered for the sheet. */
  readonly sheets: readonly { readonly id?: string; readonly title: string; readonly asked: NewSheet }[];
}

export class LeftOvers {
  private attempt: Attempt | undefined;

  /** Takes out what a failed insertion left, and says so; where that fails too, with the way to do it later. */
  async clearAfter(attempt: Attempt, { sentence, detail }: WorkbookTrouble): Promise<WorkbookTrouble> {
    this.attempt = attempt;
    const clear = () => this.clear();
    try {
      await clear().catch(clear);
    } catch {
      const titles = attempt.sheets.map(({ title }) => title).join(', ');
      return new HalfDone(
        `${sentence} It is not known which of the new sheets are there: ${titles}. Once Excel answers, Put back takes them out; so does adding sheets again.`,
        detail,
        clear,
      );
    }
    return new WorkbookTrouble(`${sentence} The sheets that had been added were taken out again.`, detail);
  }

  /** A sheet on which somebody has typed stays. */
  async clear(): Promise<void> {
    const { attempt } = this;
    if (!attempt) return;
    await inExcel(async context => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name');
      await context.sync();
      const ours = worksheets.items.flatMap(worksheet => {
        const known = attempt.sheets.find(({ id, title }) =>
          id === undefined ? worksheet.name === title && !attempt.stood.has(worksheet.id) : worksheet.id === id,
        );
        return known ? [{ worksheet, known, on: askWhatIsOn(worksheet) }] : [];
      });
      if (ours.length === 0) return;
      await context.sync();
      for (const { worksheet, known, on } of ours) {
        // A sheet whose answer was lost is empty still; a filled one of its name is somebody else's.
        if (known.id === undefined ? on.isNullObject : !isTouched(on, known.asked)) worksheet.delete();
      }
      await context.sync();
    });
    this.attempt = undefined;
  }
}
