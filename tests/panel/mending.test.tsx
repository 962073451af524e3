/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { coreModel } from '../../addin/panel/reading/core-model';
import { placeOf } from '../../addin/panel/reading/findings';
import { mappedTable } from '../../addin/workbook/mapped-range';
import type { PlanTable } from '../../addin/workbook/workbook';
import { planTable } from './fake-workbook';
import { openedSection, section, showPane, textOf } from './shown';
import { smallPlan } from './small-plan';
import { WritableWorkbook } from './writable-workbook';

const withTable = (name: string, values: PlanTable['values'], address: string): PlanTable[] =>
  smallPlan.map(table => (table.name === name ? planTable(name, table.sheet, address, values) : table));

async function checksOf(tables: readonly PlanTable[]) {
  const workbook = new WritableWorkbook(tables);
  const shown = await showPane({ workbook, tables, model: coreModel });
  await shown.user.click(screen.getByRole('tab', { name: /Checks/ }));
  return shown;
}

const item = (words: RegExp) => within(section('Checks')).getByText(words).closest('li')!;
const HEAD = ['Line', 'Base', 'Driver', '2026/27', '2027/28'];

describe('one click from a question to its answer', () => {
  // Spending 1,000,000 − 200,000, less grant 500,000, precept 310,000 and saving 50,000: a surplus of 60,000, the text read as its number.
  test('text that is plainly a number, in the whole range at once, and back', async () => {
    const { workbook, user } = await checksOf(
      withTable(
        'Lines',
        [HEAD, ['Premises', 1_000_000, '', 1_000_000, 1_000_000], ['Rents', '(200,000)', '', '(200,000)', '£(200,000)']],
        'A1:E3',
      ),
    );
    const note = item(/3 cells hold text that is plainly a number/);
    expect(textOf(note)).toContain('The remaining gap of 2026/27 stays −£60,000.');
    await user.click(within(note).getByRole('button', { name: 'Mend 3 cells' }));
    expect(await workbook.cellsAt({ sheet: 'Lines', address: 'B3:E3' })).toEqual([[-200_000, '', -200_000, -200_000]]);
    await waitFor(() => expect(screen.queryByText(/plainly a number/)).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Put back' }));
    expect(await workbook.cellsAt({ sheet: 'Lines', address: 'B3:E3' })).toEqual([['(200,000)', '', '(200,000)', '£(200,000)']]);
  });

  // The Base of £100,000 goes on in 2026/27: gap 160,000 + 100,000; nil there: 160,000.
  test('0 that is a nil, with both gaps beside it', async () => {
    const { workbook, user } = await checksOf(
      withTable('Lines', [HEAD, ['Premises', 1_000_000, 'Inflation', '', ''], ['Rents', 100_000, '', 0, 100_000]], 'A1:E3'),
    );
    const warning = item(/the 0 in 2026\/27 is read as no figure typed/);
    expect(textOf(warning)).toContain('Lines!D3: 0 becomes “nil”. Remaining gap of 2026/27: £260,000 as it stands, £160,000 once mended.');
    await user.click(within(warning).getByRole('button', { name: 'Write “nil”' }));
    expect(await workbook.cell('Lines', 'D3')).toBe('nil');
    await waitFor(() => expect(screen.queryByText(/is read as no figure typed/)).toBeNull());
  });

  test('a rate in points becomes the fraction, and a name its nearest', async () => {
    const { workbook, user } = await checksOf(
      withTable(
        'Assumptions',
        [
          ['Assumption', 'Unit', 'Status', 'Low', 'High', '2026/27', '2027/28'],
          ['Inflation', '% a year', 'assumed', -0.01, 0.02, 0.5, 0.5],
        ],
        'A1:G2',
      ).map(table =>
        table.name === 'Lines' ? planTable('Lines', 'Lines', 'A1:E2', [HEAD, ['Premises', 1_000_000, 'Inflatoin', '', '']]) : table,
      ),
    );
    await user.click(within(item(/names “Inflatoin”/)).getByRole('button', { name: 'Write “Inflation”' }));
    expect(await workbook.cell('Lines', 'C2')).toBe('Inflation');
    await user.click(
      within(
        await within(section('Checks'))
          .findByText(/which is 50% a year/)
          .then(found => found.closest('li')!),
      ).getByRole('button', {
        name: 'Mend 2 cells',
      }),
    );
    expect(await workbook.cellsAt({ sheet: 'Assumptions', address: 'F2:G2' })).toEqual([[0.005, 0.005]]);
  });
});

describe('a sheet that was copied', () => {
  const copied = [...smallPlan, planTable('Lines4', 'Lines (2)', 'A1:E2', smallPlan.find(({ name }) => name === 'Lines')!.values)];

  test('is named with its sheets, left out by one click, taken in again', async () => {
    const { workbook, user } = await checksOf(copied);
    const error = item(/Two Line tables hold the same row/);
    expect(textOf(error)).toContain('The rows stand in Lines!A1:E2 and in Lines (2)!A1:E2.');
    await user.click(within(error).getByRole('button', { name: 'Leave Lines (2)!A1:E2 out of the plan' }));
    await waitFor(() => expect(screen.queryByText(/hold the same row/)).toBeNull());
    expect((await workbook.planTables()).map(({ name }) => name)).not.toContain('Lines4');
    await user.click(screen.getByRole('tab', { name: 'Start' }));
    const left = await within(await openedSection('Use the tables that are already here')).findByRole('list', {
      name: 'Tables left out of the plan',
    });
    await user.click(within(left).getByRole('button', { name: 'Take Lines (2)!A1:E2 into the plan' }));
    await waitFor(async () => expect((await workbook.planTables()).map(({ name }) => name)).toContain('Lines4'));
  });
});

// The table stands in C5:E8 with a blank row 6; turned, CPI 2027/28 is the second year down (row 8), the third column (E).
test('a finding in a table whose years run down leads to the cell as it stands', () => {
  const values = [
    ['Year', 'Pay award', 'CPI'],
    [null, null, null],
    ['2026/27', 0.03, 0.025],
    ['2027/28', 0.02, 'about 2%'],
  ];
  const table = mappedTable(
    { sheet: 'Ours', address: 'C5:E8', kind: 'Assumption', headers: { '2026/27': '2026/27', '2027/28': '2027/28' } },
    values,
    [],
  );
  const at = (row: string, column: string) => placeOf({ severity: 'error', table: 'Assumption', row, column, sentence: '' }, [table]);
  expect(at('CPI', '2027/28')).toEqual({ sheet: 'Ours', address: 'E8' });
  expect(at('Pay award', '2026/27')).toEqual({ sheet: 'Ours', address: 'D7' });
});

// Names in the second column (B), a code in the first: 2026/27 of Fleet is row 3, column C.
test('a finding in a table whose names stand second leads to the cell as it stands', () => {
  const values = [
    ['Code', 'Cost centre', '2026/27'],
    [101, 'Estate', 5],
    [102, 'Fleet', 'about 6'],
  ];
  const table = mappedTable({ sheet: 'Ours', address: 'A1:C3', kind: 'Line', headers: { Code: '', '2026/27': '2026/27' } }, values, []);
  expect(placeOf({ severity: 'error', table: 'Line', row: 'Fleet', column: '2026/27', sentence: '' }, [table])?.address).toBe('C3');
});
