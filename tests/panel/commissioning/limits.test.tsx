/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { blockOf } from '../../../addin/preview/addresses';
import { coreModel } from '../../../addin/panel/reading/core-model';
import { cellFor } from '../../../addin/panel/commissioning/limits';
import type { Limit } from '../../../addin/panel/commissioning/limits';
import { planTable } from '../fake-workbook';
import { section, showPane, textOf } from '../shown';
import { faultsOfAxe } from '../without-faults';
import { WritableWorkbook } from '../writable-workbook';
import { bidPlan, cappedPlan, partnershipPlan, unlimitedPlan } from './partnership-plan';

async function showLimits(tables = partnershipPlan) {
  const workbook = new WritableWorkbook(tables);
  const shown = await showPane({ workbook, tables, model: coreModel });
  await shown.user.click(screen.getByRole('tab', { name: 'Commissioning' }));
  await screen.findByRole('region', { name: 'Limits' });
  return { ...shown, workbook };
}

/** Its tables are ranges of somebody’s own, as they were mapped. */
class MappedWorkbook extends WritableWorkbook {
  override async planTables() {
    return [...this.tables];
  }
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
test('a floor goes into its partnership’s cell', async () => {
  const { user, workbook } = await showLimits();
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

const writeLimits = async (user: Awaited<ReturnType<typeof showLimits>>['user'], cells: number) => {
  await user.click(limits().getByRole('button', { name: 'Write the limits…' }));
  const dialog = await screen.findByRole('dialog');
  const write = await within(dialog).findByRole('button', { name: `Write ${cells} cells` });
  const shown = textOf(dialog);
  await user.click(write);
  return shown;
};
const typeInto = (workbook: WritableWorkbook, address: string, typed: string | number) =>
  workbook.book.put(workbook.book.sheets().find(({ name }) => name === 'Partnerships')!.id, blockOf(address), [[typed]]);
const partnershipTable = (workbook: WritableWorkbook) =>
  workbook.planTables().then(tables => tables.find(({ name }) => name === 'Partnerships')!.values);

// Vale’s need is £6,250; a cap of £5,000 leaves £5,000 for Hill, whose need is £3,750.
test('a cap that the table has no column for adds it, shown first, honoured by the allocation, and gone once it is put back', async () => {
  const { user, workbook } = await showLimits();
  await user.selectOptions(limits().getByLabelText('Floor and cap of'), 'Vale');
  await user.type(limits().getByLabelText('Cap, £'), '5,000');
  const shown = await writeLimits(user, 2);
  expect(shown).toContain('The table Partnerships gets a new column, Cap.');
  expect(shown).toContain('Partnerships!F1empty → Cap');
  expect(shown).toContain('Partnerships!F3empty → 5,000');
  await waitFor(() => expect(amounts()[1]).toContain('Vale£5,000'));
  expect(amounts()[0]).toContain('Hill£5,000');
  expect(await partnershipTable(workbook)).toEqual([
    ['Partnership', 'Previous allocation', 'Population', 'Crime', 'Floor', 'Cap'],
    ['Hill', 4_000, 100, 50, '', ''],
    ['Vale', 6_000, 300, 50, '', 5_000],
  ]);
  expect((limits().getByLabelText('Cap, £') as HTMLInputElement).value).toBe('5000');
  await user.click(screen.getByRole('button', { name: 'Put back' }));
  await waitFor(() => expect(amounts()[1]).toContain('Vale£6,250'));
  expect((await partnershipTable(workbook))[0]).toHaveLength(5);
});

// Hill’s floor of £4,200 and Vale’s cap of £5,500 leave £4,500 for Hill, above its floor; the pot of £10,000 is used up.
test('floor and cap, typed for two partnerships whose table has neither column, are added in one write in the plan’s number format', async () => {
  const { user, workbook } = await showLimits(unlimitedPlan);
  await user.type(limits().getByLabelText('Floor, £'), '4200');
  await user.selectOptions(limits().getByLabelText('Floor and cap of'), 'Vale');
  await user.type(limits().getByLabelText('Cap, £'), '5500');
  expect(await writeLimits(user, 4)).toContain('The table Partnerships gets new columns, Floor and Cap.');
  await waitFor(() => expect(amounts()[0]).toContain('Hill£4,500'));
  expect(amounts()[1]).toContain('Vale£5,500');
  expect((await partnershipTable(workbook)).map(row => row.slice(4))).toEqual([
    ['Floor', 'Cap'],
    [4_200, ''],
    ['', 5_500],
  ]);
  const id = workbook.book.sheets().find(({ name }) => name === 'Partnerships')!.id;
  expect(workbook.book.formats(id, { firstRow: 0, lastRow: 1, firstColumn: 4, lastColumn: 5 })).toEqual([
    ['General', 'General'],
    ['#,##0_);(#,##0)', '#,##0_);(#,##0)'],
  ]);
});

test('what was typed in a new column since stays when the limit is put back, and the pane says so', async () => {
  const { user, workbook } = await showLimits(unlimitedPlan);
  await user.type(limits().getByLabelText('Floor, £'), '4200');
  await writeLimits(user, 2);
  await waitFor(() => expect(amounts()[0]).toContain('Hill£4,200'));
  typeInto(workbook, 'E3', 6_000);
  await user.click(screen.getByRole('button', { name: 'Put back' }));
  await screen.findByText(/^Put back\. The column that was added \(Partnerships, E1:E3\) stays in the table with its header; /);
  expect((await partnershipTable(workbook)).map(row => row[4])).toEqual(['Floor', '', 6_000]);
  expect(await faultsOfAxe()).toEqual([]);
});

test('an amount that was changed since stays under its header, and both are said', async () => {
  const { user, workbook } = await showLimits(unlimitedPlan);
  await user.type(limits().getByLabelText('Floor, £'), '4200');
  await writeLimits(user, 2);
  await waitFor(() => expect(amounts()[0]).toContain('Hill£4,200'));
  typeInto(workbook, 'E2', 4_300);
  await user.click(screen.getByRole('button', { name: 'Put back' }));
  await screen.findByText(
    /^Partnerships!E2 was changed since and left alone; the rest was put back\. The column that was added \(Partnerships, E1:E3\) stays/,
  );
});

test('cells beside the table that are filled are named, and nothing is written', async () => {
  const { user, workbook } = await showLimits(unlimitedPlan);
  typeInto(workbook, 'E3', 'a note');
  await user.type(limits().getByLabelText('Cap, £'), '5500');
  await user.click(limits().getByRole('button', { name: 'Write the limits…' }));
  const alert = await within(await screen.findByRole('dialog')).findByRole('alert');
  expect(textOf(alert)).toMatch(
    /^Partnerships, E3, right beside the table Partnerships, is filled\. Move what stands there, or insert a column/,
  );
  expect((await partnershipTable(workbook))[0]).toHaveLength(4);
});

// A range of somebody’s own grows over nothing: a new column, or a new row of the Body, has to be typed there.
test('a mapped range that lacks the column, or the row, is named with what to do', async () => {
  const mapped = unlimitedPlan.map(table => ({ ...table, isMapped: ['Partnerships', 'Body'].includes(table.name) }));
  const shown = await showPane({ workbook: new MappedWorkbook(mapped), tables: mapped, model: coreModel });
  await shown.user.click(screen.getByRole('tab', { name: 'Commissioning' }));
  await screen.findByRole('region', { name: 'Limits' });
  await shown.user.type(limits().getByLabelText('Cap, £'), '5500');
  await shown.user.type(limits().getByLabelText('Largest fall'), '5%');
  expect(textOf(section('Limits'))).toContain(
    'Partnerships!A1:D3 is a range of your own, and no Excel table that could grow over a new column.',
  );
  expect(textOf(section('Limits'))).toContain('Body!A1:B5 is a range of your own, and no Excel table that could grow over new rows.');
  expect(limits().getByRole('button', { name: 'Write the limits…' }).getAttribute('aria-disabled')).toBe('true');
});

test.each([
  ['amount', '6.5k'],
  ['amount', '5%'],
  ['amount', '-5'],
  ['amount', '12 34'],
  ['rate', '5'],
  ['rate', '-5%'],
] as const)('the %s typed as %s is not understood', (holds, typed) => {
  expect(cellFor({ figureKind: holds } as Limit, typed)).toBeUndefined();
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
