/**
 * How soon the pane answers: from a key on a slider, a scenario chosen or a cell typed into until the new gap has been drawn, by the
 * clock. The gap is another each time, so that what is drawn is never the answer to the one before.
 */
import { openScreen, tasksOf } from './in-browser.mjs';

const YEAR = '2026/27';
/** Tracing slows what it watches, so the tasks are looked at apart from the answers. */
const TRACED = 20;

/** For each act the milliseconds of its answers, in order, and of the page's tasks while it was done a few times more. */
export async function answersOf(bench, page, times) {
  await page.evaluate(watchGap);
  const scenario = page.getByLabel('Scenario', { exact: true });
  const scenarios = await scenario.locator('option').evaluateAll(options => options.map(({ value }) => value));
  const measured = async (act, given) => ({
    answers: await page.evaluate(act, { ...given, times }),
    tasks: await tasksOf(bench.browser, page, () => page.evaluate(act, { ...given, times: TRACED })),
  });
  await openScreen(page, 'Overview');
  const found = { scenario: await measured(chooseScenarios, { scenarios }) };
  await scenario.selectOption({ index: 0 });
  found.cell = await measured(typeIntoCells, { year: YEAR });
  await openScreen(page, 'Plan');
  found.slider = await measured(moveSlider);
  return found;
}

/* What follows runs in the page. */

/** Puts a function into the page that does something and waits until the words that hold the gap differ and are drawn. */
function watchGap() {
  const drawn = () =>
    new Promise(resolve =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(undefined);
      }),
    );
  window.answerTo = async (act, gap) => {
    const before = gap();
    const changed = new Promise(resolve => {
      const watch = new MutationObserver(() => {
        if (gap() === before || gap() === '') return;
        watch.disconnect();
        resolve();
      });
      watch.observe(document.querySelector('#root'), { subtree: true, childList: true, characterData: true });
    });
    const from = performance.now();
    act();
    await changed;
    await drawn();
    const took = performance.now() - from;
    // A person looks before the next step; until the workbook has been quiet, changes count as one burst.
    await new Promise(resolve => setTimeout(resolve, 200));
    return took;
  };
  window.headline = () =>
    [...(document.querySelector('[data-tone]')?.closest('section').querySelectorAll('p') ?? [])].map(one => one.textContent).join(' ');
}

async function chooseScenarios({ times, scenarios }) {
  const select = [...document.querySelectorAll('select')].find(one => one.labels[0]?.textContent === 'Scenario');
  const setValue = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set;
  const found = [];
  for (let time = 1; time <= times; time += 1)
    found.push(
      await window.answerTo(() => {
        setValue.call(select, scenarios[time % scenarios.length]);
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }, window.headline),
    );
  return found;
}

async function typeIntoCells({ times, year }) {
  const excel = window.simulatedExcel;
  const lines = excel.values('Lines!A1:L3');
  const column = 'ABCDEFGHIJKL'[lines[0].indexOf(year)];
  const amount = Number(lines[1][lines[0].indexOf('Base')]);
  const found = [];
  for (let time = 1; time <= times; time += 1)
    found.push(await window.answerTo(() => excel.type(`Lines!${column}2`, Math.round(amount) + time), window.headline));
  return found;
}

async function moveSlider({ times }) {
  const slider = document.querySelector('[role="slider"][aria-valuetext], input[type="range"]');
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const tried = () => [...document.querySelectorAll('tr')].find(({ cells }) => cells[0]?.textContent === 'As tried')?.textContent ?? '';
  const place = Number(slider.value);
  const found = [];
  for (let time = 1; time <= times; time += 1)
    found.push(
      await window.answerTo(() => {
        setValue.call(slider, place + (time % 2 ? 1 : 2) * (place < Number(slider.max) - 1 ? 1 : -1));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      }, tried),
    );
  return found;
}
