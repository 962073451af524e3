/** The last touches to a written file, in the parts where its writer says something else than what is meant. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CarriedWhole, DefinedName, LaidSheet, LineStyle, LinkedBook } from '../laid-out';
import type { BookTable } from '../table-book';
import { withFilter, withIgnoredErrors, withLinksOverCells, withRulesOfFile, withSettings, withTableOfFile } from './as-in-file';
import { firstPlaceOf } from './bytes';
import { putCustomXml, putPrinters, putTheme } from './carried-parts';
import { withConditionalFormats } from './conditional-formats';
import { withDifferingFormats } from './differing-formats';
import { attributeIn } from './elements';
import { withColumnStyles, withLineStyles, withRowStyles } from './line-styles';
import { partsOfLink, withReferences, withRelations, withTypes } from './linked-books';
import { SHORT_DATE, SHORT_TIME } from './styles';
import { withNamesOfFile, withSettingsOfWorkbook } from './workbook-settings';
import { unescaped } from './xml-text';

/** Stands before an error that a formula answered, which the writer would take for words. */
export const ERROR_ANSWER = '\uE000';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const TYPES = '[Content_Types].xml';
const STYLES = 'xl/styles.xml';

export interface Touches {
  readonly links: readonly LinkedBook[];
  readonly charts: readonly string[];
  readonly sheets: readonly LaidSheet[];
  readonly tables: readonly BookTable[];
  readonly names: readonly DefinedName[];
  readonly carried: CarriedWhole | undefined;
}

/** The writer packs quickly; what leaves here is packed well. */
export function finished(file: Uint8Array, { links, charts, sheets, tables, names, carried }: Touches): Uint8Array {
  const parts = unzipSync(file);
  const change = (path: string, changed: (xml: string) => string) => {
    const part = parts[path];
    if (part) parts[path] = strToU8(changed(strFromU8(part)));
  };
  change(WORKBOOK, keepingAnswers);
  change(STYLES, xml => [SHORT_DATE, SHORT_TIME].reduce(asBuiltIn, xml));

  for (const [path, part] of Object.entries(parts))
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(path) && firstPlaceOf(ERROR_ANSWER, part) >= 0) change(path, errorsAsErrors);
  const lines = sheets.flatMap(({ sidecarItems = [] }) => sidecarItems.flatMap(({ line }) => (line ? [line.style] : [])));
  const formats = parts[STYLES];
  const { styles, numberOf } = withLineStyles(lines.length > 0 && formats ? strFromU8(formats) : '', lines);
  if (lines.length > 0) parts[STYLES] = strToU8(styles);
  sheets.forEach((sheet, index) => change(`xl/worksheets/sheet${index + 1}.xml`, xml => asInFile(xml, sheet, numberOf)));
  const headless = sheets.flatMap(({ sidecarItems = [] }) => sidecarItems.flatMap(one => (one.headless ? [one.headless] : [])));
  const ofFile = new Map([...tables, ...headless].flatMap(({ name, inFile }) => (inFile ? [[name, inFile] as const] : [])));
  for (const path of Object.keys(parts))
    if (/^xl\/tables\/[^/]+\.xml$/.test(path))
      change(path, xml => {
        const found = ofFile.get(unescaped(attributeIn(/<table\b[^>]*>/.exec(xml)?.[0] ?? '', 'name') ?? ''));
        return found ? withTableOfFile(xml, found) : xml;
      });
  change(WORKBOOK, xml => withNamesOfFile(xml, names, sheets));
  if (carried) {
    change(STYLES, xml => withDifferingFormats(xml, carried.differingFormats));
    change(WORKBOOK, xml => withSettingsOfWorkbook(xml, carried.settings));
    putTheme(parts, carried.theme);
    putCustomXml(parts, carried.customXml);
  }
  putPrinters(
    parts,
    sheets.map(({ page }) => page?.printer),
  );
  charts.forEach((xml, index) => change(`xl/charts/chart${index + 1}.xml`, () => xml));
  if (links.length > 0) {
    change(WORKBOOK, xml => withReferences(xml, links.length));
    change(RELATIONS, xml => withRelations(xml, links.length));
    change(TYPES, xml => withTypes(xml, links.length));
    links.forEach((link, index) => Object.assign(parts, partsOfLink(link, index + 1)));
  }
  return zipSync(parts, { level: 6 });
}

/** The cells, which are most of a sheet's part, are not looked through. */
function asInFile(written: string, { sidecarItems = [], page = {} }: LaidSheet, numberOf: ReadonlyMap<LineStyle, number>): string {
  const { lineFormat, settings } = page;
  const xml = written.replace('<sheetData/>', '<sheetData></sheetData>');
  const [from, to] = [xml.indexOf('<sheetData>'), xml.lastIndexOf('</sheetData>')];
  const cells = from >= 0 && to > from ? withRowStyles(xml.slice(from, to), sidecarItems, numberOf) : '';
  const beside = cells ? `${xml.slice(0, from)}${CELLS}${xml.slice(to)}` : xml;
  const ignored = sidecarItems.flatMap(({ block, ignored: words }) => (words === undefined ? [] : [{ block, ignored: words }]));
  const filter = sidecarItems.find(one => one.filterOfFile)?.filterOfFile;
  const lines = lineFormat ? beside.replace(/<sheetFormatPr\b[^>]*\/>/, () => lineFormat) : beside;
  const columns = withColumnStyles(lines, sidecarItems, numberOf);
  const set = settings ? withSettings(columns, settings) : columns;
  const filtered = withLinksOverCells(filter ? withFilter(set, filter) : set, sidecarItems);
  const ruled = withConditionalFormats(withRulesOfFile(filtered, sidecarItems), sidecarItems);
  return withIgnoredErrors(ruled, ignored).replace(CELLS, () => cells);
}

/** Stands for the cells of a sheet while what is beside them is written. */
const CELLS = '<sheetData>';

/**
 * Takes back the order to work everything out anew on opening. A reader without the add-in would lose the answers that
 * stand in the file, and one who has it would race its loading.
 */
const keepingAnswers = (workbook: string): string => workbook.replace(/\s*fullCalcOnLoad="[^"]*"/, '');

/** A format that follows the reader's country is known by its number alone. */
function asBuiltIn(styles: string, { inFile, number }: { readonly inFile: string; readonly number: number }): string {
  const own = new RegExp(`<numFmt numFmtId="(\\d+)" formatCode="${inFile}"/>`).exec(styles);
  if (!own) return styles;
  const left = styles.replace(own[0], '').replaceAll(`numFmtId="${own[1]}"`, `numFmtId="${number}"`);
  return left
    .replace(/<numFmts count="\d+"><\/numFmts>/, '')
    .replace(/<numFmts count="(\d+)">/, (_, count: string) => `<numFmts count="${Number(count) - 1}">`);
}

const errorsAsErrors = (sheet: string): string =>
  sheet.replace(new RegExp(`<c ([^>]*)t="str"([^>]*)>((?:(?!</c>).)*)<v>${ERROR_ANSWER}`, 'gs'), '<c $1t="e"$2>$3<v>');
