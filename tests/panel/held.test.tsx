/** @jest-environment jsdom */
import { fireEvent, screen, within } from '@testing-library/react';
import { coreModel } from '../../addin/panel/reading/core-model';
import { partnershipPlan } from './commissioning/partnership-plan';
import { planTable } from './fake-workbook';
import { cellsOf, section, showPane, textOf } from './shown';
import { smallPlan } from './small-plan';

/** What a person has in hand is still there when another screen was looked at meanwhile. */

const go = async (user: Awaited<ReturnType<typeof showPane>>['user'], tab: string, region: string | RegExp) => {
  await user.click(screen.getByRole('tab', { name: tab }));
  return screen.findByRole('region', { name: region });
};
const slide = (name: string, place: number) => fireEvent.change(screen.getByRole('slider', { name }), { target: { value: String(place) } });

test('weights that were tried stay while another screen is open', async () => {
  const { user } = await showPane({ tables: partnershipPlan, model: coreModel });
  await go(user, 'Commissioning', /^Allocations/);
  const slider = () => screen.getAllByRole('slider')[0] as HTMLInputElement;
  fireEvent.change(slider(), { target: { value: '0' } });
  const [moved, told] = [slider().value, textOf(section(/^Allocations/))];
  expect(told).toContain('as tried');
  await go(user, 'Checks', /./);
  await go(user, 'Commissioning', /^Allocations/);
  expect(slider().value).toBe(moved);
  expect(textOf(section(/^Allocations/))).toBe(told);
});

test('drivers that were moved stay, and another body’s plan starts without them', async () => {
  const { user, workbook } = await showPane({ tables: smallPlan, model: coreModel });
  await go(user, 'Plan', 'Assumptions, 2026/27');
  slide('Inflation', 10);
  await go(user, 'Overview', /Remaining gap/);
  await go(user, 'Plan', 'Moved');
  const other = smallPlan.map(table =>
    table.name === 'Body'
      ? planTable('Body', 'Body', 'A1:B5', [['Body', 'Value'], ['Name', 'Bigshire PCC'], ...table.values.slice(2)])
      : table,
  );
  workbook.change(other);
  await screen.findByRole('heading', { level: 1, name: 'Bigshire PCC' });
  expect(screen.queryByRole('region', { name: 'Moved' })).toBeNull();
  workbook.change(smallPlan);
  await screen.findByRole('heading', { level: 1, name: 'Smallshire PCC' });
  expect(textOf(section('Moved'))).toContain('Inflation 1 point higher in every year');
});

test('a rise typed among the choices stays', async () => {
  const { user } = await showPane({ tables: smallPlan, model: coreModel });
  await go(user, 'Precept', /^Choices for/);
  fireEvent.change(screen.getByLabelText('Another rise'), { target: { value: '12.50' } });
  const shown = () => cellsOf(within(section(/^Choices for/)).getByRole('table'));
  const before = shown();
  expect(before.some(row => row[0] === 'Typed')).toBe(true);
  await go(user, 'Overview', /Remaining gap/);
  await go(user, 'Precept', /^Choices for/);
  expect(shown()).toEqual(before);
});

test('what was kept as a scenario can still be put back after another screen was opened', async () => {
  const { user, workbook } = await showPane({ tables: smallPlan, model: coreModel });
  const putBack = jest.fn(async () => {});
  Object.assign(workbook, { addRows: async () => ({ place: { sheet: 'Scenarios', address: 'A3:G3' }, putBack }) });
  await go(user, 'Plan', 'Assumptions, 2026/27');
  slide('Inflation', 10);
  await user.click(screen.getByRole('button', { name: 'Keep as a scenario…' }));
  fireEvent.change(await screen.findByLabelText(/^Name/), { target: { value: 'Kept' } });
  await user.click(screen.getByRole('button', { name: 'Write 1 row' }));
  await screen.findByText('“Kept” is kept in Scenarios!A3:G3.');
  await go(user, 'Checks', /./);
  await user.click(screen.getByRole('button', { name: 'Put back' }));
  expect(putBack).toHaveBeenCalledTimes(1);
  expect(await screen.findByText('Put back.')).toBeTruthy();
});
