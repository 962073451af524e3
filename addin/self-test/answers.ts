/** Whether cells show what they should: figures to the last digit but the binary ones, errors by their names. */
import { registry } from '../functions/registry';
import { ModelError } from '../../core';
import type { Table } from '../../core';
import { addressOf } from '../workbook/addresses';
import type { Place } from '../workbook/workbook';
import { judged, lookUntil, valuesAt } from './check';
import type { Bench, Outcome } from './check';

/** A quotient worked out in binary may end in another bit. */
const DIGITS = 12;

/** What the library in the pane answers to a function, as a cell shows it. */
export function libraryAnswers(id: string, ...given: readonly unknown[]): unknown[][] {
  const answer = answerOf(() => registry.find(one => one.id === id)!.call(...given));
  return (Array.isArray(answer) ? (answer as unknown[][]) : [[answer]]).map(row => row.map(inCell));
}

function answerOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (error instanceof ModelError || (typeof error === 'object' && error !== null && 'code' in error)) return error;
    throw error;
  }
}

function inCell(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value ?? '';
  const { code, basicValue } = value as { code?: string; basicValue?: unknown };
  return code ?? basicValue;
}

/** The report of PLAN over these tables. */
export const planAnswers = (report: string, tables: readonly Table[]): unknown[][] => libraryAnswers('PLAN', report, '', ...tables);

/** Waits until the cells from this one on show what is expected, and says what they show. */
export async function showsAt(
  bench: Bench,
  { sheet, address }: Place,
  expected: readonly (readonly unknown[])[],
  within = 0,
): Promise<Outcome> {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
  const column = [...letters!].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const block = addressOf({ row: Number(row) - 1, column, rows: expected.length, columns: expected[0]!.length });
  const seen = await lookUntil(
    bench,
    () => valuesAt(bench, { sheet, address: block }),
    values => firstDifference(values, expected, within) === undefined,
  );
  const difference = firstDifference(seen, expected, within);
  return judged(difference === undefined, difference ?? `as expected, ${sizeOf(expected)}`);
}

/** `row 2, column 3: 315 where 315.2302 is expected`; undefined where there is none. */
export function firstDifference(
  seen: readonly (readonly unknown[])[],
  expected: readonly (readonly unknown[])[],
  within = 0,
): string | undefined {
  for (const [i, row] of expected.entries())
    for (const [j, expectedValue] of row.entries()) {
      const found = seen[i]?.[j];
      if (isAlike(found, expectedValue, within)) continue;
      const place = expected.length * row.length === 1 ? '' : `row ${i + 1}, column ${j + 1}: `;
      return `${place}${quoted(found)} where ${quoted(expectedValue)} is expected`;
    }
  return undefined;
}

function isAlike(found: unknown, expected: unknown, within: number): boolean {
  if (typeof found !== 'number' || typeof expected !== 'number') return found === expected;
  return Math.abs(found - expected) <= Math.max(within, Math.abs(expected) / 10 ** DIGITS);
}

export const quoted = (value: unknown): string =>
  value === '' || value === undefined || value === null ? 'nothing' : typeof value === 'string' ? `“${value}”` : String(value);

const sizeOf = (block: readonly (readonly unknown[])[]): string =>
  block.length === 1 && block[0]!.length === 1 ? quoted(block[0]![0]) : `${block.length} × ${block[0]!.length} cells`;
