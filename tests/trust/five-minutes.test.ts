import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';

const root = join(__dirname, '../..');
/** A copy of the library to which a year’s law is added, as docs/how-to/add-a-years-law.md says: one file, no code. */
const folder = mkdtempSync(join(tmpdir(), 'years-law-'));
const file = 'core/parameters/police-referendum-limit.json';
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Parameter {
  readonly sources: Record<string, object>;
  readonly figures: readonly Figure[];
}
interface Figure extends Record<string, unknown> {
  readonly year: string;
}

/** The file as it stood before 2027/28 was known, so that this test outlives that year’s law. */
const before = (): Parameter => {
  const parameter = JSON.parse(readFileSync(join(root, file), 'utf8')) as Parameter;
  return { ...parameter, figures: parameter.figures.filter(({ year }) => year < '2027/28') };
};
const write = (parameter: Parameter): void => writeFileSync(join(folder, file), JSON.stringify(parameter));

beforeAll(() => {
  cpSync(join(root, 'core'), join(folder, 'core'), { recursive: true });
  cpSync(join(root, 'tests/parameters/schema.ts'), join(folder, 'tests/parameters/schema.ts'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  write(before());
});

/** What an expression gives in the copied library. */
function answer(expression: string): string {
  const entry = join(folder, 'ask.ts');
  writeFileSync(
    entry,
    `import { limit, isExcessive } from './core';\nimport { parameterFaults } from './tests/parameters/schema';\ntry { console.log(String(${expression})); } catch (error) { console.log((error as Error).message); }\nvoid [limit, isExcessive, parameterFaults];`,
  );
  const build = `require('esbuild').buildSync({ entryPoints: [${JSON.stringify(entry)}], bundle: true, platform: 'node', outfile: ${JSON.stringify(join(folder, 'ask.js'))}, logLevel: 'error' })`;
  execFileSync(process.execPath, ['-e', build], { cwd: root });
  return execFileSync(process.execPath, [join(folder, 'ask.js')], { encoding: 'utf8' }).trim();
}

function add(figure: Figure): void {
  const { sources, figures, ...rest } = before();
  write({
    ...rest,
    sources: { ...sources, made: { title: 'Principles report 2027/28 (made up for this test)', locator: 'page 1' } },
    figures: [...figures, figure],
  });
}

const announced = { year: '2027/28', value: '12', unit: '£ a dwelling', status: 'announced', sources: ['made'], read: '2026-11-22' };

describe('a year’s law is one entry in one file', () => {
  test('before it, LIMIT for 2027/28 is not known and names the last year that is', () => {
    expect(answer("limit('2027/28', '315.2302', 'police', 4)")).toMatch(
      /^No police referendum limit is known for 2027\/28; the last known is £15 for 2026\/27\./,
    );
  });

  // £315.2302 + £12.
  test('with £12 announced for 2027/28, LIMIT answers £327.2302, the penny above is excessive, and the file is in order', () => {
    add(announced);
    expect(
      answer(
        "[limit('2027/28', '315.2302', 'police', 4), isExcessive('2027/28', '315.2302', '327.2302'), isExcessive('2027/28', '315.2302', '327.2402'), parameterFaults().length].join(' ')",
      ),
    ).toBe('327.2302 false true 0');
    expect(answer("limit('2026/27', '300.2302', 'police', 4)")).toBe('315.2302');
  });

  test('an entry that is not verified is still not used silently', () => {
    add({ ...announced, status: 'unverified' });
    expect(answer("limit('2027/28', '315.2302', 'police', 4)")).toMatch(
      /^The police referendum limit for 2027\/28 \(£12\) is unverified and is not used/,
    );
  });

  test.each<[string, Figure]>([
    ['without a source', { ...announced, sources: [] }],
    ['with a source that the file does not list', { ...announced, sources: ['hearsay'] }],
    ['for a year that is none', { ...announced, year: '2027/29' }],
    ['with a value as people write it, £12', { ...announced, value: '£12' }],
  ])('an entry %s is refused by the check of the files', (_, figure) => {
    add(figure);
    expect(answer('parameterFaults().join()')).toContain('police referendum limit');
  });
});
