/** What the parts of a file tell that its reader does not: what else it holds, and how its lines end. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Kept, LinkedBook } from '../laid-out';
import { counting } from './left-out';
import { newerRulesIn } from './newer-rules';
import { CHART_PARTS, chartsOfFile } from './charts-of-file';
import { pathOf, relationsIn, relationsOf } from './relations';
import { unescaped } from './xml-text';

/** What a sheet's part holds that the reader does not give. */
export interface OtherOfSheet {
  readonly kept: readonly Kept[];
  readonly lineFormat?: string;
  /** How many rules its conditional formats have. */
  readonly conditionalRules: number;
}

export interface OtherParts {
  /** Kinds that are not kept, by count, in words. */
  readonly leftOut: readonly string[];
  /** What the file knows of the other workbooks that its formulas read, in the order of their numbers there. */
  readonly links: readonly LinkedBook[];
  /** By the sheets' names. */
  readonly ofSheets: ReadonlyMap<string, OtherOfSheet>;
  /** Whether lines within texts end with two signs, which XML reads as one. */
  readonly brokenLines: boolean;
}

const CARRIAGE_RETURN = 13;

/** Parts that nothing here shows or writes, by the words for one and for several. */
const KINDS: readonly (readonly [part: RegExp, one: string, many: string])[] = [
  [/^xl\/vbaProject\.bin$/i, 'set of macros', 'sets of macros'],
  [/^xl\/connections\.xml$/i, 'connection to other data', 'connections to other data'],
  [/^xl\/embeddings\//i, 'embedded object', 'embedded objects'],
  [/^xl\/ctrlProps\//i, 'form control', 'form controls'],
  [/^xl\/activeX\/activeX\d+\.xml$/i, 'control', 'controls'],
  [/^xl\/media\/.*\.(?!png$|jpe?g$|gif$|svg$|webp$)\w+$/i, 'picture in an older format', 'pictures in an older format'],
  [/^xl\/diagrams\/data\d*\.xml$/i, 'diagram', 'diagrams'],
  [/^docMetadata\/LabelInfo\.xml$/i, 'sensitivity label', 'sensitivity labels'],
  [/^customUI\//i, 'part of a ribbon of one’s own', 'parts of a ribbon of one’s own'],
  [/^_xmlsignatures\/sig\d*\.xml$/i, 'digital signature', 'digital signatures'],
  [/^xl\/model\/item\.data$/i, 'data model', 'data models'],
  [/^xl\/revisions\/revisionLog\d*\.xml$/i, 'record of tracked changes', 'records of tracked changes'],
  [/^xl\/webextensions\/webextension\d*\.xml$/i, 'add-in that opens with it', 'add-ins that open with it'],
  [/^xl\/ink\//i, 'drawing by hand', 'drawings by hand'],
];

/** Kinds within the parts of sheets, beside their cells. */
const BESIDE_CELLS: readonly (readonly [element: RegExp, one: string, many: string])[] = [
  [/<(?:\w+:)?scenario\b/g, 'what-if scenario', 'what-if scenarios'],
  [/<(?:\w+:)?protectedRange\b/g, 'range with a password of its own', 'ranges with passwords of their own'],
  [/<(?:\w+:)?customSheetView\b/g, 'view of one’s own', 'views of one’s own'],
  [/<(?:\w+:)?col\b[^>]*\bstyle="[1-9]/g, 'format of whole columns', 'formats of whole columns'],
  [/<x14:cfRule\b/g, 'newer part of a conditional format', 'newer parts of conditional formats'],
];

export function otherParts(file: Uint8Array): OtherParts {
  const names: string[] = [];
  const parts = unzipSync(file, {
    filter: ({ name }) => {
      names.push(name);
      return WANTED.test(name) || CHART_PARTS.test(name) || SHEET.test(name);
    },
  });
  const sheets = Object.entries(parts).flatMap(([name, part]) => (SHEET.test(name) ? [part] : []));
  const inSheets = (count: (sheet: Uint8Array) => number) => sheets.reduce((sum, sheet) => sum + count(sheet), 0);
  const beside = sheets.map(besideCells);
  const hasDataTypes = names.some(name => /^xl\/richData\//i.test(name));
  const hasTexts = names.some(name => /^xl\/sharedStrings\.xml$/i.test(name));
  const filled = Object.entries(parts).reduce(
    (sum, [name, part]) => (/^xl\/tables\//i.test(name) ? sum + countOf(part, '</calculatedColumnFormula>') : sum),
    0,
  );
  const { bySheet, notKept } = chartsOfFile(parts);
  return {
    leftOut: [
      counting(notKept, 'chart', 'charts'),
      ...KINDS.map(([part, one, many]) => counting(names.filter(name => part.test(name)).length, one, many)),
      ...BESIDE_CELLS.map(([element, one, many]) =>
        counting(
          beside.reduce((sum, xml) => sum + (xml.match(element)?.length ?? 0), 0),
          one,
          many,
        ),
      ),
      counting(
        hasDataTypes ? inSheets(sheet => countOf(sheet, ' vm="')) : 0,
        'data type, kept as its text',
        'data types, kept as their texts',
      ),
      counting(
        inSheets(sheet => countOf(sheet, ' customFormat="1"')),
        'format of a whole row',
        'formats of whole rows',
      ),
      counting(
        filled,
        'formula for new rows of a table (its cells keep theirs)',
        'formulas for new rows of tables (their cells keep theirs)',
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
        const lineFormat = /<sheetFormatPr\b[^>]*\/>/.exec(xml)?.[0];
        return [
          name,
          { kept: [...(bySheet.get(path) ?? []), ...newerRulesIn(xml)], ...(lineFormat && { lineFormat }), conditionalRules: rulesIn(xml) },
        ] as const;
      }),
    ),
    brokenLines: Object.entries(parts).some(([name, part]) => /sharedStrings/i.test(name) && part.includes(CARRIAGE_RETURN)),
  };
}

/** A rule has a priority of its own on its sheet. */
const rulesIn = (xml: string): number =>
  new Set([...xml.matchAll(/<(?!x14:)(?:\w+:)?cfRule\b[^>]*\bpriority="(\d+)"/g)].map(([, priority]) => priority)).size;

/** What a sheet's part says before and after its cells, which are most of it. */
function besideCells(sheet: Uint8Array): string {
  const from = firstPlace(sheet, 'sheetData');
  const to = sheet.lastIndexOf(CLOSING_BRACKET, lastPlace(sheet, 'sheetData'));
  return from < 0 ? strFromU8(sheet) : `${strFromU8(sheet.subarray(0, from))}${strFromU8(sheet.subarray(Math.max(to, from)))}`;
}

const CLOSING_BRACKET = 0x3e;

function placesOf(part: Uint8Array, text: string, from: number): number {
  const wanted = strToU8(text);
  for (let at = part.indexOf(wanted[0]!, from); at >= 0; at = part.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, index) => part[at + index] === byte)) return at;
  return -1;
}

const firstPlace = (part: Uint8Array, text: string): number => placesOf(part, text, 0);

function lastPlace(part: Uint8Array, text: string): number {
  const wanted = strToU8(text);
  for (let at = part.lastIndexOf(wanted[0]!); at > 0; at = part.lastIndexOf(wanted[0]!, at - 1))
    if (wanted.every((byte, index) => part[at + index] === byte)) return at;
  return 0;
}

function countOf(part: Uint8Array, text: string): number {
  let count = 0;
  for (let at = placesOf(part, text, 0); at >= 0; at = placesOf(part, text, at + 1)) count += 1;
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
  return [...workbook.matchAll(/<externalReference\b[^>]*\br:id="([^"]*)"/g)].flatMap(([, id]) => {
    const relation = relations.get(id!);
    const path = relation && pathOf(WORKBOOK, relation.target);
    const part = path && parts[path];
    if (!part) return [];
    const relationsOfPart = parts[relationsOf(path)];
    return [{ part, ...(relationsOfPart && { relations: relationsOfPart }) }];
  });
}

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
const WANTED = /^xl\/(sharedStrings\.xml|workbook\.xml|_rels\/workbook\.xml\.rels|externalLinks\/.*|tables\/[^/]+\.xml)$/i;
