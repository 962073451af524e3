import { registry } from '../../addin/functions/registry';
import { EXAMPLE_PLAN, WORKED } from '../../addin/functions/worked-examples';
import type { ExampleCell, WorkedExample } from '../../addin/functions/worked-examples';
import { call, withExcel } from './calling';

beforeAll(withExcel);

/** What a formula's argument is: words, a number, TRUE or FALSE, or the cells of a range. */
function argument(text: string, { cells }: WorkedExample): unknown {
  if (text.startsWith('"')) return text.slice(1, -1);
  if (/^(TRUE|FALSE)$/.test(text)) return text === 'TRUE';
  const range = text.endsWith('[#All]') ? EXAMPLE_PLAN[text.slice(0, -'[#All]'.length)] : cells?.[text];
  return range ?? Number(text);
}

/** Figures at 14 significant digits: a quotient worked here in binary may end in another bit. */
const alike = (answer: unknown): unknown =>
  Array.isArray(answer) ? answer.map(alike) : typeof answer === 'number' ? Number(answer.toPrecision(14)) : answer;

/** The size of A1:C3 in rows and columns. */
const sizeOf = (range: string): number[] => {
  const [, left, top, right, bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range)!;
  return [Number(bottom) - Number(top) + 1, right!.charCodeAt(0) - left!.charCodeAt(0) + 1];
};

/** The columns that the example shows, in its order. */
function shownOf(answer: ExampleCell[][], headers: readonly ExampleCell[]): ExampleCell[][] {
  const places = headers.map(header => answer[0]!.indexOf(header));
  return answer.map(row => places.map(place => row[place]!));
}

describe('the example of every function gives what stands beside it in docs/functions.md', () => {
  test.each(registry.filter(({ id }) => WORKED[id]).map(({ id, example }) => [example, id] as const))('%s', (example, id) => {
    const worked = WORKED[id]!;
    const inside = /^=MTFP\.[A-Z]+\((.*)\)$/.exec(example)![1]!;
    const given = inside.match(/"[^"]*"|[^,\s]+/g)!.map(text => argument(text, worked));
    expect(given.filter(Number.isNaN)).toEqual([]);
    const answer = call(id, ...given);
    if (worked.within === undefined) return expect(alike(answer)).toEqual(alike(worked.gives));
    const wanted = worked.gives as ExampleCell[][];
    shownOf(answer as ExampleCell[][], wanted[0]!).forEach((row, r) =>
      row.forEach((cell, c) => {
        const hand = wanted[r]![c]!;
        if (typeof hand === 'number') expect(Math.abs(Number(cell) - hand)).toBeLessThanOrEqual(worked.within!);
        else expect(cell).toBe(hand);
      }),
    );
  });

  test('every function has its example worked, in addin/functions/worked-examples.ts', () => {
    expect(registry.map(({ id }) => id).filter(id => !WORKED[id])).toEqual([]);
  });

  test('each range holds as many cells as its address says', () => {
    const ranges = Object.values(WORKED).flatMap(({ cells }) => Object.entries(cells ?? {}));
    expect(ranges.map(([, rows]) => [rows.length, rows[0]!.length])).toEqual(ranges.map(([range]) => sizeOf(range)));
  });
});
