/** Runs the checks one after the other on sheets of its own, and takes these out again whatever happens. */
import type { Inserted } from '../workbook/new-sheet';
import { CannotBeTried } from '../workbook/self-test-port';
import type { BridgeMessage, HostFact } from '../workbook/self-test-port';
import { leftOutNow } from '../workbook/set-aside';
import { WorkbookTrouble } from '../workbook/workbook-trouble';
import type { Bench, Check, Outcome, Surroundings, TestedWorkbook } from './check';
import { differs } from './check';
import { selfTestChecks } from './checks';
import { selfTestSheets, selfTestTables } from './sheets';

export interface CheckResult extends Outcome, Pick<Check, 'id' | 'name' | 'expected'> {
  readonly milliseconds?: number;
}

export interface SelfTestResult {
  readonly facts: readonly HostFact[];
  readonly results: readonly CheckResult[];
  /** Somebody stopped it before its end. */
  readonly isStopped: boolean;
  /** What could not be taken out again, in a sentence; empty where all was. */
  readonly leftBehind: string;
  readonly recording: readonly BridgeMessage[];
}

export interface RunOptions {
  readonly checks?: readonly Check[];
  /** Called before each check. */
  progress?(done: number, of: number, name: string): void;
  isStopped?(): boolean;
  readonly records?: boolean;
}

export async function runSelfTest(workbook: TestedWorkbook, surroundings: Surroundings, options: RunOptions = {}): Promise<SelfTestResult> {
  const { checks = selfTestChecks, progress, isStopped = () => false, records = false } = options;
  await refuseLeftOvers(workbook);
  const facts = await workbook.about();
  const leftOut = await leftOutNow(workbook);
  const stopRecording = records ? workbook.record?.() : undefined;
  const results: CheckResult[] = [];
  let inserted: Inserted | undefined;
  let leftBehind = '';
  let recording: readonly BridgeMessage[] = [];
  try {
    // Before the tables are there, so that the pane never takes them for the plan.
    await workbook.leaveOut([...leftOut, ...selfTestTables()]);
    progress?.(0, checks.length, 'Adding sheets');
    inserted = await workbook.insert(selfTestSheets(), () => undefined);
    const [functions, plan, cells] = inserted.sheets.map(({ name }) => name);
    const bench: Bench = { ...surroundings, workbook, sheets: { functions: functions!, plan: plan!, cells: cells! } };
    for (const check of checks) {
      if (isStopped()) break;
      progress?.(results.length, checks.length, check.name);
      results.push(await tried(check, bench));
    }
  } finally {
    leftBehind = await cleared(workbook, inserted, leftOut);
    recording = stopRecording?.() ?? [];
  }
  return { facts, results, isStopped: results.length < checks.length, leftBehind, recording };
}

async function tried({ id, name, expected, run }: Check, bench: Bench): Promise<CheckResult> {
  const started = bench.clock?.();
  const outcome = await Promise.resolve()
    .then(() => run(bench))
    .catch(stopped);
  const took = started === undefined ? {} : { milliseconds: Math.round(bench.clock!() - started) };
  return { id, name, expected, ...outcome, ...took };
}

function stopped(reason: unknown): Outcome {
  if (reason instanceof CannotBeTried) return { verdict: 'cannot be tried here', seen: reason.reason };
  if (reason instanceof WorkbookTrouble) return differs([reason.sentence, reason.detail].filter(Boolean).join(' — '));
  return differs(reason instanceof Error ? reason.message : String(reason));
}

/** Sheets of a run that was cut off would give their tables’ names to nobody else. */
async function refuseLeftOvers(workbook: TestedWorkbook): Promise<void> {
  const place = await workbook.tableRange(selfTestTables()[0]!);
  if (place)
    throw new WorkbookTrouble(
      `The sheets of an earlier check are still in this workbook (${place.sheet}). Delete the sheets whose names begin “MTFP self-test”, then check again.`,
    );
}

async function cleared(workbook: TestedWorkbook, inserted: Inserted | undefined, leftOut: readonly string[]): Promise<string> {
  try {
    if (inserted) await workbook.remove(inserted, { evenIfChanged: true });
    await workbook.leaveOut(leftOut);
    return '';
  } catch (reason) {
    const names = inserted?.sheets.map(({ name }) => name).join(', ') ?? '';
    return `${reason instanceof WorkbookTrouble ? reason.sentence : String(reason)} Delete by hand: ${names}.`;
  }
}
