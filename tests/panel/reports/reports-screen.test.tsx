/** @jest-environment jsdom */
import axe from 'axe-core';
import { act, render, screen, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { coreModel } from '../../../addin/panel/reading/core-model';
import { CHOICES, askedReports } from '../../../addin/panel/reports/asked-reports';
import { Shell } from '../../../addin/panel/shell/shell';
import type { MappedRange, MappingPort } from '../../../addin/workbook/mapped-range';
import type { Place } from '../../../addin/workbook/workbook';
import { reportNames } from '../../../core';
import { fiveToTen } from '../shown';
import { smallPlan } from '../small-plan';
import { Unstyled } from '../unstyled';
import { WritableWorkbook } from '../writable-workbook';

/** A workbook in which a cell of a free sheet is selected. */
class WithSelection extends WritableWorkbook implements MappingPort {
  selection: Place = { sheet: 'Free', address: 'B2' };
  async mappedRanges(): Promise<readonly MappedRange[]> {
    return [];
  }
  async mapRanges() {}
  async shownAt(place: Place) {
    return { ...place, values: [] };
  }
  async selected() {
    return { ...this.selection, values: [] };
  }
}

async function show() {
  const workbook = new WithSelection(smallPlan);
  workbook.book.addSheet({ name: 'Free', cells: [], widths: [] });
  const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
  const view = await act(async () =>
    render(<Shell port={workbook} model={coreModel} now={fiveToTen} hostIsDark={() => undefined} />, { wrapper: Unstyled }),
  );
  await user.click(screen.getByRole('tab', { name: 'Reports' }));
  const list = within(await screen.findByRole('list', { name: 'Reports of PLAN' }));
  return { workbook, user, list, ...view };
}

const chosen = (list: Awaited<ReturnType<typeof show>>['list']) =>
  list.getAllByRole<HTMLInputElement>('checkbox').flatMap((box, i) => (box.checked ? [CHOICES[i]!.name] : []));

test('every report of PLAN is in the list, in its order, with one line on what it is for', async () => {
  expect(CHOICES.map(({ name }) => name)).toEqual(reportNames);
  expect(CHOICES.filter(({ line }) => line.length === 0 || line.length > 90 || line.endsWith('.'))).toEqual([]);
  const { list, container } = await show();
  expect(list.getAllByRole('listitem').map(item => item.textContent)).toEqual(CHOICES.map(({ name, line }) => `${name} ${line}`));
  expect(chosen(list)).toEqual(['summary', 'gap', 'precept', 'bands', 'billing', 'reserves']);
  expect(
    (await axe.run(container, { rules: { region: { enabled: false }, 'color-contrast': { enabled: false } } })).violations.map(
      ({ id }) => id,
    ),
  ).toEqual([]);
});

test('a report goes in from the selected cell on as one formula, and is put back', async () => {
  const { workbook, user, list } = await show();
  await user.click(screen.getByRole('button', { name: 'None' }));
  expect(chosen(list)).toEqual([]);
  expect(screen.getByRole('button', { name: 'Choose a report' }).getAttribute('aria-disabled')).toBe('true');
  await user.click(list.getByRole('checkbox', { name: /^gap/ }));
  await user.click(screen.getByRole('radio', { name: 'From the selected cell on' }));
  await user.click(screen.getByRole('button', { name: 'Insert 1 report…' }));
  await user.click(await screen.findByRole('button', { name: 'Write 2 cells' }));
  await screen.findByText('1 report inserted from Free!B2 on.');
  const [[, formula]] = [workbook.book.contents('sheet-9', { firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 1 }).flat()];
  expect(formula!.formula).toMatch(/^=MTFP\.PLAN\("gap","",Body\[\[#Headers\],\[#Data\]\],.*,Scenarios\[\[#Headers\],\[#Data\]\]\)$/);
  await user.click(screen.getByRole('button', { name: 'Put back' }));
  await screen.findByText('Put back.');
  expect(await workbook.cell('Free', 'B3')).toBe('');
});

test('where something stands in the way nothing is written, and the sentence says what', async () => {
  const { workbook, user } = await show();
  workbook.book.put('sheet-9', { firstRow: 5, firstColumn: 2 }, [['Mine']]);
  await user.click(screen.getByRole('radio', { name: 'From the selected cell on' }));
  await user.click(screen.getByRole('button', { name: 'Insert 6 reports…' }));
  expect(
    await screen.findByText(/needs Free!B2:D13 free, and C6 is filled\. Choose a cell with more room, or a new sheet\.$/),
  ).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Write/ }).getAttribute('aria-disabled')).toBe('true');
});

test('a report that the plan cannot give yet says why before it is inserted', async () => {
  const { user, list } = await show();
  await user.click(screen.getByRole('button', { name: 'None' }));
  await user.click(list.getByRole('checkbox', { name: /^cut/ }));
  await user.type(screen.getByRole('textbox', { name: /^The grant, the amount/ }), 'No such grant -5');
  expect((await screen.findByRole('list', { name: 'Not known yet' })).textContent).toMatch(
    /^cut: No such grant -5: No Service row says what it is Funded by/,
  );
});

test('what is asked of a report follows its name', () => {
  expect(askedReports(['workings', 'gap'], { workings: ' Band D 2026/27 ', gap: 'ignored' }).map(({ report }) => report)).toEqual([
    'gap',
    'workings: Band D 2026/27',
  ]);
});
