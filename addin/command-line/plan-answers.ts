/** What is asked of one workbook of several; as plain data, so that a worker can answer it beside the others. */
import type { Worker } from 'node:worker_threads';
import { ModelError, openPlan, reportData, riskOutcome, riskReportData, rowById } from '../../core';
import type { Cell, Report, Table, Unit } from '../../core';
import { printed } from './printed';
import type { Form } from './printed';
import { CommandTrouble, openedFile, planTablesOf, whenSaved } from './workbook-file';

export interface PlanQuestion {
  readonly path: string;
  readonly scenario: string;
  readonly wants: PrintedReport | ReportRow | RiskRun | ScenarioNames;
}

/** A whole report, printed. */
interface PrintedReport {
  readonly report: string;
  readonly form: Form;
}

/** One row of a report, by its id. */
interface ReportRow {
  readonly report: string;
  readonly row: string;
}

/** One column of a risk run, by its id. */
interface RiskRun {
  readonly measure: string;
  readonly draws: number;
  readonly seed: number;
  readonly column: string;
}

/** The scenarios the plan has. */
interface ScenarioNames {
  readonly scenarios: true;
}

export type PlanAnswer =
  | { readonly printed: string }
  | { readonly row: PlanRow }
  | { readonly scenarios: readonly string[] }
  /** The sentence for a workbook that cannot be read or a question that it cannot answer. */
  | { readonly trouble: string };

/** A row of a report, amounts as their digits, in £ where they are money. */
export interface PlanRow {
  readonly label: string;
  readonly unit: Unit;
  readonly years: readonly { readonly year: string; readonly amount?: string; readonly words?: string }[];
  /** Findings that are errors. */
  readonly errors: number;
}

/** Starts the command again as a worker, which answers questions. */
export type StartWorker = () => Worker;

/** The tables last read, with when their file was saved: many questions in a row are about one plan. */
let read: { readonly path: string; readonly saved: string; readonly tables: readonly Table[] } | undefined;

async function tablesAt(path: string): Promise<readonly Table[]> {
  const saved = await whenSaved(path);
  if (read?.path !== path || read.saved !== saved) read = { path, saved, tables: planTablesOf(await openedFile(path), path) };
  return read.tables;
}

export async function planAnswer({ path, scenario, wants }: PlanQuestion): Promise<PlanAnswer> {
  try {
    const tables = await tablesAt(path);
    if ('scenarios' in wants) return { scenarios: openPlan(tables).scenarios };
    if ('form' in wants) return { printed: printed(reportData(wants.report, scenario, tables), wants.form) };
    const errors = reportData('checks', scenario, tables).rows.filter(({ label }) => label === 'error').length;
    const row = 'row' in wants ? rowOfReport(wants, path, reportData(wants.report, scenario, tables)) : ofRisk(wants, scenario, tables);
    return { row: { ...row, errors } };
  } catch (trouble) {
    if (trouble instanceof CommandTrouble) return { trouble: trouble.message };
    if (trouble instanceof ModelError) return { trouble: trouble.sentence };
    throw trouble;
  }
}

function rowOfReport({ report: name, row: id }: ReportRow, path: string, report: Report): Omit<PlanRow, 'errors'> {
  const row = rowById(report, id);
  if (!row)
    throw new CommandTrouble(`The report ${name} of ${path} has no row ${id}. Type one of ${report.rows.map(one => one.id).join(', ')}.`);
  const years = report.columns
    .slice(1)
    .flatMap(({ id: year, kind }, index) => (kind === 'year' ? [{ year, ...plainCell(row.cells[index]!) }] : []));
  return { label: row.label, unit: row.unit, years };
}

function ofRisk({ measure, draws, seed, column: id }: RiskRun, scenario: string, tables: readonly Table[]): Omit<PlanRow, 'errors'> {
  const report = riskReportData(riskOutcome({ measure, draws, seed, scenario, tables }));
  const figures = report.columns.filter(({ kind }) => kind === 'figure');
  const column = figures.find(one => one.id === id);
  if (!column) throw new CommandTrouble(`A risk run has no figure ${id}. Type one of ${figures.map(one => one.id).join(', ')}.`);
  const cells = report.rows
    .filter(({ role }) => role === 'row')
    .map(row => ({ year: row.id, cell: row.cells[report.columns.indexOf(column) - 1]! }));
  const [first] = cells;
  return {
    label: `${column.label} of the ${measure}`,
    unit: first?.cell.kind === 'figure' ? first.cell.unit : 'number',
    years: cells.map(({ year, cell }) => ({ year, ...plainCell(cell) })),
  };
}

const plainCell = (cell: Cell): { amount: string } | { words: string } =>
  cell.kind === 'figure' ? { amount: cell.amount.toFixed() } : { words: cell.kind === 'fault' ? 'not known' : '' };

/** Answers in the order of the questions, each as soon as it and those before it are known; `onAnswer` hears of each as it comes. */
export async function* planAnswers(
  questions: readonly PlanQuestion[],
  { startWorker, workers }: { readonly startWorker: StartWorker | undefined; readonly workers: number },
  onAnswer: (done: number, question: PlanQuestion) => void,
): AsyncGenerator<PlanAnswer> {
  let done = 0;
  const heard = (question: PlanQuestion) => onAnswer((done += 1), question);
  if (!startWorker || questions.length < 2) {
    for (const question of questions) {
      const answer = await planAnswer(question);
      heard(question);
      yield answer;
    }
    return;
  }
  const waiting = questions.map(question => ({ question, answer: deferred<PlanAnswer>() }));
  const left = waiting.values();
  const started = Array.from({ length: Math.min(workers, questions.length) }, startWorker);
  for (const worker of started) void answerBy(worker, left, heard);
  try {
    for (const { answer } of waiting) yield await answer.promise;
  } finally {
    await Promise.all(started.map(worker => worker.terminate()));
  }
}

interface Deferred<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
  reject(reason: unknown): void;
}

function deferred<T>(): Deferred<T> {
  const handles: { resolve?: (value: T) => void; reject?: (reason: unknown) => void } = {};
  const promise = new Promise<T>((resolve, reject) => Object.assign(handles, { resolve, reject }));
  // Another one may be waited for when this one fails.
  promise.catch(() => undefined);
  return { promise, resolve: value => handles.resolve!(value), reject: reason => handles.reject!(reason) };
}

/** One worker takes the next question until there is none. */
async function answerBy(
  worker: Worker,
  left: IterableIterator<{ readonly question: PlanQuestion; readonly answer: Deferred<PlanAnswer> }>,
  heard: (question: PlanQuestion) => void,
): Promise<void> {
  for (const { question, answer } of left) {
    try {
      answer.resolve(await answeredBy(worker, question));
      heard(question);
    } catch (trouble) {
      answer.reject(trouble);
      return;
    }
  }
}

const answeredBy = (worker: Worker, question: PlanQuestion): Promise<PlanAnswer> =>
  new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
    worker.postMessage(question);
  });
