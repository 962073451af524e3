import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
interface Package {
  readonly name: string;
  readonly path: string;
  readonly version: string;
  readonly licence: string;
}

/** What scripts/licences.mjs exports, asked in a process of its own because it is an ES module. */
const ask = (expression: string, lock?: object): Package[] =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { notAllowed, productionPackages } from './scripts/licences.mjs'; const lock = ${JSON.stringify(lock)}; console.log(JSON.stringify(${expression}))`,
      ],
      { cwd: root, encoding: 'utf8', maxBuffer: 1e8 },
    ),
  );

const packages = ask('productionPackages()');

test('every package that the product needs has a licence of the list', () => {
  expect(packages.length).toBeGreaterThan(10);
  expect(ask('notAllowed(productionPackages())')).toEqual([]);
});

test('a package under another licence, or under none, is refused', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/strong': { version: '1.0.0', license: 'AGPL-3.0-only' },
      'node_modules/silent': { version: '1.0.0' },
      'node_modules/tool': { version: '1.0.0', license: 'GPL-3.0', dev: true },
      'node_modules/fine': { version: '1.0.0', license: 'MIT' },
      'node_modules/parts': { version: '1.0.0', license: 'MIT and ISC' },
      'node_modules/mixed': { version: '1.0.0', license: 'MIT AND GPL-3.0-only' },
    },
  };
  expect(ask('notAllowed(productionPackages(lock))', lock).map(({ name, licence }) => [name, licence])).toEqual([
    ['strong', 'AGPL-3.0-only'],
    ['silent', 'none named'],
    ['mixed', 'MIT AND GPL-3.0-only'],
  ]);
});

test('what is installed says the same licence and version as the lock file', () => {
  const installed = packages.filter(({ path }) => existsSync(join(root, path, 'package.json')));
  const said = installed.map(({ path, version, licence }) => ({
    path,
    version,
    licence,
    own: JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as { version: string; license?: string },
  }));
  expect(
    said
      .filter(({ version, licence, own }) => own.version !== version || (own.license !== undefined && own.license !== licence))
      .map(({ path }) => path),
  ).toEqual([]);
  expect(installed.length).toBeGreaterThan(packages.length / 2);
});

test('Microsoft’s office.js, which its licence ties to Microsoft 365, is for the tests and not a part of the product', () => {
  expect(packages.filter(({ name }) => name.startsWith('@microsoft/'))).toEqual([]);
});
