import { compare, planReport } from '../../core';
import type { CellValue } from '../../core';
import { figures, findings, read, rowOf, smallPlan } from './reading';

const scenario = (...rows: CellValue[][]) => ({ Scenario: [['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'], ...rows] });

describe('a scenario is a small overlay on the plan', () => {
  it('sets, adds to and scales the amount the plan uses, typed or driven, and the result stands as typed', () => {
    // Fuel is 100, then driven to 110. Add 5 in 2025/26: 105, then driven to 115.50. Scale 2026/27 by 2: 220.
    const tables = smallPlan(
      scenario(
        ['Add', 'Line', 'Fuel', '2025/26', 'add', 5],
        ['Scale', 'Line', 'Fuel', '2026/27', 'scale', 2],
        ['Set', 'Line', 'Fuel', 'all years', 'set', 50],
      ),
    );
    const fuel = (name: string) => rowOf(planReport('spending', name, tables), 'Fuel').slice(2);
    expect(fuel('')).toEqual([100, 110]);
    expect(fuel('Add')).toEqual([105, 115.5]);
    expect(fuel('Scale')).toEqual([100, 220]);
    expect(fuel('Set')).toEqual([50, 50]);
  });

  it('applies its rows in table order, and stacks two scenarios left on right', () => {
    const tables = smallPlan(scenario(['Twice', 'Line', 'Pay', '2025/26', 'scale', 2], ['Plus', 'Line', 'Pay', '2025/26', 'add', 10]));
    expect(rowOf(planReport('spending', 'Twice + Plus', tables), 'Pay')[2]).toBe(1810); // 900 × 2 + 10
    expect(rowOf(planReport('spending', 'Plus + Twice', tables), 'Pay')[2]).toBe(1820); // (900 + 10) × 2
  });

  it('overrides an assumption by a point in every year, and a header column of a row', () => {
    const tables = smallPlan(
      scenario(['Dear', 'Assumption', 'Inflation', 'all years', 'add', 0.05], ['Dear', 'Line', 'Pay', 'Base', 'set', 1]),
    );
    expect(rowOf(planReport('spending', 'Dear', tables), 'Fuel').slice(2)).toEqual([100, 115]);
  });

  it('sets words: a choice of precept', () => {
    const tables = smallPlan(scenario(['Frozen', 'Precept', 'Choice', '2025/26', 'set', 'freeze']));
    expect(figures('precept', 'Band D', tables, 'Frozen')).toEqual([20, 20]);
    expect(figures('precept', 'Band D', tables)).toEqual([24, 24]);
  });

  it('delays a change by a year, and notes what falls beyond the plan', () => {
    const tables = smallPlan({
      Change: [
        ['Change', 'Kind', 'Recurring', '2025/26', '2026/27'],
        ['Fleet', 'saving', 'yes', 40, 10],
      ],
      ...scenario(['Late', 'Change', 'Fleet', 'all years', 'delay', 1]),
    });
    expect(figures('gap', 'Savings counted', tables, 'Late')).toEqual([0, 40]);
    expect(findings(tables, 'Late').join('\n')).toContain('delays Fleet of 2026/27 by 1 years, beyond the plan’s last year');
  });

  it('compares every scenario with the base plan first', () => {
    const tables = smallPlan(
      scenario(['Dear', 'Line', 'Pay', '2026/27', 'add', 100], ['Frozen', 'Precept', 'Choice', 'all years', 'set', 'freeze']),
    );
    expect(read(compare('gap', tables))).toEqual([
      ['Scenario', '2025/26', '2026/27'],
      ['Base', 40, 50],
      ['Dear', 40, 150],
      ['Frozen', 100, 110], // precept 15 × £20 = 300 instead of 360
    ]);
  });

  it('bridges two scenarios by row and by cause, each adding up to the difference', () => {
    const tables = smallPlan(
      scenario(
        ['Dear', 'Line', 'Pay', '2026/27', 'add', 100],
        ['Dear', 'Assumption', 'Inflation', '2026/27', 'add', 0.1],
        ['Frozen', 'Precept', 'Choice', 'all years', 'set', 'freeze'],
      ),
    );
    expect(read(planReport('bridge', 'Dear > Frozen', tables))).toEqual([
      ['Step', 'Table', '2025/26', '2026/27'],
      ['Remaining gap: Dear', '', 40, 160],
      ['Pay', 'Line', 0, -100],
      ['Fuel', 'Line', 0, -10],
      ['Precept', 'Precept', 60, 60],
      ['Remaining gap: Frozen', '', 100, 110],
      ['Residual', '', 0, 0],
    ]);
    expect(read(planReport('bridge: by cause', 'Dear > Frozen', tables))).toEqual([
      ['Step', '2025/26', '2026/27'],
      ['Remaining gap: Dear', 40, 160],
      ['Assumption: Inflation (as in Base)', 0, -10],
      ['Line: Pay (as in Base)', 0, -100],
      ['Precept: Choice', 60, 60],
      ['Remaining gap: Frozen', 100, 110],
      ['Residual', 0, 0],
    ]);
  });

  it.each([
    ['an unknown table', ['S', 'Lines', 'Pay', '2025/26', 'set', 1], 'the table “Lines” is not a plan table'],
    [
      'a year outside the plan',
      ['S', 'Line', 'Pay', '2030/31', 'set', 1],
      '2030/31 is outside the plan, which runs from 2024/25 to 2026/27',
    ],
    ['an unknown column', ['S', 'Line', 'Pay', 'Colour', 'set', 1], '“Colour” is not a column of Line'],
    [
      'an unknown change',
      ['S', 'Line', 'Pay', '2025/26', 'double', 1],
      'the change “double” is not known; set, add, scale or delay would be right',
    ],
    ['words where a number is added', ['S', 'Line', 'Pay', '2025/26', 'add', 'ten'], 'add needs a number; found “ten”'],
    ['half a year of delay', ['S', 'Line', 'Pay', '2025/26', 'delay', 0.5], 'delay needs a whole number of years, 1 or more; found 0.5'],
  ])('names %s', (_, row, sentence) => {
    expect(findings(smallPlan(scenario(row as CellValue[]))).join('\n')).toContain(sentence);
  });
});

describe('a cell that names an assumption', () => {
  const post = {
    Post: [
      ['Post', 'Establishment FTE', 'Average cost', 'Vacancy'],
      ['Staff', 10, 100, 'Inflation'],
    ],
  };
  it('is set by a scenario to a rate of its own', () => {
    const tables = smallPlan({ ...post, ...scenario(['Lean', 'Post', 'Staff', 'Vacancy', 'set', 0.2]) });
    expect(rowOf(planReport('spending', '', tables), 'Staff').slice(2)).toEqual([900, 900]);
    expect(rowOf(planReport('spending', 'Lean', tables), 'Staff').slice(2)).toEqual([800, 800]);
  });

  it('is not scaled by one, which would be the assumption’s to bear', () => {
    const tables = smallPlan({ ...post, ...scenario(['Lean', 'Post', 'Staff', 'Vacancy', 'scale', 2]) });
    expect(findings(tables, 'Lean').join('\n')).toContain('names the assumption “Inflation”; a scenario adds to or scales that assumption');
  });
});
