import './set-up';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { coreModel } from '../../addin/panel/reading/core-model';
import type { PlanModel } from '../../addin/panel/reading/plan-model';
import { Shell } from '../../addin/panel/shell/shell';
import type { PlanTable } from '../../addin/workbook/workbook';
import { Unstyled } from './unstyled';
import { countyPlan } from './county-plan';
import { FakeWorkbook } from './fake-workbook';
import type { WritableWorkbook } from './writable-workbook';

afterEach(cleanup);

/** The 4th of February 2026, five to ten: the Panel is about to meet. */
export const fiveToTen = () => new Date(2026, 1, 4, 9, 55);

/** Shows the pane over a workbook held in memory and waits until it has read it. */
export async function showPane<W extends FakeWorkbook = FakeWorkbook>({
  tables = countyPlan,
  model = coreModel,
  workbook = new FakeWorkbook(tables) as W,
}: { tables?: readonly PlanTable[]; model?: PlanModel; workbook?: W } = {}) {
  const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
  const view = await act(async () =>
    render(<Shell port={workbook} model={model} now={fiveToTen} hostIsDark={() => undefined} />, { wrapper: Unstyled }),
  );
  screen.getByText(/Read from the workbook/);
  return { workbook, user, ...view };
}

/**
 * Presses a button and lets the workbook answer. React’s `act` waits for promises alone: the dialog that closes and the pane that reads
 * again once something is written would come after it.
 */
export const press = (workbook: WritableWorkbook, button: HTMLElement): Promise<void> =>
  act(async () => {
    fireEvent.click(button);
    await workbook.answered();
  });

/** The block of a screen under a heading. */
export const section = (name: string | RegExp): HTMLElement => screen.getByRole('region', { name });

/** The same where its screen has only just been opened, and may still be loading. */
export const openedSection = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('region', { name });

/** What a reader of the block sees, its words joined. */
export const textOf = (element: HTMLElement): string => (element.textContent ?? '').replace(/\s+/g, ' ');

/** The cells of a table, row by row, as text. */
export const cellsOf = (table: HTMLElement): string[][] =>
  [...(table as HTMLTableElement).rows].map(row => [...row.cells].map(cell => textOf(cell)));
