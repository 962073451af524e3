/** What a file says of the workbook as a whole that the writer knows nothing of: how it is worked out and seen, what its names are for. */
import { nameKey } from '../laid-out';
import type { DefinedName, SettingsOfFile } from '../laid-out';
import { ATTRIBUTES, attributeIn, attributesIn } from './elements';
import { attributesOf, tagOf, taken, withMore, written } from './tag-attributes';
import { unescaped } from './xml-text';

/** The elements, and what may follow each where the writer leaves it out (ECMA-376 Part 1, 18.2.27). */
const SETTINGS: Readonly<Record<string, RegExp>> = {
  workbookProtection: /<bookViews\b|<sheets\b/,
  workbookPr: /<workbookProtection\b|<bookViews\b|<sheets\b/,
  workbookView: /(?!)/,
  calcPr: /(?!)/,
  fileRecoveryPr: /<webPublishObjects\b|<extLst\b|<\/workbook>/,
  smartTagPr: /<fileRecoveryPr\b|<extLst\b|<\/workbook>/,
  oleSize: /<pivotCaches\b|<smartTagPr\b|<fileRecoveryPr\b|<extLst\b|<\/workbook>/,
};

/** Dates are written by the system of 1900, and which sheet was in view is where somebody was. */
const NOT_OF_NEXT = ['date1904', 'dateCompatibility', 'firstSheet'];

export const settingsOfWorkbook = (workbook: string): SettingsOfFile =>
  Object.fromEntries(
    Object.keys(SETTINGS).flatMap(name => {
      const attributes = written(taken(attributesOf(workbook, name) ?? '').filter(([one]) => !NOT_OF_NEXT.includes(one)));
      return attributes ? [[name, attributes]] : [];
    }),
  );

export const withSettingsOfWorkbook = (workbook: string, settings: SettingsOfFile): string =>
  Object.entries(SETTINGS).reduce((xml, [name, after]) => {
    const attributes = settings[name];
    if (!attributes) return xml;
    return tagOf(name).test(xml) ? withMore(xml, name, attributes) : xml.replace(after, found => `<${name}${attributes}/>${found}`);
  }, workbook);

const NAMES = new RegExp(`<(?:\\w+:)?definedName(${ATTRIBUTES})`, 'g');

/** What the reader gives of a name, and what only a macro has, which is named. */
const PASSED_OVER = ['name', 'localSheetId', 'function', 'vbProcedure', 'xlm', 'functionGroupId', 'shortcutKey'];

/** The names of a workbook by their keys, with what else is said of them. */
export const namesInFile = (workbook: string, sheets: readonly { readonly name: string }[]): ReadonlyMap<string, string> =>
  new Map(
    [...workbook.matchAll(NAMES)].flatMap(([, attributes = '']) => {
      const inFile = written(taken(attributes).filter(([name]) => !PASSED_OVER.includes(name)));
      return inFile ? [[keyOf(attributes, sheets), inFile] as const] : [];
    }),
  );

function keyOf(attributes: string, sheets: readonly { readonly name: string }[]): string {
  const place = attributeIn(attributes, 'localSheetId');
  const sheet = place === undefined ? undefined : sheets[Number(place)]?.name;
  return nameKey({ name: unescaped(attributeIn(attributes, 'name') ?? ''), ...(sheet !== undefined && { sheet }) });
}

export function withNamesOfFile(workbook: string, names: readonly DefinedName[], sheets: readonly { readonly name: string }[]): string {
  const inFile = new Map(names.flatMap(name => (name.inFile ? [[nameKey(name), name.inFile] as const] : [])));
  if (inFile.size === 0) return workbook;
  return workbook.replace(NAMES, (tag, attributes: string) => {
    const has = new Set(attributesIn(attributes).map(([name]) => name));
    return tag + written(attributesIn(inFile.get(keyOf(attributes, sheets)) ?? '').filter(([name]) => !has.has(name)));
  });
}
