/** What one slip would make of a sum: the simple explanations of a difference, the most telling first. */

export type FaultKind =
  | 'row omitted'
  | 'counted twice'
  | 'subtotal counted twice'
  | 'sign flipped'
  | 'digits transposed'
  | 'digit wrong'
  | 'unit slip'
  | 'unexplained';

/** A part as the sum sees it: its amount in units, and whether it is a total itself. */
export interface Part {
  readonly amount: number;
  readonly isTotal: boolean;
}

export interface Explanation {
  readonly kind: FaultKind;
  /** Which part, where one alone explains it. */
  readonly part?: number | undefined;
  /** The slip is in the part's own figure, which would be this, rather than in the total. */
  readonly partShould?: number;
}

/** Thousands for pounds, millions for pounds; a hundred is a per cent more often than a slip. */
const UNIT_STEPS = [1000, 1000000];

/** Explains total − sum of the parts. `unit` is the last displayed place, `slack` what rounding allows. */
export function explain(total: number, parts: readonly Part[], slack: number, unit: number): Explanation {
  const sum = parts.reduce((all, part) => all + part.amount, 0);
  const gap = total - sum;
  const omitted = only(parts, p => p.amount + gap, slack);
  if (omitted !== undefined) return named('row omitted', omitted);
  const twice = only(parts, p => p.amount - gap, slack);
  if (twice !== undefined) return named(twice >= 0 && parts[twice]!.isTotal ? 'subtotal counted twice' : 'counted twice', twice);
  const flipped = only(parts, p => 2 * p.amount + gap, slack);
  if (flipped !== undefined) return named('sign flipped', flipped);
  if (areSwapped(total, sum, unit, slack)) return { kind: 'digits transposed' };
  if (isUnitSlip(total, sum, slack)) return { kind: 'unit slip' };
  for (const step of UNIT_STEPS) {
    const large = only(parts, p => p.amount - Math.floor(p.amount / step + 0.5) + gap, slack + unit);
    if (large !== undefined && large >= 0 && size(parts[large]!.amount) >= 10 * unit)
      return { kind: 'unit slip', part: large, partShould: parts[large]!.amount + gap };
    const small = only(parts, p => (step - 1) * p.amount - gap, slack + (step * unit) / 2);
    if (small !== undefined && small >= 0) return { kind: 'unit slip', part: small, partShould: parts[small]!.amount + gap };
  }
  const swapped = parts.flatMap((p, k) => (areSwapped(p.amount, p.amount + gap, unit, 0) ? [k] : []));
  if (swapped.length > 0)
    return swapped.length > 1
      ? { kind: 'digits transposed' }
      : { kind: 'digits transposed', part: swapped[0], partShould: parts[swapped[0]!]!.amount + gap };
  return { kind: differInOneDigit(total, sum, unit) ? 'digit wrong' : 'unexplained' };
}

/** Explains a figure that stands in several sums, all of which say what it should be. */
export function explainFigure(shown: number, should: number, unit: number, slack: number): FaultKind {
  if (size(shown + should) <= slack) return 'sign flipped';
  if (areSwapped(shown, should, unit, slack)) return 'digits transposed';
  if (isUnitSlip(shown, should, slack)) return 'unit slip';
  return differInOneDigit(shown, should, unit) ? 'digit wrong' : 'unexplained';
}

const named = (kind: FaultKind, part: number): Explanation => (part < 0 ? { kind } : { kind, part });

const size = (amount: number): number => (amount < 0 ? -amount : amount);

/** The one part whose rest is nil within rounding, exactly nil if one is; −1 where several are; undefined where none is. */
function only(parts: readonly Part[], rest: (part: Part) => number, slack: number): number | undefined {
  let near = -2;
  let exact = -2;
  for (let k = 0; k < parts.length; k += 1) {
    const part = parts[k]!;
    const left = size(rest(part));
    if (size(part.amount) <= 2 * slack || left > slack) continue;
    near = near === -2 ? k : -1;
    if (left === 0) exact = exact === -2 ? k : -1;
  }
  if (exact >= 0) return exact;
  return near === -2 ? undefined : near;
}

function isUnitSlip(shown: number, should: number, slack: number): boolean {
  return UNIT_STEPS.some(
    step => shown !== 0 && should !== 0 && (near(shown, should * step, step * slack) || near(should, shown * step, step * (slack + 0.5))),
  );
}

const near = (a: number, b: number, slack: number): boolean => size(a - b) <= slack && size(a - b) * 50 <= size(a);

/** Whether swapping two digits that stand side by side turns one figure into the other. */
function areSwapped(shown: number, should: number, unit: number, slack: number): boolean {
  const digits = digitsOf(shown, unit);
  const expected = size(should) / unit;
  if (digits === undefined || shown < 0 !== should < 0) return false;
  for (let k = 0; k + 1 < digits.length; k += 1) {
    if (digits[k] === digits[k + 1]) continue;
    const swapped = digits.slice(0, k) + digits[k + 1]! + digits[k]! + digits.slice(k + 2);
    const left = size(Number(swapped) - expected);
    if (left === 0 || (left * unit <= slack && k + 3 < digits.length)) return true;
  }
  return false;
}

function differInOneDigit(shown: number, should: number, unit: number): boolean {
  const a = digitsOf(shown, unit);
  const b = digitsOf(should, unit);
  if (a === undefined || b === undefined || a.length !== b.length || shown < 0 !== should < 0) return false;
  let differ = 0;
  for (let k = 0; k < a.length; k += 1) if (a[k] !== b[k]) differ += 1;
  return differ === 1;
}

function digitsOf(amount: number, unit: number): string | undefined {
  const shown = size(amount) / unit;
  return Number.isSafeInteger(shown) ? String(shown) : undefined;
}
