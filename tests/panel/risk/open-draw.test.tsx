/** @jest-environment jsdom */
import { fireEvent, screen, within } from '@testing-library/react';
import { coreModel } from '../../../addin/panel/reading/core-model';
import { drawTyped } from '../../../addin/panel/risk/draw-section';
import { riskOutcome } from '../../../core';
import type { Table } from '../../../core';
import type { PlanTable } from '../../../addin/workbook/workbook';
import { cellsOf, section, showPane, textOf } from '../shown';
import { smallPlan } from '../small-plan';
import { faultsOfAxe } from '../without-faults';

async function showRun() {
  const shown = await showPane({ tables: smallPlan, model: coreModel });
  await shown.user.click(screen.getByRole('tab', { name: 'Risk' }));
  await screen.findByRole('region', { name: 'How the plan may turn out' });
  fireEvent.click(screen.getByRole('button', { name: 'Run' }));
  await screen.findByRole('region', { name: 'Open a draw' }, { timeout: 20_000 });
  return shown;
}

const drawn = () => cellsOf(within(section('Open a draw')).getByRole('table'));
/** £160,204.13 as 160204.13. */
const amount = (cell: string) => Number(cell.replace(/[£,]/g, ''));
const run = () => riskOutcome({ measure: 'gap', draws: 4096, seed: 1, scenario: '', tables: smallPlan.map(table => table.values) });
const firstYear = () => {
  const year = run().years[0]!;
  if (!('percentiles' in year)) throw new Error('the year is known');
  return year;
};

test('the draw at P90 comes, worked out anew as a plan, to the pence of the percentile', async () => {
  const { user } = await showRun();
  await user.click(screen.getByRole('button', { name: 'Open the draw at P90 of 2026/27' }));
  const ninetieth = firstYear().percentiles.find(({ percent }) => percent === 90)!;
  expect(amount(drawn()[1]![1]!)).toBe(ninetieth.value.toNumber());
  // the plan as it stands: 160,000 and 170,400
  expect(
    drawn()
      .map(row => amount(row[2]!))
      .slice(1),
  ).toEqual([160_000, 170_400]);
  expect(textOf(section('Open a draw'))).toMatch(/Draw [\d,]+ of 4,096, seed 1: P90 of 2026\/27/);
  expect(within(screen.getByRole('list', { name: 'What the draw moves' })).getAllByRole('listitem')).toHaveLength(1);
});

test('the worst draw of a gap is the highest of all that were drawn', async () => {
  const { user } = await showRun();
  await user.click(screen.getByRole('button', { name: 'Open the draw with the worst outcome of 2026/27' }));
  const outcome = run();
  const { year } = firstYear();
  const all = Array.from({ length: 4096 }, (_, index) => outcome.valueOf(index + 1, year).toNumber());
  expect(amount(drawn()[1]![1]!)).toBe(Math.max(...all));
});

test('any draw is opened by its number, and a number that no draw has is refused', async () => {
  const { user } = await showRun();
  fireEvent.change(screen.getByLabelText('Number of a draw'), { target: { value: '5,000' } });
  expect(screen.getByText('From 1 to 4,096')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Open draw' }));
  expect(within(section('Open a draw')).queryByRole('table')).toBeNull();
  fireEvent.change(screen.getByLabelText('Number of a draw'), { target: { value: '3' } });
  await user.click(screen.getByRole('button', { name: 'Open draw' }));
  expect(amount(drawn()[1]![1]!)).toBe(run().valueOf(3, firstYear().year).toNumber());
  expect([drawTyped('0', 10), drawTyped('10', 10), drawTyped('1.5', 10), drawTyped('', 10)]).toEqual([undefined, 10, undefined, undefined]);
});

test('a draw is kept as rows of a scenario that say which draw it was, and put back', async () => {
  const { user, workbook } = await showRun();
  const putBack = jest.fn(async () => {});
  const addRows = jest.fn<Promise<unknown>, [PlanTable, Table]>(async () => ({ place: { sheet: 'Scenarios', address: 'A3:G3' }, putBack }));
  Object.assign(workbook, { addRows });
  await user.click(screen.getByRole('button', { name: 'Open the draw at P10 of 2026/27' }));
  await user.click(screen.getByRole('button', { name: 'Keep as a scenario…' }));
  fireEvent.change(await screen.findByLabelText(/^Name/), { target: { value: 'One in ten' } });
  await user.click(screen.getByRole('button', { name: 'Write 1 row' }));
  const tenth = firstYear().percentiles.find(({ percent }) => percent === 10)!;
  const [row] = addRows.mock.calls[0]![1];
  expect(row!.slice(0, 6)).toEqual([
    'One in ten',
    `draw ${String(tenth.draw).replace(/\B(?=(\d{3})+$)/, ',')} of 4,096, seed 1`,
    'Assumption',
    'Inflation',
    'all years',
    'add',
  ]);
  // 1,000,000 × (1.02 + value) − 860,000
  expect(Math.round((160_000 + 1_000_000 * Number(row![6])) * 100) / 100).toBe(tenth.value.toNumber());
  await user.click(await screen.findByRole('button', { name: 'Put back' }));
  expect(putBack).toHaveBeenCalledTimes(1);
});

test('an opened draw stays while another screen is open, and goes with the run it belongs to', async () => {
  const { user, workbook } = await showRun();
  await user.click(screen.getByRole('button', { name: 'Open the draw at P50 of 2026/27' }));
  const before = textOf(section('Open a draw'));
  await user.click(screen.getByRole('tab', { name: 'Overview' }));
  await user.click(screen.getByRole('tab', { name: 'Risk' }));
  expect(textOf(await screen.findByRole('region', { name: 'Open a draw' }))).toBe(before);
  // another scenario is none of this run's business: a second draw can be kept without a second run
  workbook.change(
    smallPlan.map(table =>
      table.name === 'Scenarios' ? { ...table, values: [...table.values, ['Other', '', '', '', '', '', '']] } : table,
    ),
  );
  await screen.findByRole('option', { name: 'Other' });
  expect(textOf(section('Open a draw'))).toBe(before);
  workbook.change(smallPlan.map(table => (table.name === 'Grants' ? { ...table, values: [...table.values].reverse() } : table)));
  await screen.findByText('The workbook has changed since this run.');
  expect(screen.queryByRole('region', { name: 'Open a draw' })).toBeNull();
});

test('an opened draw has no fault that axe can find', async () => {
  const { user } = await showRun();
  await user.click(screen.getByRole('button', { name: 'Open the draw at P50 of 2026/27' }));
  expect(await faultsOfAxe()).toEqual([]);
});
