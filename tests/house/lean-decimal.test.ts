import { buildSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, root, textOf } from './sources';

interface LeanDecimal {
  (text: string): string;
  readonly METHODS: readonly (readonly string[])[];
  readonly STATICS: readonly string[];
}
const leanDecimal: LeanDecimal = jest.requireActual('../../scripts/lean-decimal.cjs');
const whole = readFileSync(join(root, 'node_modules/decimal.js/decimal.mjs'), 'utf8');

/** The files of the project that the scripts of the functions are made of, and those of the pane, which calculates with its Decimal. */
const calculating = [
  ...Object.keys(
    buildSync({
      entryPoints: ['functions', 'further-functions'].map(script => join(root, `addin/functions/${script}.ts`)),
      absWorkingDir: root,
      bundle: true,
      write: false,
      metafile: true,
      outdir: 'scripts',
      logLevel: 'silent',
    }).metafile.inputs,
  ).filter(file => /^(core|addin)\/.*\.ts$/.test(file)),
  ...['addin/panel', 'addin/workbook', 'addin/example'].flatMap(folder => filesUnder(folder)),
];

describe('decimal.js as functions.js carries it', () => {
  it('has every method that a rule or the pane calls', () => {
    const called = new RegExp(`(?<!\\bMath|\\bconsole)\\.(${leanDecimal.METHODS.flat().join('|')})\\(`);
    expect(calculating.filter(file => called.test(textOf(file)))).toEqual([]);
  });

  it('has every function on Decimal itself that is called', () => {
    const called = new RegExp(`\\bDecimal\\.(${leanDecimal.STATICS.join('|')})\\(`);
    expect(calculating.filter(file => called.test(textOf(file)))).toEqual([]);
  });

  it('stops the build where another version of decimal.js is written otherwise', () => {
    expect(() => leanDecimal(whole.replace('P.cosine = P.cos =', 'P.cosine ='))).toThrow(
      'decimal.js has no “cosine” where scripts/lean-decimal.cjs looks for it: has its version changed?',
    );
  });
});
