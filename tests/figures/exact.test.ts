import fc from 'fast-check';
import { Decimal } from '../../core/figures/decimal';
import { Exact, exactKind } from '../../core/figures/exact';
import type { Figure, Kind, RoundingUnit } from '../../core/figures/figure';
import { dividedWhole, fractionOf } from '../../core/figures/fraction';
import { readPlan } from '../../core/plan/open-plan';
import { settle } from '../../core/plan/settle/settle';
import type { YearFigures } from '../../core/plan/settle/settle';
import { sixtyLines, tablesOf } from '../../bench/plan/sixty-lines';
import { decimalKind } from './decimal-kind';
import { caseCount } from '../support/case-count';

const exact = (amount: string) => new Exact(new Decimal(amount));
const text = (figure: Exact) => figure.amount.toFixed();

describe('a figure held as a fraction', () => {
  it('is a fraction where it fits, and the same amount', () => {
    for (const amount of [
      '0',
      '0.05',
      '-256.08',
      '210.5500',
      '9007199254740991',
      '90071992547409.91',
      '1e15',
      '-0.000000000000001',
      '123456789.0123456',
    ]) {
      expect(exact(amount).d).toBeGreaterThan(0);
      expect(new Decimal(exact(amount).n).div(exact(amount).d).eq(amount)).toBe(true);
    }
  });

  it('stays a decimal where it does not fit', () => {
    for (const amount of ['9007199254740992', '0.1234567890123456789', '1e300', '1e-30']) {
      expect(exact(amount).d).toBe(0);
      expect(exact(amount).amount.eq(amount)).toBe(true);
    }
  });

  it('adds twelfths and pence without loss: 1 ÷ 12 + 0.01 − 1 ÷ 12 is a penny', () => {
    const twelfth = exact('1').share(1, 12);
    expect(text(twelfth.plus(exact('0.01')).minus(twelfth))).toBe('0.01');
    expect(text(exact('1').share(1, 3).times(exact('3')))).toBe('1');
  });

  it('is nil, not minus nil, when nothing is multiplied by a negative', () => {
    expect(Object.is(exact('0').times(exact('-5')).n, 0)).toBe(true);
    expect(exact('-0.004').rounded('penny').amount.isNegative()).toBe(false);
  });
});

describe('what passes the bound of whole numbers', () => {
  it('goes on as a decimal with the same pence: £90 billion grown by 3.217%', () => {
    // 90,000,000,000.01 × 1.03217 = 92,895,300,000.0103217
    const grown = exact('90000000000.01').times(exact('1.03217'));
    expect(grown.d).toBe(0);
    expect(text(grown)).toBe('92895300000.0103217');
    expect(text(grown.rounded('penny'))).toBe('92895300000.01');
  });

  it('comes back to a fraction once it is rounded', () => {
    expect(exact('90000000000.01').times(exact('1.03217')).rounded('penny').d).toBe(100);
  });

  it('is seen in a sum, whose parts may each fit and whose whole does not', () => {
    const large = exact('9007199254740991');
    expect(text(large.plus(exact('1')))).toBe('9007199254740992');
    expect(text(large.plus(exact('0.5')))).toBe('9007199254740991.5');
    expect(text(exact('-9007199254740991').minus(exact('2')))).toBe('-9007199254740993');
  });

  it('is seen in a comparison: 90071992547409.91 is below itself and a trillionth', () => {
    const [a, b] = [exact('90071992547409.91'), exact('90071992547409.910000000001')];
    expect([text(a.atLeast(b)), text(a.atMost(b)), text(a.ifReaches(b, exact('1'), exact('2')))]).toEqual([
      '90071992547409.910000000001',
      '90071992547409.91',
      '2',
    ]);
  });
});

describe('division to whole numbers', () => {
  it('is that of whole numbers of any size, near the bound too', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 2 ** 40 }), (whole, divisor) => {
        const [n, d] = [BigInt(Math.abs(whole)), BigInt(divisor)];
        const sign = whole < 0 ? -1 : 1;
        expect(dividedWhole(whole, divisor, 'down') + 0).toBe(sign * Number(n / d) + 0);
        expect(dividedWhole(whole, divisor, 'up') + 0).toBe(sign * Number((n + d - 1n) / d) + 0);
        expect(dividedWhole(whole, divisor, 'nearest') + 0).toBe(sign * Number((2n * n + d) / (2n * d)) + 0);
      }),
      { seed: 4, numRuns: caseCount(5000) },
    );
  });

  it('reads any decimal back as the fraction it is', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 15 }), (whole, places) => {
        const amount = new Decimal(whole).div(new Decimal(10).pow(places));
        const { n, d } = fractionOf(amount)!;
        expect(new Decimal(n).div(d).eq(amount)).toBe(true);
      }),
      { seed: 5, numRuns: caseCount(2000) },
    );
  });
});

/** A little programme of operations, run in any kind. */
type Step = { op: number; by: string; unit: RoundingUnit; way: 'nearest' | 'down' | 'up'; n: number; d: number };

function worked<F extends Figure<F>>(start: string, steps: readonly Step[], kind: Kind<F>): F {
  return steps.reduce(
    (figure, { op, by, unit, way, n, d }) => {
      const other = kind.of(by, 'number');
      switch (op) {
        case 0:
          return figure.plus(other);
        case 1:
          return figure.minus(other);
        case 2:
          return figure.times(other).rounded({ decimals: 6 });
        case 3:
          return figure.share(n, d).rounded(unit, way);
        case 4:
          return figure.atMost(other);
        case 5:
          return figure.atLeast(other);
        case 6:
          return figure.ifReaches(other, figure.minus(other), other);
        case 7:
          return figure.ifPasses(other, other, figure.plus(other));
        default:
          return figure.rounded(unit, way);
      }
    },
    kind.of(start, 'number'),
  );
}

describe('fractions and decimals', () => {
  const amounts = fc
    .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 6 }))
    .map(([whole, places]) => new Decimal(whole).div(new Decimal(10).pow(places)).toFixed());
  const steps = fc.record({
    op: fc.integer({ min: 0, max: 8 }),
    by: amounts,
    n: fc.integer({ min: 1, max: 12 }),
    d: fc.constantFrom(1, 9, 12, 52),
    unit: fc.constantFrom<RoundingUnit>('penny', 'pound', { decimals: 1 }, { decimals: 4 }, { decimals: 5 }, { multipleOf: '0.09' }),
    way: fc.constantFrom('nearest' as const, 'down' as const, 'up' as const),
  });

  it('agree to the last digit over any run of operations', () => {
    fc.assert(
      fc.property(amounts, fc.array(steps, { maxLength: 12 }), (start, run) => {
        expect(worked(start, run, exactKind).amount.toFixed()).toBe(worked(start, run, decimalKind).amount.toFixed());
      }),
      { seed: 12, numRuns: caseCount(5000) },
    );
  });

  const FIGURES = [
    'spending',
    'funding',
    'netBudget',
    'savingsCounted',
    'cumulativeGap',
    'remainingGap',
    'structuralGap',
    'drawdowns',
    'generalReserve',
    'totalReserves',
  ] as const;
  const pence = <F extends { readonly amount: Decimal }>(years: readonly YearFigures<F>[]) =>
    years.map(year => [...FIGURES.map(figure => year[figure].amount.toFixed()), year.precept!.precept.amount.toFixed()]);

  it('give the same pence in two thousand random plans', () => {
    for (let seed = 1; seed <= caseCount(2000); seed++) {
      const plan = readPlan(tablesOf(sixtyLines(seed, 0.1)));
      expect([seed, pence(settle(plan, exactKind).years)]).toEqual([seed, pence(settle(plan, decimalKind).years)]);
    }
  }, 240_000);

  it('give the same pence in plans a million times as large, where the bound is passed in products', () => {
    const times = jest.spyOn(Exact.prototype, 'times');
    for (let seed = 1; seed <= caseCount(50); seed++) {
      const plan = readPlan(tablesOf(sixtyLines(seed, 0.2, 1_000_000)));
      expect([seed, pence(settle(plan, exactKind).years)]).toEqual([seed, pence(settle(plan, decimalKind).years)]);
    }
    expect(times.mock.results.filter(({ value }) => (value as Exact).d === 0).length).toBeGreaterThan(caseCount(1000));
    times.mockRestore();
  }, 60_000);
});

describe('how firm a figure is', () => {
  const of = (amount: number, status?: 'published' | 'assumed' | 'provisional') =>
    exactKind.input({ table: 'Line', row: 'Pay', column: 'Base' }, new Decimal(amount), '£', { status });
  const [plain, published, assumed, provisional] = [of(3), of(5, 'published'), of(7, 'assumed'), of(2, 'provisional')];

  it('is as firm as the weakest figure under it, by every operation, whichever of two is taken', () => {
    const made: [Exact, string | undefined][] = [
      [plain.plus(plain), undefined],
      [published.plus(plain), 'published'],
      [plain.minus(assumed).plus(published), 'assumed'],
      [published.times(provisional).share(1, 3).rounded('penny'), 'provisional'],
      [published.atMost(assumed), 'assumed'],
      [published.atLeast(provisional), 'provisional'],
      [plain.ifReaches(published, plain, assumed), 'assumed'],
      [assumed.ifPasses(published, plain, plain), 'assumed'],
      [exactKind.total([published, plain, provisional], '£'), 'provisional'],
      [exactKind.total([published, of(0.001), assumed], '£'), 'assumed'],
      [published.called({ term: 'precept' }, { status: 'assumed' }), 'assumed'],
      [assumed.called({ term: 'precept' }, { status: 'published' }), 'assumed'],
    ];
    expect(made.map(([figure]) => figure.status)).toEqual(made.map(([, status]) => status));
    expect([published.atMost(assumed), published.atLeast(provisional)].map(text)).toEqual(['5', '5']);
  });

  it('is kept where an amount is too long for a fraction, and where it is not known', () => {
    expect(assumed.times(exact('1e20')).times(exact('0.1234567890123456789')).status).toBe('assumed');
    const unknown = exactKind.faulty({ kind: 'wrong', sentence: 'Not a number.' });
    expect([assumed.plus(unknown).status, assumed.plus(unknown).fault?.sentence]).toEqual(['assumed', 'Not a number.']);
  });
});
