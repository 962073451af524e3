/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { coreModel } from '../../../addin/panel/reading/core-model';
import { policyWriting } from '../../../addin/panel/reserves/accept-policy';
import { optionWriting } from '../../../addin/panel/reserves/choose-option';
import { cellsOf, press, section, showPane, textOf } from '../shown';
import { smallPlan } from '../small-plan';
import { faultsOfAxe } from '../without-faults';
import { WritableWorkbook } from '../writable-workbook';
import { proposalPlan } from './reserves-plan';

async function showReserves() {
  const workbook = new WritableWorkbook(proposalPlan);
  const shown = await showPane({ workbook, model: coreModel });
  await shown.user.click(screen.getByRole('tab', { name: 'Reserves' }));
  await screen.findByRole('region', { name: /^A proposal/ });
  return shown;
}

const changes = (dialog: HTMLElement) => within(dialog).getAllByRole('listitem').map(textOf);
const proposal = () => section(/^A proposal/);
const movements = (workbook: WritableWorkbook) => workbook.cellsAt({ sheet: 'Movements', address: 'A1:H5' });

test('choosing full from reserves shows each cell from what to what, and writes nothing yet', async () => {
  const { user, workbook } = await showReserves();
  await user.click(within(proposal()).getByRole('button', { name: 'Full…' }));
  const dialog = await screen.findByRole('dialog');
  expect(textOf(dialog)).toContain('New system: in full from reserves');
  await within(dialog).findByRole('button', { name: 'Write 1 cell' });
  expect(changes(dialog)).toEqual(['Movements!F2empty → yes']);
  expect(await workbook.cell('Movements', 'F2')).toBe('');
});

test('full is chosen and approved: £60,000 is drawn in the plan, and put back afterwards', async () => {
  const { user, workbook } = await showReserves();
  await user.click(within(proposal()).getByRole('button', { name: 'Full…' }));
  const dialog = await screen.findByRole('dialog');
  await user.selectOptions(within(dialog).getByLabelText('Status'), 'approved');
  // the Status stood there and was typed by somebody: it is replaced only when that is agreed to
  const write = await within(dialog).findByRole('button', { name: 'Write 2 cells' });
  expect(changes(dialog)).toEqual(['Movements!F2empty → yes', 'Movements!D2business case → approved']);
  expect(write.getAttribute('aria-disabled')).toBe('true');
  await user.click(within(dialog).getByRole('checkbox', { name: /^Overwrite what the cell holds/ }));
  await press(workbook, write);
  expect([await workbook.cell('Movements', 'F2'), await workbook.cell('Movements', 'D2')]).toEqual(['yes', 'approved']);
  expect(await screen.findByText('New system: full is chosen in the Movement table.')).toBeTruthy();
  await screen.findByText('Full (chosen, approved)');
  // the gap of 220,000 less 60,000
  await user.click(screen.getByRole('tab', { name: 'Overview' }));
  expect(await screen.findByRole('button', { name: '£160,000: how Remaining gap, 2026/27, is made' })).toBeTruthy();
  await press(workbook, screen.getByRole('button', { name: 'Put back' }));
  expect([await workbook.cell('Movements', 'F2'), await workbook.cell('Movements', 'D2')]).toEqual(['', 'business case']);
  expect(await screen.findByRole('button', { name: '£220,000: how Remaining gap, 2026/27, is made' })).toBeTruthy();
});

test('of two options only one is chosen: part takes the mark from full, and none takes it from both', async () => {
  const { user, workbook } = await showReserves();
  const choose = async (option: string) => {
    await user.click(within(proposal()).getByRole('button', { name: `${option}…` }));
    const dialog = await screen.findByRole('dialog');
    await press(workbook, await within(dialog).findByRole('button', { name: /^Write \d cells?$/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  };
  await choose('Full');
  // The pane reads again what was written; before it has, the next choice is still against the old tables.
  await waitFor(() => expect(textOf(proposal())).toContain('Full (chosen'));
  await choose('Part');
  await waitFor(() => expect(textOf(proposal())).toContain('Part (chosen'));
  expect([await workbook.cell('Movements', 'F2'), await workbook.cell('Movements', 'F3')]).toEqual(['', 'yes']);
  await choose('None');
  expect([await workbook.cell('Movements', 'F2'), await workbook.cell('Movements', 'F3')]).toEqual(['', '']);
});

test('what a co-author typed meanwhile is not overwritten, and putting back leaves it alone and says so', async () => {
  const { user, workbook } = await showReserves();
  await user.click(within(proposal()).getByRole('button', { name: 'Full…' }));
  const dialog = await screen.findByRole('dialog');
  const write = await within(dialog).findByRole('button', { name: 'Write 1 cell' });
  const sheet = workbook.book.sheets().find(one => one.name === 'Movements')!.id;
  const type = (text: string) => workbook.book.put(sheet, { firstRow: 1, firstColumn: 5 }, [[text]]);
  type('no');
  await press(workbook, write);
  expect((await within(dialog).findByRole('alert')).textContent).toContain('Movements, F2 changed since this was shown');
  expect(await workbook.cell('Movements', 'F2')).toBe('no');
  type('');
  await press(workbook, write);
  type('no');
  await press(workbook, await screen.findByRole('button', { name: 'Put back' }));
  expect(await screen.findByText('Movements!F2 was changed since and left alone; the rest was put back.')).toBeTruthy();
});

test('a policy is accepted: its drawdown of £200,000 is shown, added to the Movement table and counted, then put back', async () => {
  const { user, workbook } = await showReserves();
  await user.click(screen.getByRole('button', { name: 'Accept Meet the gap into the plan…' }));
  const dialog = await screen.findByRole('dialog');
  const write = await within(dialog).findByRole('button', { name: /^Write \d cells$/ });
  // The gap of 2026/27 is 220,000; the general fund of 300,000 may give 200,000 before its floor of 100,000
  expect(changes(dialog)).toEqual([
    'Movements!A4empty → Meet the gap',
    'Movements!B4empty → General fund',
    'Movements!C4empty → Remaining gap',
    'Movements!D4empty → planned',
    'Movements!G4empty → −200,000',
  ]);
  await press(workbook, write);
  expect((await movements(workbook))[3]).toEqual(['Meet the gap', 'General fund', 'Remaining gap', 'planned', '', '', -200_000, '']);
  await user.click(screen.getByRole('tab', { name: 'Overview' }));
  expect(await screen.findByRole('button', { name: '£20,000: how Remaining gap, 2026/27, is made' })).toBeTruthy();
  await press(workbook, screen.getByRole('button', { name: 'Put back' }));
  expect((await movements(workbook))[3]!.every(cell => cell === '')).toBe(true);
});

test('nothing is offered to be written where the workbook cannot be written to', async () => {
  const shown = await showPane({ tables: proposalPlan, model: coreModel });
  await shown.user.click(screen.getByRole('tab', { name: 'Reserves' }));
  await screen.findByRole('region', { name: 'Policies for an open gap' });
  expect(screen.queryByRole('button', { name: /into the plan…$/ })).toBeNull();
  expect(within(proposal()).queryByRole('button', { name: 'Full…' })).toBeNull();
});

test('a Movement table without the columns that are needed says which', () => {
  const without = (header: string) =>
    proposalPlan.map(table =>
      table.name === 'Movements'
        ? {
            ...table,
            values: table.values.map(row => row.filter((_, column) => table.values[0]![column] !== header)),
          }
        : table,
    );
  expect(optionWriting('New system', 'full', '', without('Chosen'))).toEqual({
    sentence: 'The table Movements has no column Chosen, which says which option counts. Add one, and choose again.',
  });
  const tables = without('For');
  expect(
    policyWriting(
      'Meet the gap',
      '',
      tables.map(table => table.values),
      tables,
    ),
  ).toEqual({
    sentence: 'The table Movements has no column For; the rows of a policy need it.',
  });
  expect(policyWriting('Meet the gap', '', [], smallPlan)).toEqual({
    sentence: 'The plan has no Movement table to write to. One with the headers Movement, Reserve, For, Status and the years is enough.',
  });
});

test('the dialogs that show what would be written have no fault that axe can find', async () => {
  const { user } = await showReserves();
  await user.click(within(proposal()).getByRole('button', { name: 'Full…' }));
  await within(await screen.findByRole('dialog')).findByRole('button', { name: 'Write 1 cell' });
  expect(await faultsOfAxe()).toEqual([]);
  expect(cellsOf(within(proposal()).getAllByRole('table')[0]!).length).toBeGreaterThan(1);
});
