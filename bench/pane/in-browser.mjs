/** The built pane in a browser, beside the Leicestershire example in the simulated Excel, with its main thread watched. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { load } from '../../scripts/typescript-module.mjs';

const DIST = 'dist';
const { officeFile } = await load('tests/host/excel-in-page.ts');
const KINDS = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.png': 'image/png' };
const PROGRAMS = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'];

export function launched() {
  const program = PROGRAMS.find(path => path && existsSync(path));
  if (!program) throw new Error('No browser was found: set CHROME_PATH to one.');
  return chromium.launch({
    executablePath: program,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--js-flags=--expose-gc', '--enable-precise-memory-info'],
  });
}

export async function openBench() {
  if (!existsSync(join(DIST, 'taskpane.html'))) throw new Error('There is no built pane in dist: npm run build.');
  const browser = await launched();
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, 'http://localhost').pathname);
    const file = join(DIST, path);
    if (!existsSync(file)) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': KINDS[extname(file)] ?? 'text/plain' }).end(readFileSync(file));
  });
  await new Promise(resolve => {
    server.listen(0, 'localhost', resolve);
  });
  const address = `http://localhost:${server.address().port}/`;
  const excel = await excelScript();
  const workbooks = { example: await exampleSheets(), large: await largeSheets() };
  return {
    browser,
    version: browser.version(),
    openPage: (more = '', workbook = 'example') =>
      openPage(browser, address, `${excel}\nwindow.openSimulatedExcel(${JSON.stringify({ sheets: workbooks[workbook] })});\n${more}`),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** The simulated Excel, as a script for the page. */
async function excelScript() {
  const { outputFiles } = await build({
    entryPoints: ['tests/host/page-entry.ts'],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0].text;
}

const sheet = (name, table, values) => ({
  name,
  tables: [{ name: table, at: 'A1', rows: values.map(row => row.map(cell => cell ?? '')) }],
});

/** February 2026. */
async function exampleSheets() {
  const { examples } = await load('addin/example/examples.ts');
  return examples[0].tables.map(({ sheet: on, name, values }) => sheet(on, name, values));
}

/** A made-up plan of 72 lines (24 staff groups, 48 lines of spending) over five years, with 17 scenarios of two overrides. */
async function largeSheets() {
  const { sixtyLines, tablesOf } = await load('bench/plan/sixty-lines.ts');
  const tables = tablesOf(sixtyLines(1, 1.2));
  const scenarios = Array.from({ length: 17 }, (_, at) => [
    [`Case ${at + 1}`, 'Assumption', 'Prices', '2026/27', 'add', (at + 1) / 1000],
    [`Case ${at + 1}`, 'Line', `Line ${at + 1}`, '2027/28', 'add', 10_000 * (at + 1)],
  ]).flat();
  return [...tables, [['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'], ...scenarios]].map(values => {
    const name = `${values[0][0]}s`.replace(/\W/g, '');
    return sheet(name, name, values);
  });
}

async function openPage(browser, address, script) {
  const context = await browser.newContext({ viewport: { width: 350, height: 900 } });
  await context.addInitScript(script);
  await context.route(
    url => !url.href.startsWith(address),
    route => {
      const path = officeFile(route.request().url());
      return path ? route.fulfill({ path, contentType: 'text/javascript' }) : route.abort();
    },
  );
  const page = await context.newPage();
  await page.goto(`${address}taskpane.html`);
  await page.locator('[data-tone]').first().waitFor();
  return page;
}

/** The tasks of the page's main thread while something is done: milliseconds by the clock, and of processor time. */
export async function tasksOf(browser, page, work) {
  await browser.startTracing(page, { categories: ['blink.user_timing', 'disabled-by-default-devtools.timeline', 'toplevel'] });
  await page.evaluate(() => performance.mark('bench begins'));
  await work();
  await page.evaluate(() => performance.mark('bench ends'));
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const from = traceEvents.find(({ name }) => name === 'bench begins');
  const to = traceEvents.find(({ name }) => name === 'bench ends');
  return traceEvents
    .filter(({ name, pid, tid, ts }) => /RunTask$/.test(name) && pid === from.pid && tid === from.tid && ts > from.ts && ts < to.ts)
    .map(({ dur = 0, tdur = dur }) => ({ clock: dur / 1000, processor: tdur / 1000 }));
}

/** Opens a screen by its tab. */
export async function openScreen(page, name) {
  await page.getByRole('tab', { name: new RegExp(`^${name}( |$)`) }).click();
  await page.getByRole('tab', { name: new RegExp(`^${name}( |$)`), selected: true }).waitFor();
  await page.getByText(/^Opening /).waitFor({ state: 'detached' });
}
