/** Workbooks as other programs write them, part by part, so that what is read is not what our own writer makes. */
import { strToU8, zipSync } from 'fflate';

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The styles by number: 0 plain, 1 Excel's own short date, 2 borders and italics, 3 red underlined Arial. */
const STYLES = `${XML}<styleSheet xmlns="${NS}"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><i/><sz val="11"/><name val="Calibri"/></font><font><u/><sz val="9"/><color rgb="FFC00000"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><left/><right/><top style="thin"><color rgb="FF000000"/></top><bottom style="double"><color rgb="FF000000"/></bottom></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`;

export interface RawSheet {
  readonly name: string;
  /** What stands inside <worksheet>, from <sheetViews> or <cols> on. */
  readonly xml: string;
  readonly table?: string;
  readonly state?: 'hidden' | 'veryHidden';
}

/** Text as a cell holds it in its own place. */
export const words = (address: string, text: string, style = 0): string =>
  `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</t></is></c>`;

/** What a file holds besides its sheets. */
export interface RawBook {
  readonly names?: string;
  readonly date1904?: boolean;
  /** In place of the usual styles. */
  readonly styles?: string;
  readonly strings?: readonly string[];
  /** Parts by their paths, with what says of them in the content types and in the workbook's relationships. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly types?: string;
  readonly relations?: string;
  /** What stands in the workbook right after its sheets. */
  readonly afterSheets?: string;
}

export function rawXlsx(
  sheets: readonly RawSheet[],
  { names = '', date1904 = false, styles = STYLES, strings, parts = {}, types = '', relations = '', afterSheets = '' }: RawBook = {},
): Uint8Array {
  const tables = sheets.flatMap(({ table }, index) => (table ? [{ index, table }] : []));
  const files: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}${tables.map(({ index }) => `<Override PartName="/xl/tables/table${index + 1}.xml" ContentType="${TYPE}.table+xml"/>`).join('')}${strings ? `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/>` : ''}${types}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${NS}" xmlns:r="${REL}">${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets.map(({ name, state }, i) => `<sheet name="${name.replace(/&/g, '&amp;')}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`).join('')}</sheets>${afterSheets}${names && `<definedNames>${names}</definedNames>`}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rIdS" Type="${REL}/styles" Target="styles.xml"/>${strings ? `<Relationship Id="rIdT" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/>` : ''}${relations}</Relationships>`,
    'xl/styles.xml': styles,
    ...(strings && { 'xl/sharedStrings.xml': `${XML}<sst xmlns="${NS}">${strings.map(one => `<si>${one}</si>`).join('')}</sst>` }),
    ...parts,
  };
  sheets.forEach(({ xml, table }, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] =
      `${XML}<worksheet xmlns="${NS}" xmlns:r="${REL}">${xml}${table ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : ''}</worksheet>`;
    if (!table) return;
    files[`xl/tables/table${i + 1}.xml`] = `${XML}${table}`;
    files[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] =
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/table" Target="../tables/table${i + 1}.xml"/></Relationships>`;
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

export const tableXml = (ref: string, columns: readonly string[], rest = ''): string =>
  `<table xmlns="${NS}" id="1" name="Lines" displayName="Lines" ref="${ref}" ${rest}><autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${columns.map((name, i) => `<tableColumn id="${i + 1}" name="${name}"${rest.includes('totalsRowCount') ? (i === 0 ? ' totalsRowLabel="Total"' : ' totalsRowFunction="sum"') : ''}/>`).join('')}</tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`;
