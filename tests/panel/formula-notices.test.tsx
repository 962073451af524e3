/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { VERSION } from '../../core';
import { BUSY_MILLISECONDS, lookAtFormulas } from '../../addin/panel/formulas/look';
import { coreModel } from '../../addin/panel/reading/core-model';
import { Shell } from '../../addin/panel/shell/shell';
import { planFormula } from '../../addin/workbook/plan-formula';
import type { OurFormula, OurFormulasPort } from '../../addin/workbook/our-formulas';
import { fiveToTen } from './shown';
import { smallPlan } from './small-plan';
import { Unstyled } from './unstyled';
import { WritableWorkbook } from './writable-workbook';

class WithFormulas extends WritableWorkbook implements OurFormulasPort {
  formulas: readonly OurFormula[] = [];
  version: string | undefined;
  workedOut = 0;
  async ourFormulas() {
    return this.formulas;
  }
  async workOutAgain() {
    this.workedOut += 1;
    const stuck = this.formulas.filter(({ shown }) => shown === '#NAME?').length;
    this.formulas = this.formulas.map(one => ({ ...one, shown: 'Figure' }));
    return stuck;
  }
  async answeredBy() {
    return this.version;
  }
  async rememberAnsweredBy(version: string) {
    this.version = version;
  }
}

const at = (formula: string, shown = 'Figure'): OurFormula => ({ sheet: 'Results', address: 'A6', formula, shown });
const WHOLE = planFormula('gap', '""', smallPlan);

async function show(alter: (workbook: WithFormulas) => void) {
  const workbook = new WithFormulas(smallPlan);
  workbook.formulas = [at(WHOLE)];
  alter(workbook);
  const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
  await act(async () =>
    render(<Shell port={workbook} model={coreModel} now={fiveToTen} hostIsDark={() => undefined} />, { wrapper: Unstyled }),
  );
  return { workbook, user };
}

test('answers of an earlier version are told, and worked out again on consent alone', async () => {
  const { workbook, user } = await show(one => (one.version = '0.0.1'));
  await screen.findByText(/were worked out by an earlier version, 0\.0\.1; this is /);
  expect(workbook.workedOut).toBe(0);
  await user.click(screen.getByRole('button', { name: 'Work them out again' }));
  await screen.findByText('Everything is worked out again.');
  expect([workbook.workedOut, workbook.version]).toEqual([1, VERSION]);
  expect(screen.queryByText(/an earlier version/)).toBeNull();
});

test('answers of a later version are told too', async () => {
  await show(one => (one.version = '99.0.0'));
  expect((await screen.findByText(/a later version, 99\.0\.0/)).textContent).toMatch(/may know less law\. Ask for the newer version/);
});

test.each([VERSION, undefined])('nothing is said where the version is %s, and nothing is written', async version => {
  const { workbook } = await show(one => (one.version = version));
  await act(async () => new Promise(done => setTimeout(done, 50)));
  expect(screen.queryByText(/were worked out by/)).toBeNull();
  expect([workbook.version, workbook.workedOut]).toEqual([version, 0]);
});

test('cells that are busy for a moment are not told; those that stay so are, with those on protected sheets named', async () => {
  const waits: number[] = [];
  const workbook = new WithFormulas(smallPlan);
  const locked = { ...at(WHOLE, '#NAME?'), sheet: 'Locked', isProtected: true };
  workbook.formulas = [at(WHOLE, '#BUSY!'), locked];
  const wait = async () => {
    waits.push(BUSY_MILLISECONDS);
    workbook.formulas = [at(WHOLE), locked];
  };
  expect((await lookAtFormulas(workbook, smallPlan, wait)).stuck).toEqual([locked]);
  expect(waits).toEqual([8_000]);
  expect((await lookAtFormulas(workbook, smallPlan, async () => undefined)).stuck).toEqual([locked]);
});

test('stuck cells are entered again on consent', async () => {
  jest.useFakeTimers({ advanceTimers: true });
  const { workbook, user } = await show(one => (one.formulas = [at(WHOLE, '#NAME?')]));
  await act(() => jest.advanceTimersByTimeAsync(BUSY_MILLISECONDS));
  await screen.findByText(/^1 cell shows #NAME\? and no answer: Results!A6\./);
  expect(workbook.workedOut).toBe(0);
  await user.click(screen.getByRole('button', { name: 'Enter them again' }));
  await screen.findByText('1 cell was entered again, and everything is worked out again.');
  jest.useRealTimers();
});

test('a table that a formula leaves out is told, and given to it once that was seen', async () => {
  const { workbook, user } = await show(one => {
    one.formulas = [at(planFormula('gap', '""', smallPlan.slice(0, -1)))];
    const id = one.book.addSheet({ name: 'Results', cells: [], widths: [] });
    one.book.put(id, { firstRow: 5, firstColumn: 0 }, [[{ formula: one.formulas[0]!.formula }]]);
  });
  await screen.findByText(/^The formula in Results!A6 leaves out Scenarios \(Scenarios!A1:G2\), so that the cells and the pane differ\.$/);
  await user.click(screen.getByRole('button', { name: 'Give it the table' }));
  const agree = await screen.findByRole('checkbox', { name: /^Overwrite what the cell holds/ });
  await user.click(agree);
  await user.click(screen.getByRole('button', { name: 'Write 1 cell' }));
  await screen.findByText('The formula in Results!A6 takes in Scenarios.');
  const cells = workbook.book.contents('sheet-9', { firstRow: 5, lastRow: 5, firstColumn: 0, lastColumn: 0 });
  expect(cells[0]![0]!.formula).toBe(WHOLE);
});
