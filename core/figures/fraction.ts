import type { Decimal } from './decimal';

/**
 * Whole-number arithmetic under exact fractions. A binary number holds every whole number to 2⁵³; nothing here may pass
 * that bound unseen, since beyond it pence would be lost.
 */
export const LARGEST = 9_007_199_254_740_991;

export const isWithin = (whole: number): boolean => whole <= LARGEST && whole >= -LARGEST;

export function greatestCommonDivisor(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** A ÷ B to a whole number, exact for every whole number within the bound: half away from zero, towards zero, or away from it. */
export function dividedWhole(whole: number, divisor: number, way: 'nearest' | 'down' | 'up'): number {
  const size = Math.abs(whole);
  let quotient = Math.floor(size / divisor);
  // A quotient near the bound may have been rounded to its neighbour; the remainder is exact and tells.
  let rest = size - quotient * divisor;
  if (rest < 0) {
    quotient -= 1;
    rest += divisor;
  }
  if (way === 'nearest' ? rest >= divisor - rest : way === 'up' && rest > 0) quotient += 1;
  return whole < 0 ? 0 - quotient : quotient;
}

/** The digits of a decimal are kept seven to a word. */
const WORD = 10_000_000;
const DIGITS_IN_WORD = 7;
const MOST_WORDS = 4;

/** A decimal as a fraction over a power of ten, smallest first; undefined where it does not fit. */
export function fractionOf(decimal: Decimal): { readonly n: number; readonly d: number } | undefined {
  const { d: words, e: exponent, s: sign } = decimal;
  if (!words || words.length > MOST_WORDS) return undefined;
  let n = 0;
  for (const word of words) n = n * WORD + word;
  let d = 1;
  for (let place = Math.floor(exponent / DIGITS_IN_WORD) - words.length + 1; place !== 0; place += place < 0 ? 1 : -1) {
    if (place > 0) n *= WORD;
    else d *= WORD;
    if (n > LARGEST || d > LARGEST) return withoutTrailingZeros(decimal);
  }
  return n > LARGEST ? withoutTrailingZeros(decimal) : reduced(sign < 0 ? -n : n, d);
}

function reduced(n: number, d: number): { n: number; d: number } {
  if (n === 0) return { n: 0, d: 1 };
  while (d > 1 && n % 10 === 0) {
    n /= 10;
    d /= 10;
  }
  return { n, d };
}

/** A decimal whose last word holds trailing zeros may fit although its words do not. */
function withoutTrailingZeros(decimal: Decimal): { n: number; d: number } | undefined {
  const places = decimal.decimalPlaces();
  if (places > 15) return undefined;
  let scale = 1;
  for (let i = 0; i < places; i++) scale *= 10;
  const whole = decimal.times(scale);
  return whole.abs().lte(LARGEST) ? { n: whole.toNumber(), d: scale } : undefined;
}
