/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { coreModel } from '../../addin/panel/reading/core-model';
import { planTable } from './fake-workbook';
import { cellsOf, showPane } from './shown';
import { smallPlan } from './small-plan';

const YEARS = ['2026/27', '2027/28'];

test('the plan is broken down by category, holder and post on the first screen, when asked', async () => {
  const tables = [
    ...smallPlan.filter(({ name }) => name !== 'Changes'),
    planTable('Posts', 'Posts', 'A1:F2', [
      ['Post', 'Establishment FTE', 'Average cost', 'Held by', ...YEARS],
      ['Officers', 10, 50_000, 'force', '', -1],
    ]),
    planTable('Changes', 'Changes', 'A1:H3', [
      ['Change', 'Kind', 'Recurring', 'Delivery', 'Category', 'Held by', ...YEARS],
      ['Reorganisation', 'saving', 'yes', 1, 'Pay', 'force', 50_000, ''],
      ['Time freed', 'saving', 'yes', 1, 'Non-cashable', 'force', 20_000, ''],
    ]),
  ];
  const { user } = await showPane({ tables, model: coreModel });
  await user.click(screen.getByRole('button', { name: 'Show spending, savings and the gap by category and holder' }));
  // Pay: 10 × 50,000, then 9; premises 1,020,000 and 1,040,400 have no category. The force holds 500,000 − 50,000 of the gap.
  expect(cellsOf(screen.getByRole('table', { name: /by category and holder/ }))).toEqual([
    ['Money in £m', '26/27', '27/28'],
    ['Pay', '0.50', '0.45'],
    ['No category', '1.02', '1.04'],
    ['Spending', '1.52', '1.49'],
    ['force', '0.50', '0.45'],
    ['Held by neither party', '1.02', '1.04'],
    ['Spending', '1.52', '1.49'],
    ['Savings: Pay', '0.05', '0.05'],
    ['Savings counted', '0.05', '0.05'],
    ['Non-cashable savings, in no gap', '0.02', '0.02'],
    ['Gap after savings: force', '0.45', '0.40'],
    ['Gap after savings: Held by neither party', '0.21', '0.22'],
    ['Gap after savings', '0.66', '0.62'],
  ]);
  await user.click(screen.getByRole('button', { name: 'Show FTE and headcount by post' }));
  expect(cellsOf(screen.getByRole('table', { name: 'FTE and headcount by post' })).slice(1)).toEqual([
    ['Officers, FTE', '10', '9'],
    ['Total FTE', '10', '9'],
  ]);
});
