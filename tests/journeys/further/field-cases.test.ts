/** Workbooks that people opened and got a wrong gap from, in the preview as they did; the plan's gap is £1.75m (tests/reading/standard-plan). */
import type { CellValue } from '../../../core';
import { rawXlsx, tableXml, words } from '../../preview/raw-xlsx';
import type { RawSheet } from '../../preview/raw-xlsx';
import { standardPlan } from '../../reading/standard-plan';
import { agreement } from '../agreement';
import { leave, openPreview, openWorkbook } from '../preview-in-browser';
import { beginJourneys, browser, server } from '../opened';

jest.setTimeout(180_000);

beginJourneys();

const addressOf = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`;
const cellXml = (cell: CellValue, address: string): string =>
  typeof cell === 'number' ? `<c r="${address}"><v>${cell}</v></c>` : cell ? words(address, String(cell)) : '';

const dataOf = (rows: readonly (readonly CellValue[])[]): string =>
  `<sheetData>${rows.map((row, i) => `<row r="${i + 1}">${row.map((cell, j) => cellXml(cell, addressOf(i, j))).join('')}</row>`).join('')}</sheetData>`;

/** A sheet with its rows as an Excel table, or the first of them. */
function sheet(name: string, rows: readonly (readonly CellValue[])[], id: number, { inTable = rows.length, more = '' } = {}): RawSheet {
  const table = tableXml(`A1:${addressOf(inTable - 1, rows[0]!.length - 1)}`, rows[0]!.map(String), more)
    .replace(/ id="1"/, ` id="${id}"`)
    .replace(/(name|displayName)="Lines"/g, `$1="T${id}"`);
  return { name, xml: dataOf(rows), table };
}

const LINES: CellValue[][] = [
  ['Line', 'Base', '2026/27', '2027/28'],
  ['Officers', 80_000_000, 82_000_000, 84_000_000],
  ['Fleet', 10_000_000, 10_000_000, 10_000_000],
];
const SUM = [90_000_000, 92_000_000, 94_000_000];
const others = standardPlan({ Line: [] }).map((table, index) => sheet(String(table[0]![0]), table, index + 2));

/** Opens the workbook; the pane and a cell that asks for it show the gap in full. */
async function expectGap(sheets: readonly RawSheet[]): Promise<void> {
  const preview = await openPreview(browser, server.address);
  await openWorkbook(preview.page, { name: 'plan.xlsx', bytes: rawXlsx(sheets) });
  await preview.page.locator('#pane').getByText('£1,750,000').first().waitFor();
  const GAP = 'shortfall of £1.8 million. £1,750,000';
  expect(await agreement(preview.page, 'preview')).toEqual({ pane: GAP, cells: GAP });
  await leave(preview);
}

test('a table with a Total Row: the total is no line', async () => {
  const sheets = [sheet('Lines', [...LINES, ['Total', ...SUM]], 1, { more: 'totalsRowCount="1"' }), ...others];
  await expectGap(sheets);
});

test('a row right below a table is no row of it', async () => {
  const sheets = [sheet('Lines', [...LINES, ['Net budget', ...SUM]], 1, { inTable: 3 }), ...others];
  await expectGap(sheets);
});

test('a block of a Panel paper is not taken into the plan', async () => {
  const paper: CellValue[][] = [
    ['Revenue budget by service area'],
    [],
    ['Service', '2025/26', '2026/27', '2027/28'],
    ['Local policing', 50_000_000, 52_000_000, 54_000_000],
    ['Crime', 40_000_000, 40_000_000, 40_000_000],
    ['Total', ...SUM],
  ];
  await expectGap([sheet('Lines', LINES, 1), ...others, { name: 'Panel paper', xml: dataOf(paper) }]);
});
