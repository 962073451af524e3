import { sentenceOf } from '../reading/plan-model';
import type { Hand } from '../shell/hand';

/** Something that was written to the workbook, told in a sentence, with the way back. */
export interface Write {
  readonly sentence: string;
  putBack(): Promise<void>;
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

  async putBack(): Promise<void> {
    const { last } = this.soFar;
    if (!last) return;
    try {
      await last.putBack();
      this.say({ trouble: '', said: 'Put back.' });
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
