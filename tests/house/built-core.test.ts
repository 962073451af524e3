import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { root } from './sources';

/** A program of somebody else's that uses the library: in a folder of its own, with the package as its only dependency. */
const CONSUMER = `
import { bands, bandDFor, ModelError } from 'mtfp-core';
import type { Amount } from 'mtfp-core';

const bandD: Amount = '286.60';
const charges: string[] = bands(bandD).map(charge => charge.toFixed(2));
console.log(charges.join(' '));

// @ts-expect-error a list of tax bases is needed, not a word
const misuse = () => bandDFor('1000000', 5);
if (typeof misuse !== 'function' || typeof ModelError !== 'function') throw new Error('The library is not whole.');
`;

/** A program that passes on what it may not have: undefined wherever the library lets a caller leave something out. */
const PASSES_ON = `
import { castChecks, comparedWithPeers, Decimal } from 'mtfp-core';
import type { FigureName, Mapping, PanelRecord, PlanDefinition } from 'mtfp-core';

const known: { taxBase?: Decimal; headRows?: number; year?: number; revised?: Decimal; scenarios?: PlanDefinition['scenarios'] } = {};
const { taxBase, headRows, year, revised, scenarios } = known;

export const mapping: Mapping = { kind: 'Line', headers: {}, rows: undefined, allRows: undefined, headRows, figures: undefined, grows: undefined };
export const figure: FigureName = { table: 'Reserve', row: 'General reserve', of: undefined, year };
export const lists: Pick<PlanDefinition, 'scenarios'> = { scenarios };
export const record: PanelRecord = {
  year: 2026,
  lastBandD: new Decimal('286.60'),
  principle: { form: 'none' },
  proposal: { on: '2026-01-20', bandD: new Decimal('301.60') },
  report: { on: '2026-02-02', vote: undefined, recommended: undefined },
  revision: revised && { on: '2026-02-10', bandD: revised },
  secondReport: undefined,
  issue: undefined,
};
const peers = ['270', '290'].map(bandD => ({ bandD: new Decimal(bandD), taxBase }));
const { sums } = castChecks([['Pay', 2], ['Rent', 3], ['Total', 5]], { texts: undefined, lastPlace: undefined });
console.log(comparedWithPeers(new Decimal('286.60'), peers).average.toFixed(2), sums.length);
`;

/** The module gzipped, on 1 December 2026, as docs/quality.md has it: 2 KB of it is that each refusal is a function of its data. */
const MEASURED_KILOBYTES = 240;

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

let folder: string;
let packed: Packed;
/** As npm would put it there from the packed file, without asking anybody for its two dependencies: they are the project's own. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'consumer-'));
  const said = execFileSync('npm', ['pack', join(root, 'dist/core'), '--json', '--pack-destination', folder], {
    cwd: folder,
    encoding: 'utf8',
  });
  [packed] = JSON.parse(said) as [Packed];
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'mtfp-core'), { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, packed.filename), '--strip-components', '1', '-C', join(modules, 'mtfp-core')]);
  for (const name of Object.keys(manifest().dependencies)) symlinkSync(join(root, 'node_modules', name), join(modules, name));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'consumer.ts'), CONSUMER);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inPackage = (file: string): string => readFileSync(join(folder, 'node_modules/mtfp-core', file), 'utf8');
const manifest = () => JSON.parse(inPackage('package.json')) as { readonly name: string; readonly dependencies: Record<string, string> };

/** The compiler's own declarations of the language, read once for all programs. */
const languageFiles = new Map<string, ts.SourceFile | undefined>();

/** Compiles the consumer, or other files, as tsc does, and gives what the compiler complains of. */
function complaints(options: object, files = ['consumer.ts']): string {
  const given = { target: 'es2022', lib: ['es2022', 'dom'], types: [], strict: true, skipDefaultLibCheck: true, ...options };
  const config = ts.parseJsonConfigFileContent({ compilerOptions: given, files }, ts.sys, folder);
  const host = ts.createCompilerHost(config.options);
  const { getSourceFile } = host;
  host.getSourceFile = (file, ...how) => {
    if (!file.startsWith(host.getDefaultLibLocation!())) return getSourceFile(file, ...how);
    if (!languageFiles.has(file)) languageFiles.set(file, getSourceFile(file, ...how));
    return languageFiles.get(file);
  };
  host.getCurrentDirectory = () => folder;
  const program = ts.createProgram(config.fileNames, config.options, host);
  const { diagnostics } = program.emit();
  return ts.formatDiagnostics([...config.errors, ...ts.getPreEmitDiagnostics(program), ...diagnostics], host);
}

const run = (file: string) => spawnSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' });

describe('the library as it is packed', () => {
  it('is mtfp-core, needs decimal.js and zod alone, and brings nothing of the add-in', () => {
    expect(manifest()).toMatchObject({ name: 'mtfp-core', type: 'module', sideEffects: false });
    expect(Object.keys(manifest().dependencies)).toEqual(['decimal.js', 'zod']);
    const paths = packed.files.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['index.js', 'index.d.ts', 'README.md', 'LICENSE', 'package.json']));
    expect(paths.filter(path => !/\.d\.ts$|^(index\.js|README\.md|LICENSE|package\.json)$/.test(path))).toEqual([]);
    const asked = [...inPackage('index.js').matchAll(/^(?:import|export)\b.*?\bfrom\s*"([^"]+)"/gm)].map(([, name]) => name);
    expect([...new Set(asked)].sort()).toEqual(['decimal.js', 'zod/mini']);
  });

  it('has nothing that publint would change: entries, types and files are where package.json says', () => {
    const linted = spawnSync(process.execPath, [join(root, 'node_modules/publint/src/cli.js'), join(folder, packed.filename), '--strict'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([linted.status, linted.stdout + linted.stderr]).toEqual([0, expect.stringContaining('All good!')]);
  });

  it('is no larger than it was measured to be, and a fiftieth', () => {
    const kilobytes = gzipSync(inPackage('index.js'), { level: 9 }).length / 1024;
    expect(kilobytes).toBeLessThanOrEqual(MEASURED_KILOBYTES * 1.02);
    expect(kilobytes).toBeGreaterThan(MEASURED_KILOBYTES * 0.9);
  });

  it('asks npm for its two dependencies alone: nobody who wants the library gets React', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages as Record<string, { dependencies?: object }>;
    const needed = (name: string): string[] => [name, ...Object.keys(lock[`node_modules/${name}`]!.dependencies ?? {}).flatMap(needed)];
    expect(Object.keys(manifest().dependencies).flatMap(needed)).toEqual(['decimal.js', 'zod']);
    expect(manifest()).toEqual(JSON.parse(readFileSync(join(root, 'core/package.json'), 'utf8')));
  });

  it('prints what its own guide says', () => {
    const examples = [...inPackage('README.md').matchAll(/```js\n([\s\S]*?)```\s+```\n([\s\S]*?)```/g)];
    expect(examples).toHaveLength(5);
    for (const [, example, printed] of examples) {
      writeFileSync(join(folder, 'example.mjs'), example!);
      expect(run('example.mjs')).toMatchObject({ stdout: printed, stderr: '' });
    }
    // The same text as TypeScript, strict as can be.
    const files = examples.map(([, example], place) => {
      writeFileSync(join(folder, `example-${place}.ts`), example!);
      return `example-${place}.ts`;
    });
    expect(complaints({ module: 'nodenext', noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true }, files)).toBe('');
    examples.forEach(([, , printed], place) => expect(run(`example-${place}.js`)).toMatchObject({ stdout: printed, stderr: '' }));
  }, 60_000);

  it('is imported by name into another TypeScript program, with its types, and runs there', () => {
    expect(complaints({ module: 'nodenext' })).toBe('');
    expect(run('consumer.js')).toMatchObject({ stdout: '191.07 222.91 254.76 286.60 350.29 413.98 477.67 573.20\n', stderr: '' });
  }, 60_000);

  it('takes undefined for what may be left out, whether or not a program tells the two apart', () => {
    writeFileSync(join(folder, 'passes-on.ts'), PASSES_ON);
    for (const exactOptionalPropertyTypes of [true, false])
      expect(complaints({ module: 'nodenext', exactOptionalPropertyTypes }, ['passes-on.ts'])).toBe('');
    // (270 + 290) ÷ 2 = 280.00; one column, whose total is the sum of the two above it
    expect(run('passes-on.js')).toMatchObject({ stdout: '280.00 1\n', stderr: '' });
  }, 60_000);

  it('gives its declarations to programs that are bundled, too', () => {
    expect(complaints({ module: 'esnext', moduleResolution: 'bundler', noEmit: true })).toBe('');
  }, 60_000);
});
