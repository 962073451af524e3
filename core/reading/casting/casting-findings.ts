/** What a casting found of a table, total by total, in words. */
import type { Table } from '../cells';
import { castChecks } from './cast-checks';
import type { CellPlace } from './casting-grid';
import type { CastingOptions } from './casting-grid';
import { CastingWords } from './casting-words';

/** Whether a total adds up. */
export type CastVerdict = 'adds' | 'adds within rounding' | 'does not add';

/** A total in words: what it shows, what its parts add to, and why. */
export interface CastFinding {
  /** The cell to go to: the total, or the cell whose own figure is wrong. */
  readonly cell: CellPlace;
  readonly total: CellPlace;
  /** The total by its row's name and its column's head. */
  readonly name: string;
  readonly shown: number;
  readonly addsTo: number;
  readonly verdict: CastVerdict;
  readonly why: string;
}

/** The totals that do not add first, then the others as they stand. */
export function castingFindings(table: Table, options: CastingOptions = {}): CastFinding[] {
  const { sums, faults } = castChecks(table, options);
  const say = new CastingWords(table, options.texts);
  const wrong = faults.map((fault): CastFinding => {
    const { total, totalShown: shown, addsTo } = fault;
    return { cell: fault.cell ?? total, total, name: say.named(total), shown, addsTo, verdict: 'does not add', why: say.fault(fault) };
  });
  const isWrong = new Set(wrong.map(({ total }) => total.join()));
  const right = sums
    .filter(({ total }) => !isWrong.has(total.join()))
    .map((sum): CastFinding => {
      const { total, shown, addsTo } = sum;
      const verdict = shown === addsTo ? 'adds' : 'adds within rounding';
      return { cell: total, total, name: say.named(total), shown, addsTo, verdict, why: say.sum(sum) };
    });
  right.sort((a, b) => a.total[0] - b.total[0] || a.total[1] - b.total[1]);
  return [...wrong, ...right];
}
