/** @jest-environment jsdom */
import { fireEvent, screen, within } from '@testing-library/react';
import { coreModel } from '../../../addin/panel/reading/core-model';
import { planTable } from '../fake-workbook';
import { openedSection, section, showPane, textOf } from '../shown';
import { smallPlan } from '../small-plan';

/*
 * £300,000 in General, floor 200,000. 50,000 is drawn in 2026/27 and leaves 250,000; 40,000 more for IT would count if it were
 * approved. The gap of 2026/27 is 160,000 − 50,000 = 110,000.
 */
const plan = [
  ...smallPlan,
  planTable('Reserves', 'Reserves', 'A1:D2', [
    ['Reserve', 'Kind', 'Opening', 'Floor'],
    ['General', 'general', 300_000, 200_000],
  ]),
  planTable('Movements', 'Movements', 'A1:E4', [
    ['Movement', 'Reserve', 'Status', '2026/27', '2027/28'],
    ['Smoothing', 'General', 'planned', -50_000, ''],
    ['IT', 'General', 'agreed in principle', -40_000, ''],
  ]),
];
const CARD = 'Drawdowns and contributions, 2026/27';

async function showReserves() {
  const shown = await showPane({ tables: plan, model: coreModel });
  await shown.user.click(screen.getByRole('tab', { name: 'Reserves' }));
  await openedSection(CARD);
  return shown;
}
const slider = (name: string) => screen.getByRole('slider', { name }) as HTMLInputElement;

test('each movement has a slider as far as the reserve goes, and says whether it counts', async () => {
  await showReserves();
  expect(textOf(section(CARD))).toContain('Smoothing (General)£50,000 drawn');
  expect(textOf(section(CARD))).toContain('IT (General)£40,000 drawn, agreed in principle: does not count');
  // 300,000 is there without Smoothing: a hundredth of it is 3,000, the next round step 5,000; 60 steps down to all of it.
  expect([slider('Smoothing (General)').min, slider('Smoothing (General)').max, slider('Smoothing (General)').value]).toEqual([
    '-60',
    '0',
    '-10',
  ]);
});

test('what is drawn answers in the balances at once, is listed in words, and goes on to Plan', async () => {
  const { user } = await showReserves();
  fireEvent.change(slider('Smoothing (General)'), { target: { value: '-24' } });
  // 300,000 − 120,000 = 180,000, £20,000 below the floor.
  expect(await screen.findByText('General breaks its floor of £200,000 at 31 March 2027, by £20,000.')).toBeTruthy();
  expect(textOf(section('Moved'))).toContain('Smoothing: £120,000 drawn in 2026/27');
  await user.click(screen.getByRole('tab', { name: 'Plan' }));
  // 160,000 − 120,000
  expect(textOf(await openedSection(/^Remaining gap, £k/))).toMatch(/As tried40/);
});

test('one that does not count yet is counted where it is tried, and both are kept as rows of a scenario', async () => {
  const { user } = await showReserves();
  fireEvent.change(slider('IT (General)'), { target: { value: '-16' } });
  // 250,000 − 80,000 = 170,000: £30,000 below the floor.
  expect(await screen.findByText(/by £30,000\.$/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Keep as a scenario…' }));
  const rows = within(await screen.findByRole('dialog'))
    .getAllByRole('row')
    .map(row => textOf(row));
  expect(rows.slice(1)).toEqual(['1MovementIT2026/27set-80000', '2MovementITStatussetapproved']);
});

test('undo leaves the balances as they were', async () => {
  const { user } = await showReserves();
  const before = textOf(section(/^Balances/));
  fireEvent.change(slider('Smoothing (General)'), { target: { value: '-24' } });
  await screen.findByText(/by £20,000\.$/);
  await user.click(screen.getByRole('button', { name: 'Undo all' }));
  expect(textOf(section(/^Balances/))).toBe(before);
  expect(screen.queryByRole('region', { name: 'Moved' })).toBeNull();
});
