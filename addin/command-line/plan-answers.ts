/** What is asked of one workbook of several; as plain data, so that a worker can answer it beside the others. */
import type { Worker } from 'node:worker_threads';
import { ModelError, reportData, rowById } from '../../core';
import type { Unit } from '../../core';
import { printed } from './printed';
import type { Form } from './printed';
import { CommandTrouble, openedFile, planTablesOf } from './workbook-file';

export interface PlanQuestion {
  readonly path: string;
  readonly report: string;
  readonly scenario: string;
  /** The whole report, printed; or one of its rows, by its id. */
  readonly wants: { readonly form: Form } | { readonly row: string };
}

export type PlanAnswer =
  | { readonly printed: string }
  | { readonly row: PlanRow }
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

export async function planAnswer(question: PlanQuestion): Promise<PlanAnswer> {
  const { path, report: name, scenario, wants } = question;
  try {
    const tables = planTablesOf(await openedFile(path), path);
    const report = reportData(name, scenario, tables);
    if ('form' in wants) return { printed: printed(report, wants.form) };
    const row = rowById(report, wants.row);
    if (!row) {
      const known = report.rows.map(({ id }) => id).join(', ');
      throw new CommandTrouble(`The report ${name} of ${path} has no row ${wants.row}. Type one of ${known}.`);
    }
    const years = report.columns.slice(1).flatMap(({ id, kind }, index) => {
      const cell = row.cells[index]!;
      if (kind !== 'year') return [];
      return [
        { year: id, ...(cell.kind === 'figure' ? { amount: cell.amount.toFixed() } : { words: cell.kind === 'fault' ? 'not known' : '' }) },
      ];
    });
    const errors = reportData('checks', scenario, tables).rows.filter(({ label }) => label === 'error').length;
    return { row: { label: row.label, unit: row.unit, years, errors } };
  } catch (trouble) {
    if (trouble instanceof CommandTrouble) return { trouble: trouble.message };
    if (trouble instanceof ModelError) return { trouble: trouble.sentence };
    throw trouble;
  }
}

/** Answers in the order of the questions, each as soon as it and those before it are known; `told` hears of each as it comes. */
export async function* planAnswers(
  questions: readonly PlanQuestion[],
  { startWorker, workers }: { readonly startWorker: StartWorker | undefined; readonly workers: number },
  told: (done: number, path: string) => void,
): AsyncGenerator<PlanAnswer> {
  let done = 0;
  const heard = (question: PlanQuestion) => told((done += 1), question.path);
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
