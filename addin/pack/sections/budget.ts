/** What is spent and what pays for it, by row, category and post; what partnerships get, and why. */
import { NothingToShow } from '../pack';
import type { SectionContent } from '../pack';
import { POUNDS, tableOf } from '../plan-shown';
import type { PlanShown } from '../plan-shown';

export const spendingSection = (plan: PlanShown): SectionContent => ({
  sentences: [],
  tables: [
    tableOf(plan.report('categories'), { caption: 'Spending by category and by who holds it' }),
    tableOf(plan.report('spending'), { caption: 'Spending by row' }),
  ],
});

export const fundingSection = (plan: PlanShown): SectionContent => ({
  sentences: [],
  tables: [tableOf(plan.report('funding'), { caption: 'What makes up funding' })],
});

export function workforceSection(plan: PlanShown): SectionContent {
  const report = plan.report('workforce');
  if (!report.rows.some(({ id }) => id.startsWith('Post: '))) throw new NothingToShow('The plan has no Post table.');
  return { sentences: [], tables: [tableOf(report, { caption: 'FTE and headcount by post' })] };
}

/** Each partnership’s amount beside last year’s, then in words why it is what it is. */
export function allocationsSection(plan: PlanShown): SectionContent {
  const report = plan.report('allocations');
  const shares = report.rows.filter(({ id }) => id.startsWith('Partnership: '));
  if (shares.length === 0) throw new NothingToShow(report.rows[0]?.label || 'The plan shares nothing out among partnerships.');
  return {
    sentences: [
      'Shared out by need, within the floors, caps, largest fall and largest rise that the plan sets; the parts add up to the pot.',
    ],
    tables: [
      tableOf(report, {
        caption: 'Allocations by partnership',
        columns: ({ id }) => !['need', 'explain', 'result'].includes(id),
        moneyUnit: POUNDS,
      }),
      tableOf(report, {
        caption: `Why each amount of ${plan.year} is what it is`,
        rows: ({ role }) => role === 'row',
        columns: ({ id }) => id === 'explain',
        headers: { explain: 'Why' },
      }),
    ],
  };
}
