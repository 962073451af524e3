import { findings, smallPlan } from './reading';

test('a change that depends on what is neither a change nor a proposal is asked about', () => {
  const about = (dependsOn: string) =>
    findings(
      smallPlan({
        Change: [
          ['Change', 'Kind', 'Recurring', 'Depends on', '2025/26', '2026/27'],
          ['New system', 'pressure', 'no', '', 10, ''],
          ['Fewer posts', 'saving', 'yes', dependsOn, '', 5],
        ],
      }),
    ).filter(one => one.includes('Depends on'));
  expect(about('New system')).toEqual([]);
  expect(about('')).toEqual([]);
  expect(about('Old system')).toEqual([
    'warning Change / Fewer posts / Depends on: Change “Fewer posts” depends on “Old system”, which is neither a Change nor a proposal of the Movement table. Type the name of one, or leave it empty.',
  ]);
});

// A rate is held to five decimals, a thousandth of a per cent.
test.each([
  [0.12345, 0],
  [0.123456, 1],
])('a chance of a yes of %s is held to five decimals', (chance, notes) => {
  const tables = smallPlan({
    Precept: [
      ['Precept', '2025/26', '2026/27'],
      ['Choice', 'rise £', 'freeze'],
      ['Amount', 9, null],
      ['Limit', 5, 5],
      ['Chance of a yes', chance, ''],
    ],
  });
  expect(findings(tables).filter(one => one.includes('Chance of a yes') && one.includes('decimals'))).toHaveLength(notes);
});
