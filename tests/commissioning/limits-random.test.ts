import { planReport } from '../../core';
import type { Table } from '../../core';
import { findings, shown } from '../plan/reading';
import { seeded } from './independent-reckoning';
import { randomLimits, reckonedWithinLimits } from './limits-reckoning';
import type { LimitsCase } from './limits-reckoning';
import { caseCount } from '../support/case-count';

/** `ALLOCATIONS=20000 npx jest --selectProjects node tests/commissioning/limits-random` tries as many. */
const CASES = caseCount(2000, 'ALLOCATIONS');

const inPounds = (pence: bigint) => Number(pence) / 100;
const rate = (perMille: bigint | undefined) => (perMille === undefined ? '' : perMille === 0n ? 'nil' : Number(perMille) / 1000);

/** The case as a finance officer types it. */
const tablesOf = ({ unitPence, potUnits, needs, floors, caps, previous, fall, rise }: LimitsCase): Table[] => [
  [
    ['Body', 'Value'],
    ['Base year', '2025/26'],
    ['Allocation unit', inPounds(unitPence)],
    ['Largest fall', rate(fall)],
    ['Largest rise', rate(rise)],
  ],
  [
    ['Service', 'Shared by', '2026/27'],
    ['Pot', 'partnerships', inPounds(potUnits * unitPence)],
  ],
  [
    ['Partnership', 'Previous allocation', 'Floor', 'Cap', 'Need'],
    ...needs.map((need, row) => [`P${row + 1}`, inPounds(previous[row]!), inPounds(floors[row]!), inPounds(caps[row]!), Number(need)]),
  ],
  [
    ['Weight', 'Weight'],
    ['Need', 1],
  ],
];

const money = (pence: bigint) => {
  const [pounds, rest] = [pence / 100n, pence % 100n];
  return `£${pounds.toString().replace(/\B(?=(\d{3})+$)/g, ',')}${rest ? `.${rest.toString().padStart(2, '0')}` : ''}`;
};

describe('Allocations within Floor, Cap, largest fall, largest rise and whole units', () => {
  it(`are those of a second reckoning in whole numbers, or refused by the same side and amount, in ${CASES} random plans`, () => {
    const random = seeded(20261129);
    const seen = { shared: 0, gaveWay: 0, refused: 0 };
    for (let number = 0; number < CASES; number++) {
      const given = randomLimits(random);
      const expected = reckonedWithinLimits(given);
      const tables = tablesOf(given);
      const rows = planReport('allocations', '', tables).slice(1, -1);
      const amounts = rows.map(row => shown(row[2]!));
      const context = JSON.stringify({ number, given, expected }, (_, value) =>
        typeof value === 'bigint' ? value.toString() : (value as unknown),
      );
      if ('refused' in expected) {
        seen.refused++;
        const sentence = String(amounts[0]);
        if (expected.refused === 'floor above cap')
          expect([sentence, context]).toEqual([expect.stringMatching(/above its cap|no whole unit/), context]);
        else if (!('byUnits' in expected)) expect([sentence, context]).toEqual([expect.stringContaining('Largest rise is'), context]);
        else
          expect([sentence, context]).toEqual([
            expect.stringContaining(`${money(expected.byUnits * given.unitPence)} ${expected.refused}`),
            context,
          ]);
        continue;
      }
      seen.shared++;
      expect([amounts, context]).toEqual([expected.units.map(units => inPounds(units * given.unitPence)), context]);
      // What is promised, without any reckoning: the sum, and every limit that is not said to have given way.
      const pence = amounts.map(amount => BigInt(Math.round(Number(amount) * 100)));
      expect(pence.reduce((all, each) => all + each, 0n)).toBe(given.potUnits * given.unitPence);
      pence.forEach((each, row) => {
        expect(each >= given.floors[row]!).toBe(true);
        expect(given.caps[row] === 0n || each <= given.caps[row]!).toBe(true);
        const before = given.previous[row]!;
        if (expected.givenWay.includes(row) || before === 0n) return;
        expect(given.fall === undefined || each * 1000n >= before * (1000n - given.fall)).toBe(true);
        expect(given.rise === undefined || each * 1000n <= before * (1000n + given.rise)).toBe(true);
      });
      if (!expected.givenWay.length) continue;
      seen.gaveWay++;
      const found = findings(tables).filter(one => one.startsWith('warning Partnership') && one.includes('allows'));
      expect([found.map(one => Number(/P(\d)/.exec(one)![1]) - 1), context]).toEqual([expected.givenWay, context]);
    }
    if (process.env.ALLOCATIONS) process.stdout.write(`${JSON.stringify(seen)}\n`);
    // Each kind of answer is met often, so that none goes untried.
    expect(Math.min(seen.shared, seen.gaveWay, seen.refused)).toBeGreaterThan(CASES / 25);
  });
});
