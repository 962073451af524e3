/** Every file that is saved keeps to the rules; LibreOffice and gnumeric, where they are installed, read it without loss. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';
import type { ExamplePlan } from '../../addin/example/example-plan';
import type { BookLayout } from '../../addin/preview/laid-out';
import { bundled } from '../support/bundled';
import { breaksOfRules } from './conformance';
import { plainWorkbook } from './plain-workbook';
import type { PlainWorkbook } from './plain-workbook';
import { smallShapes } from './shapes';

const { xlsxOf, layoutOfFile, layOut } = bundled<{
  xlsxOf(layout: BookLayout): Promise<Uint8Array>;
  layoutOfFile(file: Uint8Array, name: string): Promise<BookLayout>;
  layOut(plan: ExamplePlan): BookLayout;
}>('addin/preview/xlsx/save.ts', 'addin/preview/xlsx/open-file.ts', 'addin/preview/book-layout.ts');

const FILES: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ...[february2026, march2024].map(plan => [plan.title, () => xlsxOf(layOut(plan))] as const),
  ...smallShapes().map(({ name, file }) => [name, async () => xlsxOf(await layoutOfFile(file, 'shape.xlsx'))] as const),
];

test.each(FILES)('%s is saved by the rules', async (_, saved) => {
  expect(breaksOfRules(await saved())).toEqual([]);
});

test('a file that breaks them is found out', async () => {
  // A name that refers to a sheet with a space in its name, without quotes, as the writer once wrote print titles.
  const file = await xlsxOf(layOut(february2026));
  const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate');
  const parts = unzipSync(file);
  parts['xl/workbook.xml'] = strToU8(strFromU8(parts['xl/workbook.xml']!).replace("'Results'!$B$2", () => 'Tax base!$B$2'));
  expect(breaksOfRules(zipSync(parts))).toEqual(['MTFP_Scenario = Tax base!$B$2: the sheet’s name wants quotes']);
});

test('a chart that breaks them is found out', async () => {
  const file = await xlsxOf(await layoutOfFile(smallShapes().find(({ name }) => name.startsWith('charts'))!.file, 'charts.xlsx'));
  const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate');
  const parts = unzipSync(file);
  const path = 'xl/charts/chart1.xml';
  parts[path] = strToU8(
    strFromU8(parts[path]!)
      .replace('Data!$B$1:$B$2', 'Lost!$B$1')
      .replace('ptCount val="2"', 'ptCount val="3"')
      .replace('<c:idx val="0"/><c:order val="0"/>', '<c:order val="0"/><c:idx val="0"/>'),
  );
  expect(breaksOfRules(zipSync(parts))).toEqual([
    `${path}, ser: idx stands after order`,
    `${path}: Data!$A$1:$A$2 has 2 cells, and 3 figures are given`,
    `${path} is drawn from Lost!$B$1, which is not there`,
  ]);
});

const isInstalled = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

/** Programs that read the file and write it again as .xlsx of their own. */
const JUDGES = [
  {
    program: 'soffice',
    convert: (from: string, to: string, home: string) => [
      '--headless',
      `-env:UserInstallation=file://${home}/office`,
      '--convert-to',
      'xlsx',
      '--outdir',
      to,
      from,
    ],
  },
  { program: 'ssconvert', convert: (from: string, to: string) => [from, join(to, 'saved.xlsx')] },
];

const numbersIn = ({ sheets }: PlainWorkbook): string[] =>
  sheets.flatMap(({ name, cells }) =>
    [...cells]
      .filter(([, { value, formula }]) => value?.startsWith('n ') && !formula)
      .map(([address, { value }]) => `${name}!${address} ${value}`),
  );

describe.each(JUDGES)('$program, where it is installed', ({ program, convert }) => {
  const folder = mkdtempSync(join(tmpdir(), 'judged-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('reads the saved example: every sheet and every typed figure', async () => {
    if (!isInstalled(program)) return process.stdout.write(`${program} is not installed here: not judged by it.\n`);
    const file = await xlsxOf(layOut(february2026));
    const from = join(folder, 'saved.xlsx');
    writeFileSync(from, file);
    const to = mkdtempSync(join(folder, 'out-'));
    execFileSync(program, convert(from, to, folder), { stdio: 'pipe', timeout: 50_000 });
    const [before, after] = [plainWorkbook(file), plainWorkbook(new Uint8Array(readFileSync(join(to, 'saved.xlsx'))))];
    expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    const read = new Set(numbersIn(after));
    expect(numbersIn(before).filter(figure => !read.has(figure))).toEqual([]);
  });

  test('reads the charts of a saved file', async () => {
    if (!isInstalled(program)) return process.stdout.write(`${program} is not installed here: not judged by it.\n`);
    const file = await xlsxOf(await layoutOfFile(smallShapes().find(({ name }) => name.startsWith('charts'))!.file, 'charts.xlsx'));
    const from = join(folder, 'saved.xlsx');
    writeFileSync(from, file);
    const to = mkdtempSync(join(folder, 'out-'));
    execFileSync(program, convert(from, to, folder), { stdio: 'pipe', timeout: 50_000 });
    const { sheets } = plainWorkbook(new Uint8Array(readFileSync(join(to, 'saved.xlsx'))));
    expect(sheets.flatMap(({ charts }) => charts)).toEqual([expect.stringMatching(/^pieChart over .* from (Data!)?.*\$B\$1:\$B\$2/)]);
  });
});
