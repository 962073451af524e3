/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { coreModel } from '../../addin/panel/reading/core-model';
import { ChanceSearches } from '../../addin/panel/risk/chance-searches';
import { planTable } from './fake-workbook';
import { openedSection, section, showPane, textOf } from './shown';

/*
 * Prices of a million pounds move evenly within ±1%; the reserve stands at its floor of £100,000. Nine draws in ten cost up to
 * 8,000 more, which a saving of 8,000 takes off; eight in ten up to 6,000.
 */
const plan = [
  planTable('Body', 'Body', 'A1:B4', [
    ['Body', 'Value'],
    ['Name', 'Smallshire PCC'],
    ['Country', 'England'],
    ['Base year', '2025/26'],
  ]),
  planTable('Assumptions', 'Assumptions', 'A1:F2', [
    ['Assumption', 'Unit', 'Low', 'High', 'Shape', '2026/27'],
    ['Prices', '% a year', -0.01, 0.01, 'uniform', 0],
  ]),
  planTable('Lines', 'Lines', 'A1:D2', [
    ['Line', 'Base', 'Driver', '2026/27'],
    ['Supplies', 1_000_000, 'Prices', ''],
  ]),
  planTable('Reserves', 'Reserves', 'A1:D2', [
    ['Reserve', 'Kind', 'Opening', 'Floor'],
    ['General', 'general', 100_000, 100_000],
  ]),
];
const CARD = 'Keep the general reserve above its floor with …';

async function showPlan(tables = plan) {
  const { user } = await showPane({ tables, model: coreModel });
  await user.click(screen.getByRole('tab', { name: 'Plan' }));
  return user;
}
/** The saving that the card names. */
const saving = () => Number(/at £([\d,.]+),/.exec(textOf(section(CARD)))![1]!.replace(/,/g, ''));

test('the saving that keeps the reserve above its floor nine times in ten, and eight', async () => {
  const user = await showPlan();
  await openedSection(CARD);
  await user.selectOptions(screen.getByLabelText('Keep the general reserve above its floor with'), 'Saving');
  await user.click(screen.getByRole('button', { name: 'Find it' }));
  await screen.findByText(/meets the target of 10% or less/);
  expect(Math.abs(saving() - 8_000)).toBeLessThanOrEqual(20);
  await user.selectOptions(screen.getByLabelText('how often'), 'eight times in ten');
  expect(textOf(section(CARD))).toContain('This answers an earlier question; press Find it for this one.');
  await user.click(screen.getByRole('button', { name: 'Find it' }));
  await screen.findByText(/meets the target of 20% or less/);
  expect(Math.abs(saving() - 6_000)).toBeLessThanOrEqual(20);
});

test('a plan without reserves is not asked about them', async () => {
  await showPlan(plan.slice(0, 3));
  await openedSection(/^Remaining gap/);
  expect(screen.queryByRole('region', { name: CARD })).toBeNull();
});

test('a search that is stopped says how far it came, and nothing of it is heard afterwards', () => {
  const heard: string[] = [];
  const made: WorkerHere[] = [];
  class WorkerHere {
    onmessage: (event: { data: unknown }) => void = () => {};
    onerror = () => {};
    isTerminated = false;
    constructor() {
      made.push(this);
    }
    postMessage() {}
    terminate() {
      this.isTerminated = true;
    }
  }
  Object.assign(globalThis, { Worker: WorkerHere });
  const searches = new ChanceSearches();
  searches.subscribe(() => heard.push(searches.snapshot().state));
  searches.search({
    lever: 'Saving 2026/27',
    until: '2026/27',
    measure: 'chance of breach by then',
    chance: 0.1,
    scenario: '',
    tables: [],
  });
  made[0]!.onmessage({ data: { tried: 3 } });
  searches.cancel();
  expect(searches.snapshot()).toEqual({ state: 'stopped', tried: 3 });
  expect(made[0]!.isTerminated).toBe(true);
  expect(heard).toEqual(['searching', 'searching', 'stopped']);
  Object.assign(globalThis, { Worker: undefined });
});
