import type { Decimal } from '../../figures/decimal';
import type { Plan } from '../../plan/plan';
import type { Unit } from '../../reports/report';

/** Something of the plan that can be set to reach a target. Values are in £, £ a dwelling or fractions, never in the plan's unit. */
export interface Lever {
  /** What a sentence calls it: “Band D of 2026/27”. */
  readonly name: string;
  /** Where it stands in the plan. */
  readonly now: Decimal;
  /** The least it can move by: a penny, 0.001%. */
  readonly step: Decimal;
  /** A first move that shows how the plan answers. */
  readonly trial: Decimal;
  readonly lowest: Decimal;
  readonly highest: Decimal;
  readonly unit: Unit;
  /** The plan with the lever set there. */
  set(value: Decimal): Plan;
  said(value: Decimal): string;
  /** What stands in the way beyond a value: law. */
  readonly limit?: { readonly value: Decimal; readonly sentence: string };
  /** The reserve a drawdown takes from, whose floor and balance may stand in the way. */
  readonly reserve?: string;
  /** Why the lever can go no further than its highest. */
  readonly atHighest?: string;
}
