import type { ExampleTable } from './example-plan';
import { ILLUSTRATIVE } from './leicestershire';

/** What the general reserve covers, and which assumptions move together: all illustrative, money in £000. */
// prettier-ignore
export const risk2026: readonly ExampleTable[] = [
  {
    sheet: 'Risks', name: 'Risks',
    values: [
      ['Risk', 'Exposure', 'Likelihood', 'Group', 'Source'],
      ['Pay award above the plan', 2400, 0.5, '', ILLUSTRATIVE],
      ['Savings later than planned', 1600, 0.4, '', ILLUSTRATIVE],
      ['Major incident before special grant', 2600, 0.25, 'incidents', `${ILLUSTRATIVE}: the first 1% of the budget`],
      ['Second major incident', 2600, 0.1, 'incidents', ILLUSTRATIVE],
      ['Grant below the provisional settlement', 1500, 0.3, '', ILLUSTRATIVE],
      ['Energy prices', 500, 0.5, '', ILLUSTRATIVE],
    ],
  },
  {
    sheet: 'Correlations', name: 'Correlations',
    values: [
      ['Correlation', 'With', 'Correlation', 'Source'],
      ['Officer pay award', 'Staff pay award', 0.9, ILLUSTRATIVE],
      ['Officer pay award', 'General inflation', 0.6, ILLUSTRATIVE],
      ['Staff pay award', 'General inflation', 0.6, ILLUSTRATIVE],
    ],
  },
  {
    sheet: 'Policies', name: 'Policies',
    values: [
      ['Policy', 'Kind', 'Reserve', 'Order', 'From', 'To', 'Target', 'Source'],
      ['Meet the gap', 'draw in order', 'Budget Equalisation Reserve', 1, '2026/27', '2027/28', '', ILLUSTRATIVE],
      ['Meet the gap', 'draw in order', 'General Reserve', 2, '2026/27', '2027/28', '', ILLUSTRATIVE],
    ],
  },
];
