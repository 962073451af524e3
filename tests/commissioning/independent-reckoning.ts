/**
 * A second reckoning of the bounded allocation, in BigInt and by another road than the product's: every rate at which a
 * row meets a bound is put in order as an exact fraction, and the one stretch between two of them in which the pot is
 * used up is found by walking along it. Whole units then go out by sorting exact remainders.
 */
export interface Case {
  readonly pot: bigint;
  readonly needs: readonly bigint[];
  readonly floors: readonly bigint[];
  /** undefined is no cap */
  readonly caps: readonly (bigint | undefined)[];
}

export interface Reckoned {
  readonly units: bigint[];
  readonly tied: boolean;
  /** At the floor, at the cap, or between: by the exact rate. Left out where everyone is held. */
  readonly heldBy?: string[];
}

export function reckoned({ pot, needs, floors, caps }: Case): Reckoned {
  const n = needs.length;
  const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n);
  const lower = (a: [bigint, bigint], b: [bigint, bigint]) => (a[0] * b[1] < b[0] * a[1] ? -1 : a[0] * b[1] > b[0] * a[1] ? 1 : 0);

  // Walk up from λ = 0: everyone at the floor. Events: a row leaves its floor (starts to rise), a row reaches its cap (stops).
  type Event = { at: [bigint, bigint]; row: number; stops: boolean };
  const events: Event[] = [];
  for (let row = 0; row < n; row++) {
    if (needs[row] === 0n || floors[row] === caps[row]) continue;
    events.push({ at: [floors[row]!, needs[row]!], row, stops: false });
    if (caps[row] !== undefined) events.push({ at: [caps[row]!, needs[row]!], row, stops: true });
  }
  events.sort((a, b) => lower(a.at, b.at));
  const rising = new Set<number>();
  const units = [...floors];
  let still = sum(floors); // money of the rows that do not rise
  let need = 0n; // need of those that rise
  for (let next = 0; ; next++) {
    const event = events[next];
    // used at the event's λ: still + need × λ; the pot is used up before it when that reaches the pot
    const reached = event === undefined || still * event.at[1] + need * event.at[0] >= pot * event.at[1];
    if (reached) break;
    if (event.stops) {
      rising.delete(event.row);
      units[event.row] = caps[event.row]!;
      need -= needs[event.row]!;
      still += caps[event.row]!;
    } else {
      rising.add(event.row);
      need += needs[event.row]!;
      still -= floors[event.row]!;
    }
  }
  if (!rising.size) return { units, tied: false };
  const shared = pot - still;
  const heldBy = needs.map((each, row) =>
    each * shared <= floors[row]! * need ? 'floor' : caps[row] !== undefined && each * shared >= caps[row]! * need ? 'cap' : 'need',
  );
  const parts = [...rising].map(row => ({ row, whole: (needs[row]! * shared) / need, rest: (needs[row]! * shared) % need }));
  for (const part of parts) units[part.row] = part.whole;
  const spare = Number(shared - sum(parts.map(part => part.whole)));
  parts.sort((a, b) => (a.rest === b.rest ? a.row - b.row : a.rest > b.rest ? -1 : 1));
  for (const part of parts.slice(0, spare)) units[part.row]! += 1n;
  return { units, heldBy, tied: spare > 0 && spare < parts.length && parts[spare - 1]!.rest === parts[spare]!.rest };
}

/** Whole numbers from a seed (a 32-bit xorshift), the same on every machine. */
export function seeded(seed: number) {
  let state = seed | 0 || 1;
  return (below: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** A case with few different needs (many ties) and bounds that bind on both sides; always feasible. */
export function randomCase(random: (below: number) => number): Case {
  const n = 1 + random(9);
  const fewNeeds = 1 + random(6);
  const needs: bigint[] = Array.from({ length: n }, () => BigInt(random(fewNeeds + 1)) * (random(4) === 0 ? 1_000_000_007n : 1n));
  if (!needs.some(need => need > 0n)) needs[random(n)] = 1n;
  const size = 1 + random([20, 200, 100_000][random(3)]!);
  const floors = needs.map(() => (random(3) === 0 ? BigInt(random(size)) : 0n));
  const caps = floors.map(floor => (random(2) === 0 ? floor + BigInt(random(size)) : undefined));
  const cappedAtNil = caps.map(cap => (cap === 0n ? undefined : cap)); // a cap of nil is no cap
  const least = floors.reduce((total, floor) => total + floor, 0n);
  const most = needs.reduce(
    (total, need, row) => total + (need === 0n ? floors[row]! : (cappedAtNil[row] ?? floors[row]! + BigInt(size * 2))),
    0n,
  );
  const pot = least + (most > least ? BigInt(random(Number(most - least) + 1)) : 0n);
  return { pot: pot === 0n ? 1n : pot, needs, floors, caps: pot === 0n && most === 0n ? cappedAtNil.map(() => undefined) : cappedAtNil };
}

/** Figures so large that their products pass what the machine holds exactly, with bounds within one unit of the exact share. */
export function largeCase(random: (below: number) => number): Case {
  const n = 2 + random(6);
  const needs = Array.from({ length: n }, () => BigInt(1 + random(2 ** 31)) * BigInt(1 + random(2 ** 12)) + BigInt(random(2 ** 30)));
  const pot = BigInt(1 + random(2 ** 31)) * BigInt(1 + random(2 ** 14));
  const total = needs.reduce((sum, need) => sum + need, 0n);
  const share = (row: number) => (pot * needs[row]!) / total;
  const floors = needs.map((_, row) => (random(2) ? share(row) - BigInt(random(2)) : 0n)).map(floor => (floor < 0n ? 0n : floor));
  const caps = floors.map(
    (floor, row) => (random(2) ? share(row) + 1n + BigInt(random(2)) : undefined) ?? (random(4) ? undefined : floor + pot),
  );
  return { pot, needs, floors, caps };
}
