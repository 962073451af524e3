import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const folders = ['once', 'again'].map(name => mkdtempSync(join(tmpdir(), `built-${name}-`)));
afterAll(() => folders.forEach(folder => rmSync(folder, { recursive: true, force: true })));

const SCRIPTS = ['functions', 'further-functions'];

/**
 * Without the pane and before they are made small, which would take eight times as long: what varies from build to build is names,
 * order and paths. The whole of dist/ is compared by npm run verify:build.
 */
test('functions.js and further-functions.js, built twice into different folders, are the same to the bit', () => {
  const twice = `
    const webpack = require('webpack');
    const builds = ${JSON.stringify(folders)}.map(path => {
      const [{ entry, plugins, output, ...page }] = require('./webpack.config.js')({}, { mode: 'production' });
      return {
        ...page,
        name: path,
        entry: Object.fromEntries(${JSON.stringify(SCRIPTS)}.map(name => [name, entry[name]])),
        plugins: plugins.filter(({ constructor }) => constructor.name !== 'HtmlWebpackPlugin'),
        optimization: { ...page.optimization, minimize: false },
        output: { ...output, path },
      };
    });
    webpack(builds, (failure, stats) => { if (failure || stats.hasErrors()) { console.error(failure ?? stats.toString()); process.exitCode = 1; } });`;
  execFileSync(process.execPath, ['-e', twice], { cwd: root });
  const [once, again] = folders.map(folder => SCRIPTS.map(script => readFileSync(join(folder, `${script}.js`), 'utf8')));
  expect(once!.map((script, index) => script === again![index])).toEqual([true, true]);
  expect(once!.map(script => script.length > 500_000)).toEqual([true, true]);
}, 600_000);
