/**
 * How many small faults the tests notice in core/plan, core/analysis and core/reports, by a sample: trying every fault takes
 * many hours. Stryker's own instrumenter lists every fault and puts all of them, each asleep, into a copy; so many of each
 * folder are drawn by a seed; each is woken in a process of its own that runs the suites which reach it, and stops at the
 * first that fails. What ended is kept in a file, and a run that was stopped goes on from there.
 *
 *   npm run mutation:sample -- --count 100 --seed 7                  100 faults of each folder
 *   npm run mutation:sample -- --folder plan --count 200 --seed 8    one folder
 *   npm run mutation:sample -- --seed 7 --budget 10                  the nearest suites alone, ten seconds of them at most
 *   npm run mutation:sample -- --seed 7 --again                      what was not noticed, once more, after tests were written
 *
 *   … --again --tests 'units-and-roles|named-and'                    by the tests just written alone
 *   … --again --further                                              by the suites that were not asked: a second figure, apart
 *
 * The results stand in coverage/mutation-sample-SEED.jsonl, or where --results says.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import fastCheck from 'fast-check';
import { faultsIn } from './faults.mjs';

/** The areas whose tests have to find the faults; in this order, nearest first. */
const AREAS = [
  'plan',
  'analysis',
  'reports',
  'reserves',
  'budget',
  'precept',
  'commissioning',
  'stories',
  'published',
  'functions',
  'reading',
  'field-cases',
  'trust',
];
/** Areas asked with --further alone, with what of AREAS lies deeper or takes long: a suite that needs a browser or React will not load. */
const FURTHER_AREAS = [
  'figures',
  'years',
  'parameters',
  'official',
  'host',
  'panel',
  'pack',
  'shelf',
  'command-line',
  'self-test',
  'preview',
];
/** Suites that look at servers, documents and packages, not at rules. */
const OTHER_SUITES = /trust\/(?!provenance|tutorial|plan-hash)/;
/** Suites that take long and look at time, or compare two of our own roads over many cases; a fault only they notice counts as not noticed. */
const SLOW_SUITES = /blanks|taped-plan|scenarios-work|body-plans|bounded-work|pack\//;
/** A suite may take so many times its own processor time, and these milliseconds besides, before a fault counts as never ending. */
const [TIMES, BESIDES] = [4, 4_000];
/** What was measured of each suite. */
const MEASURED = 'coverage/mutation-sample-suites.json';
/** 95 in 100, as a multiple of the standard error. */
const Z = 1.96;

const { values: given } = parseArgs({
  options: {
    folder: { type: 'string', default: 'plan,analysis,reports' },
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '7' },
    results: { type: 'string' },
    again: { type: 'boolean', default: false },
    further: { type: 'boolean', default: false },
    nice: { type: 'string', default: '19' },
    budget: { type: 'string', default: 'Infinity' },
    tests: { type: 'string', default: '' },
  },
});
if (given.further && !given.again) throw new Error('--further asks what was not noticed once more: give --again with it.');
const folders = given.folder.split(',');
const results = given.results ?? `coverage/mutation-sample-${given.seed}.jsonl`;
const here = dirname(fileURLToPath(import.meta.url));
const copy = join(tmpdir(), 'mutation-sample', createHash('sha1').update(resolve('.')).digest('hex').slice(0, 8));

setPriority(Number(given.nice));
mkdirSync(dirname(results), { recursive: true });
const faults = await faultsIn(folders.flatMap(folder => sourcesIn(`core/${folder}`)));
const said = readResults();
const drawn = given.again ? notNoticed() : draw();
const rest = drawn.filter(fault => !said.has(fault.key));
console.log(`${faults.mutants.length} faults in ${folders.join(', ')}; ${drawn.length} drawn, ${rest.length} still to be tried.`);
if (rest.length > 0) {
  prepareCopy();
  const suites = measureSuites();
  for (const [at, fault] of rest.entries()) await tryFault(fault, suites, `${at + 1} of ${rest.length}`);
}
report();

function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter(file => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map(file => `${folder}/${file}`)
    .sort();
}

/** So many of each folder, one folder after the other in turn; a larger count begins with those of a smaller. */
function draw() {
  const drawn = folders.map(folder => {
    const all = faults.mutants.filter(fault => fault.folder === folder);
    const shuffled = fastCheck.shuffledSubarray(all, { minLength: all.length });
    return fastCheck.sample(shuffled, { seed: Number(given.seed), numRuns: 1 })[0].slice(0, Number(given.count));
  });
  return Array.from({ length: Number(given.count) }, (_, at) => drawn.flatMap(of => of[at] ?? [])).flat();
}

/** What the file says, line by line: a fault may stand in it several times, and the last time counts. */
function linesSaid() {
  const lines = existsSync(results) ? readFileSync(results, 'utf8').split('\n').filter(Boolean) : [];
  return lines.map(line => JSON.parse(line));
}

function lastOf(lines) {
  return new Map(lines.map(one => [one.key, one]));
}

/** What is known of each fault. With --again, what was not noticed is not known yet. */
function readResults() {
  return new Map([...lastOf(linesSaid())].filter(([, { end }]) => !(given.again && isMissed(end))));
}

function notNoticed() {
  const missed = [...lastOf(linesSaid()).values()].filter(({ end }) => isMissed(end));
  const byKey = new Map(faults.mutants.map(fault => [fault.key, fault]));
  for (const one of missed.filter(({ key }) => !byKey.has(key))) {
    console.log(`gone: ${one.key}`);
    appendFileSync(results, `${JSON.stringify({ ...one, end: 'gone' })}\n`);
  }
  return missed.map(({ key }) => byKey.get(key)).filter(Boolean);
}

function isMissed(end) {
  return end === 'not noticed' || end === 'not reached';
}

/** The project with every fault in it, each asleep, as plain scripts. */
function prepareCopy() {
  rmSync(copy, { recursive: true, force: true });
  const parts = ['core', 'addin', 'tests', 'docs', 'scripts', 'bench', 'package.json', 'package-lock.json', 'manifest.xml', 'CHANGELOG.md'];
  for (const part of parts) cpSync(part, join(copy, part), { recursive: true, filter: file => !/node_modules|results/.test(file) });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  for (const { name, content } of faults.files) writeFileSync(join(copy, name), content);
  const { status, stderr } = spawnSync(process.execPath, [join(here, 'plain-scripts.mjs')], { cwd: copy, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/**
 * Each suite alone, with every fault asleep: its time, and the faults it reaches. One that fails is left out, and named. What
 * was measured of a suite stands until it, the rules or what tests share is changed.
 */
function measureSuites() {
  const isAsked = file => !/\bjest\./.test(readFileSync(file, 'utf8')) && new RegExp(given.tests).test(file);
  const first = AREAS.flatMap(area => suitesIn(area)).filter(file => !SLOW_SUITES.test(file));
  const further = () => [...AREAS, ...FURTHER_AREAS].flatMap(area => suitesIn(area, true)).filter(file => !first.includes(file));
  const files = (given.further ? further() : first).filter(isAsked);
  const kept = existsSync(MEASURED) ? JSON.parse(readFileSync(MEASURED, 'utf8')) : {};
  const shared = ['core', 'addin/functions', 'addin/example', 'tests'].flatMap(folder =>
    readdirSync(folder, { recursive: true })
      .filter(file => /\.tsx?$/.test(file) && !file.includes('.test.'))
      .map(file => readFileSync(join(folder, file), 'utf8')),
  );
  const measured = {};
  for (const file of files) {
    const suite = file.replace(/ts$/, 'js');
    const of = createHash('sha1')
      .update([...shared, readFileSync(file, 'utf8')].join('\0'))
      .digest('hex');
    measured[suite] = kept[suite]?.of === of ? kept[suite] : { of, ...measure(suite) };
    writeFileSync(MEASURED, JSON.stringify({ ...kept, ...measured }));
  }
  const suites = Object.entries(measured).filter(([, { failed }]) => !failed);
  console.log(`${suites.length} suites, ${Math.round(suites.reduce((sum, [, { ms }]) => sum + ms, 0) / 1000)} s of processor time`);
  if (suites.length === 0) throw new Error('No suite passes with every fault asleep.');
  return suites.map(([suite, { ms, reached }]) => ({ suite, ms, reached: new Set(reached) })).sort((a, b) => a.ms - b.ms);
}

function suitesIn(area, recursive = false) {
  const files = readdirSync(`tests/${area}`, { recursive }).map(file => `tests/${area}/${file}`);
  return files.filter(file => file.endsWith('.test.ts') && !OTHER_SUITES.test(file));
}

function measure(suite) {
  const { stdout } = spawnSync(process.execPath, [join(here, 'run-suites.cjs'), suite], {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, FEWER_CASES: 'yes', REACHED: 'yes' },
  });
  const { failed, ms, reached } = JSON.parse(stdout.trim().split('\n').at(-1) || '{"failed":"no answer"}');
  console.log(`${suite}: ${failed ? `left out: ${failed}` : `${ms} ms, reaches ${reached.length} faults`}`);
  return { failed, ms, reached };
}

async function tryFault(fault, suites, place) {
  const reaching = nearest(
    fault,
    suites.filter(({ reached }) => reached.has(fault.id)),
  );
  // What no further suite reaches stays what it was.
  if (given.further && reaching.length === 0) return;
  const started = Date.now();
  const { end, by } = reaching.length === 0 ? { end: 'not reached' } : await wake(fault.id, reaching);
  appendFileSync(
    results,
    `${JSON.stringify({ key: fault.key, folder: fault.folder, end, by, ...(given.further && { further: true }) })}\n`,
  );
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`${place}: ${end}${by ? ` by ${by}` : ''} (${seconds} s, ${reaching.length} suites) ${fault.at} ${fault.key}`);
}

/** The suites that a budget of processor time leaves: those of the fault’s own folder first, the shortest first; all of them without one. */
function nearest({ folder }, suites) {
  const inFolder = ({ suite }) => suite.startsWith(`tests/${folder}/`);
  let left = Number(given.budget) * 1000;
  const chosen = [...suites.filter(inFolder), ...suites.filter(suite => !inFolder(suite))].filter(({ ms }) => (left -= ms) >= 0);
  return chosen.sort((a, b) => a.ms - b.ms);
}

/** Runs the suites with one fault awake until one fails or takes far longer than it should. */
async function wake(id, suites) {
  const child = spawn(process.execPath, [join(here, 'run-suites.cjs'), ...suites.map(({ suite }) => suite)], {
    cwd: copy,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      FEWER_CASES: 'yes',
      LIMITS: suites.map(({ ms }) => ms * TIMES + BESIDES).join(),
      __STRYKER_ACTIVE_MUTANT__: id,
    },
  });
  const ended = once(child, 'close');
  let done = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{"suite"')) continue;
    const { suite, failed } = JSON.parse(line);
    if (failed) return { end: 'noticed', by: suite };
    done += 1;
  }
  const [, signal] = await ended;
  if (done === suites.length) return { end: 'not noticed' };
  return { end: signal === 'SIGKILL' ? 'never ended' : 'noticed', by: suites[done].suite };
}

/** The share noticed, and what was not; what the further suites noticed is a figure of its own. */
function report() {
  const lines = linesSaid();
  shareOf(lines.filter(({ further }) => !further));
  if (!lines.some(({ further }) => further)) return;
  console.log('With the suites asked further:');
  shareOf(lines);
}

/** The share noticed with its interval of 95 in 100 (Wilson), by folder; then what was not, by file. */
function shareOf(lines) {
  const last = [...lastOf(lines).values()];
  for (const folder of [...folders, 'all']) {
    const here = last.filter(one => folder === 'all' || one.folder === folder);
    const count = end => here.filter(one => one.end === end).length;
    const tried = here.length - count('gone');
    if (tried === 0) continue;
    const share = (count('noticed') + count('never ended')) / tried;
    const middle = (share + Z ** 2 / (2 * tried)) / (1 + Z ** 2 / tried);
    const half = (Z / (1 + Z ** 2 / tried)) * Math.sqrt((share * (1 - share)) / tried + Z ** 2 / (4 * tried ** 2));
    const percent = part => `${(part * 100).toFixed(1)}%`;
    console.log(
      `${folder}: ${tried} tried, ${count('noticed')} noticed, ${count('never ended')} never ended, ${count('not noticed')} not noticed, ` +
        `${count('not reached')} not reached, ${count('gone')} gone: ${percent(share)} (${percent(middle - half)} to ${percent(middle + half)})`,
    );
  }
  for (const { key, end } of last.filter(one => isMissed(one.end)).sort((a, b) => a.key.localeCompare(b.key)))
    console.log(`${end}: ${key}`);
}
