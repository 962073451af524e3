/** What the parts of a file tell that its reader does not: what else it holds, and how its lines end. */
import { strFromU8, unzipSync } from 'fflate';
import type { LinkedBook } from '../laid-out';

export interface OtherParts {
  /** Kinds that are not kept, by count, in words. */
  readonly leftOut: readonly string[];
  /** What the file knows of the other workbooks that its formulas read, in the order of their numbers there. */
  readonly links: readonly LinkedBook[];
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
    filter: ({ name }) => WANTED.test(name) || (hasDataTypes && /^xl\/worksheets\/[^/]+\.xml$/i.test(name)),
  });
  const dataTypes = Object.entries(parts)
    .filter(([name]) => /^xl\/worksheets/i.test(name))
    .reduce((sum, [, sheet]) => sum + (new TextDecoder().decode(sheet).match(/<c [^>]*\bvm="/g)?.length ?? 0), 0);
  return {
    leftOut: [
      ...KINDS.map(([part, one, many]) => counted(names.filter(name => part.test(name)).length, one, many)),
      counted(dataTypes, 'data type, kept as its text', 'data types, kept as their texts'),
    ].filter(Boolean),
    links: linksIn(parts),
    brokenLines: Object.entries(parts).some(([name, part]) => /sharedStrings/i.test(name) && part.includes(CARRIAGE_RETURN)),
  };
}

/** Other workbooks are known in formulas by their place in a list of the workbook: [1], [2]. */
function linksIn(parts: Readonly<Record<string, Uint8Array>>): LinkedBook[] {
  const [workbook, relations] = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'].map(name => (parts[name] ? strFromU8(parts[name]) : ''));
  const ids = [...workbook!.matchAll(/<externalReference\b[^>]*\br:id="([^"]*)"/g)].map(([, id]) => id!);
  return ids.flatMap(id => {
    const tag = [...relations!.matchAll(/<Relationship\b[^>]*>/g)].map(([one]) => one).find(one => one.includes(`Id="${id}"`));
    const target = /Target="([^"]*)"/.exec(tag ?? '')?.[1]?.replace(/^\/xl\//, '');
    const part = target && parts[`xl/${target}`];
    if (!part) return [];
    const relation = parts[`xl/${target.replace(/([^/]+)$/, '_rels/$1.rels')}`];
    return [{ part, ...(relation && { relations: relation }) }];
  });
}

const WANTED = /^xl\/(sharedStrings\.xml|workbook\.xml|_rels\/workbook\.xml\.rels|externalLinks\/.*)$/i;

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
