import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './sources';

/** A program of somebody else's that uses the library: in a folder of its own, with the package as its only dependency. */
const CONSUMER = `
import { bands, bandDFor, ModelError } from 'mtfp-modeller/core';
import type { Amount } from 'mtfp-modeller/core';

const bandD: Amount = '286.60';
const charges: string[] = bands(bandD).map(charge => charge.toFixed(2));
console.log(charges.join(' '));

// @ts-expect-error a list of tax bases is needed, not a word
const misuse = () => bandDFor('1000000', 5);
if (typeof misuse !== 'function' || typeof ModelError !== 'function') throw new Error('The library is not whole.');
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'consumer-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/mtfp-modeller'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'consumer.ts'), CONSUMER);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Compiles the consumer and gives what the compiler complains of. */
function complaints(options: object): string {
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: { target: 'es2022', lib: ['es2022', 'dom'], types: [], strict: true, ...options },
      files: ['consumer.ts'],
    }),
  );
  return spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' }).stdout;
}

describe('the library as it is built', () => {
  it('is imported by name into another TypeScript program, with its types, and runs there', () => {
    expect(complaints({ module: 'nodenext' })).toBe('');
    const said = spawnSync(process.execPath, ['consumer.js'], { cwd: folder, encoding: 'utf8' });
    expect(said).toMatchObject({ stdout: '191.07 222.91 254.76 286.60 350.29 413.98 477.67 573.20\n', stderr: '' });
  }, 60_000);

  it('gives its declarations to programs that are bundled, too', () => {
    expect(complaints({ module: 'esnext', moduleResolution: 'bundler', noEmit: true })).toBe('');
  }, 60_000);
});
