import type { Figure, FigureUnit, Making } from '../../figures/figure';
import { CompleteMap } from '../../lookups';
import type { FinancialYear } from '../../years/financial-year';
import type { ByYear } from '../../years/horizon';
import type { Adjustment, FigureCell } from '../cells';
import type { YearCells } from '../read-spending';
import type { SettleContext } from './context';

/** A row whose empty years come from its Base or from the year before. */
export interface DrivenRow<F> {
  readonly base: FigureCell;
  readonly years: YearCells;
  readonly unit: FigureUnit;
  /** What the plan uses in a year where nothing is typed. */
  drive(before: F, year: FinancialYear, base: F): Driven<F>;
  /** The figure under its name, before the next year starts from it. */
  named(figure: F, how: Making<F>['how'], year: FinancialYear): F;
}

/** A figure that the plan uses where nothing is typed, and how it comes about. */
export interface Driven<F> {
  readonly figure: F;
  readonly how: Making<F>['how'];
}

/** The row's Base and its figure in each year: typed, or driven from the year before, with what scenarios do to them in the order of their rows. */
export function drivenYears<F extends Figure<F>>(row: DrivenRow<F>, context: SettleContext<F>): { base: F; years: ByYear<F> } {
  const turns = turnsOf(row);
  return turns.length ? new InTurn(row, context).after(turns) : walked(row, context, new Map(), undefined);
}

/** Each year from the one before; a figure that scenarios have left there stands as if typed. */
function walked<F extends Figure<F>>(
  row: DrivenRow<F>,
  context: SettleContext<F>,
  adjusted: ReadonlyMap<FinancialYear, F>,
  adjustedBase: F | undefined,
): { base: F; years: ByYear<F> } {
  const typed = (cell: FigureCell, otherwise: F) =>
    context.cell(cell.adjustments ? { ...cell, adjustments: undefined } : cell, otherwise, row.unit);
  const toThePenny = (figure: F) => (row.unit === '£' ? figure.rounded('penny') : figure);
  const base = adjustedBase && !row.base.fault ? toThePenny(adjustedBase) : typed(row.base, context.nothing(row.unit));
  const years = new CompleteMap<FinancialYear, F>();
  let before = base;
  for (const year of context.plan.horizon.years) {
    const cell = row.years.get(year) ?? {};
    const stands = adjusted.get(year);
    const driven = row.drive(before, year, base);
    const isLeft = stands !== undefined && !cell.fault;
    const figure = isLeft ? toThePenny(stands) : typed(cell, driven.figure);
    before = row.named(figure, isLeft ? 'as the scenario leaves it' : cell.amount ? 'typed' : driven.how, year);
    years.set(year, before);
  }
  return { base, years };
}

const NO_TURNS: readonly number[] = [];

const turnOf = ({ turn }: Adjustment): number => turn ?? 0;

function turnsOf<F>(row: DrivenRow<F>): readonly number[] {
  let turns: Set<number> | undefined;
  const gather = ({ adjustments }: FigureCell) => {
    if (adjustments) for (const one of adjustments) (turns ??= new Set()).add(turnOf(one));
  };
  gather(row.base);
  for (const cell of row.years.values()) gather(cell);
  return turns ? [...turns].sort((a, b) => a - b) : NO_TURNS;
}

/**
 * The rows of scenarios one after the other: each acts, in all its years at once, on what the plan uses there by then, and
 * what it leaves stands as typed. A delay moves figures and leaves the row's other years as they are, so that what it
 * takes from one year is in another and nowhere else.
 */
class InTurn<F extends Figure<F>> {
  private readonly adjusted = new Map<FinancialYear, F>();
  private adjustedBase: F | undefined;

  constructor(
    private readonly row: DrivenRow<F>,
    private readonly context: SettleContext<F>,
  ) {}

  after(turns: readonly number[]): { base: F; years: ByYear<F> } {
    for (const turn of turns) this.take(turn);
    return walked(this.row, this.context, this.adjusted, this.adjustedBase);
  }

  private take(turn: number): void {
    const { row, context } = this;
    const { base, years } = walked(row, context, this.adjusted, this.adjustedBase);
    const before = new CompleteMap([...years].map(([year, figure]) => [year, this.adjusted.get(year) ?? figure]));
    const acts = (cell: FigureCell | undefined) => (cell?.adjustments ?? []).filter(one => turnOf(one) === turn);
    const firstMoved = context.plan.horizon.years.find(year => acts(row.years.get(year)).some(one => one.movedAway));
    if (firstMoved !== undefined) for (const [year, figure] of before) if (year >= firstMoved) this.adjusted.set(year, figure);
    for (const [year, figure] of before) {
      const here = acts(row.years.get(year));
      if (here.length) this.adjusted.set(year, this.changed(figure, here, before));
    }
    const onBase = acts(row.base);
    if (onBase.length) this.adjustedBase = this.changed(this.adjustedBase ?? base, onBase, before);
  }

  private changed(figure: F, acts: readonly Adjustment[], before: ByYear<F>): F {
    const { kind } = this.context;
    return acts.reduce((so, { change, value, movedFrom }) => {
      if (change === 'set') return kind.of(value, this.row.unit);
      if (change === 'scale') return so.times(kind.of(value, 'number'));
      return so.plus(movedFrom === undefined ? kind.of(value, this.row.unit) : before.of(movedFrom));
    }, figure);
  }
}
