/** @jest-environment jsdom */
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { coreModel } from '../../../addin/panel/reading/core-model';
import { Shell } from '../../../addin/panel/shell/shell';
import { withoutCopies } from '../../../addin/workbook/set-aside';
import type { ChoosingPort, PlanTable } from '../../../addin/workbook/workbook';
import { FakeWorkbook } from '../fake-workbook';
import { fiveToTen } from '../shown';
import { smallPlan } from '../small-plan';
import { Unstyled } from '../unstyled';

/** A workbook that remembers what is left out, as Excel's adapter does. */
class Choosing extends FakeWorkbook implements ChoosingPort {
  left: readonly string[] = [];
  constructor(private readonly all: readonly PlanTable[]) {
    super(withoutCopies(all));
  }
  async tablesLeftOut() {
    return [...this.all.filter(({ name }) => this.left.includes(name)), ...this.tables.flatMap(({ setAside }) => setAside ?? [])];
  }
  async leaveOut(names: readonly string[]) {
    this.left = names;
    this.change(withoutCopies(this.all.filter(({ name }) => !names.includes(name))));
  }
}

const again = (table: PlanTable): PlanTable => ({ ...table, name: `${table.name}_2`, sheet: `${table.sheet} (2)` });
const kind = (first: string) => smallPlan.find(({ values }) => values[0]![0] === first)!;

async function show(tables: readonly PlanTable[]) {
  const workbook = new Choosing(tables);
  const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
  await act(async () =>
    render(<Shell port={workbook} model={coreModel} now={fiveToTen} hostIsDark={() => undefined} />, { wrapper: Unstyled }),
  );
  return { workbook, user };
}

test('a copy is told with its place, and can be read in place of the first', async () => {
  const lines = kind('Line');
  const { workbook, user } = await show([...smallPlan, again(lines)]);
  expect(
    screen.getByText(
      `${lines.name}_2 (${lines.sheet} (2)!${lines.address}) repeats rows of ${lines.name} (${lines.sheet}!${lines.address}) and is set aside. The pane reads the first; formulas read what they name.`,
    ),
  ).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Read the copy instead' }));
  expect(workbook.left).toEqual([lines.name]);
  await waitFor(() => expect(screen.queryByText(/is set aside/)).toBeNull());
});

test('a second plan is told as one, and read whole in place of the first where that is asked for', async () => {
  const { workbook, user } = await show([...smallPlan, ...smallPlan.map(again)]);
  expect(screen.getByText(/^Two plans stand in this workbook\. The pane reads the one of .*; set aside: .* and \d+ more\.$/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Read the other plan' }));
  expect(workbook.left).toEqual(smallPlan.map(({ name }) => name));
  expect(workbook.tables.map(({ name }) => name)).toEqual(smallPlan.map(({ name }) => `${name}_2`));
  await user.click(screen.getByRole('button', { name: 'Put back' }));
  expect(workbook.tables.map(({ name }) => name)).toEqual(smallPlan.map(({ name }) => name));
});

test('a plan without copies says nothing of it', async () => {
  await show(smallPlan);
  expect(screen.queryByText(/set aside/)).toBeNull();
});
