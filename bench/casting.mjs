/**
 * Scores castChecks on a file of annotated tables: `node bench/casting.mjs FILE.jl`.
 *
 * One table a line, as the AggreCol benchmark has them (github.com/lanchiang/AggreCol, Apache-2.0): `table_array` and
 * `aggregation_annotations`. The file is not part of the project. A sum is right where the total and the set of its parts
 * are the annotated ones, once blank cells are left out of both. Time is processor time.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [file] = process.argv.slice(2);
if (!file) {
  console.error('Type the path of a file of annotated tables: node bench/casting.mjs FILE.jl');
  process.exit(2);
}
const folder = await mkdtemp(join(tmpdir(), 'casting-'));
const outfile = join(folder, 'cast.mjs');
await build({ entryPoints: ['core/reading/casting/cast-checks.ts'], bundle: true, format: 'esm', platform: 'node', outfile });
const { castChecks } = await import(pathToFileURL(outfile).href);
await rm(folder, { recursive: true });

const BLANK = new Set(['', '-', '–', '—', 'n/a', 'null', '.', '..', '...', 'x', '#', 'nan', 'na', ':', '*']);
const cellOf = text => (text === '' ? null : /^-?\d+(\.\d+)?$/.test(text) && !/^-?0\d/.test(text) ? Number(text) : text);

const all = { right: 0, wrong: 0, missed: 0 };
const each = [];
let processor = 0;
for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const { table_array: texts, aggregation_annotations: annotations } = JSON.parse(line);
  const cells = texts.map(row => row.map(cellOf));
  const before = process.cpuUsage();
  const { sums } = castChecks(cells);
  const spent = process.cpuUsage(before);
  processor += (spent.user + spent.system) / 1e6;
  const isBlank = ([r, c]) =>
    BLANK.has(
      String(texts[r]?.[c] ?? '')
        .trim()
        .toLowerCase(),
    );
  const key = (total, parts) => `${total}=${[...new Set(parts.filter(part => !isBlank(part)).map(String))].sort().join(' ')}`;
  const known = new Set(annotations.filter(a => a.operator === 'Sum').map(a => key(a.aggregator_index, a.aggregatee_indices)));
  const found = new Set(sums.map(({ total, parts }) => key(total, parts)));
  const right = [...found].filter(one => known.has(one)).length;
  const table = { right, wrong: found.size - right, missed: known.size - right };
  for (const name of Object.keys(all)) all[name] += table[name];
  if (known.size > 0) each.push(f1(table));
}
console.log(
  `F1 micro ${f1(all).toFixed(1)}, macro ${(each.reduce((a, b) => a + b, 0) / each.length).toFixed(1)} over ${each.length} tables with sums`,
);
console.log(`right ${all.right}, false ${all.wrong}, missed ${all.missed}; processor ${processor.toFixed(2)} s`);

function f1({ right, wrong, missed }) {
  return right === 0 ? 0 : (200 * right) / (2 * right + wrong + missed);
}
