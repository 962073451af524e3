/** What the parts of a file tell that its reader does not: what else it holds, and how its lines end. */
import { strFromU8, unzipSync } from 'fflate';
import type { CarriedWhole, FilterOfFile, SidecarItem, LinkedBook, PageOfFile, TableInFile } from '../laid-out';
import { filterIn, ignoredErrorsIn, linksOverCells, rulesInFile, settingsIn, tableIn } from './as-in-file';
import { firstPlaceOf, lastPlaceOf } from './bytes';
import { CARRIED, customXmlIn, printerOf, themeIn } from './carried-parts';
import { conditionalFormatsIn } from './conditional-formats';
import { differingFormatsIn, paletteIn } from './differing-formats';
import { attributeIn, inPlainNames } from './elements';
import { counting } from './left-out';
import { lineStylesIn, lineStylesOf } from './line-styles';
import { newerRulesIn } from './newer-rules';
import { CHART_PARTS, chartsOfFile } from './charts-of-file';
import { countElements, countLooksOfNotes, countParts, countPhonetic, countShapes } from './not-kept';
import type { Counts } from './counts';
import { pathOf, relationsIn, relationsOf } from './relations';
import { namesInFile, settingsOfWorkbook } from './workbook-settings';
import { unescaped } from './xml-text';

/** What a sheet's part holds that the reader does not give. */
export interface OtherOfSheet {
  readonly sidecarItems: readonly SidecarItem[];
  readonly page: PageOfFile;
  readonly filter?: FilterOfFile | undefined;
  /** What it says of rules about what is typed, by their cells. */
  readonly rules: ReadonlyMap<string, string>;
}

export interface OtherParts {
  /** Kinds that are not kept, by count, in words. */
  readonly leftOut: readonly string[];
  /** What the file knows of the other workbooks that its formulas read, in the order of their numbers there. */
  readonly links: readonly LinkedBook[];
  /** By the sheets' names. */
  readonly ofSheets: ReadonlyMap<string, OtherOfSheet>;
  /** By the tables' names. */
  readonly ofTables: ReadonlyMap<string, TableInFile>;
  readonly carried: CarriedWhole;
  /** Whether lines within texts end with two signs, which XML reads as one. */
  readonly brokenLines: boolean;
  /** The colours of the file in place of the usual palette. */
  readonly palette: readonly string[];
}

const CARRIAGE_RETURN = 13;

export function otherParts(file: Uint8Array): OtherParts {
  const names: string[] = [];
  const parts = unzipSync(file, {
    filter: ({ name }) => {
      names.push(name);
      return [WANTED, CHART_PARTS, SHEET, CARRIED].some(one => one.test(name));
    },
  });
  const sheets = Object.entries(parts).flatMap(([name, part]) => (SHEET.test(name) ? [part] : []));
  const inSheets = (count: (sheet: Uint8Array) => number) => sheets.reduce((sum, sheet) => sum + count(sheet), 0);
  const hasDataTypes = names.some(name => /^xl\/richData\//i.test(name));
  const hasTexts = names.some(name => /^xl\/sharedStrings\.xml$/i.test(name));
  const counts = countedIn(parts, names);
  const { bySheet, notKept } = chartsOfFile(parts);
  const styles = lineStylesIn(textOf(parts, STYLES));
  return {
    leftOut: [
      counting(notKept, 'chart', 'charts'),
      ...[...counts.values()].map(({ words: [one, many], count }) => counting(count, one, many)),
      counting(
        hasDataTypes ? inSheets(sheet => countOf(sheet, ' vm="')) : 0,
        'data type, kept as its text',
        'data types, kept as their texts',
      ),
      counting(
        inSheets(sheet => countOf(sheet, 't="dataTable"')),
        'what-if data table (its values stay)',
        'what-if data tables (their values stay)',
      ),
      counting(
        hasTexts ? 0 : inSheets(sheet => countOf(sheet, ' t="s"')),
        'text that the file itself has lost',
        'texts that the file itself has lost',
      ),
    ].filter(Boolean),
    links: linksIn(parts),
    ofSheets: new Map(
      sheetsIn(parts).map(({ name, path }) => {
        const xml = parts[path] ? besideCells(parts[path]) : '';
        const printer = printerOf(parts, path);
        const relations = relationsIn(parts, path);
        const targets = (id: string) => relations.get(id)?.target;
        const lineFormat = inPlainNames(/<(?:\w+:)?sheetFormatPr\b[^>]*\/>/.exec(xml)?.[0] ?? '');
        return [
          name,
          {
            sidecarItems: [
              ...(bySheet.get(path) ?? []),
              ...conditionalFormatsIn(xml),
              ...newerRulesIn(xml),
              ...ignoredErrorsIn(xml),
              ...linksOverCells(xml, targets),
              ...lineStylesOf(xml, rowsWithFormats(parts[path]), styles),
            ],
            page: { settings: settingsIn(xml), ...(lineFormat && { lineFormat }), ...(printer && { printer }) },
            filter: filterIn(xml),
            rules: rulesInFile(xml),
          },
        ] as const;
      }),
    ),
    ofTables: new Map(Object.entries(parts).flatMap(([path, part]) => (TABLE.test(path) ? [namedTable(strFromU8(part))] : []))),
    carried: {
      settings: settingsOfWorkbook(textOf(parts, WORKBOOK)),
      differingFormats: differingFormatsIn(textOf(parts, STYLES)),
      names: namesInFile(textOf(parts, WORKBOOK), sheetsIn(parts)),
      customXml: customXmlIn(parts, WORKBOOK),
      theme: themeIn(parts, WORKBOOK),
    },
    palette: paletteIn(textOf(parts, STYLES)),
    brokenLines: Object.entries(parts).some(([name, part]) => /sharedStrings/i.test(name) && part.includes(CARRIAGE_RETURN)),
  };
}

const textOf = (parts: Readonly<Record<string, Uint8Array>>, path: string): string => (parts[path] ? strFromU8(parts[path]) : '');

/** The rows of a sheet as text, where any has a format of its own. */
const rowsWithFormats = (sheet: Uint8Array | undefined): string => (sheet && countOf(sheet, ' customFormat="') > 0 ? strFromU8(sheet) : '');

function namedTable(xml: string): [string, TableInFile] {
  const tag = /<(?:\w+:)?table\b[^>]*>/.exec(xml)?.[0] ?? '';
  return [unescaped(attributeIn(tag, 'displayName') ?? attributeIn(tag, 'name') ?? ''), tableIn(xml)];
}

/** What is not kept, by its words. */
function countedIn(parts: Readonly<Record<string, Uint8Array>>, names: readonly string[]): Counts {
  const counts: Counts = new Map();
  countParts(names, counts);
  for (const [path, part] of Object.entries(parts)) {
    if (SHEET.test(path)) countElements('sheet', besideCells(part), counts);
    else if (TABLE.test(path)) countElements('table', strFromU8(part), counts);
    else if (DRAWING.test(path)) countShapes(part, counts);
    else if (COMMENTS.test(path)) countLooksOfNotes(strFromU8(part), counts);
  }
  countElements('workbook', textOf(parts, WORKBOOK), counts);
  countElements('styles', textOf(parts, STYLES), counts);
  countPhonetic(textOf(parts, STRINGS), counts);
  return counts;
}

/** What a sheet's part says before and after its cells, which are most of it. */
function besideCells(sheet: Uint8Array): string {
  const from = firstPlaceOf('sheetData', sheet);
  const to = sheet.lastIndexOf(CLOSING_BRACKET, lastPlaceOf('sheetData', sheet));
  return from < 0 ? strFromU8(sheet) : `${strFromU8(sheet.subarray(0, from))}${strFromU8(sheet.subarray(Math.max(to, from)))}`;
}

const CLOSING_BRACKET = 0x3e;

function countOf(part: Uint8Array, text: string): number {
  let count = 0;
  for (let at = firstPlaceOf(text, part); at >= 0; at = firstPlaceOf(text, part, at + 1)) count += 1;
  return count;
}

const WORKBOOK = 'xl/workbook.xml';

/** The sheets by their names, and where their parts are. */
function sheetsIn(parts: Readonly<Record<string, Uint8Array>>): { readonly name: string; readonly path: string }[] {
  const workbook = parts[WORKBOOK] ? strFromU8(parts[WORKBOOK]) : '';
  const relations = relationsIn(parts, WORKBOOK);
  return [...workbook.matchAll(/<sheet\b[^>]*>/g)].flatMap(([tag]) => {
    const name = /\bname="([^"]*)"/.exec(tag)?.[1];
    const relation = relations.get(/\br:id="([^"]*)"/.exec(tag)?.[1] ?? '');
    return name === undefined || !relation ? [] : [{ name: unescaped(name), path: pathOf(WORKBOOK, relation.target) }];
  });
}

/** Other workbooks are known in formulas by their place in a list of the workbook: [1], [2]. */
function linksIn(parts: Readonly<Record<string, Uint8Array>>): LinkedBook[] {
  const workbook = parts[WORKBOOK] ? strFromU8(parts[WORKBOOK]) : '';
  const relations = relationsIn(parts, WORKBOOK);
  return [...workbook.matchAll(/<externalReference\b[^>]*\br:id="([^"]*)"/g)].flatMap(([, id = '']) => {
    const relation = relations.get(id);
    const path = relation && pathOf(WORKBOOK, relation.target);
    const part = path && parts[path];
    if (!part) return [];
    const relationsOfPart = parts[relationsOf(path)];
    return [{ part, ...(relationsOfPart && { relations: relationsOfPart }) }];
  });
}

const STYLES = 'xl/styles.xml';
const STRINGS = 'xl/sharedStrings.xml';
const TABLE = /^xl\/tables\/table[^/]*\.xml$/i;
const COMMENTS = /^xl\/comments(\d*|\/[^/]+)\.xml$/i;
const DRAWING = /^xl\/drawings\/[^/]+\.xml$/i;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
const WANTED =
  /^xl\/(sharedStrings\.xml|styles\.xml|workbook\.xml|drawings\/[^/]+\.xml|comments\d*\.xml|comments\/[^/]+\.xml|_rels\/workbook\.xml\.rels|externalLinks\/.*|tables\/[^/]+\.xml)$/i;
