/**
 * The pane's core walk in WebKit (Excel on a Mac shows the pane in it) and in Firefox, on demand, with what differs from
 * Chromium: every text the pane shows after each step, the saved workbook, what stands out to the side, complaints of the page.
 *
 *   npm run build && npm run journeys:webkit       or journeys:firefox; both: node scripts/other-browsers.mjs
 *   … -- --pictures .shots/walk                    a picture of each step besides
 *
 * On Debian: apt-get install chromium webkit2gtk-driver xvfb firefox-esr. A browser that is not there is said, and not counted.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { unzipSync } from 'fflate';
import { load } from './typescript-module.mjs';

const LOOKS = [
  { said: 'a window of 1280 px, light', width: 1280, height: 900, dark: false },
  { said: 'the pane at 320 px, dark', width: 1280, height: 900, dark: true, paneWidth: 320 },
];
/** What a list of differences shows of each step. */
const MOST_SHOWN = 8;

const { values: given, positionals } = parseArgs({ options: { pictures: { type: 'string' } }, allowPositionals: true });
const wanted = positionals.length > 0 ? positionals : ['webkit', 'firefox'];
if (!existsSync('scripts/other-browsers/node_modules')) {
  const { status } = spawnSync('npm', ['ci', '--prefix', 'scripts/other-browsers'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(1);
}
if (!existsSync('dist/preview')) throw new Error('There is no dist/preview; npm run build makes it.');
const { BROWSERS } = await import('./other-browsers/drivers.mjs');
const { walk } = await import('./other-browsers/walk.mjs');
const { february2026 } = await load('addin/example/february-2026.ts');
if (given.pictures) mkdirSync(dirname(given.pictures), { recursive: true });

const server = spawn(process.execPath, ['scripts/serve.mjs', 'dist'], { env: { ...process.env, PORT: '0' } });
const address = await new Promise((resolve, reject) => {
  server.stdout.on('data', said => resolve(/http:\/\/localhost:\d+\//.exec(said)?.[0]));
  server.on('exit', () => reject(new Error('The server ended.')));
});
const cell = cellOf('General inflation', '2026/27');
try {
  for (const look of LOOKS) {
    const expected = await walkIn('chromium', look);
    if (!expected) throw new Error('Chromium is not here; what the others show is held against it.');
    for (const browser of wanted) {
      const walked = await walkIn(browser, look);
      if (walked) compare(BROWSERS[browser].name, expected, walked);
    }
  }
} finally {
  server.kill();
}

async function walkIn(browser, look) {
  const { name, start } = BROWSERS[browser];
  const driver = await start(look);
  if (!driver) {
    console.log(`${name}: not installed here`);
    return undefined;
  }
  try {
    const from = performance.now();
    const pictures = given.pictures && `${given.pictures}-${browser}-${look.dark ? 'dark' : 'light'}`;
    const walked = await walk(driver, address, { ...look, cell, pictures });
    const seconds = Math.round((performance.now() - from) / 1000);
    console.log(`${name} (${driver.version}), ${look.said}: ${walked.steps.length} steps, ${seconds} s`);
    for (const one of [...walked.wide, ...walked.complaints]) fault(`  ${one}`);
    return walked;
  } catch (error) {
    if (given.pictures) await driver.picture(`${given.pictures}-${browser}-stopped.png`);
    throw new Error(`${name} (${driver.version}), ${look.said}: ${error.message}`, { cause: error });
  } finally {
    await driver.close();
  }
}

function compare(name, expected, walked) {
  let figures = 0;
  for (const { step, texts } of expected.steps) {
    const theirs = walked.steps.find(one => one.step === step).texts;
    figures += texts.filter(text => /\d/.test(text)).length;
    const missing = without(texts, theirs);
    const more = without(theirs, texts);
    if (missing.length + more.length === 0) continue;
    fault(`  ${step}: ${missing.length} texts of Chromium are not in ${name}, ${more.length} are in ${name} alone`);
    for (const text of missing.slice(0, MOST_SHOWN)) console.log(`    − ${text.slice(0, 120)}`);
    for (const text of more.slice(0, MOST_SHOWN)) console.log(`    + ${text.slice(0, 120)}`);
  }
  console.log(`  ${figures} texts with a figure compared`);
  const [ours, parts] = [expected, walked].map(({ file }) => unzipSync(new Uint8Array(file)));
  const text = part => Buffer.from(part ?? []).toString();
  const timeless = part => text(part).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z?|\b\d\d:\d\d\b/g, 'now');
  const different = [...new Set([...Object.keys(ours), ...Object.keys(parts)])].filter(
    part => timeless(ours[part]) !== timeless(parts[part]),
  );
  console.log(`  the saved workbook: ${Object.keys(ours).length} parts, ${different.length} differ`);
  for (const part of different) fault(`    ${part}`);
}

/** What of the first is not in the second, as often as it is there. */
function without(these, those) {
  const left = new Map();
  for (const one of those) left.set(one, (left.get(one) ?? 0) + 1);
  return these.filter(one => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

function fault(line) {
  console.log(line);
  process.exitCode = 1;
}

/** Where the example has a figure of its assumptions, as its sheet and cell. */
function cellOf(row, column) {
  const { sheet, values } = february2026.tables.find(({ values: [head] }) => head[0] === 'Assumption');
  const down = values.findIndex(([name]) => name === row);
  const right = values[0].indexOf(column);
  return [sheet, `${String.fromCharCode(65 + right)}${down + 1}`];
}
