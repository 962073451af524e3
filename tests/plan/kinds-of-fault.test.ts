import { compare, ModelError, reportData } from '../../core';
import type { Table } from '../../core';
import { smallPlan } from './reading';

/** The kind of fault that a row of the funding report holds in each year: `wrong` is #VALUE! in a cell, `unknown` #N/A. */
const kindsOf = (row: string, tables: readonly Table[]) =>
  reportData('funding', '', tables)
    .rows.filter(({ label }) => label === row)
    .flatMap(({ cells }) => cells.flatMap(cell => (cell.kind === 'fault' ? [cell.fault.kind] : [])));

describe('a cell that is wrong is not said to hold an unknown figure', () => {
  it('where the condition of a grant has no steps', () => {
    const tables = smallPlan({
      Funding: [
        ['Funding', 'Kind', 'Base', 'Condition', '2025/26', '2026/27'],
        ['Core grant', 'core', 600, '', 600, 600],
        ['Uplift grant', 'specific', 40, 'Officers', 40, 40],
      ],
    });
    // In both years of the plan.
    expect(kindsOf('Uplift grant', tables)).toEqual(['wrong', 'wrong']);
  });

  it('where the kind of a share of the collection fund is neither surplus nor deficit', () => {
    const tables = smallPlan({
      'Collection fund': [
        ['Collection fund', 'Kind', '2025/26', '2026/27'],
        ['Oakham', 'surplice', 12, 0],
      ],
    });
    const gaps = compare('gap', tables)
      .flat()
      .filter(cell => cell instanceof ModelError);
    expect(gaps).not.toEqual([]);
    expect(gaps.map(cell => (cell as ModelError).kind)).toEqual(gaps.map(() => 'wrong'));
  });
});
