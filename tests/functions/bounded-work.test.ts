import { planReport, solve } from '../../core';
import type { Table } from '../../core';
import { toCells } from '../../addin/functions/to-cell';
import { call, outcome, sentenceOf, withExcel } from './calling';
import { smallPlan } from '../plan/reading';

beforeAll(withExcel);

/** The longest text that any regular expression was given while something was done. */
function longestGiven(task: () => unknown): number {
  let longest = 0;
  const own = Object.getOwnPropertyDescriptor(RegExp.prototype, 'exec')!;
  const exec = own.value as (text: string) => RegExpExecArray | null;
  Object.defineProperty(RegExp.prototype, 'exec', {
    ...own,
    value(this: RegExp, text: string) {
      longest = Math.max(longest, String(text).length);
      return exec.call(this, text);
    },
  });
  try {
    task();
  } finally {
    Object.defineProperty(RegExp.prototype, 'exec', own);
  }
  return longest;
}

describe('a cell of 32,766 digits and a letter', () => {
  const digits = `${'1'.repeat(32_766)}x`;

  it('is refused without being tried as a number, however many there are', () => {
    expect(
      longestGiven(() =>
        outcome(
          'REQUIREMENT',
          Array.from({ length: 20 }, () => [digits]),
          [[1]],
        ),
      ),
    ).toBeLessThan(2000);
    expect(sentenceOf('BANDS', '5,400.25')).toContain('; type 5400.25 as a number, not as text.');
    expect(sentenceOf('RUNWAY', 1, 2, ' 5.5 % ')).toContain('; type 5.5% as a percentage, not as text.');
  });

  it('is quoted to 80 characters, by every function and in the plan', () => {
    const quotation = `“${'1'.repeat(79)}…”`;
    expect(sentenceOf('BANDS', digits)).toBe(`Band D: found the text ${quotation}; type a number.`);
    const long = 'x'.repeat(32_000);
    const tables: Table[] = smallPlan({
      Line: [
        ['Line', 'Base', 'Driver', '2025/26', '2026/27'],
        [long, long, long, 900, '1a'],
      ],
    });
    for (const sentence of [
      ...planReport('checks', '', tables).map(row => String(row[4])),
      sentenceOf('PLAN', long, '', ...tables),
      sentenceOf('PLAN', 'gap', long, ...tables),
      sentenceOf('COMPARE', long, ...tables),
      sentenceOf('SOLVE', long, '2025/26', 'gap', 0, '', ...tables),
    ])
      expect(sentence.length).toBeLessThan(2001);
    expect(() => solve(long, '2025/26', 'gap', 0, '', tables)).toThrow(/^.{1,2000}$/s);
  });
});

describe('results of very many rows', () => {
  it.each([125_000, 400_000])('%d rows reach the cells, which no list of arguments could hold', rows => {
    const cells = toCells(Array.from({ length: rows }, (_, at) => [at]));
    expect([cells.length, cells[rows - 1]]).toEqual([rows, [rows - 1]]);
  });

  it('RESERVES of 200,000 rows answers', () => {
    const column = Array.from({ length: 200_000 }, () => [100]);
    const closings = call('RESERVES', column, column) as number[][];
    expect([closings.length, closings[199_999]]).toEqual([200_000, [200]]);
  });
});
