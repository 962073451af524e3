/**
 * Every kind of thing that the format knows of, a file each (ECMA-376 Part 1, 18: the elements of worksheet, workbook and table, and the
 * parts of a package): it is in the next file, or it is named by kind and count before anything is saved.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { BookLayout } from '../../addin/preview/laid-out';
import { rawXlsx, tableXml, words } from '../preview/raw-xlsx';
import type { RawBook } from '../preview/raw-xlsx';
import { bundled } from '../support/bundled';
import { breaksOfRules } from './conformance';

const { xlsxOf, layoutOfFile } = bundled<{
  xlsxOf(layout: BookLayout): Promise<Uint8Array>;
  layoutOfFile(file: Uint8Array, name: string): Promise<BookLayout>;
}>('addin/preview/xlsx/save.ts', 'addin/preview/xlsx/open-file.ts');

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DATA = `<sheetData><row r="1">${words('A1', 'Line')}${words('B1', 'Sum')}</row><row r="2">${words('A2', 'Fleet')}<c r="B2"><v>1</v></c></row><row r="3">${words('A3', 'Energy')}<c r="B3"><v>2</v></c></row></sheetData>`;

/** A sheet with something before and after its cells. */
const sheet = (after = '', before = '', book: RawBook = {}, table?: string) =>
  rawXlsx([{ name: 'Budget', xml: `${before}${DATA}${after}`, ...(table && { table }) }], book);
const book = (afterSheets: string) => sheet('', '', { afterSheets });
const part = (path: string, text = '<x/>') => sheet('', '', { parts: { [path]: text } });
const related = (path: string, type: string, target: string, more: Readonly<Record<string, string>> = {}) =>
  sheet('', '', {
    parts: { [path]: '<own xmlns="urn:own">42</own>', ...more },
    relations: `<Relationship Id="rIdX" Type="${REL}/${type}" Target="${target}"/>`,
  });
const ext = (inside: string) =>
  `<extLst><ext uri="{0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">${inside}</ext></extLst>`;
const table = (inside: string, attributes = '') =>
  sheet('', '', {}, tableXml('A1:B3', ['Line', 'Sum'], attributes).replace(/<autoFilter[^>]*\/>/, inside || '<autoFilter ref="A1:B3"/>'));

/** A printer's own words, which the page set-up leads to. */
function printed(): Uint8Array {
  const parts = unzipSync(
    sheet('<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><pageSetup orientation="landscape" r:id="rId9"/>'),
  );
  parts['xl/printerSettings/printerSettings1.bin'] = strToU8('DEVMODE');
  parts['xl/worksheets/_rels/sheet1.xml.rels'] = strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="${REL}/printerSettings" Target="../printerSettings/printerSettings1.bin"/></Relationships>`,
  );
  return zipSync(parts);
}

/** The workbook locks its sheets before it lists them. */
function locked(): Uint8Array {
  const parts = unzipSync(sheet());
  const path = 'xl/workbook.xml';
  parts[path] = strToU8(
    strFromU8(parts[path]!).replace('<sheets>', '<workbookProtection workbookPassword="83AF" lockStructure="1"/><sheets>'),
  );
  return zipSync(parts);
}

/** As Excel writes a sheet: the prefixes of newer programs are bound by the sheet, and stand on its settings. */
function measured(): Uint8Array {
  const parts = unzipSync(sheet('<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0" xr9:uid="{0}"/>', SPACED));
  const path = 'xl/worksheets/sheet1.xml';
  parts[path] = strToU8(strFromU8(parts[path]!).replace('<worksheet ', '<worksheet xmlns:x14ac="urn:x14ac" xmlns:xr9="urn:xr9" '));
  return zipSync(parts);
}
const SPACED = '<sheetFormatPr defaultRowHeight="14.5" x14ac:dyDescent="0.35"/>';

/** A note at B2. */
function noted(text: string): Uint8Array {
  const parts = unzipSync(sheet());
  parts['xl/comments1.xml'] = strToU8(
    `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Treasurer</author></authors><commentList><comment ref="B2" authorId="0"><text>${text}</text></comment></commentList></comments>`,
  );
  parts['xl/worksheets/_rels/sheet1.xml.rels'] = strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="${REL}/comments" Target="../comments1.xml"/></Relationships>`,
  );
  return zipSync(parts);
}

const KEPT: readonly (readonly [kind: string, file: Uint8Array, part: string, wanted: RegExp])[] = [
  [
    'the first page’s number',
    sheet('<pageSetup firstPageNumber="5" useFirstPageNumber="1"/>'),
    'xl/worksheets/sheet1.xml',
    /<pageSetup[^>]* firstPageNumber="5" useFirstPageNumber="1"/,
  ],
  [
    'what errors print as, and in which order pages do',
    sheet('<pageSetup errors="dash" pageOrder="overThenDown" blackAndWhite="1"/>'),
    'xl/worksheets/sheet1.xml',
    /<pageSetup[^>]* errors="dash" pageOrder="overThenDown" blackAndWhite="1"/,
  ],
  [
    'what scales with the page',
    sheet('<headerFooter scaleWithDoc="0" alignWithMargins="0"><oddFooter>&amp;P</oddFooter></headerFooter>'),
    'xl/worksheets/sheet1.xml',
    /<headerFooter[^>]* scaleWithDoc="0" alignWithMargins="0"/,
  ],
  ['what the printer is told', printed(), 'xl/printerSettings/printerSettings1.bin', /^DEVMODE$/],
  [
    'noughts that are not shown',
    sheet('', '<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews>'),
    'xl/worksheets/sheet1.xml',
    /<sheetView[^>]* showZeros="0"/,
  ],
  [
    'a sheet seen as its pages',
    sheet('', '<sheetViews><sheetView view="pageBreakPreview" workbookViewId="0"/></sheetViews>'),
    'xl/worksheets/sheet1.xml',
    /<sheetView[^>]* view="pageBreakPreview"/,
  ],
  [
    'the name macros know a sheet by',
    sheet('', '<sheetPr codeName="Tabelle1"/>'),
    'xl/worksheets/sheet1.xml',
    /<sheetPr codeName="Tabelle1"/,
  ],
  [
    'the password of a sheet',
    sheet('<sheetProtection algorithmName="SHA-512" hashValue="YQ==" saltValue="Yg==" spinCount="100000" sheet="1"/>'),
    'xl/worksheets/sheet1.xml',
    /<sheetProtection[^>]* algorithmName="SHA-512" hashValue="YQ==" saltValue="Yg==" spinCount="100000"/,
  ],
  [
    'rows filtered by more than values',
    sheet(
      '<autoFilter ref="A1:B3"><filterColumn colId="1"><customFilters><customFilter operator="greaterThan" val="1"/></customFilters></filterColumn></autoFilter>',
    ),
    'xl/worksheets/sheet1.xml',
    /<autoFilter ref="A1:B3"><filterColumn colId="1"><customFilters><customFilter operator="greaterThan" val="1"\/>/,
  ],
  [
    'how a filter sorted its rows',
    sheet('<autoFilter ref="A1:B3"><sortState ref="A2:B3"><sortCondition descending="1" ref="B2:B3"/></sortState></autoFilter>'),
    'xl/worksheets/sheet1.xml',
    /<sortState ref="A2:B3"><sortCondition descending="1" ref="B2:B3"\/>/,
  ],
  [
    'how a table sorted its rows',
    table('<autoFilter ref="A1:B3"/><sortState ref="A2:B3"><sortCondition descending="1" ref="B2:B3"/></sortState>'),
    'xl/tables/table1.xml',
    /<autoFilter ref="A1:B3"\/><sortState ref="A2:B3"><sortCondition descending="1" ref="B2:B3"\/><\/sortState><tableColumns/,
  ],
  [
    'how a table filters its rows',
    table('<autoFilter ref="A1:B3"><filterColumn colId="1"><top10 val="1"/></filterColumn></autoFilter>'),
    'xl/tables/table1.xml',
    /<autoFilter ref="A1:B3"><filterColumn colId="1"><top10 val="1"\/>/,
  ],
  ['what is said of a table', table('', 'comment="Agreed in Cabinet"'), 'xl/tables/table1.xml', /<table [^>]*comment="Agreed in Cabinet"/],
  [
    'warnings that were put aside',
    sheet('<ignoredErrors><ignoredError sqref="A1:A3 B2" numberStoredAsText="1"/></ignoredErrors>'),
    'xl/worksheets/sheet1.xml',
    /<ignoredErrors><ignoredError sqref="A1:A3" numberStoredAsText="1"\/><ignoredError sqref="B2" numberStoredAsText="1"\/><\/ignoredErrors>/,
  ],
  [
    'that formulas wait to be worked out, and go in circles',
    book('<calcPr calcMode="manual" iterate="1" iterateCount="50" fullPrecision="0"/>'),
    'xl/workbook.xml',
    /<calcPr[^>]* calcMode="manual" iterate="1" iterateCount="50" fullPrecision="0"/,
  ],
  [
    'that sheets are locked in their places',
    locked(),
    'xl/workbook.xml',
    /<workbookProtection workbookPassword="83AF" lockStructure="1"\/><bookViews>/,
  ],
  [
    'data of another program',
    related('customXml/item1.xml', 'customXml', '../customXml/item1.xml'),
    'customXml/item1.xml',
    /^<own xmlns="urn:own">42<\/own>$/,
  ],
  ['the theme', related('xl/theme/theme1.xml', 'theme', 'theme/theme1.xml'), 'xl/theme/theme1.xml', /42/],
];

/** How a table without a style is seen, and a link over several cells. */
const MORE_KEPT: typeof KEPT = [
  [
    'how tall lines are, beside what only newer programs say of it',
    measured(),
    'xl/worksheets/sheet1.xml',
    /<sheetFormatPr defaultRowHeight="14.5"\/>/,
  ],
  [
    'the words of a note in Excel’s own font',
    noted('<r><rPr><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/></rPr><t>Agreed in Cabinet</t></r>'),
    'xl/comments1.xml',
    /<comment ref="B2".*Agreed in Cabinet/s,
  ],
  [
    'a low row that parts others',
    rawXlsx([
      { name: 'Budget', xml: `<sheetData><row r="1" ht="6" customHeight="1"/><row r="2"><c r="A2"><v>1</v></c></row></sheetData>` },
    ]),
    'xl/worksheets/sheet1.xml',
    /<row r="1" ht="6" customHeight="1"/,
  ],
  [
    'a table without a style',
    sheet('', '', {}, tableXml('A1:B3', ['Line', 'Sum']).replace(/<tableStyleInfo[^>]*>/, '')),
    'xl/tables/table1.xml',
    /^(?!.*tableStyleInfo name)/s,
  ],
  [
    'links over several cells',
    sheet(
      '<hyperlinks><hyperlink ref="A1:B1" location="Budget!A3" display="Energy"/><hyperlink ref="A2:B2" location="Budget!A1"/></hyperlinks>',
    ),
    'xl/worksheets/sheet1.xml',
    /<hyperlink ref="A1:B1" location="Budget!A3"[^>]*>.*<hyperlink ref="A2:B2" location="Budget!A1"/,
  ],
];

const NAMED: readonly (readonly [words: string, file: Uint8Array])[] = [
  ['1 saved sort order (its rows stay sorted)', sheet('<sortState ref="A2:B3"><sortCondition ref="B2:B3"/></sortState>')],
  [
    '1 consolidation of other ranges (its figures stay)',
    sheet('<dataConsolidate><dataRefs count="1"><dataRef ref="A1:B2" sheet="Other"/></dataRefs></dataConsolidate>'),
  ],
  ['1 range with a password of its own', sheet('<protectedRanges><protectedRange name="R" sqref="A1"/></protectedRanges>')],
  ['2 what-if scenarios', sheet('<scenarios><scenario name="a"><inputCells r="B2" val="1"/></scenario><scenario name="b"/></scenarios>')],
  [
    '1 custom view',
    sheet(
      '<customSheetViews><customSheetView guid="{0}"><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/></customSheetView></customSheetViews>',
    ),
  ],
  [
    '1 split of a window',
    sheet('', '<sheetViews><sheetView workbookViewId="0"><pane xSplit="2000" topLeftCell="B1"/></sheetView></sheetViews>'),
  ],
  ['1 cell that is watched', sheet('<cellWatches><cellWatch r="A1"/></cellWatches>')],
  ['1 smart tag', sheet('<smartTags><cellSmartTags r="A1"/></smartTags>')],
  [
    '1 publication as a web page',
    sheet('<webPublishItems><webPublishItem id="1" divId="d" sourceType="sheet" destinationFile="f"/></webPublishItems>'),
  ],
  [
    '1 newer part of a conditional format',
    sheet(
      ext(
        '<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{1}"/></x14:conditionalFormatting></x14:conditionalFormattings>',
      ),
    ),
  ],
  ['1 part of a sheet that is not known here (holograms)', sheet('<holograms count="1"><hologram/></holograms>')],
  ['1 part of a sheet that is not known here (holograms)', sheet(ext('<x14:holograms/>'))],
  ['1 recommendation to open read-only', sheet('', '', { afterSheets: '<fileSharing readOnlyRecommended="1"/>' })],
  ['1 custom view of the workbook', book('<customWorkbookViews><customWorkbookView name="Mine"/></customWorkbookViews>')],
  ['1 group of custom functions', book('<functionGroups><functionGroup name="g"/></functionGroups>')],
  ['1 name that is a macro', sheet('', '', { names: '<definedName name="Go" function="1" vbProcedure="1">Budget!$A$1</definedName>' })],
  ['1 part of a workbook that is not known here (holograms)', book('<holograms/>')],
  [
    '1 column of a table filled from XML',
    sheet(
      '',
      '',
      {},
      tableXml('A1:B3', ['Line', 'Sum']).replace(
        '<tableColumn id="1" name="Line"/>',
        '<tableColumn id="1" name="Line"><xmlColumnPr mapId="1" xpath="/a" xmlDataType="string"/></tableColumn>',
      ),
    ),
  ],
  [
    '1 custom cell style (its cells look as they did)',
    sheet('', '', { styles: stylesWith('<cellStyles count="1"><cellStyle name="House" xfId="0"/></cellStyles>') }),
  ],
  [
    '1 of Excel’s cell styles, such as Percent (its cells look as they did)',
    sheet('', '', { styles: stylesWith('<cellStyles count="1"><cellStyle name="Percent" xfId="0" builtinId="5"/></cellStyles>') }),
  ],
  ['1 text with its pronunciation', sheet('', '', { strings: ['<t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh>'] })],
  ['1 set of macros', part('xl/vbaProject.bin')],
  ['1 connection to other data', part('xl/connections.xml')],
  ['1 query of other data', part('xl/queryTables/queryTable1.xml')],
  ['1 embedded object', part('xl/embeddings/oleObject1.bin')],
  ['1 form control', part('xl/ctrlProps/ctrlProp1.xml')],
  ['1 control', part('xl/activeX/activeX1.xml')],
  ['1 picture in an older format', part('xl/media/image1.emf')],
  ['1 diagram', part('xl/diagrams/data1.xml')],
  ['1 sensitivity label', part('docMetadata/LabelInfo.xml')],
  ['1 part of a custom ribbon', part('customUI/customUI14.xml')],
  ['1 digital signature', part('_xmlsignatures/sig1.xml')],
  ['1 data model', part('xl/model/item.data')],
  ['1 record of tracked changes', part('xl/revisions/revisionLog1.xml')],
  ['1 add-in that opens with it', part('xl/webextensions/webextension1.xml')],
  ['1 ink drawing', part('xl/ink/ink1.xml')],
  ['1 XML map', part('xl/xmlMaps.xml')],
  ['1 set of checkboxes in cells', part('xl/featurePropertyBag/featurePropertyBag.xml')],
  ['1 set of views of a sheet', part('xl/namedSheetViews/namedSheetView1.xml')],
  ['1 list of tasks', part('xl/documenttasks/documenttask1.xml')],
  ['1 set of live data', part('xl/volatileDependencies.xml')],
  ['1 set of Python code', part('xl/python.xml')],
  ['1 drawn shape', part('xl/drawings/drawing1.xml', '<xdr:wsDr><xdr:twoCellAnchor><xdr:cxnSp/></xdr:twoCellAnchor></xdr:wsDr>')],
  ['1 group of drawn shapes', part('xl/drawings/drawing1.xml', '<xdr:wsDr><xdr:twoCellAnchor><xdr:grpSp/></xdr:twoCellAnchor></xdr:wsDr>')],
  [
    '1 shape drawn on a chart',
    part(
      'xl/drawings/drawing2.xml',
      '<c:userShapes><cdr:relSizeAnchor><cdr:sp><a:t>Peak</a:t></cdr:sp></cdr:relSizeAnchor></c:userShapes>',
    ),
  ],
  ['1 format of a note (its words stay)', noted('<r><rPr><b/></rPr><t>Treasurer:</t></r><r><t> agreed</t></r>')],
  ['1 part that is not known here (xl/holograms/hologram1.xml)', part('xl/holograms/hologram1.xml')],
];

function stylesWith(more: string): string {
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';
  return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1">${plain}/></cellStyleXfs><cellXfs count="1">${plain} xfId="0"/></cellXfs>${more}</styleSheet>`;
}

// Style 2 of these files: borders and italics; its format is taken to the next file, whatever number it has there.
describe('formats of whole lines', () => {
  const cols = '<cols><col min="1" max="1" width="20" customWidth="1"/><col min="2" max="16384" width="9" style="2"/></cols>';
  const some = '<row r="3" s="2" customFormat="1"><c r="A3"><v>2</v></c></row><row r="4" s="2" customFormat="1"/>';
  const dates = '<row r="9" ht="30" customHeight="1" s="1" customFormat="1"/>';
  const open = (xml: string) => layoutOfFile(rawXlsx([{ name: 'Budget', xml }]), 'lines.xlsx');
  const partOf = (file: Uint8Array, path: string) => strFromU8(unzipSync(file)[path]!);
  /** The formats of the lines by what they are, in a file's own numbers. */
  const formats = (file: Uint8Array) => {
    const [xml, styles] = [partOf(file, 'xl/worksheets/sheet1.xml'), partOf(file, 'xl/styles.xml')];
    const xfs = /<cellXfs.*?<\/cellXfs>/s.exec(styles)![0].match(/<xf\b[^>]*>/g)!;
    const part = (list: string, one: string, number: string) =>
      new RegExp(`<${list}.*?</${list}>`, 's').exec(styles)![0].match(new RegExp(`<${one}(?=[\\s/>])(?:[^>]*/>|.*?</${one}>)`, 'gs'))![
        Number(number)
      ]!;
    const look = (number: string) => {
      const id = (name: string) => new RegExp(`${name}="(\\d+)"`).exec(xfs[Number(number)]!)![1]!;
      const looks = [/<i\/>/.test(part('fonts', 'font', id('fontId'))), /double/.test(part('borders', 'border', id('borderId')))];
      return `${looks.every(Boolean) ? 'italic, ruled' : looks.some(Boolean) ? 'half' : 'plain'}, format ${id('numFmtId')}`;
    };
    return {
      columns: [...xml.matchAll(/<col min="(\d+)" max="(\d+)"[^>]* style="(\d+)"/g)].map(
        ([, min, max, s]) => [Number(min), Number(max), look(s!)] as const,
      ),
      rows: [...xml.matchAll(/<row r="(\d+)"[^>]* s="(\d+)" customFormat="1"/g)].map(([, row, s]) => `${row} ${look(s!)}`),
    };
  };

  test('are in the next file, where no cell stands as well', async () => {
    const opened = await open(`${cols}<sheetData><row r="1">${words('A1', 'Line')}</row>${some}${dates}</sheetData>`);
    expect(opened.leftOut).toEqual([]);
    let saved = await xlsxOf(opened);
    for (let time = 0; time < 2; time += 1) {
      expect(breaksOfRules(saved)).toEqual([]);
      const { columns, rows } = formats(saved);
      expect(rows).toEqual(['3 italic, ruled, format 0', '4 italic, ruled, format 0', '9 plain, format 14']);
      // One after another from the second to the last.
      expect(new Set(columns.map(([, , look]) => look))).toEqual(new Set(['italic, ruled, format 0']));
      expect([columns[0]![0], columns.at(-1)![1]]).toEqual([2, 16_384]);
      expect(columns.slice(1).every(([min], index) => min === columns[index]![1] + 1)).toBe(true);
      saved = await xlsxOf(await layoutOfFile(saved, 'lines.xlsx'));
    }
  });

  test('also on a sheet without a cell', async () => {
    expect(formats(await xlsxOf(await open('<sheetData><row r="2" s="2" customFormat="1"/></sheetData>'))).rows).toEqual([
      '2 italic, ruled, format 0',
    ]);
  });

  test('with a number format of its own', async () => {
    const own = stylesWith('').replace(
      '<fonts',
      '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot; fte&quot;"/></numFmts><fonts',
    );
    const styles = own.replace(
      /(<cellXfs count=")1(">.*?)(<\/cellXfs>)/s,
      '$12$2<xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="0"/>$3',
    );
    const file = rawXlsx([{ name: 'Budget', xml: `<cols><col min="2" max="2" width="9" style="1"/></cols>${DATA}` }], { styles });
    const saved = await xlsxOf(await layoutOfFile(file, 'fte.xlsx'));
    expect(breaksOfRules(saved)).toEqual([]);
    const number = /format (\d+)/.exec(formats(saved).columns[0]![2])![1];
    expect(partOf(saved, 'xl/styles.xml')).toContain(`<numFmt numFmtId="${number}" formatCode="0.0&quot; fte&quot;"/>`);
  });
});

test.each([...KEPT, ...MORE_KEPT])('kept: %s', async (_, file, path, wanted) => {
  const opened = await layoutOfFile(file, 'kind.xlsx');
  expect(opened.leftOut).toEqual([]);
  const saved = await xlsxOf(opened);
  expect(breaksOfRules(saved)).toEqual([]);
  expect(strFromU8(unzipSync(saved)[path] ?? new Uint8Array())).toMatch(wanted);
  // And once more.
  const again = await xlsxOf(await layoutOfFile(saved, 'kind.xlsx'));
  expect(strFromU8(unzipSync(again)[path] ?? new Uint8Array())).toMatch(wanted);
});

test.each(NAMED)('named: %s', async (named, file) => {
  const opened = await layoutOfFile(file, 'kind.xlsx');
  expect(opened.leftOut).toEqual([named]);
  const saved = await xlsxOf(opened);
  expect(breaksOfRules(saved)).toEqual([]);
  expect((await layoutOfFile(saved, 'again.xlsx')).leftOut).toEqual([]);
});

test('a plain file has nothing to name', async () => {
  expect((await layoutOfFile(sheet(), 'plain.xlsx')).leftOut).toEqual([]);
});
