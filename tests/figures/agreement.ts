import { recalculation } from '../../core/figures/recalculation';
import { Decimal } from '../../core/figures/decimal';
import { exactKind } from '../../core/figures/exact';
import type { CellName, Figure } from '../../core/figures/figure';
import { readPlan } from '../../core/plan/open-plan';
import { settle } from '../../core/plan/settle/settle';
import type { Settled } from '../../core/plan/settle/settle';
import { wordKey } from '../../core/plan/cells';
import { yearName } from '../../core/years/financial-year';
import { sixtyLines, tablesOf } from '../../bench/plan/sixty-lines';
import { soundPlan } from '../plan/sound-plans';
import { decimalKind } from './decimal-kind';
import { movedInputs } from './moved-inputs';

/** What of a plan worked out holds no figures, or those of its rows as they were read. */
const NOT_FIGURES = new Set(['plan', 'findings', 'change', 'grant', 'reserve', 'to', 'source']);

/** Every figure of a plan worked out, of its rows and of its years, in one order for every kind of number. */
function everyFigure<F extends Figure<F>>(settled: Settled<F>): F[] {
  const found: F[] = [];
  const gather = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || Decimal.isDecimal(value)) return;
    if ('ifReaches' in value) found.push(value as F);
    else if (value instanceof Map || Array.isArray(value)) for (const one of value.values()) gather(one);
    else for (const [key, one] of Object.entries(value)) if (!NOT_FIGURES.has(key)) gather(one);
  };
  gather(settled);
  return found;
}

/** Plans of every size: pounds, thousands of millions, and amounts that pass the bound of whole numbers; every other one of all the plan's tables. */
const planOf = (seed: number) =>
  readPlan(seed % 2 ? tablesOf(sixtyLines(seed, [0.05, 0.1, 0.3][seed % 3], seed % 7 ? 1 : 1_000_000)) : soundPlan(seed));

/**
 * One random plan in decimals of 40 digits, and the same from the exact kind and from its recalculation: as the plan stands,
 * with all its assumptions moved, with every other one moved back, and with one moved alone. Says how many figures were
 * compared, and names the first that differs in its amount (to the last digit), its fault or its status.
 */
export function disagreement(seed: number): { compared: number; first?: string } {
  const plan = planOf(seed);
  const baseYear = yearName(plan.horizon.baseYear);
  const moverOf = ({ table, row, column }: CellName) => (table === 'Assumption' && column !== baseYear ? wordKey(row) : undefined);
  const names = plan.assumptions.map(one => wordKey(one.name));
  const recalculated = recalculation(moverOf, kind => everyFigure(settle(plan, kind)));
  const trials: ((place: number) => number)[] = [
    () => 0,
    place => ((seed * 31 + place * 17) % 41) - 20,
    place => (place % 2 ? ((seed * 31 + place * 17) % 41) - 20 : 0),
    place => (place === seed % names.length ? 7 : 0),
  ];
  let compared = 0;
  for (const [trial, stepsOf] of trials.entries()) {
    const moves = new Map(names.map((name, place) => [name, new Decimal(stepsOf(place)).div(10_000)]));
    const by = (name: CellName) => {
      const mover = moverOf(name);
      return mover === undefined ? undefined : moves.get(mover);
    };
    const plain = everyFigure(settle(plan, movedInputs(decimalKind, by)));
    const exact = everyFigure(settle(plan, movedInputs(exactKind, by)));
    const again = recalculated(mover => moves.get(mover)!);
    for (const [place, figure] of plain.entries()) {
      const [one, other] = [exact[place]!, again[place]!];
      compared += 1;
      const isSame =
        one.amount.eq(figure.amount) &&
        other.amount.eq(figure.amount) &&
        one.fault?.sentence === figure.fault?.sentence &&
        other.fault?.sentence === figure.fault?.sentence &&
        one.status === other.status;
      if (!isSame)
        return {
          compared,
          first: `plan ${seed}, trial ${trial}, figure ${place}: ${figure.amount.toFixed()} in decimals, ${one.amount.toFixed()} exact, ${other.amount.toFixed()} recalculated`,
        };
    }
    if (exact.length !== plain.length || again.length !== plain.length) return { compared, first: `plan ${seed}: so many figures in each` };
  }
  return { compared };
}
