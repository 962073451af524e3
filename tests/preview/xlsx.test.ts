import type { WriteOptions } from 'hucre';
import type { BookLayout, SidecarItem, LaidCell } from '../../addin/preview/laid-out';
import { zipParts as parts } from '../shelf/zip-parts';
import { bundled } from '../support/bundled';

const { xlsxOf, layoutOfXlsx, stored, shown, writeXlsx } = bundled<{
  writeXlsx(book: WriteOptions): Promise<Uint8Array>;
  xlsxOf(layout: BookLayout): Promise<Uint8Array>;
  layoutOfXlsx(file: Uint8Array, title: string): Promise<BookLayout>;
  stored(formula: string): string;
  shown(formula: string): string;
}>('addin/preview/xlsx/save.ts', 'addin/preview/xlsx/open.ts', 'addin/preview/xlsx/stored-formulas.ts', 'node_modules/hucre/dist/xlsx.mjs');

const PLAN = '=MTFP.PLAN("summary",$B$5,Lines[#All])';

/** A report of two rows that spilled over four cells, and a table with words, figures, a truth, an error and an odd text. */
const BOOK: BookLayout = {
  title: 'A small plan',
  sheets: [
    {
      name: 'Results',
      cells: [
        [{ value: 'Figure', formula: PLAN, spill: { rows: 2, columns: 2 }, style: { bold: true, fill: '#dfe9f5' } }, { value: '2026/27' }],
        [{ value: 'Remaining gap' }, { value: -219.932, format: '#,##0.0' }],
        [
          { value: 315.2302, formula: '=MTFP.LIMIT("2026/27",300.2302)', format: '£#,##0.00##' },
          { value: 4, formula: '=SUM(2,2)' },
        ],
        [{ value: { error: '#N/A' }, formula: '=MTFP.LIMIT("2099/00",300.2302)' }],
      ],
      widths: [30, 14],
      heights: [1, 2],
      frozen: { rows: 1, columns: 1 },
      hidden: false,
    },
    {
      name: 'Tax base & lines',
      cells: [
        [{ value: 'Line' }, { value: 'Base' }, { value: 'Source' }],
        [{ value: 'Energy' }, { value: 3400.1, format: '#,##0.0', style: { align: 'right' } }, { value: '=1+1 is text; “£15” < £20' }],
        [{ value: 'Fuel' }, { value: { error: '#DIV/0!' } }, { value: true }],
      ],
      widths: [20, 12, 40],
      heights: [],
      frozen: { rows: 0, columns: 0 },
      hidden: false,
    },
  ],
  tables: [{ name: 'Lines', header: 'Line', sheet: 'Tax base & lines', block: { firstRow: 0, lastRow: 2, firstColumn: 0, lastColumn: 2 } }],
};

const cellOf = (book: BookLayout, sheet: number, row: number, column: number): LaidCell | undefined =>
  book.sheets[sheet]!.cells[row]?.[column];

describe('a plan saved as .xlsx', () => {
  test('opens again with the same values, formats, looks, tables and formulas', async () => {
    const again = await layoutOfXlsx(await xlsxOf(BOOK), 'other title');
    expect(again.title).toBe('A small plan');
    expect(again.tables).toMatchObject(BOOK.tables);
    expect(again.sheets.map(sheet => sheet.name)).toEqual(['Results', 'Tax base & lines']);
    expect(again.sheets[0]).toMatchObject({ widths: [30, 14], heights: [1, 2, 1, 1], frozen: { rows: 1, columns: 1 } });
    expect(cellOf(again, 0, 0, 0)).toMatchObject({ formula: PLAN, value: 'Figure', style: { bold: true, fill: '#dfe9f5' } });
    expect(cellOf(again, 0, 2, 0)).toMatchObject({ formula: '=MTFP.LIMIT("2026/27",300.2302)', value: 315.2302, format: '£#,##0.00##' });
    expect(cellOf(again, 0, 2, 1)).toMatchObject({ formula: '=SUM(2,2)', value: 4 });
    expect(again.sheets[1]!.cells.map(row => row.map(cell => cell?.value))).toEqual(
      BOOK.sheets[1]!.cells.map(row => row.map(cell => cell?.value)),
    );
    expect(cellOf(again, 1, 1, 1)).toMatchObject({ format: '#,##0.0', style: { align: 'right' } });
  });

  const RULE: NonNullable<SidecarItem['rule']> = {
    type: 'list',
    values: ['general', 'earmarked'],
    errorStyle: 'warning',
    inputTitle: 'Kind',
    inputMessage: 'Which it is.',
  };
  const block = (firstRow: number, firstColumn: number, lastRow = firstRow, lastColumn = firstColumn) => ({
    firstRow,
    firstColumn,
    lastRow,
    lastColumn,
  });
  const RICH: BookLayout = {
    ...BOOK,
    sheets: [
      BOOK.sheets[0]!,
      {
        ...BOOK.sheets[1]!,
        merges: [block(5, 0, 5, 2)],
        sidecarItems: [
          { block: block(1, 0, 2, 0), rule: RULE },
          { block: block(1, 1), note: { author: 'Finance', text: 'From the ledger' } },
          { block: block(8, 4), note: { author: 'Finance', text: 'On an empty cell' } },
        ],
        page: {
          pageSetup: { orientation: 'landscape', paperSize: 'a4', printTitlesRow: '$1:$1' },
          headerFooter: { oddFooter: '&LA small plan' },
        },
      },
    ],
    names: [
      { name: 'Pot', refersTo: "'Tax base & lines'!$B$2" },
      { name: 'MTFP_mapped_1_headers', refersTo: '{"","Line";"Base budget","Base"}' },
      { name: 'Share', refersTo: 'MTFP.BANDD(1,2)/2', sheet: 'Results' },
    ],
  };

  test('lists, prompts, notes, merged cells, print set-up and names go into the file and come out of it', async () => {
    const file = await xlsxOf(RICH);
    const again = await layoutOfXlsx(file, '');
    const sheet = again.sheets[1]!;
    expect(sheet.merges).toEqual([block(5, 0, 5, 2)]);
    expect(sheet.sidecarItems?.[0]).toMatchObject({ block: block(1, 0, 2, 0), rule: RULE });
    expect(sheet.sidecarItems?.slice(1).map(({ block: at, note }) => [at.firstRow, at.firstColumn, note?.text])).toEqual([
      [1, 1, 'From the ledger'],
      [8, 4, 'On an empty cell'],
    ]);
    expect(sheet.page).toMatchObject(RICH.sheets[1]!.page!);
    expect(again.names).toEqual(RICH.names);
    expect(again.leftOut).toEqual([]);
    expect(sheet.cells[1]![1]).toMatchObject({ value: 3400.1, format: '#,##0.0' });
    expect(parts(file).get('xl/workbook.xml')).toContain('_xldudf_MTFP_BANDD(1,2)/2');
  });

  test('what a file holds and the preview does not keep is named', async () => {
    const file = await writeXlsx({
      sheets: [
        {
          name: 'Trends',
          rows: [
            ['', 2026],
            ['Gap', 1200],
          ],
          sparklines: [{ type: 'line', dataRange: 'Trends!A2:B2', location: 'C2' }],
          conditionalRules: [{ type: 'expression', priority: 1, formula: 'B2>0', range: 'B2' }],
        },
      ],
    });
    expect((await layoutOfXlsx(file, '')).leftOut).toEqual(['1 sparkline group']);
  });

  test('what a report spilled is read back as its spill, which the grid leaves out: it would stand in the way of the next answer', async () => {
    const again = await layoutOfXlsx(await xlsxOf(BOOK), '');
    expect(cellOf(again, 0, 0, 0)).toMatchObject({ spill: { rows: 2, columns: 2 } });
    expect(cellOf(again, 0, 0, 1)).toMatchObject({ value: '2026/27', isSpilled: true });
    expect(cellOf(again, 0, 1, 0)).toMatchObject({ value: 'Remaining gap', isSpilled: true });
    expect(cellOf(again, 0, 1, 1)).toMatchObject({ value: -219.932, isSpilled: true, format: '#,##0.0' });
  });

  test('the file holds the functions as Excel stores them, with their answers, so that it can be read without the add-in', async () => {
    const sheet = parts(await xlsxOf(BOOK)).get('xl/worksheets/sheet1.xml')!;
    expect(sheet).toContain('<f t="array" ref="A1:B2">_xldudf_MTFP_PLAN("summary",$B$5,Lines[#All])</f><v>Figure</v>');
    expect(sheet).toMatch(/<c r="A1"[^>]* cm="1"/);
    expect(sheet).toMatch(/<c r="B2"[^>]*><v>-219.932<\/v>/);
    expect(sheet).toContain('<f t="array" ref="A3">_xldudf_MTFP_LIMIT("2026/27",300.2302)</f><v>315.2302</v>');
    expect(sheet).toContain('<f>SUM(2,2)</f><v>4</v>');
  });

  test('the file marks spilled formulas as dynamic arrays', async () => {
    expect(parts(await xlsxOf(BOOK)).get('xl/metadata.xml')).toMatch(/XLDAPR[^]*dynamicArrayProperties fDynamic="1"/);
  });

  test('the table is a table of the file, under its name and over its whole range', async () => {
    const table = parts(await xlsxOf(BOOK)).get('xl/tables/table1.xml')!;
    expect(table).toMatch(/name="Lines" displayName="Lines" ref="A1:C3"/);
    expect(table.match(/<tableColumn /g)).toHaveLength(3);
  });

  test('text that begins with an equals sign stays text', async () => {
    const file = parts(await xlsxOf(BOOK));
    expect(file.get('xl/worksheets/sheet2.xml')).not.toContain('<f>');
    expect(file.get('xl/sharedStrings.xml')).toContain('=1+1 is text; “£15” &lt; £20');
  });

  test('the second of two headers of one name is numbered, as Excel numbers it, since Excel would refuse the file', async () => {
    const [results, lines] = BOOK.sheets;
    const twice = {
      ...BOOK,
      sheets: [results!, { ...lines!, cells: [[{ value: 'Weight' }, { value: 'Weight' }, { value: 'Source' }], ...lines!.cells.slice(1)] }],
    };
    const file = await xlsxOf(twice);
    expect(parts(file).get('xl/tables/table1.xml')).toMatch(/name="Weight"[^]*name="Weight2"[^]*name="Source"/);
    expect((await layoutOfXlsx(file, '')).sheets[1]!.cells[0]!.map(cell => cell?.value)).toEqual(['Weight', 'Weight2', 'Source']);
  });

  test('a file that is not a workbook is refused', async () => {
    await expect(layoutOfXlsx(new TextEncoder().encode('Line,Base'), '')).rejects.toThrow();
  });
});

describe('the functions’ names in files', () => {
  test.each([
    ['=MTFP.PLAN("gap","",Lines[#All])', '_xldudf_MTFP_PLAN("gap","",Lines[#All])'],
    ['=SUM(mtfp.bands(300))+MTFP.BANDD(1,2)', 'SUM(_xldudf_MTFP_BANDS(300))+_xldudf_MTFP_BANDD(1,2)'],
    ['=IF(A1="MTFP.PLAN(x)",1,2)', 'IF(A1="MTFP.PLAN(x)",1,2)'],
    ['=XMTFP.PLAN(1)', 'XMTFP.PLAN(1)'],
  ])('%s is stored as %s', (formula, inFile) => {
    expect(stored(formula)).toBe(inFile);
  });

  test('and are shown again as people type them, Excel’s own marks for newer functions left out', () => {
    expect(shown('_xldudf_MTFP_PLAN("gap","",Lines[#All])')).toBe('=MTFP.PLAN("gap","",Lines[#All])');
    expect(shown('_xlfn.XLOOKUP(A1,B1:B9,_xlfn._xlws.SORT(C1:C9))')).toBe('=XLOOKUP(A1,B1:B9,SORT(C1:C9))');
  });
});
