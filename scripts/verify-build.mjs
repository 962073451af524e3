/**
 * Builds twice, in two folders of different names, and compares every file bit for bit: npm run verify:build
 * The sources are those that are committed.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'build-twice-'));
const archive = join(folder, 'sources.tar');
execFileSync('git', ['archive', '-o', archive, 'HEAD']);

function built(name) {
  const place = join(folder, name);
  mkdirSync(place);
  execFileSync('tar', ['-xf', archive, '-C', place]);
  symlinkSync(resolve('node_modules'), join(place, 'node_modules'));
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: place, stdio: ['ignore', 'ignore', 'inherit'] });
  const dist = join(place, 'dist');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(dist, join(entry.parentPath, entry.name)))
    .sort();
  return new Map(
    files.map(file => [
      file,
      createHash('sha256')
        .update(readFileSync(join(dist, file)))
        .digest('hex'),
    ]),
  );
}

const [first, second] = [built('first'), built('the-second-one')];
const differing = [...new Set([...first.keys(), ...second.keys()])].filter(file => first.get(file) !== second.get(file));
for (const file of differing) console.error(`Not the same twice: ${file}`);
if (differing.length === 0) {
  const list = [...first].map(([file, digest]) => `${digest}  ${file}`).join('\n');
  const whole = createHash('sha256').update(list).digest('hex');
  console.log(`${first.size} files, the same to the bit in both builds; the digest of their digests is ${whole}.`);
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = differing.length > 0 ? 1 : 0;
