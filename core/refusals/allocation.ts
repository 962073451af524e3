/** Refusals of sharing a pot by need: needs, floors and caps, damping, falls and rises together. */
import type { ModelError } from '../errors';
import type { Decimal } from '../figures/decimal';
import { counted, inPercent, inPounds, inRows, listed } from '../figures/in-words';
import { itemAt } from '../lookups';
import { conflict, unlikeLengthsSaying, wrongArgumentSaying, wrongPlan } from './forms';

/** Indicators and weights that are not as many. */
export const columnsUnlikeWeights = (place: string, columns: number, weights: number): ModelError =>
  unlikeLengthsSaying(
    place,
    columns,
    'Weights',
    weights,
    `${place} has ${counted(columns, 'column')} and Weights has ${weights}; there must be one weight for each indicator.`,
  );

/** Types of crime and harm weights that are not as many. */
export const typesUnlikeHarmWeights = (place: string, types: number, weights: number): ModelError =>
  unlikeLengthsSaying(
    place,
    types,
    'Harm weights',
    weights,
    `${place} has ${types} types of crime and Harm weights has ${weights}; there must be one weight for each type.`,
  );

/** Last year’s amounts and this year’s that are not as many. */
export const lastYearUnlikeAmounts = (lastYear: number, amounts: number): ModelError =>
  unlikeLengthsSaying(
    'Last year’s amounts',
    lastYear,
    'Amounts',
    amounts,
    `Last year’s amounts has ${counted(lastYear, 'row')} and there are ${counted(amounts, 'amount')}; there must be the same number.`,
  );

/** Indicators that none of the weights counts: `Weights are all nil; …` */
export const weightsAllNil = (weights: 'Weights' | 'The weights of the indicators'): ModelError =>
  wrongArgumentSaying('Weights', 'nil', 'at least one above nil', `${weights} are all nil; at least one must be above nil.`);

/** A rate without the population that it is a rate of. */
export const noPopulation = (indicator: string, treatAs: string): ModelError =>
  wrongArgumentSaying(
    'Population',
    'nothing',
    'the column Population',
    `${indicator} is to be treated as ${treatAs}, and there is no population; add the column Population.`,
  );

/** A weight of an indicator that the Partnership table does not have. */
export const weightOfNoColumn = (weight: string, columns: readonly string[]): ModelError =>
  wrongPlan({ table: 'Weight', row: weight }, `Weight “${weight}” names no column of Partnership; its columns are ${columns.join(', ')}.`);

/** A pot that nobody needs. */
export const needsAllNil = (): ModelError =>
  wrongArgumentSaying('Needs', 'nil', 'at least one above nil', 'Needs are nil in every row; at least one must be above nil.');

/** A floor above the cap of its row. */
export const floorAboveCap = (argument: string, floor: Decimal, cap: Decimal): ModelError =>
  conflict(
    argument,
    floor,
    'its cap',
    cap,
    `${argument} is ${inPounds(floor)}, above its cap of ${inPounds(cap)}; a floor must be at or below the cap.`,
  );

/** A floor and a cap with no whole unit between them. */
export const noUnitBetween = (argument: string, floor: Decimal, cap: Decimal, unit: Decimal): ModelError =>
  conflict(
    argument,
    floor,
    'its cap',
    cap,
    `${argument} is ${inPounds(floor)} and its cap ${inPounds(cap)}: no whole unit of ${inPounds(unit)} lies between them. Use a smaller unit or move one of them.`,
  );

/** Floors of more than the pot. */
export const floorsAbovePot = (floors: Decimal, pot: Decimal): ModelError =>
  conflict(
    'Floors',
    floors,
    'Pot',
    pot,
    `Floors add up to ${inPounds(floors)}, ${inPounds(floors.minus(pot))} more than the pot of ${inPounds(pot)}; lower the floors or raise the pot by at least that.`,
  );

/** Caps that cannot use up the pot; rows without need can get no more than their floor. */
export const capsBelowPot = (caps: Decimal, pot: Decimal, withoutNeed: readonly number[]): ModelError => {
  const only = withoutNeed.length ? ` (${inRows(withoutNeed)} without need can get no more than the floor)` : '';
  return conflict(
    'Caps',
    caps,
    'Pot',
    pot,
    `Caps let through ${inPounds(caps)} at most${only}, ${inPounds(pot.minus(caps))} less than the pot of ${inPounds(pot)}; raise the caps by at least that or lower the pot.`,
  );
};

const riseBelow = (rise: Decimal, granted: Decimal, right: string): ModelError =>
  conflict(
    'Largest rise',
    rise,
    'Largest fall',
    granted,
    `Largest rise is ${inPercent(rise)}, below the rise of ${inPercent(granted)} that Largest fall grants everyone; ${right} at or above that.`,
  );

/** In damping, a largest rise below the rise that a largest fall below nil grants everyone. */
export const dampedRiseBelow = (rise: Decimal, granted: Decimal): ModelError => riseBelow(rise, granted, 'it must be');

/** The same among the limits of rows. */
export const limitOfRiseBelow = (rise: Decimal, granted: Decimal): ModelError => riseBelow(rise, granted, 'type a rise');

/** Targets of nothing. */
export const targetsAllNil = (): ModelError =>
  wrongArgumentSaying('Target amounts', 'nil', 'amounts above nil', 'Target amounts are nil in every row; there is nothing to share.');

/** Targets of more than can be shared exactly. */
export const targetsTooLarge = (total: Decimal, most: Decimal): ModelError =>
  wrongArgumentSaying(
    'Target amounts',
    inPounds(total),
    `totals up to ${inPounds(most)}`,
    `Target amounts add up to ${inPounds(total)}; totals up to ${inPounds(most)} can be shared to the penny.`,
  );

/** A largest fall that needs more than the targets’ total. */
export const fallAboveTargets = (fall: Decimal, needed: Decimal, total: Decimal): ModelError =>
  conflict(
    'Largest fall',
    needed,
    'Target amounts',
    total,
    `Largest fall of ${inPercent(fall, 3)} needs ${inPounds(needed)}, ${inPounds(needed.minus(total))} more than the targets’ total of ${inPounds(total)}; allow a larger fall or raise the total.`,
  );

/** A largest rise that cannot use up the targets’ total. */
export const riseBelowTargets = (rise: Decimal, most: Decimal, total: Decimal): ModelError =>
  conflict(
    'Largest rise',
    most,
    'Target amounts',
    total,
    `Largest rise of ${inPercent(rise, 3)} lets through ${inPounds(most)}, ${inPounds(total.minus(most))} less than the targets’ total of ${inPounds(total)}; allow a larger rise or lower the total.`,
  );

const SIDES = { Floor: 'Floors', Cap: 'Caps', 'largest fall': 'the largest fall', 'largest rise': 'the largest rise' };

/** A kind of limit on what a row may get. */
export type LimitSide = keyof typeof SIDES;

/** Which kinds of limits bind, as a subject: `Floors and the largest fall`. */
function subjectOf(binding: readonly LimitSide[]): { words: string; one: boolean } {
  const sides = Object.keys(SIDES).filter((side): side is LimitSide => (binding as readonly string[]).includes(side));
  const words = listed(sides.map(side => SIDES[side])) || 'the limits';
  return { words: itemAt(words, 0).toUpperCase() + words.slice(1), one: sides.length === 1 && words.startsWith('the') };
}

/** Limits of rows that together need more than the pot. */
export const limitsAbovePot = (binding: readonly LimitSide[], pot: Decimal, over: Decimal, canFallFurther: boolean): ModelError => {
  const by = subjectOf(binding);
  const needed = pot.plus(over);
  return conflict(
    by.words,
    needed,
    'Pot',
    pot,
    `${by.words} need${by.one ? 's' : ''} ${inPounds(needed)}, ${inPounds(over)} more than the pot of ${inPounds(pot)}; ${
      canFallFurther ? 'lower a Floor, allow a larger fall' : 'lower a Floor'
    } or raise the pot by at least that.`,
  );
};

/** Limits of rows that together cannot use up the pot. */
export const limitsBelowPot = (
  binding: readonly LimitSide[],
  pot: Decimal,
  short: Decimal,
  canRiseFurther: boolean,
  someWithoutNeed: boolean,
): ModelError => {
  const by = subjectOf(binding);
  const most = pot.minus(short);
  const withoutNeed = someWithoutNeed ? ' (a partnership without need gets no more than its least)' : '';
  return conflict(
    by.words,
    most,
    'Pot',
    pot,
    `${by.words} let${by.one ? 's' : ''} through ${inPounds(most)} at most${withoutNeed}, ${inPounds(short)} less than the pot of ${inPounds(pot)}; ${
      canRiseFurther ? 'raise a Cap, allow a larger rise' : 'raise a Cap'
    } or lower the pot by at least that.`,
  );
};
