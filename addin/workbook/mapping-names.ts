/**
 * Mapped ranges as defined names of the workbook, two for each: `MTFP_mapped_1` is the range, so that it moves with rows
 * and sheets as every name does, and `MTFP_mapped_1_headers` says what its headers mean, in pairs, the kind of table first:
 * `={"","Line";"Base budget","Base"}`. Both stay in the file whatever program saves it, and stand in the list of names.
 */
import { withoutSheet } from './addresses';
import type { MappedRange } from './mapped-range';

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
    .flatMap(({ sheet, address, kind, headers }, index) => [
      { name: `MTFP_mapped_${index + 1}`, formula: `='${sheet.replace(/'/g, "''")}'!${absolute(address)}` },
      { name: `MTFP_mapped_${index + 1}_headers`, formula: pairs([['', kind], ...Object.entries(headers)]) },
    ]);

/** What was remembered, as far as it is what we wrote: names can be changed by hand. */
export function mappedRangesIn(names: readonly WorkbookName[]): MappedRange[] {
  const formulaOf = (wanted: string) => names.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())?.formula ?? '';
  return names
    .flatMap(({ name, formula }) => {
      const number = RANGE.exec(name)?.[1];
      if (number === undefined) return [];
      const [[, kind = ''] = [], ...headers] = pairsIn(formulaOf(`MTFP_mapped_${number}_headers`));
      return kind ? [{ number: Number(number), range: { ...placeIn(formula), kind, headers: Object.fromEntries(headers) } }] : [];
    })
    .sort((a, b) => a.number - b.number)
    .map(({ range }) => range);
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
