/** Field cases of opening and saving, of what is in the plan, and of files of other kinds, without the grid; tests/journeys has them with it. */
import type { BookLayout } from '../../addin/preview/laid-out';
import type { Report, Table } from '../../core';
import { differences } from '../shelf/differences';
import { plainWorkbook } from '../shelf/plain-workbook';
import { bundled } from '../support/bundled';
import { daysFrom1904, externalLink, filledDownLines, hiddenRows, panelPaper, rowBelow, totalRow } from './books';

const { xlsxOf, layoutOfFile, planTablesOf, reportData, toTable } = bundled<{
  xlsxOf(layout: BookLayout): Promise<Uint8Array>;
  layoutOfFile(file: Uint8Array, name: string): Promise<BookLayout>;
  planTablesOf(book: BookLayout, path: string): Table[];
  reportData(name: string, scenario: string, tables: readonly Table[]): Report;
  toTable(report: Report): unknown[][];
}>('addin/preview/xlsx/save.ts', 'addin/preview/xlsx/open-file.ts', 'addin/command-line/workbook-file.ts', 'core/index.ts');

const gapOf = (book: BookLayout): string[] => {
  const rows = toTable(reportData('gap', '', planTablesOf(book, 'case.xlsx')));
  return rows
    .find(([label]) => label === 'Remaining gap')!
    .slice(1)
    .map(String);
};

describe.each([
  ['a formula filled over a block keeps every answer', filledDownLines, ['6100000', '7258750']],
  ['a figure of another workbook is what Excel last knew', externalLink, ['1750000', '2500000']],
  ['a subtotal leaves out the row that is hidden', hiddenRows, ['1750000', '2500000']],
  ['the total row of a table is no line', totalRow, ['1750000', '2500000']],
  ['a block of a paper is no table', panelPaper, ['1750000', '2500000']],
  ['a row right below a table is not the table’s', rowBelow, ['1750000', '2500000']],
  ['days counted from 1904 are the days they are', daysFrom1904, ['66750000', '2500000']],
])('%s', (_, file, expected) => {
  test('when the file is opened, and when it has been saved and opened again', async () => {
    const book = await layoutOfFile(file(), 'case.xlsx');
    expect(gapOf(book)).toEqual(expected);
    expect(gapOf(await layoutOfFile(await xlsxOf(book), 'again.xlsx'))).toEqual(expected);
  });

  test('and the saved file holds what the opened one held', async () => {
    const saved = await xlsxOf(await layoutOfFile(file(), 'case.xlsx'));
    const found = differences(plainWorkbook(file()), plainWorkbook(saved));
    // The case's link names no other workbook that could be kept: its formula is named, and its value stays.
    expect(found.filter(({ written }) => !written?.startsWith('[1]'))).toEqual([]);
  });
});

test('an older workbook says that it is one, and the step to take', async () => {
  const old = new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...[...'Workbook'].flatMap(letter => [letter.charCodeAt(0), 0]),
  ]);
  await expect(layoutOfFile(old, 'budget.xls')).rejects.toThrow(
    'It is an Excel 97–2003 workbook (.xls). Open it in Excel and save it as an Excel workbook (.xlsx).',
  );
});
