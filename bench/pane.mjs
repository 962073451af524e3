/**
 * The pane's speed, on the built dist and in Chromium: first paint, the tasks while a driver of Plan moves 100 steps, the tasks
 * of opening each screen; with `answers`, how soon a slider, a scenario and a cell answer; with `changes`, the pane open for 10,000
 * changes of the workbook. Prints tables and writes bench/results.
 *
 *   npm run bench:pane [rounds]        npm run bench:pane answers [times]        npm run bench:pane changes [count]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { median } from './frame.mjs';
import { answersOf } from './pane/answers.mjs';
import { openBench, openScreen, tasksOf } from './pane/in-browser.mjs';
import { manyChanges } from './pane/many-changes.mjs';

const SCREENS = ['Plan', 'Precept', 'Reserves', 'Commissioning', 'Risk', 'Two views', 'Checks', 'Start'];
const STEPS = 100;
const LONG = 50;

const bench = await openBench();
const machine = `${cpus().length} × ${cpus()[0].model}, Chromium ${bench.version}`;
mkdirSync('bench/results', { recursive: true });
try {
  if (process.argv[2] === 'changes') await changes(Number(process.argv[3] ?? 10_000));
  else if (process.argv[2] === 'answers') await answers(Number(process.argv[3] ?? 100));
  else await speed(Number(process.argv[2] ?? 5));
} finally {
  await bench.close();
}

async function speed(rounds) {
  const all = [];
  for (let round = 0; round < rounds; round += 1) {
    process.stderr.write(`round ${round + 1} of ${rounds}\n`);
    all.push(await oneRound());
  }
  const of = pick => median(all.map(pick));
  const result = {
    machine,
    rounds,
    firstPaint: of(one => one.firstPaint),
    planShown: of(one => one.planShown),
    slider: medians(all.map(one => one.slider)),
    screens: Object.fromEntries(SCREENS.map(name => [name, medians(all.map(one => one.screens[name]))])),
  };
  console.log(`Medians of ${rounds} rounds, ${machine}`);
  console.log(
    `First paint ${result.firstPaint.toFixed(0)} ms, the plan shown ${result.planShown.toFixed(0)} ms after the page was asked for\n`,
  );
  console.log(
    `| | Longest task after the first, ms of clock | of processor | Tasks over ${LONG} ms of processor | The first, ms of processor |`,
  );
  console.log('| --- | ---: | ---: | ---: | ---: |');
  tell(`${STEPS} steps of a slider`, result.slider);
  for (const name of SCREENS) tell(`Opening ${name}`, result.screens[name]);
  writeFileSync('bench/results/pane.json', JSON.stringify(result, null, 2));
}

async function oneRound() {
  const page = await bench.openPage();
  const { firstPaint, planShown } = await page.evaluate(() => ({
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    planShown: performance.now(),
  }));
  const screens = {};
  for (const name of SCREENS) {
    screens[name] = summed(
      await tasksOf(bench.browser, page, async () => {
        await openScreen(page, name);
        await idle(page);
      }),
    );
  }
  await openScreen(page, 'Plan');
  const slider = page.getByRole('slider', { name: 'General inflation' });
  await slider.focus();
  const moved = await tasksOf(bench.browser, page, async () => {
    for (let step = 0; step < STEPS; step += 1) {
      await page.keyboard.press(step % 20 < 10 ? 'ArrowRight' : 'ArrowLeft');
      await nextFrame(page);
    }
    await idle(page);
  });
  await page.context().close();
  return { firstPaint, planShown, screens, slider: summed(moved) };
}

/** The first long task stands apart: what is loaded, compiled and drawn once. */
function summed(tasks) {
  const first = tasks.findIndex(task => task.processor >= LONG / 2);
  const rest = tasks.filter((_, index) => index !== first);
  return {
    first: tasks[first]?.processor ?? 0,
    clock: Math.max(0, ...rest.map(task => task.clock)),
    processor: Math.max(0, ...rest.map(task => task.processor)),
    long: rest.filter(task => task.processor > LONG).length,
  };
}

function medians(found) {
  return Object.fromEntries(Object.keys(found[0]).map(key => [key, median(found.map(one => one[key]))]));
}

function tell(what, { first, clock, processor, long }) {
  console.log(`| ${what} | ${clock.toFixed(0)} | ${processor.toFixed(0)} | ${long} | ${first.toFixed(0)} |`);
}

function nextFrame(page) {
  return page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => resolve())));
}

function idle(page) {
  return page.evaluate(() => new Promise(resolve => requestIdleCallback(() => resolve(), { timeout: 2000 })));
}

async function changes(count) {
  const found = await manyChanges(bench, count, so => process.stderr.write(`${so} of ${count}\n`));
  console.log(`${count} changes, ${machine}`);
  console.log('| Changes so far | A change, ms | Heap after collection, MB | Nodes of the page |');
  console.log('| ---: | ---: | ---: | ---: |');
  for (const { done, ms, heap, nodes } of found) console.log(`| ${done} | ${ms.toFixed(1)} | ${heap.toFixed(2)} | ${nodes} |`);
  writeFileSync('bench/results/pane-changes.json', JSON.stringify({ machine, found }, null, 2));
}

/** The 95th percentile is by nearest rank. */
async function answers(times) {
  const workbooks = { 'the example': 'example', '72 lines, 17 scenarios': 'large' };
  const result = { machine, times };
  console.log(`From the act to the drawn answer, ms by the clock, ${times} times each, ${machine}`);
  console.log('| | Median | 95th percentile | Longest | Longest task, ms of processor |');
  console.log('| --- | ---: | ---: | ---: | ---: |');
  for (const [title, workbook] of Object.entries(workbooks)) {
    const page = await bench.openPage('', workbook);
    result[workbook] = await answersOf(bench, page, times);
    for (const [what, { answers: found, tasks }] of Object.entries(result[workbook])) {
      const sorted = [...found].sort((a, b) => a - b);
      const shown = [median(found), sorted[Math.ceil(0.95 * times) - 1], sorted.at(-1), Math.max(...tasks.map(task => task.processor))];
      console.log(`| ${title}: ${what} | ${shown.map(ms => ms.toFixed(0)).join(' | ')} |`);
    }
    await page.context().close();
  }
  writeFileSync('bench/results/pane-answers.json', JSON.stringify(result, null, 2));
}
