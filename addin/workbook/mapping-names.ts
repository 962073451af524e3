/**
 * Mapped ranges as defined names of the workbook, two for each: `MTFP_mapped_1` is the range, so that it moves with rows
 * and sheets as every name does, and `MTFP_mapped_1_headers` says what its headers mean, in pairs, the kind of table first:
 * `={"","Line";"Base budget","Base"}`. Both stay in the file whatever program saves it, and stand in the list of names.
 */
import { withoutSheet } from './addresses';
import { isFiguresRead } from './mapped-figures';
import type { MappedRange, Mapping, RowChoice } from './mapped-range';

/** A name of the workbook and what it refers to, with the equals sign. */
export interface WorkbookName {
  readonly name: string;
  readonly formula: string;
}

const RANGE = /^MTFP_mapped_(\d+)$/i;
const MAPPING = /^MTFP_mapped_\d+(_headers)?$/i;

export const isMappingName = (name: string): boolean => MAPPING.test(name);

export const namesOf = (ranges: readonly MappedRange[]): WorkbookName[] =>
  ranges
    .filter(({ address }) => address !== '')
    .flatMap(({ sheet, address, ...mapping }, index) => [
      { name: `MTFP_mapped_${index + 1}`, formula: `='${sheet.replace(/'/g, "''")}'!${absolute(address)}` },
      { name: `MTFP_mapped_${index + 1}_headers`, formula: pairs(pairsOf(mapping)) },
    ]);

/** What was remembered, as far as it is what we wrote: names can be changed by hand. */
export function mappedRangesIn(names: readonly WorkbookName[]): MappedRange[] {
  const formulaOf = (wanted: string) => names.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())?.formula ?? '';
  return names
    .flatMap(({ name, formula }) => {
      const number = RANGE.exec(name)?.[1];
      if (number === undefined) return [];
      const mapping = mappingIn(pairsIn(formulaOf(`MTFP_mapped_${number}_headers`)));
      return mapping.kind ? [{ number: Number(number), range: { ...placeIn(formula), ...mapping } }] : [];
    })
    .sort((a, b) => a.number - b.number)
    .map(({ range }) => range);
}

/** What is said of rows, of all rows and of the head stands among the headers under these words, which no header begins with. */
const ROW = 'row: ';
const ALL_ROWS = 'all rows: ';
const HEAD_ROWS = 'head rows:';
const FIGURES = 'figures:';
const GROWS = 'grows:';

const pairsOf = ({ kind, headers, rows = {}, allRows = {}, headRows, figures, grows }: Mapping): [string, string][] => [
  ['', kind],
  ...Object.entries(headers),
  ...Object.entries(rows).map(([name, choice]): [string, string] => [`${ROW}${name}`, choice]),
  ...Object.entries(allRows).map(([column, words]): [string, string] => [`${ALL_ROWS}${column}`, words]),
  ...(headRows === undefined ? [] : [[HEAD_ROWS, String(headRows)] as [string, string]]),
  ...(figures === undefined ? [] : [[FIGURES, figures] as [string, string]]),
  ...(grows ? [[GROWS, 'yes'] as [string, string]] : []),
];

function mappingIn([[, kind = ''] = ['', ''], ...said]: readonly (readonly [string, string])[]): Mapping {
  const under = (word: string) =>
    Object.fromEntries(said.filter(([key]) => key.startsWith(word)).map(([key, value]) => [key.slice(word.length), value]));
  const [rows, allRows] = [under(ROW) as Record<string, RowChoice>, under(ALL_ROWS)];
  const headRows = Number(said.find(([key]) => key === HEAD_ROWS)?.[1] ?? NaN);
  const figures = said.find(([key]) => key === FIGURES)?.[1];
  const isHeader = (key: string) => ![ROW, ALL_ROWS, HEAD_ROWS, FIGURES, GROWS].some(word => key.startsWith(word));
  return {
    kind,
    headers: Object.fromEntries(said.filter(([key]) => isHeader(key))),
    ...(Object.keys(rows).length > 0 && { rows }),
    ...(Object.keys(allRows).length > 0 && { allRows }),
    ...(headRows >= 1 && headRows <= 3 && { headRows }),
    ...(isFiguresRead(figures) && { figures }),
    ...(said.some(([key]) => key === GROWS) && { grows: true }),
  };
}

const absolute = (address: string): string => withoutSheet(address).replace(/([A-Z]+)(\d+)/gi, '$$$1$$$2');

/** A name whose cells were deleted refers to #REF!. */
function placeIn(formula: string): { sheet: string; address: string } {
  const [, quoted, plain, address] = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/i.exec(formula) ?? [];
  const sheet = quoted?.replace(/''/g, "'") ?? plain ?? '';
  return address === undefined || sheet.startsWith('#') ? { sheet: '', address: '' } : { sheet, address: withoutSheet(address) };
}

const inQuotes = (text: string): string => `"${text.replace(/"/g, '""')}"`;

const pairs = (all: readonly (readonly [string, string])[]): string =>
  `={${all.map(([header, meaning]) => `${inQuotes(header)},${inQuotes(meaning)}`).join(';')}}`;

const pairsIn = (formula: string): [string, string][] =>
  [...formula.matchAll(/"((?:[^"]|"")*)"\s*,\s*"((?:[^"]|"")*)"/g)].map(([, header, meaning]) => [plain(header!), plain(meaning!)]);

const plain = (text: string): string => text.replace(/""/g, '"');
