import { VARYING, YEARS } from '../plan/sixty-lines';
import type { SixtyLines } from '../plan/sixty-lines';

/**
 * The plan's rules written out by hand for one draw after another, as fast as plain JavaScript lets a person: flat typed
 * arrays, no objects, nothing general. `exact` in whole pence with every rounding of the plan; otherwise unrounded pounds.
 */
export function byHand(plan: SixtyLines, isExact: boolean) {
  const N = YEARS.length;
  const whole = (x: number, by: number) => (isExact ? Math.round(x * by) : x);
  const rateOne = isExact ? 100_000 : 1;
  const column = new Map(plan.assumptions.map((one, i) => [one.name, i]));
  const shiftOf = Int32Array.from(plan.assumptions, one => VARYING.indexOf(one.name));
  const rates = Float64Array.from(
    plan.assumptions.flatMap(one => one.years),
    rate => whole(rate, 100_000),
  );
  const moved = new Float64Array(rates.length);
  const flat = <T>(rows: readonly T[], of: (row: T) => number) => Float64Array.from(rows, of);

  const posts = plan.posts.length;
  const [cost, vacancy, onCosts] = [
    flat(plan.posts, one => whole(one.cost, 100)),
    flat(plan.posts, one => rateOne - whole(one.vacancy, 100_000)),
    flat(plan.posts, one => rateOne + whole(one.onCosts, 100_000)),
  ];
  const fte = Float64Array.from(
    plan.posts.flatMap(one => {
      let now = whole(one.fte, 100);
      return one.change.map(change => (now += whole(change, 100)));
    }),
  );
  const award = Int32Array.from(plan.posts, one => column.get(one.award)!);
  const lines = plan.lines.length;
  const [lineBase, lineDriver] = [
    flat(plan.lines, one => whole(one.base, 100)),
    Int32Array.from(plan.lines, one => column.get(one.driver)!),
  ];
  const typed = Float64Array.from(
    plan.lines.flatMap(one => one.typed),
    amount => (amount === null ? NaN : whole(amount, 100)),
  );
  const grants = plan.grants.length;
  const [grantBase, grantDriver, isCore] = [
    flat(plan.grants, one => whole(one.base, 100)),
    Int32Array.from(plan.grants, one => column.get(one.driver) ?? -1),
    Int32Array.from(plan.grants, one => (one.kind === 'core' ? 1 : 0)),
  ];
  const authorities = plan.authorities.length;
  const authorityBase = flat(plan.authorities, one => whole(one.base, 10));
  let set = isExact ? Math.round(plan.bandD * 10_000) : plan.bandD;
  const bandD = Float64Array.from(plan.rises, rise => (set += isExact ? Math.round(rise * 10_000) : rise));
  const growth = column.get('Base growth')!;

  // What no draw moves is worked out once: pressures, savings, drawdowns, the general reserve.
  const delivered = (one: SixtyLines['changes'][number], year: number) =>
    one.kind === 'saving'
      ? isExact
        ? half(whole(one.years[year]!, 100) * whole(one.delivery, 100_000), 100_000)
        : one.years[year]! * one.delivery
      : whole(one.years[year]!, 100);
  const counted = (kind: string) =>
    Float64Array.from({ length: N }, (_, year) =>
      plan.changes
        .filter(one => (one.kind === 'saving') === (kind === 'saving'))
        .reduce(
          (sum, one) =>
            sum +
            (one.recurring
              ? Array.from({ length: year + 1 }, (_, y) => delivered(one, y)).reduce((a, b) => a + b, 0)
              : delivered(one, year)),
          0,
        ),
    );
  const [pressures, savings] = [counted('pressure'), counted('saving')];
  const balances = plan.reserves.map(one => whole(one.opening, 100));
  const general = new Float64Array(N);
  const drawn = Float64Array.from({ length: N }, (_, year) => {
    const total = plan.reserves.reduce((sum, one, i) => {
      const out = Math.min(whole(one.drawn[year]!, 100), Math.max(balances[i]!, 0));
      balances[i]! -= out;
      return sum + out;
    }, 0);
    general[year] = balances[0]!;
    return total;
  });
  const [lastCost, lastLine, lastGrant, lastBase] = [
    new Float64Array(posts),
    new Float64Array(lines),
    new Float64Array(grants),
    new Float64Array(authorities),
  ];

  /** Shifts in steps of 0.001% in, thirty figures out: spending, funding, net budget, gap, remaining gap, general reserve a year. */
  return function run(shifts: readonly Float64Array[], draws: number, into: readonly Float64Array[]): void {
    const step = isExact ? 1 : 0.00001;
    for (let draw = 0; draw < draws; draw++) {
      for (let a = 0; a < shiftOf.length; a++) {
        const shift = shiftOf[a]! < 0 ? 0 : shifts[shiftOf[a]!]![draw]! * step;
        for (let year = 0; year < N; year++) moved[a * N + year] = rates[a * N + year]! + shift;
      }
      lastCost.set(cost);
      lastLine.set(lineBase);
      lastGrant.set(grantBase);
      lastBase.set(authorityBase);
      for (let year = 0; year < N; year++) {
        let spending = pressures[year]!;
        for (let i = 0; i < posts; i++) {
          const before = lastCost[i]!;
          const rate = moved[award[i]! * N + year]!;
          const people = fte[i * N + year]!;
          if (isExact) {
            const after = half(before * (100_000 + rate), 100_000);
            lastCost[i] = after;
            const atRates = half(people * (5 * before + 7 * after), 1200);
            spending += half(half(atRates * vacancy[i]!, 100_000) * onCosts[i]!, 100_000);
          } else {
            const after = before * (1 + rate);
            lastCost[i] = after;
            spending += ((people * (5 * before + 7 * after)) / 12) * vacancy[i]! * onCosts[i]!;
          }
        }
        for (let i = 0; i < lines; i++) {
          const fixed = typed[i * N + year]!;
          const rate = moved[lineDriver[i]! * N + year]!;
          const now = fixed === fixed ? fixed : isExact ? half(lastLine[i]! * (100_000 + rate), 100_000) : lastLine[i]! * (1 + rate);
          lastLine[i] = now;
          spending += now;
        }
        let funding = 0;
        let specific = 0;
        for (let i = 0; i < grants; i++) {
          if (grantDriver[i]! >= 0) {
            const rate = moved[grantDriver[i]! * N + year]!;
            lastGrant[i] = isExact ? half(lastGrant[i]! * (100_000 + rate), 100_000) : lastGrant[i]! * (1 + rate);
          }
          funding += lastGrant[i]!;
          if (!isCore[i]) specific += lastGrant[i]!;
        }
        const rate = moved[growth * N + year]!;
        for (let i = 0; i < authorities; i++) {
          lastBase[i] = isExact ? half(lastBase[i]! * (100_000 + rate), 100_000) : lastBase[i]! * (1 + rate);
          funding += isExact ? half(lastBase[i]! * bandD[year]!, 100_000) * 100 : lastBase[i]! * bandD[year]!;
        }
        const net = spending - savings[year]! - specific;
        const gap = spending - funding;
        const at = year * 6;
        into[at]![draw] = spending;
        into[at + 1]![draw] = funding;
        into[at + 2]![draw] = net;
        into[at + 3]![draw] = gap;
        into[at + 4]![draw] = gap - savings[year]! - drawn[year]!;
        into[at + 5]![draw] = general[year]!;
      }
    }
  };
}

/** Half away from zero, in whole numbers. */
const half = (x: number, by: number): number => (x >= 0 ? Math.floor((x + by / 2) / by) : -Math.floor((by / 2 - x) / by));
