/** Workbooks in the shapes that public ones have, each made from scratch: small, but for the last, and different in kind. */
import { rawXlsx, tableXml, words } from '../preview/raw-xlsx';

export interface Shape {
  readonly name: string;
  readonly file: Uint8Array;
  /** What the preview says it does not keep. */
  readonly leftOut: readonly string[];
}

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const figure = (address: string, value: number | string, style = 0) => `<c r="${address}" s="${style}"><v>${value}</v></c>`;
const answer = (address: string, formula: string, value: number | string, rest = '', type = '') =>
  `<c r="${address}"${type && ` t="${type}"`}><f${rest}>${formula}</f><v>${value}</v></c>`;
const follower = (address: string, group: number, value: number) => `<c r="${address}"><f t="shared" si="${group}"/><v>${value}</v></c>`;
const rows = (...each: readonly string[]) =>
  `<sheetData>${each.map((cells, i) => `<row r="${i + 1}">${cells}</row>`).join('')}</sheetData>`;

/** Filled down a column, across a row and over a block, with fixed parts, a name, another sheet and quoted text. */
const filled = (): Shape => ({
  name: 'formulas filled along three axes',
  leftOut: [],
  file: rawXlsx(
    [
      {
        name: 'Plan',
        xml: rows(
          `${figure('A1', 1)}${answer('B1', 'A1*Rate', 2, ' t="shared" ref="B1:B3" si="0"')}${answer('D1', '$A1+A$1', 2, ' t="shared" ref="D1:F3" si="2"')}${follower('E1', 2, 3)}${follower('F1', 2, 2)}`,
          `${figure('A2', 2)}${follower('B2', 0, 4)}${follower('D2', 2, 3)}${follower('E2', 2, 4)}${follower('F2', 2, 2)}`,
          `${figure('A3', 3)}${follower('B3', 0, 6)}${follower('D3', 2, 4)}${follower('E3', 2, 5)}${follower('F3', 2, 3)}`,
          `${answer('A4', 'SUM(A1:A3)+\'Other one\'!A$1&amp;"A1"', '16A1', ' t="shared" ref="A4:C4" si="1"', 'str')}<c r="B4" t="str"><f t="shared" si="1"/><v>120A1</v></c><c r="C4" t="str"><f t="shared" si="1"/><v>00A1</v></c>`,
        ),
      },
      { name: 'Other one', xml: rows(`${figure('A1', 10)}${answer('B1', 'Plan!A1*2', 2)}`) },
    ],
    { names: `<definedName name="Rate">2</definedName>` },
  ),
});

const STYLES = `${XML}<styleSheet xmlns="${NS}"><numFmts count="1"><numFmt numFmtId="170" formatCode="£#,##0.0,&quot;k&quot;"/></numFmts><fonts count="3"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="12"/><color theme="4"/><name val="Arial"/></font><font><i/><sz val="10"/><color indexed="10"/><name val="Arial"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor indexed="41"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="lightUp"><fgColor rgb="FF336699"/></patternFill></fill></fills><borders count="2"><border/><border><left style="medium"><color indexed="64"/></left><right/><top/><bottom style="hair"><color auto="1"/></bottom></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0"><alignment horizontal="centerContinuous" vertical="center" wrapText="1"/></xf><xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="9" fontId="2" fillId="3" borderId="0" xfId="0"><alignment horizontal="left" indent="2"/></xf><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="38" fontId="0" fillId="0" borderId="0" xfId="0"><alignment textRotation="90"/><protection locked="0"/></xf><xf numFmtId="22" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

/** Two rows of heads, merged, in the styles councils use: theme and palette colours, indents, turned text, patterns. */
const heads = (): Shape => ({
  name: 'merged heads and their styles',
  leftOut: [],
  file: rawXlsx(
    [
      {
        name: "Bob's budget",
        xml: `${rows(
          `${words('A1', 'Revenue budget', 1)}<c r="B1" s="1"/><c r="C1" s="1"/>`,
          `<c r="A2" s="1"/>${words('B2', '2026/27', 1)}${words('C2', '2027/28', 1)}`,
          `${words('A3', 'Pay')}${figure('B3', 1234567.5, 2)}${figure('C3', 0.125, 3)}`,
          `${words('A4', 'Dates')}${figure('B4', 46113, 4)}${figure('C4', -250, 5)}${figure('D4', 46113.75, 6)}`,
        )}<mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells><pageSetup orientation="landscape"/>`,
      },
    ],
    {
      styles: STYLES,
      names: `<definedName name="_xlnm.Print_Area" localSheetId="0">'Bob''s budget'!$A$1:$C$4</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'Bob''s budget'!$1:$2</definedName><definedName name="Pot" localSheetId="0">'Bob''s budget'!$B$3</definedName>`,
    },
  ),
});

const dates1904 = (): Shape => ({
  name: 'dates of the 1904 system',
  leftOut: [],
  // 1 April 2026 is 44651 here: 46113 − 1462.
  file: rawXlsx([{ name: 'Dates', xml: rows(`${figure('A1', 44651, 1)}${figure('B1', 44651)}`) }], { date1904: true }),
});

const link = `${XML}<externalLink xmlns="${NS}"><externalBook xmlns:r="${REL}" r:id="rId1"><sheetNames><sheetName val="Budget"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="4"><cell r="B4"><v>92000000</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`;

const links = (): Shape => ({
  name: 'links to another workbook',
  leftOut: [],
  file: rawXlsx(
    [
      {
        name: 'Lines',
        xml: rows(
          `${words('A1', 'All')}${answer('B1', '[1]Budget!$B$4', 92000000)}${answer('C1', 'B1*2', 184000000)}${answer('D1', 'GETPIVOTDATA("Sum",$A$1)', 7)}`,
        ),
      },
    ],
    {
      names: '<definedName name="LastYear">[1]Budget!$B$4:$B$9</definedName>',
      parts: {
        'xl/externalLinks/externalLink1.xml': link,
        'xl/externalLinks/_rels/externalLink1.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/externalLinkPath" Target="Budget%202025.xlsx" TargetMode="External"/></Relationships>`,
      },
      types:
        '<Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/>',
      relations: `<Relationship Id="rIdL" Type="${REL}/externalLink" Target="externalLinks/externalLink1.xml"/>`,
      afterSheets: '<externalReferences><externalReference r:id="rIdL"/></externalReferences>',
    },
  ),
});

const totals = (): Shape => ({
  name: 'a table with a total row, and a row below it',
  leftOut: [],
  file: rawXlsx([
    {
      name: 'Lines',
      table: tableXml('A1:B4', ['Line', '2026/27'], 'totalsRowCount="1"'),
      xml: rows(
        words('A1', 'Line') + words('B1', '2026/27'),
        words('A2', 'Fleet') + figure('B2', 10),
        words('A3', 'Energy') + figure('B3', 20),
        words('A4', 'Total') + answer('B4', 'SUBTOTAL(109,Lines[2026/27])', 30),
        words('A5', 'Net budget') + figure('B5', 30),
        answer('A6', 'SUM(Lines[[#Headers],[#Data]])', 30) + answer('B6', 'Lines[[#Totals],[2026/27]]', 30),
      ),
    },
  ]),
});

const hidden = (): Shape => ({
  name: 'hidden rows, columns and sheets, and groups',
  leftOut: [],
  file: rawXlsx([
    {
      name: 'Inputs',
      xml: `<cols><col min="2" max="3" width="12" hidden="1" customWidth="1"/></cols><sheetData><row r="1">${words('A1', 'Item')}${figure('D1', 1)}</row><row r="2" hidden="1" outlineLevel="1">${words('A2', 'Old team')}${figure('D2', 5000000)}</row><row r="3" outlineLevel="1">${words('A3', 'Staff')}${figure('D3', 10)}</row><row r="4">${answer('D4', 'SUBTOTAL(109,D1:D3)', 11)}</row></sheetData>`,
    },
    { name: 'Workings', state: 'hidden', xml: rows(figure('A1', 1)) },
    { name: 'Codes', state: 'veryHidden', xml: rows(figure('A1', 2)) },
  ]),
});

const dataTypes = (): Shape => ({
  name: 'data types and macros',
  leftOut: ['1 set of macros', '2 data types, kept as their texts'],
  file: rawXlsx(
    [{ name: 'Places', xml: rows(`<c r="A1" t="e" vm="1"><v>#VALUE!</v></c><c r="B1" t="e" vm="2"><v>#VALUE!</v></c>${figure('C1', 3)}`) }],
    {
      parts: {
        'xl/richData/rdrichvalue.xml': `${XML}<rvData xmlns="http://schemas.microsoft.com/office/spreadsheetml/2017/richdata" count="0"/>`,
        'xl/vbaProject.bin': 'not a real one',
      },
      types:
        '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/xl/richData/rdrichvalue.xml" ContentType="application/vnd.ms-excel.rdrichvalue+xml"/>',
      relations: `<Relationship Id="rIdV" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/><Relationship Id="rIdR" Type="http://schemas.microsoft.com/office/2017/06/relationships/rdRichValue" Target="richData/rdrichvalue.xml"/>`,
    },
  ),
});

const chart = (inside: string, rest = '') =>
  `${XML}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${REL}">${inside}<c:chart><c:plotArea><c:layout/><c:pieChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>Data!$A$1:$A$2</c:f><c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>Police</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Data!$B$1:$B$2</c:f></c:numRef></c:val></c:ser></c:pieChart></c:plotArea><c:plotVisOnly val="1"/></c:chart>${rest}</c:chartSpace>`;
const frame = (place: string, id: string) =>
  `${place}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart" descr="Who pays"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>`;
const corner = (name: string, column: number, row: number) =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** Charts over cells of another sheet: one kept whole, one of a pivot table named as lost. */
const charts = (): Shape => ({
  name: 'charts, one of them a pivot table’s',
  leftOut: ['1 chart'],
  file: rawXlsx(
    [
      { name: 'Data', xml: rows(`${words('A1', 'Police')}${figure('B1', 3)}`, `${words('A2', 'Fire')}${figure('B2', 1)}`) },
      { name: 'Pictures', xml: `${rows(words('A1', 'Shares'))}<drawing r:id="rId1"/>` },
    ],
    {
      parts: {
        'xl/worksheets/_rels/sheet2.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
        'xl/drawings/drawing1.xml': `${XML}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${REL}"><xdr:twoCellAnchor>${frame(corner('from', 1, 2) + corner('to', 6, 15), 'rId1')}</xdr:twoCellAnchor></xdr:wsDr>`,
        'xl/drawings/_rels/drawing1.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/chart" Target="/xl/charts/chart1.xml"/></Relationships>`,
        'xl/charts/chart1.xml': chart('<c:lang val="en-GB"/>', '<c:externalData r:id="rId9"/>'),
        'xl/charts/chart2.xml': chart('<c:pivotSource><c:name>[b.xlsx]Data!Pivot</c:name><c:fmtId val="0"/></c:pivotSource>'),
      },
      types: `<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="${CHART_TYPE}"/><Override PartName="/xl/charts/chart2.xml" ContentType="${CHART_TYPE}"/>`,
    },
  ),
});

/** Texts that look like something else, errors as answers, arrays, several fonts in a text, lines that end in two signs. */
const oddities = (): Shape => ({
  name: 'odd texts, errors, arrays and newer functions',
  leftOut: [],
  file: rawXlsx(
    [
      {
        name: 'Odd',
        xml: rows(
          `<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c>`,
          `${figure('A2', 1)}${answer('B2', 'A2/0', '#DIV/0!', '', 'e')}<c r="C2" t="e"><v>#N/A</v></c>${answer('D2', 'A2=1', 1, '', 'b')}${answer('E2', '"a"&amp;"b"', 'ab', '', 'str')}`,
          `${figure('A3', 2)}${answer('B3', 'SUM((A2:A3=1)*(A2:A3))', 1, ' t="array" ref="B3"')}${answer('C3', 'A2:A3*10', 10, ' t="array" ref="C3:C4"')}`,
          `${figure('A4', 0)}<c r="C4"><v>20</v></c>${answer('D4', '_xlfn.XLOOKUP(1,A2:A3,A2:A3)', 1)}${answer('E4', 'CONTOSO.RATE(1)', 0.5)}`,
        ),
      },
    ],
    {
      strings: [
        '<t>#N/A</t>',
        '<t>=1+1</t>',
        '<t>_x005F_x0041_</t>',
        '<t xml:space="preserve">two\r\nlines </t>',
        '<r><t xml:space="preserve">plain </t></r><r><rPr><b/><sz val="11"/><rFont val="Calibri"/></rPr><t>and bold</t></r>',
      ],
    },
  ),
});

export const LARGE_ROWS = 2000;
const LARGE_COLUMNS = 30;

/** 60,000 cells, or another number of rows: figures, words, and a tenth of it formulas filled down. */
export function large(height = LARGE_ROWS): Shape {
  const letter = (column: number) => (column < 26 ? '' : 'A') + String.fromCharCode(65 + (column % 26));
  const line = (row: number) =>
    Array.from({ length: LARGE_COLUMNS }, (_, column) => {
      const address = `${letter(column)}${row}`;
      if (column % 10 === 9) {
        const [left, value] = [letter(column - 1), figureAt(row, column - 1) * 2];
        return row === 1
          ? answer(address, `${left}1*2`, value, ` t="shared" ref="${address}:${letter(column)}${height}" si="${column}"`)
          : follower(address, column, value);
      }
      return column === 0 ? words(address, `Line ${row}`) : figure(address, figureAt(row, column));
    }).join('');
  return {
    name: `${(height * LARGE_COLUMNS).toLocaleString('en-GB')} cells`,
    leftOut: [],
    file: rawXlsx([{ name: 'Large', xml: rows(...Array.from({ length: height }, (_, index) => line(index + 1))) }]),
  };
}

const figureAt = (row: number, column: number): number => ((row * 7919 + column * 104729) % 1000003) + 0.25;

export const smallShapes = (): Shape[] => [filled(), heads(), dates1904(), links(), totals(), hidden(), dataTypes(), oddities(), charts()];
