import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Terminal } from '../../addin/command-line/mtfp';
import type { BookLayout } from '../../addin/preview/laid-out';
import type { ExamplePlan } from '../../addin/example/example-plan';
import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';
import { strFromU8, unzipSync } from 'fflate';
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

describe('several workbooks', () => {
  const plans = join(folder, 'plans');
  const at = (name: string) => join(plans, name);
  beforeAll(async () => {
    mkdirSync(plans);
    writeFileSync(at('a-2024.xlsx'), await xlsxOf(layOut(march2024)));
    writeFileSync(at('b-2026.xlsx'), readFileSync(february));
    writeFileSync(at('notes.txt'), 'no workbook');
    writeFileSync(at('~$b-2026.xlsx'), 'a lock');
  });
  const script = (...args: string[]) =>
    spawnSync(process.execPath, [join(__dirname, '../../scripts/mtfp.mjs'), ...args], { encoding: 'utf8', cwd: plans });

  test('are read one after another, and the command says which', async () => {
    const { out, err } = await ran('report', 'gap', at('a-2024.xlsx'), at('b-2026.xlsx'));
    expect(err).toBe(`1 of 2: ${at('a-2024.xlsx')}\n2 of 2: ${at('b-2026.xlsx')}`);
    expect(out.match(/^Remaining gap/gm)).toHaveLength(2);
    expect(out.split('\n')[0]).toBe(at('a-2024.xlsx'));
  });

  test('one that cannot be read costs the others nothing, and the command ends with 2', async () => {
    const { code, out, err } = await ran('report', 'gap', at('notes.txt'), at('b-2026.xlsx'));
    expect(code).toBe(2);
    expect(err).toContain(`${at('notes.txt')} holds no plan table.`);
    expect(out).toMatch(/^Remaining gap +1,200/m);
  });

  // Published: £5.4m in March 2024; £1.2m, £8.75m, £12.9m and £16.6m in February 2026.
  test('of a folder make one table, a line a plan, in pounds', async () => {
    const { code, out } = await ran('batch', plans, '--as', 'csv');
    const [head, first, second, ...rest] = out.split('\r\n');
    expect(rest).toEqual([]);
    const years = head!.split(',');
    const under = (line: string, year: string) => line.split(',')[years.indexOf(year)];
    expect([years[0], years.at(-1)]).toEqual(['Workbook', 'Errors']);
    expect(years.slice(1, -1)).toEqual([...years.slice(1, -1)].sort());
    expect([first!.split(',')[0], second!.split(',')[0]]).toEqual(['a-2024.xlsx', 'b-2026.xlsx']);
    expect(under(second!, '2026/27')).toBe('1200000');
    expect(under(second!, '2029/30')).toBe('16600000');
    expect(under(first!, '2029/30')).toBe('');
    expect(code).toBe(0);
    const cumulative = await ran('batch', plans, '--row', 'cumulativeGap', '--as', 'csv');
    expect(under(cumulative.out.split('\r\n')[1]!, '2024/25')).toBe('5400000');
  });

  test('a row that a report does not have, a folder that is not there and an empty folder each get a sentence', async () => {
    const row = await ran('batch', plans, '--row', 'gap');
    expect(row.code).toBe(2);
    expect(row.err).toContain(`The report gap of ${at('b-2026.xlsx')} has no row gap. Type one of spending, `);
    expect(await ran('batch', at('none'))).toEqual({ code: 2, out: '', err: `There is no folder or workbook ${at('none')}.` });
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    expect((await ran('batch', empty)).err).toBe(`${empty} holds no workbook (.xlsx, .ods).`);
  });

  // £4 on 354,982.8 dwellings, each authority’s part to the pound, is 1,419,930: 1,200,000 less that is −219,930.
  test('one plan under its scenarios makes one table, a line a scenario, and says so many times at most how far it is', async () => {
    const { code, out } = await ran('batch', february, '--scenario', 'all', '--as', 'csv');
    const lines = out.split('\r\n').map(line => line.split(','));
    expect(lines[0]!.slice(0, 3)).toEqual(['Workbook', 'Scenario', '2026/27']);
    expect(lines.slice(1, 3).map(line => line.slice(0, 3))).toEqual([
      ['february.xlsx', 'Base', '1200000'],
      ['february.xlsx', 'Issued at £15', '-219930'],
    ]);
    // As many scenarios as the example’s Scenario table has, and the base plan.
    expect([code, lines.length]).toEqual([0, 1 + 1 + 6]);
    const chosen = await ran('batch', february, '--scenario', 'Base', 'Issued at £15', '--as', 'json');
    const { rows } = JSON.parse(chosen.out) as { rows: { id: string }[] };
    expect(rows.map(({ id }) => id)).toEqual([`${february}/Base`, `${february}/Issued at £15`]);
  });

  test('and under seeds, a line a risk run: the central case is the plan’s whatever the seed, the rest is not', async () => {
    const run = async (figure: string) => {
      const { out } = await ran('batch', february, '--seeds', '1-3', '--draws', '128', '--figure', figure, '--as', 'csv');
      return out.split('\r\n').map(line => line.split(',').slice(1, 3));
    };
    expect(await run('centralCase')).toEqual([
      ['Seed', '2026/27'],
      ['1', '1200000'],
      ['2', '1200000'],
      ['3', '1200000'],
    ]);
    const [, ...p90] = await run('p90');
    expect(new Set(p90.map(([, figure]) => figure)).size).toBe(3);
    expect(await run('p90')).toEqual([['Seed', '2026/27'], ...p90]);
    expect((await ran('batch', february, '--seeds', '3-1')).err).toBe('3-1 are no seeds. Type the first and the last, such as 1-1000.');
    expect((await ran('batch', february, '--seeds', '1', '--figure', 'p91')).err).toContain(
      'A risk run has no figure p91. Type one of p5, ',
    );
  });

  test('of a thousand questions it is said a hundred times how far they are', async () => {
    const { err } = await ran('batch', february, '--seeds', '1-200', '--draws', '100', '--figure', 'mean');
    const told = err.split('\n');
    expect([told.length, told[0], told.at(-1)]).toEqual([100, `2 of 200: ${february}`, `200 of 200: ${february}`]);
  });

  test('the commands that the guide gives for many machines are commands', async () => {
    const guide = readFileSync(join(__dirname, '../../docs/library.md'), 'utf8');
    const commands = [...guide.matchAll(/mtfp\.mjs (batch [^\n|>':]*)/g)].map(([, command]) => command!.trim().split(/ +(?=-|\S+$)/));
    expect(commands.length).toBeGreaterThanOrEqual(3);
    for (const command of commands) {
      const words = command.flatMap(part => part.split(' ')).map(word => (/[{$]|plan|\.xlsx/.test(word) ? february : word));
      const { code, err } = await ran(...words.map(word => (word === '1-1000' ? '1-2' : word)));
      expect([words.join(' '), code, err.includes('error')]).toEqual([words.join(' '), 0, false]);
    }
  });

  test('the script itself reads them in threads of its own, tells how many are done, and ends with the command’s code', () => {
    const both = script('report', 'gap', 'a-2024.xlsx', 'b-2026.xlsx', '--as', 'csv');
    expect(both.status).toBe(0);
    expect(both.stdout.match(/^Remaining gap,/gm)).toHaveLength(2);
    expect(both.stdout.indexOf('2024/25')).toBeLessThan(both.stdout.indexOf('2029/30'));
    expect(
      both.stderr
        .trim()
        .split('\n')
        .map(line => line.slice(0, 6)),
    ).toEqual(['1 of 2', '2 of 2']);
    const lost = script('report', 'gap', 'none.xlsx', 'b-2026.xlsx', '--as', 'csv');
    expect([lost.status, lost.stderr.includes('There is no file none.xlsx.'), /^Remaining gap,1200,/m.test(lost.stdout)]).toEqual([
      2,
      true,
      true,
    ]);
  });
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

test('a pack is written as a Word document, over nothing unasked, and says what is left out', async () => {
  const to = join(folder, 'panel.docx');
  const { code, out, err } = await ran('pack', february, to, '--beside', 'Issued at £15');
  expect([code, out]).toEqual([0, `Saved ${to}.`]);
  expect(err).toContain('Left out: Drawing on reserves: full, part, none.');
  const document = strFromU8(unzipSync(new Uint8Array(readFileSync(to)))['word/document.xml']!);
  // £4 on 354,982.8 dwellings, each authority’s part to the pound: 1,419,930, in £000.
  expect(document).toContain('1,419.9');
  expect(document).not.toContain('<w:drawing>');
  expect(await ran('pack', february, to)).toMatchObject({
    code: 2,
    err: `${to} is there already. Type another name, or add --force to write over it.`,
  });
  expect(await ran('pack', february, join(folder, 'panel.pdf'))).toMatchObject({ code: 2 });
  expect((await ran('pack', february, join(folder, 'other.docx'), '--scenario', 'Issued at £51')).err).toContain('Issued at £15');
});

// At £15 the gap of 1,200 less £4 on 354,982.8 dwellings, each authority’s part to the pound, is −219.9 of £000.
test('a pack writes figures below nil as its workbook does', async () => {
  const [from, to] = [join(folder, 'minus.xlsx'), join(folder, 'minus.docx')];
  const book = layOut(february2026);
  writeFileSync(from, await xlsxOf({ ...book, names: [...(book.names ?? []), { name: 'MTFP_negatives', refersTo: '"minus"' }] }));
  const gapOf = async (workbook: string) => {
    await ran('pack', workbook, to, '--scenario', 'Issued at £15', '--force');
    const document = strFromU8(unzipSync(new Uint8Array(readFileSync(to)))['word/document.xml']!);
    return ['(219.9)', '−219.9'].filter(shown => document.includes(`>${shown}<`));
  };
  expect([await gapOf(february), await gapOf(from)]).toEqual([['(219.9)'], ['−219.9']]);
});
