/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { planReport } from '../../../core';
import { coreModel } from '../../../addin/panel/reading/core-model';
import { rowsOf, scenarioRows, valueBefore, withSettlement } from '../../../addin/panel/settlement/settlement';
import type { Draft } from '../../../addin/panel/settlement/settlement';
import { planTable } from '../fake-workbook';
import { cellsOf, section, showPane, textOf } from '../shown';
import { WritableWorkbook } from '../writable-workbook';

/**
 * Base year 2026/27, £: spending 1,000,000; grant 500,000 held; base 4,000 growing 1%: 4,040.0 in 2027/28; Band D £100 at an assumed
 * limit of £5: £105. Precept 4,040 × 105 = 424,200; gap 1,000,000 − 924,200 = 75,800.
 */
const tables = [
  planTable('Body', 'Body', 'A1:B6', [
    ['Body', 'Value'],
    ['Name', 'Ours'],
    ['Kind', 'police'],
    ['Country', 'England'],
    ['Base year', '2026/27'],
    ['Base-year Band D', 100],
  ]),
  planTable('Assumptions', 'Assumptions', 'A1:D2', [
    ['Assumption', 'Unit', 'Status', '2027/28'],
    ['Base growth', '% a year', 'assumed', 0.01],
  ]),
  planTable('Lines', 'Lines', 'A1:C2', [
    ['Line', 'Base', '2027/28'],
    ['Spending', 1_000_000, 1_000_000],
  ]),
  planTable('Funding', 'Funding', 'A1:E2', [
    ['Funding', 'Kind', 'Base', 'Status', '2027/28'],
    ['Core grant', 'core', 500_000, 'assumed', ''],
  ]),
  planTable('TaxBase', 'TaxBase', 'A1:C2', [
    ['Billing authority', 'Base', 'Growth'],
    ['All', 4000, 'Base growth'],
  ]),
  planTable('Precept', 'Precept', 'A1:B4', [
    ['Precept', '2027/28'],
    ['Choice', 'limit'],
    ['Amount', ''],
    ['Limit', 5],
  ]),
  planTable('Scenarios', 'Scenarios', 'A1:G2', [
    ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value', 'Note'],
    ['Dearer', 'Line', 'Spending', '2027/28', 'add', 100_000, ''],
  ]),
];
const values = tables.map(table => table.values);

const provisional: Draft = { stage: 'Provisional', grant: 'Core grant', amount: '520,000', limit: '7', limitIn: '£', growth: '2' };

test('the figures of a settlement are one scenario: grant, principle and growth, with their status', () => {
  const rows = scenarioRows(provisional, '2027/28', rowsOf(values), values, '16 December 2026');
  expect(rows.map(row => row.slice(1, 6))).toEqual([
    ['Funding', 'Core grant', '2027/28', 'set', 520_000],
    ['Funding', 'Core grant', 'Status', 'set', 'provisional'],
    ['Precept', 'Limit', '2027/28', 'set', 7],
    ['Assumption', 'Base growth', '2027/28', 'set', 0.02],
    ['Assumption', 'Base growth', 'Status', 'set', 'provisional'],
  ]);
  expect(rows[0]![6]).toBe('provisional, typed on 16 December 2026');
  // 4,080 × £107 = 436,560; 1,000,000 − 520,000 − 436,560 = 43,440.
  const gap = planReport('gap', 'Provisional settlement 2027/28', withSettlement(rows, 'Provisional settlement 2027/28', values));
  expect(String(gap.find(row => row[0] === 'Remaining gap')![1])).toBe('43440');
});

test('the final figures take the place of the provisional ones and say so', () => {
  const first = scenarioRows(provisional, '2027/28', rowsOf(values), values, '16 December 2026');
  const kept = withSettlement(first, 'Provisional settlement 2027/28', values);
  const final = scenarioRows({ ...provisional, stage: 'Final', amount: '521000' }, '2027/28', rowsOf(kept), kept, '28 January 2027');
  expect(final[0]![6]).toBe('published, typed on 28 January 2027; takes the place of Provisional settlement 2027/28');
  expect(valueBefore('Final', '2027/28', kept)).toBe('Provisional settlement 2027/28');
  expect(valueBefore('Provisional', '2027/28', kept)).toBe('');
});

test('the screen shows every scenario before and after, and what moved the gap by cause', async () => {
  const { user } = await showPane({ tables, model: coreModel });
  await user.click(screen.getByRole('tab', { name: 'Settlement' }));
  await screen.findByRole('region', { name: 'Settlement for 2027/28' });
  await user.type(screen.getByLabelText('Its amount'), '520000');
  await user.type(screen.getByLabelText('Referendum limit'), '7');
  await user.type(screen.getByLabelText('Tax base growth, %'), '2');
  const compared = cellsOf(section('Before and after').querySelector('table')!);
  expect(compared.slice(1)).toEqual([
    ['Base', '£76k shortfall', '£43k shortfall'],
    ['Dearer', '£176k shortfall', '£143k shortfall'],
  ]);
  // Grant −20,000; limit £2 × 4,040 = −8,080; growth 40 × £107 = −4,280: −32,360 in all, in the order of the rows.
  const all = textOf(document.body);
  for (const amount of ['20,000', '8,080', '4,280']) expect(all).toContain(amount);
});

const scenariosIn = async (workbook: WritableWorkbook) =>
  (await workbook.planTables())
    .find(({ name }) => name === 'Scenarios')!
    .values.slice(1)
    .map(row => row.slice(0, 6));

test('what is kept is the scenario that was shown, in the Scenario table, and can be put back', async () => {
  const workbook = new WritableWorkbook(tables);
  const { user } = await showPane({ workbook });
  const before = await scenariosIn(workbook);
  await user.click(screen.getByRole('tab', { name: 'Settlement' }));
  await user.type(await screen.findByLabelText('Its amount'), '520000');
  await user.type(screen.getByLabelText('Referendum limit'), '7');
  await user.click(screen.getByRole('button', { name: 'Keep as a scenario…' }));
  expect(await scenariosIn(workbook)).toEqual(before);
  await user.click(await screen.findByRole('button', { name: /^Write \d+ cells$/ }));
  const kept = 'Provisional settlement 2027/28';
  await waitFor(async () =>
    expect(await scenariosIn(workbook)).toEqual([
      ...before,
      [kept, 'Funding', 'Core grant', '2027/28', 'set', 520_000],
      [kept, 'Funding', 'Core grant', 'Status', 'set', 'provisional'],
      [kept, 'Precept', 'Limit', '2027/28', 'set', 7],
    ]),
  );
  // 4,040 × £107 = 432,280; 1,000,000 − 520,000 − 432,280 = 47,720.
  await screen.findByRole('option', { name: kept });
  await user.selectOptions(screen.getByLabelText('Scenario'), kept);
  await user.click(screen.getByRole('tab', { name: 'Overview' }));
  expect(textOf(section('Remaining gap, 2027/28'))).toContain('£47,720');
  await user.click(screen.getByRole('button', { name: 'Put back' }));
  await waitFor(async () => expect(await scenariosIn(workbook)).toEqual(before));
});

test('without a Scenario table the screen offers one', async () => {
  const workbook = new WritableWorkbook(tables.filter(({ name }) => name !== 'Scenarios'));
  const { user } = await showPane({ workbook });
  await user.click(screen.getByRole('tab', { name: 'Settlement' }));
  await user.type(await screen.findByLabelText('Its amount'), '520000');
  const shown = within(section('Before and after'));
  expect(shown.queryByRole('button', { name: 'Keep as a scenario…' })).toBeNull();
  await user.click(shown.getByRole('button', { name: 'Add a Scenario table…' }));
  await user.click(screen.getByRole('button', { name: 'Add 1 sheet' }));
  expect(await screen.findByRole('button', { name: 'Keep as a scenario…' })).toBeTruthy();
});
