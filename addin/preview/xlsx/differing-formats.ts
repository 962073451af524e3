/**
 * Formats that a file lists beside those of its cells: what a conditional format, a filter by colour and the parts of a table change of
 * a cell, styles of tables of one's own, and a palette of one's own. The writer has none of them, so that the next file takes the lists
 * as they stand and every number into them stays right.
 */
import type { DifferingFormats } from '../laid-out';
import { attributeIn, inPlainNames } from './elements';

const LISTS = ['dxfs', 'tableStyles', 'colors'] as const;

const listIn = (name: string): RegExp => new RegExp(`<${name}\\b(?:[^>]*/>|.*?</${name}>)`, 's');

export function differingFormatsIn(styles: string): DifferingFormats {
  const plain = inPlainNames(styles);
  return LISTS.map(name => listIn(name).exec(plain)?.[0] ?? '');
}

/** The colours a file has in place of the usual palette, as red, green and blue. */
export const paletteIn = (styles: string): string[] =>
  [...(/<(?:\w+:)?indexedColors\b.*?<\/(?:\w+:)?indexedColors>/s.exec(styles)?.[0] ?? '').matchAll(/<(?:\w+:)?rgbColor\b([^>]*)>/g)].map(
    ([, attributes = '']) => (attributeIn(attributes, 'rgb') ?? '').slice(-6).toUpperCase(),
  );

/** They stand in this order, last but for what newer programs add. */
export function withDifferingFormats(styles: string, formats: DifferingFormats): string {
  const lists = LISTS.map((name, index) => formats[index] || (listIn(name).exec(styles)?.[0] ?? ''));
  const without = LISTS.reduce((xml, name) => xml.replace(listIn(name), ''), styles);
  return without.replace(/<extLst\b|<\/styleSheet>/, found => `${lists.join('')}${found}`);
}
