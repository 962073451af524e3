/** Which signatures stand together: level by level, the best first, without cycles and without a part counted inside another. */
import type { Axis } from './casting-grid';
import type { Candidate } from './candidates';
import { pairs, runs, tellingLines } from './candidates';
import type { Labels } from './labels';
import { indent, namesTotal } from './labels';
import { figured, sequences } from './sequences';
import type { Commonness, SumWeight } from './weighing';
import { commonness, weigh } from './weighing';

/** "The total is the sum of the parts", along one axis, in the lines where it holds. */
export interface Signature {
  readonly axis: Axis;
  readonly total: number;
  /** In the order of the table. */
  readonly parts: readonly number[];
  readonly way: Candidate['way'];
  readonly weight: SumWeight;
}

interface Judged {
  readonly candidate: Candidate;
  readonly weight: SumWeight;
  readonly score: number;
}

const ROUNDS = 5;
/** The share of the telling lines in which a signature must hold. */
const COVERAGE = 0.4;
/** Bits a signature must be ahead of what was tried. */
const LEAST = { run: 2, pair: 17 };
/** Bits from which one is promising: what stands around it may still carry it over the mark. */
const PROMISING_FROM = -15;
/** Bits for a name that speaks of a total, a run that ends where the block ends, one set in below its total, the table's usual direction. */
const NAMED = 6;
const WHOLE_BLOCK = 4;
const SET_IN = 3;
const DIRECTION = 4;
/** Bits at most for the same pattern found elsewhere in the table. */
const PATTERN = 8;

export function signatures(axis: Axis, labels: Labels): Signature[] {
  const common = commonness(axis);
  const lines = tellingLines(axis);
  const all = figured(axis);
  const surroundings = new Surroundings(axis, labels, all);
  const accepted: Signature[] = [];
  const judged = new Set<string>();
  const promising: Judged[] = [];
  let left = all;
  for (let round = 0; round < ROUNDS && left.length >= 3; round += 1) {
    for (const sequence of sequences(axis, labels, left)) {
      const tries = runs(axis, sequence, lines);
      if (sequence.cost === 0) for (const pair of pairs(axis, sequence, lines, round > 0)) tries.push(pair);
      for (const candidate of tries) {
        const key = `${candidate.total}:${candidate.parts.join()}`;
        if (judged.has(key)) continue;
        judged.add(key);
        const weight = weigh(axis, candidate.total, candidate.parts, common);
        if (weight.tellingChecks === 0 || weight.tellingChecks < COVERAGE * weight.telling) continue;
        const score = weight.bits - candidate.tried + (surroundings.named(candidate.total) ? NAMED : 0);
        if (score >= PROMISING_FROM) promising.push({ candidate, weight, score });
      }
    }
    const before = accepted.length;
    for (const { candidate, weight } of ranked(promising, surroundings)) {
      const signature: Signature = { axis, total: candidate.total, parts: candidate.parts, way: candidate.way, weight };
      if (!fits(signature, accepted)) continue;
      accepted.push(signature);
      surroundings.totals.add(signature.total);
    }
    if (accepted.length === before) break;
    const used = new Set(accepted.flatMap(s => (s.way === 'run' ? s.parts : [])));
    left = left.filter(p => !used.has(p));
  }
  return withoutRepeats(accepted.map(signature => bySubtotals(signature, accepted, common)));
}

/** Those far enough ahead of chance, the best first; of equally good ones the plainer and the shorter. */
function ranked(promising: readonly Judged[], surroundings: Surroundings): Judged[] {
  const patterns = new Map<string, number>();
  const evidence = (judged: Judged) => (judged.weight.bits > 0 ? judged.weight.bits : 0);
  let after = 1;
  let before = 1;
  for (const judged of promising) {
    const pattern = surroundings.pattern(judged.candidate);
    patterns.set(pattern, (patterns.get(pattern) ?? 0) + evidence(judged));
    if (judged.candidate.way === 'pair' || judged.score <= 0) continue;
    if (judged.candidate.total < judged.candidate.parts[0]!) before += judged.score;
    else after += judged.score;
    if (judged.score > LEAST.run) surroundings.hopeful.add(judged.candidate.total);
  }
  const found: (Judged & { readonly rank: number })[] = [];
  for (const judged of promising) {
    const { candidate } = judged;
    const elsewhere = (patterns.get(surroundings.pattern(candidate))! - evidence(judged)) / 4;
    let score = judged.score + (elsewhere < PATTERN ? elsewhere : PATTERN);
    if (candidate.way === 'run') {
      const usual = (after - before) / (after + before);
      score += surroundings.block(candidate) + DIRECTION * (candidate.total < candidate.parts[0]! ? -usual : usual);
    }
    if (score < LEAST[candidate.way]) continue;
    const length = candidate.parts.length < 10 ? candidate.parts.length : 10;
    found.push({ ...judged, rank: score * (1 - 0.1 * candidate.odd - 0.05 * length) });
  }
  return found.sort(
    (a, b) => b.rank - a.rank || a.candidate.parts.length - b.candidate.parts.length || a.candidate.total - b.candidate.total,
  );
}

/** What stands around a position: names, gaps, totals already found. */
class Surroundings {
  readonly totals = new Set<number>();
  readonly hopeful = new Set<number>();
  readonly #order: ReadonlyMap<number, number>;

  constructor(
    readonly axis: Axis,
    readonly labels: Labels,
    readonly all: readonly number[],
  ) {
    this.#order = new Map(all.map((p, k) => [p, k]));
  }

  named(position: number): boolean {
    return namesTotal(this.labels, this.axis.down, position);
  }

  /** Where the parts stand, seen from the total. */
  pattern(candidate: Candidate): string {
    const own = this.#order.get(candidate.total)!;
    return candidate.parts.map(p => this.#order.get(p)! - own).join();
  }

  /** Bits for a run that ends at a gap, the edge or another total, and for one whose names are set in below its total. */
  block(candidate: Candidate): number {
    const { total, parts } = candidate;
    const step = total < parts[0]! ? 1 : -1;
    const far = step > 0 ? parts[parts.length - 1]! : parts[0]!;
    const beyond = this.all[this.#order.get(far)! + step];
    let bits = 0;
    if (beyond === undefined || beyond !== far + step || this.named(beyond) || this.totals.has(beyond) || this.hopeful.has(beyond))
      bits += WHOLE_BLOCK;
    if (this.axis.down) {
      const own = indent(this.labels.rows[total]!);
      const inner = indent(this.labels.rows[parts[0]!]!);
      if (inner > own && parts.every(p => indent(this.labels.rows[p]!) === inner)) bits += SET_IN;
    }
    return bits;
  }
}

/** A total may have two sets of parts only if they do not overlap; nothing is counted inside itself or twice. */
function fits(signature: Signature, accepted: readonly Signature[]): boolean {
  const parts = new Set(signature.parts);
  for (const other of accepted) {
    const shared = other.parts.filter(p => parts.has(p)).length;
    if (shared === 0) continue;
    if (other.total === signature.total || other.parts.includes(signature.total)) return false;
    if (shared === parts.size && shared === other.parts.length) return false;
  }
  const inside = reach(signature.parts, accepted);
  return !inside.has(signature.total) && !signature.parts.some(part => inside.has(part));
}

/** Everything that is counted inside the given positions. */
function reach(from: readonly number[], accepted: readonly Signature[]): Set<number> {
  const found = new Set<number>();
  const waiting = [...from];
  while (waiting.length > 0) {
    const at = waiting.pop()!;
    for (const signature of accepted)
      if (signature.total === at)
        for (const part of signature.parts)
          if (!found.has(part)) {
            found.add(part);
            waiting.push(part);
          }
  }
  return found;
}

/** Parts that another total adds up are shown by that total, where it stands among them and the sum still holds. */
function bySubtotals(signature: Signature, accepted: readonly Signature[], common: Commonness): Signature {
  let { parts } = signature;
  for (const other of accepted) {
    if (other.total === signature.total || other.parts.length >= parts.length || parts.includes(other.total)) continue;
    if (!other.parts.every(p => parts.includes(p))) continue;
    const low = signature.total < parts[0]! ? signature.total : parts[0]!;
    const high = signature.total > parts[parts.length - 1]! ? signature.total : parts[parts.length - 1]!;
    if (other.total < low || other.total > high) continue;
    const tried = [...parts.filter(p => !other.parts.includes(p)), other.total].sort((a, b) => a - b);
    if (weigh(signature.axis, signature.total, tried, common).holds >= 0.8 * signature.weight.holds) parts = tried;
  }
  return parts === signature.parts ? signature : { ...signature, parts };
}

/** A second set of parts of one total that only opens up the first (leaves beside subtotals) is left out. */
function withoutRepeats(accepted: readonly Signature[]): Signature[] {
  return accepted.filter(signature =>
    accepted.every(other => {
      if (other === signature || other.total !== signature.total) return true;
      const inside = reach(other.parts, accepted);
      return signature.parts.filter(p => inside.has(p)).length * 2 < signature.parts.length;
    }),
  );
}
