/** What one context.sync() asked of Excel. */
export interface BatchRecord {
  /** Length of the message, as sent. */
  readonly bytes: number;
  /** `Range.Select`, `TableCollection.Add` … in order. */
  readonly methods: readonly string[];
  /** `Plan!A1:C9 Values`, in order. */
  readonly read: readonly string[];
  /** `Plan!A1:C9 Values`, in order; `(3 of 27 cells)` where the others were left as they are. */
  readonly written: readonly string[];
  /** The code of Excel's refusal, where the batch failed. */
  readonly refused?: string;
}

/** Keeps an account of every batch that came from the add-in's own code (office.js's housekeeping is left out). */
export class SyncLog {
  private readonly done: BatchRecord[] = [];
  private open: { bytes: number; methods: string[]; read: string[]; written: string[]; refused?: string } | undefined;

  begin(bytes: number): void {
    this.open = { bytes, methods: [], read: [], written: [] };
  }

  method(name: string): void {
    this.open?.methods.push(name);
  }

  read(place: string, what: string): void {
    this.open?.read.push(`${place} ${what}`);
  }

  /** A write outside any batch is the user's own and is not recorded. */
  wrote(place: string, what: string): void {
    this.open?.written.push(`${place} ${what}`);
  }

  refused(code: string): void {
    if (this.open) this.open.refused = code;
  }

  /** Closes the batch; `housekeeping` forgets it. */
  end(housekeeping: boolean): void {
    if (this.open && !housekeeping) this.done.push(this.open);
    this.open = undefined;
  }

  get batches(): readonly BatchRecord[] {
    return this.done;
  }

  get syncs(): number {
    return this.done.length;
  }

  get bytes(): number {
    return this.done.reduce((sum, batch) => sum + batch.bytes, 0);
  }

  get methods(): readonly string[] {
    return this.done.flatMap(batch => batch.methods);
  }

  get rangesRead(): readonly string[] {
    return this.done.flatMap(batch => batch.read);
  }

  get rangesWritten(): readonly string[] {
    return this.done.flatMap(batch => batch.written);
  }

  clear(): void {
    this.done.length = 0;
  }
}
