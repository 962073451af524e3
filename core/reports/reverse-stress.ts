import { seek } from '../analysis/seek';
import { Decimal } from '../figures/decimal';
import type { Exact } from '../figures/exact';
import { exactKind } from '../figures/exact';
import { Findings } from '../plan/findings';
import { withOverspend } from '../plan/overspend';
import type { remainingGapsOf } from '../plan/overspend';
import type { Plan } from '../plan/plan';
import { isTyped } from '../plan/cells';
import { settle } from '../plan/settle/settle';
import type { Settled, YearFigures } from '../plan/settle/settle';
import type { ReserveYear } from '../reserves/balance';
import type { FinancialYear } from '../years/financial-year';

/** A floor that does not hold: of which reserve, in which year, by how much. */
export interface BrokenFloor {
  readonly reserve: string;
  readonly year: FinancialYear;
  readonly by: Decimal;
}

/** What is changed, how far, and how the plan looks with so much of it. */
export interface Stress {
  /** One step of the change: 0.00001 of a rate, a penny of an amount. */
  readonly step: Decimal;
  /** How far it is tried each way. */
  readonly lowest: Decimal;
  readonly highest: Decimal;
  changed(by: Decimal): Plan;
}

/** The smallest change that breaks a floor, with the first floor it breaks; nothing where none within the bounds does. */
export interface BreakingChange {
  readonly change: Decimal;
  readonly floor: BrokenFloor;
}

/** A floor’s margin in each year: nil or above while it holds. */
interface Margin {
  readonly reserve: string;
  readonly year: FinancialYear;
  readonly margin: Decimal;
}

/** Below any margin that is not nil: balances have 2 decimals and a floor of the net budget 7. */
const LEAST_MARGIN = new Decimal('0.0000001');

/** What is tested: floors under changes to a plan, whose own shortfalls count as met elsewhere. */
export class FloorTest {
  private readonly plan: Plan;
  /** The plan’s own remaining gaps, taken to be closed. */
  private readonly closed: ReturnType<typeof remainingGapsOf>;
  private readonly brokenAnyway: ReadonlySet<string>;
  private ofPlan: Margin[] | undefined;

  constructor(readonly base: Settled<Exact>) {
    this.plan = base.plan;
    this.closed = base.plan.overspend?.closed ?? new Map(base.years.map(year => [year.year, year.remainingGap]));
    this.brokenAnyway = new Set(
      marginsOf(base)
        .filter(one => one.margin.lt(0))
        .map(keyOf),
    );
  }

  /** The floors that do not hold in the plan as it stands. */
  get broken(): BrokenFloor[] {
    return marginsOf(this.base)
      .filter(one => one.margin.lt(0))
      .map(brokenOf);
  }

  /** The floors that would not hold if each year’s own gap, too, fell on the reserve that bears an overspend. */
  get brokenByOwnGap(): BrokenFloor[] {
    const none = new Map(this.base.years.map(year => [year.year, exactKind.nothing('£')]));
    return marginsOf(this.settledFalling(this.plan, none))
      .filter(one => one.margin.lt(0))
      .map(brokenOf);
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
    const margins = (step: number) =>
      step === 0 ? this.unchanged : this.holding(this.settledFalling(stress.changed(stress.step.times(step)), this.closed));
    const trial = Math.max(1, Math.floor(Math.abs(steps) / 20)) * (steps < 0 ? -1 : 1);
    const { edge } = seek(step => leastOf(margins(step)).plus(LEAST_MARGIN), {
      start: 0,
      trial,
      lowest: Math.min(0, steps),
      highest: Math.max(0, steps),
    });
    if (edge === undefined) return undefined;
    return { change: stress.step.times(edge), floor: brokenOf(margins(edge).find(one => one.margin.lt(0))!) };
  }

  /** The margins where nothing is changed, and no gap falls on reserves but the plan’s own. */
  private get unchanged(): Margin[] {
    this.ofPlan ??= this.holding(this.settledFalling(this.plan, this.closed));
    return this.ofPlan;
  }

  private settledFalling(plan: Plan, closed: ReturnType<typeof remainingGapsOf>): Settled<Exact> {
    return settle({ ...withOverspend(plan, closed), findings: new Findings() }, exactKind, undefined, this.base);
  }

  /** The margins that hold in the plan as it stands, earliest year first. */
  private holding(settled: Settled<Exact>): Margin[] {
    return marginsOf(settled).filter(one => !this.brokenAnyway.has(keyOf(one)));
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

  /** A plan with one assumption moved in every year of the plan by the same difference. */
  withAssumption(name: string, by: Decimal): Plan {
    const { horizon } = this.plan;
    return {
      ...this.plan,
      assumptions: this.plan.assumptions.map(one =>
        one.name !== name
          ? one
          : {
              ...one,
              years: new Map(
                [...one.years].map(([year, cell]) => [
                  year,
                  horizon.years.includes(year)
                    ? { ...cell, adjustments: [...(cell.adjustments ?? []), { change: 'add' as const, value: by }] }
                    : cell,
                ]),
              ),
            },
      ),
    };
  }
}

const keyOf = ({ reserve, year }: Margin): string => `${reserve}\u0000${year}`;
const brokenOf = ({ reserve, year, margin }: Margin): BrokenFloor => ({ reserve, year, by: margin.neg() });
const leastOf = (margins: readonly Margin[]): Decimal =>
  margins.reduce((least, one) => (one.margin.lt(least) ? one.margin : least), NO_FLOOR);

/** Every floor’s margin; what a reserve cannot bear of an overspend is short of its floor too. */
function marginsOf(settled: Settled<Exact>): Margin[] {
  return settled.years.flatMap(year => {
    const others = [...year.reserves.balances].filter(
      ([reserve, { overspend }]) =>
        (reserve.kind === 'earmarked' || reserve.kind === 'capital') &&
        (isTyped(reserve.floor) || isTyped(reserve.floorRate) || overspend !== undefined),
    );
    return [
      ...generalMargin(year),
      ...others.map(([{ name }, balance]) => ({
        reserve: name,
        year: year.year,
        margin: balance.closing.amount.minus(notBorne(year, [balance])).minus(balance.floor.amount),
      })),
    ];
  });
}

/** What reserves that bear an overspend cannot bear of it. */
const notBorne = ({ overspend }: YearFigures<Exact>, balances: readonly ReserveYear<Exact>[]): Decimal =>
  overspend && balances.some(one => one.overspend) ? overspend.rest.amount : new Decimal(0);

/** A margin no change reaches, where a plan has no floor to break. */
const NO_FLOOR = new Decimal('1e30');

/** General reserves stand for each other: together, less what they cannot bear, against their floors together. */
function generalMargin(year: YearFigures<Exact>): Margin[] {
  const general = [...year.reserves.balances].filter(([reserve]) => reserve.kind === 'general');
  if (!general.length) return [];
  const floor = exactKind.total(
    general.map(([, balance]) => balance.floor),
    '£',
  );
  return [
    {
      reserve: general.length === 1 ? general[0]![0].name : 'General reserve',
      year: year.year,
      margin: year.generalReserve.amount
        .minus(
          notBorne(
            year,
            general.map(([, balance]) => balance),
          ),
        )
        .minus(floor.amount),
    },
  ];
}
