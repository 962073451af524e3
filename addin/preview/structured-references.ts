/**
 * References to a table by name and header, as Excel has them: Lines[2026/27], Lines[[#Headers],[#Data]], Lines[@Base]. The
 * grid's engine knows some of them and reads others as another column; here each becomes the cells it means.
 *
 * Source: Microsoft Support, "Using structured references with Excel tables"; [MS-XLSX] and ECMA-376 Part 1, 18.17.2.5.
 */
import type { Block } from './addresses';
import { cellAddress } from './addresses';

export interface TableInGrid {
  readonly name: string;
  readonly sheetName: string;
  /** With its header row and, where it has one, its total row. */
  readonly block: Block;
  readonly headers: readonly string[];
  readonly hasTotals: boolean;
  /** Another name by which the engine itself knows the table, with its columns as c0, c1 …: it alone knows the row it is in. */
  readonly alias: string;
}

type FindTable = (name: string) => TableInGrid | undefined;

const LOST = '#REF!';
/** Quoted words and sheets are passed over; then a name that nothing of another reference stands before. */
const PARTS = /("(?:[^"]|"")*"|'(?:[^']|'')*'!?)|(?<![\p{L}\p{N}_.\\!'\]])([\p{L}_\\][\p{L}\p{N}_.\\]*)/gu;

/** The formula with every reference to a table as the cells it means. */
export const plainReferences = (formula: string, find: FindTable): string =>
  rewritten(formula, (name, specifier) => {
    const table = find(name);
    return table && cellsOf(table, specifier);
  });

/** As a file holds it: `Lines[@Base]`, and `[@Base]` within the table, as `Lines[[#This Row],[Base]]`. */
export function withThisRow(formula: string, within?: string): string {
  if (!formula.includes('[@')) return formula;
  const named =
    within === undefined ? formula : formula.replace(/("(?:[^"]|"")*")|(?<![\p{L}\p{N}_.\]])(?=\[@)/gu, (text: string) => text || within);
  return rewritten(named, (name, specifier) => {
    if (!specifier?.startsWith('@')) return undefined;
    const columns = specifier.slice(1);
    if (columns === '') return `${name}[#This Row]`;
    return `${name}[[#This Row],${columns.startsWith('[[') ? columns.slice(1, -1) : columns.startsWith('[') ? columns : `[${columns}]`}]`;
  });
}

/** `changed` hears the name before a bracket, and what stands within, without the outer brackets; or the name alone. */
function rewritten(formula: string, changed: (name: string, specifier: string | undefined) => string | undefined): string {
  let out = '';
  let from = 0;
  const parts = new RegExp(PARTS);
  for (let found = parts.exec(formula); found; found = parts.exec(formula)) {
    const name = found[2];
    if (name === undefined) continue;
    const after = parts.lastIndex;
    const end = formula[after] === '[' ? endOfBrackets(formula, after) : after;
    if (end === undefined || (end === after && /[(!:]/.test(formula[after] ?? ''))) continue;
    parts.lastIndex = end;
    const now = changed(name, end === after ? undefined : formula.slice(after + 1, end - 1).trim());
    if (now === undefined) continue;
    out += formula.slice(from, found.index) + now;
    from = end;
  }
  return out + formula.slice(from);
}

/** Where the brackets that open here are closed; a sign after an apostrophe is one of a header. */
function endOfBrackets(text: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "'") at += 1;
    else if (text[at] === '[') depth += 1;
    else if (text[at] === ']' && (depth -= 1) === 0) return at + 1;
  }
  return undefined;
}

const ITEMS = ['#all', '#data', '#headers', '#totals', '#this row'];

interface ReferenceParts {
  readonly items: readonly string[];
  /** First and last column, by their headers; none for all. */
  readonly columns: readonly string[];
}

function cellsOf(table: TableInGrid, specifier: string | undefined): string {
  const asked = readSpecifier(specifier ?? '');
  const columns = asked && columnsOf(table, asked.columns);
  if (!asked || !columns) return LOST;
  if (asked.items.includes('#this row')) return inThisRow(table, columns);
  const rows = rowsOf(table, asked.items);
  if (!rows) return LOST;
  const fixed = (row: number, column: number) => cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  const [from, to] = [fixed(rows[0], columns[0]), fixed(rows[1], columns[1])];
  return `'${table.sheetName.replace(/'/g, "''")}'!${from === to ? from : `${from}:${to}`}`;
}

function inThisRow({ alias, block }: TableInGrid, [first, last]: readonly [number, number]): string {
  const [from, to] = [first, last].map(column => `[c${column - block.firstColumn}]`);
  return `${alias}[[#This Row],${from === to ? from : `${from}:${to}`}]`;
}

/** Nothing where it is written as Excel does not take it. */
function readSpecifier(specifier: string): ReferenceParts | undefined {
  if (specifier === '') return { items: [], columns: [] };
  if (specifier.startsWith('@')) {
    const rest = readSpecifier(specifier.slice(1).trim());
    return rest && rest.items.length === 0 ? { items: ['#this row'], columns: rest.columns } : undefined;
  }
  const parts = specifier.startsWith('[') ? partsOf(specifier) : [[specifier]];
  if (!parts) return undefined;
  const items = parts.filter(isItem).map(([item = '']) => item.toLowerCase().replace(/\s+/g, ' '));
  const columns = parts.filter(part => !isItem(part));
  if (columns.length > 1 || items.some(item => !ITEMS.includes(item))) return undefined;
  return { items, columns: (columns[0] ?? []).map(unescapedHeader) };
}

const isItem = ([text = '']: readonly string[]): boolean => text.startsWith('#');

/** `[#Data],[A]:[B]` as [[#Data], [A, B]], still with the apostrophes of their headers. */
function partsOf(specifier: string): string[][] | undefined {
  const parts: string[][] = [];
  let at = 0;
  let joins = ',';
  while (at < specifier.length) {
    const end = specifier[at] === '[' ? endOfBrackets(specifier, at) : undefined;
    if (end === undefined) return undefined;
    const inside = specifier.slice(at + 1, end - 1);
    const before = parts.at(-1);
    if (joins === ':' && before?.length === 1) before.push(inside);
    else if (joins === ',') parts.push(inside.startsWith('[') ? (partsOf(inside)?.[0] ?? []) : [inside]);
    else return undefined;
    const next = /^\s*([,:])\s*/.exec(specifier.slice(end));
    if (!next && specifier.slice(end).trim() !== '') return undefined;
    joins = next?.[1] ?? '';
    at = end + (next?.[0].length ?? specifier.length);
  }
  return parts.every(part => part.length > 0) ? parts : undefined;
}

const unescapedHeader = (text: string): string => text.replace(/'(.)/gs, '$1');

function columnsOf({ block, headers }: TableInGrid, names: readonly string[]): readonly [number, number] | undefined {
  if (names.length === 0) return [block.firstColumn, block.lastColumn];
  const places = names.map(name => headers.findIndex(header => plainHeader(header) === plainHeader(name)));
  if (places.includes(-1)) return undefined;
  const [one = 0, other = one] = places;
  return [block.firstColumn + Math.min(one, other), block.firstColumn + Math.max(one, other)];
}

const plainHeader = (text: string): string => text.trim().toLowerCase();

function rowsOf({ block, hasTotals }: TableInGrid, items: readonly string[]): readonly [number, number] | undefined {
  const { firstRow, lastRow } = block;
  const lastOfData = hasTotals ? lastRow - 1 : lastRow;
  switch ([...items].sort().join()) {
    case '#all':
      return [firstRow, lastRow];
    case '':
    case '#data':
      return [firstRow + 1, lastOfData];
    case '#headers':
      return [firstRow, firstRow];
    case '#data,#headers':
      return [firstRow, lastOfData];
    case '#totals':
      return hasTotals ? [lastRow, lastRow] : undefined;
    case '#data,#totals':
      return [firstRow + 1, lastRow];
    default:
      return undefined;
  }
}
