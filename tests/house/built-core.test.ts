import { execFileSync } from 'node:child_process';
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
try { bandDFor('1000000', 5); } catch (error) { if (!(error instanceof ModelError) && !(error instanceof TypeError)) throw error; }
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

describe('the library as it is built', () => {
  it('is imported by name into another TypeScript program, with its types, and runs there', () => {
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    execFileSync(process.execPath, [compiler, '--module', 'nodenext', '--target', 'es2022', '--strict', '--types', '', 'consumer.ts'], { cwd: folder, stdio: 'pipe' });
    expect(execFileSync(process.execPath, ['consumer.js'], { cwd: folder, encoding: 'utf8' }).trim()).toBe('191.07 222.91 254.76 286.60 350.29 413.98 477.67 573.20');
  }, 60_000);

  it('gives its declarations to programs that are bundled, too', () => {
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const options = ['--module', 'esnext', '--moduleResolution', 'bundler', '--target', 'es2022', '--strict', '--noEmit', '--types', ''];
    expect(() => execFileSync(process.execPath, [compiler, ...options, 'consumer.ts'], { cwd: folder, stdio: 'pipe' })).not.toThrow();
  }, 60_000);
});
