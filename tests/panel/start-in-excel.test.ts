/** @jest-environment jsdom */
import './set-up';
import { screen } from '@testing-library/react';
import { PATIENCE_MILLISECONDS, startInExcel, fetchAndShow } from '../../addin/panel/entry/start-in-excel';
import type { OfficeStart } from '../../addin/panel/entry/start-in-excel';

let element: HTMLElement;
beforeEach(() => {
  jest.useFakeTimers();
  document.body.innerHTML = '<div id="root"></div>';
  element = document.getElementById('root')!;
});
afterEach(() => jest.useRealTimers());

async function start(office: OfficeStart | undefined) {
  const mount = jest.fn();
  const reload = jest.fn();
  startInExcel(element, { office, isExcel: host => host === 'Excel', mount, reload });
  await wait(0);
  return { mount, reload };
}

const answering = (host: unknown): OfficeStart => ({ onReady: () => Promise.resolve({ host }) });
const wait = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

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
  screen.getByRole('button', { name: 'Reload' }).click();
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
  answer({ host: 'Excel' });
  await wait(0);
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

test('where the pane’s own script does not come, a sentence says so, and a second try shows the pane in its place', async () => {
  const pane = { name: 'the pane' };
  const fetchPane = jest.fn(() => Promise.resolve(pane)).mockRejectedValueOnce(new Error('ChunkLoadError'));
  const show = jest.fn();
  fetchAndShow(element, fetchPane, show);
  await wait(0);
  expect(screen.getByRole('alert').textContent).toContain('A part of the pane could not be loaded');
  expect(show).not.toHaveBeenCalled();
  screen.getByRole('button', { name: 'Try again' }).click();
  await wait(0);
  expect(show).toHaveBeenCalledWith(pane);
  expect(screen.queryByRole('alert')).toBeNull();
});
