/** What Check this Excel found, as text to copy and as a sheet. */
import { VERSION } from '../../core';
import type { NewSheet, SheetCell } from '../workbook/new-sheet';
import type { Verdict } from './check';
import type { CheckResult, SelfTestResult } from './run';

/** What only a person can see; the answers go into the report. */
export const QUESTIONS: readonly { readonly id: string; readonly asks: string }[] = [
  { id: 'undo', asks: 'Type something in a cell of your own, press Undo (Ctrl+Z, ⌘Z): is it gone, and nothing else?' },
  { id: 'contrast', asks: 'Switch Excel to its dark theme, or Windows to a contrast theme: can everything in this pane be read?' },
  { id: 'reopen', asks: 'Save, close and open a workbook with MTFP formulas again: do the cells show their figures?' },
  { id: 'colleague', asks: 'Open the same workbook where the add-in is not installed: do the cells still show their figures?' },
];

export type Answered = Readonly<Record<string, 'yes' | 'no' | undefined>>;

/** What the report is told beside the result. */
export interface ReportAbout {
  /** When and where it was run, as people write it; what a simulation is called. */
  readonly ran: string;
  readonly answers?: Answered;
}

const VERDICTS: readonly Verdict[] = ['differs', 'cannot be tried here', 'passed'];

export const countOf = (results: readonly CheckResult[], verdict: Verdict): number => results.filter(one => one.verdict === verdict).length;

/** `52 passed, 1 differs, 3 cannot be tried here` */
export const inShort = (results: readonly CheckResult[]): string =>
  [...VERDICTS]
    .reverse()
    .map(verdict => `${countOf(results, verdict)} ${verdict === 'differs' && countOf(results, verdict) !== 1 ? 'differ' : verdict}`)
    .join(', ');

const answerTo = (answers: Answered, id: string): string => answers[id] ?? 'not answered';

/** Markdown, so that it reads in a message as on a page. */
export function reportText({ facts, results, isStopped, leftBehind }: SelfTestResult, { ran, answers = {} }: ReportAbout): string {
  const rows = VERDICTS.flatMap(verdict => results.filter(one => one.verdict === verdict));
  const withTimes = results.some(({ milliseconds }) => milliseconds !== undefined);
  const header = ['Check', 'Verdict', 'Seen', 'Expected', ...(withTimes ? ['ms'] : [])];
  const row = ({ id, verdict, seen, expected, milliseconds }: CheckResult) => [
    id,
    verdict,
    seen,
    expected,
    ...(withTimes ? [String(milliseconds ?? '')] : []),
  ];
  return [
    `MTFP Modeller ${VERSION}: Check this Excel`,
    ran,
    '',
    ...facts.map(({ what, says }) => `- ${what}: ${says}`),
    '',
    `${inShort(results)}.${isStopped ? ' Stopped before its end.' : ''}${leftBehind ? ` ${leftBehind}` : ''}`,
    '',
    line(header),
    line(header.map(() => '---')),
    ...rows.map(one => line(row(one))),
    ...(Object.keys(answers).length > 0 ? ['', ...QUESTIONS.map(({ id, asks }) => `- ${asks} ${answerTo(answers, id)}`)] : []),
    '',
  ].join('\n');
}

const line = (cells: readonly string[]): string => `| ${cells.map(cell => cell.replace(/\|/g, '\\|').replace(/\s+/g, ' ')).join(' | ')} |`;

/** The same as a sheet, words and figures without a formula; the answers to the questions may be typed there. */
export function reportSheet({ facts, results, isStopped, leftBehind }: SelfTestResult, { ran }: ReportAbout): NewSheet {
  const quiet = (value: string): SheetCell[] => [{ value, look: 'quiet' }];
  const header = ['Check', 'Verdict', 'Seen', 'Expected', 'Milliseconds'].map((value): SheetCell => ({ value, look: 'header' }));
  return {
    name: 'MTFP self-test report',
    cells: [
      [{ value: `MTFP Modeller ${VERSION}: Check this Excel`, look: 'title' }],
      quiet(ran),
      ...facts.map(({ what, says }): SheetCell[] => [{ value: what }, { value: says }]),
      [{ value: `${inShort(results)}.${isStopped ? ' Stopped before its end.' : ''}`, look: 'heading' }],
      ...(leftBehind ? [[{ value: leftBehind }]] : []),
      ...QUESTIONS.map(({ asks }): SheetCell[] => [{ value: asks }, { look: 'input' }]),
      header,
      ...VERDICTS.flatMap(verdict => results.filter(one => one.verdict === verdict)).map(
        ({ name, verdict, seen, expected, milliseconds }): SheetCell[] => [
          { value: name },
          { value: verdict },
          { value: seen, look: 'words' },
          { value: expected, look: 'words' },
          { value: milliseconds ?? '' },
        ],
      ),
    ],
    widths: [44, 20, 60, 60, 14],
    print: { landscape: true, footer: `Check this Excel; ${ran}` },
  };
}
