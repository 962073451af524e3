import { planReport, reportData } from '../../core';
import type { CellValue, Table } from '../../core';
import { february2026 } from '../../addin/example/february-2026';
import { findings, read } from './reading';

const withTable = (rows: CellValue[][]): Table[] => [
  ...february2026.tables.map(({ values }) => values).filter(([head]) => head![0] !== rows[0]![0]),
  rows,
];

test('a council that is nearly named is mended by the name it has', () => {
  const tables = withTable([
    ['Collection fund', 'Kind', '2026/27'],
    ['Harborugh', 'surplus', 600],
    ['Elsewhere', 'surplus', 600],
  ]);
  const mends = reportData('checks', '', tables).rows.flatMap(({ mend }) => mend ?? []);
  expect(mends).toEqual([{ row: 'Harborugh', column: 'Collection fund', says: 'Harborough' }]);
});

test('an overspend against a scenario that is not there is found in its row of Body', () => {
  const body = february2026.tables.find(({ values }) => values[0]![0] === 'Body')!.values;
  const found = findings(
    withTable([...body, ['Overspend falls on', 'General Reserve'], ['Overspend against', 'Dearest']].map(row => [...row])),
  );
  expect(found.find(one => one.includes('Dearest'))).toMatch(/^error Body \/ Overspend against \/ Value: /);
});

// The Target is an amount in £000: £5m, by the year of To.
test.each([
  ['glide path', 'The policy “Use it” brings it down to £5,000,000 by 2028/29.'],
  ['rebuild', 'The policy “Use it” rebuilds it to £5,000,000 by 2028/29.'],
])('the strategy says what a policy of %s does to the general reserve', (kind, sentence) => {
  const tables = withTable([
    ['Policy', 'Kind', 'Reserve', 'Order', 'From', 'To', 'Target'],
    ['Use it', kind, 'General Reserve', 1, '2026/27', '2028/29', 5000],
  ]);
  expect(
    read(planReport('strategy', '', tables))
      .flat()
      .join('\n'),
  ).toContain(sentence);
});
