/**
 * Opening a workbook of 60,000 cells and about 1 MB: the command that opens and saves it, and the page that opens it, beside
 * LibreOffice converting the same file. Rounds to and fro over the ways; ratios inside a round; the most memory each took.
 *
 *   npm run bench:opening [rounds]        after npm run build; LibreOffice as soffice, else its columns are left out
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { load } from '../scripts/typescript-module.mjs';
import { inProcess, median, ratio, rounds, works } from './frame.mjs';
import { answerFrom } from '../scripts/static-files.mjs';
import { launched } from './pane/in-browser.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const results = join(here, 'results');
const ROUNDS = Number(process.argv[2] ?? 5);
const GOAL = 1.5;
mkdirSync(results, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'opening-'));

/** Wall time, processor time and the most memory of a command and all that it starts. */
const MEASURED = `
import json, resource, subprocess, sys, time
began = time.time()
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
ended = time.time()
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({'ms': (ended - began) * 1000, 'cpu': (used.ru_utime + used.ru_stime) * 1000, 'megabytes': used.ru_maxrss / 1024}))
`;
const measured = (...command) => inProcess('python3', ['-c', MEASURED, ...command]);

const { workbookOfFigures } = await load('bench/opening/workbook.ts');
const workbook = Buffer.from(workbookOfFigures());
const file = join(folder, 'figures.xlsx');
writeFileSync(file, workbook);
const command = join(results, 'mtfp.cjs');
await build({
  stdin: {
    contents: `import { runCommand } from './addin/command-line/mtfp';
void runCommand(process.argv.slice(2), { out: console.log, err: console.error }).then(code => (process.exitCode = code));`,
    resolveDir: join(here, '..'),
  },
  outfile: command,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  logLevel: 'error',
});

const server = createServer(answerFrom('dist', () => ({})));
await new Promise(resolve => {
  server.listen(0, 'localhost', resolve);
});
const browser = await launched();
const page = await browser.newPage();
await page.goto(`http://localhost:${server.address().port}/`);
await page.getByText('No MTFP formula shows an error').waitFor({ timeout: 60_000 });
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable');

let opened = 0;
async function inPage() {
  opened += 1;
  const name = `figures-${opened}.xlsx`;
  const from = performance.now();
  await page.getByLabel('Workbook to open').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: workbook });
  await page.getByText(`Opened ${name}`).waitFor({ timeout: 120_000 });
  const ms = performance.now() - from;
  await page.evaluate(() => globalThis.gc?.());
  const { metrics } = await session.send('Performance.getMetrics');
  return { ms, megabytes: metrics.find(one => one.name === 'JSHeapUsedSize').value / 1024 / 1024 };
}

const office = () =>
  measured(
    'soffice',
    `-env:UserInstallation=file://${folder}/office`,
    '--headless',
    '--convert-to',
    'xlsx',
    '--outdir',
    join(folder, 'converted'),
    file,
  );
const ways = {
  'mtfp convert': () => measured(process.execPath, command, 'convert', '--force', file, join(folder, 'saved.xlsx')),
  ...(works(office) && { 'LibreOffice convert': office }),
};

try {
  const all = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    process.stderr.write(`round ${round + 1} of ${ROUNDS}\n`);
    const [commands] = rounds(round % 2 ? Object.fromEntries(Object.entries(ways).reverse()) : ways, 1);
    all.push({ ...commands, 'the page': await inPage() });
  }
  report(all);
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

function report(all) {
  const size = (workbook.length / 1024 / 1024).toFixed(2);
  console.log(`60,000 cells, ${size} MB; ${cpus().length} × ${cpus()[0].model}, Chromium ${browser.version()}, ${ROUNDS} rounds`);
  const found = Object.fromEntries(
    Object.keys(all[0]).map(name => {
      const of = what => median(all.map(round => round[name][what]));
      return [
        name,
        {
          ms: of('ms'),
          cpu: all[0][name].cpu === undefined ? undefined : of('cpu'),
          megabytes: Math.max(...all.map(round => round[name].megabytes)),
        },
      ];
    }),
  );
  for (const [name, { ms, cpu, megabytes }] of Object.entries(found))
    console.log(
      `${name.padEnd(22)} ${(ms / 1000).toFixed(2)} s${cpu === undefined ? '' : `, processor ${(cpu / 1000).toFixed(2)} s`}, at most ${megabytes.toFixed(0)} MB`,
    );
  if (found['LibreOffice convert'])
    for (const name of ['mtfp convert', 'the page']) {
      const { median: times, least, most } = ratio(all, name, 'LibreOffice convert');
      console.log(
        `${name} to LibreOffice: ${times.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)}), at most ${GOAL}: ${times <= GOAL ? 'met' : 'MISSED'}`,
      );
    }
  writeFileSync(join(results, 'opening.json'), JSON.stringify({ rounds: all, found }, null, 1));
}
