/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { coreModel } from '../../addin/panel/reading/core-model';
import { planTable } from './fake-workbook';
import { section, showPane, textOf } from './shown';
import { smallPlan } from './small-plan';

/*
 * 2026/27: £160,000 to find at Band D £310 on a base of 1,000 dwellings: £160 more, £470, where £315 is the limit (£300 + £15).
 * The saving of £50,000 closes it at £210,000, the grant of £500,000 at £660,000.
 */
async function showPlan(more: Parameters<typeof planTable>[3][] = []) {
  const tables = [...smallPlan, ...more.map((values, at) => planTable(`More${at}`, `More${at}`, 'A1:E2', values))];
  const { user } = await showPane({ tables, model: coreModel });
  await user.click(screen.getByRole('tab', { name: 'Plan' }));
  await screen.findByRole('region', { name: 'Close the gap of 2026/27 with …' });
  return user;
}
const card = () => textOf(section('Close the gap of 2026/27 with …'));
const choose = (user: Awaited<ReturnType<typeof showPlan>>, lever: string) =>
  user.selectOptions(screen.getByLabelText('Close the gap of 2026/27 with'), lever);

test('a saving, a row of savings and a grant each say where they have to stand', async () => {
  const user = await showPlan();
  await choose(user, 'Saving');
  expect(card()).toContain('With a recurring saving from 2026/27 at £160,000, the gap of 2026/27 is £0');
  await choose(user, 'Saving: Reorganisation');
  expect(card()).toContain('With the saving “Reorganisation” in 2026/27 at £210,000, the gap of 2026/27 is £0');
  await choose(user, 'Grant: Police main grant');
  expect(card()).toContain('With the grant “Police main grant” in 2026/27 at £660,000, the gap of 2026/27 is £0');
});

test('Band D says that the referendum limit stands in the way, what it leaves, and what would be needed; the limit can be tried', async () => {
  const user = await showPlan();
  await choose(user, 'Band D');
  expect(card()).toContain('The referendum limit stands in the way');
  // 160,000 − 5 × 1,000 = 155,000 at the limit.
  expect(card()).toContain('There the gap of 2026/27 is £155,000; meeting the target of £0 or less needs £470.');
  await user.click(screen.getByRole('button', { name: 'Try this Band D' }));
  expect(textOf(section(/^Remaining gap/))).toContain('155');
});

test('a drawdown says what a reserve cannot give, or which floor stands in the way', async () => {
  const user = await showPlan([
    [
      ['Reserve', 'Kind', 'Opening', 'Floor'],
      ['General', 'general', 100_000, 40_000],
    ],
  ]);
  await choose(user, 'Drawdown: General');
  // 160,000 is more than the 100,000 that are there: all of them leave 60,000.
  expect(card()).toContain(
    '“General” holds £100,000 in 2026/27, and no more can be drawn than is there. At £100,000, the nearest, the gap of 2026/27 is £60,000.',
  );
});

test('a drawdown that would break the floor says so, and the most that keeps it', async () => {
  const user = await showPlan([
    [
      ['Reserve', 'Kind', 'Opening', 'Floor'],
      ['General', 'general', 180_000, 40_000],
    ],
  ]);
  await choose(user, 'Drawdown: General');
  // 180,000 − 160,000 = 20,000, below 40,000; 140,000 keeps it and leaves 20,000 of the gap.
  expect(card()).toContain('The floor of “General” stands in the way: meeting the target of £0 or less needs £160,000');
  expect(card()).toContain('The most that keeps the floor is £140,000, which leaves the gap of 2026/27 at £20,000.');
});

test('vacancies and assumptions are among the levers, and nothing is said before one is chosen', async () => {
  await showPlan([
    [
      ['Post', 'Establishment FTE', 'Average cost', 'Vacancy', '2026/27', '2027/28'],
      ['Staff', 10, 30_000, 0.06, '', ''],
    ],
  ]);
  const labels = [...(screen.getByLabelText('Close the gap of 2026/27 with') as HTMLSelectElement).options].map(({ value }) => value);
  expect(labels).toEqual([
    '',
    'Band D',
    'Saving',
    'Saving: Reorganisation',
    'Vacancy: Staff',
    'Grant: Police main grant',
    'Assumption: Inflation',
  ]);
  expect(screen.queryByRole('button', { name: 'Try this Band D' })).toBeNull();
});
