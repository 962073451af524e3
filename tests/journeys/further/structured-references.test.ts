/** References to a table by its parts, answered by the grid as Excel answers them, and kept in the saved file. */
import { readFileSync } from 'node:fs';
import { rawXlsx, tableXml, words } from '../../preview/raw-xlsx';
import { differences } from '../../shelf/differences';
import { plainWorkbook } from '../../shelf/plain-workbook';
import { leave, openPreview, openWorkbook, save, select, settled, shownCells, type } from '../preview-in-browser';
import { beginJourneys, browser, server } from '../opened';

jest.setTimeout(120_000);

beginJourneys();

const figure = (address: string, value: number) => `<c r="${address}"><v>${value}</v></c>`;
const formula = (address: string, text: string) => `<c r="${address}"><f>${text}</f></c>`;

/** Fleet 10 and 5, energy 20 and 6, and their total; beside them what is asked of the table, without an answer in the file. */
const asked: readonly (readonly [formula: string, now: string, afterwards: string])[] = [
  ['SUM(Lines[2026/27])', '30', '35'],
  ['SUM(lines[[Base]:[2026/27]])', '41', '46'],
  ['Lines[[#Totals],[2026/27]]', '30', '35'],
  ['ROWS(Lines[#All])', '4', '4'],
  ['ROWS(Lines[[#Headers],[#Data]])', '3', '3'],
  ['ROWS(Lines)', '2', '2'],
  ['COUNTA(Lines[#Headers])', '4', '4'],
  ['SUM(Lines[[#Data],[#Totals],[2026/27]])', '60', '70'],
];

const HEADS = ['Line', 'Base', '2026/27', 'Twice'];

function workbook(): Uint8Array {
  const rows = [
    HEADS.map((head, column) => words(`${'ABCD'[column]}1`, head)).join(''),
    words('A2', 'Fleet') + figure('B2', 5) + figure('C2', 10) + formula('D2', 'Lines[[#This Row],[2026/27]]*2'),
    words('A3', 'Energy') + figure('B3', 6) + figure('C3', 20) + formula('D3', 'Lines[[#This Row],[2026/27]]*2'),
    words('A4', 'Total') +
      formula('B4', 'SUBTOTAL(109,Lines[Base])') +
      formula('C4', 'SUBTOTAL(109,Lines[2026/27])') +
      formula('D4', 'SUBTOTAL(109,Lines[Twice])'),
  ];
  const beside = asked.map(([text], index) => formula(`F${index + 6}`, text));
  const xml = [...rows, '', ...beside].map((cells, index) => `<row r="${index + 1}">${cells}</row>`).join('');
  return rawXlsx([{ name: "Bob's lines", xml: `<sheetData>${xml}</sheetData>`, table: tableXml('A1:D4', HEADS, 'totalsRowCount="1"') }]);
}

test('each part of a table is read as Excel reads it, follows an edit, and is in the saved file as it was', async () => {
  const preview = await openPreview(browser, server.address);
  const { page } = preview;
  await openWorkbook(page, { name: 'lines.xlsx', bytes: workbook() });
  const answers = async () => {
    const cells = await shownCells(page);
    return JSON.stringify([asked.map((_, index) => cells[index + 5]?.[5]), cells.slice(1, 4).map(row => row[3])]);
  };
  const now = JSON.stringify([asked.map(([, one]) => one), ['20', '40', '60']]);
  expect(await settled(answers, now)).toBe(now);
  const saved = readFileSync(await save(page));
  expect(differences(plainWorkbook(workbook()), plainWorkbook(new Uint8Array(saved))).filter(({ kind }) => kind !== 'value')).toEqual([]);

  await select(page, 'C2');
  await type(page, '15');
  await page.keyboard.press('Enter');
  const afterwards = JSON.stringify([asked.map(([, , one]) => one), ['30', '40', '70']]);
  expect(await settled(answers, afterwards)).toBe(afterwards);

  // The row's own cells, typed without the table's name: 5 × 3 and 6 × 3.
  for (const [cell, expected] of [
    ['D2', '15'],
    ['D3', '18'],
  ]) {
    await select(page, cell!);
    await type(page, '=[@Base]*3');
    await page.keyboard.press('Enter');
    const shown = async () => (await shownCells(page))[Number(cell![1]) - 1]![3]!;
    expect(await settled(shown, expected!)).toBe(expected);
  }
  // What was typed sign by sign with brackets open leaves other formulas as they are.
  await select(page, 'F2');
  await type(page, '=C2*2+1');
  await page.keyboard.press('Enter');
  expect(await settled(async () => (await shownCells(page))[1]![5]!, '31')).toBe('31');
  const again = plainWorkbook(new Uint8Array(readFileSync(await save(page)))).sheets[0]!.cells;
  expect([again.get('D2'), again.get('D3')]).toMatchObject([
    { written: 'Lines[[#This Row],[Base]]*3', value: 'n 15' },
    { written: 'Lines[[#This Row],[Base]]*3', value: 'n 18' },
  ]);
  expect(again.get('F6')).toMatchObject({ written: 'SUM(Lines[2026/27])', value: 'n 35' });
  await leave(preview);
});

test('what is typed below a table counts in what is asked of its column', async () => {
  const preview = await openPreview(browser, server.address);
  const { page } = preview;
  await page.locator('header').first().getByRole('combobox').selectOption({ label: 'New workbook' });
  const rows = [
    ['Line', '2026/27'],
    ['Fleet', '10'],
  ];
  const xml = `<sheetData>${rows.map((row, i) => `<row r="${i + 1}">${words(`A${i + 1}`, row[0]!)}${i === 0 ? words('B1', row[1]!) : figure('B2', 10)}</row>`).join('')}<row r="9">${formula('D9', 'SUM(Lines[2026/27])')}</row></sheetData>`;
  await openWorkbook(page, { name: 'grows.xlsx', bytes: rawXlsx([{ name: 'Lines', xml, table: tableXml('A1:B2', rows[0]!) }]) });
  const sum = async () => (await shownCells(page))[8]![3]!;
  expect(await settled(sum, '10')).toBe('10');
  for (const [cell, typed] of [
    ['A3', 'Energy'],
    ['B3', '7'],
  ]) {
    await select(page, cell!);
    await type(page, typed!);
    await page.keyboard.press('Enter');
  }
  expect(await settled(sum, '17')).toBe('17');
  await leave(preview);
});
