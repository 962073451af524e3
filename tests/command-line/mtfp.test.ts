import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Terminal } from '../../addin/command-line/mtfp';
import type { BookLayout } from '../../addin/preview/laid-out';
import type { ExamplePlan } from '../../addin/example/example-plan';
import { february2026 } from '../../addin/example/february-2026';
import { bundled } from '../support/bundled';
import { rawXlsx, words } from '../preview/raw-xlsx';

const { runCommand, xlsxOf, layOut } = bundled<{
  runCommand(words: readonly string[], terminal: Terminal): Promise<number>;
  xlsxOf(layout: BookLayout): Promise<Uint8Array>;
  layOut(plan: ExamplePlan): BookLayout;
}>('addin/command-line/mtfp.ts', 'addin/preview/xlsx/save.ts', 'addin/preview/book-layout.ts');

const folder = mkdtempSync(join(tmpdir(), 'mtfp-'));
const february = join(folder, 'february.xlsx');
beforeAll(async () => writeFileSync(february, await xlsxOf(layOut(february2026))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ran(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(args, { out: line => out.push(line), err: line => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

// The published gap of February 2026 is £1.2m at £11; at £15 it is 1,200 less £4 on 354,982.8 dwellings: −219.93.
test('a report of a plan is printed for people, in the plan’s unit', async () => {
  const { code, out } = await ran('report', 'gap', february);
  expect(code).toBe(0);
  const line = out.split('\n').find(one => one.startsWith('Remaining gap'))!;
  expect(line.split(/\s{2,}/)).toEqual(['Remaining gap', '1,200', '8,750', '12,900', '16,600']);
});

test('a scenario is asked for by its name', async () => {
  const { out } = await ran('report', 'summary', february, '--scenario', 'Issued at £15');
  expect(out).toMatch(/^Remaining gap\s+-219\.93/m);
});

test('as .csv a report is for programs: exact, with nothing between thousands', async () => {
  const { out } = await ran('report', 'gap', february, '--as', 'csv');
  expect(out).toMatch(/^Remaining gap,1200,8750,12900,16600\r?$/m);
});

test('as JSON every figure stands under the id of its row and column, in exact £, with its unit', async () => {
  const { out } = await ran('report', 'gap', february, '--as', 'json');
  const report = JSON.parse(out) as { statedIn: string; rows: { id: string; cells: Record<string, unknown> }[] };
  expect(report.statedIn).toBe('£000');
  expect(report.rows.find(row => row.id === 'remainingGap')!.cells['2026/27']).toMatchObject({ amount: '1200000', unit: 'money' });
});

test('several workbooks are read one after another, and the command says which', async () => {
  const { out, err } = await ran('report', 'gap', february, february);
  expect(err).toBe(`1 of 2: ${february}\n2 of 2: ${february}`);
  expect(out.match(/^Remaining gap/gm)).toHaveLength(2);
});

test('a word that is no report, a file that is not there and a command that is not known each get a sentence and end with 2', async () => {
  expect(await ran('report', 'gpa', february)).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('Report is “gpa”') as string,
  });
  const missing = join(folder, 'none.xlsx');
  expect(await ran('report', 'gap', missing)).toEqual({ code: 2, out: '', err: `There is no file ${missing}.` });
  expect((await ran('reprot', 'gap', february)).code).toBe(2);
  expect((await ran('report', 'gap', february, '--as', 'pdf')).err).toContain('Allowed choices are table, csv, json');
});

test('checks end with 0 where a plan has no error and with 1 where it has one', async () => {
  expect((await ran('checks', february)).code).toBe(0);
  const broken = layOut(february2026);
  const precept = broken.tables.find(({ header }) => header === 'Precept')!;
  const sheet = broken.sheets.find(({ name }) => name === precept.sheet)!;
  const year = sheet.cells[precept.block.firstRow]!.findIndex(cell => cell?.value === '2026/27');
  const cells = sheet.cells.map((row, r) =>
    row.map((cell, c) => (r === precept.block.firstRow + 1 && c === year ? { ...cell, value: 'as much as we can' } : cell)),
  );
  const path = join(folder, 'broken.xlsx');
  writeFileSync(path, await xlsxOf({ ...broken, sheets: broken.sheets.map(one => (one === sheet ? { ...one, cells } : one)) }));
  const { code, out } = await ran('checks', path);
  expect(code).toBe(1);
  expect(out).toContain('as much as we can');
});

// Fleet 10 and Energy 20 make 30; the sheet says 31 in one year and 33 in the other.
test('cast names the total that does not add and ends with 1', async () => {
  const row = (at: number, name: string, ...figures: number[]) =>
    `<row r="${at}">${words(`A${at}`, name)}${figures.map((value, i) => `<c r="${'BCDE'[i]}${at}"><v>${value}</v></c>`).join('')}</row>`;
  const sheet = (total: number) =>
    `<sheetData>${row(1, 'Line', 2026, 2027, 2028)}${row(2, 'Fleet', 1012, 1034, 1077)}${row(3, 'Energy', 2043, 2071, 2102)}${row(4, 'Estates', 3307, 3391, 3455)}${row(5, 'Total', 6362, total, 6634)}</sheetData>`;
  const right = join(folder, 'right.xlsx');
  const wrong = join(folder, 'wrong.xlsx');
  writeFileSync(right, rawXlsx([{ name: 'Budget', xml: sheet(6496) }]));
  writeFileSync(wrong, rawXlsx([{ name: 'Budget', xml: sheet(6469) }]));
  const fine = await ran('cast', right);
  expect(fine).toMatchObject({ code: 0, err: '' });
  expect(fine.out.match(/ adds /g)!.length).toBeGreaterThanOrEqual(3);
  const { code, out } = await ran('cast', wrong);
  expect(code).toBe(1);
  expect(out).toMatch(/does not add/);
});

test('convert saves a workbook again, writes over nothing unasked, and names what is not kept', async () => {
  const from = join(folder, 'links.xlsx');
  const to = join(folder, 'converted.xlsx');
  writeFileSync(
    from,
    rawXlsx([{ name: 'Links', xml: '<sheetData><row r="1"><c r="A1"><f>[1]Budget!$B$2</f><v>42</v></c></row></sheetData>' }]),
  );
  expect(await ran('convert', from, to)).toEqual({
    code: 1,
    out: `Saved ${to}.`,
    err: 'Not kept: 1 formula that reads another workbook (the last known value stays).',
  });
  const before = readFileSync(to);
  expect(await ran('convert', from, to)).toMatchObject({
    code: 2,
    err: `${to} is there already. Type another name, or add --force to write over it.`,
  });
  expect(readFileSync(to).equals(before)).toBe(true);
  expect((await ran('convert', from, to, '--force')).out).toBe(`Saved ${to}.`);
});
