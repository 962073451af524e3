import type { Table } from '../../core/plan/cells';

/**
 * A plan to check in the head. 2026/27: pay 10,000,000 × 1.03 = 10,300,000; supplies 1,000,000 × 1.02 = 1,020,000;
 * grant 9,000,000 × 1.01 = 9,090,000; precept 10,000 × £210 = 2,100,000. Gap = 11,320,000 − 11,190,000 = 130,000.
 * 2027/28: pay 10,609,000; supplies 1,040,400; grant 9,180,900; precept 10,000 × £220 = 2,200,000. Gap = 268,500.
 */
export const body: Table = [
  ['Body', 'Value'],
  ['Name', 'Small body'],
  ['Kind', 'police'],
  ['Country', 'England'],
  ['Base year', '2025/26'],
  ['Base-year Band D', 200],
];
export const assumptions: Table = [
  ['Assumption', 'Unit', 'Low', 'High', 'Shape', 'Chance', '2026/27', '2027/28'],
  ['Prices', '% a year', -0.01, 0.02, 'triangular', null, 0.02, 0.02],
  ['Pay award', '% a year', -0.01, 0.02, 'uniform', null, 0.03, 0.03],
  ['Grant change', '% a year', null, null, null, null, 0.01, 0.01],
];
export const lines: Table = [
  ['Line', 'Base', 'Driver', '2026/27', '2027/28'],
  ['Pay', 10000000, 'Pay award', null, null],
  ['Supplies', 1000000, 'Prices', null, null],
];
export const funding: Table = [
  ['Funding', 'Kind', 'Base', 'Driver'],
  ['Grant', 'core', 9000000, 'Grant change'],
];
export const authorities: Table = [
  ['Billing authority', 'Base'],
  ['Anyborough', 10000],
];
export const precept: Table = [
  ['Precept', '2026/27', '2027/28'],
  ['Choice', 'rise £', 'rise £'],
  ['Amount', 10, 10],
  ['Limit', 15, 15],
];

export const smallPlan: readonly Table[] = [body, assumptions, lines, funding, authorities, precept];

/** The small plan with some of its tables put in place of those that begin with the same header. */
export const smallPlanWith = (...others: Table[]): readonly Table[] => [
  ...smallPlan.filter(table => !others.some(other => other[0]![0] === table[0]![0])),
  ...others,
];

/** A report as text, so that it can be compared with what a person would write down. */
export const shown = (report: readonly (readonly unknown[])[]): string[][] =>
  report.map(row => row.map(cell => (cell instanceof Error ? `#${cell.message}` : String(cell))));
