/** What is spent and what pays for it, by row, category and post; what partnerships get, and why. */
import type { Column, Row } from '../../../core';
import { bodyFact } from '../../panel/reading/plan-tables';
import { fullPounds, shortPounds } from '../../panel/words/pounds';
import { NothingToShow } from '../pack';
import type { PackTable, SectionContent } from '../pack';
import { POUNDS, capitalised, tableOf } from '../plan-shown';
import type { PlanShown } from '../plan-shown';

/** By category, by who holds the budget where it is shared, then by row. */
export function spendingSection(plan: PlanShown): SectionContent {
  const categories = plan.report('categories');
  const firstTotal = categories.rows.findIndex(({ role }) => role === 'total');
  const byCategory = categories.rows.slice(0, firstTotal + 1);
  const holders = categories.rows.filter(({ id }) => id.startsWith('heldBy/'));
  const ofHolders = categories.rows.slice(firstTotal + 1).find(({ role }) => role === 'total');
  const table = (caption: string, rows: readonly Row[], header: string): PackTable =>
    tableOf(categories, { caption, headers: { name: header }, rows: row => rows.includes(row), label: ({ label }) => capitalised(label) });
  return {
    sentences: [inYears(plan), 'The net budget is spending less the savings that are counted, specific grants and income.'].filter(Boolean),
    tables: [
      table('Spending by category', byCategory, 'Category'),
      ...(holders.length > 1 && ofHolders ? [table('Spending by who holds the budget', [...holders, ofHolders], 'Held by')] : []),
      tableOf(plan.report('spending'), { caption: 'Spending by row', headers: baseHeader(plan), columns: without('table') }),
    ],
  };
}

const without =
  (columnId: string) =>
  ({ id }: Column): boolean =>
    id !== columnId;

/** A budget book heads its columns by years. */
const baseHeader = ({ tables }: PlanShown): Record<string, string> => ({ base: bodyFact('Base year', tables) ?? 'Base' });

function inYears(plan: PlanShown): string {
  const [first, last] = [plan.year, plan.lastYear].map(year => plan.amount('summary', 'spending', year));
  if (!first) return '';
  const later = last && plan.lastYear !== plan.year ? `, and ${shortPounds(last)} in ${plan.lastYear}` : '';
  return `Spending is ${fullPounds(first.toDecimalPlaces(0))} in ${plan.year}${later}.`;
}

export const fundingSection = (plan: PlanShown): SectionContent => ({
  sentences: [],
  tables: [
    tableOf(plan.report('funding'), {
      caption: 'What makes up funding',
      headers: { ...baseHeader(plan), name: 'Funding' },
      words: capitalised,
    }),
  ],
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
