import { codeOf, filesUnder, importsOf } from './sources';

const core = filesUnder('core', '.ts');
const functions = filesUnder('addin/functions', '.ts');
const shown = (imports: ReturnType<typeof importsOf>) => imports.map(({ file, what }) => `${file} imports ${what}`);

/** Lowest first; a folder may use what stands before it. */
const LAYERS = [
  ['core/errors', 'core/lookups', 'core/names', 'core/terms', 'core/refusals', 'core/figures', 'core/years'],
  ['core/parameters', 'core/reading', 'core/bodies'],
  ['core/budget', 'core/precept', 'core/reserves', 'core/commissioning'],
  ['core/plan'],
  ['core/reports', 'core/analysis'],
  ['core/index'],
];
const layerOf = (path: string) =>
  LAYERS.findIndex(layer => layer.some(place => path === place || path.startsWith(`${place}/`) || path === `${place}.ts`));

/** One way round for each circle: the files from the first met again to itself. */
function circlesIn(needs: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const met = path.indexOf(file);
    if (met >= 0) circles.push([...path.slice(met), file].join(' > '));
    if (met >= 0 || done.has(file)) return;
    for (const next of needs.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of needs.keys()) walk(file, []);
  return circles;
}

describe('the arrows between the parts', () => {
  it('has the library import nothing but decimal.js and zod', () => {
    const strangers = core
      .flatMap(importsOf)
      .filter(({ what }) => !what.startsWith('core/') && !['decimal.js', 'zod', 'zod/mini'].includes(what));
    expect(shown(strangers)).toEqual([]);
  });

  it('has the library reach decimal.js through core/figures/decimal.ts, so that nobody can change its settings', () => {
    expect(
      core
        .flatMap(importsOf)
        .filter(({ what }) => what === 'decimal.js')
        .map(({ file }) => file),
    ).toEqual(['core/figures/decimal.ts']);
  });

  it('has reports and analysis rest on the plan, the plan on the rules, the rules on parameters, figures and years, never the other way, for types as for code', () => {
    const upwards = core.flatMap(importsOf).filter(({ file, what }) => what.startsWith('core/') && layerOf(what) > layerOf(file));
    expect(shown(upwards)).toEqual([]);
    expect(core.filter(file => layerOf(file) < 0)).toEqual([]);
  });

  it('has no circle of imports in the library, of code or of types alone', () => {
    const needs = new Map(core.map(file => [file.replace(/\.ts$/, ''), importsOf(file).map(({ what }) => what)]));
    expect(circlesIn(needs)).toEqual([]);
    // The check itself: a file that comes back to itself by way of another.
    expect(
      circlesIn(
        new Map([
          ['a', ['b', 'd']],
          ['b', ['c']],
          ['c', ['b']],
          ['d', []],
        ]),
      ),
    ).toEqual(['b > c > b']);
  });

  it('has the functions import the library’s public face and nothing else', () => {
    const strangers = functions.flatMap(importsOf).filter(({ what }) => what !== 'core' && !what.startsWith('addin/functions/'));
    expect(shown(strangers)).toEqual([]);
  });

  it('has only the workbook adapter name Excel’s own objects', () => {
    const outside = filesUnder('addin').filter(file => /\.tsx?$/.test(file) && !file.startsWith('addin/workbook/'));
    expect(outside.filter(file => /\bExcel\.(run|RequestContext|createWorkbook)\b/.test(codeOf(file)))).toEqual([]);
  });
});

describe('what the library leaves alone', () => {
  it('uses no mathematics that differs between machines: of Math only sqrt, floor, abs, min and max', () => {
    const uses = core.flatMap(file => [...codeOf(file).matchAll(/\bMath\.(\w+)/g)].map(([, name]) => `${file}: Math.${name}`));
    expect(uses.filter(use => !/Math\.(sqrt|floor|abs|min|max)$/.test(use))).toEqual([]);
  });

  it('reads no clock, no chance and no network', () => {
    const never = /\bnew Date\b|\bDate\.\w+|\bDate\(|\bMath\.random\b|\bcrypto\b|\bfetch\(|\bXMLHttpRequest\b|\bperformance\./;
    expect([...core, ...functions].filter(file => never.test(codeOf(file)))).toEqual([]);
  });
});
