/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { february2026 } from '../../../addin/example/february-2026';
import { coreModel } from '../../../addin/panel/reading/core-model';
import { viewsToBeginWith } from '../../../addin/panel/two-views/bridge';
import type { PlanTable } from '../../../addin/workbook/workbook';
import { Decimal } from '../../../core';
import { planTable } from '../fake-workbook';
import { cellsOf, section, showPane, textOf } from '../shown';
import { smallPlan } from '../small-plan';
import { faultsOfAxe } from '../without-faults';

const leicestershire: readonly PlanTable[] = february2026.tables.map(({ name, sheet, values }) => planTable(name, sheet, 'A1:Z40', values));

async function showTwoViews(tables: readonly PlanTable[] = leicestershire, model = coreModel) {
  const shown = await showPane({ tables, model });
  await shown.user.click(screen.getByRole('tab', { name: 'Two views' }));
  await screen.findByRole('region', { name: /Two views of one gap/ });
  return shown;
}

const bridge = () => section(/From one gap to the other/);
const steps = () => within(bridge()).getAllByRole('listitem').map(textOf);

describe('February 2026: £4.7m against £0.75m', () => {
  test('opens on the force’s view and the commissioner’s, and explains the £3.95m between them to the last pound', async () => {
    await showTwoViews();
    expect(textOf(bridge())).toContain(
      'Force view: £4.7m shortfall. Commissioner’s view: £750k shortfall. The difference is £3,950,000; 4 steps explain all of it.',
    );
    expect(textOf(bridge())).toContain('Not explained: £0');
  });

  test('goes row by row, each with what it leaves and where its figure comes from', async () => {
    const { user } = await showTwoViews();
    expect(steps()[0]).toContain('Force view£4,700,000');
    expect(steps()[1]).toContain(
      '17 staff posts and one superintendent−£1,000,000published: close to £1m (February 2026)leaves £3,700,000',
    );
    expect(steps().at(-1)).toContain('Commissioner’s view£750,000');
    await user.click(screen.getByRole('button', { name: 'Show as a table' }));
    // published: £1m of posts, £162,000 of the office; identified £3.5m in all; £1.2m to £0.75m restated
    expect(cellsOf(within(bridge()).getByRole('table'))).toEqual([
      ['Step', 'Change', 'Gap then'],
      ['Gap: Force view', '', '£4,700,000'],
      ['Change: 17 staff posts and one superintendent', '−£1,000,000', '£3,700,000'],
      ['Change: Office budget cut of 3%', '−£162,000', '£3,538,000'],
      ['Change: Other identified savings', '−£2,338,000', '£1,200,000'],
      ['Change: Deficit restated between 28 January and 10 February', '−£450,000', '£750,000'],
      ['Gap: Commissioner’s view', '', '£750,000'],
      ['Not explained', '£0', ''],
    ]);
  });

  test('by cause it goes back through the first view’s overrides and on through the second’s', async () => {
    const { user } = await showTwoViews();
    await user.click(screen.getByRole('radio', { name: 'By cause' }));
    expect(steps()[1]).toContain('Change: Other identified savings (as in Base)−£2,338,000leaves £2,362,000');
    expect(textOf(bridge())).toContain('4 steps explain all of it.');
  });

  test('a step leads to its row in the workbook', async () => {
    const { user, workbook } = await showTwoViews();
    await user.click(screen.getByRole('button', { name: /^Go to Office budget cut of 3% in Changes!/ }));
    // the sixth row of the table stands in row 6 of the sheet, its Delivery in the ninth column: Kind, Recurring and five years before it
    expect(workbook.wentTo).toEqual([{ sheet: 'Changes', address: 'I6' }]);
  });

  test('another year and other views can be chosen', async () => {
    const { user } = await showTwoViews();
    await user.selectOptions(screen.getByLabelText('From'), '');
    await user.selectOptions(screen.getByLabelText('To'), 'Issued at £15');
    await user.selectOptions(screen.getByLabelText('Year'), '2027/28');
    expect(textOf(bridge())).toContain('Base: £8.8m shortfall. Issued at £15:');
    expect(steps()).toHaveLength(3);
  });

  test('one view on both sides is said to be the same', async () => {
    const { user } = await showTwoViews();
    await user.selectOptions(screen.getByLabelText('To'), 'Force view');
    expect(textOf(section('The same view'))).toContain('Force view stands on both sides.');
  });

  test('the screen has no fault that axe can find', async () => {
    const { user } = await showTwoViews();
    await user.click(screen.getByRole('button', { name: 'Show as a table' }));
    expect(await faultsOfAxe()).toEqual([]);
  });
});

test('a point dearer in 2026/27 adds £10,000 to a gap of £160,000', async () => {
  await showTwoViews(smallPlan);
  expect(textOf(bridge())).toContain(
    'Base: £160k shortfall. Dearer: £170k shortfall. The difference is £10,000; 1 step explains all of it.',
  );
});

test('what the steps leave unexplained is said', async () => {
  // The rules leave no residual, so one is put into a bridge that they made: the same rows, with £10,000 that no step explains.
  const residual = new Decimal(10_000);
  await showTwoViews(smallPlan, {
    ...coreModel,
    planReport(name, ...asked) {
      const report = coreModel.planReport(name, ...asked);
      if (name !== 'bridge') return report;
      const rows = report.rows.map(row =>
        row.id === 'residual'
          ? { ...row, cells: row.cells.map(cell => (cell.kind === 'figure' ? { ...cell, amount: residual } : cell)) }
          : row,
      );
      return { ...report, rows };
    },
  });
  expect(textOf(bridge())).toContain('1 step explains all but £10,000 of it.');
  expect(textOf(bridge())).toContain('Not explained: £10,000');
});

test('a plan without scenarios has one view, and says how to make another', async () => {
  await showTwoViews(smallPlan.filter(table => table.name !== 'Scenarios'));
  expect(textOf(section('Two views of one gap'))).toContain('there is only one view of its gap');
});

test('without a force’s and a commissioner’s view, the base plan stands against the scenario that is open', () => {
  expect(viewsToBeginWith(['Dearer', 'Cheaper'], 'Cheaper')).toEqual({ from: '', to: 'Cheaper' });
  expect(viewsToBeginWith(['Dearer', 'Cheaper'], '')).toEqual({ from: '', to: 'Dearer' });
  expect(viewsToBeginWith(['Reinforced', 'Force view', 'Mayor’s view'], '')).toEqual({ from: 'Force view', to: 'Mayor’s view' });
});
