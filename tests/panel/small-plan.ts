import { planTable } from './fake-workbook';
import type { PlanTable } from '../../addin/workbook/workbook';

/**
 * A plan small enough for the head, worked out by the real model. In £:
 * spending 1,000,000 × 1.02 = 1,020,000, then × 1.02 = 1,040,400; grant 500,000; tax base 1,000.0;
 * Band D 300 + 10 = 310, then 320: precept 310,000, then 320,000; saving 50,000 a year.
 * Remaining gap 1,020,000 − 500,000 − 310,000 − 50,000 = 160,000, then 1,040,400 − 500,000 − 320,000 − 50,000 = 170,400.
 */
const YEARS = ['2026/27', '2027/28'];

export const smallPlan: readonly PlanTable[] = [
  planTable('Body', 'Body', 'A1:B5', [
    ['Body', 'Value'],
    ['Name', 'Smallshire PCC'],
    ['Country', 'England'],
    ['Base year', '2025/26'],
    ['Base-year Band D', 300],
  ]),
  planTable('Assumptions', 'Assumptions', 'A1:G2', [
    ['Assumption', 'Unit', 'Status', 'Low', 'High', ...YEARS],
    ['Inflation', '% a year', 'assumed', -0.01, 0.02, 0.02, 0.02],
  ]),
  planTable('Lines', 'Lines', 'A1:E2', [
    ['Line', 'Base', 'Driver', ...YEARS],
    ['Premises', 1_000_000, 'Inflation', '', ''],
  ]),
  planTable('Changes', 'Changes', 'A1:F2', [
    ['Change', 'Kind', 'Recurring', 'Delivery', ...YEARS],
    ['Reorganisation', 'saving', 'yes', 1, 50_000, ''],
  ]),
  planTable('Grants', 'Grants', 'A1:D2', [
    ['Funding', 'Kind', 'Base', ...YEARS],
    ['Police main grant', 'core', 500_000, '', ''],
  ]),
  planTable('Bases', 'Bases', 'A1:D2', [
    ['Billing authority', 'Base', ...YEARS],
    ['Smallton', 1000, '', ''],
  ]),
  planTable('Precept', 'Precept', 'A1:C4', [
    ['Precept', ...YEARS],
    ['Choice', 'rise £', 'rise £'],
    ['Amount', 10, 10],
    ['Limit', 15, 15],
  ]),
  planTable('Scenarios', 'Scenarios', 'A1:G2', [
    ['Scenario', 'Note', 'Table', 'Row', 'Column', 'Change', 'Value'],
    ['Dearer', 'prices', 'Assumption', 'Inflation', '2026/27', 'add', 0.01],
  ]),
];
