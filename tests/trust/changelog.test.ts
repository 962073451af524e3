import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registry } from '../../addin/functions/registry';
import { version } from '../../package.json';
import { financialYear, yearName } from '../../core/years/financial-year';
import type { Parameter } from '../../core/parameters/parameter';

const root = join(__dirname, '../..');
const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
const files = readdirSync(join(root, 'core/parameters')).filter(file => file.endsWith('.json'));

/** The rows under Rules, of every version: the years as they are written, and the line. */
const rules = [...changelog.matchAll(/^\| ([^|]*\d{4}\/\d\d[^|]*) \|.*$/gm)].map(([line, years]) => ({ years: years!, line }));

/** Whether "from 1993/94", "2015/16–2017/18" or "2019/20, 2023/24" takes in a year. */
const takesIn = (years: string, year: number): boolean =>
  years.split(/[,;]/).some(part => {
    const [first, last] = [...part.matchAll(/\d{4}\/\d\d/g)].map(([name]) => financialYear(name)!);
    if (first === undefined) return false;
    return /\bfrom\b/.test(part) ? year >= first : year >= first && year <= (last ?? first);
  });

/** The years of a file's usable figures that no row under Rules names. */
function unnamed(file: string, figures = (JSON.parse(readFileSync(join(root, 'core/parameters', file), 'utf8')) as Parameter).figures) {
  const rows = rules.filter(({ line }) => line.includes(`core/parameters/${file}`));
  return figures
    .filter(({ status }) => status !== 'unverified')
    .map(({ year }) => financialYear(year)!)
    .filter(year => !rows.some(({ years }) => takesIn(years, year)))
    .map(year => `${file} ${yearName(year)}`);
}

test('the changes name every year and file whose figure may be used', () => {
  expect(files.flatMap(file => unnamed(file))).toEqual([]);
});

test('a figure added without a line under Rules is found out', () => {
  const figure = {
    year: '2098/99',
    value: '12',
    unit: '£ a dwelling',
    status: 'announced',
    sources: ['made'],
    read: '2026-11-22',
  } as const;
  expect(unnamed('police-referendum-limit.json', [figure])).toEqual(['police-referendum-limit.json 2098/99']);
});

test('the version that is built has a heading, the newest first, below what is not yet released', () => {
  expect(changelog.match(/^## \[?(\d[^\]\s]*)/m)?.[1]).toBe(version);
});

test('the changes name every function: how many the first version had, and each one added since', () => {
  const [since, first] = changelog.split('## 0.1.0') as [string, string];
  const firstCount = Number(/(\d+) custom functions/.exec(first)![1]);
  const added = registry.slice(firstCount).map(({ id }) => id);
  expect(added.filter(id => !new RegExp(`^- \`${id}\``, 'm').test(since))).toEqual([]);
  expect(registry.length).toBe(firstCount + added.length);
});

describe('npm run release -- --version', () => {
  /** Every file that holds the version, with the changes given. */
  const held = ['package.json', 'core/package.json', 'core/reports/version.ts', 'manifest.xml', 'package-lock.json'];
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'release-'));
    for (const file of held) cpSync(join(root, file), join(folder, file));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const inCopy = (file: string) => readFileSync(join(folder, file), 'utf8');
  function released(changes: string, ...words: string[]) {
    writeFileSync(join(folder, 'CHANGELOG.md'), changes);
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/release.mjs'), ...words], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, said: (stdout + stderr).trim() };
  }
  const unreleased = (text: string) => `# Changes\n\n## [Unreleased]\n\n${text}\n\n## ${version}\n\nThe first version.\n`;
  const [major, minor, patch] = version.split('.').map(Number) as [number, number, number];

  test('makes what is not released yet the section of the version, with its day, and puts the version where it is held', () => {
    const next = `${major}.${minor + 1}.0`;
    expect(released(unreleased('### Added\n\n- A report.'), '--version', 'minor', '--day', '2026-12-01')).toEqual({
      status: 0,
      said: `Version ${next}, in CHANGELOG.md too.`,
    });
    expect(inCopy('CHANGELOG.md')).toBe(
      `# Changes\n\n## [Unreleased]\n\n## [${next}] - 2026-12-01\n\n### Added\n\n- A report.\n\n## ${version}\n\nThe first version.\n`,
    );
    const lock = JSON.parse(inCopy('package-lock.json')) as { version: string; packages: Record<string, { version: string }> };
    expect([lock.version, lock.packages['']!.version, lock.packages['core']!.version]).toEqual([next, next, next]);
    for (const file of ['package.json', 'core/package.json']) expect((JSON.parse(inCopy(file)) as { version: string }).version).toBe(next);
    expect(inCopy('core/reports/version.ts')).toContain(`'${next}'`);
    expect(inCopy('manifest.xml')).toContain(`<Version>${next}</Version>`);
  });

  test('lets a patch bring what was mended, and nothing that was added', () => {
    expect(released(unreleased('### Fixed\n\n- A penny.'), '--version', 'patch', '--day', '2026-12-01').said).toContain(
      `${major}.${minor}.${patch + 1}`,
    );
    const before = inCopy('package.json');
    expect(released(unreleased('### Added\n\n- A report.'), '--version', 'patch', '--day', '2026-12-02')).toMatchObject({ status: 2 });
    expect(inCopy('package.json')).toBe(before);
  });

  test('refuses a version that does not come after the last, and to release nothing', () => {
    const changes = unreleased('### Added\n\n- A report.');
    expect(released(changes, '--version', version).said).toBe(`The version ${version} does not come after ${version}.`);
    expect(released(changes, '--version', 'big').said).toContain('Type major, minor, patch');
    expect(released(unreleased(''), '--version', 'minor').said).toContain('there is nothing to release');
  });
});
