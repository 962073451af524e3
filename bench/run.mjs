/**
 * The benches of uncertainty and speed: every way in its own process, rounds to and fro, ratios inside a round, medians.
 * Times are processor time, so that other work on the machine weighs less. Prints a table; writes bench/results/bench.json.
 *
 * Run: npm run bench [rounds]. Peers (bench only): cd bench && npm ci; numpy for python3; libreoffice-calc-nogui with python3-uno.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { inProcess, median, ratio, rounds, works } from './frame.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const results = join(here, 'results');
const ROUNDS = Number(process.argv[2] ?? 5);
mkdirSync(results, { recursive: true });
await build({
  entryPoints: ['run-one', 'given', 'exactness', 'sobol'].map(name => join(here, 'variants', `${name}.ts`)),
  outdir: results,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  external: ['@ironcalc/wasm'],
  logLevel: 'error',
});
const built = name => join(results, `${name}.mjs`);
execFileSync(process.execPath, [built('given'), results]);

const ours = name => () => inProcess(process.execPath, [built('run-one'), name]);
const office = what => () =>
  inProcess(
    '/usr/bin/python3',
    [join(here, 'peers/libreoffice.py'), what],
    readFileSync(join(results, what === 'plan' ? 'sheet.json' : 'cells.json')),
  );
const numpy = () => inProcess('python3', [join(here, 'peers/numpy_plan.py')], readFileSync(join(results, 'plan.json')));
const peers = {
  HyperFormula: ours('HyperFormula'),
  IronCalc: ours('IronCalc'),
  formulajs: ours('formulajs'),
  LibreOffice: office('plan'),
  numpy,
};
const there = Object.fromEntries(Object.entries(peers).map(([name, run]) => [name, works(run)]));
const only = (name, run) => (there[name] ? { [name]: run } : {});

const told = (round, of) => process.stderr.write(`round ${round} of ${of}\n`);
const measured = rounds(
  {
    'exact kind, recalculated': ours('exact kind, recalculated'),
    'exact kind, from its rows': ours('exact kind, from its rows'),
    'decimal.js': ours('decimal.js'),
    tape: ours('tape'),
    ...only('HyperFormula', peers.HyperFormula),
    ...only('IronCalc', peers.IronCalc),
    ...only('formulajs', peers.formulajs),
    ...only('LibreOffice', peers.LibreOffice),
    WebAssembly: ours('WebAssembly'),
    'plain JavaScript': ours('plain JavaScript'),
    'by hand, exact': ours('by hand, exact'),
    'by hand, unrounded': ours('by hand, unrounded'),
    ...only('numpy', numpy),
    'percentiles by selection': ours('percentiles by selection'),
    'percentiles by sorting': ours('percentiles by sorting'),
    'all slopes': ours('all slopes'),
    'one evaluation': ours('one evaluation'),
    PRECEPT: ours('PRECEPT'),
    ...(there.HyperFormula ? { 'HyperFormula cell': ours('HyperFormula cell') } : {}),
    ...(there.LibreOffice ? { 'LibreOffice cell': office('cells') } : {}),
  },
  ROUNDS,
  told,
);

const DRAWS = 10_000;
for (const round of measured)
  for (const name of ['HyperFormula', 'LibreOffice']) if (round[name]) round[`${name} loop`] = { ms: round[name].ms * DRAWS };

/** What is compared: `of` takes so many times as long as `to`; the goal in the same sense. */
const COMPARED = [
  ['One exact plan, 5 years, 60 lines, after 6 inputs move', 'HyperFormula', 'tape', 'at least', 25],
  ['… recalculated by the exact kind', 'HyperFormula', 'exact kind, recalculated', 'at least', 5],
  ['… worked out from its rows by the exact kind', 'HyperFormula', 'exact kind, from its rows', '', undefined],
  ['… decimal.js from its rows, against the exact kind', 'decimal.js', 'exact kind, from its rows', '', undefined],
  ['… IronCalc', 'IronCalc', 'tape', '', undefined],
  ['… LibreOffice', 'LibreOffice', 'tape', '', undefined],
  ['… formulajs', 'formulajs', 'tape', '', undefined],
  ['10,000 draws × 30 figures to the penny in a cell, against natural numpy', 'WebAssembly', 'numpy', 'at most', 1],
  ['… in plain JavaScript, where there is no WebAssembly', 'plain JavaScript', 'numpy', '', undefined],
  ['… a HyperFormula recalculation loop', 'HyperFormula loop', 'WebAssembly', 'at least', 1000],
  ['… a LibreOffice recalculation loop', 'LibreOffice loop', 'WebAssembly', 'at least', 1000],
  ['Plain JavaScript against a loop by hand, exact', 'plain JavaScript', 'by hand, exact', 'at most', 1.5],
  ['… against a loop by hand that does not round', 'plain JavaScript', 'by hand, unrounded', 'at most', 1.5],
  ['Percentiles of 30 × 10,000, against the run', 'percentiles by selection', 'WebAssembly', 'at most', 1.5],
  ['… sorting against selection', 'percentiles by sorting', 'percentiles by selection', '', undefined],
  ['All sensitivities, in evaluations', 'all slopes', 'one evaluation', 'at most', 8],
  ['PRECEPT over nine authorities, a HyperFormula cell', 'HyperFormula cell', 'PRECEPT', 'at least', 50],
  ['… a LibreOffice cell', 'LibreOffice cell', 'PRECEPT', 'at least', 8],
];
const shown = number => (number >= 100 ? Math.round(number).toLocaleString('en-GB') : number.toPrecision(3));
const rows = COMPARED.map(([what, of, to, sense, goal]) => {
  if (!measured[0][of] || !measured[0][to]) return { what, of, to, sense, goal, missing: true };
  const found = ratio(measured, of, to);
  return {
    what,
    of,
    to,
    sense,
    goal,
    ...found,
    isMet: goal === undefined ? undefined : sense === 'at least' ? found.median >= goal : found.median <= goal,
  };
});
console.log(`\nMedians of ${ROUNDS} rounds (least–most), processor time, ${cpus().length} × ${cpus()[0].model}, Node ${process.version}`);
for (const row of rows) {
  const goal = row.goal === undefined ? '' : `${row.sense} ${row.goal.toLocaleString('en-GB')}: ${row.isMet ? 'met' : 'MISSED'}`;
  console.log(
    `${row.what.padEnd(66)} ${row.missing ? 'peer not there' : `${shown(row.median)} × (${shown(row.least)}–${shown(row.most)})`.padEnd(28)} ${goal}`,
  );
}
const times = Object.fromEntries(Object.keys(measured[0]).map(name => [name, median(measured.map(round => round[name].ms))]));
console.log('\nMilliseconds, for reading the ratios only:');
for (const [name, ms] of Object.entries(times)) console.log(`  ${name.padEnd(28)} ${shown(ms)}`);

const exactness = inProcess(process.execPath, [built('exactness')]);
console.log(
  `\nWrong pence of ${exactness.values.toLocaleString('en-GB')}: ${exactness.plain} in plain JavaScript, ${exactness.vector} in WebAssembly; in HyperFormula ${exactness.sheetWrong} of ${exactness.sheetValues.toLocaleString('en-GB')}, at most ${exactness.sheetWorstPence}p.`,
);
const sobol = inProcess(process.execPath, [built('sobol')]);
console.log('\nError of the last year’s gap over 40 seeds, £:');
for (const [name, { mean, p90 }] of Object.entries(sobol))
  console.log(`  ${name.padEnd(14)} mean ${String(mean).padStart(8)}   P90 ${String(p90).padStart(8)}`);
writeFileSync(
  join(results, 'bench.json'),
  JSON.stringify(
    { rounds: ROUNDS, machine: `${cpus().length} × ${cpus()[0].model}`, node: process.version, there, rows, times, exactness, sobol },
    null,
    2,
  ),
);
if (existsSync(join(here, '../dist/functions.js')))
  execFileSync(process.execPath, [join(here, 'plan-call.mjs')], { stdio: 'inherit', cwd: join(here, '..') });
