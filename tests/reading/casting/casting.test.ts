import { castChecks } from '../../../core';
import type { CastFault } from '../../../core';
import { cleanTables, faultCases } from './finance-tables';
import type { PlantedFault } from './finance-tables';

const key = ([r, c]: readonly [number, number]): string => `${r},${c}`;

describe('casting a finance table', () => {
  it('says nothing against tables that add up, exactly or by rounding, rates and averages among them', () => {
    const wrong = cleanTables(120).flatMap(table =>
      castChecks(table.cells).faults.map(fault => `${table.name}: ${fault.kind} at ${key(fault.total)}`),
    );
    expect(wrong).toEqual([]);
  });

  it('finds at least 98 in 100 of the totals of tables built to add up', () => {
    let known = 0;
    let found = 0;
    for (const table of cleanTables(120)) {
      const said = new Set(castChecks(table.cells).sums.map(sum => `${key(sum.total)}=${[...sum.parts].map(key).sort().join(' ')}`));
      for (const sum of table.sums) {
        known += 1;
        if (said.has(`${key(sum.total)}=${[...sum.parts].map(key).sort().join(' ')}`)) found += 1;
      }
    }
    expect(found / known).toBeGreaterThanOrEqual(0.98);
  });

  it('finds at least 95 in 100 planted slips, names 90 in 100 rightly, and says nothing else but twice', () => {
    const cases = faultCases(140);
    expect(cases).toHaveLength(140);
    let found = 0;
    let rightKind = 0;
    let rightRow = 0;
    let locatable = 0;
    let stray = 0;
    for (const { cells, faults } of cases) {
      const said = castChecks(cells).faults;
      const [planted] = faults as [PlantedFault];
      const hits = said.filter(fault => speaksOf(fault, planted));
      stray += said.length - hits.length;
      if (hits.length > 0) found += 1;
      if (hits.some(hit => hit.kind === planted.kind || (!planted.locatable && hit.kind === 'unexplained'))) rightKind += 1;
      if (!planted.locatable) continue;
      locatable += 1;
      if (hits.some(hit => (hit.part ?? hit.cell)?.[0] === planted.part?.[0])) rightRow += 1;
    }
    expect(found).toBeGreaterThanOrEqual(0.95 * 140);
    expect(rightKind).toBeGreaterThanOrEqual(0.9 * 140);
    expect(rightRow).toBeGreaterThanOrEqual(0.9 * locatable);
    expect(stray).toBeLessThanOrEqual(2);
  });
});

const speaksOf = (said: CastFault, planted: PlantedFault): boolean =>
  [planted.total, planted.cell, ...planted.alsoFails].some(spot => spot && [said.total, said.cell].some(at => at && key(at) === key(spot)));
