/**
 * “Council Tax levels set by local authorities in England”: local authority level data, from the councils’ and the major precepting
 * authorities’ requirement returns (CTR).
 *
 * Three layouts, read from the files of 2015-16 to 2023-24. To 2019-20: one sheet Data, the years below heads over two columns, the
 * precepting authorities below the councils under the same heads. To 2022-23: the same, with heads of their own for them and no years
 * below those. From 2023-24: a sheet each, current and previous year in the heads. Columns are found by their words.
 */
import type { FinancialYear } from '../../core';
import type { FileSheet, OfficialFigure, OfficialReader, Series } from './figures';
import { amountOfCell, plain, yearOfFile, yearOfHead, yearsBelow } from './heads-in-rows';

/** What stands after a name: (R) for a revised figure, or a note. */
const MARK = /\s*(?:\(R\)|\[note \w+\])\s*$/i;
const CODE = /^(ons code|e-?code)$/i;
const AUTHORITY = /^(local )?authority$/i;

type Line = readonly [series: Series, head: RegExp];

const SETTING_BASE = /tax ?base for (council )?tax[- ]setting purposes/i;
/** Under heads of their own. */
const OF_PRECEPTING: readonly Line[] = [
  ['taxBase', /tax ?base for (the )?(major )?precepting authority/i],
  ['bandD', /^\d+\.? ?average \(?band d\b.*\bmajor precepting authority\b(?!.*billing)/i],
  ['requirement', /^1\.? ?council tax requirement\b/i],
];
const OF_BILLING: readonly Line[] = [['taxBase', SETTING_BASE]];
/** Of a precepting authority that stands under the councils’ heads: it has no parishes, so that both Band D heads say the same. */
const UNDER_BILLING: readonly Line[] = [
  ['taxBase', SETTING_BASE],
  ['bandD', /^\d+\.? ?average \(?band d\b.*\bexcluding local precepts/i],
  ['requirement', /^1\.? ?council tax requirement\b/i],
];

/** Rows of a sheet under one row of heads. */
interface Block {
  readonly heads: readonly string[];
  readonly rows: FileSheet['rows'];
}

interface Column {
  readonly series: Series;
  readonly at: number;
  readonly year: FinancialYear;
  readonly head: string;
}

export const councilTaxLevels: OfficialReader = (sheets, { fileName, year: given }) => {
  const data = sheets.map(sheet => ({ sheet, blocks: blocksOf(sheet) })).filter(({ blocks }) => blocks.some(isOfLevels));
  if (!data.length) return undefined;
  const years = data.flatMap(({ blocks }) => blocks.flatMap(({ heads }) => heads.flatMap(head => yearOfHead(head, undefined) ?? [])));
  const year = given ?? (years.length ? Math.max(...years) : yearOfFile(sheets, fileName));
  const read = data.flatMap(({ sheet, blocks }) => blocks.map(block => ({ sheet, ...figuresIn(block, year) })));
  return {
    title: 'Council Tax levels set by local authorities in England: local authority level data',
    publisher: 'Ministry of Housing, Communities and Local Government',
    figures: read.flatMap(({ figures }) => figures),
    year,
    matched: [...new Set(read.flatMap(({ sheet, columns }) => columns.map(({ head }) => `${sheet.name}: ${head}`)))],
    status: 'published',
  };
};

const isHead = (row: readonly unknown[]): boolean => {
  const words = row.slice(0, 8).map(cell => (typeof cell === 'string' ? cell.trim() : ''));
  return words.some(word => CODE.test(word)) && words.some(word => AUTHORITY.test(word));
};

/** A later row of heads has the years of the first, column for column, and its columns of codes. */
function blocksOf({ rows }: FileSheet): Block[] {
  const starts = rows.flatMap((row, index) => (isHead(row) ? [index] : []));
  if (!starts.length) return [];
  const years = yearsBelow(rows, starts[0]!);
  const first = rows[starts[0]!]!.map(plain);
  return starts.map((start, place) => {
    const own = rows[start]!.map(plain);
    const heads = first.map((head, at) => own[at] || (CODE.test(head) ? head : ''));
    return {
      heads: withYears([...heads, ...own.slice(first.length)], years),
      rows: rows.slice(start + 1, starts[place + 1] ?? rows.length),
    };
  });
}

/** The words above each column: a head over two columns stands above the first of them, its years below both. */
function withYears(heads: readonly string[], years: readonly string[]): string[] {
  let last = '';
  return Array.from({ length: Math.max(heads.length, years.length) }, (_, column) => {
    const own = heads[column] ?? '';
    if (own) last = own;
    const year = years[column] ?? '';
    return year ? `${own || last} ${year}` : own;
  });
}

const isOfLevels = ({ heads }: Block): boolean => heads.some(head => SETTING_BASE.test(head) || OF_PRECEPTING[0]![1].test(head));

function columnsOf(heads: readonly string[], lines: readonly Line[], current: FinancialYear | undefined): Column[] {
  return heads.flatMap((head, at) => {
    const line = lines.find(([, pattern]) => pattern.test(head));
    const year = line && yearOfHead(head, current);
    return year === undefined ? [] : [{ series: line![0], at, year, head }];
  });
}

/** Which kind of body a row's Class says it is; none for councils, counties and the general functions of combined authorities. */
const KIND_OF_CLASS: Readonly<Record<string, 'police' | 'fire'>> = { PCC: 'police', CFA: 'fire', MF: 'fire' };

function figuresIn({ heads, rows }: Block, current: FinancialYear | undefined): { columns: Column[]; figures: OfficialFigure[] } {
  const isOfPrecepting = heads.some(head => OF_PRECEPTING[0]![1].test(head));
  const own = columnsOf(heads, isOfPrecepting ? OF_PRECEPTING : OF_BILLING, current);
  const ofBody = isOfPrecepting ? own : columnsOf(heads, UNDER_BILLING, current);
  const codes = heads.flatMap((head, at) => (CODE.test(head) ? [at] : []));
  const [name, classAt] = [heads.findIndex(head => AUTHORITY.test(head)), heads.findIndex(head => /^class$/i.test(head))];
  const used = new Map<number, Column>();
  const figures = rows.flatMap(row => {
    const called = plain(row[name]).replace(MARK, '');
    const found = codes.map(at => plain(row[at])).filter(code => /\d/.test(code));
    const kind = KIND_OF_CLASS[plain(row[classAt])];
    // The police functions of a combined authority stand below it without a code.
    if (!called || (!found.length && !kind)) return [];
    return (kind ? ofBody : own).flatMap((column): OfficialFigure[] => {
      const { series, at, year } = column;
      const amount = amountOfCell(row[at]);
      if (amount === undefined) return [];
      used.set(at, column);
      return [{ series, year, codes: found, name: called, amount, ...(kind && { kind }) }];
    });
  });
  return { columns: [...used.values()], figures };
}
