import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as sharedCore from '../../addin/functions/shared-core';

const root = join(__dirname, '../..');
const { carriedByPane }: { carriedByPane: readonly string[] } = jest.requireActual('../../webpack.config.js');
const filesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file))
    .map(file => join(root, folder, file));

interface Taken {
  readonly name: string;
  readonly file: string;
  /** The module it is taken from, without ending. */
  readonly from: string;
}

/** Every value that a file takes from core, types left out. */
function takenBy(file: string): Taken[] {
  const imports = [...readFileSync(file, 'utf8').matchAll(/^import\s+(type\s+)?(\{[^}]*\}|\*\s+as\s+\w+)\s+from\s+'(\.[^']*)'/gm)];
  return imports
    .filter(([, isType]) => !isType)
    .map(([, , names, from]) => ({ names: names!, from: resolve(dirname(file), from!).replace(/[/\\]core([/\\]index)?$/, '/core/index') }))
    .filter(({ from }) => from.startsWith(join(root, 'core')))
    .flatMap(({ names, from }) =>
      names
        .replace(/[{}]/g, '')
        .split(',')
        .map(one => one.trim())
        .filter(one => one && !one.startsWith('type '))
        .map(one => ({ name: one.split(' as ')[0]!, file, from })),
    );
}

/** What the pane, and the parts of core it carries itself, take from the part that functions.js leaves. */
const taken = [
  ...['addin/panel', 'addin/pack', 'addin/workbook', 'addin/example', 'addin/self-test'].flatMap(filesOf),
  ...carriedByPane.map(file => `${file}.ts`),
]
  .flatMap(takenBy)
  .filter(({ from }) => !carriedByPane.includes(from));

describe('the part of the library that functions.js leaves for the pane', () => {
  it('has everything the pane takes from core', () => {
    expect(taken.filter(({ name }) => !(name in sharedCore))).toEqual([]);
  });

  it('has nothing that the pane does not take, so that Excel loads no more than it needs', () => {
    const names = new Set(taken.map(({ name }) => name));
    expect(Object.keys(sharedCore).filter(name => !names.has(name))).toEqual([]);
  });

  it('gives each name one meaning, since all stand on one global', () => {
    const home = new Map<string, unknown>();
    for (const { name, from } of taken.filter(({ from }) => existsSync(`${from}.ts`))) {
      const meaning = (jest.requireActual(from) as Record<string, unknown>)[name];
      expect({ name, same: (home.get(name) ?? meaning) === meaning && meaning === sharedCore[name as keyof typeof sharedCore] }).toEqual({
        name,
        same: true,
      });
      home.set(name, meaning);
    }
  });
});
