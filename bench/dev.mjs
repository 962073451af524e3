/**
 * How soon things are on screen: a change of a source under `npm run dev`, `npm start` from nothing, and the page's first figure. By
 * the clock, in Chromium.
 *
 *   npm run bench:dev [rounds]
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { launched } from './pane/in-browser.mjs';
import { median } from './frame.mjs';

const ROUNDS = Number(process.argv[2] ?? 5);
const LINE = 'No MTFP formula shows an error.';
const FIGURE = '£1,200,000';
const PATIENCE = 120_000;

/** Changes of words that stand on the page, each in its source: of a part of the pane, of the preview, of the library under both. */
const EDITS = [
  { what: 'the pane', source: 'addin/panel/overview/headline.tsx', words: 'Remaining gap, ' },
  { what: 'the preview', source: 'addin/preview/answers-line.ts', words: LINE },
  { what: 'the library', source: 'core/plan/movement-checks.ts', words: 'needs an approved business case' },
];
const GOAL = 2;

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

/** How long each of several edits takes until its words are on the page; the source is as it was afterwards. */
async function timesOf({ source, words }, page) {
  const before = readFileSync(source, 'utf8');
  const times = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const now = `Edited ${round}: ${words}`;
      const from = performance.now();
      writeFileSync(source, before.replace(words, now));
      await page.getByText(now).first().waitFor({ timeout: PATIENCE });
      times.push(performance.now() - from);
    }
  } finally {
    writeFileSync(source, before);
  }
  await page
    .getByText(/Edited \d/)
    .first()
    .waitFor({ state: 'detached', timeout: PATIENCE });
  await page.getByText(LINE).waitFor({ timeout: PATIENCE });
  return times;
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
    await page.locator('#pane').getByText(FIGURE).first().waitFor({ timeout: PATIENCE });
    if (round === 0) starting.push(performance.now() - from);
    figures.push(performance.now() - opened);
    await page.getByText(LINE).waitFor({ timeout: PATIENCE });
    answers.push(performance.now() - opened);
    await page.close();
  }
  start.stop();
  said('npm start to the first figure', starting);
  said('the page to its first figure', figures);
  said('the page to every answer in the grid', answers);

  const dev = served('scripts/dev.mjs');
  const page = await browser.newPage();
  from = performance.now();
  await page.goto(await dev.address, { timeout: PATIENCE });
  await page.getByText(LINE).waitFor({ timeout: PATIENCE });
  said('npm run dev, its page to every answer', [performance.now() - from]);
  try {
    for (const edit of EDITS) said(`an edit of ${edit.what} to the screen`, await timesOf(edit, page), GOAL);
  } finally {
    dev.stop();
  }
} finally {
  await browser.close();
}
