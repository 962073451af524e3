import fc from 'fast-check';
import type { CellValue, Table } from '../../core';

/** Plans of reserves that ask for more than is there: up to six reserves, ten years, thirty movements and some one-off changes. All amounts in pence. */
export interface RandomReserves {
  readonly years: number;
  readonly reserves: readonly { readonly kind: string; readonly opening: number }[];
  readonly movements: readonly {
    readonly name: string;
    readonly reserve: number;
    readonly to: number | null;
    readonly status: string;
    readonly option: string | null;
    readonly chosen: boolean;
    readonly proposal: number;
    readonly amounts: readonly number[];
  }[];
  readonly changes: readonly { readonly reserve: number; readonly recurring: boolean; readonly amounts: readonly number[] }[];
}

const KINDS = ['general', 'earmarked', 'earmarked', 'capital', 'unusable'];
const STATUSES = ['planned', 'approved', 'business case', 'agreed in principle'];
/** Few names, so that ties are common. */
const NAMES = ['Alpha', 'Bravo', 'Charlie'];

/** Round amounts as often as odd ones, so that equal remainders and exact fits are common. */
const amount = fc.oneof(
  fc.integer({ min: -900_000_00, max: 400_000_00 }),
  fc.integer({ min: -9, max: 4 }).map(units => units * 1_000_00),
  fc.integer({ min: -9, max: 3 }),
  fc.constant(0),
);

export const randomReserves: fc.Arbitrary<RandomReserves> = fc
  .tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 6 }))
  .chain(([years, count]) => {
    const place = fc.integer({ min: 0, max: count - 1 });
    const amounts = fc.array(amount, { minLength: years, maxLength: years });
    return fc.record({
      years: fc.constant(years),
      reserves: fc.array(
        fc.record({
          kind: fc.constantFrom(...KINDS),
          opening: fc.oneof(fc.integer({ min: 0, max: 2_000_000_00 }), fc.constant(0), fc.constant(10_000_00)),
        }),
        { minLength: count, maxLength: count },
      ),
      movements: fc.array(
        fc.record({
          name: fc.constantFrom(...NAMES),
          reserve: place,
          to: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: place }),
          status: fc.constantFrom('planned', 'planned', ...STATUSES),
          option: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom('full', 'part', 'none') }),
          chosen: fc.boolean(),
          proposal: fc.integer({ min: 0, max: 2 }),
          amounts,
        }),
        { minLength: 1, maxLength: 30 },
      ),
      changes: fc.array(
        fc.record({
          reserve: place,
          recurring: fc.boolean(),
          amounts: fc.array(fc.integer({ min: 0, max: 500_000_00 }), { minLength: years, maxLength: years }),
        }),
        { maxLength: 3 },
      ),
    });
  });

const BASE = 2024;
export const yearNames = (years: number): string[] =>
  Array.from({ length: years }, (_, index) => `${BASE + 1 + index}/${String((BASE + 2 + index) % 100).padStart(2, '0')}`);
const pounds = (pence: number): CellValue => (pence === 0 ? null : pence / 100);
export const reserveName = (index: number): string => `Reserve ${index + 1}`;
const changeName = (index: number): string => `One-off ${index + 1}`;

/** How many movements of a year a plan holds. */
export const movementsIn = (plan: RandomReserves): number =>
  [...plan.movements, ...plan.changes].reduce((sum, row) => sum + row.amounts.filter(one => one !== 0).length, 0);

/** The plan as tables of a workbook. */
export function tablesOf(plan: RandomReserves): Table[] {
  const years = yearNames(plan.years);
  return [
    [
      ['Body', 'Value'],
      ['Base year', `${BASE}/${(BASE + 1) % 100}`],
    ],
    [
      ['Line', 'Base', ...years],
      ['Pay', 1_000_000, ...years.map(() => null)],
    ],
    [['Reserve', 'Kind', 'Opening'], ...plan.reserves.map((one, index) => [reserveName(index), one.kind, pounds(one.opening)])],
    [
      ['Movement', 'Reserve', 'To', 'For', 'Status', 'Option', 'Chosen', ...years],
      ...plan.movements.map(one => [
        one.name,
        reserveName(one.reserve),
        one.to === null ? null : reserveName(one.to),
        one.option ? `Proposal ${one.proposal}` : null,
        one.status,
        one.option,
        one.chosen && one.option ? 'yes' : null,
        ...one.amounts.map(pounds),
      ]),
    ],
    ...(plan.changes.length
      ? [
          [
            ['Change', 'Kind', 'Recurring', 'Funded from', ...years],
            ...plan.changes.map((one, index) => [
              changeName(index),
              'pressure',
              one.recurring ? 'yes' : 'no',
              reserveName(one.reserve),
              ...one.amounts.map(pounds),
            ]),
          ],
        ]
      : []),
  ];
}

/** One year of one reserve in whole pence, reckoned without the model. */
export interface PlainBalance {
  opening: bigint;
  putIn: bigint;
  takenOut: bigint;
  closing: bigint;
}

export interface PlainYear {
  readonly balances: readonly PlainBalance[];
  /** What is drawn for the budget, and what is put in from it: unusable reserves do neither. */
  readonly drawdowns: bigint;
  readonly contributions: bigint;
  /** What each drawdown gets, by reserve and name, in pence; several of one name are added up. */
  readonly made: ReadonlyMap<string, bigint>;
}

interface Out {
  readonly name: string;
  readonly asked: bigint;
  readonly place: number;
}

/** Which movements count: planned and approved; of a proposal's options the one that is chosen, none where two are. */
function counting(plan: RandomReserves) {
  const chosen = (proposal: number) =>
    new Set(plan.movements.filter(one => one.option && one.chosen && one.proposal === proposal).map(one => one.option));
  return plan.movements.filter(
    one => (one.status === 'planned' || one.status === 'approved') && (!one.option || (one.chosen && chosen(one.proposal).size === 1)),
  );
}

/** The same rules in whole pence and plain loops: contributions, then transfers, then drawdowns cut pro rata. */
export function plainReckoning(plan: RandomReserves): PlainYear[] {
  let opening = plan.reserves.map(one => BigInt(one.opening));
  return Array.from({ length: plan.years }, (_, year) => {
    const putIn = plan.reserves.map(() => 0n);
    const takenOut = plan.reserves.map(() => 0n);
    const there = (reserve: number) => opening[reserve]! + putIn[reserve]! - takenOut[reserve]!;
    const drawdowns: (Out & { reserve: number })[] = [];
    let transfers: (Out & { reserve: number; to: number })[] = [];
    let contributions = 0n;
    counting(plan).forEach((one, place) => {
      const pence = BigInt(one.amounts[year]!);
      if (one.to !== null) {
        if (pence !== 0n) transfers.push({ name: one.name, asked: pence < 0n ? -pence : pence, place, reserve: one.reserve, to: one.to });
      } else if (pence > 0n) {
        putIn[one.reserve]! += pence;
        if (plan.reserves[one.reserve]!.kind !== 'unusable') contributions += pence;
      } else if (pence < 0n) drawdowns.push({ name: one.name, asked: -pence, place, reserve: one.reserve });
    });
    plan.changes.forEach((one, index) => {
      if (!one.recurring && one.amounts[year]! > 0)
        drawdowns.push({ name: changeName(index), asked: BigInt(one.amounts[year]!), place: 1000 + index, reserve: one.reserve });
    });
    const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
    while (transfers.length) {
      const givers = [...new Set(transfers.map(one => one.reserve))].sort((a, b) => byName(reserveName(a), reserveName(b)));
      const giver = givers.find(reserve => !transfers.some(one => one.to === reserve && one.reserve !== reserve)) ?? givers[0]!;
      for (const one of transfers
        .filter(each => each.reserve === giver)
        .sort((a, b) => byName(a.name.toLowerCase(), b.name.toLowerCase()) || byName(reserveName(a.to), reserveName(b.to)))) {
        const made = one.asked < there(giver) ? one.asked : there(giver) > 0n ? there(giver) : 0n;
        takenOut[giver]! += made;
        putIn[one.to]! += made;
      }
      transfers = transfers.filter(one => one.reserve !== giver);
    }
    const made = new Map<string, bigint>();
    let drawn = 0n;
    plan.reserves.forEach((reserve, index) => {
      const asked = drawdowns.filter(one => one.reserve === index);
      const total = asked.reduce((sum, one) => sum + one.asked, 0n);
      const available = there(index) > 0n ? there(index) : 0n;
      const given = total < available ? total : available;
      const parts = asked.map(one => ({
        ...one,
        part: total ? (one.asked * given) / total : 0n,
        rest: total ? (one.asked * given) % total : 0n,
      }));
      let spare = given - parts.reduce((sum, one) => sum + one.part, 0n);
      for (const one of [...parts].sort((a, b) =>
        a.rest > b.rest ? -1 : a.rest < b.rest ? 1 : byName(a.name.toLowerCase(), b.name.toLowerCase()) || a.place - b.place,
      )) {
        if (spare > 0n) {
          one.part += 1n;
          spare -= 1n;
        }
      }
      for (const one of parts) made.set(`${index}/${one.name}`, (made.get(`${index}/${one.name}`) ?? 0n) + one.part);
      takenOut[index]! += given;
      if (reserve.kind !== 'unusable') drawn += given;
    });
    const balances = plan.reserves.map((_, index) => ({
      opening: opening[index]!,
      putIn: putIn[index]!,
      takenOut: takenOut[index]!,
      closing: opening[index]! + putIn[index]! - takenOut[index]!,
    }));
    opening = balances.map(one => one.closing);
    return { balances, drawdowns: drawn, contributions, made };
  });
}
