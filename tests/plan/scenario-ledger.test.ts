import * as fc from 'fast-check';
import { planReport } from '../../core';
import type { CellValue, Table } from '../../core';
import { rowOf } from './reading';
import { caseCount } from '../support/case-count';

/*
 * An independent reckoning of scenarios: a ledger of cells in whole quarter-pence, on which set, add, scale and delay are
 * done one row after the other by the words of the model and nothing of the program's. Factors are halves and the most
 * rows that scale one plan are few, so that every amount is a whole number of its unit and nothing is rounded.
 */
const YEARS = ['2026/27', '2027/28', '2028/29', '2029/30', '2030/31'];
const RUNS = caseCount(2000, 'SCENARIO_RUNS');
const SEED = Number(process.env.SCENARIO_SEED ?? 20261129);
/** £1 in the ledger: 2 to the 12th, so that twelve halvings stay whole. */
const POUND = 4096n;

interface Plan {
  readonly rows: readonly { readonly name: string; readonly cells: readonly (number | 'nil' | null)[] }[];
  readonly acts: readonly Act[];
}

interface Act {
  readonly row: number;
  readonly year: number | 'all years';
  readonly change: 'set' | 'add' | 'scale' | 'delay';
  /** Whole pounds; halves for scale; years for delay. */
  readonly value: number;
}

const cell = fc.oneof(
  fc.integer({ min: -900, max: 900 }).filter(amount => amount !== 0),
  fc.constant('nil' as const),
  fc.constant(null),
);
const year = fc.oneof(fc.integer({ min: 0, max: YEARS.length - 1 }), fc.constant('all years' as const));
const act = fc.oneof(
  fc.record({ row: fc.nat(2), year, change: fc.constant('set' as const), value: fc.integer({ min: -500, max: 500 }) }),
  fc.record({
    row: fc.nat(2),
    year,
    change: fc.constant('add' as const),
    value: fc.integer({ min: -500, max: 500 }).filter(one => one !== 0),
  }),
  fc.record({ row: fc.nat(2), year, change: fc.constant('scale' as const), value: fc.constantFrom(0.5, 1.5, 2, -1, 3) }),
  fc.record({ row: fc.nat(2), year, change: fc.constant('delay' as const), value: fc.integer({ min: 1, max: 3 }) }),
);
const plans: fc.Arbitrary<Plan> = fc.record({
  rows: fc.tuple(...[0, 1, 2].map(at => fc.array(cell, { minLength: 5, maxLength: 5 }).map(cells => ({ name: `Row ${at + 1}`, cells })))),
  acts: fc.array(act, { minLength: 1, maxLength: 12 }),
});

/** The ledger after all rows, and what each delay took beyond the last year, by row. */
function ledgerOf({ rows, acts }: Plan): { cells: bigint[][]; beyond: bigint[] } {
  const cells = rows.map(row => row.cells.map(one => (typeof one === 'number' ? BigInt(one) * POUND : 0n)));
  const beyond = rows.map(() => 0n);
  for (const { row, year: at, change, value } of acts) {
    const here = cells[row]!;
    const places = at === 'all years' ? here.map((_, place) => place) : [at];
    if (change === 'delay') {
      const taken = places.map(place => [place, here[place]!] as const);
      for (const place of places) here[place] = 0n;
      for (const [place, amount] of taken) {
        if (place + value < here.length) here[place + value]! += amount;
        else beyond[row]! += amount;
      }
    } else
      for (const place of places)
        here[place] =
          change === 'set'
            ? BigInt(value) * POUND
            : change === 'add'
              ? here[place]! + BigInt(value) * POUND
              : (here[place]! * BigInt(value * 2)) / 2n;
  }
  return { cells, beyond };
}

/** Half up to the penny, away from nil, as the plan shows a figure. */
function inPence(amount: bigint): bigint {
  const size = amount < 0n ? -amount : amount;
  const pence = (size * 200n + POUND) / (2n * POUND);
  return amount < 0n ? -pence : pence;
}

/** One scenario in as many names as are stacked: every third row opens a further one. */
function tablesOf(plan: Plan, table: 'Service' | 'Line' | 'Change'): { tables: Table[]; scenario: string } {
  const names = plan.acts.map((_, at) => `Part ${1 + Math.floor(at / 3)}`);
  const header: CellValue[] = table === 'Change' ? ['Change', 'Kind', 'Recurring', ...YEARS] : [table, ...YEARS];
  const rows: CellValue[][] = plan.rows.map(({ name, cells }) => [
    name,
    ...(table === 'Change' ? ['growth', 'no'] : []),
    ...cells.map(one => (table === 'Line' ? (one ?? 'nil') : one)),
  ]);
  return {
    scenario: [...new Set(names)].join(' + '),
    tables: [
      [
        ['Body', 'Value'],
        ['Base year', '2025/26'],
        ['Money in', '£'],
      ],
      [header, ...rows],
      [
        ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
        ...plan.acts.map(({ row, year: at, change, value }, index) => [
          names[index]!,
          table,
          plan.rows[row]!.name,
          at === 'all years' ? at : YEARS[at]!,
          change,
          value,
        ]),
      ],
    ],
  };
}

describe('random scenarios of set, add, scale and delay, in random order and stacked', () => {
  it.each(['Service', 'Line', 'Change'] as const)(
    'leave every figure of the %s table as a ledger of cells has it, and lose no pound but what is moved beyond the last year',
    table => {
      let moved = 0;
      fc.assert(
        fc.property(plans, plan => {
          const { cells, beyond } = ledgerOf(plan);
          const { tables, scenario } = tablesOf(plan, table);
          const report = planReport('spending', scenario, tables);
          plan.rows.forEach(({ name }, at) => {
            const shown = rowOf(report, name).slice(-YEARS.length);
            expect([name, shown.map(one => BigInt(Math.round(Number(one) * 100)))]).toEqual([name, cells[at]!.map(inPence)]);
          });
          const onlyDelays = plan.acts.every(one => one.change === 'delay');
          if (onlyDelays) {
            moved += 1;
            plan.rows.forEach(({ cells: typed }, at) => {
              const before = typed.reduce<bigint>((sum, one) => sum + (typeof one === 'number' ? BigInt(one) * POUND : 0n), 0n);
              expect(cells[at]!.reduce((sum, one) => sum + one, beyond[at]!)).toBe(before);
            });
          }
        }),
        { numRuns: Math.ceil(RUNS / 3), seed: SEED },
      );
      expect(moved).toBeGreaterThan(0);
    },
    60_000 + RUNS * 60,
  );
});
