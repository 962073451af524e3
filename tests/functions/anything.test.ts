import fc from 'fast-check';
import { registry } from '../../addin/functions/registry';
import { ExcelError, outcome, withExcel } from './calling';
import type { Failure } from './calling';
import { planTables, SAMPLES } from './samples';
import { caseCount } from '../support/case-count';

beforeAll(withExcel);

const SEED = 202627;
const cell = fc.oneof(
  fc.double(),
  fc.integer({ min: -50, max: 50 }),
  fc.constantFrom(0, 1, 9, 0.05, 1e15, 1e308, -1e308, 5e-324),
  fc.boolean(),
  fc.constantFrom(null, undefined, '', ' '),
  fc.constantFrom(
    '2026/27',
    '2026/28',
    'gap',
    'checks',
    'band d',
    'police',
    'Wales',
    'fire',
    'pence',
    'nil',
    '5,400',
    '£3',
    '4%',
    'TRUE',
    'Higher prices',
    '=1+1',
    'constructor',
    '__proto__',
  ),
  fc.constantFrom(new ExcelError('#N/A', ''), { error: '#REF!' }, { type: 'Entity', text: 'card' }, []),
);
const range = fc.array(fc.array(cell, { minLength: 0, maxLength: 4 }), { maxLength: 4 });
const damaged = fc
  .tuple(fc.constantFrom(...planTables), fc.nat(8), fc.nat(8), cell)
  .map(([table, r, c, put]) => table.map((cells, i) => (i === r ? cells.map((one, j) => (j === c ? put : one)) : cells)));
const anything = fc.oneof(cell, range, damaged, fc.constant(planTables), fc.array(damaged, { maxLength: 8 }));

const isShown = (answer: unknown): boolean =>
  ['string', 'boolean'].includes(typeof answer) || (typeof answer === 'number' && Number.isFinite(answer)) || answer instanceof ExcelError;

/** One good argument or anything at all, so that calls get past the first argument often enough. */
const callOf = (id: string) =>
  fc.tuple(...SAMPLES[id]!.map(good => fc.oneof({ weight: 2, arbitrary: fc.constant(good) }, { weight: 1, arbitrary: anything })));

describe('whatever stands in the cells', () => {
  it.each(registry.map(({ id }) => id))('is answered with figures, words or a sentence, never with a fault of the add-in’s own: %s', id => {
    fc.assert(
      fc.property(callOf(id), given => {
        const answer = outcome(id, ...given);
        if (Array.isArray(answer)) {
          expect(answer.length).toBeGreaterThan(0);
          expect(new Set(answer.map((row: unknown[]) => row.length)).size).toBe(1);
          expect(answer.flat().filter(one => !isShown(one))).toEqual([]);
          expect(
            answer
              .flat()
              .filter(one => one instanceof ExcelError)
              .map(one => (one as ExcelError).sentence)
              .filter(sentence => !sentence || sentence.includes('fault of its own')),
          ).toEqual([]);
        } else if (!isShown(answer)) {
          const { code, sentence } = answer as Failure;
          expect(['#VALUE!', '#N/A']).toContain(code);
          expect(sentence).toMatch(/\S\.$/);
          expect(sentence).not.toContain('fault of its own');
        }
      }),
      { seed: SEED, numRuns: caseCount(300) },
    );
  });
});
