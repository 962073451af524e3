/** @jest-environment jsdom */
import axe from 'axe-core';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import type { Table } from '../../../core';
import { coreModel } from '../../../addin/panel/reading/core-model';
import { bodyFact } from '../../../addin/panel/reading/plan-tables';
import { Shell } from '../../../addin/panel/shell/shell';
import { mappedTable } from '../../../addin/workbook/mapped-range';
import type { MappedRange, MappingPort } from '../../../addin/workbook/mapped-range';
import type { Place, PlanTable } from '../../../addin/workbook/workbook';
import { FakeWorkbook } from '../fake-workbook';
import { fiveToTen, section, textOf } from '../shown';
import { smallPlan } from '../small-plan';
import { Unstyled } from '../unstyled';

const baseYear = bodyFact(
  'Base year',
  smallPlan.map(({ values }) => values),
)!;
const BUDGET: Place = { sheet: 'Our budget', address: 'B2:E4' };

/** A sheet of the user's own, selected as a whole. */
class WithOwnCells extends FakeWorkbook implements MappingPort {
  mapped: readonly MappedRange[] = [];
  selection: Place = BUDGET;
  below: Table[number] = [];
  cells: Table = [
    ['Cost centre', 'Base budget', '2027-28 budget', 'Manager'],
    ['Fleet', 5600, 5700, 'A. N. Other'],
    ['Estate', 8200, 'about 8400', 'S. O. Else'],
  ];

  constructor(private readonly own: readonly PlanTable[]) {
    super(own);
  }
  async mappedRanges() {
    return this.mapped;
  }
  async mapRanges(ranges: readonly MappedRange[]) {
    if (this.failure) throw this.failure;
    this.mapped = ranges;
    this.change([...this.own, ...ranges.map(range => mappedTable(range, this.cells, [this.below]))]);
  }
  async selected() {
    return { ...this.selection, values: this.cells };
  }
  async cellsAt() {
    return this.cells;
  }
  async shownAt() {
    return { ...this.selection, values: this.cells };
  }
}

async function show(own: readonly PlanTable[] = smallPlan, alter: (workbook: WithOwnCells) => void = () => undefined) {
  const workbook = new WithOwnCells(own);
  alter(workbook);
  const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
  const view = await act(async () =>
    render(<Shell port={workbook} model={coreModel} now={fiveToTen} hostIsDark={() => undefined} />, { wrapper: Unstyled }),
  );
  if (own.length > 0) await user.click(screen.getByRole('tab', { name: 'Start' }));
  await screen.findByRole('region', { name: 'Use cells of your own as a table' });
  return { workbook, user, ...view };
}

const own = () => within(section('Use cells of your own as a table'));
const begin = (user: ReturnType<typeof userEvent.setup>) => user.click(own().getByRole('button', { name: 'Use the selected cells…' }));
const meaning = (header: string) => own().getByLabelText<HTMLSelectElement>(`“${header}”`);
const said = () => textOf(own().getAllByRole('status').at(-1)!);

describe('cells of the user’s own', () => {
  test('what they are is guessed from their headers, every guess can be changed, and what is missing is named', async () => {
    const { workbook, user } = await show();
    await begin(user);
    expect(textOf(section('Use cells of your own as a table'))).toContain('Our budget!B2:E4: 2 rows (Fleet, Estate)');
    expect(own().getByLabelText<HTMLSelectElement>('What its rows are').value).toBe('Line');
    expect(['Base budget', '2027-28 budget', 'Manager'].map(header => meaning(header).value)).toEqual(['Base', '2027/28', '']);
    expect(said()).toContain('Not there, and not needed: Category, Driver, Cap, Collar, Held by, Source, Funded by.');
    expect(said()).toContain('Tables of one kind are read together: these rows are added to those of Lines.');
    await user.selectOptions(meaning('Manager'), 'Held by');
    await user.click(own().getByRole('button', { name: 'Read it as Line' }));
    expect(workbook.mapped).toEqual([
      { ...BUDGET, kind: 'Line', headers: { 'Base budget': 'Base', '2027-28 budget': '2027/28', Manager: 'Held by' } },
    ]);
  });

  test('columns a table cannot do without are named before it is kept', async () => {
    const { user } = await show();
    await begin(user);
    await user.selectOptions(own().getByLabelText('What its rows are'), 'Post');
    expect(said()).toContain('Post needs Establishment FTE and Average cost, and no column is read as that.');
  });

  // “about 8400” stands in row 4 (the second below the header in row 2), third column of B:E: D4.
  test('a finding of a row read from them leads to the user’s own cell', async () => {
    const { workbook, user } = await show();
    await begin(user);
    await user.click(own().getByRole('button', { name: 'Read it as Line' }));
    await user.click(screen.getByRole('tab', { name: /^Checks/ }));
    const finding = await screen.findByText(/about 8400/);
    await user.click(within(finding.closest('li')!).getByRole('button'));
    expect(workbook.wentTo.at(-1)).toEqual({ sheet: 'Our budget', address: 'D4' });
  });

  test('they are listed, changed and taken out again, and the cells stay as they are', async () => {
    const { workbook, user } = await show();
    await begin(user);
    await user.click(own().getByRole('button', { name: 'Read it as Line' }));
    const list = own().getByRole('list', { name: 'Cells read as tables' });
    await user.click(within(list).getByRole('button', { name: 'Our budget!B2:E4' }));
    expect(workbook.wentTo[0]).toMatchObject(BUDGET);
    await user.click(own().getByRole('button', { name: 'Change how Our budget!B2:E4 is read' }));
    await user.selectOptions(meaning('2027-28 budget'), '');
    await user.click(own().getByRole('button', { name: 'Read it as Line' }));
    expect(workbook.mapped).toEqual([{ ...BUDGET, kind: 'Line', headers: { 'Base budget': 'Base', '2027-28 budget': '', Manager: '' } }]);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Use the selected cells…'));
    await user.click(own().getByRole('button', { name: 'No longer read Our budget!B2:E4 as Line' }));
    expect(workbook.mapped).toEqual([]);
    expect(own().getByText('Our budget!B2:E4 is no longer read as Line. Its cells are as they were.')).toBeTruthy();
  });

  test('a header that was renamed is offered with what it meant before', async () => {
    const { workbook, user } = await show();
    await begin(user);
    await user.click(own().getByRole('button', { name: 'Read it as Line' }));
    workbook.cells = workbook.cells.map(row => row.map(cell => (cell === 'Manager' ? 'Budget holder' : cell)));
    workbook.cells = workbook.cells.map(row => row.map(cell => (cell === 'Base budget' ? 'What we spend' : cell)));
    await user.click(own().getByRole('button', { name: 'Change how Our budget!B2:E4 is read' }));
    expect([meaning('What we spend').value, meaning('Budget holder').value]).toEqual(['', '']);
    workbook.cells = workbook.cells.map(row => row.map(cell => (cell === 'Budget holder' ? 'Manager' : cell)));
    await user.click(own().getByRole('button', { name: 'Cancel' }));
    await user.click(own().getByRole('button', { name: 'Change how Our budget!B2:E4 is read' }));
    expect(meaning('What we spend').value).toBe('Base');
  });

  test('cells of a plan table cannot be mapped as well: their rows would count twice', async () => {
    const { workbook, user } = await show(smallPlan, it => {
      it.selection = { sheet: 'Lines', address: 'A2:D4' };
    });
    await begin(user);
    expect(said()).toContain('Lines!A1:E2 is read as a plan table already; its rows would count twice.');
    await user.click(own().getByRole('button', { name: 'Read it as Line' }));
    expect(workbook.mapped).toEqual([]);
  });

  test('one header or one row alone is no table; what to select is said', async () => {
    const { user } = await show(smallPlan, it => {
      it.cells = [['Cost centre', 'Base budget']];
    });
    await begin(user);
    expect(said()).toContain('Select the whole block in the sheet: its headers in the first row, the rows below them.');
    expect(own().queryByLabelText('What its rows are')).toBeNull();
  });

  test('a total row, two headers of one name and two columns of one meaning are told before they are kept', async () => {
    const { user } = await show(smallPlan, it => {
      it.cells = [
        ['Cost centre', 'Budget', 'Budget', 'Revised'],
        ['Fleet', 1, 2, 3],
        ['Total', 1, 2, 3],
      ];
    });
    await begin(user);
    expect(said()).toContain('Two columns are headed “Budget” and cannot be told apart');
    expect(said()).toContain('“Total” is left out as a total; it adds up.');
    await user.selectOptions(meaning('Revised'), 'Base');
    expect(said()).toContain('“Revised” is read as Base, and so is another column');
  });

  test('a header that is gone and a row below are told on every screen', async () => {
    const { workbook, user } = await show();
    await begin(user);
    workbook.below = ['Energy', 3400];
    await user.click(own().getByRole('button', { name: 'Read it as Line' }));
    await user.click(screen.getByRole('tab', { name: 'Overview' }));
    await waitFor(() =>
      expect(document.body.textContent).toContain('The row right below Our budget!B2:E4 is filled and is not read as part of Line.'),
    );
  });

  test('what the workbook refuses is told in its sentence', async () => {
    const { workbook, user } = await show();
    await begin(user);
    workbook.failure = { sentence: 'The workbook is protected.' };
    await user.click(own().getByRole('button', { name: 'Read it as Line' }));
    expect((await own().findByRole('alert')).textContent).toContain('The workbook is protected.');
  });

  test('in an empty workbook the first mapping opens Start, which says what is still needed', async () => {
    const { user } = await show([]);
    await begin(user);
    await user.click(own().getByRole('button', { name: 'Read it as Line' }));
    await screen.findByRole('list', { name: 'Still needed to see a gap:' });
    expect(screen.getByRole('tab', { name: 'Start' }).getAttribute('aria-selected')).toBe('true');
  });

  /** A published budget as it stands: title, blank corner, second head row, subtotals, brackets, a footnote. */
  const PUBLISHED: Table = [
    ['Revenue budget £000', null, null, null],
    [null, '2026/27', '2027/28', '2028/29'],
    [null, 'Budget', 'Estimate', 'Estimate'],
    ['Police pay', 82000, 84000, 86000],
    ['Staff pay', 20500, 21000, 21500],
    ['Total pay', 102500, 105000, 107500],
    ['Premises', 5100, 5200, 5300],
    ['Income', '(10,100)', '(10,200)', '(10,300)'],
    ['Net budget requirement', 97500, 100000, 102500],
    ['* before the use of reserves', null, null, null],
  ];

  test('a published budget is read as it stands, its own total beside ours before anything counts, in three clicks', async () => {
    const { workbook, user } = await show(smallPlan, it => {
      it.cells = PUBLISHED;
      it.selection = { sheet: 'Our budget', address: 'B2:E11' };
    });
    await begin(user);
    expect(own().getByLabelText<HTMLSelectElement>('What its rows are').value).toBe('Line');
    const shown = own().getByRole('group', { name: 'As it will be read' });
    expect(textOf(within(shown).getByRole('row', { name: /^Net budget requirement, 2026\/27/ }))).toContain('97,50097,500nil');
    expect(said()).toContain('“Total pay” is left out as a total; it adds up.');
    await user.click(own().getByRole('button', { name: 'Read it as Line' }));
    const read = (await workbook.planTables()).find(table => table.isMapped)!.values;
    expect(read[0]).toEqual(['Line', '2026/27 £000', '2027/28 £000', '2028/29 £000']);
    expect(read.filter(row => row[0]).map(row => row[0])).toEqual(['Line', 'Police pay', 'Staff pay', 'Premises', 'Income']);
    expect(read[3]![0]).toBe('Police pay'); // every row keeps its place, so that a finding leads to the user’s own cell
  });

  test('row by row, what was taken for a total can be counted and a row left out, and the difference is shown', async () => {
    const { workbook, user } = await show(smallPlan, it => {
      it.cells = PUBLISHED;
    });
    await begin(user);
    await user.click(own().getByRole('button', { name: 'Choose rows: 4 of 6 count' }));
    expect(own().getByRole<HTMLInputElement>('checkbox', { name: 'Total pay: total, left out' }).checked).toBe(false);
    await user.click(own().getByRole('checkbox', { name: 'Premises' }));
    const shown = own().getByRole('group', { name: 'As it will be read' });
    expect(textOf(within(shown).getByRole('row', { name: /^Net budget requirement, 2026\/27/ }))).toContain('97,50092,400-5,100');
    expect(textOf(shown)).toContain('Left out of ours: Premises.');
    await user.click(own().getByRole('button', { name: 'Read it as Line' }));
    expect(workbook.mapped[0]!.rows).toEqual({ Premises: 'left out' });
  });

  test('the kind of all rows is said once, and the base year’s budget is guessed as Base', async () => {
    const { workbook, user } = await show(smallPlan, it => {
      it.cells = [
        ['Grants', `${baseYear} Budget`, 'Inflation', '2026/27', '2027/28'],
        ['Police grant', 65000, '', 66000, 67000],
      ];
    });
    await begin(user);
    expect(meaning(`${baseYear} Budget`).value).toBe('Base');
    await user.selectOptions(own().getByLabelText('Kind of every row'), 'core');
    await user.click(own().getByRole('button', { name: 'Read it as Funding' }));
    expect(workbook.mapped[0]!.allRows).toEqual({ Kind: 'core' });
    const [head, row] = (await workbook.planTables()).find(table => table.isMapped)!.values;
    expect(row![head!.indexOf('Kind')]).toBe('core');
  });

  test('nothing in the form breaks the rules of access', async () => {
    const { container, user } = await show();
    await begin(user);
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual([]);
  });
});
