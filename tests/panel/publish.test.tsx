/** @jest-environment jsdom */
import axe from 'axe-core';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { coreModel } from '../../addin/panel/reading/core-model';
import { Shell } from '../../addin/panel/shell/shell';
import type { PlanTable } from '../../addin/workbook/workbook';
import { fiveToTen, openedSection, section, showPane, textOf } from './shown';
import { smallPlan } from './small-plan';
import { TakingSheets } from './start/taking-sheets';
import { Unstyled } from './unstyled';
import { WritableWorkbook } from './writable-workbook';

async function publish(tables: readonly PlanTable[] = smallPlan) {
  const workbook = new TakingSheets(tables);
  const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
  const view = await act(async () =>
    render(<Shell port={workbook} model={coreModel} now={fiveToTen} hostIsDark={() => undefined} />, { wrapper: Unstyled }),
  );
  await user.click(screen.getByRole('tab', { name: 'Publish' }));
  await openedSection('As sheets, ready to print on A4');
  return { workbook, user, ...view };
}

const press = (name: string | RegExp) => screen.getByRole('button', { name });
const isPacked = (name: string) => openedSection(name);

test('a Panel report of the chosen scenario is added as sheets, dated, and taken out again', async () => {
  const { workbook, user } = await publish();
  await user.selectOptions(screen.getByLabelText('Scenario'), 'Dearer');
  await isPacked('Panel report: Dearer');
  await user.click(await screen.findByRole('button', { name: 'Add the sheets…' }));
  expect(workbook.added).toEqual([]);
  await user.click(press(/^Add \d+ sheets$/));
  expect(workbook.added.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Panel report Headline', 'Panel report Choices', 'Provenance']),
  );
  expect(workbook.added.flatMap(({ cells }) => cells.flat()).filter(cell => cell?.formula)).toEqual([]);
  expect(workbook.added[0]!.cells[1]![0]!.value).toBe(
    'Smallshire PCC: Dearer. Money in £ unless said otherwise. Values as at 4 February 2026, 09:55.',
  );
  await user.click(press(/^Take \d+ sheets out again$/));
  expect(document.body.textContent).toContain('Panel report: Dearer: taken out again.');
});

test('sheets somebody has typed on are taken out only when that is agreed', async () => {
  const { workbook, user } = await publish();
  await user.click(press('Add the sheets…'));
  await user.click(press(/^Add \d+ sheets$/));
  workbook.typedOn = ['Provenance'];
  await user.click(press(/^Take \d+ sheets out again$/));
  expect(document.body.textContent).toContain('Somebody has typed on Provenance since.');
  await user.click(press('Take out all the same'));
  expect(document.body.textContent).toContain('taken out again.');
});

test('scenarios that are ticked stand beside it, a column each', async () => {
  const { workbook, user } = await publish();
  await user.click(within(section('Beside Base plan')).getByRole('checkbox', { name: 'Dearer' }));
  await user.click(await screen.findByRole('button', { name: 'Add the sheets…' }));
  await user.click(press(/^Add \d+ sheets$/));
  const choices = workbook.added.find(({ name }) => name === 'Panel report Scenarios')!;
  expect(choices.cells.map(row => row.map(cell => cell?.value))).toContainEqual(['Figure', 'Base plan', 'Dearer', 'Difference']);
});

test('a pack for another reader has its own sheets, and what the plan has nothing for is named', async () => {
  const { workbook, user } = await publish();
  await user.click(screen.getByRole('radio', { name: /^Reserves strategy/ }));
  await isPacked('Reserves strategy: Base plan');
  expect(textOf(await screen.findByRole('list', { name: 'Left out' }))).toContain('The reserves strategy: The plan has no Reserve table.');
  await user.click(await screen.findByRole('button', { name: 'Add the sheets…' }));
  await user.click(press(/^Add \d+ sheets$/));
  expect(workbook.added.map(({ name }) => name)).not.toContain('Reserves strategy Strategy');
});

test('a plan with an error says before anything is added that its pack is a draft; a sound one does not', async () => {
  const { user } = await publish(
    smallPlan.map(one =>
      one.name === 'Lines' ? { ...one, values: one.values.map(row => row.map(cell => (cell === 'Inflation' ? 'Inflatoin' : cell))) } : one,
    ),
  );
  expect(textOf(section('Panel report: Base plan'))).toMatch(/Draft, not to be relied on: the checks found 1 error\. The pack says so/);
  await user.click(screen.getByRole('radio', { name: /^One page/ }));
  await isPacked('One page: Base plan');
});

test('a sound plan is no draft', async () => {
  await publish();
  expect(textOf(section('Panel report: Base plan'))).not.toContain('Draft');
});

test('nothing on the screen breaks the rules of access, and arrow keys choose for whom', async () => {
  const { container, user } = await publish();
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual([]);
  screen.getByRole('radio', { name: /^Panel report/ }).focus();
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Reserves strategy/ }).checked).toBe(true));
});

describe('a workbook that goes to people without the add-in', () => {
  const named = { name: 'Do not ask them; save the workbook afterwards' };

  test('says whether they are asked to trust one, and sets it only when the box is ticked', async () => {
    let asks = true;
    const workbook = Object.assign(new WritableWorkbook(smallPlan), {
      asksToTrust: async () => asks,
      setAsksToTrust: async (wanted: boolean) => {
        asks = wanted;
      },
    });
    const { user } = await showPane({ workbook });
    await user.click(screen.getByRole('tab', { name: 'Publish' }));
    const box = await screen.findByRole<HTMLInputElement>('checkbox', named);
    expect([box.checked, asks]).toEqual([false, true]);
    await user.click(box);
    await waitFor(() => expect([box.checked, asks]).toEqual([true, false]));
  });

  test('a setting that Excel refuses is not shown as set', async () => {
    const workbook = Object.assign(new WritableWorkbook(smallPlan), {
      asksToTrust: async () => true,
      setAsksToTrust: () => Promise.reject({ sentence: 'Excel did not take the setting.' }),
    });
    const { user } = await showPane({ workbook });
    await user.click(screen.getByRole('tab', { name: 'Publish' }));
    const box = await screen.findByRole<HTMLInputElement>('checkbox', named);
    await user.click(box);
    expect((await screen.findByText('Excel did not take the setting.')).getAttribute('role')).toBe('alert');
    expect(box.checked).toBe(false);
  });

  test('a workbook that has no such setting offers none', async () => {
    const { user } = await showPane({ workbook: new WritableWorkbook(smallPlan) });
    await user.click(screen.getByRole('tab', { name: 'Publish' }));
    await screen.findByRole('region', { name: 'For whom' });
    expect(screen.queryByRole('region', { name: 'For people without the add-in' })).toBeNull();
  });
});
