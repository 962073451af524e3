import { moneyFlow } from '../../core/commissioning/money-flow';
import type { FlowGiven, RecyclingRule } from '../../core/commissioning/money-flow';
import { sumOf } from '../../core/figures/decimal';
import { seeded } from './independent-reckoning';
import { printed, sentenceOf } from './sentences';

// Illustrative: A uses all and asked for more, B leaves 20 unasked and 10 unclaimed, C asked for a little more.
const GIVEN: FlowGiven[] = [
  { name: 'A', allocated: 100, applied: 140, approved: 100, claimed: 100, need: 3 },
  { name: 'B', allocated: 100, applied: 80, approved: 70, claimed: 60, need: 2 },
  { name: 'C', allocated: 50, applied: 55, approved: 50, claimed: 48, need: 1 },
];

describe('From allocation to money spent', () => {
  test('B’s £100 becomes £20 not applied for, £10 not approved, £10 not claimed and £60 paid', () => {
    const b = moneyFlow(GIVEN, 'back to the pot').rows[1]!;
    expect(printed([b.notApplied, b.notApproved, b.notClaimed, b.claimed], 0)).toEqual(['20', '10', '10', '60']);
    expect(b.unused.toFixed()).toBe('40');
  });

  test('unused money goes back to the pot: £40 of B and £2 of C', () => {
    expect(moneyFlow(GIVEN, 'back to the pot').backToThePot.toFixed()).toBe('42');
  });

  test('in the year only what is not approved is unused: £30 of B', () => {
    expect(moneyFlow(GIVEN, 'back to the pot', 'approved').backToThePot.toFixed()).toBe('30');
  });

  test('or stays with the partnership for next year', () => {
    const flow = moneyFlow(GIVEN, 'carried forward');
    expect(flow.carriedForward.toFixed()).toBe('42');
    expect(
      printed(
        flow.rows.map(row => row.received),
        0,
      ),
    ).toEqual(['0', '40', '2']);
  });

  test('or meets applications above the allocation by need, no further than each application', () => {
    // £42 for unmet £40 of A and £5 of C by need 3:1 → 31.50 and 10.50; C is stopped at £5, A gets the other £37
    const flow = moneyFlow(GIVEN, 'to unmet applications by need');
    expect(printed(flow.rows.map(row => row.received))).toEqual(['37.00', '0.00', '5.00']);
    expect(flow.backToThePot.toFixed()).toBe('0');
  });

  test('what unmet applications cannot use goes back to the pot', () => {
    const flow = moneyFlow([{ ...GIVEN[0]!, applied: 110 }, GIVEN[1]!, { ...GIVEN[2]!, applied: 50 }], 'to unmet applications by need');
    expect(
      printed(
        flow.rows.map(row => row.received),
        0,
      ),
    ).toEqual(['10', '0', '0']);
    expect(flow.backToThePot.toFixed()).toBe('32');
  });

  test('more approved than applied for, or than allocated, is reported', () => {
    const flow = moneyFlow([{ name: 'A', allocated: 100, applied: 90, approved: 120, claimed: 120 }], 'back to the pot');
    expect(flow.findings).toEqual([
      'Approved, A, is £120, more than the £90 applied for.',
      'Approved, A, is £120, £20 above its allocation of £100; it must be met from elsewhere.',
    ]);
    expect(flow.backToThePot.toFixed()).toBe('0');
  });

  test('what was approved above the allocation is no longer unmet', () => {
    // £140 applied for, £120 approved against £100 allocated: £20 is unmet, not £40
    expect(
      moneyFlow([{ name: 'A', allocated: 100, applied: 140, approved: 120, claimed: 120 }], 'back to the pot').rows[0]!.unmet.toFixed(),
    ).toBe('20');
  });

  test('as much approved as applied for and allocated is no finding', () => {
    expect(moneyFlow([{ name: 'A', allocated: 10, applied: 10, approved: 10, claimed: 10 }], 'back to the pot').findings).toEqual([]);
  });

  test('where nothing is unused, or nothing unmet, nothing is recycled and no need is asked for', () => {
    const used = { name: 'A', allocated: 10, applied: 20, approved: 10, claimed: 10 };
    expect(moneyFlow([used], 'to unmet applications by need').rows[0]!.received.toFixed()).toBe('0');
    const unused = { name: 'B', allocated: 10, applied: 10, approved: 5, claimed: 5 };
    const flow = moneyFlow([unused], 'to unmet applications by need');
    expect([flow.rows[0]!.received.toFixed(), flow.backToThePot.toFixed()]).toEqual(['0', '5']);
  });

  test('the rule is told in words', () => {
    const rule = (by: RecyclingRule) => moneyFlow([], by).rule;
    expect(rule('carried forward')).toBe('unused money stays with the partnership for next year');
    expect(rule('back to the pot')).toBe('unused money goes back to the pot');
    expect(rule('to unmet applications by need')).toBe(
      'unused money goes to applications above the allocation, by need and no further than each application; the rest goes back to the pot',
    );
  });

  test('only approved projects are paid', () => {
    expect(sentenceOf(() => moneyFlow([{ name: 'A', allocated: 10, applied: 10, approved: 5, claimed: 6 }], 'back to the pot'))).toBe(
      'Claimed, A, is £6, more than the £5 approved; only approved projects are paid.',
    );
  });

  test('recycling by need must know the needs', () => {
    const without = GIVEN.map(({ name, allocated, applied, approved, claimed }) => ({ name, allocated, applied, approved, claimed }));
    expect(sentenceOf(() => moneyFlow(without, 'to unmet applications by need'))).toBe(
      'Need is empty for every partnership with an unmet application; recycling by need must know their needs.',
    );
  });

  test('in 2,000 random years what is unused equals what is recycled, carried forward and returned, to the penny', () => {
    const random = seeded(2324);
    const rules: RecyclingRule[] = ['back to the pot', 'carried forward', 'to unmet applications by need'];
    for (let i = 0; i < 2_000; i++) {
      const rows = Array.from({ length: 1 + random(9) }, (_, n): FlowGiven => {
        const [allocated, applied] = [random(10_000) / 100, random(20_000) / 100];
        const approved = Math.floor(Math.min(allocated, applied) * (50 + random(51))) / 100;
        return {
          name: `P${n}`,
          allocated,
          applied,
          approved,
          claimed: Math.floor(approved * (60 + random(41))) / 100,
          need: 1 + random(4),
        };
      });
      const flow = moneyFlow(rows, rules[i % 3]!);
      const unused = sumOf(flow.rows.map(row => row.unused));
      const recycled = sumOf(flow.rows.map(row => row.received));
      const told = i % 3 === 1 ? flow.carriedForward : recycled.plus(flow.backToThePot);
      if (!told.eq(unused)) throw new Error(`${JSON.stringify(rows)}: ${told.toFixed()} of ${unused.toFixed()}`);
      if (flow.rows.some(row => i % 3 === 2 && row.received.gt(row.unmet)))
        throw new Error(`${JSON.stringify(rows)} gives more than was asked for`);
    }
  });
});
