/**
 * The journeys beyond the one look each of every run.
 *
 *   npm run journeys:all    every journey with both workbooks, at 320 and 450 pixels, light, dark and in forced colours
 *   npm run tour            the journeys once more with a camera: docs/images/tour and docs/tour.md
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFileSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { load } from './typescript-module.mjs';

const [what, ...only] = process.argv.slice(2);
const environment = { all: { MTFP_MATRIX: 'all' }, tour: { MTFP_TOUR: '1' } }[what];
if (!environment) throw new Error('Say what: node scripts/journeys.mjs all, or tour.');

const jest = join(dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin/jest.js');
const files = only.length > 0 ? only : withJourneys(what === 'tour' ? 'show(' : 'journey(');
const { status } = spawnSync(process.execPath, [jest, ...files, '--selectProjects', 'journeys', 'further-journeys'], {
  stdio: 'inherit',
  env: { ...process.env, ...environment },
});
process.exitCode = status ?? 1;

if (what === 'tour' && status === 0) {
  const { tourPage } = await load('tests/journeys/tour.ts');
  await writeFile('docs/tour.md', tourPage());
}

/** The test files in which something is called. */
function withJourneys(call) {
  const files = ['tests/journeys', 'tests/journeys/further'].flatMap(folder => readdirSync(folder).map(file => join(folder, file)));
  return files.filter(file => file.endsWith('.test.ts') && readFileSync(file, 'utf8').includes(call));
}
