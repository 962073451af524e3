import { HalfDone } from '../../workbook/workbook-trouble';
import { sentenceOf } from '../reading/plan-model';
import type { Hand } from '../shell/hand';

/** Something that was written to the workbook, told in a sentence, with the way back. */
export interface Write {
  readonly sentence: string;
  /** It was not written as it was meant to be: the sentence says what stands where. */
  readonly isHalfDone?: boolean;
  /** What is to be told beside that it was put back, if anything. */
  putBack(): Promise<string | void>;
}

export interface WritesSoFar {
  readonly last?: Write;
  /** Why it could not be put back. */
  readonly trouble: string;
  /** What became of the last one. */
  readonly said: string;
}

/** What the pane wrote last, to be told and to be put back from whichever screen is open. */
export class Writes {
  private soFar: WritesSoFar = { trouble: '', said: '' };
  private readonly listeners = new Set<() => void>();

  readonly snapshot = (): WritesSoFar => this.soFar;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  wrote(write: Write): void {
    this.say({ last: write, trouble: '', said: '' });
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

  async putBack(): Promise<void> {
    const { last } = this.soFar;
    if (!last) return;
    try {
      const told = await last.putBack();
      this.say({ trouble: '', said: told ? `Put back. ${told}` : 'Put back.' });
    } catch (error) {
      this.say({ last, trouble: sentenceOf(error), said: '' });
    }
  }

  close(): void {
    this.say({ trouble: '', said: '' });
  }

  private say(soFar: WritesSoFar): void {
    this.soFar = soFar;
    this.listeners.forEach(listener => listener());
  }
}

export const writesIn = (hand: Hand): Writes => hand.kept('writes', () => new Writes());
