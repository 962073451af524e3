/** @jest-environment jsdom */
import axe from 'axe-core';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { coreModel } from '../../addin/panel/reading/core-model';
import { HalfDone } from '../../addin/workbook/workbook-trouble';
import type { Addition, PlanTable } from '../../addin/workbook/workbook';
import type { Table } from '../../core';
import { planTable } from './fake-workbook';
import { cellsOf, section, showPane, textOf } from './shown';
import { smallPlan } from './small-plan';

async function showPlan(tables: readonly PlanTable[] = smallPlan) {
  const shown = await showPane({ tables, model: coreModel });
  await shown.user.click(screen.getByRole('tab', { name: 'Plan' }));
  await screen.findByRole('region', { name: 'Assumptions, 2026/27' });
  return shown;
}

const gaps = () => cellsOf(within(section(/Remaining gap/)).getByRole('table'));
const slide = (name: string, place: number) => fireEvent.change(screen.getByRole('slider', { name }), { target: { value: String(place) } });
const call = (name: string) => fireEvent.change(screen.getByLabelText(/^Name/), { target: { value: name } });
const spoken = (name: string) => screen.getByRole('slider', { name }).getAttribute('aria-valuetext');

describe('moving a driver', () => {
  test('nothing is moved at first: the gap as it stands, and a word on what to do', async () => {
    await showPlan();
    expect(gaps()).toEqual([
      ['Gap', '26/27', '27/28'],
      ['As it stands', '160', '170'],
    ]);
    expect(textOf(section(/Remaining gap/))).toContain('The workbook is not touched.');
  });

  test('a point more inflation in every year widens the gap by £10,000 and then by £20,500', async () => {
    await showPlan();
    slide('Inflation', 10);
    // 1,030,000 − 1,020,000 = 10,000; 1,060,900 − 1,040,400 = 20,500
    expect(gaps()).toEqual([
      ['Gap', '26/27', '27/28'],
      ['As it stands', '160', '170'],
      ['As tried', '170', '191'],
      ['Change', '+10', '+21'],
    ]);
    expect(textOf(section('Assumptions, 2026/27'))).toContain('2.00% → 3.00%');
    expect(spoken('Inflation')).toBe('Inflation 1 point higher in every year: 3.00% in 2026/27');
  });

  test('one year can be moved alone', async () => {
    const { user } = await showPlan();
    await user.selectOptions(screen.getByLabelText('Move'), '2027/28');
    slide('Inflation', 10);
    // 1,020,000 × 1.03 − 1,040,400 = 10,200
    expect(gaps()[3]).toEqual(['Change', '0', '+10']);
    expect(textOf(section('Moved'))).toContain('Inflation 1 point higher in 2027/28');
  });

  test('a slider goes from the assumption’s Low to its High', async () => {
    await showPlan();
    const slider = screen.getByRole('slider', { name: 'Inflation' });
    expect([slider.getAttribute('min'), slider.getAttribute('max')]).toEqual(['-10', '20']);
  });

  test('a rise of £15 instead of £10 brings in £5 × 1,000 dwellings, and says that it is the limit', async () => {
    const { user } = await showPlan();
    const rise = screen.getByLabelText('Rise in Band D');
    await user.clear(rise);
    await user.type(rise, '15{Enter}');
    expect(gaps()[3]).toEqual(['Change', '−5', '−5']);
    expect(textOf(section('Precept, 2026/27'))).toContain(
      'Band D is £315.00, up £15.00 (5.00%) or 29p a week. That is the referendum limit exactly.',
    );
    expect(document.activeElement).toBe(rise);
  });

  test('a rise that is no amount is refused beside the field and moves nothing', async () => {
    const { user } = await showPlan();
    const rise = screen.getByLabelText('Rise in Band D');
    await user.clear(rise);
    await user.type(rise, 'a lot');
    await user.tab();
    expect(screen.getByText('An amount such as 14.99')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Moved' })).toBeNull();
  });

  test('a saving counted at 80% leaves £10,000 of £50,000 in the gap of every year', async () => {
    await showPlan();
    slide('Reorganisation', 16);
    expect(gaps()[3]).toEqual(['Change', '+10', '+10']);
    expect(textOf(section('Savings counted'))).toContain('100% → 80%');
  });

  test('what was moved is named by what it adds, largest first, then the rows behind it, and both add up', async () => {
    const { user } = await showPlan();
    slide('Inflation', 10);
    slide('Reorganisation', 10);
    await user.click(screen.getByRole('button', { name: 'Show cause by cause' }));
    // What was moved, and the row that it moves: £1m of premises at one point more; half of a saving of £50,000 that is not counted
    const causes = () => within(section('Why the gap of 2026/27 changes')).getAllByRole('table')[0]!;
    expect(cellsOf(causes())).toEqual([
      ['Moved', 'Adds to the gap'],
      ['Change: Reorganisation', '+£25,000'],
      ['Assumption: Inflation', '+£10,000'],
      ['Together', '+£35,000'],
    ]);
    await user.click(screen.getByRole('button', { name: 'Show row by row' }));
    expect(cellsOf(within(section('Why the gap of 2026/27 changes')).getAllByRole('table')[1]!)).toEqual([
      ['Row', 'Adds to the gap'],
      ['Change: Reorganisation', '+£25,000'],
      ['Line: Premises', '+£10,000'],
      ['Together', '+£35,000'],
    ]);
  });

  test('bands follow the rise that is tried', async () => {
    const { user } = await showPlan();
    await user.click(screen.getByRole('button', { name: 'Show bands A to H' }));
    fireEvent.change(screen.getByRole('slider', { name: 'Rise in Band D by 50p' }), { target: { value: '18' } }); // £9.00
    // A: 309 × 6 ÷ 9 = 206.00 against 300 × 6 ÷ 9 = 200.00; H: twice Band D
    expect(
      cellsOf(within(section('Council tax as tried, 2026/27')).getByRole('table')).filter(([band]) => band === 'A' || band === 'H'),
    ).toEqual([
      ['A', '£206.00', '+£6.00', '12p'],
      ['H', '£618.00', '+£18.00', '35p'],
    ]);
  });

  test('what is tried stands beside every scenario', async () => {
    const { user } = await showPlan();
    slide('Inflation', 20);
    await user.click(screen.getByRole('button', { name: 'Compare all scenarios' }));
    const table = within(section('Scenarios side by side')).getByRole('table');
    // Dearer: 1,030,000 in the first year, × 1.02 = 1,050,600; tried: 1,040,000, × 1.04 = 1,081,600
    expect(cellsOf(table)).toEqual([
      ['Scenario, £k', '26/27', '27/28'],
      ['Base', '160', '170'],
      ['Dearer', '170', '181'],
      ['Tried here', '180', '212'],
    ]);
    await user.selectOptions(screen.getByLabelText('Measure'), 'band d');
    expect(cellsOf(within(section('Scenarios side by side')).getByRole('table'))[1]).toEqual(['Base', '£310.00', '£320.00']);
  });

  test('moves come on top of the scenario that is chosen', async () => {
    const { user } = await showPlan();
    await user.selectOptions(screen.getByLabelText('Scenario'), 'Dearer');
    slide('Inflation', 10);
    // 1,000,000 × 1.04 = 1,040,000 → 180,000; then × 1.03 = 1,071,200 → 201,200
    expect(gaps()).toEqual([
      ['Gap', '26/27', '27/28'],
      ['As it stands', '170', '181'],
      ['As tried', '180', '201'],
      ['Change', '+10', '+21'],
    ]);
  });

  test('each move is undone by itself, or all at once, and a slider put back to its place is no move', async () => {
    const { user } = await showPlan();
    slide('Inflation', 10);
    slide('Reorganisation', 16);
    await user.click(screen.getByRole('button', { name: 'Undo: Inflation 1 point higher in every year' }));
    expect(gaps()[3]).toEqual(['Change', '+10', '+10']);
    slide('Reorganisation', 20);
    expect(screen.queryByRole('region', { name: 'Moved' })).toBeNull();
    slide('Inflation', 10);
    await user.click(screen.getByRole('button', { name: 'Undo all' }));
    expect(gaps()).toHaveLength(2);
  });

  test('what is tried stays while another screen is open', async () => {
    const { user } = await showPlan();
    slide('Inflation', 10);
    await user.click(screen.getByRole('tab', { name: 'Overview' }));
    expect(textOf(section('Remaining gap, 2026/27'))).toContain('£160,000');
    await user.click(screen.getByRole('tab', { name: 'Plan' }));
    expect(gaps()[2]).toEqual(['As tried', '170', '191']);
  });

  test('the tried gap is told to a screen reader', async () => {
    await showPlan();
    slide('Inflation', 10);
    expect(screen.getAllByRole('status').map(one => one.textContent)).toContain('As tried, 2026/27: shortfall of £170 thousand.');
  });
});

describe('keeping what was tried', () => {
  async function keepDialog(addRows?: (table: PlanTable, rows: Table) => Promise<Addition>) {
    const shown = await showPlan();
    Object.assign(shown.workbook, { addRows });
    await shown.user.selectOptions(screen.getByLabelText('Scenario'), 'Dearer');
    slide('Inflation', 5);
    fireEvent.change(screen.getByRole('slider', { name: 'Rise in Band D by 50p' }), { target: { value: '30' } });
    await shown.user.click(screen.getByRole('button', { name: 'Keep as a scenario…' }));
    return { ...shown, dialog: await screen.findByRole('dialog') };
  }

  test('shows the rows that will be written and where, before anything is written', async () => {
    const addRows = jest.fn();
    const { dialog } = await keepDialog(addRows);
    expect(textOf(dialog)).toContain(
      'These rows will be added under the last row of Scenarios on sheet Scenarios. Nothing that stands there is changed.',
    );
    expect(cellsOf(within(dialog).getByRole('table'))).toEqual([
      ['No.', 'Table', 'Row', 'Column', 'Change', 'Value'],
      ['1', 'Assumption', 'Inflation', '2026/27', 'add', '0.01'],
      ['2', 'Assumption', 'Inflation', 'all years', 'add', '0.005'],
      ['3', 'Precept', 'Choice', '2026/27', 'set', 'rise £'],
      ['4', 'Precept', 'Amount', '2026/27', 'set', '15'],
    ]);
    expect(addRows).not.toHaveBeenCalled();
  });

  test('writes the rows in the order of the table’s own columns, and the scenario is chosen', async () => {
    const putBack = jest.fn(async () => {});
    const place = { sheet: 'Scenarios', address: 'A3:G6' };
    const addRows = jest.fn(async (table: PlanTable, rows: Table): Promise<Addition> => {
      shown.workbook.change(
        smallPlan.map(one => (one.name === table.name ? planTable(one.name, one.sheet, 'A1:G6', [...one.values, ...rows]) : one)),
      );
      return { place, putBack };
    });
    const shown = await keepDialog(addRows);
    call('Issued');
    await shown.user.click(screen.getByRole('button', { name: 'Write 4 rows' }));
    expect(addRows.mock.calls[0]![1]).toEqual([
      ['Issued', 'prices', 'Assumption', 'Inflation', '2026/27', 'add', 0.01],
      ['Issued', 'Inflation 0.5 points higher in every year', 'Assumption', 'Inflation', 'all years', 'add', 0.005],
      ['Issued', 'Band D up £15 in 2026/27', 'Precept', 'Choice', '2026/27', 'set', 'rise £'],
      ['Issued', '', 'Precept', 'Amount', '2026/27', 'set', 15],
    ]);
    await waitFor(() => expect((screen.getByLabelText('Scenario') as HTMLSelectElement).value).toBe('Issued'));
    expect(screen.getByText('“Issued” is kept in Scenarios!A3:G6.')).toBeTruthy();
    // 1,000,000 × 1.035 = 1,035,000 − 500,000 − 315,000 − 50,000 = 170,000; × 1.025 = 1,060,875 − 875,000 = 185,875
    expect(gaps()).toEqual([
      ['Gap', '26/27', '27/28'],
      ['As it stands', '170', '186'],
    ]);
    await shown.user.click(screen.getByRole('button', { name: 'Put back' }));
    expect(putBack).toHaveBeenCalledTimes(1);
  });

  test('a name that is taken, reserved or joins scenarios is refused with its reason', async () => {
    await keepDialog(jest.fn());
    for (const [typed, reason] of [
      ['dearer', 'There is a scenario “dearer” already.'],
      ['Base', 'Base is the plan without any scenario.'],
      ['A + B', 'A name cannot contain + or >, which combine and compare scenarios.'],
    ] as const) {
      call(typed);
      expect(screen.getByText(reason)).toBeTruthy();
      expect(screen.getByRole('button', { name: 'Write 4 rows' }).getAttribute('aria-disabled')).toBe('true');
    }
  });

  test('a protected sheet says so and loses nothing that was tried', async () => {
    const { user } = await keepDialog(async () => {
      throw { sentence: 'The sheet is protected, so nothing was written.' };
    });
    call('Issued');
    await user.click(screen.getByRole('button', { name: 'Write 4 rows' }));
    expect((await screen.findByRole('alert')).textContent).toBe('The sheet is protected, so nothing was written.');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(textOf(section('Moved'))).toContain('Band D up £15 in 2026/27');
  });

  test('what may be half written is told outside the dialog too, with the way back', async () => {
    const putBack = jest.fn(async () => {});
    const { user } = await keepDialog(async () => {
      throw new HalfDone('Excel is busy. It is not known how much of this was written: A3:G6.', '', putBack);
    });
    call('Issued');
    await user.click(screen.getByRole('button', { name: 'Write 4 rows' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByText('Excel is busy. It is not known how much of this was written: A3:G6.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Put back' }));
    await waitFor(() => expect(screen.getByText('Put back.')).toBeTruthy());
    expect(putBack).toHaveBeenCalledTimes(1);
  });

  test('in a workbook that cannot be written to, the rows can be copied', async () => {
    const { user } = await keepDialog();
    call('Issued');
    const rows = (screen.getByRole('textbox', { name: /Copy these under the last row/ }) as HTMLTextAreaElement).value;
    expect(rows.split('\n')[0]).toBe('Issued\tAssumption\tInflation\t2026/27\tadd\t0.01\tprices');
    await user.click(screen.getByRole('button', { name: 'Copy the rows' }));
    await waitFor(() => expect(screen.getByText('Copied.')).toBeTruthy());
  });
});

test('the Plan screen has no fault that axe can find', async () => {
  document.documentElement.lang = 'en-GB';
  document.title = 'MTFP Modeller';
  const { user } = await showPlan();
  slide('Inflation', 10);
  for (const name of ['Show cause by cause', 'Show row by row', 'Show bands A to H', 'Compare all scenarios'])
    await user.click(screen.getByRole('button', { name }));
  const { violations } = await axe.run(
    { exclude: [['[data-tabster-dummy]']] },
    {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
    },
  );
  expect(violations.map(violation => violation.id)).toEqual([]);
});

describe('why two scenarios differ', () => {
  const choose = async (user: Awaited<ReturnType<typeof showPlan>>['user'], from: string, to: string) => {
    const between = section('Why two scenarios differ');
    await user.selectOptions(within(between).getByLabelText('From'), from);
    await user.selectOptions(within(between).getByLabelText('To'), to);
  };

  test('any two are told by cause with nothing left unexplained, and the rows behind: a point of inflation on £1,000,000', async () => {
    const { user } = await showPlan();
    expect(screen.queryByRole('region', { name: /^From one gap to the other/ })).toBeNull();
    await choose(user, 'Base', 'Dearer');
    const bridge = section('From one gap to the other, 2026/27');
    // Dearer adds 0.01 to inflation in 2026/27: 1,000,000 × 0.01 = 10,000 on Premises
    expect(textOf(bridge)).toContain(
      'Base: £160k shortfall. Dearer: £170k shortfall. The difference is £10,000; 1 step explains all of it.',
    );
    expect(textOf(bridge)).toContain('Not explained: £0');
    // The cause is the override of the assumption; the row that it moves stands behind it.
    expect(textOf(bridge)).toContain('Inflation');
    expect(textOf(bridge)).not.toContain('Premises');
    await user.click(within(bridge).getByRole('button', { name: 'Show the rows behind it' }));
    expect(within(bridge).getByText('Premises')).toBeTruthy();
  });

  test('what is being tried is one of the two, and the other need not be the one on show', async () => {
    const { user } = await showPlan();
    slide('Inflation', 20);
    await choose(user, 'Dearer', 'Tried here');
    // Premises with two points more, 1,040,000, against one point more, 1,030,000
    const bridge = section('From one gap to the other, 2026/27');
    expect(textOf(bridge)).toContain('Dearer: £170k shortfall. Tried here: £180k shortfall. The difference is £10,000');
    expect(textOf(bridge)).toContain('Not explained: £0');
  });
});
