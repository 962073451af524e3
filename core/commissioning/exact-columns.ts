import { beforeColon, cellIs } from '../refusals/templates';
import { Decimal } from '../figures/decimal';
import type { Amount } from '../figures/decimal';
import { amountFromNil, amountGiven } from '../figures/given';
import { inPounds } from '../figures/in-words';
import type { WholeWeights } from '../figures/largest-remainder';

/** One cell of a column of amounts: Excel hands over an empty one as null or as 0. */
export type AmountCell = Amount | null | undefined;

/** The most pence a column may hold, so that pence stay whole numbers the machine holds exactly. */
const MOST_PENCE = Number.MAX_SAFE_INTEGER;
/** Below this a binary number that equals a whole number over 100 is that fraction at 15 digits, Excel's precision. */
const FIFTEEN_DIGITS = 1e15;

export const placeIn = (label: string, row: number): string => `${label}, row ${row + 1}`;

const isEmpty = (value: AmountCell): value is null | undefined => value === null || value === undefined || value === '';

/** One cell as an exact amount; an empty one is nil. */
export const numberIn = (place: string, value: AmountCell): Decimal =>
  isEmpty(value) ? new Decimal(0) : amountGiven(beforeColon(place), value, 'a number');

/** One cell that may not be below nil; an empty one is nil. */
export const amountFromNilIn = (place: string, value: AmountCell): Decimal =>
  isEmpty(value) ? new Decimal(0) : amountFromNil(beforeColon(place), value);

/** A column of money in whole pence. `exact` refuses parts of a penny, `up` and `down` round them away. */
export function penceOf(label: string, values: readonly AmountCell[], parts: 'exact' | 'up' | 'down'): Float64Array {
  const pence = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (typeof value === 'number') {
      const whole = Math.floor(value * 100 + 0.5);
      if (whole / 100 === value && whole >= 0 && whole < FIFTEEN_DIGITS) {
        pence[row] = whole;
        continue;
      }
    }
    pence[row] = pennyAmount(placeIn(label, row), value, parts);
  }
  return pence;
}

/** One amount of money in whole pence. */
export function pennyAmount(place: string, value: AmountCell, parts: 'exact' | 'up' | 'down'): number {
  const amount = amountFromNilIn(place, value);
  const way = parts === 'up' ? Decimal.ROUND_UP : Decimal.ROUND_DOWN;
  const whole = amount.toDecimalPlaces(2, way);
  if (parts === 'exact' && !whole.eq(amount)) throw cellIs(place, inPounds(amount), 'whole pence are needed');
  const pence = whole.times(100);
  if (pence.gt(MOST_PENCE))
    throw cellIs(place, inPounds(amount), `amounts up to ${inPounds(new Decimal(MOST_PENCE).div(100))} can be shared to the penny`);
  return pence.toNumber();
}

/** Pence as pounds. The quotient of up to 15 digits prints as just those digits, which is faster than dividing exactly. */
export const poundsOf = (pence: number): Decimal =>
  Math.abs(pence) < FIFTEEN_DIGITS ? new Decimal(pence / 100) : new Decimal(pence).div(100);

/** A column of weights, none below nil. */
export function weightsOf(label: string, values: readonly AmountCell[]): WholeWeights {
  for (const scale of [1, 100, 10_000]) {
    const near = scaledToWhole(values, scale);
    if (near) return { near };
  }
  return weightsFromDecimals(values.map((value, row) => amountFromNilIn(placeIn(label, row), value)));
}

function scaledToWhole(values: readonly AmountCell[], scale: number): Float64Array | undefined {
  const near = new Float64Array(values.length);
  let sum = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? 0;
    if (typeof value !== 'number') return undefined;
    const whole = Math.floor(value * scale + 0.5);
    if (whole / scale !== value || whole < 0 || whole >= FIFTEEN_DIGITS) return undefined;
    near[row] = whole;
    sum += whole;
  }
  return sum <= Number.MAX_SAFE_INTEGER ? near : undefined;
}

/** Exact decimals as whole numbers of their finest decimal place. */
export function weightsFromDecimals(amounts: readonly Decimal[]): WholeWeights {
  const decimals = amounts.reduce((most, amount) => Math.max(most, amount.decimalPlaces()), 0);
  return weightsFromWhole(
    amounts.map(amount => {
      const [whole, fraction = ''] = amount.toFixed().split('.');
      return BigInt(whole! + fraction.padEnd(decimals, '0'));
    }),
  );
}

/** Beyond this a product of near figures could overflow. */
const MOST_AS_NUMBER = 10n ** 200n;

export function weightsFromWhole(exact: readonly bigint[]): WholeWeights {
  const sum = exact.reduce((total, weight) => total + weight, 0n);
  if (sum <= BigInt(Number.MAX_SAFE_INTEGER)) return { near: Float64Array.from(exact, Number) };
  return { near: Float64Array.from(exact, asNumber), exact };
}

export const asNumber = (exact: bigint): number => (exact < MOST_AS_NUMBER ? Number(exact) : NaN);

/** The weights as whole numbers without rounding. */
export const wholeOf = ({ near, exact }: WholeWeights): readonly bigint[] => exact ?? Array.from(near, BigInt);
