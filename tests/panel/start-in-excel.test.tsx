/** @jest-environment jsdom */
import './set-up';
import { act, screen } from '@testing-library/react';
import { PATIENCE_MILLISECONDS, startInExcel } from '../../addin/panel/entry/start-in-excel';
import type { OfficeStart } from '../../addin/panel/entry/start-in-excel';

let element: HTMLElement;
beforeEach(() => {
  jest.useFakeTimers();
  document.body.innerHTML = '<div id="root"></div>';
  element = document.getElementById('root')!;
});
afterEach(() => jest.useRealTimers());

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

async function start(office: OfficeStart | undefined) {
  const mount = jest.fn();
  const reload = jest.fn();
  await act(async () => startInExcel(element, { office, isExcel: host => host === 'Excel', mount, reload }));
  return { mount, reload };
}

const answering = (host: unknown): OfficeStart => ({ onReady: () => Promise.resolve({ host }) });
const wait = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));

test('in Excel the pane is put where it belongs and nothing else is said', async () => {
  const { mount } = await start(answering('Excel'));
  expect(mount).toHaveBeenCalledWith(element);
  await wait(PATIENCE_MILLISECONDS * 2);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('outside Excel a sentence says where the pane belongs', async () => {
  const { mount } = await start(answering(null));
  expect(screen.getByRole('alert').textContent).toContain('This pane belongs in Excel');
  expect(mount).not.toHaveBeenCalled();
});

test('when Excel does not answer within five seconds, the pane says so and offers to be loaded again', async () => {
  const { reload } = await start({ onReady: () => new Promise(() => {}) });
  await wait(PATIENCE_MILLISECONDS - 1);
  expect(screen.queryByRole('alert')).toBeNull();
  await wait(1);
  expect(screen.getByRole('alert').textContent).toContain('Excel has not answered yet');
  act(() => screen.getByRole('button', { name: 'Reload' }).click());
  expect(reload).toHaveBeenCalledTimes(1);
});

test('an answer that comes late is still taken', async () => {
  let answer: (info: { host: unknown }) => void = () => {};
  const { mount } = await start({
    onReady: () =>
      new Promise(resolve => {
        answer = resolve;
      }),
  });
  await wait(PATIENCE_MILLISECONDS);
  await act(async () => answer({ host: 'Excel' }));
  expect(mount).toHaveBeenCalledWith(element);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('where Office’s script is blocked, a sentence names both addresses to allow', async () => {
  await start(undefined);
  expect(screen.getByRole('alert').textContent).toContain('officeapis.public.onecdn.static.microsoft or appsforoffice.microsoft.com');
});

test('where Excel’s start fails, a sentence says what to try', async () => {
  await start({ onReady: () => Promise.reject(new Error('boom')) });
  expect(screen.getByRole('alert').textContent).toContain('Excel could not start the pane');
});
