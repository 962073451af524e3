/** @jest-environment jsdom */
import axe from 'axe-core';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { coreModel } from '../../../addin/panel/reading/core-model';
import { Shell } from '../../../addin/panel/shell/shell';
import type { PlanTable } from '../../../addin/workbook/workbook';
import { fiveToTen, section, textOf } from '../shown';
import { smallPlan } from '../small-plan';
import { TakingSheets } from './taking-sheets';
import { Unstyled } from '../unstyled';

async function show(tables: readonly PlanTable[] = []) {
  const workbook = new TakingSheets(tables);
  const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
  const view = await act(async () =>
    render(<Shell port={workbook} model={coreModel} now={fiveToTen} hostIsDark={() => undefined} />, { wrapper: Unstyled }),
  );
  return { workbook, user, ...view };
}

const press = (name: string | RegExp) => screen.getByRole('button', { name });

async function begin(user: ReturnType<typeof userEvent.setup>) {
  await screen.findByRole('region', { name: 'Begin a plan of your own' });
  await user.type(screen.getByLabelText(/^Name of the body/), 'Anyshire Fire Authority');
  await user.selectOptions(screen.getByLabelText(/^Kind/), 'fire authority');
  await user.type(screen.getByLabelText(/^Base year/, { selector: 'input[placeholder]' }), '2025/26');
  await user.type(screen.getByLabelText(/^Base-year Band D/), '£82.50');
}

describe('a workbook without a plan', () => {
  test('nothing is written before the sheets and ranges were shown', async () => {
    const { workbook, user } = await show();
    await screen.findByRole('region', { name: 'Look around an example' });
    await user.click(press('Insert the example…'));
    expect(workbook.added).toEqual([]);
    const list = screen.getByRole('list', { name: 'Sheets that will be added' });
    expect(within(list).getAllByRole('listitem').map(textOf)).toContain('Bodytable Body, A1:D13');
    expect(textOf(section('Look around an example'))).toContain('No cell that is in the workbook now is touched');
    expect(textOf(section('Look around an example'))).toContain('Charts are left out here.');
    await user.click(press('Cancel'));
    expect(workbook.added).toEqual([]);
  });

  // The published gap of February 2026: £1.2m to find after £3.5m of savings.
  test('the example is put in, its gap is shown, and it can be taken out again', async () => {
    const { user } = await show();
    await screen.findByRole('region', { name: 'Look around an example' });
    await user.click(press('Insert the example…'));
    await user.click(press(/^Add \d+ sheets$/));
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Leicester, Leicestershire and Rutland'));
    expect(document.body.textContent).toContain('£1,200,000');
    expect(document.body.textContent).toMatch(/£11 or £15: \d+ sheets were added\. Nothing that stood in the workbook was changed\./);
    await user.click(press(/^Take \d+ sheets out again$/));
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('There is no plan in this workbook yet'));
    expect(document.body.textContent).toContain('taken out again.');
  });

  test('a plan of one’s own waits for the facts only the body knows, and holds them', async () => {
    const { workbook, user } = await show();
    await screen.findByRole('region', { name: 'Begin a plan of your own' });
    await user.click(press('Begin the plan…'));
    expect(screen.queryByRole('list', { name: 'Sheets that will be added' })).toBeNull();
    expect(screen.getByLabelText(/^Name of the body/).getAttribute('aria-invalid')).toBe('true');
    await begin(user);
    await user.click(press('Begin the plan…'));
    await user.click(press(/^Add \d+ sheets$/));
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Anyshire Fire Authority'));
    const body = workbook.tables.find(table => table.name === 'Body')!.values;
    expect(body.slice(1).map(row => row.slice(0, 2))).toEqual([
      ['Name', 'Anyshire Fire Authority'],
      ['Kind', 'fire authority'],
      ['Country', 'England'],
      ['Base year', '2025/26'],
      ['Base-year Band D', 82.5],
      ['Decimals of Band D', 2],
      ['Money in', '£000'],
    ]);
  });

  test('the sheet to fill in first is the one that is shown, and what to do next is said', async () => {
    const { workbook, user } = await show();
    await begin(user);
    await user.click(press('Begin the plan…'));
    await user.click(press(/^Add \d+ sheets$/));
    await waitFor(() => expect(document.body.textContent).toContain('Next, type your figures over their rows: money in £000,'));
    expect(workbook.added.filter(({ isShownFirst }) => isShownFirst).map(({ name }) => name)).toEqual(['Posts']);
  });

  test('a body that issues two precepts cannot be begun as one', async () => {
    await show();
    await screen.findByRole('region', { name: 'Begin a plan of your own' });
    const kinds = [...(screen.getByLabelText(/^Kind/) as HTMLSelectElement).options].map(option => option.value);
    expect([kinds.includes('PFCC police'), kinds.includes('PFCC')]).toEqual([true, false]);
  });

  test('what Excel refuses is told in its sentence, and the pane stays as it was', async () => {
    const { workbook, user } = await show();
    workbook.refuses = { sentence: 'The workbook is protected.' };
    await screen.findByRole('region', { name: 'Look around an example' });
    await user.click(press('Insert the example…'));
    await user.click(press(/^Add \d+ sheets$/));
    expect((await screen.findByRole('alert')).textContent).toContain('The workbook is protected.');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('There is no plan in this workbook yet');
  });

  test('it says which tables a gap needs, and nothing in it breaks the rules of access', async () => {
    const { container } = await show();
    await screen.findByRole('region', { name: 'Use the tables that are already here' });
    const needed = within(screen.getByRole('list', { name: 'To see a gap, these are needed:' }))
      .getAllByRole('listitem')
      .map(item => textOf(item).split(':')[0]);
    expect(needed).toEqual(['Body', 'Funding', 'Billing authority', 'Precept', 'Line']);
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual([]);
  });
});

describe('a workbook with a plan', () => {
  async function start(tables = smallPlan) {
    const shown = await show(tables);
    await shown.user.click(screen.getByRole('tab', { name: 'Start' }));
    await screen.findByRole('region', { name: 'Begin another plan' });
    return shown;
  }

  test('its tables are listed with the way to each, and what is not modelled beside them', async () => {
    const { workbook, user } = await start();
    const here = within(section('Use the tables that are already here'));
    expect(
      within(here.getByRole('list', { name: 'Plan tables found' }))
        .getAllByRole('listitem')
        .map(textOf)[2],
    ).toBe('Line: 1 rowLines!A1:E2');
    expect(here.getByRole('list', { name: 'Not modelled, since there is no such table:' }).textContent).toContain(
      'Reserve: reserves and their floors',
    );
    await user.click(here.getByRole('button', { name: 'Lines!A1:E2' }));
    expect(workbook.wentTo[0]).toMatchObject({ sheet: 'Lines', address: 'A1:E2' });
    await user.click(here.getByRole('button', { name: 'What the checks say' }));
    expect(screen.getByRole('tab', { name: /^Checks/ }).getAttribute('aria-selected')).toBe('true');
  });

  test('tables that are still needed are added with what is known of the body, and no answers beside them', async () => {
    const withoutFunding = smallPlan.filter(({ values }) => !['Funding', 'Precept'].includes(String(values[0]![0])));
    const { workbook, user } = await start(withoutFunding);
    const form = within(section('Add the tables that are still needed'));
    const name = withoutFunding.find(({ values }) => values[0]![0] === 'Body')!.values.find(row => row[0] === 'Name')![1];
    expect(form.getByLabelText<HTMLInputElement>(/^Name of the body/).value).toBe(name);
    await user.selectOptions(form.getByLabelText(/^Kind/), 'fire authority');
    await user.click(form.getByRole('button', { name: 'Add the tables…' }));
    await user.click(form.getByRole('button', { name: /^Add \d+ sheets$/ }));
    expect(workbook.added.map(sheet => sheet.name)).toEqual(expect.arrayContaining(['Funding', 'Precept']));
    expect(workbook.added.every(({ tables }) => tables?.length === 1)).toBe(true);
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Add the tables that are still needed' })).toBeNull());
  });

  test('no second plan is offered, since its tables would be added to those of the first', async () => {
    await start();
    expect(screen.queryByRole('button', { name: 'Insert the example…' })).toBeNull();
    expect(textOf(section('Begin another plan'))).toContain('would be added to the first');
  });
});
