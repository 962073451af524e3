import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import type { ExamplePlan } from '../../addin/example/example-plan';
import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';
import type { BookLayout } from '../../addin/preview/laid-out';
import { bundled } from '../support/bundled';
import { rawXlsx, words } from '../preview/raw-xlsx';

const { xlsxOf, layOut } = bundled<{ xlsxOf(layout: BookLayout): Promise<Uint8Array>; layOut(plan: ExamplePlan): BookLayout }>(
  'addin/preview/xlsx/save.ts',
  'addin/preview/book-layout.ts',
);
const SCRIPT = join(__dirname, '../../scripts/mtfp.mjs');

interface Figure {
  readonly amount: string;
  readonly unit: string;
  readonly status: string | null;
  readonly source: string | null;
  readonly cells: readonly string[];
  readonly workings?: string;
}
interface Answer {
  readonly workbook: string;
  readonly errorsInPlan: number;
  readonly rows: readonly { readonly id: string; readonly cells: Readonly<Record<string, Figure>> }[];
  readonly [more: string]: unknown;
}

let folder: string;
let path: string;
let client: Client;
let connections: string;

/** The command as it is installed in a program: a process of its own, which may not open a connection without being found out. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mcp-'));
  path = join(folder, 'february.xlsx');
  connections = join(folder, 'connections.txt');
  writeFileSync(path, await xlsxOf(layOut(february2026)));
  const watch = join(folder, 'watch.cjs');
  writeFileSync(
    watch,
    `const net = require('node:net'); const { appendFileSync } = require('node:fs');
     net.Socket.prototype.connect = function () { appendFileSync(${JSON.stringify(connections)}, 'a connection\\n'); throw new Error('no network'); };`,
  );
  client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: ['--require', watch, SCRIPT, 'mcp', path], cwd: folder }),
  );
}, 60_000);
afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

async function asked(name: string, args: Record<string, unknown> = {}): Promise<Answer> {
  const { isError, content, structuredContent } = await client.callTool({ name, arguments: args });
  expect([isError, content]).toEqual([undefined, [{ type: 'text', text: JSON.stringify(structuredContent) }]]);
  return structuredContent as unknown as Answer;
}
async function refused(name: string, args: Record<string, unknown>): Promise<string> {
  const { isError, content } = await client.callTool({ name, arguments: args });
  expect(isError).toBe(true);
  return (content as { text: string }[])[0]!.text;
}
const figure = ({ rows }: Answer, id: string, column: string): Figure => rows.find(row => row.id === id)!.cells[column]!;

test('every tool reads only, and says so', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(['plan', 'report', 'checks', 'compare', 'bridge', 'solve', 'risk', 'cast', 'workings']);
  expect(tools.filter(({ annotations }) => annotations?.readOnlyHint !== true || annotations.openWorldHint !== false)).toEqual([]);
  expect(client.getInstructions()).toContain('Take every figure from a tool');
});

// Published in February 2026: £1.2m to find.
test('a report gives each figure in £ with its unit, status, source and cells', async () => {
  const answer = await asked('report', { report: 'gap' });
  expect(answer).toMatchObject({ workbook: 'february.xlsx', errorsInPlan: 0, statedIn: '£000' });
  const gap = figure(answer, 'remainingGap', '2026/27');
  expect(gap).toMatchObject({ amount: '1200000', unit: 'money', status: 'illustrative', workings: 'Remaining gap 2026/27' });
  expect(gap.source).toContain('Local Government Finance Act 1992, section 42A(4)');
  expect(gap.cells).toContain('Posts!B2');
});

test('no figure of any report is bare: each has a status, a source or the cells it rests on', async () => {
  const { reports } = (await asked('plan')) as unknown as { reports: string[] };
  for (const report of reports.filter(name => name !== 'cut')) {
    const { rows } = await asked('report', { report });
    const figures = rows.flatMap(row =>
      Object.values(row.cells).flatMap(cell => (cell && 'amount' in cell ? [{ row: row.id, ...cell }] : [])),
    );
    const bare = figures.filter(
      ({ unit, status, source, cells }) => !unit || !Array.isArray(cells) || (!status && !source && !cells.length),
    );
    expect([report, [...new Set(bare.map(({ row }) => row))]]).toEqual([report, []]);
  }
});

// £300.2302 of 2025/26 with the £11 proposed is £311.2302, with the £15 issued £315.2302.
test('workings go down to the law and to the cells, of a scenario also to the row that changes them', async () => {
  type Tree = { amount: string; law: string; cells: string[]; madeFrom: Tree[] };
  const { figure: proposed } = (await asked('workings', { figure: 'Band D 2026/27', levels: 2 })) as unknown as { figure: Tree };
  expect(proposed).toMatchObject({ amount: '311.2302', law: expect.stringContaining('section 42B') as string, cells: ['Precept!B2'] });
  expect(proposed.madeFrom.map(({ amount, cells }) => [amount, cells])).toEqual([
    ['300.2302', ['Body!B7']],
    ['11', ['Precept!B3']],
  ]);
  const issued = (await asked('workings', { figure: 'Band D 2026/27', levels: 2, scenario: 'Issued at £15' })) as unknown as {
    figure: Tree;
  };
  expect(issued.figure.amount).toBe('315.2302');
  const [, amount] = issued.figure.madeFrom;
  expect(amount).toMatchObject({ amount: '15', cells: ['Precept!B3', expect.stringMatching(/^Scenarios!F\d+$/)] });
});

// £4 on 354,982.8 dwellings, each authority’s part to the pound: 1,419,930, so that 1,200,000 becomes −219,930.
test('scenarios are compared and bridged', async () => {
  const compared = await asked('compare', { measure: 'gap' });
  expect(figure(compared, 'base', '2026/27').amount).toBe('1200000');
  expect(figure(compared, 'Scenario: Issued at £15', '2026/27')).toMatchObject({ amount: '-219930', status: 'illustrative' });
  const bridge = await asked('bridge', { to: 'Issued at £15', by: 'cause' });
  expect(figure(bridge, 'into/Precept: Amount', '2026/27')).toMatchObject({ amount: '-1419930', cells: ['Precept!B3'] });
  expect(figure(bridge, 'from', '2026/27').cells.length).toBeGreaterThan(0);
});

// £1,200,000 ÷ 354,982.8 is 3.38045 … , at four decimals upwards 3.3805: £311.2302 + £3.3805.
test('a lever is solved for, in the unit of the workbook', async () => {
  const answer = await asked('solve', { lever: 'Band D', year: '2026/27', measure: 'gap', target: 0 });
  expect(figure(answer, 'answer', 'lever')).toMatchObject({ amount: '314.6107', unit: 'bandD', status: 'illustrative' });
  expect(figure(answer, 'answer', 'lever').workings).toBeUndefined();
  expect(figure(answer, 'asItStands', 'result')).toMatchObject({ amount: '1200000', workings: 'Remaining gap 2026/27' });
});

test('a risk run is told with its draws and seed, and the same seed gives the same', async () => {
  const once = await asked('risk', { measure: 'gap', draws: 256, seed: 7 });
  expect(await asked('risk', { measure: 'gap', draws: 256, seed: 7 })).toEqual(once);
  expect(figure(once, '2026/27', 'centralCase').amount).toBe('1200000');
  expect(figure(once, '2026/27', 'p90').source).toBe('256 draws, seed 7, of the assumptions that have a range');
});

test('findings name their cells', async () => {
  const { findings } = (await asked('checks')) as unknown as { findings: { severity: string; sentence: string; cell: string | null }[] };
  expect(findings.find(({ sentence }) => sentence.startsWith('Movement “Smoothing”'))).toMatchObject({ cell: 'Movements!I2' });
});

test('what cannot be answered is answered with the library’s own sentence', async () => {
  expect(await refused('report', { report: 'gap', scenario: 'Nope' })).toMatch(
    /^Scenario: “Nope” is not in the Scenario table; it has Issued at £15/,
  );
  expect(await refused('report', { report: 'gpa' })).toContain('Use one of summary, gap, spending');
  expect(await refused('workings', { figure: 'Nothing' })).toContain('Band D 2026/27');
  expect(await refused('cast', { sheet: 'Nope' })).toMatch(/^The workbook has no sheet Nope; it has /);
  expect(await refused('solve', { lever: 'Band D', year: '2036', measure: 'gap', target: 0 })).toContain('Year');
});

// Fleet 1,034, energy 2,071 and estates 3,391 make 6,496; the sheet says 6,469.
test('the totals of sheets are cast, a workbook saved again is read again, and none of it wrote or asked anybody', async () => {
  const row = (at: number, name: string, ...figures: number[]) =>
    `<row r="${at}">${words(`A${at}`, name)}${figures.map((value, i) => `<c r="${'BCD'[i]}${at}"><v>${value}</v></c>`).join('')}</row>`;
  const sums = `<sheetData>${row(1, 'Line', 2026, 2027, 2028)}${row(2, 'Fleet', 1012, 1034, 1077)}${row(3, 'Energy', 2043, 2071, 2102)}${row(4, 'Estates', 3307, 3391, 3455)}${row(5, 'Total', 6362, 6469, 6634)}</sheetData>`;
  writeFileSync(path, rawXlsx([{ name: 'Budget', xml: sums }]));
  expect(await refused('report', { report: 'gap' })).toContain('holds no plan table');
  writeFileSync(path, await xlsxOf(layOut(march2024)));
  const saved = readFileSync(path);
  // Published: £5.4m in March 2024.
  const answer = await asked('report', { report: 'gap' });
  expect(figure(answer, 'cumulativeGap', '2024/25').amount).toBe('5400000');
  await asked('cast');
  expect(readFileSync(path).equals(saved)).toBe(true);
  expect(existsSync(connections)).toBe(false);

  const cast = join(folder, 'cast.xlsx');
  const book = layOut(march2024);
  const cells = [
    ['Line', 2026, 2027, 2028],
    ['Fleet', 1012, 1034, 1077],
    ['Energy', 2043, 2071, 2102],
    ['Estates', 3307, 3391, 3455],
    ['Total', 6362, 6469, 6634],
  ];
  writeFileSync(
    cast,
    await xlsxOf({
      ...book,
      sheets: [...book.sheets, { ...book.sheets[0]!, name: 'Sums', cells: cells.map(line => line.map(value => ({ value }))) }],
    }),
  );
  const other = new Client({ name: 'test', version: '1' });
  await other.connect(new StdioClientTransport({ command: process.execPath, args: [SCRIPT, 'mcp', cast], cwd: folder }));
  try {
    const { structuredContent } = await other.callTool({ name: 'cast', arguments: { sheet: 'Sums' } });
    const { sheets } = structuredContent as { sheets: { totals: Record<string, unknown>[] }[] };
    expect(sheets[0]!.totals).toContainEqual(
      expect.objectContaining({ cell: 'Sums!C5', shown: '6469', addsTo: '6496', difference: '-27', verdict: 'does not add' }),
    );
  } finally {
    await other.close();
  }
}, 60_000);

test('a workbook that is not there is said at once, and the command ends with 2', () => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [SCRIPT, 'mcp', 'none.xlsx'], { cwd: folder, encoding: 'utf8' });
  expect({ status, stderr, stdout }).toEqual({ status: 2, stderr: 'There is no file none.xlsx.\n', stdout: '' });
});
