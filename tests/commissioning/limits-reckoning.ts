import { reckoned as byNeed } from './independent-reckoning';

/**
 * A second reckoning of allocations within Floor, Cap, largest fall and largest rise together (model.md 11.1), in whole numbers
 * alone and by another road than the product's: shares are filled up like vessels, and each round the vessels that overflow are
 * closed at their brim. Money is in thousandths of a penny, so that a per-mille rate of a penny is a whole number.
 */
export interface LimitsCase {
  readonly unitPence: bigint;
  readonly potUnits: bigint;
  readonly needs: readonly bigint[];
  /** In pence; 0 is none. */
  readonly floors: readonly bigint[];
  readonly caps: readonly bigint[];
  readonly previous: readonly bigint[];
  /** Per mille; undefined is none. */
  readonly fall?: bigint | undefined;
  readonly rise?: bigint | undefined;
}

export type Reckoned =
  | {
      readonly units: readonly bigint[];
      readonly givenWay: readonly number[];
      readonly least: bigint[];
      readonly most: (bigint | undefined)[];
    }
  | { readonly refused: 'floor above cap' | 'rise below fall' }
  | { readonly refused: 'more than the pot' | 'less than the pot'; readonly byUnits: bigint };

const up = (a: bigint, b: bigint) => (a + b - 1n) / b;
const sum = (values: readonly bigint[]) => values.reduce((all, value) => all + value, 0n);
const less = (a: bigint | undefined, b: bigint | undefined) => (a === undefined ? b : b === undefined ? a : a < b ? a : b);

export function reckonedWithinLimits(given: LimitsCase): Reckoned {
  const { unitPence, potUnits, needs, previous, fall, rise } = given;
  const floors = given.floors.map(pence => up(pence, unitPence));
  const caps = given.caps.map(pence => (pence === 0n ? undefined : pence / unitPence));
  if (floors.some((floor, row) => caps[row] !== undefined && floor > caps[row]!)) return { refused: 'floor above cap' };
  if (sum(floors) > potUnits) return { refused: 'more than the pot', byUnits: sum(floors) - potUnits };
  const openEnded = needs.some((need, row) => need > 0n && caps[row] === undefined);
  const letThrough = sum(needs.map((need, row) => (need === 0n ? floors[row]! : (caps[row] ?? 0n))));
  if (!openEnded && letThrough < potUnits) return { refused: 'less than the pot', byUnits: potUnits - letThrough };
  const targets = byNeed({ pot: potUnits, needs, floors, caps }).units;
  if (fall === undefined && rise === undefined) return { units: targets, givenWay: [], least: floors, most: caps };
  if (rise !== undefined && fall !== undefined && rise < -fall) return { refused: 'rise below fall' };

  const thousandths = unitPence * 1000n;
  const givenWay: number[] = [];
  const least: bigint[] = [];
  const most: (bigint | undefined)[] = [];
  previous.forEach((before, row) => {
    const lowest = fall === undefined || before === 0n ? 0n : up(before * (1000n - fall), thousandths);
    const highest = rise === undefined || before === 0n ? undefined : (before * (1000n + rise)) / thousandths;
    let lo = floors[row]! > lowest ? floors[row]! : lowest;
    let hi = less(caps[row], highest);
    if (hi !== undefined && lo > hi) {
      givenWay.push(row);
      if (floors[row] === lo) hi = lo;
      else if (caps[row] === hi) lo = hi;
      else {
        const nearest = (2n * before + unitPence) / (2n * unitPence);
        const raised = nearest < floors[row]! ? floors[row]! : nearest;
        lo = hi = caps[row] !== undefined && raised > caps[row]! ? caps[row]! : raised;
      }
    }
    least.push(lo);
    most.push(hi);
  });
  if (sum(least) > potUnits) return { refused: 'more than the pot', byUnits: sum(least) - potUnits };

  const gains = targets.map((target, row) => (target > least[row]! ? target - least[row]! : 0n));
  const room = most.map((hi, row) => (hi === undefined ? undefined : hi - least[row]!));
  const first = filled(potUnits - sum(least), gains, room);
  const second = filled(
    first.left,
    needs.map((need, row) => (gains[row]! > 0n ? 0n : need)),
    room,
  );
  if (second.left > 0n) return { refused: 'less than the pot', byUnits: second.left };
  return { units: least.map((lo, row) => lo + first.units[row]! + second.units[row]!), givenWay, least, most };
}

/** Whole units in proportion to weights, none above its room; what no room is left for remains. */
function filled(amount: bigint, weights: readonly bigint[], room: readonly (bigint | undefined)[]) {
  const units = weights.map(() => 0n);
  let open = weights.map((_, row) => row).filter(row => weights[row]! > 0n);
  let left = amount;
  for (;;) {
    const weight = sum(open.map(row => weights[row]!));
    // left × weight ÷ all weights reaches the room: closed at its brim
    const full = open.filter(row => room[row] !== undefined && left * weights[row]! >= room[row]! * weight);
    if (!full.length) break;
    for (const row of full) units[row] = room[row]!;
    left -= sum(full.map(row => room[row]!));
    open = open.filter(row => !full.includes(row));
  }
  if (!open.length) return { units, left };
  const weight = sum(open.map(row => weights[row]!));
  const parts = open.map(row => ({ row, whole: (left * weights[row]!) / weight, rest: (left * weights[row]!) % weight }));
  const spare = Number(left - sum(parts.map(part => part.whole)));
  for (const part of parts) units[part.row] = part.whole;
  const byRest = [...parts].sort((a, b) => (a.rest > b.rest ? -1 : a.rest < b.rest ? 1 : a.row - b.row));
  for (const part of byRest.slice(0, spare)) units[part.row]! += 1n;
  return { units, left: 0n };
}

/** A case in which floors, caps, falls, rises and units bind on many sides at once, often against each other. */
export function randomLimits(random: (below: number) => number): LimitsCase {
  const n = 1 + random(9);
  const unitPence = [1n, 1n, 100n, 5_000n, 100_000n][random(5)]!;
  const needs = Array.from({ length: n }, () => BigInt(random(7)) * (random(5) === 0 ? 1_000_003n : 1n));
  if (!needs.some(need => need > 0n)) needs[random(n)] = 1n;
  const potUnits = BigInt(1 + random([30, 400, 50_000][random(3)]!));
  const all = sum(needs);
  const near = (row: number, from: number, to: number) =>
    (potUnits * unitPence * needs[row]! * BigInt(from + random(to - from + 1))) / (all * 100n) +
    (random(2) ? BigInt(random(Number(unitPence))) : 0n);
  const tight = random(3);
  const floors = needs.map((_, row) => (random(3) === 0 ? near(row, 30, 105) : 0n));
  const caps = needs.map((_, row) => (random(3) === 0 ? near(row, 95, 200) : 0n));
  const previous = needs.map((_, row) => (random(9) === 0 ? 0n : near(row, [95, 75, 40][tight]!, [105, 120, 170][tight]!)));
  const rates = [undefined, 0n, 5n, 25n, 50n, 125n, 300n];
  const fall = random(12) === 0 ? -BigInt(random(40)) : rates[random(rates.length)];
  return { unitPence, potUnits, needs, floors, caps, previous, fall, rise: rates[random(rates.length)] };
}
