/** Made files that each hold one fragment of the format beside a few cells, and what of it is found in a part. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { rawXlsx, words } from '../preview/raw-xlsx';
import type { RawBook } from '../preview/raw-xlsx';

/** What was put into a file, the file, and the part that is to hold it again. */
export interface Made {
  readonly fragment: string;
  readonly file: Uint8Array;
  readonly part: string;
}

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET = 'xl/worksheets/sheet1.xml';
const WORKBOOK = 'xl/workbook.xml';
const TABLE = 'xl/tables/table1.xml';
const STYLES = 'xl/styles.xml';

const DATA = `<sheetData><row r="1">${words('A1', 'Line')}${words('B1', 'Sum')}</row><row r="2">${words('A2', 'Fleet')}<c r="B2"><v>1</v></c></row><row r="3">${words('A3', 'Energy')}<c r="B3"><v>2</v></c></row></sheetData>`;

interface Looks {
  readonly xf?: string;
  readonly font?: string;
  readonly fill?: string;
  readonly border?: string;
  readonly dxf?: string;
  readonly more?: string;
}

const XF = 'numFmtId="170" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"';

/** Format 1 is the one that is looked at; of the differing formats the second. */
const styles = ({
  xf = `<xf ${XF}/>`,
  font = '<font><b/><sz val="11"/><name val="Calibri"/></font>',
  fill = '<fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill>',
  border = '<border><left style="thin"/></border>',
  dxf = '<dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>',
  more = '',
}: Looks) =>
  `<styleSheet xmlns="${NS}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot; fte&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>${font}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill}</fills><borders count="2"><border/>${border}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xf}</cellXfs><dxfs count="2"><dxf><font><b/></font></dxf>${dxf}</dxfs>${more}</styleSheet>`;

const inSheet = (fragment: string, { before = '', data = DATA, after = '' }, book: RawBook = {}): Made => ({
  fragment,
  file: rawXlsx([{ name: 'Budget', xml: `${before}${data}${after}` }], { styles: styles({}), ...book }),
  part: SHEET,
});

export const beforeCells = (fragment: string): Made => inSheet(fragment, { before: fragment });
export const cells = (fragment: string): Made => inSheet(fragment, { data: `<sheetData>${fragment}</sheetData>` });
export const afterCells = (fragment: string, book?: RawBook): Made => inSheet(fragment, { after: fragment }, book);

/** A theme of which only the first accent is looked at. */
export const themed = (fragment: string): Made => {
  const colours = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
  const theme = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="House"><a:themeElements><a:clrScheme name="House">${colours.map(name => `<a:${name}><a:srgbClr val="${name === 'accent1' ? '336699' : '000000'}"/></a:${name}>`).join('')}</a:clrScheme></a:themeElements></a:theme>`;
  return inSheet(
    fragment,
    { before: fragment },
    {
      parts: { 'xl/theme/theme1.xml': theme },
      relations:
        '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/>',
    },
  );
};

/** Before the workbook's list of sheets. */
export function beforeSheets(fragment: string): Made {
  const parts = unzipSync(inSheet('', {}).file);
  parts[WORKBOOK] = strToU8(strFromU8(parts[WORKBOOK]!).replace('<sheets>', `${fragment}<sheets>`));
  return { fragment, file: zipSync(parts), part: WORKBOOK };
}
export const afterSheets = (fragment: string): Made => ({ ...inSheet(fragment, {}, { afterSheets: fragment }), part: WORKBOOK });
export const name = (attributes: string): Made => {
  const fragment = `<definedName name="Rate" ${attributes}>Budget!$A$1</definedName>`;
  return { ...inSheet(fragment, {}, { names: fragment }), part: WORKBOOK };
};

export function table({
  attributes = '',
  column = '',
  inside = '',
  style = 'showRowStripes="1"',
  filter = '<autoFilter ref="A1:B3"/>',
}): Made {
  const fragment = `<table id="1" name="Lines" displayName="Lines" ref="A1:B3" ${attributes}>${filter}<tableColumns count="2"><tableColumn id="1" name="Line"/><tableColumn id="2" name="Sum" ${column}>${inside}</tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" ${style}/></table>`;
  const file = rawXlsx([{ name: 'Budget', xml: DATA, table: fragment.replace('<table', `<table xmlns="${NS}"`) }], { styles: styles({}) });
  return { fragment, file, part: TABLE };
}

/** A cell of the format, and a rule by which it looks otherwise. */
export const looks = (fragment: string, parts: Looks): Made => ({
  fragment,
  file: rawXlsx(
    [
      {
        name: 'Budget',
        xml: '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData><conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="1" priority="1"><formula>A1&gt;0</formula></cfRule></conditionalFormatting>',
      },
    ],
    { styles: styles(parts) },
  ),
  part: STYLES,
});
export const format = (attributes: string, inside = ''): Made =>
  looks(`<xf ${attributes}>${inside}</xf>`, { xf: `<xf ${XF} ${attributes}>${inside}</xf>` });

/** The elements of a part, their attributes and their texts, each as a line; that something is on is written in two ways. */
export function facts(xml: string): Set<string> {
  const found = new Set<string>();
  for (const [, element, attributes, text] of xml.matchAll(/<(?:\w+:)?(\w+)((?:\s+[^\s=/>]+\s*=\s*"[^"]*")*)\s*\/?>([^<]*)/g)) {
    found.add(element!);
    if (text!.trim()) found.add(`${element} says ${text!.trim()}`);
    for (const [, attribute, value] of attributes!.matchAll(/([\w:]+)="([^"]*)"/g))
      found.add(`${element} ${attribute}=${value === 'true' ? '1' : value === 'false' ? '0' : value}`);
  }
  return found;
}
