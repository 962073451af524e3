/**
 * Runs Check this Excel in the simulated Excel at three ages and in the preview (in a browser, from the built dist/), and writes
 * what it finds into docs/self-test.
 *
 *   npm run docs:selftest
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const jest = join(dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin/jest.js');
for (const [project, file] of [
  ['node', 'tests/self-test/reports'],
  ['further-journeys', 'tests/journeys/further/self-test'],
]) {
  const { status } = spawnSync(process.execPath, [jest, file, '--selectProjects', project], {
    stdio: 'inherit',
    env: { ...process.env, SELF_TEST: 'write' },
  });
  if (status !== 0) process.exitCode = status ?? 1;
}
