import { filesUnder, importsOf } from './sources';

/** Where a reader comes in: the functions, the pane, the preview, the risk run beside the page, the command, the library’s face. */
const ENTRIES = [
  'addin/functions/functions',
  'addin/functions/further-functions',
  'addin/functions/functions-json',
  'addin/panel/index',
  'addin/preview/index',
  'addin/risk-worker/risk-worker',
  'addin/command-line/mtfp',
  'core/index',
];

const sources = ['core', 'addin'].flatMap(folder => filesUnder(folder)).filter(file => /\.tsx?$/.test(file));
const byName = new Map(sources.map(file => [file.replace(/\.tsx?$/, ''), file]));
const fileOf = (what: string): string | undefined => byName.get(what) ?? byName.get(`${what}/index`);

function reachedFrom(entries: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const walk = (what: string): void => {
    const file = fileOf(what);
    if (!file || reached.has(file)) return;
    reached.add(file);
    importsOf(file).forEach(one => walk(one.what));
  };
  entries.forEach(walk);
  return reached;
}

test('every file of the library is reached from an entry', () => {
  expect(ENTRIES.filter(entry => !fileOf(entry))).toEqual([]);
  const reached = reachedFrom(ENTRIES);
  expect(reached.size).toBeGreaterThan(300);
  expect(filesUnder('core', '.ts').filter(file => !reached.has(file))).toEqual([]);
});

test('such a file would be found: without the pane’s entry the pane is not reached', () => {
  expect(reachedFrom(ENTRIES).has('addin/panel/panel.tsx')).toBe(true);
  expect(
    reachedFrom(ENTRIES.filter(entry => entry !== 'addin/panel/index' && entry !== 'addin/preview/index')).has('addin/panel/panel.tsx'),
  ).toBe(false);
});
