import { itemAt } from '../lookups';
import { nearestName } from '../reading/nearest-word';
import {
  correlationGivenTwice,
  correlationOfNoAssumption,
  correlationWithItself,
  correlationWithNothing,
  correlationWithoutRange,
  correlationsCannotHold,
  notACorrelation,
} from '../refusals/analysis';
import { Decimal, amountOf } from '../figures/decimal';
import { isBlank, isCellError, isEmptyText, quoted, sameWords, textOf } from '../plan/cells';
import type { CellValue } from '../plan/cells';
import type { Plan } from '../plan/plan';
import type { RawTable } from '../plan/raw-tables';
import { named } from '../plan/read-body';

/** Two assumptions that move together: 1 wholly, 0 not at all, −1 wholly against each other. */
interface Pair {
  readonly first: string;
  readonly second: string;
  readonly correlation: number;
}

/**
 * How the normals of correlated assumptions are mixed: row by row, the weights of independent normals (Cholesky).
 * Undefined where no pair is correlated.
 */
export interface Mixing {
  /** Places in the list of names given, in order. */
  readonly members: readonly number[];
  /** A row a member, as long as its own place. */
  readonly weights: readonly (readonly number[])[];
}

/**
 * Reads the Correlation table: a row a pair (With, Correlation), or a column an assumption. It is the correlation of the
 * normals behind the draws (a Gaussian copula), which keeps every assumption's own shape. An impossible table is refused.
 */
export function mixingOf(plan: Plan, uncertain: readonly string[]): Mixing | undefined {
  const table = plan.tables.get('Correlation');
  const pairs = table ? pairsOf(table) : [];
  const places = new Map<number, number>();
  const matrix = new Map<string, Pair>();
  for (const pair of pairs) {
    const [a, b] = [placeOf(pair.first, plan, uncertain), placeOf(pair.second, plan, uncertain)];
    if (a === b) {
      if (pair.correlation === 1) continue;
      throw correlationWithItself(pair.first, pair.second, pair.correlation);
    }
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const before = matrix.get(key);
    if (before && before.correlation !== pair.correlation)
      throw correlationGivenTwice(pair.first, pair.second, before.correlation, pair.correlation);
    matrix.set(key, pair);
    for (const place of [a, b]) places.set(place, place);
  }
  const members = [...places.keys()].sort((a, b) => a - b);
  if (!members.length) return undefined;
  const correlation = (a: number, b: number) => matrix.get(a < b ? `${a} ${b}` : `${b} ${a}`)?.correlation ?? 0;
  return { members, weights: weightsOf(members, correlation, uncertain) };
}

function placeOf(name: string, plan: Plan, uncertain: readonly string[]): number {
  const place = uncertain.findIndex(one => sameWords(one, name));
  if (place >= 0) return place;
  if (named(plan.assumptions, name)) throw correlationWithoutRange(name);
  throw correlationOfNoAssumption(name, uncertain, nearestName(name, uncertain));
}

function pairsOf(table: RawTable): Pair[] {
  const isList = table.headers.has('With');
  return table.rows.flatMap(row => {
    if (isList) {
      const other = textOf(row.cells.get('With'));
      if (!other) throw correlationWithNothing(row.name);
      return figureOf(row.cells.get('Correlation'), row.name, other);
    }
    return table.others.flatMap(other => (isEmptyText(row.cells.get(other)) ? [] : figureOf(row.cells.get(other), row.name, other)));
  });
}

function figureOf(value: CellValue, first: string, second: string): Pair[] {
  if (isBlank(value)) return [];
  const isFigure = typeof value === 'number' && value >= -1 && value <= 1;
  if (!isFigure || isCellError(value)) throw notACorrelation(first, second, quoted(value));
  return [{ first, second, correlation: amountOf(value).toNumber() }];
}

/** What is left of a variance that should be nil, after rounding. */
const ROUNDING = 1e-12;

function weightsOf(members: readonly number[], correlation: (a: number, b: number) => number, names: readonly string[]): number[][] {
  const rows: number[][] = [];
  members.forEach((member, i) => {
    const row: number[] = [];
    for (let j = 0; j < i; j++) {
      let rest = correlation(member, itemAt(members, j));
      for (let k = 0; k < j; k++) rest -= itemAt(row, k) * itemAt(itemAt(rows, j), k);
      const pivot = itemAt(itemAt(rows, j), j);
      if (pivot === 0 && Math.abs(rest) > ROUNDING) throw impossible(member, members.slice(0, i), correlation, names);
      row.push(pivot === 0 ? 0 : rest / pivot);
    }
    const variance = row.reduce((left, weight) => left - weight * weight, 1);
    if (variance < -ROUNDING) throw impossible(member, members.slice(0, i), correlation, names);
    row.push(variance <= ROUNDING ? 0 : Math.sqrt(variance));
    rows.push(row);
  });
  return rows;
}

function impossible(member: number, before: readonly number[], correlation: (a: number, b: number) => number, names: readonly string[]) {
  const bound = before.filter(other => correlation(member, other) !== 0);
  return correlationsCannotHold(
    itemAt(names, member),
    bound.map(other => ({ name: itemAt(names, other), correlation: new Decimal(correlation(member, other)) })),
  );
}
