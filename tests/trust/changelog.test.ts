import { readdirSync, readFileSync } from 'node:fs';
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
  expect(changelog.match(/^## (\d\S*)/m)?.[1]).toBe(version);
});

test('the changes name every function: how many the first version had, and each one added since', () => {
  const [since, first] = changelog.split('## 0.1.0') as [string, string];
  const firstCount = Number(/(\d+) custom functions/.exec(first)![1]);
  const added = registry.slice(firstCount).map(({ id }) => id);
  expect(added.filter(id => !new RegExp(`^- \`${id}\``, 'm').test(since))).toEqual([]);
  expect(registry.length).toBe(firstCount + added.length);
});
