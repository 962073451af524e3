/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { screens } from '../../addin/panel/shell/screens';
import { showPane } from './shown';

const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '';

test('everything that can be operated takes focus, in reading order', async () => {
  const { container } = await showPane();
  const operable = [...container.querySelectorAll<HTMLElement>('select, button, input, [tabindex="0"]:not([data-tabster-dummy])')];
  const names = operable.map(element =>
    element.getAttribute('role') === 'tab'
      ? `tab ${element.getAttribute('value')}`
      : (element.getAttribute('aria-label') ?? (element as HTMLSelectElement).labels?.[0]?.textContent ?? element.textContent),
  );
  expect(names).toEqual([
    'Scenario',
    ...screens.map(({ id }) => `tab ${id}`),
    'About',
    '£1,200,000: how Remaining gap, 2026/27, is made',
    'About',
    '2026/27: shortfall of £1.2 million',
    '2027/28: shortfall of £5.5 million',
    '2028/29: shortfall of £9.2 million',
    '2029/30: shortfall of £12.9 million',
    'Show as a table',
    'About',
    '£7,000,000: how General reserve, 2026/27, is made',
    '£10,000,000: how Total reserves, 2026/27, is made',
    'Copy: Reserves at 31 March 2027',
    'About',
    // Band D £311.2302 in ninths: 207.4868, 242.0679…, 276.6490…, 311.2302, 380.3924…, 449.5547…, 518.7170, 622.4604.
    ...['A, £207.49', 'B, £242.07', 'C, £276.65', 'D, £311.23', 'E, £380.39', 'F, £449.55', 'G, £518.72', 'H, £622.46']
      .map(one => one.split(', '))
      .map(([band, charge]) => `${charge}: how Band ${band}, 2026/27, is made`),
    'Copy: Council tax by band, 2026/27',
    'About',
    'Go to Scenarios!C3',
    'Go to Budget!E5',
    'Go to Reserves!A2',
    'See all 6 findings',
    'About',
    'Show spending, savings and the gap by category and holder',
    'Show FTE and headcount by post',
    'Read the workbook again',
  ]);
  expect(operable.filter(element => element.tabIndex > 0)).toEqual([]);
});

test('arrow keys walk through the years, and the headline follows', async () => {
  const { user } = await showPane();
  screen.getByRole('radio', { name: /2026\/27/ }).focus();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('region', { name: 'Remaining gap, 2027/28' })).toBeTruthy();
  expect(focused()).toBe('2027/28: shortfall of £5.5 million');
});

test('a finding’s cell is gone to with Enter, and focus stays on the button', async () => {
  const { user, workbook } = await showPane();
  screen.getByRole('button', { name: 'Go to Budget!E5' }).focus();
  await user.keyboard('{Enter}');
  expect(workbook.wentTo).toEqual([{ sheet: 'Budget', address: 'E5' }]);
  expect(focused()).toBe('Go to Budget!E5');
});

test('the pane does not take focus by itself', async () => {
  await showPane();
  expect(document.activeElement).toBe(document.body);
});
