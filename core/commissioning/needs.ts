import { columnsUnlikeWeights, noPopulation, typesUnlikeHarmWeights, weightsAllNil } from '../refusals/allocation';
import { argumentIs, noRows } from '../refusals/templates';
import { Decimal } from '../figures/decimal';
import { amountFromNilIn, placeIn, weightsFromDecimals, weightsFromWhole, wholeOf } from './exact-columns';
import type { WholeWeights } from '../figures/largest-remainder';
import type { AmountCell } from './exact-columns';
import { itemAt } from '../lookups';
import { liftedByScore, minMax, zScores } from './scores';

/**
 * How an indicator's figures become parts of a whole: as they stand; a rate times the population it is a rate of; the place
 * between lowest and highest; or the population raised and lowered by the z-score.
 */
export type TreatAs = 'share' | 'rate × population' | 'min–max' | 'z-score × population';

export interface Indicator {
  readonly name: string;
  readonly weight: AmountCell;
  readonly treatAs?: TreatAs;
  /** For z-scores: by how much of itself the population is raised for each standard deviation; 0.5 unless said. */
  readonly strength?: AmountCell;
  /** One figure a row. */
  readonly values: readonly AmountCell[];
}

/** Something the reader of a needs formula should know; nothing is changed because of it. */
export interface NeedsWarning {
  readonly indicator: string;
  readonly row?: number;
  readonly sentence: string;
}

/** One indicator's part in everyone's need. */
export interface IndicatorPart {
  readonly name: string;
  /** Its weight as a part of all weights. */
  readonly weight: Decimal;
  /** Each row's share of the indicator. */
  readonly shares: readonly Decimal[];
  /** Weight × share: the parts of a row add up to its need. */
  readonly parts: readonly Decimal[];
}

export interface NeedsMakeUp {
  /** Each row's share of all need; together 1. */
  readonly shares: readonly Decimal[];
  /** The same as whole numbers of one common fraction: exact, for the allocation. */
  readonly whole: WholeWeights;
  readonly indicators: readonly IndicatorPart[];
  readonly warnings: readonly NeedsWarning[];
}

/** What shares of need rest on. */
export const NEED_SHARED_BY = 'the shares method of police practice (Thames Valley); the weights are the body’s own';

/**
 * Each row's share of need: the weighted sum of its shares of the indicators, weights divided by their sum.
 *
 * Source: the shares method of police practice (Thames Valley: population 50%, crime 25%, non-crime demand 25%).
 * Not covered: whether the weights are right.
 *
 * @param indicators n rows × k columns, nil or above; @param weights k, nil or above
 * @returns n shares that sum to 1, not rounded (40 digits)
 */
export function needs(indicators: readonly (readonly AmountCell[])[], weights: readonly AmountCell[]): Decimal[] {
  if (!indicators.length) throw noRows('Indicators', 'there must be one for each that shares the pot');
  indicators.forEach((row, number) => {
    if (row.length !== weights.length) throw columnsUnlikeWeights(placeIn('Indicators', number), row.length, weights.length);
  });
  const columns = weights.map((weight, k): Indicator => ({
    name: `Indicators, column ${k + 1}`,
    weight,
    values: indicators.map(row => row[k]),
  }));
  return [...needsMadeUp(columns, { weightPlace: k => `Weights, column ${k + 1}` }).shares];
}

interface NeedsOptions {
  /** One a row, for indicators that are rates. */
  readonly population?: readonly AmountCell[];
  /** How a row is named in a sentence. */
  readonly rowName?: (row: number) => string;
  readonly weightPlace?: (indicator: number) => string;
}

/** As {@link needs}, with each indicator's part in each row's need and what is odd about the figures. */
export function needsMadeUp(indicators: readonly Indicator[], options: NeedsOptions = {}): NeedsMakeUp {
  const rowName = options.rowName ?? (row => `row ${row + 1}`);
  const weightPlace = options.weightPlace ?? (k => `Weight of ${itemAt(indicators, k).name}`);
  const weights = wholeOf(weightsFromDecimals(indicators.map((each, k) => amountFromNilIn(weightPlace(k), each.weight))));
  const totalWeight = sumOf(weights);
  if (totalWeight === 0n) throw weightsAllNil(indicators.length && options.weightPlace ? 'Weights' : 'The weights of the indicators');
  const warnings: NeedsWarning[] = [];
  const columns = indicators.map((each, k) => {
    const values = figuresOf(each, rowName, options.population);
    if (itemAt(weights, k) > 0n) for (const warning of warningsOf(each, values, rowName)) warnings.push(warning);
    const whole = wholeOf(weightsFromDecimals(values));
    const total = sumOf(whole);
    if (total === 0n && itemAt(weights, k) > 0n)
      throw argumentIs(each.name, 'nil in every row, so nobody has a share of it', 'give its figures or set its weight to nil');
    return { name: each.name, weight: itemAt(weights, k), whole, total: total || 1n };
  });
  // Need = Σ weight × figure ÷ total, brought to one denominator: the least common multiple of the totals.
  const common = columns.reduce((multiple, { total, weight }) => (weight > 0n ? leastCommonMultiple(multiple, total) : multiple), 1n);
  const rows = itemAt(columns, 0).whole.length;
  const whole = Array.from({ length: rows }, (_, row) =>
    columns.reduce(
      (need, { weight, whole: figures, total }) => (weight > 0n ? need + weight * itemAt(figures, row) * (common / total) : need),
      0n,
    ),
  );
  return {
    shares: whole.map(need => quotient(need, common * totalWeight)),
    whole: weightsFromWhole(whole),
    indicators: columns.map(({ name, weight, whole: figures, total }) => ({
      name,
      weight: quotient(weight, totalWeight),
      shares: figures.map(figure => quotient(figure, total)),
      parts: figures.map(figure => quotient(weight * figure, totalWeight * total)),
    })),
    warnings,
  };
}

const HALF = 0.5;

function figuresOf(
  { name, values, treatAs = 'share', strength }: Indicator,
  rowName: (row: number) => string,
  population?: readonly AmountCell[],
): Decimal[] {
  const figures = values.map((value, row) => amountFromNilIn(`${name}, ${rowName(row)},`, value));
  if (treatAs === 'share') return figures;
  if (treatAs === 'min–max') return minMax(name, figures);
  if (!population) throw noPopulation(name, treatAs);
  const people = figures.map((_, row) => amountFromNilIn(`Population, ${rowName(row)},`, population[row]));
  if (treatAs === 'rate × population') return figures.map((figure, row) => figure.times(itemAt(people, row)));
  return liftedByScore(people, zScores(name, figures), amountFromNilIn(`Strength of ${name}`, strength ?? HALF));
}

const LOOKS_LIKE_A_RATE = /\brates?\b|\bper\b|%|\bpercent|\bproportion\b|\baverage\b|\bindex\b|\bscore\b|\brank\b/i;

function warningsOf(
  { name, values, treatAs = 'share' }: Indicator,
  figures: readonly Decimal[],
  rowName: (row: number) => string,
): NeedsWarning[] {
  const warnings: NeedsWarning[] = [];
  if (treatAs === 'share' && LOOKS_LIKE_A_RATE.test(name))
    warnings.push({
      indicator: name,
      sentence: `${name} looks like a rate and is shared as it stands, so that a small area counts as much as a large one; treat it as rate × population, or use the count.`,
    });
  figures.forEach((figure, row) => {
    if (!figure.isZero()) return;
    const scored = treatAs === 'min–max' || treatAs === 'z-score × population';
    const found = scored
      ? `without need as it is treated (${treatAs})`
      : values[row] === 0
        ? '0, which may be an empty cell'
        : 'empty or nil';
    warnings.push({
      indicator: name,
      row,
      sentence: `${name}, ${rowName(row)}, is ${found}; ${scored ? 'give it a floor if it should get something' : 'it brings no need'}.`,
    });
  });
  return warnings;
}

/**
 * Crimes of several types as one figure a row: each count times the harm weight of its type, added up.
 *
 * Source: the form of the ONS Crime Severity Score; the weights are the user's own.
 *
 * @param counts n rows × m types; @param harm m weights
 */
export function harmWeighted(counts: readonly (readonly AmountCell[])[], harm: readonly AmountCell[]): Decimal[] {
  const weights = harm.map((weight, type) => amountFromNilIn(placeIn('Harm weights', type), weight));
  return counts.map((row, number) => {
    if (row.length !== weights.length) throw typesUnlikeHarmWeights(placeIn('Counts', number), row.length, weights.length);
    return row.reduce<Decimal>(
      (sum, count, type) =>
        sum.plus(amountFromNilIn(`${placeIn('Counts', number)}, column ${type + 1},`, count).times(itemAt(weights, type))),
      new Decimal(0),
    );
  });
}

const sumOf = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);
const quotient = (part: bigint, whole: bigint): Decimal => new Decimal(part.toString()).div(whole.toString());

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return (a / larger) * b;
}
