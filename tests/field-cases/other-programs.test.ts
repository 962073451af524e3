/** Workbooks as other programs write them, by the letter of the standard or beside it: read whole, or what is lost is named. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { BookLayout } from '../../addin/preview/laid-out';
import { rawXlsx, tableXml, words } from '../preview/raw-xlsx';
import { breaksOfRules } from '../shelf/conformance';
import { differences } from '../shelf/differences';
import { plainWorkbook } from '../shelf/plain-workbook';
import { zipParts } from '../shelf/zip-parts';
import { bundled } from '../support/bundled';

const { xlsxOf, layoutOfFile } = bundled<{
  xlsxOf(layout: BookLayout): Promise<Uint8Array>;
  layoutOfFile(file: Uint8Array, name: string): Promise<BookLayout>;
}>('addin/preview/xlsx/save.ts', 'addin/preview/xlsx/open-file.ts');

const rows = (...each: readonly string[]) =>
  `<sheetData>${each.map((cells, i) => `<row r="${i + 1}">${cells}</row>`).join('')}</sheetData>`;
const sheet = (xml: string, book?: Parameters<typeof rawXlsx>[1]) => rawXlsx([{ name: 'Budget', xml }], book);
const figure = (address: string, value: number) => `<c r="${address}"><v>${value}</v></c>`;

/** Pay 5, a shared text, and a formula. */
const PLAIN = sheet(rows(`${words('A1', 'Pay')}${figure('B1', 5)}<c r="C1" t="s"><v>0</v></c><c r="D1"><f>B1*2</f><v>10</v></c>`), {
  strings: ['<t>café</t>'],
});

/** The same workbook with its parts, or their names, written otherwise. */
function rewritten(change: (name: string, xml: string) => readonly [string, string | Uint8Array]): Uint8Array {
  const parts = Object.entries(unzipSync(PLAIN)).map(([name, part]) => {
    const [newName, xml] = change(name, strFromU8(part));
    return [newName, typeof xml === 'string' ? strToU8(xml) : xml] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

const wide = (xml: string, bigEndian = false): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};
const isXml = (name: string) => /\.(xml|rels)$/.test(name);

describe('the same workbook, written otherwise, is read the same', () => {
  test.each<[string, Uint8Array]>([
    ['in UTF-16, every part', rewritten((name, xml) => [name, isXml(name) ? wide(xml) : xml])],
    ['in UTF-16 the other way round, its sheets', rewritten((name, xml) => [name, /worksheets/.test(name) ? wide(xml, true) : xml])],
    [
      'in Latin 1, its texts',
      rewritten((name, xml) => [
        name,
        /sharedStrings/.test(name) ? new Uint8Array(Buffer.from(xml.replace('UTF-8', 'ISO-8859-1'), 'latin1')) : xml,
      ]),
    ],
    ['with a mark of the byte order', rewritten((name, xml) => [name, `\ufeff${xml}`])],
    [
      'in the strict form of the standard',
      rewritten((name, xml) => [
        name,
        xml
          .replace(/http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main/g, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
          .replace(
            /http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships/g,
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          ),
      ]),
    ],
    [
      'with a prefix before every name',
      rewritten((name, xml) => [
        name,
        /worksheets|sharedStrings|workbook\.xml$/.test(name)
          ? xml.replace(/<(\/?)(?!\?)([a-zA-Z]+)/g, '<$1x:$2').replace('xmlns="', 'xmlns:x="')
          : xml,
      ]),
    ],
    [
      'with absolute targets',
      rewritten((name, xml) => [
        name,
        name.endsWith('.rels') ? xml.replace(/Target="(worksheets|styles|sharedStrings)/g, 'Target="/xl/$1') : xml,
      ]),
    ],
    ['with strokes the other way in the names of parts', rewritten((name, xml) => [name.replace(/\//g, '\\'), xml])],
    [
      'with other capitals in the names of parts',
      rewritten((name, xml) => [name.replace('sheet1', 'Sheet1').replace('sharedStrings', 'SharedStrings'), xml]),
    ],
    ['with single quotes', rewritten((name, xml) => [name, /worksheets/.test(name) ? xml.replace(/="([^"]*)"/g, "='$1'") : xml])],
  ])('%s', async (_, file) => {
    const { sheets, leftOut } = await layoutOfFile(file, 'other.xlsx');
    expect(sheets.map(({ name }) => name)).toEqual(['Budget']);
    expect(sheets[0]!.cells[0]!.map(cell => cell?.value)).toEqual(['Pay', 5, 'café', 10]);
    expect(sheets[0]!.cells[0]![3]!.formula).toBe('=B1*2');
    expect(leftOut).toEqual([]);
  });
});

describe('cells', () => {
  const values = async (file: Uint8Array) =>
    (await layoutOfFile(file, 'cells.xlsx')).sheets[0]!.cells.map(row => row.map(cell => cell?.value));

  test('dates written as words are the dates they are', async () => {
    // 1 April 2026 is day 46,113; noon is half a day.
    const file = sheet(rows('<c r="A1" s="1" t="d"><v>2026-04-01</v></c><c r="B1" t="d"><v>2026-04-01T12:00:00</v></c>'));
    expect(await values(file)).toEqual([[46113, 46113.5]]);
  });

  test('texts stay texts: per cents, spaces, leading noughts, an equals sign, escapes, as many letters as a cell takes', async () => {
    const long = 'x'.repeat(32_767);
    const file = sheet(
      rows(
        `${words('A1', '5%')}${words('B1', ' 1,000 ')}${words('C1', '00123')}${words('D1', '=1+1')}${words('E1', long)}<c r="F1" t="s"><v>0</v></c>`,
      ),
      {
        strings: ['<t xml:space="preserve">a_x000D_\nb _x005F_x000D_</t>'],
      },
    );
    const expected = [['5%', ' 1,000 ', '00123', '=1+1', long, 'a\r\nb _x000D_']];
    expect(await values(file)).toEqual(expected);
    expect(await values(await xlsxOf(await layoutOfFile(file, 'texts.xlsx')))).toEqual(expected);
  });

  test('cells and rows that do not say where they are follow one another', async () => {
    const file = sheet(
      `<sheetData><row><c t="inlineStr"><is><t>Pay</t></is></c><c><v>1</v></c></row><row><c><v>2</v></c></row></sheetData>`,
    );
    expect((await values(file)).map(row => row.slice(0, 2))).toEqual([
      ['Pay', 1],
      [2, undefined],
    ]);
  });
});

describe('formulas filled down', () => {
  const formulas = async (file: Uint8Array) =>
    (await layoutOfFile(file, 'filled.xlsx')).sheets[0]!.cells.flatMap(row => row.flatMap(cell => (cell?.formula ? [cell.formula] : [])));
  const first = (address: string, ref: string, text: string) =>
    `<c r="${address}"><f t="shared" ref="${ref}" si="0">${text}</f><v>1</v></c>`;
  const next = (address: string) => `<c r="${address}"><f t="shared" si="0"/><v>2</v></c>`;

  test('fixed and mixed parts stay, other sheets too', async () => {
    const file = sheet(rows(first('B1', 'B1:B2', "$A$1*A1+SUM($A$1:A1)+'Tax base'!A$1"), next('B2')));
    expect(await formulas(file)).toEqual(["=$A$1*A1+SUM($A$1:A1)+'Tax base'!A$1", "=$A$1*A2+SUM($A$1:A2)+'Tax base'!A$1"]);
  });

  test('one number for two groups, one after the other: each follower is of its own', async () => {
    const file = sheet(rows(first('B1', 'B1:B2', 'A1*2'), next('B2'), first('C3', 'C3:C4', 'A3+1'), next('C4')));
    expect(await formulas(file)).toEqual(['=A1*2', '=A2*2', '=A3+1', '=A4+1']);
  });
});

test('a function that has no name without its mark keeps it', async () => {
  const file = sheet(
    rows(
      '<c r="A1"><f t="array" ref="A1:A2">_xlfn.SEQUENCE(2)</f><v>1</v></c><c r="B1"><f>SUM(_xlfn.ANCHORARRAY(A1))</f><v>3</v></c>',
      figure('A2', 2),
    ),
  );
  expect(differences(plainWorkbook(file), plainWorkbook(await xlsxOf(await layoutOfFile(file, 'spill.xlsx'))))).toEqual([]);
});

test('the total row of a table keeps its own formula; the one that fills a column’s new rows is named as lost', async () => {
  const table = tableXml('A1:B3', ['Line', 'Base'], 'totalsRowCount="1"').replace(
    'name="Base" totalsRowFunction="sum"/>',
    'name="Base" totalsRowFunction="custom"><calculatedColumnFormula>ROW()*2</calculatedColumnFormula><totalsRowFormula>SUM(Lines[Base])/2</totalsRowFormula></tableColumn>',
  );
  const xml = rows(
    words('A1', 'Line') + words('B1', 'Base'),
    words('A2', 'Pay') + '<c r="B2"><f>ROW()*2</f><v>4</v></c>',
    words('A3', 'Total') + '<c r="B3"><f>SUM(Lines[Base])/2</f><v>2</v></c>',
  );
  const book = await layoutOfFile(rawXlsx([{ name: 'Lines', xml, table }]), 'totals.xlsx');
  const saved = await xlsxOf(book);
  const part = zipParts(saved).get('xl/tables/table1.xml')!;
  expect(part).toContain('<totalsRowFormula>SUM(Lines[Base])/2</totalsRowFormula>');
  expect(book.leftOut).toEqual(['1 formula for new rows of a table (its cells keep theirs)']);
  expect(plainWorkbook(saved).sheets[0]!.cells.get('B2')!.written).toBe('ROW()*2');
  expect(breaksOfRules(saved)).toEqual([]);
});

test('lists from another sheet, how a sheet is seen and its usual lines go into the saved file', async () => {
  const list = `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>'Choices &amp; co'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B1:B9 D1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;
  const view =
    '<sheetViews><sheetView workbookViewId="0" showGridLines="0" zoomScale="70"/></sheetViews><sheetFormatPr defaultRowHeight="30" customHeight="1"/>';
  const book = await layoutOfFile(sheet(`${view}${rows(figure('A1', 1))}${list}`), 'lists.xlsx');
  const saved = await xlsxOf(book);
  const xml = zipParts(saved).get('xl/worksheets/sheet1.xml')!;
  for (const place of ['B1:B9', 'D1'])
    expect(xml).toMatch(
      new RegExp(
        `<dataValidation type="list" sqref="${place}"[^>]*><formula1>'Choices &amp; co'!\\$A\\$1:\\$A\\$3</formula1>`.replace(
          /\$(?=A)/g,
          '$',
        ),
      ),
    );
  expect(xml).toContain('<sheetFormatPr defaultRowHeight="30" customHeight="1"/>');
  expect(xml).toMatch(/<sheetView [^>]*showGridLines="0"[^>]*zoomScale="70"/);
  expect([book.leftOut, breaksOfRules(saved)]).toEqual([[], []]);
});

describe('what is not kept is named before the file is saved', () => {
  const CHARTSHEET = rawXlsx(
    [
      { name: 'Budget', xml: rows(figure('A1', 1)) },
      { name: 'Notes', xml: rows(figure('A1', 2)) },
    ],
    {
      names: '<definedName name="Note" localSheetId="2">Notes!$A$1</definedName>',
      parts: { 'xl/chartsheets/sheet1.xml': '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>' },
      relations:
        '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/>',
      types:
        '<Override PartName="/xl/chartsheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml"/>',
    },
  );
  /** The chart's sheet stands between the other two. */
  const chartsheet = (() => {
    const parts = unzipSync(CHARTSHEET);
    const workbook = strFromU8(parts['xl/workbook.xml']!).replace(
      '<sheet name="Notes"',
      '<sheet name="Chart1" sheetId="9" r:id="rIdC"/><sheet name="Notes"',
    );
    return zipSync({ ...parts, 'xl/workbook.xml': strToU8(workbook) });
  })();
  test.each<[string, Uint8Array]>([
    [
      '1 what-if data table (its values stay)',
      sheet(rows('<c r="A1"><f t="dataTable" ref="A1:A2" dt2D="0" dtr="0" r1="B1"/><v>7</v></c>', figure('A2', 8))),
    ],
    ['1 sheet that is a chart or of an older kind', chartsheet],
    [
      '1 what-if scenario',
      sheet(`${rows(figure('A1', 1))}<scenarios><scenario name="Best" count="1"><inputCells r="A1" val="2"/></scenario></scenarios>`),
    ],
    ['1 text that the file itself has lost', sheet(rows('<c r="A1" t="s"><v>0</v></c>'))],
    ['1 sensitivity label', sheet(rows(figure('A1', 1)), { parts: { 'docMetadata/LabelInfo.xml': '<labels/>' } })],
  ])('%s', async (named, file) => {
    const book = await layoutOfFile(file, 'left-out.xlsx');
    expect(book.leftOut).toEqual([named]);
    // What is saved loses nothing more.
    const saved = await xlsxOf(book);
    expect(breaksOfRules(saved)).toEqual([]);
    expect((await layoutOfFile(saved, 'again.xlsx')).leftOut).toEqual([]);
  });

  test('a name of a sheet behind the sheet of a chart is still of that sheet', async () => {
    const { sheets, names } = await layoutOfFile(chartsheet, 'chartsheet.xlsx');
    expect(sheets.map(({ name, cells }) => [name, cells[0]![0]!.value])).toEqual([
      ['Budget', 1],
      ['Notes', 2],
    ]);
    expect(names).toEqual([{ name: 'Note', refersTo: 'Notes!$A$1', sheet: 'Notes' }]);
  });
});
