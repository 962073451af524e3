import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');

/** Packages of the lock file that would run something of their own while they are installed. */
const withScripts = Object.entries(
  (JSON.parse(read('package-lock.json')) as { packages: Record<string, { hasInstallScript?: boolean; dev?: boolean }> }).packages,
)
  .filter(([, one]) => one.hasInstallScript)
  .map(([path, { dev }]) => `${path.replace(/^.*node_modules\//, '')}${dev ? '' : ' (production)'}`);

test('packages with install scripts are those that the security page names, with what each is for', () => {
  const named = [...read('docs/security.md').matchAll(/^\| `(.+?)`( \(production\))? \| (.+?) \|/gm)].map(
    ([, name, production = '']) => `${name}${production}`,
  );
  expect(withScripts).toEqual(['@parcel/watcher', 'esbuild', 'protobufjs (production)', 'unrs-resolver']);
  expect(named.filter(one => withScripts.includes(one)).sort()).toEqual([...withScripts].sort());
});

test('none of them is run: npm is told to leave them, here and in CI', () => {
  expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
});
