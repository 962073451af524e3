import { argumentIs } from '../refusals/templates';
import { Decimal, sumOf } from '../figures/decimal';
import { itemAt } from '../lookups';

const NIL = new Decimal(0);

/**
 * How far each figure lies from the mean, in standard deviations (of all rows, not of a sample).
 *
 * Not covered: scores are no amounts: they can be negative, and cannot be shared as they stand (see {@link liftedByScore}).
 */
export function zScores(name: string, figures: readonly Decimal[]): Decimal[] {
  const mean = sumOf(figures).div(figures.length);
  const fromMean = figures.map(figure => figure.minus(mean));
  const variance = sumOf(fromMean.map(distance => distance.times(distance))).div(figures.length);
  if (variance.isZero()) throw argumentIs(name, 'the same in every row, so it has no z-scores', 'leave it out or treat it as a share');
  const deviation = variance.sqrt();
  return fromMean.map(distance => distance.div(deviation));
}

/** Where each figure lies between the lowest (0) and the highest (1). The lowest brings no need; one far-off figure presses the rest together. */
export function minMax(name: string, figures: readonly Decimal[]): Decimal[] {
  const lowest = figures.reduce((least, figure) => (figure.lt(least) ? figure : least));
  const highest = figures.reduce((most, figure) => (figure.gt(most) ? figure : most));
  const span = highest.minus(lowest);
  if (span.isZero())
    throw argumentIs(name, 'the same in every row, so it has no lowest and highest', 'leave it out or treat it as a share');
  return figures.map(figure => figure.minus(lowest).div(span));
}

/** Population raised or lowered by a score: population × (1 + strength × score), nil where that would be below nil. */
export function liftedByScore(population: readonly Decimal[], scores: readonly Decimal[], strength: Decimal): Decimal[] {
  return population.map((people, row) => {
    const lifted = people.times(itemAt(scores, row).times(strength).plus(1));
    return lifted.isNeg() ? NIL : lifted;
  });
}
