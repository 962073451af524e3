/** @jest-environment jsdom */
import './set-up';
import { act, cleanup, render, screen } from '@testing-library/react';
import { Shell } from '../../addin/panel/shell/shell';
import { coreModel } from '../../addin/panel/reading/core-model';
import { countyPlan, countyPlanWith } from './county-plan';
import { FakeWorkbook } from './fake-workbook';
import type { PlanModel } from '../../addin/panel/reading/plan-model';
import type { PlanTable } from '../../addin/workbook/workbook';

beforeEach(() => jest.useFakeTimers({ now: new Date(2026, 1, 4, 9, 55) }));
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

/** The county's plan with this remaining gap in 2026/27; as it is, it is £1.2m, of £260.97m spent on premises. */
const withGap = (pounds: number): PlanTable[] => countyPlanWith(['Lines', 'Premises', '2026/27', 260_970_000 - 1_200_000 + pounds]);

const settle = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));
const status = () => screen.getByRole('status').textContent;

function shown(tables: readonly PlanTable[], model: PlanModel = coreModel) {
  const workbook = new FakeWorkbook(tables);
  const view = render(<Shell port={workbook} model={model} now={() => new Date()} hostIsDark={() => undefined} />);
  return { workbook, ...view };
}

test('until the first reading is there, the pane says that it is reading', async () => {
  shown(countyPlan);
  expect(screen.getByText('Reading the plan from the workbook…')).toBeTruthy();
  await settle(0);
  expect(screen.queryByText('Reading the plan from the workbook…')).toBeNull();
});

test('a figure typed in the grid changes the gap by itself, and the new gap is announced', async () => {
  const { workbook } = shown(withGap(4_700_000));
  await settle(0);
  expect(status()).toBe('Base plan, 2026/27: shortfall of £4.7 million.');
  workbook.change(withGap(1_200_000));
  await settle(150);
  expect(status()).toBe('Base plan, 2026/27: shortfall of £1.2 million.');
});

test('a change after a quiet spell is read at once, and once alone', async () => {
  const { workbook } = shown(withGap(1));
  await settle(0);
  workbook.change(withGap(2));
  await settle(0);
  expect(status()).toBe('Base plan, 2026/27: shortfall of £2.');
  expect(screen.queryByText('Working…')).toBeNull();
  await settle(150);
  expect(workbook.readings).toBe(2);
  workbook.change(withGap(3));
  await settle(0);
  expect(status()).toBe('Base plan, 2026/27: shortfall of £3.');
});

test('a burst of changes is read at its first and when it is over', async () => {
  const { workbook } = shown(withGap(1));
  await settle(0);
  for (let pounds = 2; pounds <= 20; pounds += 1) {
    workbook.change(withGap(pounds));
    await settle(50);
    expect(workbook.readings).toBe(2);
  }
  expect(screen.getByText('Working…')).toBeTruthy();
  await settle(150);
  expect(workbook.readings).toBe(3);
  expect(status()).toBe('Base plan, 2026/27: shortfall of £20.');
});

test('a change that comes while the workbook is being read is not lost', async () => {
  const { workbook } = shown(withGap(1));
  await settle(0);
  let release = () => {};
  const slow = new Promise<void>(done => {
    release = done;
  });
  const read = workbook.planTables.bind(workbook);
  workbook.planTables = async () => {
    const now = await read();
    await slow;
    return now;
  };
  workbook.change(withGap(2));
  await settle(150);
  workbook.change(withGap(3));
  await settle(150);
  release();
  await settle(0);
  expect(status()).toBe('Base plan, 2026/27: shortfall of £3.');
});

test('the foot of the pane says when the workbook was last read', async () => {
  const { workbook } = shown(countyPlan);
  await settle(0);
  expect(screen.getByText(/Read from the workbook at/).textContent).toBe('Read from the workbook at 09:55');
  await settle(60_000);
  workbook.change([...countyPlan]);
  await settle(150);
  expect(screen.getByText(/Read from the workbook at/).textContent).toBe('Read from the workbook at 09:56');
});

test('a workbook that cannot be read says why, and trying again works', async () => {
  const workbook = new FakeWorkbook(countyPlan);
  workbook.failure = { sentence: 'Excel is in cell-edit mode: press Enter or Esc, then try again.' };
  render(<Shell port={workbook} model={coreModel} now={() => new Date()} hostIsDark={() => undefined} />);
  await settle(0);
  expect(screen.getByRole('alert').textContent).toContain('Excel is in cell-edit mode');
  workbook.failure = undefined;
  await act(async () => screen.getByRole('button', { name: 'Try again' }).click());
  await settle(0);
  expect(status()).toBe('Base plan, 2026/27: shortfall of £1.2 million.');
});

test('when a later reading fails, the earlier figures stay with their time and the trouble beside them', async () => {
  const { workbook } = shown(countyPlan);
  await settle(0);
  workbook.failure = { sentence: 'Excel is in cell-edit mode.' };
  await settle(60_000);
  workbook.change(countyPlan);
  await settle(150);
  expect(screen.getByRole('alert').textContent).toBe(
    'The workbook could not be read just now, so these are its earlier figures. Excel is in cell-edit mode.',
  );
  expect(screen.getByText(/Read from the workbook at/).textContent).toBe('Read from the workbook at 09:55');
  workbook.failure = undefined;
  workbook.change(countyPlan);
  await settle(150);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a workbook without plan tables says what to do, and fills as soon as one is there', async () => {
  const { workbook } = shown([]);
  await settle(0);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('There is no plan in this workbook yet');
  workbook.change(countyPlan);
  await settle(150);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Leicestershire PCC');
});

test('a scenario that is renamed in the grid while chosen falls back to the base plan and says so', async () => {
  const { workbook } = shown(countyPlan);
  await settle(0);
  const { fireEvent } = await import('@testing-library/react');
  fireEvent.change(screen.getByLabelText('Scenario'), { target: { value: 'Rise £15' } });
  expect(status()).toBe('Rise £15, 2026/27: surplus of £200 thousand.');
  workbook.change(countyPlan.filter(table => table.name !== 'Scenarios'));
  await settle(150);
  expect(screen.getByRole('alert').textContent).toBe('There is no scenario “Rise £15” any more; this is the base plan.');
  expect(status()).toBe('Base plan, 2026/27: shortfall of £1.2 million.');
});

test('a pane that is taken out stops listening to the workbook', async () => {
  const { workbook, unmount } = shown(countyPlan);
  await settle(0);
  expect(workbook.listening).toBe(1);
  unmount();
  expect(workbook.listening).toBe(0);
});

test('until a change has been read, and while the workbook works formulas out, the pane says that it is working', async () => {
  const { workbook } = shown(withGap(4_700_000));
  let isWorking = false;
  Object.assign(workbook, { isWorking: () => isWorking });
  await settle(0);
  expect(screen.queryByText('Working…')).toBeNull();
  isWorking = true;
  workbook.change(withGap(4_800_000));
  await settle(0);
  expect(screen.getByText('Working…')).toBeTruthy();
  await settle(150);
  expect(status()).toBe('Base plan, 2026/27: shortfall of £4.8 million.');
  expect(screen.getByText('Working…')).toBeTruthy();
  isWorking = false;
  workbook.change(withGap(1_200_000));
  await settle(150);
  expect(screen.queryByText('Working…')).toBeNull();
  expect(status()).toBe('Base plan, 2026/27: shortfall of £1.2 million.');
});
