/** @jest-environment jsdom */
import './set-up';
import { act, screen } from '@testing-library/react';
import { mountPanel } from '../../addin/panel/panel';
import { FakeWorkbook } from './fake-workbook';
import { smallPlan } from './small-plan';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

let element: HTMLElement;
beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>';
  element = document.getElementById('root')!;
});

async function mounted(hostIsDark?: () => boolean | undefined) {
  const workbook = new FakeWorkbook(smallPlan);
  let takeOut = () => {};
  await act(async () => {
    takeOut = mountPanel(element, workbook, hostIsDark && { hostIsDark });
  });
  return { workbook, takeOut: () => act(async () => takeOut()) };
}

const ground = () => element.querySelector<HTMLElement>('.fui-FluentProvider')!.getAttribute('style');

test('the pane is put over a workbook with the real model, and can be taken out again', async () => {
  const { workbook, takeOut } = await mounted();
  // 1,020,000 − 500,000 − 310,000 − 50,000 = 160,000
  expect(screen.getByRole('region', { name: 'Remaining gap, 2026/27' }).textContent).toContain('£160,000');
  await takeOut();
  expect(element.childElementCount).toBe(0);
  expect(workbook.listening).toBe(0);
});

test('the pane is dark where Excel is, light where Excel is, and follows the system where Excel does not say', async () => {
  for (const [host, scheme] of [
    [true, 'dark'],
    [false, 'light'],
    [undefined, 'light'],
  ] as const) {
    const { takeOut } = await mounted(() => host);
    expect(ground()).toContain(`color-scheme: ${scheme}`);
    await takeOut();
  }
});
