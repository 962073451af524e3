import type { HostEntry } from '../bridge';
import type { Worksheet } from './worksheet';

const EVENT = 65_536;
const WORKSHEET_CHANGED = 10;

/** Tells the page of edits, if it asked to be told: of one sheet (by id) or of all (`Workbook`). */
export class Events {
  private readonly listening = new Map<string, number>();
  private source: 'Local' | 'Remote' = 'Local';

  constructor(private readonly tell: (entries: readonly HostEntry[]) => void) {}

  register(target: string): void {
    this.listening.set(target, (this.listening.get(target) ?? 0) + 1);
  }

  unregister(target: string): void {
    const left = (this.listening.get(target) ?? 0) - 1;
    if (left > 0) this.listening.set(target, left);
    else this.listening.delete(target);
  }

  /** Where somebody still listens. */
  get targets(): readonly string[] {
    return [...this.listening.keys()];
  }

  /** What happens meanwhile is a co-author's doing. */
  remotely(edit: () => void): void {
    this.source = 'Remote';
    edit();
    this.source = 'Local';
  }

  changed(sheet: Worksheet, address: string): void {
    const message = JSON.stringify({ address, worksheetId: sheet.id, changeType: 'RangeEdited', source: this.source, triggerSource: 'Unknown' });
    const entries = [sheet.id, 'Workbook'].filter(target => this.listening.has(target)).map((target): HostEntry => [EVENT, WORKSHEET_CHANGED, target, message, 0]);
    if (entries.length > 0) this.tell(entries);
  }
}
