import type { Inserted, InsertingPort, NewSheet } from '../../workbook/new-sheet';
import type { WorkbookPort } from '../../workbook/workbook';
import { HalfDone } from '../../workbook/workbook-trouble';
import { rememberFirstAnswers } from '../formulas/look';
import { sentenceOf } from '../reading/plan-model';
import { nextInSession } from '../writing/writes';

/** Sheets the add-in put into the workbook since the pane was opened, and that can be taken out again. */
export interface AddedSheets {
  readonly what: string;
  readonly inserted: Inserted;
  /** Its place in the order of the session. */
  readonly order: number;
  /** Whether the bar above the screens is done with it; the history never is. */
  readonly isAnnounced: boolean;
  /** What to do with them, in a sentence or two. */
  readonly next?: string;
  /** Sheets on which somebody has typed since; they go only when that is agreed. */
  readonly changed: readonly string[];
}

export interface SheetsWorkState {
  readonly working?:
    | {
        readonly what: string;
        readonly done: number;
        readonly of: number;
        readonly sheet: string;
        readonly opensPlan: boolean;
      }
    | undefined;
  readonly added: readonly AddedSheets[];
  readonly message: string;
  readonly trouble: string;
  /** What was left half added, with the way back. */
  readonly halfDone?: HalfDone | undefined;
}

/** Adds sheets to the workbook and takes them out, one thing at a time; the pane shows how far it has come, whichever screen is open. */
export class SheetsWork {
  private state: SheetsWorkState = { added: [], message: '', trouble: '' };
  private readonly listeners = new Set<() => void>();

  constructor(private readonly port: WorkbookPort & Partial<InsertingPort>) {}

  readonly snapshot = (): SheetsWorkState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Whether this workbook takes new sheets at all. */
  get isPossible(): boolean {
    return this.port.insert !== undefined && this.port.remove !== undefined;
  }

  get leavesOut(): readonly string[] {
    return this.port.leavesOut ?? [];
  }

  /** `opensPlan` keeps the pane on what it shows until the last sheet is there. */
  async add(what: string, sheets: readonly NewSheet[], opensPlan: boolean, next?: string): Promise<void> {
    if (this.state.working || !this.port.insert) return;
    const progress = (done: number, of: number, sheet: string) => this.setState({ working: { what, done, of, sheet, opensPlan } });
    this.setState({ message: '', trouble: '', halfDone: undefined });
    progress(0, sheets.length, sheets[0]?.name ?? '');
    try {
      const inserted = await this.port.insert(sheets, progress);
      if (sheets.some(({ cells }) => cells.some(row => row.some(cell => cell?.formula !== undefined))))
        await rememberFirstAnswers(this.port);
      this.setState({
        added: [...this.state.added, { what, inserted, order: nextInSession(), isAnnounced: false, changed: [], ...(next && { next }) }],
        working: undefined,
      });
    } catch (error) {
      this.setState({ trouble: sentenceOf(error), working: undefined, ...(error instanceof HalfDone && { halfDone: error }) });
    }
  }

  /** Takes out what was left half added. */
  async putBack({ putBack }: HalfDone): Promise<void> {
    try {
      await putBack();
      this.setState({ halfDone: undefined, trouble: '', message: 'Taken out again.' });
    } catch (error) {
      this.setState({ trouble: sentenceOf(error) });
    }
  }

  async takeOut(one: AddedSheets): Promise<void> {
    if (!this.port.remove) return;
    this.setState({ message: '', trouble: '' });
    try {
      const { removed, changed } = await this.port.remove(one.inserted, { evenIfChanged: one.changed.length > 0 });
      const added = removed
        ? this.state.added.filter(other => other !== one)
        : this.state.added.map(other => (other === one ? { ...one, changed } : other));
      this.setState(removed ? { added, message: `${one.what}: taken out again.` } : { added });
    } catch (error) {
      this.setState({ trouble: sentenceOf(error) });
    }
  }

  /** What was added stays; only the history still offers to take it out. */
  readonly forget = (one: AddedSheets): void =>
    this.setState({
      added: this.state.added.map(other => (other === one ? { ...one, isAnnounced: true } : other)),
      message: '',
      trouble: '',
    });

  /** What was said of one plan is no news of the next. */
  hush(): void {
    if (this.state.message || this.state.trouble) this.setState({ message: '', trouble: '', halfDone: undefined });
  }

  private setState(news: Partial<SheetsWorkState>): void {
    this.state = { ...this.state, ...news };
    this.listeners.forEach(listener => listener());
  }
}

const works = new WeakMap<WorkbookPort, SheetsWork>();

/** One for a workbook, so that work goes on while screens come and go. */
export function sheetsWorkFor(port: WorkbookPort & Partial<InsertingPort>): SheetsWork {
  const known = works.get(port);
  if (known) return known;
  const work = new SheetsWork(port);
  works.set(port, work);
  return work;
}
