import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WriteSheet } from 'hucre/xlsx';
import { Decimal } from '../../core';
import { packSheets } from '../../addin/pack/pack-sheets';
import { packOf } from '../../addin/pack/packs';
import { smallshire, smallshireWith } from './smallshire';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each table on a sheet of its own, as an Excel table, with a note beside it. */
const planSheets = (tables: typeof smallshire): WriteSheet[] =>
  tables.map(table => ({
    name: String(table[0]![0]),
    rows: table.map((row, index) => [
      ...row.map(cell => (cell === '' ? null : (cell as string | number))),
      null,
      index === 0 ? 'a note beside the table' : null,
    ]),
    tables: [
      {
        name: `T${String(table[0]![0]).replace(/\W/g, '')}`,
        range: `A1:${String.fromCharCode(64 + table[0]!.length)}${table.length}`,
        columns: table[0]!.map(header => ({ name: String(header) })),
        ...(table.at(-1)![0] === 'Total' && { showTotalRow: true }),
      },
    ],
  }));

/** What the add-in publishes, as it stands in a workbook. */
const publication = (scenario: string): WriteSheet[] =>
  packSheets(packOf({ kind: 'panel', scenario, beside: [], madeOn: '20 February 2026, 14:05', tables: smallshire })).map(
    ({ name, cells }) => ({
      name,
      rows: cells.map(row =>
        row.map(cell => (cell?.value instanceof Decimal ? cell.value.toNumber() : ((cell?.value as string | number | undefined) ?? null))),
      ),
    }),
  );

function file(name: string, sheets: WriteSheet[]): string {
  const path = join(folder, name);
  execFileSync(process.execPath, ['tests/trust/write-workbook.mjs', path], { cwd: root, input: JSON.stringify(sheets) });
  return path;
}

const verify = (...files: string[]) =>
  new Promise<{ code: number; said: string }>(resolve => {
    execFile(process.execPath, ['scripts/verify.mjs', ...files], { cwd: root, encoding: 'utf8' }, (failure, out, err) =>
      resolve({ code: typeof failure?.code === 'number' ? failure.code : 0, said: `${out}${err}` }),
    );
  });

describe('npm run verify', () => {
  test('agrees where the published sheet stands beside its tables', async () => {
    expect(await verify(file('both.xlsx', [...planSheets(smallshire), ...publication('Rise of £15')]))).toEqual({
      code: 0,
      said: 'Verified: the tables give what was published.\n',
    });
  }, 30_000);

  // The pane reads a table without its Total Row, a file holds the row within the table: 1,000,000 alone adds up to 1,000,000.
  test('agrees where a table has a Total Row, which the pane left out when it published', async () => {
    const withTotal = smallshire.map(table => {
      if (table[0]![0] !== 'Line') return table;
      const sum = (column: number) => table.slice(1).reduce((total, row) => total + (Number(row[column]) || 0), 0);
      return [...table, table[0]!.map((_, column) => (column === 0 ? 'Total' : typeof table[1]![column] === 'number' ? sum(column) : ''))];
    });
    expect((await verify(file('total.xlsx', [...planSheets(withTotal), ...publication('')]))).said).toBe(
      'Verified: the tables give what was published.\n',
    );
  }, 30_000);

  test('names what differs where the tables were changed since, and fails', async () => {
    const { code, said } = await verify(
      file('later.xlsx', planSheets(smallshireWith('Line', 1, 1, 1_000_001))),
      file('published.xlsx', publication('')),
    );
    expect(code).toBe(1);
    expect(said).toContain('Remaining gap 2026/27, Value: published 210000, the tables give 210001.02.\n');
  }, 30_000);

  test('says what is missing where there is no plan, no provenance or no file', async () => {
    const plan = file('plan.xlsx', planSheets(smallshire));
    expect(await verify(plan)).toEqual({
      code: 2,
      said: `${plan} holds no provenance sheet. Give a workbook that was published with its provenance.\n`,
    });
    expect((await verify(file('empty.xlsx', [{ name: 'Sheet', rows: [['nothing']] }]))).said).toContain('holds no plan table');
    expect(await verify(join(folder, 'none.xlsx'))).toEqual({ code: 2, said: `There is no file ${join(folder, 'none.xlsx')}.\n` });
  }, 60_000);
});
