/** What rounding may part: a total from the sum of its rounded parts. */
import { sumOf, unitOfDecimals } from '../figures/decimal';
import type { Decimal } from '../figures/decimal';

/**
 * Half of the last displayed place of each figure, a total among its parts. A last place that is not known is that of the
 * figure with the most decimals. In the unit of the figures.
 */
export function roundingOf(figures: readonly Decimal[], lastPlaces: readonly (Decimal | undefined)[] = []): Decimal {
  const places = figures.reduce((most, figure) => (figure.decimalPlaces() > most ? figure.decimalPlaces() : most), 0);
  const finest = unitOfDecimals(places);
  return sumOf(figures.map((_, index) => lastPlaces[index] ?? finest)).div(2);
}
