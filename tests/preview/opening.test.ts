import { strFromU8, unzipSync } from 'fflate';
import type { BookLayout, LaidCell } from '../../addin/preview/laid-out';
import { bundled } from '../support/bundled';
import { rawXlsx, tableXml, words } from './raw-xlsx';
import type { RawSheet } from './raw-xlsx';

const { xlsxOf, layoutOfFile } = bundled<{
  xlsxOf(layout: BookLayout): Promise<Uint8Array>;
  layoutOfFile(file: Uint8Array, name: string): Promise<BookLayout>;
}>('addin/preview/xlsx/save.ts', 'addin/preview/xlsx/open-file.ts');

const opened = (sheets: readonly RawSheet[], options?: Parameters<typeof rawXlsx>[1]) =>
  layoutOfFile(rawXlsx(sheets, options), 'plan.xlsx');
const cell = (book: BookLayout, row: number, column: number, sheet = 0): LaidCell | undefined => book.sheets[sheet]!.cells[row]?.[column];
const savedAgain = async (book: BookLayout) => layoutOfFile(await xlsxOf(book), 'again.xlsx');
const partOf = (file: Uint8Array, path: string) => strFromU8(unzipSync(file)[path]!);

const data = (...rows: readonly string[]) => `<sheetData>${rows.map((row, i) => `<row r="${i + 1}">${row}</row>`).join('')}</sheetData>`;

describe('what other programs write is opened whole', () => {
  test('a formula filled down keeps its text and its answer in every cell, and again when it is saved', async () => {
    const book = await opened([
      {
        name: 'Plan',
        xml: data(
          '<c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c>',
          '<c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c>',
          '<c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c>',
        ),
      },
    ]);
    const column = (one: BookLayout) => [0, 1, 2].map(row => [cell(one, row, 1)?.formula, cell(one, row, 1)?.value]);
    const expected = [
      ['=A1*2', 2],
      ['=A2*2', 4],
      ['=A3*2', 6],
    ];
    expect(column(book)).toEqual(expected);
    expect(column(await savedAgain(book))).toEqual(expected);
  });

  test('Excel’s own short date is shown day first and goes back as Excel’s own short date', async () => {
    const book = await opened([{ name: 'Dates', xml: data('<c r="A1" s="1"><v>46113</v></c>') }]);
    expect(cell(book, 0, 0)).toMatchObject({ value: 46113, format: 'dd/mm/yyyy;@' }); // 1 April 2026
    expect(partOf(await xlsxOf(book), 'xl/styles.xml')).not.toContain('dd/mm/yyyy;@');
    expect(cell(await savedAgain(book), 0, 0)).toMatchObject({ value: 46113, format: 'dd/mm/yyyy;@' });
  });

  test('a date of the 1904 system is the same day', async () => {
    // 1 April 2026 is 44651 in the 1904 system: 46113 − 1462.
    const book = await opened([{ name: 'Dates', xml: data('<c r="A1" s="1"><v>44651</v></c>') }], { date1904: true });
    expect(cell(book, 0, 0)?.value).toBe(46113);
  });

  test('borders, italics, fonts, hidden rows and columns, groups and whole-column rules stay', async () => {
    const book = await opened([
      {
        name: 'Looks',
        xml: `<cols><col min="2" max="2" width="12" hidden="1" customWidth="1"/><col min="3" max="3" width="9" outlineLevel="1" customWidth="1"/></cols><sheetData><row r="1"><c r="A1" s="2"><v>1</v></c><c r="C1" s="3"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>5</v></c></row><row r="3" outlineLevel="2"><c r="A3"><v>6</v></c></row></sheetData><dataValidations count="1"><dataValidation type="whole" allowBlank="1" sqref="A:A"><formula1>0</formula1><formula2>9</formula2></dataValidation></dataValidations>`,
      },
    ]);
    for (const one of [book, await savedAgain(book)]) {
      expect(cell(one, 0, 0)?.style).toMatchObject({ italic: true, border: { top: { style: 'thin' }, bottom: { style: 'double' } } });
      expect(cell(one, 0, 2)?.style).toMatchObject({ underline: true, font: 'Arial', size: 9, ink: '#c00000' });
      expect(one.sheets[0]).toMatchObject({ hiddenRows: [1], hiddenColumns: [1] });
      expect(one.sheets[0]!.sidecarItems!.filter(kept => kept.outline).map(kept => kept.outline)).toEqual([
        { lines: 'rows', level: 2 },
        { lines: 'columns', level: 1 },
      ]);
      expect(one.sheets[0]!.sidecarItems!.find(kept => kept.rule)!.block).toEqual({
        firstRow: 0,
        lastRow: 1_048_575,
        firstColumn: 0,
        lastColumn: 0,
      });
    }
  });

  test('a formula the grid cannot work out keeps what the file last knew', async () => {
    const book = await opened([
      {
        name: 'Links',
        xml: data(
          `<c r="A1"><f>GETPIVOTDATA("Sum",$D$1)</f><v>1200</v></c><c r="B1"><f>CONTOSO.RATE(A1)</f><v>0.5</v></c><c r="C1"><f>SUM(Lines[#All])+Sheet2!A1</f><v>7</v></c><c r="D1"><f>STDEV.S(A1:A9)</f><v>0</v></c>`,
        ),
      },
    ]);
    for (const one of [book, await savedAgain(book)]) {
      expect(cell(one, 0, 0)).toMatchObject({ value: 1200, formula: '=GETPIVOTDATA("Sum",$D$1)', isLastKnown: true });
      expect(cell(one, 0, 1)).toMatchObject({ value: 0.5, isLastKnown: true });
      expect(cell(one, 0, 2)?.isLastKnown).toBeUndefined();
      expect(cell(one, 0, 3)?.isLastKnown).toBeUndefined();
    }
  });

  test('a formula that reads another workbook is named, and saved as its last value, since its link is not kept', async () => {
    const book = await opened([{ name: 'Links', xml: data(`<c r="A1"><f>[1]Budget!$B$2+'[2]Tax base'!A1</f><v>42</v></c>`) }]);
    expect(book.leftOut).toEqual(['1 formula that reads another workbook (the last known value stays)']);
    expect(cell(book, 0, 0)).toMatchObject({ value: 42, isLastKnown: true });
    const again = await savedAgain(book);
    expect(cell(again, 0, 0)?.value).toBe(42);
    expect(cell(again, 0, 0)?.formula).toBeUndefined();
  });

  test('a table keeps its style, its total row and what that row shows', async () => {
    const table = tableXml('A1:B4', ['Line', '2026/27'], 'totalsRowCount="1"');
    const rows = data(
      words('A1', 'Line') + words('B1', '2026/27'),
      `${words('A2', 'Fleet')}<c r="B2"><v>10</v></c>`,
      `${words('A3', 'Energy')}<c r="B3"><v>20</v></c>`,
      `${words('A4', 'Total')}<c r="B4"><f>SUBTOTAL(109,Lines[2026/27])</f><v>30</v></c>`,
    );
    const book = await opened([{ name: 'Lines', xml: rows, table }]);
    for (const one of [book, await savedAgain(book)])
      expect(one.tables[0]).toMatchObject({
        block: { firstRow: 0, lastRow: 3 },
        ofFile: { style: 'TableStyleMedium2', showTotalRow: true, columns: [{ totalLabel: 'Total' }, { totalFunction: 'sum' }] },
      });
  });

  test('text that looks like an escape of the format stays as it stands', async () => {
    const book: BookLayout = {
      title: 'Escapes',
      sheets: [{ name: 'S', cells: [[{ value: '_x0041_ and _x000D_' }]], widths: [9] }],
      tables: [],
    };
    expect(cell(await savedAgain(book), 0, 0)?.value).toBe('_x0041_ and _x000D_');
  });
});

describe('a saved file is one that Excel takes', () => {
  const titled: BookLayout = {
    title: 'Titles',
    sheets: [
      {
        name: "2026-27 Bob's budget",
        cells: [[{ value: 1, style: { bold: true } }]],
        widths: [9],
        page: { pageSetup: { printTitlesRow: '$1:$1', printArea: 'A1:F5' } },
      },
    ],
    tables: [],
  };

  test('print titles and areas stand with the sheet’s name in quotes, and are read back', async () => {
    const file = await xlsxOf(titled);
    expect(partOf(file, 'xl/workbook.xml')).toMatch(/_xlnm\.Print_Titles[^<]*>'2026-27 Bob(''|&apos;&apos;|&#39;&#39;)s budget'!\$1:\$1</);
    const { pageSetup } = (await layoutOfFile(file, 't.xlsx')).sheets[0]!.page!;
    expect(pageSetup).toMatchObject({ printTitlesRow: '$1:$1' });
  });

  test('nothing orders a full calculation on opening, so that a reader without the add-in sees the answers', async () => {
    expect(partOf(await xlsxOf(titled), 'xl/workbook.xml')).not.toContain('fullCalcOnLoad');
  });

  test('every font has a name', async () => {
    const styles = partOf(await xlsxOf(titled), 'xl/styles.xml');
    const fonts = [...styles.matchAll(/<font>.*?<\/font>/gs)].map(([font]) => font);
    expect(fonts.length).toBeGreaterThan(1);
    expect(fonts.filter(font => !font.includes('<name '))).toEqual([]);
  });
});

describe('a file that is not opened says why and what to do', () => {
  const sentence = async (file: Uint8Array, name = 'plan.xlsx') =>
    layoutOfFile(file, name).then(
      () => 'opened',
      (error: Error) => error.message,
    );
  const compound = (text: string) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...[...text].flatMap(letter => [letter.charCodeAt(0), 0])]);

  test.each([
    ['an empty file', new Uint8Array(), 'It is empty. Choose another file.'],
    [
      'Excel 97–2003',
      compound('Workbook'),
      'It is an Excel 97–2003 workbook (.xls). Open it in Excel and save it as an Excel workbook (.xlsx).',
    ],
    [
      'a password',
      compound('EncryptedPackage'),
      'It is protected with a password. Open it in Excel, take the password off (File › Info › Protect Workbook) and save it.',
    ],
    [
      'something else',
      new TextEncoder().encode('<html>'),
      'It is not a workbook that can be read here. Save it as an Excel workbook (.xlsx), .ods or .csv.',
    ],
  ])('%s', async (_, file, expected) => {
    expect(await sentence(file)).toBe(expected);
  });

  test('a cell in the last row', async () => {
    const file = rawXlsx([{ name: 'Far', xml: '<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>' }]);
    expect(await sentence(file)).toBe(
      'Its sheet Far reaches to row 1,048,576; the preview lays out 100,000 rows. Delete what stands far below, or save the part you need as a workbook of its own.',
    );
  });

  test('two thousand sheets', async () => {
    const sheets = Array.from({ length: 2000 }, (_, i) => ({ name: `S${i}`, xml: '<sheetData/>' }));
    expect(await sentence(rawXlsx(sheets))).toBe(
      'It has 2,000 sheets; the preview opens up to 250. Save the sheets you need as a workbook of their own.',
    );
  });

  test('half a megabyte that unpacks to hundreds', async () => {
    const spaces = ' '.repeat(300 * 1024 * 1024);
    expect(await sentence(rawXlsx([{ name: 'Bomb', xml: `<sheetData>${spaces}</sheetData>` }]))).toMatch(
      /^It unpacks to 300 MB; the preview opens up to 250 MB\./,
    );
  });

  test('a merge over the whole sheet is left out by name, and a formula of 5,000 brackets shows its last value', async () => {
    const deep = `${'('.repeat(5000)}1${')'.repeat(5000)}`;
    const book = await opened([
      {
        name: 'Odd',
        xml: `${data(`<c r="A1"><f>${deep}</f><v>1</v></c>`)}<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
      },
    ]);
    expect(book.leftOut).toEqual(['1 merge of very many cells']);
    expect(book.sheets[0]!.merges).toEqual([]);
    expect(cell(book, 0, 0)).toMatchObject({ value: 1, isLastKnown: true });
  });
});

test('a .csv file is a workbook of one sheet; codes with a nought before them stay text', async () => {
  const file = new TextEncoder().encode('Line,2026/27,Code\r\n"Fleet, fuel",1200.5,0071\r\nEnergy,-30,E07\r\n');
  const book = await layoutOfFile(file, 'budget.csv');
  expect(book.sheets[0]!.name).toBe('budget');
  expect(book.sheets[0]!.cells.map(row => row.map(one => one?.value))).toEqual([
    ['Line', '2026/27', 'Code'],
    ['Fleet, fuel', 1200.5, '0071'],
    ['Energy', -30, 'E07'],
  ]);
});
