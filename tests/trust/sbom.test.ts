import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
interface Component {
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly unknown[];
  readonly purl: string;
}

const printed = () =>
  execFileSync('npm', ['run', '-s', 'sbom'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 });

test('npm run sbom lists every production package with its version, and none of the tools, as CycloneDX', () => {
  const [first, second] = [printed(), printed()];
  // Nothing by chance or by the clock: the serial number is the lock file’s, and a version that is not released has no time.
  expect(second).toBe(first);
  const bill = JSON.parse(first) as {
    serialNumber: string;
    metadata: { timestamp?: string };
    bomFormat: string;
    components: Component[];
    dependencies: { ref: string; dependsOn: string[] }[];
  };
  expect(bill.bomFormat).toBe('CycloneDX');
  const digest = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  expect(bill.serialNumber).toMatch(
    new RegExp(`^urn:uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-8[0-9a-f]{3}-8[0-9a-f]{3}-${digest.slice(20, 32)}$`),
  );
  expect(bill.metadata.timestamp?.slice(10)).toBe(
    /^## \[\d/m.test(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')) ? 'T00:00:00.000Z' : undefined,
  );
  expect(bill.dependencies.find(({ ref }) => ref.startsWith('mtfp-modeller@'))!.dependsOn).toEqual(
    expect.arrayContaining(['decimal.js', 'react', 'zod'].map(name => expect.stringMatching(new RegExp(`^${name}@`)))),
  );
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages as Record<
    string,
    { version: string; dev?: boolean; devOptional?: boolean; link?: boolean }
  >;
  const parts = (dev: boolean) =>
    Object.entries(lock)
      .filter(([path, one]) => path.includes('node_modules/') && !one.link && Boolean(one.dev) === dev && !one.devOptional)
      .map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')} ${version}`);
  const listed = new Set(bill.components.map(one => `${decodeURIComponent(/^pkg:npm\/(.+)@[^@]+$/.exec(one.purl)![1]!)} ${one.version}`));
  expect(parts(false).filter(part => !listed.has(part))).toEqual([]);
  expect(parts(true).filter(part => listed.has(part) && !parts(false).includes(part))).toEqual([]);
}, 60_000);
