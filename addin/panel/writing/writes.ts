import { HalfDone } from '../../workbook/workbook-trouble';
import type { CellChange } from '../../workbook/writing';
import { sentenceOf } from '../reading/plan-model';
import type { PlanState } from '../shell/plan-state';

let last = 0;

/** What is done to the workbook in a session is numbered through, whatever does it. */
export const nextInSession = (): number => ++last;

/** Something that was written to the workbook, told in a sentence, with the way back. */
export interface Write {
  readonly sentence: string;
  /** It was not written as it was meant to be: the sentence says what stands where. */
  readonly isHalfDone?: boolean;
  /** The cells, from what to what, where they were written one by one. */
  readonly changes?: readonly CellChange[];
  /** What is to be told beside that it was put back, if anything. */
  putBack(): Promise<string | void>;
}

/** One line of the session's history. */
export interface Entry {
  /** Its place in the order of the session. */
  readonly order: number;
  readonly write: Write;
  readonly isPutBack: boolean;
  /** Why it could not be put back when that was asked. */
  readonly trouble: string;
}

export interface WritesSoFar {
  /** Everything that was written in this session, the first first. */
  readonly history: readonly Entry[];
  readonly last?: Write | undefined;
  /** Why it could not be put back. */
  readonly trouble: string;
  /** What became of the last one. */
  readonly message: string;
}

/** What the pane wrote: the last, to be told and put back from whichever screen is open, and all before it. */
export class Writes {
  private soFar: WritesSoFar = { history: [], trouble: '', message: '' };
  private readonly listeners = new Set<() => void>();

  readonly snapshot = (): WritesSoFar => this.soFar;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  wrote(write: Write): void {
    this.note(write);
    this.setState({ last: write, trouble: '', message: '' });
  }

  /** Written by the way, as the scenario's cell is: it stands in the history and is not told. */
  note(write: Write): void {
    this.setState({ history: [...this.soFar.history, { order: nextInSession(), write, isPutBack: false, trouble: '' }] });
  }

  /** Takes over what was left half done, so that it can be put back once the dialog is gone; false where nothing was. */
  tookOver(error: unknown): boolean {
    if (!(error instanceof HalfDone)) return false;
    this.wrote({
      sentence: error.sentence,
      isHalfDone: true,
      async putBack() {
        await error.putBack();
      },
    });
    return true;
  }

  /** Puts one back: the last unless another is meant. */
  async putBack(write = this.soFar.last): Promise<void> {
    if (!write) return;
    const isLast = write === this.soFar.last;
    try {
      const remark = await write.putBack();
      this.mark(write, { isPutBack: true, trouble: '' });
      if (isLast) this.setState({ last: undefined, trouble: '', message: remark ? `Put back. ${remark}` : 'Put back.' });
    } catch (error) {
      this.mark(write, { trouble: sentenceOf(error) });
      if (isLast) this.setState({ trouble: sentenceOf(error), message: '' });
    }
  }

  close(): void {
    this.setState({ last: undefined, trouble: '', message: '' });
  }

  private mark(write: Write, news: Partial<Entry>): void {
    this.setState({ history: this.soFar.history.map(entry => (entry.write === write ? { ...entry, ...news } : entry)) });
  }

  private setState(news: Partial<WritesSoFar>): void {
    this.soFar = { ...this.soFar, ...news };
    this.listeners.forEach(listener => listener());
  }
}

export const writesIn = (planState: PlanState): Writes => planState.madeOnce('writes', () => new Writes());
