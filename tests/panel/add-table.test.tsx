/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { starterTable } from '../../addin/example/starter-tables';
import type { StarterKind } from '../../addin/example/starter-tables';
import { coreModel } from '../../addin/panel/reading/core-model';
import { planReport } from '../../core';
import { planTable } from './fake-workbook';
import { section, showPane, textOf } from './shown';
import { smallPlan } from './small-plan';
import { WritableWorkbook } from './writable-workbook';

const YEARS = ['2026/27', '2027/28'];
const RESERVES = planTable('Reserves', 'Reserves', 'A1:D3', [
  ['Reserve', 'Kind', 'Opening', 'Floor'],
  ['Transition', 'earmarked', 120_000, ''],
  ['General fund', 'general', 300_000, 100_000],
]);

test('a card that misses its table adds it with two rows to type over, once what is added was shown', async () => {
  const workbook = new WritableWorkbook([...smallPlan, RESERVES]);
  const { user } = await showPane({ workbook, model: coreModel });
  await user.click(screen.getByRole('tab', { name: 'Reserves' }));
  await user.click(await screen.findByRole('button', { name: 'Add a Policy table…' }));
  expect((await workbook.planTables()).some(({ name }) => name === 'Policies')).toBe(false);
  expect(screen.getByText(/table Policies, A1:I3/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Add 1 sheet' }));
  expect(await screen.findByRole('button', { name: 'Accept Meet the gap into the plan…' })).toBeTruthy();
  const added = (await workbook.planTables()).find(({ name }) => name === 'Policies')!;
  expect(added.values.slice(1).map(row => [row[0], row[2]])).toEqual([
    ['Meet the gap', 'Transition'],
    ['Meet the gap', 'General fund'],
  ]);
  // 160,000 in 2026/27: 120,000 from the earmarked reserve, then 40,000 of the general one.
  expect(textOf(section('Policies for an open gap'))).toContain('Meet the gap');
});

const KINDS: readonly StarterKind[] = [
  'Policy',
  'Risk',
  'Reserve',
  'Movement',
  'Scenario',
  'Weight',
  'Partnership',
  'Service',
  'Bid',
  'Step',
];

test.each(KINDS)('the table %s that is added has two rows, is read without an error, and changes no gap', kind => {
  const ground = { years: YEARS, reserves: ['General fund', 'Transition'] };
  const plan = [...smallPlan.filter(({ name }) => name !== 'Scenarios'), ...(kind === 'Reserve' ? [] : [RESERVES])].map(
    ({ values }) => values,
  );
  const others =
    kind === 'Weight' ? ['Partnership', 'Service'] : kind === 'Partnership' ? ['Weight', 'Service'] : kind === 'Bid' ? ['Service'] : [];
  const tables = [...plan, starterTable(kind, ground).values, ...others.map(other => starterTable(other as StarterKind, ground).values)];
  expect(starterTable(kind, ground).values).toHaveLength(3);
  expect(planReport('gap', '', tables)).toEqual(planReport('gap', '', plan));
  expect(
    planReport('checks', '', tables)
      .filter(([severity]) => severity === 'error')
      .map(row => String(row[4]))
      // A formula and a round ask for their pot; nothing else is wrong.
      .filter(sentence => !/\bpot\b/i.test(sentence)),
  ).toEqual([]);
});
