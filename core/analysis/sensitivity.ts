import { notKnown } from '../refusals/templates';
import { Decimal, roundedTo } from '../figures/decimal';
import type { Exact } from '../figures/exact';
import { findOrThrow, itemAt } from '../lookups';
import type { NameGiven } from '../names';
import type { Table } from '../plan/cells';
import type { Plan } from '../plan/plan';
import { readPlan } from '../plan/open-plan';
import type { Assumption } from '../plan/read-body';
import { adjustedAmount } from '../plan/cells';
import { unitOf } from '../reports/assumptions';
import { figure, rowOfTable, words } from '../reports/report';
import type { Report } from '../reports/report';
import { figureColumn, nameColumn, reportOf, wordsColumn } from '../reports/report-writer';
import { toTable } from '../reports/writers/table';
import type { ReportTable } from '../reports/writers/table';
import type { FinancialYear } from '../years/financial-year';
import { planMeasure } from './measured';
import type { PlanMeasure, MeasureName } from './measured';
import { amountOfSteps, movingPlan } from './moving-plan';
import type { MovingAssumption } from './moving-assumptions';
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
 * and 1% either way of an amount is tried, and the note says so. Effects are exact, two-sided; where they are not in
 * proportion to the move the note says so.
 */
export const sensitivity = <M extends string>(
  measure: NameGiven<MeasureName, M>,
  year: string,
  scenario: string,
  tables: readonly Table[],
): ReportTable => toTable(sensitivityData(measure, year, scenario, tables));

/** {@link sensitivity} as data, a row an assumption; columns `low`, `high`, `ofLow`, `ofHigh`, `ofOneMore`, `note`. */
export function sensitivityData<M extends string>(
  measure: NameGiven<MeasureName, M>,
  year: string,
  scenario: string,
  tables: readonly Table[],
): Report {
  const plan = readPlan(tables, scenario);
  const measured = planMeasure(measure, plan);
  const effects = effectsOn(measured, planYear(year, plan), plan);
  return reportOf(
    { id: 'sensitivity', title: `What each assumption does to the ${measured.name} of ${year}`, moneyUnit: plan.body.moneyUnit },
    [
      nameColumn('Assumption'),
      figureColumn('low', 'Low'),
      figureColumn('high', 'High'),
      figureColumn('ofLow', 'Effect of low'),
      figureColumn('ofHigh', 'Effect of high'),
      figureColumn('ofOneMore', 'Effect of a point or £1 more'),
      wordsColumn('note', 'Note'),
    ],
    effects.map(({ assumption, low, high, ofLow, ofHigh, ofOneMore, note }) => ({
      id: rowOfTable('Assumption', assumption.name),
      label: assumption.name,
      role: 'row',
      unit: measured.unit,
      cells: [
        ...[low, high].map(difference => figure(difference, unitOf(assumption))),
        ...[ofLow, ofHigh, ofOneMore].map(effect => figure(effect, measured.unit)),
        words(note),
      ],
    })),
  );
}

/** The effects of every assumption on a measure, largest first; equal ones in the order of the table. */
export function effectsOn(measure: PlanMeasure, year: FinancialYear, plan: Plan): AssumptionEffect[] {
  const tried = plan.assumptions.map(assumption => ({
    assumption,
    ...rangeTried(assumption, year),
    oneMore: assumption.unit.startsWith('%') ? POINT : ONE_POUND,
  }));
  const inSteps = (assumption: Assumption, amount: Decimal) => amount.div(stepOf(assumption)).toDecimalPlaces(0).toNumber();
  const movers = tried.map(({ assumption, low, high, oneMore }): MovingAssumption => ({
    assumption,
    lowest: Math.min(inSteps(assumption, low), 0),
    highest: Math.max(inSteps(assumption, high), inSteps(assumption, oneMore)),
  }));
  const moving = movingPlan(plan, movers, (settled, kind) => [
    measure.of(
      findOrThrow(settled.years, one => one.year === year),
      kind,
    ),
  ]);
  const figure = itemAt(moving.figures, 0);
  if (figure.fault) throw notKnown(figure.fault);

  // One run: the plan as it stands, then a low, a high and one more of each assumption.
  const count = 1 + 3 * tried.length;
  const moves = tried.map(({ assumption, low, high, oneMore }, i) => {
    const column = new Float64Array(count);
    [low, high, oneMore].forEach((amount, which) => {
      column[1 + 3 * i + which] = inSteps(assumption, amount);
    });
    return column;
  });
  const results = new Float64Array(count);
  moving.run(moves, count, [results]);
  const slopes = moving.slopes(0);
  const effects = tried.map(({ assumption, low, high, note }, i): AssumptionEffect => {
    const [ofLow, ofHigh, ofOneMore] = [1, 2, 3].map(which =>
      amountOfSteps(itemAt(results, 3 * i + which) - itemAt(results, 0), figure),
    ) as [Decimal, Decimal, Decimal];
    const isBent =
      slopes !== undefined &&
      (
        [
          [low, ofLow],
          [high, ofHigh],
        ] as const
      ).some(([difference, effect]) => bends(itemAt(slopes, i) * difference.toNumber(), effect.toNumber()));
    return { assumption, low, high, ofLow, ofHigh, ofOneMore, note: [note, isBent ? BENT : ''].filter(Boolean).join('; ') };
  });
  const size = (one: AssumptionEffect) => Decimal.max(one.ofLow.abs(), one.ofHigh.abs());
  return effects.sort((a, b) => size(b).cmp(size(a)));
}

const BENT = 'not in proportion: a floor, a cap or a step is met on the way';

/** Rates compound, which bends an effect by a hundredth or so; more than a tenth is a step or a limit. */
const bends = (straight: number, exact: number): boolean =>
  Math.abs(straight - exact) > 0.1 * Math.max(Math.abs(straight), Math.abs(exact)) + A_POUND;
const A_POUND = 1;

function rangeTried(assumption: Assumption, year: FinancialYear): { low: Decimal; high: Decimal; note: string } {
  const typed = typedRange(assumption);
  if (typed) return { low: typed.low, high: typed.high, note: typed.shape === 'event' ? `an event with a chance of ${typed.chance}` : '' };
  if (assumption.unit.startsWith('%'))
    return { low: POINT.neg(), high: POINT, note: 'no Low or High is typed: one point either way is tried' };
  const onePercent = roundedTo(
    adjustedAmount(assumption.years.get(year) ?? {})
      .abs()
      .times(POINT),
    stepOf(assumption).decimalPlaces(),
  );
  return { low: onePercent.neg(), high: onePercent, note: 'no Low or High is typed: 1% either way is tried' };
}

/** A figure's amount; where it rests on a fault the whole question has no answer, and the fault says why. */
export function amountKnown(figure: Exact): Decimal {
  if (figure.fault) throw notKnown(figure.fault);
  return figure.amount;
}
