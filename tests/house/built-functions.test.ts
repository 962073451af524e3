import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { createContext, runInContext } from 'node:vm';
import { registry } from '../../addin/functions/registry';
import { root, textOf } from './sources';

type Called = (...given: unknown[]) => unknown;

/** Runs dist/functions.js where nothing exists but `CustomFunctions`, a page’s listener if asked for, and what JavaScript itself brings. */
function evaluated({ page = false } = {}) {
  const associated = new Map<string, Called>();
  const heard: Record<string, () => void> = {};
  const world = createContext({
    CustomFunctions: { associate: (id: string, call: Called) => associated.set(id, call) },
    ...(page ? { addEventListener: (event: string, listen: () => void) => (heard[event] = listen) } : {}),
  });
  runInContext(textOf('dist/functions.js'), world);
  const further = () => runInContext(textOf('dist/further-functions.js'), world);
  return { associated, world, further, loaded: () => heard.load!() };
}

interface Metadata {
  allowErrorForDataTypeAny: boolean;
  enums: { id: string }[];
  functions: {
    id: string;
    name: string;
    description: string;
    parameters: {
      name: string;
      description: string;
      type: string;
      dimensionality?: string;
      optional?: boolean;
      repeating?: boolean;
      customEnumId?: string;
    }[];
    result: { type: string; dimensionality?: string };
  }[];
}
const metadata: Metadata = JSON.parse(textOf('dist/functions.json'));
const ids = metadata.functions.map(({ id }) => id);
const parameters = metadata.functions.flatMap(({ id, parameters: all }) => all.map(parameter => ({ id, ...parameter })));

/** Three letters at most and then digits is a cell (TAX2027); so is R1C1. Such a name could never be called. */
const isCellAddress = (name: string) => /^([A-Z]{1,3}\d+|R\d*C\d*)$/.test(name);

const SCRIPTS = ['dist/functions.js', 'dist/further-functions.js'];

describe('functions.js as it is built', () => {
  it('needs nothing but CustomFunctions, and associates every id of functions.json', () => {
    expect([...evaluated().associated.keys()].sort()).toEqual([...ids].sort());
  });

  it('is built from the registry as it stands', () => {
    expect(ids).toEqual(registry.map(({ id }) => id));
  });

  it('leaves nothing on the page but the place where scripts of its own version meet', () => {
    const { world, further } = evaluated();
    further();
    const { version } = JSON.parse(textOf('package.json')) as { version: string };
    expect(Object.keys(world).filter(name => name !== 'CustomFunctions')).toEqual([`mtfp_${version.replace(/\W/g, '_')}`]);
  });

  it('answers in a cell: the bands of Leicestershire’s £286.60 in 2024/25', () => {
    // 286.60 × 6 ÷ 9 = 191.0666…, × 7 ÷ 9 = 222.9111…, × 8 ÷ 9 = 254.7555…, × 11 ÷ 9 = 350.2888…, × 13 ÷ 9 = 413.9777…, × 15 ÷ 9 = 477.6666…, × 18 ÷ 9 = 573.20
    expect(evaluated().associated.get('BANDS')!(286.6, null, {})).toEqual([[191.07, 222.91, 254.76, 286.6, 350.29, 413.98, 477.67, 573.2]]);
  });

  it.each(SCRIPTS)('%s is one script without modules, workers or addresses of its own', file => {
    const script = textOf(file);
    expect(script).not.toMatch(/\bimport\s*\(|\bimportScripts\b|new Worker\b|https?:\/\/(?!json-schema\.org|www\.w3\.org)/);
    expect(script).not.toMatch(/\beval\(|new Function\(/);
  });

  // The first script has webpack's loader of the pane's parts, which finds a script or adds one; no cell calls it.
  it.each([
    ['dist/functions.js', ['document.createElement', 'document.getElementsByTagName', 'document.head']],
    ['dist/further-functions.js', []],
  ])('%s touches the page only to load the pane', (file, touched) => {
    expect([...textOf(file).matchAll(/\bdocument\.\w+/g)].map(([found]) => found).sort()).toEqual(touched);
  });

  // Excel loads it before the first calculation. The bound is the goal; it stood at 91,707 bytes on 1 December 2026, with the whole of decimal.js.
  it('is at most 92 KB when compressed', () => {
    expect(gzipSync(textOf('dist/functions.js')).length).toBeLessThanOrEqual(92_000);
  });

  // The page loads it next. It stood at 101,947 bytes on 1 December 2026, just below the bound: 2.1 KB of it is the WebAssembly of draws.
  it('has beside it a second script of at most 102 KB', () => {
    expect(gzipSync(textOf('dist/further-functions.js')).length).toBeLessThanOrEqual(102_000);
  });
});

const plan = [
  [
    ['Line', '2025/26', '2026/27'],
    ['Pay', 900, 950],
  ],
];
/** 900 then 950 of spending, nothing to pay for it: the gap is all of it. */
const GAP = ['Remaining gap', 900, 950];

describe('the second script', () => {
  it('is not needed for the reports of the bottom line', () => {
    const table = evaluated().associated.get('PLAN')!('Gap ', '', plan, {}) as unknown[][];
    expect(table.find(([name]) => name === 'Remaining gap')).toEqual(GAP);
  });

  it('answers those who waited for it, and from then on at once', async () => {
    const { associated, further } = evaluated({ page: true });
    const waiting = [
      associated.get('PLAN')!('workings: Remaining gap 2025/26', '', plan, {}),
      associated.get('CARD')!('gap', '', 'Remaining gap', '2026/27', plan, {}),
    ];
    const refused = associated.get('PLAN')!('no such report', '', plan, {}) as Promise<unknown>;
    expect(waiting.map(one => typeof (one as Promise<unknown>).then)).toEqual(['function', 'function']);
    further();
    const [workings, card] = (await Promise.all(waiting)) as [unknown[][], unknown];
    expect([workings[1]!.slice(0, 2), card]).toEqual([['Remaining gap 2025/26', 900], 950]);
    await expect(refused).rejects.toMatchObject({ message: expect.stringContaining('; type ') });
    const checks = associated.get('PLAN')!('checks', '', plan, {}) as unknown[][];
    expect(checks[0]).toEqual(['Severity', 'Table', 'Row', 'Column', 'Finding']);
  });

  it('that could not be loaded leaves no cell waiting: each says so', async () => {
    const { associated, loaded } = evaluated({ page: true });
    const waiting = associated.get('CAST')!([[1]], {}) as Promise<unknown>;
    loaded();
    await expect(waiting).rejects.toMatchObject({ message: expect.stringContaining('could not be loaded') });
    expect(() => associated.get('CAST')!([[1]], {})).toThrow('could not be loaded');
    expect(() => evaluated().associated.get('CAST')!([[1]], {})).toThrow('could not be loaded');
    expect(associated.get('BANDS')!(286.6, null, {})).toHaveLength(1);
  });
});

describe('functions.json as it is built', () => {
  it('lets errors in cells reach the functions, so that they get a sentence', () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    expect(parameters.filter(({ type }) => type !== 'any')).toEqual([]);
  });

  /** The schema knows functions written into the unified manifest, and there no errors in arguments of any kind. */
  it('meets Microsoft’s own schema of functions with lists for the formula bar', () => {
    const script = `
      import { AppManifestUtils } from '@microsoft/app-manifest';
      import { readFileSync } from 'node:fs';
      const read = file => JSON.parse(readFileSync(file));
      const schema = read('node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json');
      const manifest = { ...read('dist/manifest.json'), $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json', manifestVersion: '1.30' };
      const { functions, enums } = read('dist/functions.json');
      const { metadataUrl, ...rest } = manifest.extensions[0].runtimes[0].customFunctions;
      const faultsWith = async more => {
        manifest.extensions[0].runtimes[0].customFunctions = { ...rest, functions, enums, ...more };
        return AppManifestUtils.validateAgainstSchema(manifest, schema);
      };
      console.log(JSON.stringify([await faultsWith({}), (await faultsWith({ enums: [{ id: 'X', type: 'words', values: [] }] })).length > 0]));`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' });
    expect(JSON.parse(said)).toEqual([[], true]);
  });

  it('gives a list to arguments that take words of one, and every list to some argument', () => {
    const given = new Set(parameters.flatMap(({ customEnumId }) => customEnumId ?? []));
    expect([...given].sort()).toEqual(metadata.enums.map(({ id }) => id).sort());
    expect(parameters.filter(({ customEnumId }) => customEnumId === 'REPORTS').map(({ id, name }) => `${id} ${name}`)).toEqual([
      'PLAN report',
      'CARD report',
    ]);
  });

  it('has names that Excel can call: capitals and digits, no cell addresses, each once', () => {
    expect(ids.filter(id => !/^[A-Z][A-Z0-9]{2,127}$/.test(id) || isCellAddress(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(metadata.functions.filter(({ id, name }) => id !== name)).toEqual([]);
  });

  it('describes every function and argument in one line of at most 255 characters', () => {
    const lines = [...metadata.functions.map(({ description }) => description), ...parameters.map(({ description }) => description)];
    expect(lines.filter(line => line.length === 0 || line.length > 255 || /[\r\n]/.test(line))).toEqual([]);
  });

  it('keeps argument names short enough for Excel’s dialog: 254 characters a function in all', () => {
    const long = metadata.functions.filter(({ parameters: all }) => all.reduce((sum, { name }) => sum + name.length + 1, 0) > 254);
    expect(long).toEqual([]);
    expect(parameters.filter(({ name }) => !/^[a-z][a-z0-9_]*$/.test(name))).toEqual([]);
  });

  it('has optional arguments last, and ranges that repeat only at the very end', () => {
    for (const { id, parameters: all } of metadata.functions) {
      const firstOptional = all.findIndex(({ optional }) => optional);
      expect({ id, late: firstOptional < 0 ? [] : all.slice(firstOptional).filter(({ optional }) => !optional) }).toEqual({ id, late: [] });
      expect({ id, repeating: all.slice(0, -1).filter(({ repeating }) => repeating) }).toEqual({ id, repeating: [] });
    }
  });

  it('has none that stream, are volatile or ask where they stand', () => {
    expect(metadata.functions.filter(one => 'options' in one)).toEqual([]);
  });
});
