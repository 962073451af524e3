/**
 * How soon things are on screen: a change of the preview's source under `npm run dev`, `npm start` from nothing, and the page's
 * first figure. By the clock, in Chromium.
 *
 *   npm run bench:dev [rounds]
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { launched } from './pane/in-browser.mjs';
import { median } from './frame.mjs';

const ROUNDS = Number(process.argv[2] ?? 5);
/** A line of the page that everybody sees, and its source. */
const SOURCE = 'addin/preview/answers-line.ts';
const LINE = 'Every MTFP function has answered.';
const FIGURE = '£1,200,000';

/** A server of the project on a free port, once it says its address. */
function served(script) {
  const server = spawn(process.execPath, [script], { env: { ...process.env, PORT: '0' } });
  const address = new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', part => {
      said += part;
      const found = /http:\/\/localhost:\d+\//.exec(said)?.[0];
      if (found) resolve(found);
    });
    server.stderr.on('data', part => (said += part));
    server.on('exit', code => reject(new Error(`${script} ended with ${code}: ${said}`)));
  });
  return { address, stop: () => server.kill() };
}

const seconds = ms => `${(ms / 1000).toFixed(2)} s`;
const said = (what, times, goal) => {
  const found = median(times);
  console.log(`${what.padEnd(44)} ${seconds(found)}${goal ? `, at most ${goal} s: ${found <= goal * 1000 ? 'met' : 'MISSED'}` : ''}`);
};

const browser = await launched();
try {
  let from = performance.now();
  const start = served('scripts/start.mjs');
  const address = await start.address;
  const starting = [];
  const figures = [];
  const answers = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await browser.newPage();
    const opened = performance.now();
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator('#pane').getByText(FIGURE).first().waitFor({ timeout: 60_000 });
    if (round === 0) starting.push(performance.now() - from);
    figures.push(performance.now() - opened);
    await page.getByText(LINE).waitFor({ timeout: 60_000 });
    answers.push(performance.now() - opened);
    await page.close();
  }
  start.stop();
  said('npm start to the first figure', starting);
  said('the page to its first figure', figures);
  said('the page to every answer in the grid', answers);

  const dev = served('scripts/dev.mjs');
  const page = await browser.newPage();
  await page.goto(await dev.address);
  await page.getByText(LINE).waitFor({ timeout: 60_000 });
  const source = readFileSync(SOURCE, 'utf8');
  const edits = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const words = `Every MTFP function has answered, ${round}.`;
      from = performance.now();
      writeFileSync(SOURCE, source.replace(LINE, words));
      await page.getByText(words).waitFor({ timeout: 60_000 });
      edits.push(performance.now() - from);
    }
  } finally {
    writeFileSync(SOURCE, source);
    dev.stop();
  }
  said('an edit of the grid’s line to the screen', edits, 2);
} finally {
  await browser.close();
}
