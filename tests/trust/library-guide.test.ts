import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const root = join(__dirname, '../..');
const guide = readFileSync(join(root, 'docs/library.md'), 'utf8');
const examples = [...guide.matchAll(/```js\n([\s\S]*?)```\s+```\n([\s\S]*?)```/g)].map(
  ([, example, printed]) => [example!, printed!] as const,
);

/** A stranger’s folder with the library as its only package, built from the sources as they stand. */
const folder = mkdtempSync(join(tmpdir(), 'guide-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the examples of the library guide print what the guide says, in Node alone', () => {
  const library = join(folder, 'node_modules/mtfp-core');
  mkdirSync(library, { recursive: true });
  buildSync({
    entryPoints: [join(root, 'core/index.ts')],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    outfile: join(library, 'index.js'),
    logLevel: 'error',
  });
  writeFileSync(join(library, 'package.json'), '{ "type": "module", "exports": "./index.js" }');
  expect(examples).toHaveLength(5);
  for (const [example, printed] of examples) {
    writeFileSync(join(folder, 'example.mjs'), example);
    const { stdout, stderr } = spawnSync(process.execPath, ['--preserve-symlinks', 'example.mjs'], { cwd: folder, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: printed, stderr: '' });
  }
}, 60_000);
