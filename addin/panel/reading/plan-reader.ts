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
      /** Whether something has changed since, or is still being worked out. */
      readonly isWorking?: boolean;
    };

/** A change after a quiet spell is read at once; those that follow it, a paste say, when the workbook has been quiet for so long. */
const QUIET_MILLISECONDS = 120;

/** Keeps the pane's copy of the plan's tables in step with the workbook: one reading at a time, the newest wins. */
export class PlanReader {
  private reading: PlanReading = { state: 'reading' };
  private readonly listeners = new Set<() => void>();
  private stopListening?: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether a change waits for the workbook to be quiet. */
  private isWaiting = false;
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
    this.stopListening = this.port.onChange(() => {
      if (this.reading.state === 'read') this.publish({ ...this.reading, isWorking: true });
      const isFirst = this.timer === undefined;
      this.isWaiting = !isFirst;
      this.waitUntilQuiet();
      if (isFirst) void this.readNow();
    });
    void this.readNow();
  }

  stop(): void {
    this.running = false;
    this.stopListening?.();
    clearTimeout(this.timer);
    this.timer = undefined;
    this.isWaiting = false;
  }

  readonly readNow = async (): Promise<void> => {
    if (this.busy) {
      this.again = true;
      return;
    }
    this.busy = true;
    try {
      const tables = this.asBefore(await this.port.planTables());
      const scenarioCell = this.port.scenarioCell ? await this.port.scenarioCell() : undefined;
      const isWorking = this.isWaiting || (this.port.isWorking?.() ?? false);
      this.publish({ state: 'read', tables, at: this.now(), scenarioCell, isWorking });
    } catch (error) {
      this.publish(this.afterFailure(sentenceOf(error)));
    }
    this.busy = false;
    if (!this.again) return;
    this.again = false;
    await this.readNow();
  };

  /** Tables that are as they were stay the same, so that nothing is worked out again for a change elsewhere. */
  private asBefore(tables: readonly PlanTable[]): readonly PlanTable[] {
    const before = this.reading.state === 'read' ? this.reading.tables : undefined;
    return before && JSON.stringify(before) === JSON.stringify(tables) ? before : tables;
  }

  private waitUntilQuiet(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (!this.isWaiting) return;
      this.isWaiting = false;
      void this.readNow();
    }, QUIET_MILLISECONDS);
  }

  /** An older reading is worth more than none: it stays, with the trouble beside it. */
  private afterFailure(sentence: string): PlanReading {
    return this.reading.state === 'read' ? { ...this.reading, trouble: sentence, isWorking: false } : { state: 'failed', sentence };
  }

  private publish(reading: PlanReading): void {
    if (!this.running || isSame(this.reading, reading)) return;
    this.reading = reading;
    this.listeners.forEach(listener => listener());
  }
}

/** A burst of changes says once that something is being worked out. */
const isSame = (one: PlanReading, other: PlanReading): boolean =>
  one.state === 'read' &&
  other.state === 'read' &&
  one.at === other.at &&
  one.trouble === other.trouble &&
  one.isWorking === other.isWorking;
