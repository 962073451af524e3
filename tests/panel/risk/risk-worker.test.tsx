/** @jest-environment jsdom */
import { act, fireEvent, screen } from '@testing-library/react';
import { riskOutcome } from '../../../core';
import type { RiskRequest } from '../../../core';
import { coreModel } from '../../../addin/panel/reading/core-model';
import type { RiskNews } from '../../../addin/panel/risk/serialised-run';
import { serialisedRun } from '../../../addin/panel/risk/serialised-run';
import { answerRun } from '../../../addin/risk-worker/answer-run';
import { section, showPane, textOf } from '../shown';
import { smallPlan } from '../small-plan';
import { bands } from './fan-drawn';

/** A worker on the page: it hears and says nothing but what can be sent to a real one. */
class WorkerHere {
  static all: WorkerHere[] = [];
  onmessage: (event: { data: RiskNews }) => void = () => {};
  onerror: (event: { preventDefault(): void }) => void = () => {};
  request?: RiskRequest;
  isTerminated = false;

  constructor(readonly address: URL) {
    WorkerHere.all.push(this);
  }

  postMessage(request: RiskRequest) {
    this.request = sent(request);
  }

  terminate() {
    this.isTerminated = true;
  }

  say(news: RiskNews) {
    if (!this.isTerminated) act(() => this.onmessage({ data: sent(news) }));
  }

  /** Does what the worker's script does. */
  work() {
    answerRun(this.request!, news => this.say(news));
  }

  fail() {
    act(() => this.onerror({ preventDefault() {} }));
  }
}

/** jsdom lends the page no structuredClone; what is sent here is plain data, and a function or a class in it is refused or lost. */
const sent = <T,>(data: T): T => JSON.parse(JSON.stringify(data)) as T;

const withWorker = (worker: unknown) => Object.assign(globalThis, { Worker: worker });
beforeEach(() => {
  WorkerHere.all = [];
  withWorker(WorkerHere);
});
afterEach(() => withWorker(undefined));

async function showRisk() {
  const shown = await showPane({ tables: smallPlan, model: coreModel });
  await shown.user.click(screen.getByRole('tab', { name: 'Risk' }));
  await screen.findByRole('region', { name: 'How the plan may turn out' });
  return shown;
}

const start = (name = 'Run') => {
  fireEvent.click(screen.getByRole('button', { name }));
  return WorkerHere.all.at(-1)!;
};
const controls = () => textOf(section('How the plan may turn out'));

test('a run in the worker gives the picture that the run on the page gives from the same seed', async () => {
  await showRisk();
  const worker = start();
  expect([worker.address.pathname, worker.request!.draws, worker.request!.seed]).toEqual(['/risk-worker.js', 4096, 1]);
  worker.work();
  const inWorker = bands();
  expect(worker.isTerminated).toBe(true);
  withWorker(undefined);
  fireEvent.click(screen.getByRole('button', { name: 'Run again' }));
  await screen.findByRole('button', { name: 'Run again' }, { timeout: 20_000 });
  expect(inWorker).toHaveLength(2);
  expect(bands()).toEqual(inWorker);
});

test('what a worker tells is the same, digit for digit, as what plain JavaScript comes to', () => {
  const request = { measure: 'gap', draws: 3_000, seed: 42, scenario: 'Dearer', tables: smallPlan.map(table => table.values) };
  const heard: RiskNews[] = [];
  answerRun(request, news => heard.push(news));
  expect(heard.at(-1)).toEqual({ run: serialisedRun(riskOutcome(request, Infinity)) });
  expect(heard.slice(0, -1)).toEqual([0, 1024, 2048, 3000].map(drawn => ({ progress: { drawn, draws: 3000 } })));
});

test('the worker’s progress is shown as it comes, and cancelling stops it and leaves the earlier result', async () => {
  await showRisk();
  start().work();
  const before = bands();
  const worker = start('Run again');
  worker.say({ progress: { drawn: 2048, draws: 4096 } });
  expect(controls()).toContain('2,048 of 4,096 draws');
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(worker.isTerminated).toBe(true);
  expect(controls()).toContain('Cancelled after 2,048 of 4,096 draws; nothing was changed.');
  expect(bands()).toEqual(before);
});

test('where the host lets no worker start, the run is made on the page, and nobody is told otherwise', async () => {
  withWorker(function refused() {
    throw new Error('SecurityError');
  });
  await showRisk();
  start();
  await screen.findByRole('button', { name: 'Run again' }, { timeout: 20_000 });
  expect(bands()).toHaveLength(2);
});

test('a worker whose script does not load gives way to the run on the page', async () => {
  await showRisk();
  start().fail();
  await screen.findByRole('button', { name: 'Run again' }, { timeout: 20_000 });
  expect(bands()).toHaveLength(2);
});

test('a worker that breaks off in the middle says so, and the run is not taken for finished', async () => {
  await showRisk();
  const worker = start();
  worker.say({ progress: { drawn: 1024, draws: 4096 } });
  worker.fail();
  expect(controls()).toContain('The run stopped before its end');
  expect(screen.queryByRole('region', { name: 'Chance of shortfall' })).toBeNull();
});

test('why a run cannot be made comes from the worker as its sentence', async () => {
  const { user } = await showRisk();
  await user.selectOptions(screen.getByLabelText('Measure'), 'general reserve');
  start().work();
  expect(controls()).toContain('the plan has no Reserve table');
});

test('a run goes on while another screen is open, and its result stays when one comes back', async () => {
  const { user } = await showRisk();
  const worker = start();
  await user.click(screen.getByRole('tab', { name: 'Overview' }));
  worker.work();
  await user.click(screen.getByRole('tab', { name: 'Risk' }));
  expect(await screen.findByRole('region', { name: 'Chance of shortfall' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Run again' })).toBeTruthy();
});

test('closing the pane stops the worker', async () => {
  const { unmount } = await showRisk();
  const worker = start();
  unmount();
  expect(worker.isTerminated).toBe(true);
});
