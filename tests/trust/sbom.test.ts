import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
interface Component {
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly unknown[];
  readonly purl: string;
}

test('npm run sbom lists every production package with its version, and none of the tools, as CycloneDX', () => {
  const bill = JSON.parse(
    execFileSync('npm', ['run', '-s', 'sbom'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 }),
  ) as { bomFormat: string; components: Component[]; dependencies: { ref: string; dependsOn: string[] }[] };
  expect(bill.bomFormat).toBe('CycloneDX');
  expect(bill.dependencies.find(({ ref }) => ref.startsWith('mtfp-modeller@'))!.dependsOn).toEqual(
    expect.arrayContaining(['decimal.js', 'react', 'zod'].map(name => expect.stringMatching(new RegExp(`^${name}@`)))),
  );
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages as Record<
    string,
    { version: string; dev?: boolean; devOptional?: boolean }
  >;
  const parts = (dev: boolean) =>
    Object.entries(lock)
      .filter(([path, one]) => path && Boolean(one.dev) === dev && !one.devOptional)
      .map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')} ${version}`);
  const listed = new Set(bill.components.map(one => `${decodeURIComponent(/^pkg:npm\/(.+)@[^@]+$/.exec(one.purl)![1]!)} ${one.version}`));
  expect(parts(false).filter(part => !listed.has(part))).toEqual([]);
  expect(parts(true).filter(part => listed.has(part) && !parts(false).includes(part))).toEqual([]);
}, 60_000);
