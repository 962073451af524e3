import type { CellValue, Table } from '../../core';

/**
 * A plan of five years and sixty lines of spending (twenty staff groups, forty lines) such as a police body keeps, with
 * eight grants, ten changes, nine billing authorities and twelve reserves. Every figure is made up, from a seed, and none
 * is round, so that roundings bite.
 */
export const YEARS = ['2026/27', '2027/28', '2028/29', '2029/30', '2030/31'] as const;

/** Whole numbers from a seed (Park and Miller, 1988). */
function chanceFrom(seed: number): (below: number) => number {
  let state = (seed % 2147483646) + 1;
  return below => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const DRIVERS = ['Prices', 'Energy', 'Contracts', 'Fuel'] as const;
const AWARDS = ['Officer award', 'Staff award'] as const;

/** The assumptions that vary, with a range and a shape of each kind. */
const RANGES: Record<string, [low: number, high: number, shape: string]> = {
  'Officer award': [-0.01, 0.015, 'triangular'],
  'Staff award': [-0.01, 0.015, 'PERT'],
  Prices: [-0.01, 0.02, 'normal'],
  Energy: [-0.05, 0.1, 'triangular'],
  'Grant change': [-0.02, 0.01, 'uniform'],
  'Base growth': [-0.006, 0.004, 'triangular'],
};

/** The assumptions that vary, in the order in which draws are made. */
export const VARYING: readonly string[] = Object.keys(RANGES).sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));

export interface SixtyLines {
  readonly assumptions: readonly { name: string; unit: string; month: number | null; years: readonly number[] }[];
  readonly posts: readonly {
    name: string;
    fte: number;
    cost: number;
    award: string;
    vacancy: number;
    onCosts: number;
    change: readonly number[];
  }[];
  readonly lines: readonly { name: string; base: number; driver: string; typed: readonly (number | null)[] }[];
  readonly changes: readonly { name: string; kind: string; recurring: boolean; delivery: number; years: readonly number[] }[];
  readonly grants: readonly { name: string; kind: string; base: number; driver: string }[];
  readonly authorities: readonly { name: string; base: number }[];
  readonly reserves: readonly { name: string; kind: string; opening: number; floor: number; drawn: readonly number[] }[];
  readonly rises: readonly number[];
  readonly bandD: number;
}

/** `size` is the share of the rows that are kept, `bulk` by how much larger the amounts are. */
export function sixtyLines(seed = 1, size = 1, bulk = 1): SixtyLines {
  const below = chanceFrom(seed);
  const pence = (least: number, most: number) => ((least * 100 + below((most - least) * 100)) / 100) * bulk;
  const rate = (least: number, most: number) => (least + below(most - least + 1)) / 100_000;
  const list = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: Math.ceil(count * size) }, (_, i) => of(i));
  const named = (name: string, unit: string, month: number | null, least: number, most: number) => ({
    name,
    unit,
    month,
    years: YEARS.map(() => rate(least, most)),
  });
  return {
    assumptions: [
      named('Officer award', '% a year', 9, 2000, 4000),
      named('Staff award', '% a year', 9, 2000, 4000),
      named('Prices', '% a year', null, 1500, 3500),
      named('Energy', '% a year', null, -2000, 9000),
      named('Contracts', '% a year', null, 2000, 4500),
      named('Fuel', '% a year', null, -1000, 6000),
      named('Grant change', '% a year', null, 500, 2500),
      named('Base growth', '% a year', null, 600, 1800),
    ],
    posts: list(20, i => ({
      name: `Group ${i + 1}`,
      fte: pence(20, i < 4 ? 900 : 120),
      cost: pence(24_000, 62_000) / bulk,
      award: AWARDS[i < 8 ? 0 : 1],
      vacancy: rate(0, 8000),
      onCosts: rate(20_000, 38_000),
      change: YEARS.map(() => (below(3) ? 0 : below(600) / 100)),
    })),
    lines: list(40, i => ({
      name: `Line ${i + 1}`,
      base: i % 9 === 8 ? -pence(20_000, 900_000) : pence(20_000, 2_400_000),
      driver: DRIVERS[i % 4]!,
      typed: YEARS.map((_, y) => (y && below(12) === 0 ? pence(20_000, 2_000_000) : null)),
    })),
    changes: list(10, i => ({
      name: `Change ${i + 1}`,
      kind: i % 2 ? 'saving' : 'pressure',
      recurring: i % 5 !== 4,
      delivery: i % 2 ? rate(40_000, 100_000) : 1,
      years: YEARS.map(() => (below(2) ? pence(10_000, 700_000) : 0)),
    })),
    grants: list(8, i => ({
      name: `Grant ${i + 1}`,
      kind: i < 4 ? 'core' : i < 6 ? 'specific' : 'income',
      base: pence(i === 0 ? 60_000_000 : 100_000, i === 0 ? 70_000_000 : 6_000_000),
      driver: i % 3 === 2 ? '' : 'Grant change',
    })),
    authorities: list(9, i => ({ name: `District ${i + 1}`, base: (200_000 + below(500_000)) / 10 })),
    reserves: list(12, i => ({
      name: i ? `Reserve ${i}` : 'General reserve',
      kind: i === 0 ? 'general' : i < 10 ? 'earmarked' : 'capital',
      opening: pence(500_000, 9_000_000),
      floor: i ? 0 : pence(2_000_000, 4_000_000),
      drawn: YEARS.map(() => (below(2) ? pence(50_000, 900_000) : 0)),
    })),
    rises: YEARS.map(() => (900 + below(600)) / 100),
    bandD: (2_800_000 + below(200_000)) / 10_000,
  };
}

/** The plan as tables of a workbook. */
export function tablesOf(plan: SixtyLines): Table[] {
  const table = (...rows: CellValue[][]): Table => rows;
  return [
    table(
      ['Body', 'Value'],
      ['Name', 'A body'],
      ['Kind', 'police'],
      ['Country', 'England'],
      ['Base year', '2025/26'],
      ['Base-year Band D', plan.bandD],
      ['Decimals of Band D', 4],
    ),
    table(
      ['Assumption', 'Unit', 'From month', 'Low', 'High', 'Shape', ...YEARS],
      ...plan.assumptions.map(one => [one.name, one.unit, one.month, ...(RANGES[one.name] ?? [null, null, null]), ...one.years]),
    ),
    table(
      ['Post', 'Establishment FTE', 'Average cost', 'Pay award', 'Vacancy', 'On-costs', ...YEARS],
      ...plan.posts.map(one => [one.name, one.fte, one.cost, one.award, one.vacancy, one.onCosts, ...one.change]),
    ),
    table(['Line', 'Base', 'Driver', ...YEARS], ...plan.lines.map(one => [one.name, one.base, one.driver, ...one.typed])),
    table(
      ['Change', 'Kind', 'Recurring', 'Delivery', ...YEARS],
      ...plan.changes.map(one => [one.name, one.kind, one.recurring ? 'yes' : 'no', one.delivery, ...one.years]),
    ),
    table(['Funding', 'Kind', 'Base', 'Driver'], ...plan.grants.map(one => [one.name, one.kind, one.base, one.driver])),
    table(['Billing authority', 'Base', 'Growth'], ...plan.authorities.map(one => [one.name, one.base, 'Base growth'])),
    table(['Precept', ...YEARS], ['Choice', ...YEARS.map(() => 'rise £')], ['Amount', ...plan.rises], ['Limit', ...YEARS.map(() => 15)]),
    table(['Reserve', 'Kind', 'Opening', 'Floor'], ...plan.reserves.map(one => [one.name, one.kind, one.opening, one.floor])),
    table(
      ['Movement', 'Reserve', 'Status', ...YEARS],
      ...plan.reserves.map(one => [`Use of ${one.name}`, one.name, 'planned', ...one.drawn.map(amount => (amount ? -amount : null))]),
    ),
  ];
}
