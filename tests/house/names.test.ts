import { basename, dirname, sep } from 'node:path';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, filesUnder, root, textOf } from './sources';

const KINDS = ['util', 'utils', 'helper', 'helpers', 'type', 'types', 'common', 'misc', 'shared', 'lib'];
const HOUSE = [
  '.ci',
  '.gitignore',
  '.npmrc',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'addin',
  'bench',
  'core',
  'docs',
  'eslint.config.mjs',
  'jest.config.cjs',
  'manifest.xml',
  'package-lock.json',
  'package.json',
  'scripts',
  'tests',
  'tsconfig.json',
  'webpack.config.js',
];
const BUILT = ['release', '.git', '.shots', 'coverage', 'dist', 'node_modules'];

describe('the names of files', () => {
  it('sorts by concept: nothing is called utils, helpers, types or common', () => {
    const parts = ['core', 'addin', 'tests', 'scripts', 'bench']
      .filter(folder => existsSync(join(root, folder)))
      .flatMap(folder => filesUnder(folder))
      .filter(file => !file.includes(`node_modules${sep}`) && !file.endsWith('.d.ts'));
    const named = (file: string) => [...dirname(file).split(sep), basename(file).split('.')[0]!];
    expect(parts.filter(file => named(file).some(part => KINDS.includes(part.toLowerCase())))).toEqual([]);
  });

  it('keeps the top of the project to the parts of the house', () => {
    expect(readdirSync(root).filter(name => !HOUSE.includes(name) && !BUILT.includes(name) && !name.endsWith('.log'))).toEqual([]);
  });
});

describe('the names that the library exports', () => {
  it('have one meaning each: none is declared in two files', () => {
    const homes = new Map<string, Set<string>>();
    const declared = /^export (?:async )?(?:const|let|function\*?|class|abstract class|interface|type|enum) (\w+)/gm;
    for (const file of filesUnder('core', '.ts'))
      for (const [, name] of codeOf(file).matchAll(declared)) homes.set(name!, (homes.get(name!) ?? new Set()).add(file));
    expect(homes.size).toBeGreaterThan(500);
    expect([...homes].filter(([, files]) => files.size > 1).map(([name, files]) => `${name}: ${[...files].join(', ')}`)).toEqual([]);
  });
});

describe('the lock file', () => {
  it('names no package registry, so that it serves whichever registry the reader uses', () => {
    // The library's own folder is all that is linked.
    expect([...textOf('package-lock.json').matchAll(/"resolved": "(.*)"/g)].map(([, where]) => where)).toEqual(['core']);
  });

  it('is for the versions of package.json', () => {
    for (const [place, file] of [
      ['', 'package.json'],
      ['core', 'core/package.json'],
    ] as const) {
      const manifest = JSON.parse(textOf(file));
      const locked = JSON.parse(textOf('package-lock.json')).packages[place];
      expect({ ...locked.dependencies, ...locked.devDependencies }).toEqual({ ...manifest.dependencies, ...manifest.devDependencies });
    }
  });

  it('is of exact versions only', () => {
    const { dependencies, devDependencies } = JSON.parse(textOf('package.json'));
    const ofLibrary = JSON.parse(textOf('core/package.json')).dependencies;
    expect(
      Object.entries<string>({ ...ofLibrary, ...dependencies, ...devDependencies }).filter(
        ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
      ),
    ).toEqual([]);
  });
});

describe('the tests', () => {
  it('are all run: none is skipped, put off or singled out', () => {
    const left = /\b(it|test|describe)(\.\w+)*\.(skip|only|todo)\b|\bx(it|test|describe)\(/;
    expect(
      filesUnder('tests').filter(file => /\.tsx?$/.test(file) && !file.includes('tests/house/names') && left.test(textOf(file))),
    ).toEqual([]);
  });
});
