import { castingReport, toTable } from '../../../core';
import type { Table } from '../../../core';
import { Chance } from './finance-tables';
import { mutatedTable } from './mutated-tables';

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
    const cases = Number(process.env.FUZZ_CASES ?? 400);
    for (let seed = 0; seed < cases; seed += 1) {
      const answer = toTable(castingReport(mutatedTable(seed)));
      expect(answer.every(row => row.length === 7)).toBe(true);
    }
  });
});
