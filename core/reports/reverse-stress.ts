import { searchSteps } from '../analysis/step-search';
import { Decimal } from '../figures/decimal';
import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import type { Figure, Kind } from '../figures/figure';
import { recalculation } from '../figures/recalculation';
import type { Recalculated } from '../figures/recalculation';
import { CompleteMap, findOrThrow, itemAt } from '../lookups';
import { Findings } from '../plan/findings';
import { withOverspend } from '../plan/overspend';
import type { remainingGapsOf } from '../plan/overspend';
import type { Plan } from '../plan/plan';
import { isTyped } from '../plan/cells';
import { settle } from '../plan/settle/settle';
import type { Settled, YearFigures } from '../plan/settle/settle';
import type { ReserveYear } from '../reserves/balance';
import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';

/** A floor that does not hold: of which reserve, in which year, by how much. */
export interface BrokenFloor {
  readonly reserve: string;
  readonly year: FinancialYear;
  readonly by: Decimal;
}

/** What is changed, how far, and the margins with so much of it. */
export interface Stress {
  /** One step of the change: 0.00001 of a rate, a penny of an amount. */
  readonly step: Decimal;
  /** How far it is tried each way. */
  readonly lowest: Decimal;
  readonly highest: Decimal;
  marginsAt(by: Decimal): readonly Margin[];
}

/** The smallest change that breaks a floor, with the first floor it breaks; nothing where none within the bounds does. */
export interface BreakingChange {
  readonly change: Decimal;
  readonly floor: BrokenFloor;
}

/** A floor’s margin in a year: nil or above while it holds. */
interface Margin<F = Exact> {
  readonly reserve: string;
  readonly year: FinancialYear;
  readonly margin: F;
}

/** Below any margin that is not nil: balances have 2 decimals and a floor of the net budget 7. */
const LEAST_MARGIN = new Decimal('0.0000001');

/** What is tested: floors under changes to a plan, whose own shortfalls count as met elsewhere. */
export class FloorTest {
  private readonly plan: Plan;
  /** The plan’s own remaining gaps, taken to be closed. */
  private readonly closed: ReturnType<typeof remainingGapsOf>;
  private readonly brokenAnyway: ReadonlySet<string>;
  private readonly ofPlan: readonly Margin[];
  private recalculated: ((by: (assumption: string) => Decimal) => readonly Margin[]) | undefined;

  constructor(readonly base: Settled<Exact>) {
    this.plan = base.plan;
    this.closed = base.plan.overspend?.closed ?? new CompleteMap(base.years.map(year => [year.year, year.remainingGap]));
    this.brokenAnyway = new Set(marginsOf(base, exactKind).filter(isBroken).map(keyOf));
    this.ofPlan = this.underPlan(this.plan);
  }

  /** The floors that do not hold in the plan as it stands. */
  get broken(): BrokenFloor[] {
    return marginsOf(this.base, exactKind).filter(isBroken).map(brokenOf);
  }

  /** The floors that would not hold if each year’s own gap, too, fell on the reserve that bears an overspend. */
  get brokenByOwnGap(): BrokenFloor[] {
    const none = new CompleteMap(this.base.years.map(year => [year.year, exactKind.nothing('£')]));
    return marginsOf(this.settledFalling(this.plan, none), exactKind).filter(isBroken).map(brokenOf);
  }

  /** The smallest change either way that breaks a floor which holds in the plan as it stands. */
  smallest(stress: Stress): BreakingChange | undefined {
    const upwards = this.smallestTowards(stress, stress.highest);
    const downwards = this.smallestTowards(stress, upwards ? Decimal.max(stress.lowest, upwards.change.neg()) : stress.lowest);
    if (!upwards || !downwards) return upwards ?? downwards;
    return downwards.change.abs().lt(upwards.change) ? downwards : upwards;
  }

  private smallestTowards(stress: Stress, furthest: Decimal): BreakingChange | undefined {
    const steps = furthest.div(stress.step).round().toNumber();
    if (steps === 0) return undefined;
    const margins = (step: number) => (step === 0 ? this.ofPlan : stress.marginsAt(stress.step.times(step)));
    const trial = Math.max(1, Math.floor(Math.abs(steps) / 20)) * (steps < 0 ? -1 : 1);
    const { edge } = searchSteps(step => leastOf(margins(step)).plus(LEAST_MARGIN), {
      start: 0,
      trial,
      lowest: Math.min(0, steps),
      highest: Math.max(0, steps),
    });
    if (edge === undefined) return undefined;
    return { change: stress.step.times(edge), floor: brokenOf(findOrThrow(margins(edge), isBroken)) };
  }

  /** The margins, earliest year first, of a plan like this one, where no gap falls on reserves but its own. */
  underPlan(plan: Plan): readonly Margin[] {
    return this.holding(marginsOf(this.settledFalling(plan, this.closed), exactKind));
  }

  /** The margins with one assumption moved in every year of the plan by the same difference. */
  underAssumption(name: string, by: Decimal): readonly Margin[] {
    this.recalculated ??= this.recalculation();
    return this.recalculated(assumption => (assumption === name ? by : NOTHING));
  }

  /** One plan for all the assumptions: of each trial only what rests on the one that is moved is worked out again. */
  private recalculation(): (by: (assumption: string) => Decimal) => readonly Margin[] {
    const { plan } = this;
    const baseYear = yearName(plan.horizon.baseYear);
    let margins: readonly Margin<Recalculated>[] = [];
    const recalculated = recalculation<string>(
      ({ table, row, column }) => (table === 'Assumption' && column !== baseYear ? row : undefined),
      kind => {
        margins = this.holding(marginsOf(settle(this.falling(plan, this.closed), kind), kind));
        return margins.map(one => one.margin);
      },
    );
    return by => recalculated(by).map((margin, i) => ({ ...itemAt(margins, i), margin }));
  }

  private falling(plan: Plan, closed: ReturnType<typeof remainingGapsOf>): Plan {
    return { ...withOverspend(plan, closed), findings: new Findings() };
  }

  private settledFalling(plan: Plan, closed: ReturnType<typeof remainingGapsOf>): Settled<Exact> {
    return settle(this.falling(plan, closed), exactKind, undefined, this.base);
  }

  /** The margins that hold in the plan as it stands. */
  private holding<F>(margins: readonly Margin<F>[]): readonly Margin<F>[] {
    return margins.filter(one => !this.brokenAnyway.has(keyOf(one)));
  }

  /** Whether anything the test rests on is unknown. */
  get fault() {
    return this.base.years
      .map(
        year =>
          year.remainingGap.fault ??
          year.totalReserves.fault ??
          [...year.reserves.balances.values()].map(one => one.floor.fault).find(Boolean),
      )
      .find(Boolean);
  }
}

const NOTHING = new Decimal(0);

const keyOf = ({ reserve, year }: Margin<unknown>): string => `${reserve}\u0000${year}`;
const isBroken = ({ margin }: Margin): boolean => margin.amount.lt(0);
const brokenOf = ({ reserve, year, margin }: Margin): BrokenFloor => ({ reserve, year, by: margin.amount.neg() });
const leastOf = (margins: readonly Margin[]): Decimal => margins.reduce((least, { margin }) => least.atMost(margin), NO_FLOOR).amount;

/** A margin no change reaches, where a plan has no floor to break. */
const NO_FLOOR = exactKind.of('1e30', '£');

/** Every floor’s margin; what a reserve cannot bear of an overspend is short of its floor too. */
function marginsOf<F extends Figure<F>>(settled: Settled<F>, kind: Kind<F>): Margin<F>[] {
  return settled.years.flatMap(year => {
    const others = [...year.reserves.balances].filter(
      ([reserve, { overspend }]) =>
        (reserve.kind === 'earmarked' || reserve.kind === 'capital') &&
        (isTyped(reserve.floor) || isTyped(reserve.floorRate) || overspend !== undefined),
    );
    return [
      ...generalMargin(year, kind),
      ...others.map(([{ name }, balance]) => ({
        reserve: name,
        year: year.year,
        margin: balance.closing.minus(notBorne(year, [balance], kind)).minus(balance.floor),
      })),
    ];
  });
}

/** What reserves that bear an overspend cannot bear of it. */
const notBorne = <F>({ overspend }: YearFigures<F>, balances: readonly ReserveYear<F>[], kind: Kind<F>): F =>
  overspend && balances.some(one => one.overspend) ? overspend.rest : kind.nothing('£');

/** General reserves stand for each other: together, less what they cannot bear, against their floors together. */
function generalMargin<F extends Figure<F>>(year: YearFigures<F>, kind: Kind<F>): Margin<F>[] {
  const general = [...year.reserves.balances].filter(([reserve]) => reserve.kind === 'general');
  if (!general.length) return [];
  const balances = general.map(([, balance]) => balance);
  const floor = kind.total(
    balances.map(one => one.floor),
    '£',
  );
  return [
    {
      reserve: general.length === 1 ? itemAt(general, 0)[0].name : 'General reserve',
      year: year.year,
      margin: year.generalReserve.minus(notBorne(year, balances, kind)).minus(floor),
    },
  ];
}
