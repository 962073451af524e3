/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { placeOf } from '../../addin/panel/reading/findings';
import { countyPlan } from './county-plan';
import { planTable } from './fake-workbook';
import { smallPlan } from './small-plan';
import { section, showPane, textOf } from './shown';

const finding = (table: string, row: string, column: string) => ({ severity: 'error' as const, table, row, column, sentence: '' });

async function showChecks(...given: Parameters<typeof showPane>) {
  const shown = await showPane(...given);
  await shown.user.click(screen.getByRole('tab', { name: /Checks/ }));
  return shown;
}

describe('the way to a finding’s cell', () => {
  test('row Transport, column Driver of a table that starts in B3 is E5', () => {
    expect(placeOf(finding('Line', 'Transport', 'Driver'), countyPlan)).toEqual({ sheet: 'Budget', address: 'E5' });
  });
  test('a finding about two years goes to the first of them', () => {
    expect(placeOf(finding('Line', 'Premises', '2026/27, 2027/28'), countyPlan)).toEqual({ sheet: 'Budget', address: 'F4' });
  });
  test('a finding about a whole row goes to its name, about a whole column to its header, about a table to its corner', () => {
    expect(placeOf(finding('Line', 'Transport', ''), countyPlan)?.address).toBe('B5');
    expect(placeOf(finding('Line', '', '2027/28'), countyPlan)?.address).toBe('G3');
    expect(placeOf(finding('Line', '', ''), countyPlan)?.address).toBe('B3');
  });
  test('names match without case and outer spaces', () => {
    expect(placeOf(finding('LINE', ' transport ', 'driver'), countyPlan)?.address).toBe('E5');
  });
  test('of two joined tables, the one that has the row is gone to', () => {
    const more = [
      ...countyPlan,
      planTable('More', 'More lines', "'More lines'!$A$1:$C$2", [
        ['Line', 'Base', '2026/27'],
        ['Fuel', 1, null],
      ]),
    ];
    expect(placeOf(finding('Line', 'Fuel', 'Base'), more)).toEqual({ sheet: 'More lines', address: 'B2' });
  });
  test('a table whose columns pass Z is counted as Excel counts', () => {
    const wide = planTable('Wide', 'Wide', 'Y9:AD10', [
      ['Line', 'a', 'b', 'c', 'd', 'e'],
      ['Fuel', 1, 2, 3, 4, 5],
    ]);
    expect(placeOf(finding('Line', 'Fuel', 'c'), [wide])?.address).toBe('AB10');
  });
  test('a table that is not there has no cell to go to', () => {
    expect(placeOf(finding('Policy', 'Meet the gap', 'From'), countyPlan)).toBeUndefined();
  });
});

describe('the Checks screen', () => {
  test('lists every finding, errors before warnings before notes', async () => {
    await showChecks();
    const items = within(section('Checks')).getAllByRole('listitem').map(textOf);
    expect(items.map(item => /^(Error|Warning|Note)/.exec(item)?.[0])).toEqual(['Error', 'Warning', 'Warning', 'Warning', 'Note', 'Note']);
    expect(items[0]).toContain('Scenario, Pay 1% higher, Row');
    expect(items[0]).toContain('Type “Pay award” if that is meant.');
  });

  test('its button goes to the cell', async () => {
    const { user, workbook } = await showChecks();
    await user.click(screen.getByRole('button', { name: 'Go to Budget!E5' }));
    expect(workbook.wentTo).toEqual([{ sheet: 'Budget', address: 'E5' }]);
  });

  test('a finding about a table that is missing has no button', async () => {
    await showChecks({ tables: countyPlan.filter(({ name }) => name !== 'Bases') });
    const missing = within(section('Checks'))
      .getAllByRole('listitem')
      .find(item => textOf(item).includes('no Billing authority table; without tax bases'))!;
    expect(within(missing).queryByRole('button')).toBeNull();
  });

  test('says in a sentence when the cell cannot be reached', async () => {
    const { user, workbook } = await showChecks();
    workbook.failure = { sentence: 'The sheet was deleted.' };
    await user.click(screen.getByRole('button', { name: 'Go to Budget!E5' }));
    expect((await screen.findByRole('alert')).textContent).toBe('The pane could not go to Budget!E5. The sheet was deleted.');
  });

  test('notes can be put aside and brought back', async () => {
    const { user } = await showChecks();
    await user.click(screen.getByRole('button', { name: '2 notes' }));
    expect(within(section('Checks')).getAllByRole('listitem')).toHaveLength(4);
    await user.click(screen.getByRole('button', { name: '2 notes' }));
    expect(within(section('Checks')).getAllByRole('listitem')).toHaveLength(6);
  });

  test('findings of one kind need no choosing', async () => {
    // What the small plan is asked for: its Money in, and the shape of its one range.
    await showChecks({ tables: smallPlan });
    expect(within(section('Checks')).getAllByRole('listitem')).toHaveLength(2);
    expect(screen.queryByRole('group', { name: 'Show' })).toBeNull();
  });

  test('a plan without findings says that there is nothing to report', async () => {
    const certain = smallPlan.map(table =>
      table.name === 'Body'
        ? { ...table, values: [...table.values, ['Money in', '£']] }
        : table.name === 'Assumptions'
          ? { ...table, values: table.values.map(row => row.filter((_, column) => column !== 3 && column !== 4)) }
          : table,
    );
    await showChecks({ tables: certain });
    expect(textOf(section('Checks'))).toContain('Nothing to report');
    expect(screen.getByRole('tab', { name: /Checks/ }).textContent).toBe('Checks');
  });

  test('the tab counts what is to be looked at; notes are not counted', async () => {
    await showPane();
    expect(screen.getByRole('tab', { name: 'Checks 4 to look at' })).toBeTruthy();
  });
});
