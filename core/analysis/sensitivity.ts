import { ModelError } from '../errors';
import { Decimal, roundedTo } from '../figures/decimal';
import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import { movedInputs } from '../figures/moved';
import type { Table } from '../plan/cells';
import { sameWords } from '../plan/cells';
import type { Plan } from '../plan/plan';
import { readPlan } from '../plan/plan';
import type { Assumption } from '../plan/read-body';
import { adjustedAmount } from '../plan/settle/context';
import { settle } from '../plan/settle/settle';
import type { Report } from '../reports/report';
import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import { planMeasure, shownAs } from './measured';
import type { PlanMeasure } from './measured';
import { planYear } from './named-year';
import { stepOf, typedRange } from './range';

/** What one assumption does to a measure when it moves to its low and to its high, every other figure standing. */
export interface AssumptionEffect {
  readonly assumption: Assumption;
  /** Differences from each year's figure. */
  readonly low: Decimal;
  readonly high: Decimal;
  readonly ofLow: Decimal;
  readonly ofHigh: Decimal;
  /** One percentage point more on a rate, £1 more on an amount. */
  readonly ofOneMore: Decimal;
  readonly note: string;
}

const POINT = new Decimal('0.01');
const ONE_POUND = new Decimal(1);

/**
 * What each assumption does to a measure in a year, largest first. The base year's figures stay: they are known.
 *
 * Low and High are the differences typed in the Assumption table; where none is typed, one point either way of a rate
 * and 1% either way of an amount is tried, and the note says so. Effects are exact: the plan worked out twice more.
 */
export function sensitivity(measure: string, year: string, scenario: string, tables: readonly Table[]): Report {
  const plan = readPlan(tables, scenario);
  const measured = planMeasure(measure, plan);
  const effects = effectsOn(measured, planYear(year, plan), plan);
  return [
    ['Assumption', 'Low', 'High', 'Effect of low', 'Effect of high', 'Effect of a point or £1 more', 'Note'],
    ...effects.map(one => [one.assumption.name, one.low, one.high, ...[one.ofLow, one.ofHigh, one.ofOneMore].map(effect => shownAs(measured, effect, plan)), one.note]),
  ];
}

/** The effects of every assumption on a measure, largest first; equal ones in the order of the table. */
export function effectsOn(measure: PlanMeasure, year: FinancialYear, plan: Plan): AssumptionEffect[] {
  const central = measuredUnder(measure, year, plan);
  const effect = (assumption: Assumption, difference: Decimal) => (difference.isZero() ? difference : measuredUnder(measure, year, plan, { assumption, difference }).minus(central));
  const effects = plan.assumptions.map((assumption): AssumptionEffect => {
    const { low, high, note } = rangeTried(assumption, year);
    return {
      assumption, low, high, note,
      ofLow: effect(assumption, low),
      ofHigh: effect(assumption, high),
      ofOneMore: effect(assumption, assumption.unit.startsWith('%') ? POINT : ONE_POUND),
    };
  });
  const size = (one: AssumptionEffect) => Decimal.max(one.ofLow.abs(), one.ofHigh.abs());
  return effects.sort((a, b) => size(b).cmp(size(a)));
}

function rangeTried(assumption: Assumption, year: FinancialYear): { low: Decimal; high: Decimal; note: string } {
  const typed = typedRange(assumption);
  if (typed) return { low: typed.low, high: typed.high, note: typed.shape === 'event' ? `an event with a chance of ${typed.chance}` : '' };
  if (assumption.unit.startsWith('%')) return { low: POINT.neg(), high: POINT, note: 'no Low or High is typed: one point either way is tried' };
  const onePercent = roundedTo(adjustedAmount(assumption.years.get(year) ?? {}).abs().times(POINT), stepOf(assumption).decimalPlaces());
  return { low: onePercent.neg(), high: onePercent, note: 'no Low or High is typed: 1% either way is tried' };
}

function measuredUnder(measure: PlanMeasure, year: FinancialYear, plan: Plan, move?: { assumption: Assumption; difference: Decimal }): Decimal {
  const baseYear = yearName(plan.horizon.baseYear);
  const kind = move ? movedInputs(exactKind, name => (name.table === 'Assumption' && name.column !== baseYear && sameWords(name.row, move.assumption.name) ? move.difference : undefined)) : exactKind;
  const settled = settle(plan, kind);
  return amountKnown(measure.of<Exact>(settled.years.find(one => one.year === year)!, exactKind));
}

/** A figure's amount; where it rests on a fault the whole question has no answer, and the fault says why. */
export function amountKnown(figure: Exact): Decimal {
  if (figure.fault) throw new ModelError(figure.fault.kind, figure.fault.sentence);
  return figure.amount;
}
