/**
 * What does not add up, and why. The same rows adding up in other years, the name of the total, and how well one simple slip
 * explains the difference: a fault is reported where two of the three agree. Where a failing row and a failing column meet in
 * one cell, that cell is named with the figure that mends both.
 */
import type { BrokenLine, Lines, SumLine } from './broken-lines';
import { linesOf } from './broken-lines';
import type { CellPlace } from './casting-grid';
import type { CastingGrid } from './casting-grid';
import type { Explanation, FaultKind } from './explanations';
import { explain, explainFigure } from './explanations';
import type { Labels } from './labels';
import { namesRates, namesTotal, saysPlainTotal, saysWhatIsLeft } from './labels';
import type { Signature } from './levels';
import type { NamedSum } from './named-totals';
import { leftOutParts } from './left-out-parts';
import { namedTotals } from './named-totals';

/** A total that adds up, with the cells that it adds. */
export interface CastSum {
  readonly total: CellPlace;
  readonly parts: readonly CellPlace[];
  /** What the total shows, and what its parts add to: not the same where rounding parts them. */
  readonly shown: number;
  readonly addsTo: number;
}

/** A total that does not add up, with the cell and the figure that would mend it where the table can tell. */
export interface CastFault {
  /** The total that does not agree. */
  readonly total: CellPlace;
  readonly kind: FaultKind;
  /** The part that is left out, counted twice or of the other sign, where the table can tell. */
  readonly part?: CellPlace;
  /** The cell whose own figure is wrong, where the table can tell; the total's unless named. */
  readonly cell?: CellPlace;
  /** The cells the total adds, and what they add to. */
  readonly parts: readonly CellPlace[];
  readonly totalShown: number;
  readonly addsTo: number;
  /** What the wrong cell (or else the total) shows, and what it would show. */
  readonly shown: number;
  readonly should: number;
}

export interface CastOutcome {
  readonly faults: readonly CastFault[];
  /** Totals that no signature tells and that add up by their name and place. */
  readonly sumsByName: readonly CastSum[];
}

/** What does not add up, and what does by its name alone. */
export function castFaults(grid: CastingGrid, labels: Labels, found: readonly Signature[]): CastOutcome {
  const agreeingByName: SumLine[] = [];
  const all = linesOf(grid, found);
  const isOfRates = ({ axis, line, total }: SumLine): boolean =>
    namesRates(labels, !axis.down, line) || namesRates(labels, axis.down, total);
  const sound = { agreeing: all.agreeing, broken: all.broken.filter(one => !isOfRates(one)) };
  const { leftOut, explained: explainedLines } = leftOutParts(sound, found);
  const faults: CastFault[] = leftOut.map(({ one, position }) => withoutPart(grid, one, position));
  const [located, rest] = locate(grid, { ...sound, broken: sound.broken.filter(one => !explainedLines.has(one)) }, found);
  for (const fault of located) faults.push(fault);
  for (const broken of rest) {
    const fault = judged(grid, labels, broken, found);
    if (fault) faults.push(fault);
  }
  for (const axis of [grid.down, grid.across]) {
    const cells = (lines: readonly SumLine[]) =>
      new Set(lines.filter(one => one.axis === axis).map(one => one.line * axis.positions + one.total));
    const explained = { known: cells([...all.agreeing, ...all.broken]), agreeing: cells(all.agreeing) };
    const named = namedTotals(axis, labels, found, explained);
    for (const one of named.agreeing) agreeingByName.push(one);
    for (const tries of named.asked) {
      const fault = isOfRates(tries[0]!) ? undefined : firstExplained(grid, tries, found);
      if (fault) faults.push(fault);
    }
  }
  const sumsByName = agreeingByName.map(one => {
    const { total, parts, totalShown: shown, addsTo } = about(grid, one);
    return { total, parts, shown, addsTo };
  });
  return { faults: onePerCell(faults), sumsByName };
}

/** The total of a line that leaves out a row which it takes in elsewhere. */
function withoutPart(grid: CastingGrid, one: SumLine, position: number): CastFault {
  const sum = about(grid, one);
  const left = inFigures(grid, one.axis.amount[one.line * one.axis.positions + position]!);
  const should = inFigures(grid, Math.floor((sum.addsTo + left) * 10 ** grid.places + 0.5));
  const part = placeOf(one, position);
  return { ...sum, kind: 'row omitted', part, parts: [...sum.parts, part], addsTo: should, shown: sum.totalShown, should };
}

const cellOf = (one: SumLine, position: number): number =>
  one.axis.down ? position * one.axis.lines + one.line : one.line * one.axis.positions + position;

const placeOf = (one: SumLine, position: number): CellPlace => (one.axis.down ? [position, one.line] : [one.line, position]);

/** Cells in which two failing sums or more meet that say the same of them, and no sum that holds. */
function locate(grid: CastingGrid, lines: Lines, found: readonly Signature[]): [CastFault[], BrokenLine[]] {
  const reports = new Map<number, { one: BrokenLine; position: number; error: number }[]>();
  for (const one of lines.broken) {
    const say = (position: number, error: number) => {
      const cell = cellOf(one, position);
      reports.set(cell, [...(reports.get(cell) ?? []), { one, position, error }]);
    };
    say(one.total, one.gap);
    for (const part of one.parts) if (one.axis.has[one.line * one.axis.positions + part]) say(part, -one.gap);
  }
  for (const one of lines.agreeing) {
    reports.delete(cellOf(one, one.total));
    for (const part of one.parts) reports.delete(cellOf(one, part));
  }
  const left = new Set(lines.broken);
  const faults: CastFault[] = [];
  const meeting = [...reports.values()].filter(says => says.length > 1 && says.every(s => size(s.error - says[0]!.error) <= s.one.slack));
  meeting.sort((a, b) => b.length - a.length);
  for (const says of meeting) {
    const here = says.filter(s => left.has(s.one));
    if (here.length < 2) continue;
    const fault = locatedFault(grid, here, found);
    if (fault.kind === 'unexplained' && here.some(s => s.one.likeARate)) continue;
    for (const { one } of here) left.delete(one);
    faults.push(fault);
  }
  return [faults, [...left]];
}

function locatedFault(
  grid: CastingGrid,
  says: readonly { one: BrokenLine; position: number; error: number }[],
  found: readonly Signature[],
): CastFault {
  const asTotal = says.filter(s => s.position === s.one.total).map(s => ({ one: s.one, why: explained(s.one, found) }));
  if (asTotal.length > 0) {
    const best =
      asTotal.find(s => s.why.part !== undefined && s.why.partShould === undefined) ??
      asTotal.find(s => s.why.kind !== 'unexplained') ??
      asTotal[0]!;
    const fault = faultOf(grid, best.one, best.why.partShould === undefined ? best.why : { kind: 'unexplained' });
    return { ...fault, cell: fault.total };
  }
  const { one, position, error } = says.find(s => s.one.axis.down) ?? says[0]!;
  const shown = one.axis.amount[one.line * one.axis.positions + position]!;
  const cell = placeOf(one, position);
  const kind = explainFigure(shown, shown - error, one.axis.unit[one.line * one.axis.positions + position]!, one.slack);
  return { ...about(grid, one), kind, part: cell, cell, shown: inFigures(grid, shown), should: inFigures(grid, shown - error) };
}

/** A failing sum that stands alone: reported where two of the three kinds of evidence agree. */
function judged(grid: CastingGrid, labels: Labels, one: BrokenLine, found: readonly Signature[]): CastFault | undefined {
  const why = explained(one, found);
  const named = namesTotal(labels, one.axis.down, one.total) || (one.axis.down && saysWhatIsLeft(labels.rows[one.total]!));
  const simple = why.kind !== 'unexplained' && size(one.gap) > 2 * one.slack;
  if (one.likeARate && !(simple && one.axis.down && saysPlainTotal(labels.rows[one.total]!)))
    return one.elsewhere && (why.kind === 'unit slip' || why.kind === 'row omitted') ? faultOf(grid, one, why) : undefined;
  const agree = (one.elsewhere ? 1 : 0) + (named ? 1 : 0) + (simple ? 1 : 0);
  if (one.signature.way === 'pair' && !(one.elsewhere && simple)) return undefined;
  return agree >= 2 ? faultOf(grid, one, why) : undefined;
}

/** The first of the sums a named total could be that a simple slip explains; of a sure one, whatever its difference. */
function firstExplained(grid: CastingGrid, tries: readonly NamedSum[], found: readonly Signature[]): CastFault | undefined {
  const large = tries.filter(one => size(one.gap) > 2 * one.slack);
  for (const one of large) {
    const why = explained(one, found);
    if (tells(one, why) && size(one.gap) >= LEAST_UNITS * one.unit) return faultOf(grid, one, why);
  }
  const sure = large.find(
    one => one.addsElsewhere && !one.likeARate && size(one.gap) * 4 <= size(one.axis.amount[one.line * one.axis.positions + one.total]!),
  );
  return sure && faultOf(grid, sure, explained(sure, found));
}

/** A figure of one digit meets a difference by chance. */
const LEAST_UNITS = 20;

/** Whether a slip that explains the difference is more likely than a name that means something else. */
function tells(one: NamedSum, { kind, part }: Explanation): boolean {
  if (kind === 'unexplained' || (!one.isPlain && !one.addsElsewhere)) return false;
  if (kind === 'unit slip') return true;
  if (one.likeARate)
    return (
      (one.isAmongSound || one.isOnlyLine) &&
      part !== undefined &&
      ((kind === 'row omitted' && one.parts.length > 2) || kind === 'sign flipped')
    );
  return kind !== 'digit wrong' || one.isAmongSound || one.isOnlyLine;
}

function explained(one: SumLine, found: readonly Signature[]): Explanation {
  const base = one.line * one.axis.positions;
  const totals = new Set(found.filter(s => s.axis === one.axis && s.way === 'run').map(s => s.total));
  const parts = one.parts.map(p => ({ amount: one.axis.amount[base + p]!, isTotal: totals.has(p) }));
  return explain(one.axis.amount[base + one.total]!, parts, one.slack, one.unit);
}

function faultOf(grid: CastingGrid, one: SumLine, why: Explanation): CastFault {
  const sum = about(grid, one);
  const part = why.part === undefined ? undefined : placeOf(one, one.parts[why.part]!);
  if (part && why.partShould !== undefined)
    return {
      ...sum,
      kind: why.kind,
      part,
      cell: part,
      shown: inFigures(grid, why.partShould - one.gap),
      should: inFigures(grid, why.partShould),
    };
  return { ...sum, kind: why.kind, ...(part && { part }), shown: sum.totalShown, should: sum.addsTo };
}

function about(grid: CastingGrid, one: SumLine): Pick<CastFault, 'total' | 'parts' | 'totalShown' | 'addsTo'> {
  const shown = one.axis.amount[one.line * one.axis.positions + one.total]!;
  const parts = one.parts.filter(p => one.axis.has[one.line * one.axis.positions + p]).map(p => placeOf(one, p));
  return { total: placeOf(one, one.total), parts, totalShown: inFigures(grid, shown), addsTo: inFigures(grid, shown - one.gap) };
}

/** A total that fails down and across is said once. */
function onePerCell(faults: readonly CastFault[]): CastFault[] {
  const seen = new Set<string>();
  return faults.filter(fault => {
    const key = (fault.cell ?? fault.total).join();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const size = (amount: number): number => (amount < 0 ? -amount : amount);

const inFigures = (grid: CastingGrid, units: number): number => units / 10 ** grid.places;
