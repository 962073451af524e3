import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { Decimal } from '../../core/figures/decimal';
import { exactKind } from '../../core/figures/exact';
import type { Exact } from '../../core/figures/exact';
import type { Figure, Kind, RoundingUnit } from '../../core/figures/figure';
import { plainRunner } from '../../core/figures/tape/plain-runner';
import type { TapeRunner } from '../../core/figures/tape/plain-runner';
import { programOf } from '../../core/figures/tape/program';
import { recordingKind } from '../../core/figures/tape/recorded';
import type { Recorded } from '../../core/figures/tape/recorded';
import { NotOnTape, OP, Recording } from '../../core/figures/tape/recording';
import { quickestRunner } from '../../core/figures/tape/runner';
import { slopesOf } from '../../core/figures/tape/slopes';
import { vectorRunner } from '../../core/figures/tape/vector-runner';
import { textOf } from '../house/sources';
import { caseCount } from '../support/case-count';

type Rule = <F extends Figure<F>>(input: (column: number) => F, kind: Kind<F>) => F;

const STEP = new Decimal('0.00001');
const FARTHEST = 1_000_000;

/** A rule recorded with two inputs that each start at 1 and move by up to ±10, in steps of 0.00001. */
function taped(rule: Rule) {
  const tape = new Recording();
  const kind = recordingKind(tape, ({ column }) => ({ column: Number(column), step: STEP, lowest: -FARTHEST, highest: FARTHEST }));
  const result = rule<Recorded>(
    column => kind.input({ table: '', row: '', column: String(column) }, new Decimal(1), 'number'),
    kind,
  ).onTape();
  return { tape, result, program: programOf(tape, [result.place], 2) };
}

/** The same rule by the exact kind for one pair of moves. */
const exactly = (rule: Rule, moves: readonly number[]): Decimal =>
  rule<Exact>(column => exactKind.of(STEP.times(moves[column]!).plus(1), 'number'), exactKind).amount;

function ran(runner: TapeRunner, moves: readonly (readonly number[])[]): Float64Array {
  const into = new Float64Array(moves.length);
  runner.run(
    [0, 1].map(column => Float64Array.from(moves, pair => pair[column]!)),
    moves.length,
    [into],
  );
  return into;
}

/** What the rule gives by the exact kind and by both back ends of the tape, as text. */
function threeWays(rule: Rule, moves: readonly (readonly number[])[]): string[][] {
  const { program, result } = taped(rule);
  const amounts = (runner: TapeRunner) => [...ran(runner, moves)].map(whole => new Decimal(whole).div(result.parts).toFixed());
  return [moves.map(pair => exactly(rule, pair).toFixed()), amounts(plainRunner(program)), amounts(vectorRunner(program))];
}

const operations = (rule: Rule) =>
  taped(rule).program.instructions.map(
    ({ op, by }) => Object.entries(OP).find(([, number]) => number === op)![0] + (by === undefined ? '' : ` ${by}`),
  );

describe('what is recorded', () => {
  it('folds constants, and drops +0 and ×1', () => {
    expect(
      operations((input, kind) =>
        input(0).plus(kind.of(2, 'number')).plus(kind.of(3, 'number')).plus(kind.of(0, 'number')).times(kind.of(1, 'number')),
      ),
    ).toEqual(['add 600000']);
  });

  it('merges what is worked out twice', () => {
    const rule: Rule = input =>
      input(0)
        .times(input(1))
        .plus(input(1).times(input(0)));
    // Each input is its move plus 1; then twice the one, times the other.
    expect(operations(rule)).toEqual(['add 100000', 'add 100000', 'multiply 2', 'multiply']);
  });

  it('grows a line in one operation: last year + last year × rate, to the penny', () => {
    const rule: Rule = (input, kind) => {
      const last = input(0).rounded('penny');
      return last
        .plus(last.times(input(1)))
        .rounded('penny')
        .minus(kind.of(0, '£'));
    };
    expect(operations(rule)).toEqual(['add 100000', 'round', 'add 200000', 'roundProduct']);
  });

  it('drops what no result needs, and a floor that the bounds prove is never met', () => {
    const rule: Rule = (input, kind) => {
      input(1).times(input(0));
      return input(0).atLeast(kind.of(-1000, 'number')).atMost(kind.of(1000, 'number'));
    };
    expect(operations(rule)).toEqual(['add 100000']);
  });

  it('shares slots between figures that are not needed at the same time', () => {
    const rule: Rule = (input, kind) => {
      let figure = input(0);
      for (let i = 0; i < 50; i++)
        figure = figure
          .times(input(1))
          .rounded({ decimals: 5 })
          .minus(kind.of(1, 'number'))
          .atLeast(kind.of(-5, 'number'))
          .atMost(kind.of(5, 'number'));
      return figure;
    };
    expect(taped(rule).program.slots).toBeLessThanOrEqual(4);
  });
});

describe('the back ends', () => {
  it('round half away from zero on both sides of nil, never to minus nil', () => {
    const rule: Rule = (input, kind) => input(0).minus(kind.of(1, 'number')).rounded({ decimals: 4 });
    expect(
      threeWays(rule, [
        [5, 0],
        [-5, 0],
        [4, 0],
        [-4, 0],
        [15, 0],
        [-15, 0],
      ]),
    ).toEqual(Array(3).fill(['0.0001', '-0.0001', '0', '0', '0.0002', '-0.0002']));
    const { program } = taped(rule);
    for (const runner of [plainRunner(program), vectorRunner(program)]) expect(Object.is(ran(runner, [[-4, 0]])[0], 0)).toBe(true);
  });

  it('choose at a threshold and above it', () => {
    const rule =
      (how: 'ifReaches' | 'ifPasses'): Rule =>
      (input, kind) =>
        input(0)[how](kind.of(1, 'number'), input(1), kind.of(7, 'number'));
    expect(
      threeWays(rule('ifReaches'), [
        [0, 3],
        [1, 3],
        [-1, 3],
      ]),
    ).toEqual(Array(3).fill(['1.00003', '1.00003', '7']));
    expect(
      threeWays(rule('ifPasses'), [
        [0, 3],
        [1, 3],
        [-1, 3],
      ]),
    ).toEqual(Array(3).fill(['7', '1.00003', '7']));
  });

  it('take the larger factor apart where a product passes the bound: £6 billion at a rate to 0.001%', () => {
    const rule: Rule = (input, kind) => {
      const bill = kind
        .of('6000000000.37', '£')
        .times(input(0).atLeast(kind.of('0.5', 'rate')))
        .rounded('penny');
      return bill.times(input(1).atLeast(kind.of('0.1', 'rate'))).rounded('penny');
    };
    expect(taped(rule).program.instructions.map(({ op }) => op)).toContain(OP.roundLargeProduct);
    const [exact, plain, vector] = threeWays(rule, [
      [0, 0],
      [12_345, -4_321],
      [99_999, 77_777],
      [-49_999, -89_999],
    ]);
    expect([plain, vector]).toEqual([exact, exact]);
  });

  it('refuse what whole numbers cannot hold, so that it is worked out by the exact kind', () => {
    expect(() => taped((input, kind) => input(0).times(kind.of('123456789.123456789', 'number')).times(input(1)).rounded('penny'))).toThrow(
      NotOnTape,
    );
    expect(() => taped((input, kind) => input(0).times(kind.of('90000000000000.01', 'number')))).toThrow(NotOnTape);
  });

  const amounts = fc
    .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 2 }))
    .map(([whole, places]) => new Decimal(whole).div(new Decimal(10).pow(places)).toFixed());
  const steps = fc.record({
    op: fc.integer({ min: 0, max: 9 }),
    by: amounts,
    n: fc.integer({ min: 1, max: 12 }),
    d: fc.constantFrom(1, 9, 12),
    unit: fc.constantFrom<RoundingUnit>('penny', 'pound', { decimals: 1 }, { multipleOf: '0.09' }),
    way: fc.constantFrom('nearest' as const, 'down' as const, 'up' as const),
  });
  const moves = fc.array(fc.tuple(fc.integer({ min: -FARTHEST, max: FARTHEST }), fc.integer({ min: -FARTHEST, max: FARTHEST })), {
    minLength: 1,
    maxLength: 30,
  });

  it('give what the exact kind gives, over any run of operations and any moves, and the same bits as each other', () => {
    let recorded = 0;
    fc.assert(
      fc.property(fc.array(steps, { minLength: 1, maxLength: 12 }), moves, (run, pairs) => {
        const rule: Rule = (input, kind) =>
          run.reduce((figure, { op, by, unit, way, n, d }, i) => {
            const other = i % 3 === 0 ? input(1) : kind.of(by, 'number');
            switch (op) {
              case 0:
                return figure.plus(other);
              case 1:
                return figure.minus(other);
              case 2:
                return figure.times(other).rounded('penny', way);
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
              case 8:
                return kind.total([figure, other, kind.of(by, 'number'), figure], 'number');
              default:
                return figure.rounded(unit, way);
            }
          }, input(0));
        try {
          const [exact, plain, vector] = threeWays(rule, pairs);
          recorded++;
          expect([plain, vector]).toEqual([exact, exact]);
          const { program } = taped(rule);
          expect([...ran(plainRunner(program), pairs)].every((value, i) => Object.is(value, ran(vectorRunner(program), pairs)[i]))).toBe(
            true,
          );
        } catch (error) {
          if (!(error instanceof NotOnTape)) throw error;
        }
      }),
      { seed: 21, numRuns: caseCount(1500) },
    );
    expect(recorded).toBeGreaterThan(caseCount(900));
  });

  it('need no WebAssembly: without it the plain one is taken', () => {
    const there = globalThis.WebAssembly;
    const { program } = taped(input => input(0).plus(input(1)));
    try {
      Object.assign(globalThis, { WebAssembly: undefined });
      expect([...ran(quickestRunner(program), [[1, 2]])]).toEqual([200_003]);
    } finally {
      Object.assign(globalThis, { WebAssembly: there });
    }
  });

  it('have their WebAssembly assembled by the script that stands beside them', () => {
    const script = join(__dirname, '../../scripts/tape-kernels.mjs');
    const assembled = execFileSync(
      process.execPath,
      ['--input-type=module', '-e', `import { source } from ${JSON.stringify(script)}; process.stdout.write(source());`],
      { encoding: 'utf8' },
    );
    expect(textOf('core/figures/tape/kernel-bytes.ts')).toBe(assembled);
  });
});

describe('slopes', () => {
  const slopesAt = (rule: Rule, at: readonly number[]) => {
    const { tape, result } = taped(rule);
    return [...slopesOf(tape, result.place, at)].map(slope => Number((slope / result.parts / 0.00001).toFixed(6)));
  };

  it('are those of the rule: x² × y at 1 and 1 moves by 2 and by 1', () => {
    expect(slopesAt(input => input(0).times(input(0)).rounded({ decimals: 5 }).times(input(1)), [0, 0])).toEqual([2, 1]);
  });

  it('pass straight through rounding', () => {
    expect(
      slopesAt((input, kind) => input(0).times(kind.of('1234.56', '£')).rounded('penny').times(input(1)).rounded('pound'), [0, 0]),
    ).toEqual([1234.56, 1234.56]);
  });

  it('follow the side that is taken at a floor, a ceiling and a step', () => {
    const rule: Rule = (input, kind) =>
      input(0)
        .atLeast(input(1))
        .plus(input(0).atMost(kind.of('1.5', 'number')))
        .minus(input(1).ifPasses(kind.of(2, 'number'), input(1).share(3, 1), kind.nothing('number')));
    expect(slopesAt(rule, [10_000, 0])).toEqual([2, 0]);
    expect(slopesAt(rule, [90_000, 200_000])).toEqual([0, -2]);
  });
});
