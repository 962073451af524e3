import { castingReport, ModelError, ownRange, toTable } from '../../../core';
import type { Table } from '../../../core';
import { Chance } from './finance-tables';
import { mutatedTable } from './mutated-tables';
import { caseCount } from '../../support/case-count';

/** A slice here; `FUZZ_CASES=100000` tries as many as a release asks for, from `FUZZ_FIRST` on. */
const CASES = caseCount(400, 'FUZZ_CASES');
const FIRST = Number(process.env.FUZZ_FIRST ?? 0);

/** Every line that is added up takes one root, for its tolerance, and every look-up one floor: they are counted, since a clock would judge the machine. */
function counted(table: Table): number {
  const calls = [jest.spyOn(Math, 'sqrt'), jest.spyOn(Math, 'floor')];
  castingReport(table);
  const count = calls.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  calls.forEach(spy => spy.mockRestore());
  return count;
}

/** Blocks of five lines and their subtotal, under each other, in eight columns of years. */
function longTable(blocks: number): Table {
  const chance = new Chance(blocks);
  const rows: (string | number)[][] = [['£000', ...Array.from({ length: 8 }, (_, k) => `20${20 + k}/${21 + k}`)]];
  for (let b = 0; b < blocks; b += 1) {
    const lines = Array.from({ length: 5 }, (_, k) => [`Line ${b}.${k}`, ...Array.from({ length: 8 }, () => chance.whole(1001, 99999))]);
    const total = Array.from({ length: 8 }, (_, c) => lines.reduce((sum, line) => sum + Number(line[c + 1]), 0));
    rows.push(...lines, [`Total ${b}`, ...total]);
  }
  return rows;
}

describe('casting costs bounded work', () => {
  it('does at most 2.4 times the work for twice the rows: no more than n log n', () => {
    const [small, middle, large] = [100, 200, 400].map(blocks => counted(longTable(blocks)));
    expect(small).toBeGreaterThan(10_000);
    expect(middle! / small!).toBeLessThanOrEqual(2.4);
    expect(large! / middle!).toBeLessThanOrEqual(2.4);
  });

  it('answers any spoilt table with a whole table of its own', () => {
    for (let seed = FIRST; seed < FIRST + CASES; seed += 1) {
      const answer = toTable(castingReport(mutatedTable(seed)));
      if (!answer.every(row => row.length === 7)) throw new Error(`Table ${seed}`);
    }
  }, 3_600_000);

  it('reads any spoilt table as one of the plan’s, or says in a sentence why not', () => {
    const kinds = ['Line', 'Funding', 'Change', 'Reserve', 'Assumption', 'Billing authority'];
    for (let seed = FIRST; seed < FIRST + CASES; seed += 1) {
      const cells = mutatedTable(seed);
      try {
        const table = ownRange(kinds[seed % kinds.length]!, cells);
        if (!table.every(row => row.length === table[0]!.length)) throw new Error(`Table ${seed} is not whole.`);
      } catch (error) {
        if (!(error instanceof ModelError) || !error.sentence) throw new Error(`Table ${seed}`, { cause: error });
      }
    }
  }, 3_600_000);
});
