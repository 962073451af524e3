import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'build-again-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The whole of dist/ is compared by npm run verify:build, which takes two builds. */
test('functions.js and further-functions.js, built again into another folder, are the same to the bit', () => {
  const again = `
    const webpack = require('webpack');
    const [functions] = require('./webpack.config.js')({}, { mode: 'production' });
    webpack({ ...functions, output: { ...functions.output, path: ${JSON.stringify(folder)} } }, (failure, stats) => { if (failure || stats.hasErrors()) { console.error(failure ?? stats.toString()); process.exitCode = 1; } });`;
  execFileSync(process.execPath, ['-e', again], { cwd: root });
  const isSame = (script: string) => readFileSync(join(folder, script)).equals(readFileSync(join(root, 'dist', script)));
  expect(['functions.js', 'further-functions.js'].filter(script => !isSame(script))).toEqual([]);
}, 300_000);
