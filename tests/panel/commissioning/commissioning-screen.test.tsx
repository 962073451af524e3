/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { coreModel } from '../../../addin/panel/reading/core-model';
import { weightsOf } from '../../../addin/panel/commissioning/weight-sliders';
import type { Addition, PlanTable } from '../../../addin/workbook/workbook';
import type { Table } from '../../../core';
import { cellsOf, section, showPane, textOf } from '../shown';
import { smallPlan } from '../small-plan';
import { faultsOfAxe } from '../without-faults';
import { bidPlan, floorsAbovePot, flowPlan, grantPlan, overProgrammed, partnershipPlan } from './partnership-plan';

async function showCommissioning(tables: readonly PlanTable[] = partnershipPlan) {
  const shown = await showPane({ tables, model: coreModel });
  await shown.user.click(screen.getByRole('tab', { name: 'Commissioning' }));
  await screen.findByRole('region', { name: 'Weights of the formula' });
  return shown;
}

const slide = (name: string, place: number) => fireEvent.change(screen.getByRole('slider', { name }), { target: { value: String(place) } });
const amounts = () =>
  within(section(/^Allocations/))
    .getAllByRole('listitem')
    .map(textOf);

test('£10,000 by population and crime alike is £3,750 for Hill and £6,250 for Vale, with last year beside', async () => {
  await showCommissioning();
  expect(amounts()).toEqual(['Hill£3,750last year £4,000; −£250 (−6.25%)Why?', 'Vale£6,250last year £6,000; +£250 (+4.17%)Why?']);
  expect(textOf(section(/^Allocations/))).toContain('1 gains, 1 loses. Together they get £10,000, the whole pot.');
});

test('all weight on population is a quarter for Hill, and what it was before stands beside it', async () => {
  await showCommissioning();
  slide('Crime', 0);
  expect(amounts()).toEqual([
    'Hill£2,500last year £4,000; −£1,500 (−37.50%)Why?before the weights were moved: £3,750',
    'Vale£7,500last year £6,000; +£1,500 (+25.00%)Why?before the weights were moved: £6,250',
  ]);
  expect(screen.getByRole('slider', { name: 'Crime' }).getAttribute('aria-valuetext')).toBe('weight 0, 0% of all, instead of 0.5');
});

test('no weight at all shares nothing out, and says so', async () => {
  await showCommissioning();
  expect(textOf(section('Can it be done?'))).toContain('Yes: the amounts keep every floor and cap, the largest fall and the largest rise');
  slide('Crime', 0);
  slide('Population', 0);
  expect(within(section(/^Allocations/)).queryByRole('listitem')).toBeNull();
  expect(textOf(section(/^Allocations/))).toMatch(/[Ww]eight/);
  expect(screen.queryByRole('region', { name: 'Can it be done?' })).toBeNull();
});

test('why an amount is what it is can be read beside it', async () => {
  const { user } = await showCommissioning();
  await user.click(screen.getByRole('button', { name: 'Why Hill gets this amount' }));
  expect(textOf(section(/^Allocations/))).toContain(
    'Hill has 37.5% of all need (Population 12.5% of a possible 50% and Crime 25% of a possible 50%), which is £3,750 of £10,000.',
  );
});

test('every year stands in the table behind, and the parts add to the pot', async () => {
  const { user } = await showCommissioning();
  await user.click(screen.getByRole('button', { name: 'Show as a table' }));
  // a head: −250 ÷ 100 people = −2.50; 250 ÷ 300 = 0.83
  expect(cellsOf(within(section(/^Allocations/)).getByRole('table'))).toEqual([
    ['Partnership', 'Last year', '2026/27', '2027/28', 'Change', 'A head'],
    ['Hill', '£4,000', '£3,750', '£3,750', '−£250', '−£2.50'],
    ['Vale', '£6,000', '£6,250', '£6,250', '+£250', '+£0.83'],
    ['Total', '£10,000', '£10,000', '£10,000', '£0', ''],
  ]);
});

test('floors of £11,000 cannot be kept from a pot of £10,000, and by how much is said', async () => {
  await showCommissioning(floorsAbovePot);
  const sentence = 'Floors add up to £11,000, £1,000 more than the pot of £10,000; lower the floors or raise the pot by at least that.';
  expect(textOf(section(/^Allocations/))).toContain(sentence);
  expect(textOf(section('Can it be done?'))).toContain(sentence);
});

test('weights that were tried are kept as rows of a scenario, and put back', async () => {
  const putBack = jest.fn(async () => {});
  const addRows = jest.fn<Promise<Addition>, [PlanTable, Table]>(async () => ({
    place: { sheet: 'Scenarios', address: 'A3:G3' },
    putBack,
  }));
  const { user, workbook } = await showCommissioning();
  Object.assign(workbook, { addRows });
  slide('Crime', 20);
  await user.click(screen.getByRole('button', { name: 'Keep as a scenario…' }));
  fireEvent.change(await screen.findByLabelText(/^Name/), { target: { value: 'Less crime' } });
  await user.click(screen.getByRole('button', { name: 'Write 1 row' }));
  expect(addRows.mock.calls[0]![1]).toEqual([['Less crime', '', 'Weight', 'Crime', 'Weight', 'set', 0.2]]);
  await waitFor(() => expect(screen.getByText('“Less crime” is kept in Scenarios!A3:G3.')).toBeTruthy());
  await user.click(screen.getByRole('button', { name: 'Put back' }));
  expect(putBack).toHaveBeenCalledTimes(1);
});

test('a weight that a scenario sets is the one to move; one that it scales cannot be', () => {
  const override = (change: string, value: number): readonly Table[] => [
    ...partnershipPlan.map(table => table.values),
    [
      ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
      ['Other', 'Weight', 'Crime', 'Weight', change, value],
    ],
  ];
  expect(weightsOf('Other', override('set', 0.2))).toEqual([
    { indicator: 'Population', weight: 0.5 },
    { indicator: 'Crime', weight: 0.2 },
  ]);
  expect(weightsOf('Other', override('scale', 2))).toEqual([{ indicator: 'Population', weight: 0.5 }]);
});

test('of £1,000 the bids of 600 and 300 are met, and the third does not fit', async () => {
  await showCommissioning(bidPlan);
  const rows = cellsOf(within(section('Grant round')).getByRole('table'));
  expect(rows).toEqual([
    ['Bid', 'Requested', 'Award', 'Running total', 'Score', 'Status', 'Result'],
    ['Youth work', '£600', '£600', '£600', '9', 'eligible', 'funded'],
    ['Helpline', '£300', '£300', '£900', '8', 'eligible', 'funded'],
    ['the money ends above this line', '', '', '', '', '', ''],
    ['Mediation', '£400', '£0', '£900', '7', 'eligible', 'pot used up'],
  ]);
  expect(textOf(section('Grant round'))).toContain(
    'Awarded: £900.Left in the pot: £100.First not funded: Mediation.Ties: none that decided.',
  );
});

test('money is followed from allocation to what is spent, by partnership, with what goes back to the pot', async () => {
  await showCommissioning(flowPlan);
  const flow = () => section('From allocation to money spent');
  expect(textOf(flow())).toContain('Partnerships: a pot of £10,000');
  // Hill is allocated 3,750, Vale 6,250; Hill approves all but £750, Vale less than it may by £1,250
  expect(cellsOf(within(flow()).getAllByRole('table')[0]!)).toEqual([
    ['Partnership', 'Allocated', 'Applied', 'Approved', 'Claimed', 'Not used', 'Recycled'],
    ['Hill', '£3,750', '£4,000', '£3,000', '£2,500', '£750', '£0'],
    ['Vale', '£6,250', '£5,000', '£5,000', '£5,000', '£1,250', '£0'],
    ['Total', '£10,000', '£9,000', '£8,000', '£7,500', '£2,000', '£0'],
  ]);
  expect(textOf(flow())).toContain('£2,000 goes back to the pot.');
});

test('how much more may be approved at the chance of overspending that is accepted', async () => {
  await showCommissioning(overProgrammed);
  // 10 awards of £100 from a pot of £1,000, each not claimed with a chance of a half. Of 13 approved more than 10 are claimed
  // with a chance of (78 + 13 + 1) ÷ 8,192 = 1.12%, of 14 (364 + 91 + 14 + 1) ÷ 16,384 = 2.87%, of 15 more than 10 at 5.92%.
  expect(textOf(section('From allocation to money spent'))).toContain(
    '£1,400 may be approved, £400 above the pot: claims on it pass the pot with a chance of 2.87%. With one step more, £1,500, the chance is 5.92%.',
  );
});

test('before anything is approved the screen says what to type', async () => {
  await showCommissioning();
  expect(textOf(section('From allocation to money spent'))).toContain(
    'Nothing is approved yet. Type what each applied for, what was approved and what was claimed in the columns Applied, Approved and Claimed of Partnership',
  );
  expect(textOf(section('From allocation to money spent'))).toContain('Type the Chance of overspending you accept');
});

test('£180,000 cut from Safer Streets by priority stops two projects, says what to tell them, and is kept as three rows', async () => {
  const addRows = jest.fn<Promise<Addition>, [PlanTable, Table]>(async () => ({
    place: { sheet: 'Scenarios', address: 'A3:G5' },
    putBack: async () => {},
  }));
  const { user, workbook } = await showCommissioning(grantPlan);
  Object.assign(workbook, { addRows });
  const cut = () => section('A cut in the year');
  fireEvent.change(within(cut()).getByLabelText('Cut, in £'), { target: { value: '500,000' } });
  expect(textOf(cut())).toContain('“Safer Streets” pays £430,000 in 2026/27; type an amount up to that.');
  fireEvent.change(within(cut()).getByLabelText('Cut, in £'), { target: { value: '180,000' } });
  expect(cellsOf(within(cut()).getByRole('table')).slice(2, 5)).toEqual([
    ['VAWG', '£250,000', '£0', '£0', '£250,000', 'goes on'],
    ['ASB', '£100,000', '£0', '£100,000', '£0', 'stops'],
    ['Cameras', '£80,000', '£0', '£80,000', '£0', 'stops'],
  ]);
  expect(textOf(cut())).toContain('Melton: “ASB” stops in 2026/27: £100,000 of £100,000 is not paid.');
  await user.click(within(cut()).getByRole('button', { name: 'Keep the cut as a scenario…' }));
  fireEvent.change(await screen.findByLabelText(/^Name/), { target: { value: 'Cut' } });
  await user.click(screen.getByRole('button', { name: 'Write 3 rows' }));
  expect(addRows.mock.calls[0]![1].map(row => row.filter(cell => typeof cell === 'number'))).toEqual([[-180_000], [-100_000], [-80_000]]);
});

test('a plan without a formula says what makes one', async () => {
  await showCommissioning(smallPlan);
  expect(textOf(section('Weights of the formula'))).toContain('The plan has no Weight table.');
  expect(textOf(section('Allocations'))).toContain('The plan has no Partnership table.');
  expect(screen.queryByRole('region', { name: 'Can it be done?' })).toBeNull();
});

test('the Commissioning screen has no fault that axe can find', async () => {
  const { user } = await showCommissioning();
  slide('Crime', 20);
  await user.click(screen.getByRole('button', { name: 'Show as a table' }));
  await user.click(screen.getByRole('button', { name: 'Why Hill gets this amount' }));
  expect(await faultsOfAxe()).toEqual([]);
});

test('the Commissioning screen of a plan whose money is followed has none either', async () => {
  await showCommissioning(flowPlan);
  expect(await faultsOfAxe()).toEqual([]);
});
