import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as sharedCore from '../../addin/functions/shared-core';

const root = join(__dirname, '../..');
const filesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file))
    .map(file => join(folder, file));

/** Every value that the pane takes from core, with the file that takes it. */
function takenFromCore(): { name: string; file: string }[] {
  return ['addin/panel', 'addin/workbook', 'addin/example'].flatMap(filesOf).flatMap(file => {
    const imports = [
      ...readFileSync(join(root, file), 'utf8').matchAll(
        /import\s+(type\s+)?(\{[^}]*\}|\*\s+as\s+\w+)\s+from\s+'(?:\.\.\/)+core(?:\/index)?'/g,
      ),
    ].filter(([, isType]) => !isType);
    return imports.flatMap(([, , names]) =>
      names!
        .replace(/[{}]/g, '')
        .split(',')
        .map(one => one.trim())
        .filter(one => one && !one.startsWith('type '))
        .map(one => ({ name: one.split(' as ')[0]!, file })),
    );
  });
}

describe('the part of the library that functions.js leaves for the pane', () => {
  it('has everything the pane takes from core', () => {
    expect(takenFromCore().filter(({ name }) => !(name in sharedCore))).toEqual([]);
  });

  it('has nothing that the pane does not take, so that Excel loads no more than it needs', () => {
    const taken = new Set(takenFromCore().map(({ name }) => name));
    expect(Object.keys(sharedCore).filter(name => !taken.has(name))).toEqual([]);
  });
});
