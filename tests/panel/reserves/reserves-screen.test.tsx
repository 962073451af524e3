/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { coreModel } from '../../../addin/panel/reading/core-model';
import type { PlanTable } from '../../../addin/workbook/workbook';
import { cellsOf, section, showPane, textOf } from '../shown';
import { smallPlan } from '../small-plan';
import { faultsOfAxe } from '../without-faults';
import { brokenFloorPlan, proposalPlan } from './reserves-plan';

async function showReserves(tables: readonly PlanTable[]) {
  const shown = await showPane({ tables, model: coreModel });
  await shown.user.click(screen.getByRole('tab', { name: 'Reserves' }));
  await screen.findByRole('tab', { name: 'Reserves', selected: true });
  return shown;
}

const balances = () => screen.findByRole('region', { name: /Balances at each year’s end/ });
const click = (user: Awaited<ReturnType<typeof showPane>>['user'], name: string | RegExp) =>
  user.click(screen.getByRole('button', { name }));
const tableIn = (name: string | RegExp) => within(section(name)).getByRole('table');

describe('balances against floors', () => {
  test('300,000 less 150,000 and 80,000 breaks a floor of 100,000 in the second year, by 30,000', async () => {
    const { user } = await showReserves(brokenFloorPlan);
    expect(textOf(await balances())).toContain('General fund breaks its floor of £100,000 at 31 March 2028, by £30,000.');
    await click(user, 'Show as a table');
    expect(cellsOf(tableIn(/Balances/))).toEqual([
      ['At', 'Balance', 'Floor', 'Above the floor'],
      ['1 April, opening', '£300,000', '', ''],
      ['31 March 2027', '£150,000', '£100,000', '£50,000'],
      ['31 March 2028', '£70,000', '£100,000', '−£30,000'],
    ]);
  });

  test('a floor that is kept says where the balance comes nearest to it', async () => {
    await showReserves(proposalPlan);
    expect(textOf(await balances())).toContain(
      'General fund stays above its floor. It comes closest at 31 March 2027: £200,000 above the floor of £100,000.',
    );
  });

  test('a reserve without a floor can be chosen, and says so', async () => {
    const { user } = await showReserves(brokenFloorPlan);
    await user.selectOptions(within(await balances()).getByLabelText('Reserve'), 'Transition');
    expect(textOf(await balances())).toContain('Transition stays at £120k. No floor is set.');
  });

  test('the picture says in words what it shows', async () => {
    await showReserves(brokenFloorPlan);
    expect(
      within(await balances())
        .getByRole('img')
        .getAttribute('aria-label'),
    ).toContain('breaks its floor');
  });

  test('every reserve and every total stands in one table', async () => {
    const { user } = await showReserves(brokenFloorPlan);
    await balances();
    await click(user, 'Show every reserve');
    expect(cellsOf(tableIn(/Balances/))).toEqual([
      ['Reserve, £k', 'Opening', '26/27', '27/28'],
      ['General fund', '300', '150', '70'],
      ['Transition', '120', '120', '120'],
      ['General reserve', '300', '150', '70'],
      ['Earmarked reserves', '120', '120', '120'],
      ['Capital reserves', '0', '0', '0'],
      ['Total reserves', '420', '270', '190'],
    ]);
  });

  test('a finding leads to the cell it is about', async () => {
    const { user, workbook } = await showReserves(brokenFloorPlan);
    await balances();
    await user.click(within(section('Findings about reserves')).getAllByRole('button', { name: /^Go to Reserves!/ })[0]!);
    expect(workbook.wentTo[0]?.sheet).toBe('Reserves');
  });
});

test('60,000 from reserves lowers the gap of 2026/27 once, and only leaving the system out loses its saving the year after', async () => {
  await showReserves(proposalPlan);
  await balances();
  const title = 'A proposal: full, part or none from reserves';
  expect(cellsOf(tableIn(title))).toEqual([
    ['£k', 'Full', 'Part', 'None', 'Not done'],
    ['Drawn 26/27', '60', '30', '0', '0'],
    ['Gap 26/27', '160', '190', '220', '160'],
    ['Gap 27/28', '150', '150', '150', '170'],
    ['General reserve 26/27', '300', '300', '300', '300'],
    ['Total reserves 26/27', '360', '390', '420', '420'],
  ]);
  expect(textOf(section(title))).toContain(
    'Full (business case)Reserves lower the gap of 2026/27 by £60,000, once: the gap of 2027/28 is £150,400, the same as with none.',
  );
});

test('a policy that meets the gap down to the floor shows next year’s gap open again beside it', async () => {
  const { user } = await showReserves(proposalPlan);
  await balances();
  const title = 'Policies for an open gap';
  // 220,000 open, 200,000 above the floor: 20,000 remains; 2027/28 has its 150,400 whatever was drawn
  expect(cellsOf(tableIn(title))).toEqual([
    ['£k', '26/27', '27/28'],
    ['Gap as it stands', '220', '150'],
    ['Gap with it', '20', '150'],
    ['Reserves as it stands', '420', '420'],
    ['Reserves with it', '220', '220'],
  ]);
  expect(textOf(section(title))).toContain('The £200,000 drawn in 2026/27 is one-off: in 2027/28 the gap re-opens at £150,400.');
  await click(user, 'Show the movements it proposes');
  expect(cellsOf(within(section(title)).getAllByRole('table')[1]!)).toEqual([
    ['Reserve', '2026/27', '2027/28'],
    ['General fund', '−£200,000', 'nil'],
  ]);
});

test('the risks call for 200,000 × 50% + 50,000 × 40% = 120,000, and the general fund holds 180,000 more', async () => {
  const { user } = await showReserves(proposalPlan);
  await balances();
  const title = 'Is the general reserve enough?';
  expect(textOf(section(title))).toContain(
    'At 31 March 2027 the general reserve of £300,000 is £180,000 above the £120,000 that the plan’s risks call for.',
  );
  await click(user, 'Show what the minimum is made of');
  expect(within(section(title)).getAllByRole('listitem').map(textOf)).toEqual([
    'Pay award£100,000exposure £200,000 × likelihood 50%',
    'Grant£20,000exposure £50,000 × likelihood 40%',
    'Risk-based minimum£120,000the allowances that count, added up',
  ]);
});

test('the strategy’s table is copied in pounds', async () => {
  const { user } = await showReserves(proposalPlan);
  await balances();
  await click(user, 'Copy the table');
  expect(await screen.findByText('Copied.')).toBeTruthy();
  const copied = (await navigator.clipboard.readText()).split('\n');
  expect(copied[0]).toBe('Reserve\tRow\tCategory\tPurpose\tOpening, £\t2026/27, £\t2027/28, £\tSupports');
  expect(copied[1]).toBe('Status of the year\tyear\t\t\t\tindicative until the budget\tindicative until the budget\t');
  expect(copied[2]).toBe('General fund\tbalance\t3\tContingency\t300,000\t300,000\t300,000\t');
});

test('a plan without reserves says what to add instead of showing nil', async () => {
  await showReserves(smallPlan);
  expect(textOf(await screen.findByRole('region', { name: 'Reserves' }))).toContain('The plan has no Reserve table');
});

test('the Reserves screen has no fault that axe can find, with all its tables open', async () => {
  const { user } = await showReserves(proposalPlan);
  await balances();
  for (const button of screen.getAllByRole('button', { name: /^Show / })) await user.click(button);
  expect(await faultsOfAxe()).toEqual([]);
});
