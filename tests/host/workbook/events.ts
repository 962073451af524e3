import type { HostEntry } from '../bridge';
import type { Table } from './tables';
import type { Worksheet } from './worksheet';

const EVENT = 65_536;

/** office.js's numbers for the events the add-in may listen to. */
export const HAPPENED = {
  worksheetChanged: 10,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;
export type Happening = keyof typeof HAPPENED;

/** Everywhere, as against one sheet (by its id). */
export const WHOLE_WORKBOOK = 'Workbook';

/** Tells the page what happens in the workbook, if it asked to be told. */
export class Events {
  private readonly listening = new Map<string, number>();
  private source: 'Local' | 'Remote' = 'Local';

  constructor(private readonly tell: (entries: readonly HostEntry[]) => void) {}

  register(happening: Happening, target: string): void {
    const key = `${happening} ${target}`;
    this.listening.set(key, (this.listening.get(key) ?? 0) + 1);
  }

  unregister(happening: Happening, target: string): void {
    const key = `${happening} ${target}`;
    const left = (this.listening.get(key) ?? 0) - 1;
    if (left > 0) this.listening.set(key, left);
    else this.listening.delete(key);
  }

  /** What somebody still listens to: `worksheetChanged Workbook`. */
  get targets(): readonly string[] {
    return [...this.listening.keys()];
  }

  /** What happens meanwhile is a co-author's doing. */
  remotely(edit: () => void): void {
    this.source = 'Remote';
    edit();
    this.source = 'Local';
  }

  changed(sheet: Worksheet, address: string, tables: readonly Table[]): void {
    const edit = { address, worksheetId: sheet.id, changeType: 'RangeEdited', triggerSource: 'Unknown' };
    this.happened('worksheetChanged', [sheet.id, WHOLE_WORKBOOK], edit);
    for (const table of tables) this.happened('tableChanged', [table.id, WHOLE_WORKBOOK], { ...edit, tableId: table.id });
  }

  /** Formulas of a sheet have been worked out anew, which Excel tells apart from what is typed. */
  calculated(sheet: Worksheet): void {
    this.happened('worksheetCalculated', [WHOLE_WORKBOOK], { worksheetId: sheet.id });
  }

  happened(happening: Happening, targets: readonly string[], about: object): void {
    const message = JSON.stringify({ ...about, source: this.source });
    const heard = targets.filter(target => this.listening.has(`${happening} ${target}`));
    if (heard.length > 0) this.tell(heard.map((target): HostEntry => [EVENT, HAPPENED[happening], target, message, 0]));
  }
}
