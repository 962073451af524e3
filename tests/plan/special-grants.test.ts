import type { CellValue, Table } from '../../core';
import { figures, findings } from './reading';

/**
 * Lines of £100m, a specific grant of £4m, an operation that costs £3m and then £1m, and a saving of £1m: the budget without
 * the operation is 100 − 1 − 4 = £95m, of which 1% is £0.95m.
 */
const plan = ({ terms, body = [] }: { terms: CellValue[]; body?: CellValue[][] }): Table[] => [
  [['Body', 'Value'], ['Base year', '2025/26'], ...body],
  [
    ['Assumption', 'Unit', '2026/27', '2027/28'],
    ['Agreed share', '%', 0.85, 0.8],
  ],
  [
    ['Line', 'Base'],
    ['Policing', 100000000],
  ],
  [
    ['Change', 'Kind', 'Recurring', 'Delivery', '2026/27', '2027/28'],
    ['Operation', 'pressure', 'no', '', 3000000, 1000000],
    ['Fleet', 'saving', 'yes', 1, 1000000, ''],
  ],
  [
    ['Funding', 'Kind', 'Base', 'Pays for', 'Share', 'Threshold', '2026/27', '2027/28'],
    ['Victims', 'specific', 4000000, '', '', '', '', ''],
    ['Special grant', 'special grant', '', ...terms, '', ''],
  ],
];
const grant = (tables: Table[], scenario = '') => figures('funding', 'Special grant', tables, scenario).slice(2);

test('the agreed share of what an operation costs, falling by an assumption, is paid with the operation', () => {
  // 85% of 3m, 80% of 1m
  expect(grant(plan({ terms: ['Operation', 'Agreed share', 'nil'] }))).toEqual([2550000, 800000]);
});

test('the threshold is a share of the budget as it would be without the event, and comes off first unless the Body says otherwise', () => {
  // (3m − 0.95m) × 85% = 1.7425m; (1m − 0.95m) × 80% = 0.04m
  const tables = plan({ terms: ['Operation', 'Agreed share', 0.01] });
  expect(grant(tables)).toEqual([1742500, 40000]);
  // 3m × 85% − 0.95m = 1.6m; 1m × 80% − 0.95m is below nil
  expect(grant(plan({ terms: ['Operation', 'Agreed share', 0.01], body: [['Special grant order', 'share first']] }))).toEqual([1600000, 0]);
});

test('without a threshold no figure is made of the 1% of 2004, which no later source confirms', () => {
  const tables = plan({ terms: ['Operation', 0.85, ''] });
  expect(grant(tables)[0]).toMatch(
    /^! Funding “Special grant”, Threshold, is empty\. The police special grant \(threshold\) .* unverified/,
  );
  expect(findings(tables).filter(one => one.startsWith('error'))).toHaveLength(2);
});

test('a grant for a row that is not there is not known, and its finding names the row that is nearly called so', () => {
  const tables = plan({ terms: ['Operatoin', 0.85, 'nil'] });
  const sentence =
    'Funding “Special grant”, Pays for, names “Operatoin”, which is not a Change, Line, Service or Post. Type “Operation” if that is meant.';
  expect(grant(tables)).toEqual([`! ${sentence}`, `! ${sentence}`]);
  expect(findings(tables)).toContain(`error Funding / Special grant / Pays for: ${sentence}`);
});

test('a share by an assumption that is not there is found in its cell', () => {
  const found = findings(plan({ terms: ['Operation', 'Agreed shaer', 'nil'] }));
  expect(found.filter(one => one.startsWith('error Funding / Special grant / Share: '))).toHaveLength(1);
});

test('an award that is known is typed in its year, and the terms give the others', () => {
  const [header, victims, special] = plan({ terms: ['Operation', 0.85, 'nil'] }).at(-1)!;
  const typed = [...plan({ terms: ['Operation', 0.85, 'nil'] }).slice(0, -1), [header!, victims!, [...special!.slice(0, -2), 2400000, '']]];
  expect(grant(typed)).toEqual([2400000, 850000]);
});

test('the grant is a one-off: the structural gap is the same with it and without it', () => {
  const without = plan({ terms: ['Operation', 0.85, 'nil'] }).map(table => table.filter(row => row[0] !== 'Special grant'));
  const structural = (tables: Table[]) => figures('gap', 'Structural gap', tables);
  expect(structural(plan({ terms: ['Operation', 0.85, 'nil'] }))).toEqual(structural(without));
});

test('what it pays for, its share and the order are read with a sentence for each slip', () => {
  const errors = (terms: CellValue[], body: CellValue[][] = []) => findings(plan({ terms, body })).filter(one => one.startsWith('error'));
  expect(errors(['Operaton', 0.85, 'nil'])).toEqual([
    'error Funding / Special grant / Pays for: Funding “Special grant”, Pays for, names “Operaton”, which is not a Change, Line, Service or Post. Type “Operation” if that is meant.',
  ]);
  expect(errors(['Operation', 85, 'nil'])).toEqual([
    'error Funding / Special grant / Share: Funding “Special grant”, Share, holds 85; type a fraction from 0 to 1 such as 0.85.',
  ]);
  expect(errors(['Operation', '', 'nil'])).toEqual([
    'error Funding / Special grant / Share: Funding “Special grant”, Share, is empty; type the share of the cost that is agreed, such as 0.85, or the assumption that holds it by year.',
  ]);
  expect(errors(['Operation', 0.85, 'nil'], [['Special grant order', 'cost first']])).toEqual([
    'error Body / Special grant order / Value: Body, Special grant order, holds “cost first”; type threshold first or share first.',
  ]);
});

test('workings tell the share, the cost and the threshold', () => {
  const tables = plan({ terms: ['Operation', 'Agreed share', 0.01] });
  const words = figures('workings: Special grant by its terms 2026/27', 'Special grant by its terms 2026/27', tables).join(' ');
  expect(words).toContain('85% of the £3,000,000 that “Operation” costs, above 1% of the budget of £95,000,000 without it');
});
