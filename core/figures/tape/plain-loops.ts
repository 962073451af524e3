/**
 * The operations of a tape as plain loops over a block of draws. Each stands alone, so that each is compiled for itself,
 * and takes four draws a turn, which halves the time; a block is a whole number of turns.
 */
export function add(z: Float64Array, x: Float64Array, y: Float64Array, n: number): void {
  for (let i = 0; i < n; i += 4) {
    const p = x[i]! + y[i]!;
    const q = x[i + 1]! + y[i + 1]!;
    const r = x[i + 2]! + y[i + 2]!;
    const s = x[i + 3]! + y[i + 3]!;
    z[i] = p;
    z[i + 1] = q;
    z[i + 2] = r;
    z[i + 3] = s;
  }
}

export function addValue(z: Float64Array, x: Float64Array, by: number, n: number): void {
  for (let i = 0; i < n; i += 4) {
    const p = x[i]! + by;
    const q = x[i + 1]! + by;
    const r = x[i + 2]! + by;
    const s = x[i + 3]! + by;
    z[i] = p;
    z[i + 1] = q;
    z[i + 2] = r;
    z[i + 3] = s;
  }
}

export function subtract(z: Float64Array, x: Float64Array, y: Float64Array, n: number): void {
  for (let i = 0; i < n; i += 4) {
    const p = x[i]! - y[i]!;
    const q = x[i + 1]! - y[i + 1]!;
    const r = x[i + 2]! - y[i + 2]!;
    const s = x[i + 3]! - y[i + 3]!;
    z[i] = p;
    z[i + 1] = q;
    z[i + 2] = r;
    z[i + 3] = s;
  }
}

export function multiply(z: Float64Array, x: Float64Array, y: Float64Array, n: number): void {
  for (let i = 0; i < n; i += 4) {
    const p = x[i]! * y[i]!;
    const q = x[i + 1]! * y[i + 1]!;
    const r = x[i + 2]! * y[i + 2]!;
    const s = x[i + 3]! * y[i + 3]!;
    z[i] = p;
    z[i + 1] = q;
    z[i + 2] = r;
    z[i + 3] = s;
  }
}

export function multiplyValue(z: Float64Array, x: Float64Array, by: number, n: number): void {
  for (let i = 0; i < n; i += 4) {
    const p = x[i]! * by;
    const q = x[i + 1]! * by;
    const r = x[i + 2]! * by;
    const s = x[i + 3]! * by;
    z[i] = p;
    z[i + 1] = q;
    z[i + 2] = r;
    z[i + 3] = s;
  }
}

export function least(z: Float64Array, x: Float64Array, y: Float64Array, n: number): void {
  for (let i = 0; i < n; i += 4) {
    const p = y[i]! < x[i]! ? y[i]! : x[i]!;
    const q = y[i + 1]! < x[i + 1]! ? y[i + 1]! : x[i + 1]!;
    const r = y[i + 2]! < x[i + 2]! ? y[i + 2]! : x[i + 2]!;
    const s = y[i + 3]! < x[i + 3]! ? y[i + 3]! : x[i + 3]!;
    z[i] = p;
    z[i + 1] = q;
    z[i + 2] = r;
    z[i + 3] = s;
  }
}

export function leastValue(z: Float64Array, x: Float64Array, by: number, n: number): void {
  for (let i = 0; i < n; i += 4) {
    const p = by < x[i]! ? by : x[i]!;
    const q = by < x[i + 1]! ? by : x[i + 1]!;
    const r = by < x[i + 2]! ? by : x[i + 2]!;
    const s = by < x[i + 3]! ? by : x[i + 3]!;
    z[i] = p;
    z[i + 1] = q;
    z[i + 2] = r;
    z[i + 3] = s;
  }
}

export function greatest(z: Float64Array, x: Float64Array, y: Float64Array, n: number): void {
  for (let i = 0; i < n; i += 4) {
    const p = x[i]! < y[i]! ? y[i]! : x[i]!;
    const q = x[i + 1]! < y[i + 1]! ? y[i + 1]! : x[i + 1]!;
    const r = x[i + 2]! < y[i + 2]! ? y[i + 2]! : x[i + 2]!;
    const s = x[i + 3]! < y[i + 3]! ? y[i + 3]! : x[i + 3]!;
    z[i] = p;
    z[i + 1] = q;
    z[i + 2] = r;
    z[i + 3] = s;
  }
}

export function greatestValue(z: Float64Array, x: Float64Array, by: number, n: number): void {
  for (let i = 0; i < n; i += 4) {
    const p = x[i]! < by ? by : x[i]!;
    const q = x[i + 1]! < by ? by : x[i + 1]!;
    const r = x[i + 2]! < by ? by : x[i + 2]!;
    const s = x[i + 3]! < by ? by : x[i + 3]!;
    z[i] = p;
    z[i + 1] = q;
    z[i + 2] = r;
    z[i + 3] = s;
  }
}

export function round(z: Float64Array, x: Float64Array, inverse: number, lift: number, n: number): void {
  for (let i = 0; i < n; i += 4) {
    const p = roundedSigned(x[i]!, inverse, lift);
    const q = roundedSigned(x[i + 1]!, inverse, lift);
    const r = roundedSigned(x[i + 2]!, inverse, lift);
    const s = roundedSigned(x[i + 3]!, inverse, lift);
    z[i] = p;
    z[i + 1] = q;
    z[i + 2] = r;
    z[i + 3] = s;
  }
}

export function roundAboveNil(z: Float64Array, x: Float64Array, inverse: number, lift: number, n: number): void {
  for (let i = 0; i < n; i += 4) {
    const p = Math.floor((x[i]! + lift) * inverse);
    const q = Math.floor((x[i + 1]! + lift) * inverse);
    const r = Math.floor((x[i + 2]! + lift) * inverse);
    const s = Math.floor((x[i + 3]! + lift) * inverse);
    z[i] = p;
    z[i + 1] = q;
    z[i + 2] = r;
    z[i + 3] = s;
  }
}

export function roundProduct(z: Float64Array, x: Float64Array, y: Float64Array, inverse: number, lift: number, n: number): void {
  for (let i = 0; i < n; i += 4) {
    const p = roundedSigned(x[i]! * y[i]!, inverse, lift);
    const q = roundedSigned(x[i + 1]! * y[i + 1]!, inverse, lift);
    const r = roundedSigned(x[i + 2]! * y[i + 2]!, inverse, lift);
    const s = roundedSigned(x[i + 3]! * y[i + 3]!, inverse, lift);
    z[i] = p;
    z[i + 1] = q;
    z[i + 2] = r;
    z[i + 3] = s;
  }
}

export function roundProductAboveNil(z: Float64Array, x: Float64Array, y: Float64Array, inverse: number, lift: number, n: number): void {
  for (let i = 0; i < n; i += 4) {
    const p = Math.floor((x[i]! * y[i]! + lift) * inverse);
    const q = Math.floor((x[i + 1]! * y[i + 1]! + lift) * inverse);
    const r = Math.floor((x[i + 2]! * y[i + 2]! + lift) * inverse);
    const s = Math.floor((x[i + 3]! * y[i + 3]! + lift) * inverse);
    z[i] = p;
    z[i + 1] = q;
    z[i + 2] = r;
    z[i + 3] = s;
  }
}

export function roundProductValue(z: Float64Array, x: Float64Array, by: number, inverse: number, lift: number, n: number): void {
  for (let i = 0; i < n; i += 4) {
    const p = roundedSigned(x[i]! * by, inverse, lift);
    const q = roundedSigned(x[i + 1]! * by, inverse, lift);
    const r = roundedSigned(x[i + 2]! * by, inverse, lift);
    const s = roundedSigned(x[i + 3]! * by, inverse, lift);
    z[i] = p;
    z[i + 1] = q;
    z[i + 2] = r;
    z[i + 3] = s;
  }
}

export function roundProductValueAboveNil(z: Float64Array, x: Float64Array, by: number, inverse: number, lift: number, n: number): void {
  for (let i = 0; i < n; i += 4) {
    const p = Math.floor((x[i]! * by + lift) * inverse);
    const q = Math.floor((x[i + 1]! * by + lift) * inverse);
    const r = Math.floor((x[i + 2]! * by + lift) * inverse);
    const s = Math.floor((x[i + 3]! * by + lift) * inverse);
    z[i] = p;
    z[i + 1] = q;
    z[i + 2] = r;
    z[i + 3] = s;
  }
}

/** Half away from zero: the size is rounded and the sign put back, never as minus nil. */
const roundedSigned = (v: number, inverse: number, lift: number): number =>
  v >= 0 ? Math.floor((v + lift) * inverse) : 0 - Math.floor((lift - v) * inverse);

/** A large first factor is taken apart by the divisor, so that no product passes the bound; both are nil or above. */
export function roundLargeProduct(
  z: Float64Array,
  x: Float64Array,
  y: Float64Array | number,
  divisor: number,
  lift: number,
  n: number,
): void {
  const inverse = 1 / divisor;
  for (let i = 0; i < n; i++) {
    const factor = typeof y === 'number' ? y : y[i]!;
    const whole = Math.floor((x[i]! + 0.25) * inverse);
    z[i] = whole * factor + Math.floor(((x[i]! - whole * divisor) * factor + lift) * inverse);
  }
}

export function ifReaches(z: Float64Array, x: Float64Array, then: Float64Array, otherwise: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) z[i] = x[i]! >= 0 ? then[i]! : otherwise[i]!;
}

export function ifPasses(z: Float64Array, x: Float64Array, then: Float64Array, otherwise: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) z[i] = x[i]! > 0 ? then[i]! : otherwise[i]!;
}
