/**
 * Logarithm and exponential made from + − × ÷ alone, whose results the language fixes to the last bit. The machine's own
 * may differ between platforms, and one seed must give the same pence on all of them.
 */
const LN_2 = 0.6931471805599453;
const SQRT_HALF = 0.7071067811865476;
const SERIES_TERMS = 12;

/** The natural logarithm of a number above nil. */
export function logarithm(x: number): number {
  let mantissa = x;
  let doublings = 0;
  while (mantissa < SQRT_HALF) {
    mantissa *= 2;
    doublings -= 1;
  }
  while (mantissa > 2 * SQRT_HALF) {
    mantissa /= 2;
    doublings += 1;
  }
  // ln m = 2 (s + s³/3 + s⁵/5 …) with s = (m − 1) ÷ (m + 1), |s| below 0.172
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let sum = 0;
  for (let term = SERIES_TERMS; term >= 0; term--) sum = sum * square + 1 / (2 * term + 1);
  return 2 * s * sum + doublings * LN_2;
}

const TAYLOR_TERMS = 16;

/** e to the power of x, for x up to some hundreds either way. */
export function exponential(x: number): number {
  const doublings = Math.floor(x / LN_2 + 0.5);
  const rest = x - doublings * LN_2;
  let sum = 1;
  for (let term = TAYLOR_TERMS; term >= 1; term--) sum = 1 + (sum * rest) / term;
  for (let i = 0; i < doublings; i++) sum *= 2;
  for (let i = 0; i > doublings; i--) sum /= 2;
  return sum;
}
