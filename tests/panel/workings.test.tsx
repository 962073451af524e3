/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { ModelError } from '../../core/errors';
import { coreModel } from '../../addin/panel/reading/core-model';
import { amountOf } from '../../addin/panel/workings/workings-node';
import { Decimal } from '../../core';
import { brokenFloorPlan } from './reserves/reserves-plan';
import { section, showPane, textOf } from './shown';
import { smallPlan } from './small-plan';
import { faultsOfAxe } from './without-faults';

const ask = async (user: Awaited<ReturnType<typeof showPane>>['user'], name: string | RegExp) => {
  await user.click(screen.getByRole('button', { name }));
  return screen.findByRole('region', { name: /^How .*, is made$/ });
};
/** Opens every step, down to what was typed. */
async function unfoldAll(user: Awaited<ReturnType<typeof showPane>>['user'], view: HTMLElement) {
  for (let deeper = within(view).queryAllByRole('button', { name: /^What it is made of/ }); deeper.length;) {
    for (const button of deeper) await user.click(button);
    deeper = within(view).queryAllByRole('button', { name: /^What it is made of/ });
  }
}
const focused = () => document.activeElement?.textContent;
const items = (view: HTMLElement) => within(view).getAllByRole('listitem');

test('the headline gap opens into gap after savings, contributions and drawdowns, each with its amount', async () => {
  const { user } = await showPane({ tables: smallPlan, model: coreModel });
  const view = await ask(user, '£160,000: how Remaining gap, 2026/27, is made');
  expect(textOf(view)).toContain('How Remaining gap, 2026/27, is made');
  expect(textOf(view)).toContain('Gap after savings plus contributions less drawdowns: the headline.');
  expect(textOf(items(view)[0]!)).toContain('Remaining gap 2026/27£160,000= ');
  // 160,000 after a saving of 50,000: the cumulative gap is 210,000
  const [, after] = items(view);
  expect(textOf(after!)).toContain('Gap after savings 2026/27£160,000= cumulative gap of £210,000 less £50,000 of savings counted');
});

test('a step opens further down to what was typed, with its status', async () => {
  const { user } = await showPane({ tables: smallPlan, model: coreModel });
  const view = await ask(user, '£160,000: how Remaining gap, 2026/27, is made');
  await unfoldAll(user, view);
  expect(textOf(view)).toMatch(/Inflation 2026\/27\s*2\.00%Typed in Assumption, Inflation, 2026\/27\.Status: assumed/);
  expect(textOf(view)).toMatch(/Premises 2026\/27\s*£1,020,000= .*to the penny/);
});

test('the keyboard opens a figure, Escape closes it, and the figure has the focus again', async () => {
  const { user } = await showPane({ tables: smallPlan, model: coreModel });
  const figure = screen.getByRole('button', { name: '£160,000: how Remaining gap, 2026/27, is made' });
  act(() => figure.focus());
  await user.keyboard('{Enter}');
  await screen.findByRole('region', { name: 'How Remaining gap, 2026/27, is made' });
  expect(focused()).toBe('Back');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('region', { name: /is made$/ })).toBeNull();
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
  const view = await ask(user, /how Band A, 2026\/27, is made$/);
  // £310 × 6 ÷ 9 = £206.67
  expect(textOf(items(view)[0]!)).toContain('Band A 2026/27£206.67= Band D of £310 × 6 ÷ 9, to the penny');
  // the proportions are law; what rests on an assumed Band D is no firmer than that
  expect(textOf(view)).toContain('Law: Local Government Finance Act 1992, sections 5 and 47. Status: assumed');
});

test('what is tried on the Plan screen opens the workings of what is tried', async () => {
  const { user } = await showPane({ tables: smallPlan, model: coreModel });
  await user.click(screen.getByRole('tab', { name: 'Plan' }));
  await screen.findByRole('region', { name: 'Assumptions, 2026/27' });
  fireEvent.change(screen.getByRole('slider', { name: 'Inflation' }), { target: { value: '10' } });
  const view = await ask(user, '170: how Remaining gap, 2026/27, is made');
  expect(textOf(items(view)[0]!)).toContain('Remaining gap 2026/27£170,000');
});

test('a choice of precept opens what it leaves of the gap, and its Band D', async () => {
  const { user } = await showPane({ tables: smallPlan, model: coreModel });
  await user.click(screen.getByRole('tab', { name: 'Precept' }));
  await screen.findByRole('region', { name: /^Choices for/ });
  const choices = section(/^Choices for/);
  expect(within(choices).getAllByRole('button', { name: /how Band D, 2026\/27, is made$/ }).length).toBeGreaterThan(1);
  // Band D frozen at £300 leaves £10,000 more to find than the £310 of the plan
  const view = await ask(user, '170: how Remaining gap, 2026/27, is made');
  expect(textOf(items(view)[0]!)).toContain('Remaining gap 2026/27£170,000');
});

test('a balance of a reserve opens into what it opened with and what was moved', async () => {
  const { user } = await showPane({ tables: brokenFloorPlan, model: coreModel });
  await user.click(screen.getByRole('tab', { name: 'Reserves' }));
  await screen.findByRole('region', { name: /^Balances at/ });
  await user.click(within(section(/^Balances at/)).getByRole('button', { name: 'Show as a table' }));
  // 300,000 − 150,000
  const view = await ask(user, '£150,000: how General fund, 2026/27, is made');
  expect(textOf(items(view)[0]!)).toContain('General fund 2026/27£150,000= £300,000 at the start, less £150,000 taken out');
});

test('a figure whose workings cannot be made says why', async () => {
  const workings = () => {
    throw new ModelError('wrong', 'These tables have no workings.', 'plan', {});
  };
  const { user } = await showPane({ model: { ...coreModel, workings } });
  const view = await ask(user, '£1,200,000: how Remaining gap, 2026/27, is made');
  expect(textOf(view)).toContain('These tables have no workings.');
});

test('every typed cell can be gone to, where it stands in the workbook', async () => {
  const { user, workbook } = await showPane({ tables: smallPlan, model: coreModel });
  const view = await ask(user, '£160,000: how Remaining gap, 2026/27, is made');
  await unfoldAll(user, view);
  const steps = items(view).filter(item => item.querySelector('li') === null);
  const typed = steps.filter(item => textOf(item).includes('Typed in'));
  expect(typed.length).toBeGreaterThan(3);
  for (const item of typed) expect(within(item).getByRole('button', { name: /^Go to \S+![A-Z]+\d+$/ })).toBeTruthy();
  const inflation = typed.find(item => textOf(item).startsWith('Inflation 2026/27'))!;
  await user.click(within(inflation).getByRole('button', { name: 'Go to Assumptions!F2' }));
  expect(workbook.wentTo).toEqual([{ sheet: 'Assumptions', address: 'F2' }]);
  expect(screen.getByRole('region', { name: /is made$/ })).toBe(view);
});

test('workings lie beside the sheet: no dialog, nothing behind them is shut, and another screen takes their place', async () => {
  const { user } = await showPane({ tables: smallPlan, model: coreModel });
  const view = await ask(user, '£160,000: how Remaining gap, 2026/27, is made');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.querySelector('[aria-modal="true"], [inert], main[aria-hidden="true"]')).toBeNull();
  await user.click(screen.getByRole('tab', { name: /^Checks/ }));
  expect(document.contains(view)).toBe(false);
  await user.click(screen.getByRole('tab', { name: 'Overview' }));
  expect(textOf(section('Remaining gap, 2026/27'))).toContain('£160,000');
});

test('all steps open and close at once, and are copied with their levels and cells', async () => {
  const { user } = await showPane({ tables: smallPlan, model: coreModel });
  const view = await ask(user, '£160,000: how Remaining gap, 2026/27, is made');
  const before = items(view).length;
  await user.click(within(view).getByRole('button', { name: 'Open all steps' }));
  expect(within(view).queryAllByRole('button', { name: /^What it is made of/ })).toEqual([]);
  expect(textOf(view)).toContain('Typed in Assumption, Inflation, 2026/27.');
  await user.click(within(view).getByRole('button', { name: 'Copy all steps' }));
  const rows = (await navigator.clipboard.readText()).split('\n').map(row => row.split('\t'));
  expect(rows[0]).toEqual(['Level', 'Step', 'Amount', 'How', 'Rests on', 'Cell']);
  // As on the screen: every step once, the gap first, and the typed rate with the cell it stands in.
  expect(rows.length - 1).toBe(items(view).length);
  expect(rows[1]!.slice(0, 3)).toEqual(['1', 'Remaining gap 2026/27', '£160,000']);
  expect(
    rows
      .find(([, step]) => step === 'Inflation 2026/27')!
      .slice(2, 4)
      .concat(rows.find(([, step]) => step === 'Inflation 2026/27')![5]!),
  ).toEqual(['2.00%', 'Typed in Assumption, Inflation, 2026/27.', 'Assumptions!F2']);
  await user.click(within(view).getByRole('button', { name: 'Close all steps' }));
  expect(items(view).length).toBe(before);
});

test('the arrows open and close a step that has the focus', async () => {
  const { user } = await showPane({ tables: smallPlan, model: coreModel });
  const view = await ask(user, '£160,000: how Remaining gap, 2026/27, is made');
  const [button] = within(view).getAllByRole('button', { name: /^What it is made of/ });
  act(() => button!.focus());
  const before = items(view).length;
  await user.keyboard('{ArrowRight}');
  expect(button!.getAttribute('aria-expanded')).toBe('true');
  expect(items(view).length).toBeGreaterThan(before);
  await user.keyboard('{ArrowLeft}');
  expect(items(view).length).toBe(before);
});

test('each step names its law: that of a precept is section 48', async () => {
  const { user } = await showPane({ tables: smallPlan, model: coreModel });
  const view = await ask(user, '£160,000: how Remaining gap, 2026/27, is made');
  await unfoldAll(user, view);
  const step = items(view).find(item => textOf(item).startsWith('Precept 2026/27'))!;
  expect(textOf(step)).toContain('Law: Local Government Finance Act 1992, section 48');
});

test('a rate of a thousandth of a point is not shortened', () => {
  const node = { id: '', label: '', sentence: '', law: '', source: '', status: '', parts: [] } as const;
  expect(amountOf({ ...node, amount: new Decimal('0.00142'), unit: 'rate' })).toBe('0.142%');
  expect(amountOf({ ...node, amount: new Decimal('1234.5'), unit: 'dwellings' })).toBe('1,234.5 dwellings');
  expect(amountOf({ ...node, amount: true, unit: 'yes or no' })).toBe('Yes');
});

test('workings have no fault that axe can find', async () => {
  const { user } = await showPane({ tables: smallPlan, model: coreModel });
  await ask(user, '£160,000: how Remaining gap, 2026/27, is made');
  expect(await faultsOfAxe()).toEqual([]);
});
