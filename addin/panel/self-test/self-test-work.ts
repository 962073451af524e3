/** A run of Check this Excel, kept while screens come and go: how far it has come, what it found, what the person answered. */
import type { Surroundings, TestedWorkbook } from '../../self-test/check';
import { reportSheet } from '../../self-test/report';
import type { Answered } from '../../self-test/report';
import { runSelfTest } from '../../self-test/run';
import type { SelfTestResult } from '../../self-test/run';
import type { WorkbookPort } from '../../workbook/workbook';
import { sentenceOf } from '../reading/plan-model';
import { sheetsWorkFor } from '../start/sheets-work';
import { momentInWords } from '../words/dates';
import { policyRefusals } from './policy-refusals';

export interface SelfTestState {
  readonly running?: { readonly done: number; readonly of: number; readonly name: string } | undefined;
  readonly result?: SelfTestResult | undefined;
  readonly ranAt?: Date;
  readonly answers: Answered;
  readonly trouble: string;
}

/** An answer of Excel that has not come by then does not come. */
const PATIENCE = 15_000;

export const ranOn = (moment: Date): string => `Run on ${momentInWords(moment)}`;

const surroundings: Surroundings = {
  clock: () => performance.now(),
  pause: milliseconds =>
    new Promise(resolve => {
      setTimeout(resolve, milliseconds);
    }),
  patience: PATIENCE,
  policyRefusals,
  async served(name) {
    const answer = await fetch(new URL(name, document.baseURI));
    if (!answer.ok) throw new Error(`the server has no ${name} (${answer.status})`);
    return answer.text();
  },
};

export class SelfTestWork {
  private state: SelfTestState = { answers: {}, trouble: '' };
  private readonly listeners = new Set<() => void>();
  private isStopped = false;

  constructor(private readonly workbook: TestedWorkbook) {}

  readonly snapshot = (): SelfTestState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  async run(now: () => Date): Promise<void> {
    if (this.state.running) return;
    this.isStopped = false;
    this.setState({ running: { done: 0, of: 1, name: '' }, result: undefined, trouble: '', answers: {} });
    try {
      const result = await runSelfTest(this.workbook, surroundings, {
        progress: (done, of, name) => this.setState({ running: { done, of, name } }),
        isStopped: () => this.isStopped,
        records: true,
      });
      const ranAt = now();
      this.setState({ running: undefined, result, ranAt });
      await sheetsWorkFor(this.workbook).add('The report of Check this Excel', [reportSheet(result, { ran: ranOn(ranAt) })], false);
    } catch (error) {
      this.setState({ running: undefined, trouble: sentenceOf(error) });
    }
  }

  readonly stop = (): void => {
    this.isStopped = true;
  };

  answer(question: string, answer: 'yes' | 'no'): void {
    this.setState({ answers: { ...this.state.answers, [question]: answer } });
  }

  private setState(news: Partial<SelfTestState>): void {
    this.state = { ...this.state, ...news };
    this.listeners.forEach(listener => listener());
  }
}

const works = new WeakMap<WorkbookPort, SelfTestWork>();

/** One for a workbook. */
export function selfTestWorkFor(port: TestedWorkbook): SelfTestWork {
  const work = works.get(port) ?? new SelfTestWork(port);
  works.set(port, work);
  return work;
}
