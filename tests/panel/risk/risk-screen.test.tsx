/** @jest-environment jsdom */
import { fireEvent, screen, within } from '@testing-library/react';
import { risk } from '../../../core';
import { february2026 } from '../../../addin/example/february-2026';
import { coreModel } from '../../../addin/panel/reading/core-model';
import { chanceInWords } from '../../../addin/panel/risk/outcomes';
import { seedTyped } from '../../../addin/panel/risk/risk-controls';
import type { PlanTable } from '../../../addin/workbook/workbook';
import { Decimal } from '../../../core';
import { planTable } from '../fake-workbook';
import { brokenFloorPlan } from '../reserves/reserves-plan';
import { cellsOf, section, showPane, textOf } from '../shown';
import { smallPlan } from '../small-plan';
import { faultsOfAxe } from '../without-faults';
import { bands, fan } from './fan-drawn';

async function showRisk(tables: readonly PlanTable[] = smallPlan) {
  const shown = await showPane({ tables, model: coreModel });
  await shown.user.click(screen.getByRole('tab', { name: 'Risk' }));
  await screen.findByRole('region', { name: 'How the plan may turn out' });
  return shown;
}

const runIt = async (name = 'Run') => {
  fireEvent.click(screen.getByRole('button', { name }));
  await screen.findByRole('button', { name: 'Run again' }, { timeout: 20_000 });
};
const typeSeed = (seed: string) => fireEvent.change(screen.getByLabelText('Seed'), { target: { value: seed } });

test('nothing is drawn until it is asked for, and the seed is shown', async () => {
  await showRisk();
  expect(screen.queryByRole('region', { name: 'Chance of shortfall' })).toBeNull();
  expect((screen.getByLabelText('Seed') as HTMLInputElement).value).toBe('1');
});

test('each measure is offered by the name the field gives it, and 10,000 draws among their numbers', async () => {
  await showRisk();
  const offered = (label: string) => within(screen.getByLabelText(label)).getAllByRole('option').map(textOf);
  expect(offered('Measure')).toEqual([
    'Remaining gap',
    'Cumulative gap',
    'Gap after savings',
    'Structural gap',
    'Net budget',
    'Precept',
    'General reserve',
    'Total reserves',
  ]);
  expect(offered('Draws')).toContain('10,000');
});

test('an assumption without a Low and High has no bar: one point more of 1,000,000 is worth £10k, and stands apart', async () => {
  await showRisk(
    smallPlan.map(table =>
      table.name === 'Assumptions'
        ? {
            ...table,
            values: table.values.map(row =>
              row[0] === 'Inflation' ? row.map(cell => (cell === -0.01 ? '' : cell)).map((cell, i) => (i === 4 ? '' : cell)) : row,
            ),
          }
        : table,
    ),
  );
  const tornado = section(/What moves it most, 2026\/27/);
  expect(within(tornado).queryAllByRole('listitem')).toEqual([]);
  expect(cellsOf(within(tornado).getByRole('table'))).toEqual([
    ['Assumption', 'One more'],
    ['Inflation', '+£10k'],
  ]);
});

test('a gap of 160,000 that inflation moves by −10,000 to +20,000 is a shortfall in every draw', async () => {
  await showRisk();
  await runIt();
  // the lowest is 1,000,000 × 1.01 − 860,000 = 150,000: above nil whatever is drawn
  expect(cellsOf(within(section('Chance of shortfall')).getByRole('table'))).toEqual([
    ['Year', 'In the year', 'By then', 'Give or take'],
    ['2026/27', 'every draw', 'every draw', '0.1 points'],
    ['2027/28', 'every draw', 'every draw', '0.1 points'],
  ]);
  expect(fan().getAttribute('aria-label')).toContain('Chance of shortfall in 2026/27: every draw.');
});

test('the table behind the fan has the figures of the function RISK', async () => {
  const { user } = await showRisk();
  await user.selectOptions(screen.getByLabelText('Draws'), '1024');
  typeSeed('7');
  await runIt();
  await user.click(within(section(/Remaining gap by year/)).getByRole('button', { name: 'Show as a table' }));
  const first = risk(
    'gap',
    1024,
    7,
    '',
    smallPlan.map(table => table.values),
  )[1]!;
  const inThousands = (cell: unknown) => (cell as Decimal).div(1000).toFixed(0);
  const [header, row] = cellsOf(within(section(/Remaining gap by year/)).getByRole('table'));
  expect(header).toEqual(['Year', 'P5', 'P10', 'P25', 'P50', 'P75', 'P90', 'P95', 'Mean', 'Plan']);
  expect(row).toEqual(['2026/27', ...first.slice(1, 9).map(inThousands), '160']);
  expect(textOf(section(/Remaining gap by year/))).toContain('1,024 evenly spread draws, seed 7, base plan.');
});

test('a cancelled run leaves nothing behind, and the same seed gives the same picture again', async () => {
  const { user } = await showRisk(february2026.tables.map(({ name, sheet, values }) => planTable(name, sheet, 'A1:Z40', values)));
  const draw = (draws: string) => user.selectOptions(screen.getByLabelText('Draws'), draws);
  await draw('1024');
  await runIt();
  const first = bands();
  typeSeed('2');
  await runIt('Run again');
  const second = bands();
  expect(second).not.toEqual(first);
  await draw('16384');
  fireEvent.click(screen.getByRole('button', { name: 'Run again' }));
  expect(screen.getByRole('progressbar', { name: 'Draws worked out' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(textOf(section('How the plan may turn out'))).toContain('Cancelled after 0 of 16,384 draws; nothing was changed.');
  expect(bands()).toEqual(second);
  await draw('1024');
  typeSeed('1');
  await runIt('Run again');
  expect(bands()).toEqual(first);
});

test('a seed that is no whole number is refused beside the field, and nothing runs', async () => {
  await showRisk();
  typeSeed('chance');
  expect(screen.getByText('A whole number from 0 to 4,294,967,295')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Run' }));
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect([seedTyped('4,294,967,295'), seedTyped('4294967296'), seedTyped('1.5'), seedTyped('')]).toEqual([
    4_294_967_295,
    undefined,
    undefined,
    undefined,
  ]);
});

test('reserves are asked about their floors: a floor broken by the plan itself is broken in every draw', async () => {
  const { user } = await showRisk(brokenFloorPlan);
  await user.selectOptions(screen.getByLabelText('Measure'), 'general reserve');
  await runIt();
  expect(
    cellsOf(within(section('Chance of breach')).getByRole('table'))
      .slice(1)
      .map(row => row.slice(0, 3)),
  ).toEqual([
    ['2026/27', 'no draw', 'no draw'],
    ['2027/28', 'every draw', 'every draw'],
  ]);
});

test('a point less and two points more inflation move 1,000,000 by −10,000 and +20,000', async () => {
  const { user } = await showRisk();
  const tornado = section(/What moves it most, 2026\/27/);
  expect(within(tornado).getAllByRole('listitem').map(textOf)).toEqual(['Inflation−£10k+£20k']);
  await user.click(within(tornado).getByRole('button', { name: 'Show as a table' }));
  expect(cellsOf(within(tornado).getByRole('table'))).toEqual([
    ['Assumption', 'At its low', 'At its high'],
    ['Inflation', '−£10,000', '+£20,000'],
  ]);
});

test('a run of an earlier plan says that it is', async () => {
  const { workbook, user } = await showRisk();
  await runIt();
  await user.selectOptions(screen.getByLabelText('Scenario'), 'Dearer');
  expect(textOf(section(/Remaining gap by year/))).toContain('This run is of the base plan; the pane now shows Dearer.');
  workbook.change(smallPlan.map(table => ({ ...table })).reverse());
  expect(await screen.findByText('The workbook has changed since this run.')).toBeTruthy();
});

test('a measure that the plan has no table for says so', async () => {
  const { user } = await showRisk();
  await user.selectOptions(screen.getByLabelText('Measure'), 'general reserve');
  fireEvent.click(screen.getByRole('button', { name: 'Run' }));
  expect((await screen.findAllByText(/the plan has no Reserve table/)).length).toBeGreaterThan(0);
});

test('a chance near certainty is never rounded to it', () => {
  expect(['0', '0.004', '0.5', '0.996', '1'].map(chance => chanceInWords(new Decimal(chance)))).toEqual([
    'no draw',
    'under 1%',
    '50%',
    'over 99%',
    'every draw',
  ]);
});

test('the Risk screen has no fault that axe can find', async () => {
  const { user } = await showRisk();
  await runIt();
  for (const button of screen.getAllByRole('button', { name: 'Show as a table' })) await user.click(button);
  expect(await faultsOfAxe()).toEqual([]);
});
