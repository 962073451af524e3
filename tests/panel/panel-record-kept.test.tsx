/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { coreModel } from '../../addin/panel/reading/core-model';
import { emptyDraft, leicestershire2026 } from '../../addin/panel/precept/record-draft';
import { recordBlocks, recordSheet, recordsIn } from '../../addin/panel/precept/record-sheet';
import type { Table } from '../../core';
import { press, section, showPane, textOf } from './shown';
import { smallPlan } from './small-plan';
import { faultsOfAxe } from './without-faults';
import { WritableWorkbook } from './writable-workbook';

async function showPrecept(workbook = new WritableWorkbook(smallPlan)) {
  const shown = await showPane({ workbook, model: coreModel });
  await shown.user.click(screen.getByRole('tab', { name: 'Precept' }));
  await screen.findByRole('region', { name: 'The Panel, 2026/27' });
  return shown;
}

const panel = () => section('The Panel, 2026/27');
const fill = (label: string, text: string) => fireEvent.change(within(panel()).getByLabelText(label), { target: { value: text } });
const field = (label: string) => (within(panel()).getByLabelText(label) as HTMLInputElement).value;
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

async function keepOnNewSheet({ user, workbook }: Awaited<ReturnType<typeof showPrecept>>) {
  fill('Proposed on', '2026-01-28');
  fill('Rise proposed', '11');
  await user.click(within(panel()).getByRole('button', { name: 'Keep in the workbook…' }));
  await press(workbook, within(await screen.findByRole('dialog')).getByRole('button', { name: 'Add the sheet' }));
  await gone();
}

test('nothing is said of keeping before anything is filled in; then that it is not kept yet', async () => {
  await showPrecept();
  expect(textOf(panel())).not.toContain('kept');
  fill('Rise proposed', '11');
  expect(textOf(panel())).toContain('This is not kept in the workbook yet.');
});

test('the record is shown before it goes on a sheet of its own, and is there when the workbook is opened again', async () => {
  const { user, workbook } = await showPrecept();
  fill('Proposed on', '2026-01-28');
  fill('Rise proposed', '11');
  await user.click(within(panel()).getByRole('button', { name: 'Keep in the workbook…' }));
  const dialog = await screen.findByRole('dialog');
  expect(textOf(dialog)).toContain(
    'A new sheet, Panel record, will be added, with a column for each year. No cell that is in the workbook now is touched.',
  );
  expect(textOf(dialog)).toContain('Proposed on2026-01-28Rise proposed, £11');
  expect(workbook.book.sheets().map(({ name }) => name)).not.toContain('Panel record');
  await press(workbook, within(dialog).getByRole('button', { name: 'Add the sheet' }));
  await gone();
  expect((await workbook.cellsAt({ sheet: 'Panel record', address: 'A1:C3' })).map(row => [...row])).toEqual([
    ['Panel record', '2026/27', '2027/28'],
    ['Proposed on', '2026-01-28', ''],
    ['Rise proposed, £', 11, ''],
  ]);
  await waitFor(() => expect(textOf(panel())).toContain('This is what the sheet Panel record says.'));
  cleanup();
  await showPrecept(workbook);
  await waitFor(() => expect(field('Rise proposed')).toBe('11'));
  expect(field('Proposed on')).toBe('2026-01-28');
});

test('a change of the record is shown cell by cell, replaces what the pane wrote, and is put back', async () => {
  const shown = await showPrecept();
  const { user, workbook } = shown;
  await keepOnNewSheet(shown);
  await waitFor(() => expect(textOf(panel())).toContain('This is what the sheet'));
  fill('Rise proposed', '12.50');
  await user.click(within(panel()).getByRole('button', { name: 'Keep in the workbook…' }));
  const dialog = await screen.findByRole('dialog');
  const write = await within(dialog).findByRole('button', { name: 'Write 1 cell' });
  expect(within(dialog).getAllByRole('listitem').map(textOf)).toEqual(['Panel record!B311 → 12.5']);
  const agree = within(dialog).queryByRole('checkbox');
  if (agree) await user.click(agree);
  await press(workbook, write);
  await gone();
  expect(await workbook.cell('Panel record', 'B3')).toBe(12.5);
  await press(workbook, screen.getByRole('button', { name: 'Put back' }));
  expect(await workbook.cell('Panel record', 'B3')).toBe(11);
});

test('the sheet that was added is taken out again, and what was filled in is still there', async () => {
  const shown = await showPrecept();
  const { workbook } = shown;
  await keepOnNewSheet(shown);
  await press(workbook, screen.getByRole('button', { name: 'Put back' }));
  expect(workbook.book.sheets().map(({ name }) => name)).not.toContain('Panel record');
  await waitFor(() => expect(textOf(panel())).toContain('This is not kept in the workbook yet.'));
  expect(field('Rise proposed')).toBe('11');
});

test('what a co-author types on the sheet is offered in place of what is filled in here', async () => {
  const shown = await showPrecept();
  const { user, workbook } = shown;
  await keepOnNewSheet(shown);
  const id = workbook.book.sheets().find(({ name }) => name === 'Panel record')!.id;
  workbook.book.put(id, { firstRow: 2, firstColumn: 1 }, [[14]]);
  await act(async () => workbook.change(workbook.tables));
  await waitFor(() => expect(textOf(panel())).toContain('This is not what the sheet Panel record says.'));
  await user.click(within(panel()).getByRole('button', { name: 'Show what is kept' }));
  expect(field('Rise proposed')).toBe('14');
});

const years = ['2026/27', '2027/28'];
const sheetCells = (): Table =>
  recordSheet(years, '2026/27', leicestershire2026.draft).cells.map(row => row.map(cell => cell?.value ?? ''));

test('February 2026 in Leicestershire comes back from the sheet as it was filled in', () => {
  expect(recordsIn(sheetCells())).toEqual({ '2026/27': leicestershire2026.draft });
});

test('a day that was typed as a date and a veto in other words are read as what they mean', () => {
  const cells = sheetCells().map(row => [...row]);
  const at = (label: string) => cells.find(row => row[0] === label)!;
  // Excel counts 4 February 2026 as day 46,057
  at('Reported on')[1] = 46_057;
  at('Veto')[1] = 'Vetoed: too high';
  expect(recordsIn(cells)['2026/27']).toMatchObject({ reportedOn: '2026-02-04', vote: 'too high' });
});

test('each cell is held to its label and year wherever they have moved to; a row that is gone is named', () => {
  const cells = sheetCells();
  const moved = [cells[0]!, ['a row of somebody’s', '', ''], ...cells.slice(1)];
  const wanted = recordBlocks(moved, '2026/27', { ...emptyDraft, proposedRise: '9' });
  if ('sentence' in wanted) throw new Error(wanted.sentence);
  expect(wanted.blocks.find(one => one.address === 'B4')).toMatchObject({
    cells: [[9]],
    beside: [
      { address: 'A1', says: 'Panel record' },
      { address: 'A4', says: 'Rise proposed, £' },
      { address: 'B1', says: '2026/27' },
    ],
  });
  expect(
    recordBlocks(
      cells.filter(row => row[0] !== 'Veto'),
      '2026/27',
      emptyDraft,
    ),
  ).toEqual({
    sentence: 'The sheet Panel record has no row “Veto” any more. Put it back, or delete the sheet and keep the record anew.',
  });
});

test('a year without a column takes the first free one', () => {
  const wide = sheetCells().map(row => [...row, '']);
  const wanted = recordBlocks(wide, '2028/29', leicestershire2026.draft);
  if ('sentence' in wanted) throw new Error(wanted.sentence);
  expect(wanted.blocks.slice(0, 2).map(({ address, cells }) => [address, cells[0]![0]])).toEqual([
    ['D1', '2028/29'],
    ['D2', '2026-01-28'],
  ]);
});

test('keeping the record has no fault that axe can find', async () => {
  const { user } = await showPrecept();
  fill('Rise proposed', '11');
  await user.click(within(panel()).getByRole('button', { name: 'Keep in the workbook…' }));
  await screen.findByRole('dialog');
  expect(await faultsOfAxe()).toEqual([]);
});
