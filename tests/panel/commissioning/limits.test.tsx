/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { coreModel } from '../../../addin/panel/reading/core-model';
import { cellFor } from '../../../addin/panel/commissioning/limits';
import type { Limit } from '../../../addin/panel/commissioning/limits';
import { planTable } from '../fake-workbook';
import { section, showPane, textOf } from '../shown';
import { faultsOfAxe } from '../without-faults';
import { WritableWorkbook } from '../writable-workbook';
import { bidPlan, cappedPlan, partnershipPlan } from './partnership-plan';

async function showLimits(tables = partnershipPlan) {
  const workbook = new WritableWorkbook(tables);
  const shown = await showPane({ workbook, tables, model: coreModel });
  await shown.user.click(screen.getByRole('tab', { name: 'Commissioning' }));
  await screen.findByRole('region', { name: 'Limits' });
  return { ...shown, workbook };
}
const limits = () => within(section('Limits'));
const amounts = () =>
  within(section(/^Allocations/))
    .getAllByRole('listitem')
    .map(textOf);

// Hill had £4,000 and has need of £3,750: at most 1% down it keeps £3,960, and Vale gets what is left of £10,000. A year
// on, 1% of that is 39.60, so that pence are shown.
test('a largest fall is typed with its sign, shown, written as a row of the plan, and put back', async () => {
  const { user, workbook } = await showLimits();
  const fall = limits().getByLabelText('Largest fall');
  await user.type(fall, '1');
  expect(textOf(section('Limits'))).toContain('Largest fall is not understood. Type a percentage with its sign, such as 5%, or nothing.');
  await user.type(fall, '%');
  await user.click(limits().getByRole('button', { name: 'Write the limits…' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(await within(dialog).findByRole('button', { name: /^Write \d cells$/ }));
  await waitFor(() =>
    expect(amounts()).toEqual([
      'Hill£3,960.00last year £4,000.00; −£40.00 (−1.00%)Why?',
      'Vale£6,040.00last year £6,000.00; +£40.00 (+0.67%)Why?',
    ]),
  );
  const body = () => workbook.planTables().then(tables => tables.find(({ name }) => name === 'Body')!.values);
  expect((await body()).at(-1)!.slice(0, 2)).toEqual(['Largest fall', 0.01]);
  expect((limits().getByLabelText('Largest fall') as HTMLInputElement).value).toBe('1%');
  await user.click(screen.getByRole('button', { name: 'Put back' }));
  await waitFor(() => expect(amounts()[0]).toContain('Hill£3,750'));
});

// Vale’s need is £6,250; a floor of £6,500 leaves £3,500 for Hill.
test('a floor goes into its partnership’s cell; a column the table lacks is named', async () => {
  const { user, workbook } = await showLimits();
  expect(textOf(section('Limits'))).toContain('The Partnership table has no column Cap.');
  await user.selectOptions(limits().getByLabelText('Floor and cap of'), 'Vale');
  await user.type(limits().getByLabelText('Floor, £'), '6,500');
  await user.click(limits().getByRole('button', { name: 'Write the limits…' }));
  await user.click(await within(await screen.findByRole('dialog')).findByRole('button', { name: 'Write 1 cell' }));
  await waitFor(() => expect(amounts()[1]).toContain('Vale£6,500'));
  expect(await workbook.cell('Partnerships', 'E3')).toBe(6500);
  expect(amounts()[0]).toContain('Hill£3,500');
});

// Vale’s need is £6,250 and its cap £1,000, so that Hill has £9,000 of £10,000.
test('what is typed for several partnerships is written together; a cap of 0, which would be none, is not taken', async () => {
  const { user } = await showLimits(cappedPlan);
  await user.type(limits().getByLabelText('Cap, £'), '12,000');
  await user.selectOptions(limits().getByLabelText('Floor and cap of'), 'Vale');
  await user.type(limits().getByLabelText('Cap, £'), '0');
  expect(textOf(section('Limits'))).toContain('Vale: Cap, £ is not understood. Type an amount above 0, such as 100, or nothing.');
  await user.type(limits().getByLabelText('Cap, £'), '{Backspace}1000');
  await user.click(limits().getByRole('button', { name: 'Write the limits…' }));
  await user.click(await within(await screen.findByRole('dialog')).findByRole('button', { name: 'Write 2 cells' }));
  await waitFor(() => expect(amounts()[0]).toContain('Hill£9,000'));
  expect(amounts()[1]).toContain('Vale£1,000');
});

test.each([
  ['amount', '6.5k'],
  ['amount', '5%'],
  ['amount', '-5'],
  ['amount', '12 34'],
  ['rate', '5'],
  ['rate', '-5%'],
] as const)('the %s typed as %s is not understood', (holds, typed) => {
  expect(cellFor({ holds } as Limit, typed)).toBeUndefined();
});

// A scenario may set a limit of its own; what is written here is the base plan's.
test('beside a scenario the card says that its limits are the base plan’s', async () => {
  const scenarios = planTable('Scenarios', 'Scenarios', 'A1:F2', [
    ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
    ['Steady', 'Body', 'Largest fall', 'Value', 'set', 0.02],
  ]);
  const { user } = await showLimits([...partnershipPlan, scenarios]);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Scenario' }), 'Steady');
  await waitFor(() => expect(textOf(section('Limits'))).toContain('Those that Steady sets stand in the Scenario table.'));
  expect(textOf(section('Limits'))).toContain('Base plan');
});

test('a round of bids has the lowest score that is funded, and the card has no fault that axe can find', async () => {
  await showLimits(bidPlan);
  expect(limits().getByLabelText('Lowest score funded')).toBeTruthy();
  expect(limits().queryByLabelText('Largest fall')).toBeNull();
  expect(await faultsOfAxe()).toEqual([]);
});
