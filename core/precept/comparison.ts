import { wrong } from '../errors';
import { roundedTo, sumOf } from '../figures/decimal';
import type { Amount, Decimal } from '../figures/decimal';
import { amountAboveNil, eachOf, rateGiven } from '../figures/given';

/** Another body’s Band D, typed with its own source. */
export interface ComparedBody {
  readonly name: string;
  readonly bandD: Amount;
  /** Where typed for every body, the average can be weighted by it. */
  readonly taxBase?: Amount;
}

export interface RegionalComparison {
  /** The plain average of the bodies, to the penny. */
  readonly average: Decimal;
  /** The average a dwelling pays, by tax base; absent unless every body has its own. */
  readonly weighted?: Decimal;
  /** Own Band D less the plain average. */
  readonly difference: Decimal;
  /** 1 is the lowest Band D; bodies of one amount share the better place. */
  readonly place: number;
  readonly of: number;
}

/** Band D beside the average of a region (or of similar forces): the bodies are the user’s, and so is their choice. */
export function comparedWithRegion(own: Amount, others: readonly ComparedBody[]): RegionalComparison {
  const bandD = amountAboveNil('Band D', own);
  if (others.length === 0) throw wrong('Compared bodies: found none; at least one with its Band D would be right.');
  const amounts = others.map(({ name, bandD: other }) => amountAboveNil(`${name}, Band D`, other));
  const average = roundedTo(sumOf(amounts).div(amounts.length), 2);
  return {
    average,
    weighted: weightedAverage(others, amounts),
    difference: bandD.minus(average),
    place: 1 + amounts.filter(amount => amount.lt(bandD)).length,
    of: amounts.length + 1,
  };
}

function weightedAverage(others: readonly ComparedBody[], amounts: readonly Decimal[]): Decimal | undefined {
  if (others.some(({ taxBase }) => taxBase === undefined)) return undefined;
  const bases = others.map(({ name, taxBase }) => amountAboveNil(`${name}, tax base`, taxBase!));
  return roundedTo(sumOf(amounts.map((amount, i) => amount.times(bases[i]!))).div(sumOf(bases)), 2);
}

/** One year of Band D beside what it would be had it moved with prices since the first year. */
export interface RealTerms {
  readonly bandD: Decimal;
  /** The first year’s Band D carried forward by inflation, to the penny. */
  readonly withInflation: Decimal;
  /** Above nil: dearer than prices alone would have made it. */
  readonly difference: Decimal;
}

/** Band D over the years against inflation: rates for each year after the first, typed with their source. */
export function comparedWithInflation(bandDs: readonly Amount[], inflation: readonly Amount[]): readonly RealTerms[] {
  if (inflation.length !== bandDs.length - 1)
    throw wrong(`Inflation: found ${inflation.length} rates for ${bandDs.length} years; one for each year after the first would be right.`);
  const rates = eachOf('Inflation', inflation, (label, rate) => rateGiven(label, rate, -1, 1, 'a fraction such as 0.038'));
  const amounts = eachOf('Band D', bandDs, amountAboveNil);
  let carried = amounts[0]!;
  return amounts.map((bandD, i) => {
    if (i > 0) carried = carried.plus(carried.times(rates[i - 1]!));
    const withInflation = roundedTo(carried, 2);
    return { bandD, withInflation, difference: bandD.minus(withInflation) };
  });
}
