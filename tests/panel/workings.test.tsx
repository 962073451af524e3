/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { coreModel } from '../../addin/panel/reading/core-model';
import { stepsIn } from '../../addin/panel/workings/steps';
import { Decimal } from '../../core';
import { brokenFloorPlan } from './reserves/reserves-plan';
import { section, showPane, textOf } from './shown';
import { dataOf } from './fake-plan';
import { smallPlan } from './small-plan';
import { faultsOfAxe } from './without-faults';

const ask = async (user: Awaited<ReturnType<typeof showPane>>['user'], name: string | RegExp) => {
  await user.click(screen.getByRole('button', { name }));
  return screen.findByRole('dialog');
};
const items = (dialog: HTMLElement) => within(dialog).getAllByRole('listitem');

test('the headline gap opens into gap after savings, contributions and drawdowns, each with its amount', async () => {
  const { user } = await showPane({ tables: smallPlan, model: coreModel });
  const dialog = await ask(user, '£160,000: how Remaining gap, 2026/27, is made');
  expect(textOf(dialog)).toContain('How Remaining gap, 2026/27, is made');
  expect(textOf(dialog)).toContain('Gap after savings plus contributions less drawdowns: the headline.');
  expect(textOf(items(dialog)[0]!)).toContain('Remaining gap 2026/27£160,000= ');
  // 160,000 after a saving of 50,000: the cumulative gap is 210,000
  const [, after] = items(dialog);
  expect(textOf(after!)).toContain('Gap after savings 2026/27£160,000= cumulative gap of £210,000 less £50,000 of savings counted');
});

test('a step opens further down to what was typed, with its status', async () => {
  const { user } = await showPane({ tables: smallPlan, model: coreModel });
  const dialog = await ask(user, '£160,000: how Remaining gap, 2026/27, is made');
  for (let deeper = within(dialog).queryAllByRole('button', { name: /^What it is made of/ }); deeper.length;) {
    for (const button of deeper) await user.click(button);
    deeper = within(dialog).queryAllByRole('button', { name: /^What it is made of/ });
  }
  expect(textOf(dialog)).toMatch(/Inflation 2026\/27\s*2\.00%Typed in Assumption, Inflation, 2026\/27\.Status: assumed/);
  expect(textOf(dialog)).toMatch(/Premises 2026\/27\s*£1,020,000= .*to the penny/);
});

test('the keyboard opens a figure, Escape closes it, and the figure has the focus again', async () => {
  const { user } = await showPane({ tables: smallPlan, model: coreModel });
  const figure = screen.getByRole('button', { name: '£160,000: how Remaining gap, 2026/27, is made' });
  act(() => figure.focus());
  await user.keyboard('{Enter}');
  await screen.findByRole('dialog');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(figure);
});

test('every year of the trend, the bands and the reserves open their own workings', async () => {
  const { user } = await showPane({ tables: brokenFloorPlan, model: coreModel });
  await user.click(within(section(/^Gap by year/)).getByRole('button', { name: 'Show as a table' }));
  const asked = screen
    .getAllByRole('button', { name: /: how .*, is made$/ })
    .map(button => button.getAttribute('aria-label')!.replace(/^[^:]*: how /, ''));
  for (const figure of [
    'Cumulative gap, 2027/28, is made',
    'Remaining gap, 2027/28, is made',
    'General reserve, 2026/27, is made',
    'Total reserves, 2026/27, is made',
    'Band A, 2026/27, is made',
    'Band D, 2026/27, is made',
  ])
    expect(asked).toContain(figure);
  const dialog = await ask(user, /how Band A, 2026\/27, is made$/);
  // £310 × 6 ÷ 9 = £206.67
  expect(textOf(items(dialog)[0]!)).toContain('Band A 2026/27£206.67= Band D of £310 × 6 ÷ 9, to the penny');
  // the proportions are law; what rests on an assumed Band D is no firmer than that
  expect(textOf(dialog)).toContain('Source: Local Government Finance Act 1992, sections 5 and 47. Status: assumed');
});

test('what is tried on the Plan screen opens the workings of what is tried', async () => {
  const { user } = await showPane({ tables: smallPlan, model: coreModel });
  await user.click(screen.getByRole('tab', { name: 'Plan' }));
  await screen.findByRole('region', { name: 'Assumptions, 2026/27' });
  fireEvent.change(screen.getByRole('slider', { name: 'Inflation' }), { target: { value: '10' } });
  const dialog = await ask(user, '170: how Remaining gap, 2026/27, is made');
  expect(textOf(items(dialog)[0]!)).toContain('Remaining gap 2026/27£170,000');
});

test('a choice of precept opens what it leaves of the gap, and its Band D', async () => {
  const { user } = await showPane({ tables: smallPlan, model: coreModel });
  await user.click(screen.getByRole('tab', { name: 'Precept' }));
  await screen.findByRole('region', { name: /^Choices for/ });
  const choices = section(/^Choices for/);
  expect(within(choices).getAllByRole('button', { name: /how Band D, 2026\/27, is made$/ }).length).toBeGreaterThan(1);
  // Band D frozen at £300 leaves £10,000 more to find than the £310 of the plan
  const dialog = await ask(user, '170: how Remaining gap, 2026/27, is made');
  expect(textOf(items(dialog)[0]!)).toContain('Remaining gap 2026/27£170,000');
});

test('a balance of a reserve opens into what it opened with and what was moved', async () => {
  const { user } = await showPane({ tables: brokenFloorPlan, model: coreModel });
  await user.click(screen.getByRole('tab', { name: 'Reserves' }));
  await screen.findByRole('region', { name: /^Balances at/ });
  await user.click(within(section(/^Balances at/)).getByRole('button', { name: 'Show as a table' }));
  // 300,000 − 150,000
  const dialog = await ask(user, '£150,000: how General fund, 2026/27, is made');
  expect(textOf(items(dialog)[0]!)).toContain('General fund 2026/27£150,000= £300,000 at the start, less £150,000 taken out');
});

test('a figure whose workings cannot be made says why', async () => {
  const { user } = await showPane();
  const dialog = await ask(user, '£1,200,000: how Remaining gap, 2026/27, is made');
  expect(textOf(dialog)).toContain('“workings: Remaining gap 2026/27” is not a report.');
});

test('a rate of a thousandth of a point is not shortened, and a cut-off answer says that it is', () => {
  const report = dataOf('workings', [
    ['Term', 'Amount', 'Unit', 'How', 'Source', 'Status'],
    ['Growth 2026/27', new Decimal('0.00142'), 'rate', 'typed', '', 'assumed'],
    ['   Base', new Decimal('1234.5'), 'dwellings', 'typed', '', ''],
    ['…', '', '', 'The first 400 figures are shown; ask for one by its name.', '', ''],
  ]);
  const { first, note } = stepsIn(report);
  expect([first!.amount, first!.from[0]!.amount]).toEqual(['0.142%', '1,234.5 dwellings']);
  expect(note).toBe('The first 400 figures are shown; ask for one by its name.');
});

test('workings have no fault that axe can find', async () => {
  const { user } = await showPane({ tables: smallPlan, model: coreModel });
  await ask(user, '£160,000: how Remaining gap, 2026/27, is made');
  expect(await faultsOfAxe()).toEqual([]);
});
