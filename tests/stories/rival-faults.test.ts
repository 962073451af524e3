import { figures, rowOf, smallPlan } from '../plan/reading';
import { planReport } from '../../core';

/** Three faults measured in another planning program; ours must not have them. */
describe('faults of others', () => {
  it('a collection-fund surplus of one year does not recur in the next', () => {
    const tables = smallPlan({
      'Collection fund': [
        ['Collection fund', 'Kind', '2025/26', '2026/27'],
        ['All', 'surplus', 100, null],
      ],
    });
    expect(figures('gap', 'Funding', tables)).toEqual([1060, 960]);
    expect(figures('gap', 'Remaining gap', tables)).toEqual([-60, 50]);
  });

  it('a drawdown is counted once: it lowers the gap and the reserve by the same amount, and net budget not at all', () => {
    const reserve = {
      Reserve: [
        ['Reserve', 'Kind', 'Opening'],
        ['General', 'general', 500],
      ],
    };
    const without = smallPlan(reserve);
    const drawn = smallPlan({
      ...reserve,
      Movement: [
        ['Movement', 'Reserve', 'Status', '2025/26', '2026/27'],
        ['Support', 'General', 'planned', -30, null],
      ],
    });
    expect(figures('gap', 'Remaining gap', without)).toEqual([40, 50]);
    expect(figures('gap', 'Remaining gap', drawn)).toEqual([10, 50]);
    expect(figures('summary', 'General reserve', drawn)).toEqual([470, 470]);
    expect(figures('summary', 'Net budget', drawn)).toEqual(figures('summary', 'Net budget', without));
    expect(figures('gap', 'Funding', drawn)).toEqual(figures('gap', 'Funding', without));
  });

  it('a debt charge that is typed for each year stays what was typed and does not compound', () => {
    const tables = smallPlan({
      Line: [
        ['Line', 'Category', 'Base', 'Driver', '2025/26', '2026/27'],
        ['Debt charge', 'Capital financing', 50, '', 60, 70],
      ],
    });
    expect(rowOf(planReport('spending', '', tables), 'Debt charge').slice(1)).toEqual([50, 60, 70]);
    expect(figures('gap', 'Spending', tables)).toEqual([60, 70]);
  });
});
