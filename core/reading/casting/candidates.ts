/** Hypotheses: which positions could be the sum of a run of their neighbours, or of two near by. */
import type { Axis } from './casting-grid';
import { tolerance } from './adding-up';
import { bitsOf } from './bits';

export interface Candidate {
  readonly total: number;
  readonly parts: readonly number[];
  readonly way: 'run' | 'pair';
  /** Bits to be set against the evidence: how many others were tried to find this one. */
  readonly tried: number;
  /** How far from plain neighbours it is. */
  readonly odd: number;
}

/** A list of positions searched as neighbours of each other, and what its choice costs in bits. */
export interface Sequence {
  readonly positions: readonly number[];
  readonly cost: number;
}

const LINES_TRIED = 60;
const NEAREST = 3;
const WINDOW = 10;
const WIDER = 14;
/** A total may stand one position off its run. */
const SKIP = 1;
const LEAST_SHARE = 0.15;
const LEAST_PAIR = 40;

/** The lines that tell most: those with the most different figures. */
export function tellingLines(axis: Axis): number[] {
  const found: { line: number; tells: number }[] = [];
  for (let line = 0; line < axis.lines; line += 1) {
    let tells = 0;
    for (let p = 0; p < axis.positions; p += 1) {
      const at = line * axis.positions + p;
      const v = axis.amount[at]!;
      if (axis.has[at] && v !== 0) tells += 1 + bitsOf((v < 0 ? -v : v) / axis.unit[at]!);
    }
    if (tells > 0) found.push({ line, tells });
  }
  if (found.length > LINES_TRIED) found.sort((a, b) => b.tells - a.tells || a.line - b.line);
  return found.slice(0, LINES_TRIED).map(f => f.line);
}

/** Every run next to a position, in the sequence, whose figures add to it in one of the lines. */
export function runs(axis: Axis, sequence: Sequence, lines: readonly number[]): Candidate[] {
  const { positions } = sequence;
  const n = positions.length;
  const prefix = prefixes(axis, positions);
  const support = new Map<number, number>();
  for (const line of lines) {
    const row = line * (n + 1);
    let unit = 0;
    for (let k = 0; k < n; k += 1) {
      const u = axis.unit[line * axis.positions + positions[k]!]!;
      if (u > unit) unit = u;
    }
    if (unit === 0) continue;
    const slack = tolerance((unit * (n + 1)) / 2, unit * unit * (n < 40 ? n + 1 : 41));
    const bucket = slack * 2;
    const places = new Map<number, number[]>();
    for (let k = 0; k <= n; k += 1) {
      const key = Math.floor(prefix.sum[row + k]! / bucket);
      const list = places.get(key);
      if (list) list.push(k);
      else places.set(key, [k]);
    }
    for (let i = 0; i < n; i += 1) {
      const at = line * axis.positions + positions[i]!;
      const v = axis.amount[at]!;
      if (!axis.has[at] || v === 0) continue;
      for (let skip = 0; skip <= (sequence.cost === 0 ? SKIP : 0); skip += 1) {
        lookAhead(prefix, places, bucket, row, i, n, v, slack, support, skip);
        lookBack(prefix, places, bucket, row, i, n, v, slack, support, skip);
      }
    }
  }
  const tried = 3 + bitsOf(2 * (n < 50 ? n : 50)) + sequence.cost;
  const best = new Best<Candidate>();
  for (const key of support.keys()) {
    const i = Math.floor(key / ((n + 1) * (n + 1)));
    const from = Math.floor(key / (n + 1)) % (n + 1);
    const to = key % (n + 1);
    const bits = estimatedBits(axis, positions, prefix, i, from, to);
    if (bits + 14 < tried) continue;
    const gap = from > i ? from - i - 1 : i - to;
    best.add(i, bits - gap * 5, () => ({
      total: positions[i]!,
      parts: positions.slice(from, to),
      way: 'run',
      tried: tried + gap * 5,
      odd: sequence.cost + gap * 2,
    }));
  }
  return best.all();
}

/** The best few of each total: what is left out of a table of little information would be weighed for nothing. */
class Best<T> {
  readonly #byTotal = new Map<number, { bits: number; make: () => T }[]>();

  add(total: number, bits: number, make: () => T): void {
    const list = this.#byTotal.get(total);
    if (!list) this.#byTotal.set(total, [{ bits, make }]);
    else if (list.length < FEW) list.push({ bits, make });
    else {
      let least = 0;
      for (let k = 1; k < FEW; k += 1) if (list[k]!.bits < list[least]!.bits) least = k;
      if (bits > list[least]!.bits) list[least] = { bits, make };
    }
  }

  all(): T[] {
    return [...this.#byTotal.values()].flatMap(list => list.map(entry => entry.make()));
  }
}

const FEW = 8;

interface Prefixes {
  readonly length: number;
  readonly sum: Float64Array;
  readonly some: Uint32Array;
  readonly square: Float64Array;
  readonly half: Float64Array;
}

function prefixes(axis: Axis, positions: readonly number[]): Prefixes {
  const n = positions.length;
  const size = axis.lines * (n + 1);
  const made = {
    length: n,
    sum: new Float64Array(size),
    some: new Uint32Array(size),
    square: new Float64Array(size),
    half: new Float64Array(size),
  };
  for (let line = 0; line < axis.lines; line += 1)
    for (let k = 0; k < n; k += 1) {
      const at = line * axis.positions + positions[k]!;
      const to = line * (n + 1) + k;
      const v = axis.amount[at]!;
      const u = axis.unit[at]!;
      made.sum[to + 1] = made.sum[to]! + v;
      made.some[to + 1] = made.some[to]! + (v !== 0 ? 1 : 0);
      made.square[to + 1] = made.square[to]! + u * u;
      made.half[to + 1] = made.half[to]! + u / 2;
    }
  return made;
}

function lookAhead(
  prefix: Prefixes,
  places: Map<number, number[]>,
  bucket: number,
  row: number,
  i: number,
  n: number,
  v: number,
  slack: number,
  support: Map<number, number>,
  skip: number,
): void {
  const from = i + 1 + skip;
  if (from > n) return;
  const target = prefix.sum[row + from]! + v;
  let found = 0;
  const mid = Math.floor(target / bucket);
  for (let key = mid - 1; key <= mid + 1; key += 1) {
    const list = places.get(key);
    if (!list) continue;
    for (let k = firstAbove(list, from + 1); k < list.length && found < NEAREST; k += 1) {
      const gap = prefix.sum[row + list[k]!]! - target;
      if (gap > slack || gap < -slack || prefix.some[row + list[k]!]! - prefix.some[row + from]! < 2) continue;
      found += 1;
      add(support, (i * (n + 1) + from) * (n + 1) + list[k]!);
    }
  }
}

function lookBack(
  prefix: Prefixes,
  places: Map<number, number[]>,
  bucket: number,
  row: number,
  i: number,
  n: number,
  v: number,
  slack: number,
  support: Map<number, number>,
  skip: number,
): void {
  const to = i - skip;
  if (to < 0) return;
  const target = prefix.sum[row + to]! - v;
  let found = 0;
  const mid = Math.floor(target / bucket);
  for (let key = mid - 1; key <= mid + 1; key += 1) {
    const list = places.get(key);
    if (!list) continue;
    for (let k = firstAbove(list, to - 2) - 1; k >= 0 && found < NEAREST; k -= 1) {
      const gap = prefix.sum[row + list[k]!]! - target;
      if (gap > slack || gap < -slack || prefix.some[row + to]! - prefix.some[row + list[k]!]! < 2) continue;
      found += 1;
      add(support, (i * (n + 1) + list[k]!) * (n + 1) + to);
    }
  }
}

const add = (support: Map<number, number>, key: number): void => void support.set(key, (support.get(key) ?? 0) + 1);

/** Where the first entry above a bound stands in a rising list. */
function firstAbove(list: readonly number[], bound: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (list[mid]! > bound) high = mid;
    else low = mid + 1;
  }
  return low;
}

/** A quick look with running sums, before a candidate is weighed cell by cell. */
function estimatedBits(axis: Axis, positions: readonly number[], prefix: Prefixes, i: number, from: number, to: number): number {
  let bits = 0;
  let could = 0;
  let holds = 0;
  const n = positions.length;
  for (let line = 0; line < axis.lines; line += 1) {
    const at = line * axis.positions + positions[i]!;
    if (!axis.has[at]) continue;
    const row = line * (n + 1);
    const some = prefix.some[row + to]! - prefix.some[row + from]!;
    const v = axis.amount[at]!;
    if (some === 0) continue;
    could += 1;
    const u = axis.unit[at]!;
    const gap = prefix.sum[row + to]! - prefix.sum[row + from]! - v;
    const halves = prefix.half[row + to]! - prefix.half[row + from]! + u / 2;
    const squares = prefix.square[row + to]! - prefix.square[row + from]! + u * u;
    if ((gap < 0 ? -gap : gap) > tolerance(halves, squares)) continue;
    holds += 1;
    if (some >= 2) bits += bitsOf((v < 0 ? -v : v) / u);
  }
  return holds >= LEAST_SHARE * could ? bits : -99;
}

/** Three figures near each other of which one is the sum of the other two, in one of the lines. */
export function pairs(axis: Axis, sequence: Sequence, lines: readonly number[], reduced: boolean): Candidate[] {
  const window = reduced ? WIDER : WINDOW;
  const { positions } = sequence;
  const n = positions.length;
  const seen = new Map<number, number>();
  const tried = 3 + bitsOf(3 * window * window) + sequence.cost;
  const keep = (total: number, a: number, b: number) => {
    const key = (total * n + (a < b ? a : b)) * n + (a < b ? b : a);
    seen.set(key, (seen.get(key) ?? 0) + 1);
  };
  const v = new Float64Array(n);
  const u = new Float64Array(n);
  for (const line of lines) {
    for (let k = 0; k < n; k += 1) {
      const at = line * axis.positions + positions[k]!;
      v[k] = axis.has[at] ? axis.amount[at]! : 0;
      u[k] = axis.unit[at]!;
    }
    for (let i = 0; i < n; i += 1) {
      const a = v[i]!;
      if (a === 0) continue;
      const last = i + window < n ? i + window : n - 1;
      for (let j = i + 1; j < last; j += 1) {
        const b = v[j]!;
        if (b === 0) continue;
        for (let k = j + 1; k <= last; k += 1) {
          const c = v[k]!;
          if (c === 0) continue;
          const slack = (u[i]! + u[j]! + u[k]!) / 2 + 1e-9;
          const x = a - b - c;
          const y = b - a - c;
          const z = c - a - b;
          if (x <= slack && x >= -slack && (a > LEAST_PAIR * u[i]! || a < -LEAST_PAIR * u[i]!)) keep(i, j, k);
          if (y <= slack && y >= -slack && (b > LEAST_PAIR * u[j]! || b < -LEAST_PAIR * u[j]!)) keep(j, i, k);
          if (z <= slack && z >= -slack && (c > LEAST_PAIR * u[k]! || c < -LEAST_PAIR * u[k]!)) keep(k, i, j);
        }
      }
    }
  }
  const best = new Best<Candidate>();
  for (const [key, lines] of seen) {
    const total = Math.floor(key / (n * n));
    const a = Math.floor(key / n) % n;
    const b = key % n;
    const reach = span(total, a, b);
    best.add(total, lines - reach / 100, () => ({
      total: positions[total]!,
      parts: [positions[a]!, positions[b]!],
      way: 'pair',
      tried,
      odd: sequence.cost + (reach - 2) / 2 + 1,
    }));
  }
  return best.all();
}

const span = (a: number, b: number, c: number): number => {
  const low = a < b ? (a < c ? a : c) : b < c ? b : c;
  const high = a > b ? (a > c ? a : c) : b > c ? b : c;
  return high - low;
};
