/** What the parts of a file tell that its reader does not: what else it holds, and how its lines end. */
import { strFromU8, unzipSync } from 'fflate';
import type { Kept, LinkedBook } from '../laid-out';
import { CHART_PARTS, chartsOfFile } from './charts-of-file';
import { pathOf, relationsIn } from './relations';
import { unescaped } from './xml-text';

export interface OtherParts {
  /** Kinds that are not kept, by count, in words. */
  readonly leftOut: readonly string[];
  /** What the file knows of the other workbooks that its formulas read, in the order of their numbers there. */
  readonly links: readonly LinkedBook[];
  /** The charts of the sheets, by the sheets' names. */
  readonly charts: ReadonlyMap<string, readonly Kept[]>;
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
];

export function otherParts(file: Uint8Array): OtherParts {
  const names: string[] = [];
  unzipSync(file, { filter: ({ name }) => (names.push(name), false) });
  const hasDataTypes = names.some(name => /^xl\/richData\//i.test(name));
  const parts = unzipSync(file, {
    filter: ({ name }) => WANTED.test(name) || CHART_PARTS.test(name) || (hasDataTypes && /^xl\/worksheets\/[^/]+\.xml$/i.test(name)),
  });
  const dataTypes = Object.entries(parts)
    .filter(([name]) => /^xl\/worksheets\/[^/]+$/i.test(name))
    .reduce((sum, [, sheet]) => sum + (new TextDecoder().decode(sheet).match(/<c [^>]*\bvm="/g)?.length ?? 0), 0);
  const { bySheet, notKept } = chartsOfFile(parts);
  return {
    leftOut: [
      counted(notKept, 'chart', 'charts'),
      ...KINDS.map(([part, one, many]) => counted(names.filter(name => part.test(name)).length, one, many)),
      counted(dataTypes, 'data type, kept as its text', 'data types, kept as their texts'),
    ].filter(Boolean),
    links: linksIn(parts),
    charts: new Map(sheetsIn(parts).flatMap(({ name, path }) => (bySheet.has(path) ? [[name, bySheet.get(path)!] as const] : []))),
    brokenLines: Object.entries(parts).some(([name, part]) => /sharedStrings/i.test(name) && part.includes(CARRIAGE_RETURN)),
  };
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
    const relationsOfPart = parts[path.replace(/([^/]+)$/, '_rels/$1.rels')];
    return [{ part, ...(relationsOfPart && { relations: relationsOfPart }) }];
  });
}

const WANTED = /^xl\/(sharedStrings\.xml|workbook\.xml|_rels\/workbook\.xml\.rels|externalLinks\/.*)$/i;

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
