import type { CellValue, Table } from '../../core';

/**
 * An independent plain reckoning of a plan, in whole numbers: pence, hundred-thousandths for rates, tenths of a
 * Band D equivalent. It shares no code with the product, and states each rounding point once more in its own words.
 */
export interface RandomPlan {
  readonly years: number;
  readonly lines: readonly { base: number; driver: number | null; typed: readonly (number | null)[] }[];
  readonly grants: readonly { base: number; driver: number | null; kind: 'core' | 'specific'; from: number; to: number }[];
  readonly posts: readonly { fte: number; cost: number; award: number; vacancy: number; onCosts: number; change: readonly number[] }[];
  readonly changes: readonly { kind: 'pressure' | 'saving'; recurring: boolean; delivery: number; amounts: readonly number[] }[];
  readonly bases: readonly { base: number; grows: boolean }[];
  /** Rates in hundred-thousandths: [driver][year]. */
  readonly drivers: readonly (readonly number[])[];
  readonly growth: readonly number[];
  readonly awardMonth: number;
  readonly rises: readonly number[];
  /** Band D of the base year, in hundredths of a penny. */
  readonly bandD: number;
  readonly opening: number;
  readonly drawn: readonly number[];
}

export interface PlainYear {
  spending: bigint;
  funding: bigint;
  savings: bigint;
  netBudget: bigint;
  precept: bigint;
  gap: bigint;
  remaining: bigint;
  reserve: bigint;
  bandD: bigint;
}

const RATE = 100_000n;

/** Rounds a fraction half away from zero. */
function half(n: bigint, d: bigint): bigint {
  const [a, sign] = n < 0n ? [-n, -1n] : [n, 1n];
  return sign * ((2n * a + d) / (2n * d));
}

export function plainReckoning(plan: RandomPlan): PlainYear[] {
  const big = (value: number) => BigInt(value);
  const lines = plan.lines.map(one => ({ one, now: big(one.base) }));
  const grants = plan.grants.map(one => ({ one, now: big(one.base) }));
  const posts = plan.posts.map(one => ({ one, fte: big(one.fte), cost: big(one.cost) }));
  const bases = plan.bases.map(one => ({ one, tenths: 0n, hundredths: big(one.base) }));
  const running = plan.changes.map(() => 0n);
  const monthsNew = BigInt(12 - ((plan.awardMonth + 8) % 12));
  let bandD = big(plan.bandD);
  let reserve = big(plan.opening);
  const years: PlainYear[] = [];
  for (let y = 0; y < plan.years; y++) {
    let spending = 0n;
    for (const line of lines) {
      const typed = line.one.typed[y];
      if (typed !== null && typed !== undefined) line.now = big(typed);
      else if (line.one.driver === null) line.now = big(line.one.base);
      else line.now = half(line.now * (RATE + big(plan.drivers[line.one.driver]![y]!)), RATE);
      spending += line.now;
    }
    for (const post of posts) {
      const before = post.cost;
      const after = half(before * (RATE + big(plan.drivers[post.one.award]![y]!)), RATE);
      post.fte += big(post.one.change[y]!); // hundredths of an FTE, from 1 April
      const atRates = half(post.fte * (before * (12n - monthsNew) + after * monthsNew), 12n * 100n);
      const afterVacancy = half(atRates * (RATE - big(post.one.vacancy)), RATE);
      spending += half(afterVacancy * (RATE + big(post.one.onCosts)), RATE);
      post.cost = after;
    }
    let savings = 0n;
    plan.changes.forEach((change, i) => {
      const amount = big(change.amounts[y]!);
      const counted = change.kind === 'saving' ? half(amount * big(change.delivery), RATE) : amount;
      running[i] = change.recurring ? running[i]! + counted : counted;
      if (change.kind === 'saving') savings += running[i]!;
      else spending += running[i]!;
    });
    let funding = 0n;
    let specific = 0n;
    for (const grant of grants) {
      grant.now =
        grant.one.driver === null ? big(grant.one.base) : half(grant.now * (RATE + big(plan.drivers[grant.one.driver]![y]!)), RATE);
      const paid = y >= grant.one.from && y <= grant.one.to ? grant.now : 0n;
      funding += paid;
      if (grant.one.kind === 'specific') specific += paid;
    }
    bandD += big(plan.rises[y]!); // in hundredths of a penny, four decimals of a £
    let precept = 0n;
    for (const base of bases) {
      if (base.one.grows) {
        base.tenths = half(base.hundredths * (RATE + big(plan.growth[y]!)), 10n * RATE);
        base.hundredths = base.tenths * 10n;
      }
      precept += half(base.hundredths * bandD, 100n * 10_000n);
    }
    funding += precept * 100n;
    const asked = big(plan.drawn[y]!);
    const drawn = asked > reserve ? reserve : asked;
    reserve -= drawn;
    const gap = spending - funding;
    years.push({
      spending,
      funding,
      savings,
      netBudget: spending - savings - specific,
      precept: precept * 100n,
      gap,
      remaining: gap - savings - drawn,
      reserve,
      bandD,
    });
  }
  return years;
}

/** The same plan in binary floating point with Math.round to the penny, as a hand-made program would do it. */
export function floatReckoning(plan: RandomPlan): number[] {
  const penny = (x: number) => Math.round(x * 100) / 100;
  const lines = plan.lines.map(one => ({ one, now: one.base / 100 }));
  const posts = plan.posts.map(one => ({ one, fte: one.fte / 100, cost: one.cost / 100 }));
  const months = 12 - ((plan.awardMonth + 8) % 12);
  return Array.from({ length: plan.years }, (_, y) => {
    let spending = 0;
    for (const line of lines) {
      const typed = line.one.typed[y];
      line.now =
        typed !== null && typed !== undefined
          ? typed / 100
          : line.one.driver === null
            ? line.one.base / 100
            : penny(line.now * (1 + plan.drivers[line.one.driver]![y]! / 1e5));
      spending += line.now;
    }
    for (const post of posts) {
      const after = penny(post.cost * (1 + plan.drivers[post.one.award]![y]! / 1e5));
      post.fte += post.one.change[y]! / 100;
      const atRates = penny((post.fte * (post.cost * (12 - months) + after * months)) / 12);
      spending += penny(penny(atRates * (1 - post.one.vacancy / 1e5)) * (1 + post.one.onCosts / 1e5));
      post.cost = after;
    }
    return spending;
  });
}

/** The plan as the tables a finance officer would type. */
export function tablesOf(plan: RandomPlan): Table[] {
  const years = Array.from({ length: plan.years }, (_, y) => `${2025 + y}/${26 + y}`);
  const pounds = (pence: number) => pence / 100;
  const rate = (hundredThousandths: number) => hundredThousandths / 100_000;
  const name = (kind: string, i: number) => `${kind} ${i + 1}`;
  const table = (header: CellValue[], rows: CellValue[][]): Table => [[...header, ...years], ...rows];
  return [
    [
      ['Body', 'Value'],
      ['Kind', 'police'],
      ['Base year', '2024/25'],
      ['Base-year Band D', plan.bandD / 10_000],
      ['Decimals of Band D', 4],
    ],
    table(
      ['Assumption', 'Unit', 'From month'],
      [
        ...plan.drivers.map((rates, i): CellValue[] => [name('Driver', i), '% a year', plan.awardMonth, ...rates.map(rate)]),
        ['Growth', '% a year', null, ...plan.growth.map(rate)],
      ],
    ),
    table(
      ['Line', 'Base', 'Driver'],
      plan.lines.map((one, i): CellValue[] => [
        name('Line', i),
        pounds(one.base),
        one.driver === null ? null : name('Driver', one.driver),
        ...one.typed.map(typed => (typed === null ? null : pounds(typed))),
      ]),
    ),
    table(
      ['Post', 'Establishment FTE', 'Average cost', 'Pay award', 'Vacancy', 'On-costs'],
      plan.posts.map((one, i): CellValue[] => [
        name('Post', i),
        one.fte / 100,
        pounds(one.cost),
        name('Driver', one.award),
        rate(one.vacancy),
        rate(one.onCosts),
        ...one.change.map(change => change / 100),
      ]),
    ),
    table(
      ['Change', 'Kind', 'Recurring', 'Delivery'],
      plan.changes.map((one, i): CellValue[] => [
        name('Change', i),
        one.kind,
        one.recurring ? 'yes' : 'one-off',
        one.kind === 'saving' ? rate(one.delivery) : null,
        ...one.amounts.map(pounds),
      ]),
    ),
    [
      ['Funding', 'Kind', 'Base', 'Driver', 'From', 'To'],
      ...plan.grants.map((one, i): CellValue[] => [
        name('Grant', i),
        one.kind,
        pounds(one.base),
        one.driver === null ? null : name('Driver', one.driver),
        years[one.from]!,
        years[one.to]!,
      ]),
    ],
    [
      ['Billing authority', 'Base', 'Growth'],
      ...plan.bases.map((one, i): CellValue[] => [name('Authority', i), one.base / 100, one.grows ? 'Growth' : null]),
    ],
    [
      ['Precept', ...years],
      ['Choice', ...years.map(() => 'rise £')],
      ['Amount', ...plan.rises.map(rise => rise / 10_000)],
      ['Limit', ...years.map(() => 1000)],
    ],
    [
      ['Reserve', 'Kind', 'Opening'],
      ['General', 'general', pounds(plan.opening)],
    ],
    [
      ['Movement', 'Reserve', 'Status', ...years],
      ['Draw', 'General', 'planned', ...plan.drawn.map(drawn => -pounds(drawn))],
    ],
  ];
}
