/**
 * Mapped ranges as defined names of the workbook, two for each: `MTFP_mapped_1` is the range, so that it moves with rows
 * and sheets as every name does, and `MTFP_mapped_1_headers` says what its headers mean, in pairs, the kind of table first:
 * `={"","Line";"Base budget","Base"}`. Both stay in the file whatever program saves it, and stand in the list of names.
 */
import { mappingIn, pairsOf } from '../../core';
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

/** A range keeps the name it has, since formulas use it; another takes the first number that is free. */
export function namesOf(ranges: readonly MappedRange[]): WorkbookName[] {
  const taken = new Set(ranges.flatMap(({ name }) => (name === undefined ? [] : [name.toLowerCase()])));
  const free = (): string => {
    let number = 1;
    while (taken.has(mappedName(number))) number += 1;
    taken.add(mappedName(number));
    return `MTFP_mapped_${number}`;
  };
  return ranges
    .filter(({ address }) => address !== '')
    .flatMap(({ sheet, address, name = free(), ...mapping }) => [
      { name, formula: `='${sheet.replace(/'/g, "''")}'!${absolute(address)}` },
      { name: headersName(name), formula: pairs(pairsOf(mapping)) },
    ]);
}

const mappedName = (number: number): string => `mtfp_mapped_${number}`;

/** The name beside a range’s own that says what its headers mean. */
export const headersName = (name: string): string => `${name}_headers`;

/** What was remembered, as far as it is what we wrote: names can be changed by hand. */
export function mappedRangesIn(names: readonly WorkbookName[]): MappedRange[] {
  const formulaOf = (asked: string) => names.find(({ name }) => name.toLowerCase() === asked.toLowerCase())?.formula ?? '';
  return names
    .flatMap(({ name, formula }) => {
      const number = RANGE.exec(name)?.[1];
      if (number === undefined) return [];
      const mapping = mappingIn(pairsIn(formulaOf(`MTFP_mapped_${number}_headers`)));
      return mapping.kind ? [{ number: Number(number), range: { name, ...placeIn(formula), ...mapping } }] : [];
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
  [...formula.matchAll(/"((?:[^"]|"")*)"\s*,\s*"((?:[^"]|"")*)"/g)].map(([, header = '', meaning = '']) => [plain(header), plain(meaning)]);

const plain = (text: string): string => text.replace(/""/g, '"');
