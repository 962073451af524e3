/** @jest-environment jsdom */
import axe from 'axe-core';
import { act, render, screen, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import type { Table } from '../../../core';
import { coreModel } from '../../../addin/panel/reading/core-model';
import { Shell } from '../../../addin/panel/shell/shell';
import type { MappedRange, MappingPort } from '../../../addin/workbook/mapped-range';
import type { SheetCells, WholeSheetsPort } from '../../../addin/workbook/whole-sheets';
import type { PlanTable } from '../../../addin/workbook/workbook';
import { FakeWorkbook } from '../fake-workbook';
import { fiveToTen, section, textOf } from '../shown';
import { smallPlan } from '../small-plan';
import { Unstyled } from '../unstyled';

/** 61,250 + 18,400 + 1,200 + 2,350 = 83,200: without Estates 82,000. 63,100 + 18,950 + 1,250 + 2,400 = 85,700. */
const budget: Table = [
  ['£000', '2026/27', '2027/28'],
  ['Police officers', 61250, 63100],
  ['Police staff', 18400, 18950],
  ['Estates', 1200, 1250],
  ['Fleet', 2350, 2400],
  ['Total', 82000, 85700],
];
const panelPaper: Table = [
  ['£000', '2026/27', '2027/28'],
  ['Police officers', 61250, 63100],
  ['Police staff', 18400, 18950],
  ['Fleet', 2530, 2400],
];

class WithSheets extends FakeWorkbook implements MappingPort, WholeSheetsPort {
  selection: SheetCells = { sheet: 'Budget', address: 'B2:D7', values: budget };
  sheets: readonly SheetCells[] = [this.selection, { sheet: 'Panel paper', address: 'A1:C4', values: panelPaper }];

  async mappedRanges(): Promise<readonly MappedRange[]> {
    return [];
  }
  async mapRanges() {}
  async selected() {
    if (this.failure) throw this.failure;
    return this.selection;
  }
  async cellsAt() {
    return budget;
  }
  async shownAt() {
    return this.selection;
  }
  async wholeSheets() {
    return this.sheets;
  }
}

async function show(own: readonly PlanTable[] = smallPlan) {
  const workbook = new WithSheets(own);
  const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
  const view = await act(async () =>
    render(<Shell port={workbook} model={coreModel} now={fiveToTen} hostIsDark={() => undefined} />, { wrapper: Unstyled }),
  );
  if (own.length > 0) {
    await user.click(screen.getByRole('tab', { name: 'Start' }));
    await user.click(await screen.findByRole('button', { name: 'Check a table…' }));
  }
  await screen.findByRole('button', { name: 'Check the selected cells' });
  return { workbook, user, ...view };
}

describe('Check a table', () => {
  it('opens from Start and says of the selected table which total does not add, why, and takes the reader there', async () => {
    const { workbook, user, container } = await show();
    await user.click(screen.getByRole('button', { name: 'Check the selected cells' }));
    expect(textOf(section('Check a table'))).toContain('Budget!B2:D7. 2 totals: 1 adds, 1 does not add.');
    const wrong = section('Do not add');
    expect(textOf(wrong)).toContain('Total, 2026/27');
    expect(textOf(wrong)).toContain('Shows 82,000, adds to 83,200');
    expect(textOf(wrong)).toContain('The 2026/27 total leaves out Estates, £1,200k.');
    await user.click(within(wrong).getByRole('button', { name: 'Go to Budget!C7' }));
    expect(workbook.wentTo).toEqual([{ sheet: 'Budget', address: 'C7' }]);
    expect((await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })).violations).toEqual([]);
  });

  it('finds a figure that stands on two sheets and differs: Fleet is 2,350 in the budget and 2,530 in the paper', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('button', { name: 'Check every sheet' }));
    expect(textOf(section('Differ between sheets'))).toContain('Fleet, 2026/27, is £2,350k in Budget!C6 and £2,530k in Panel paper!B4.');
  });

  it('gives all of it as a note for the paper, with the day', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('button', { name: 'Check the selected cells' }));
    const note = screen.getByLabelText<HTMLTextAreaElement>('What was checked and found').value;
    expect(note).toBe(
      [
        'Totals of Budget!B2:D7, checked on 4 February 2026. 2 totals: 1 adds, 1 does not add.',
        '',
        'Do not add:',
        'Total, 2026/27 (Budget!C7): shows 82,000, adds to 83,200. The 2026/27 total leaves out Estates, £1,200k.',
      ].join('\n'),
    );
  });

  it('checks the whole sheet where one cell of it is selected', async () => {
    const { workbook, user } = await show();
    workbook.selection = { sheet: 'Budget', address: 'C3', values: [[61250]] };
    await user.click(screen.getByRole('button', { name: 'Check the selected cells' }));
    expect(textOf(section('Check a table'))).toContain('Budget!B2:D7. 2 totals');
  });

  it('is there without a plan, and says so where what is selected is empty or holds no total', async () => {
    const { workbook, user } = await show([]);
    workbook.selection = { sheet: 'Notes', address: 'A1:B9', values: [] };
    await user.click(screen.getByRole('button', { name: 'Check the selected cells' }));
    expect(textOf(section('Check a table'))).toContain('The selected cells are empty.');
    workbook.selection = {
      sheet: 'Notes',
      address: 'A1:B2',
      values: [
        ['Call', 'Anna'],
        ['Ask', 'Ben'],
      ],
    };
    await user.click(screen.getByRole('button', { name: 'Check the selected cells' }));
    expect(textOf(section('Check a table'))).toContain('Notes!A1:B2. No total found.');
  });

  it('says why the cells could not be read', async () => {
    const { workbook, user } = await show();
    workbook.failure = new Error('The sheet is protected.');
    await user.click(screen.getByRole('button', { name: 'Check the selected cells' }));
    expect(textOf(section('Check a table'))).toContain('The sheet is protected.');
  });
});
