import { roundedTo, sumOf } from '../figures/decimal';
import type { Decimal } from '../figures/decimal';

/** Another body’s Band D; with its tax base the average can be weighted. */
export interface ComparedBody {
  readonly bandD: Decimal;
  readonly taxBase?: Decimal | undefined;
}

export interface PeerComparison {
  /** The plain average of the bodies, to the penny. */
  readonly average: Decimal;
  /** The average a dwelling pays, by tax base; absent unless every body has its own. */
  readonly weighted: Decimal | undefined;
  /** Own Band D less the plain average. */
  readonly difference: Decimal;
  /** 1 is the lowest Band D; bodies of one amount share the better place. */
  readonly place: number;
  readonly of: number;
}

/**
 * Band D beside the average of a region, or of similar forces: which bodies is the user’s choice. At least one body.
 *
 * Source: the annual reports of police and crime commissioners, which compare with the plain average of their region.
 * Not covered: parish precepts and what other bodies charge in the same area.
 */
export function comparedWithPeers(bandD: Decimal, others: readonly ComparedBody[]): PeerComparison {
  const average = roundedTo(sumOf(others.map(one => one.bandD)).div(others.length), 2);
  return {
    average,
    weighted: weightedAverage(others),
    difference: bandD.minus(average),
    place: 1 + others.filter(one => one.bandD.lt(bandD)).length,
    of: others.length + 1,
  };
}

function weightedAverage(others: readonly ComparedBody[]): Decimal | undefined {
  const known = others.flatMap(({ bandD, taxBase }) => (taxBase ? [{ bandD, taxBase }] : []));
  if (known.length < others.length) return undefined;
  return roundedTo(sumOf(known.map(({ bandD, taxBase }) => bandD.times(taxBase))).div(sumOf(known.map(one => one.taxBase))), 2);
}

/**
 * What Band D would be had it moved with prices since the first year: the first, then each year carried on by its rate
 * without rounding between, shown to the penny.
 */
export function movedWithInflation(first: Decimal, rates: readonly Decimal[]): Decimal[] {
  let carried = first;
  return rates.map(rate => {
    carried = carried.plus(carried.times(rate));
    return roundedTo(carried, 2);
  });
}
