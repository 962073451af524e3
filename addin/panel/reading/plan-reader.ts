import type { ScenarioCell } from '../../workbook/scenario-cell';
import type { PlanTable, WorkbookPort } from '../../workbook/workbook';
import { sentenceOf } from './plan-model';

/** What the pane knows of the workbook. `trouble` says why the newest reading failed while an older one is still shown. */
export type PlanReading =
  | { readonly state: 'reading' }
  | { readonly state: 'failed'; readonly sentence: string }
  | {
      readonly state: 'read';
      readonly tables: readonly PlanTable[];
      readonly at: Date;
      readonly scenarioCell?: ScenarioCell | undefined;
      readonly trouble?: string;
    };

/** How long the workbook must be quiet before it is read again: long enough for a paste, too short to notice. */
const QUIET_MILLISECONDS = 120;

/** Keeps the pane's copy of the plan's tables in step with the workbook: one reading at a time, the newest wins. */
export class PlanReader {
  private reading: PlanReading = { state: 'reading' };
  private readonly listeners = new Set<() => void>();
  private stopListening?: () => void;
  private timer?: ReturnType<typeof setTimeout>;
  private busy = false;
  private again = false;
  private running = false;

  constructor(
    private readonly port: WorkbookPort,
    private readonly now: () => Date,
  ) {}

  readonly snapshot = (): PlanReading => this.reading;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  start(): void {
    this.running = true;
    this.stopListening = this.port.onChange(() => this.readWhenQuiet());
    void this.readNow();
  }

  stop(): void {
    this.running = false;
    this.stopListening?.();
    clearTimeout(this.timer);
  }

  readonly readNow = async (): Promise<void> => {
    if (this.busy) {
      this.again = true;
      return;
    }
    this.busy = true;
    try {
      const tables = await this.port.planTables();
      const scenarioCell = await this.port.scenarioCell?.();
      this.publish({ state: 'read', tables, at: this.now(), scenarioCell });
    } catch (error) {
      this.publish(this.afterFailure(sentenceOf(error)));
    }
    this.busy = false;
    if (!this.again) return;
    this.again = false;
    await this.readNow();
  };

  private readWhenQuiet(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.readNow(), QUIET_MILLISECONDS);
  }

  /** An older reading is worth more than none: it stays, with the trouble beside it. */
  private afterFailure(sentence: string): PlanReading {
    return this.reading.state === 'read' ? { ...this.reading, trouble: sentence } : { state: 'failed', sentence };
  }

  private publish(reading: PlanReading): void {
    if (!this.running) return;
    this.reading = reading;
    this.listeners.forEach(listener => listener());
  }
}
