/** The cells a chart is drawn from: moved with inserted and deleted lines, and their figures as last known put beside them. */
import type { CellValue } from '../../../core';
import { blockOf, cellAddress } from '../addresses';
import type { Block } from '../addresses';
import { escaped, unescaped } from './xml-text';

/** One block of one sheet; a union, or a name of the workbook, is left as it is. */
const ONE_BLOCK = /^(?:'((?:[^']|'')+)'|([^'!()[\],]+))!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/;
const REFERENCES = /<c:f>([^<]*)<\/c:f>/g;
const WITH_CACHE = /(<c:(num|str)Ref>\s*)<c:f>([^<]*)<\/c:f>(?:\s*<c:\2Cache>.*?<\/c:\2Cache>)?/gs;
const LOST = '#REF!';

/** `'Tax base'!$A$1:$B$4`, always in quotes, since a name may look like a cell. */
export const referenceText = (sheet: string, { firstRow, lastRow, firstColumn, lastColumn }: Block): string => {
  const fixed = (row: number, column: number) => cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  const [from, to] = [fixed(firstRow, firstColumn), fixed(lastRow, lastColumn)];
  return `'${sheet.replace(/'/g, "''")}'!${from === to ? from : `${from}:${to}`}`;
};

interface Reference {
  readonly sheet: string;
  readonly block: Block;
}

function referenceOf(text: string): Reference | undefined {
  const found = ONE_BLOCK.exec(unescaped(text));
  if (!found) return undefined;
  const [, quoted, plain = '', address = ''] = found;
  return { sheet: quoted?.replace(/''/g, "'") ?? plain, block: blockOf(address) };
}

/** A chart whose references are changed, each to another or, where there is none, to a lost one. */
export const withReferences = (xml: string, changed: (reference: Reference) => Reference | undefined): string =>
  xml.replace(REFERENCES, (whole, text: string) => {
    const reference = referenceOf(text);
    if (!reference) return whole;
    const now = changed(reference);
    if (now?.sheet === reference.sheet && now.block === reference.block) return whole;
    return `<c:f>${now ? escaped(referenceText(now.sheet, now.block)) : LOST}</c:f>`;
  });

type CellAt = (
  sheet: string,
  row: number,
  column: number,
) => { readonly value?: CellValue; readonly format?: string | undefined } | undefined;

/** A chart with what its cells hold and how they write it, which is what a reader draws that does not ask the cells. */
export const withFigures = (xml: string, cellAt: CellAt): string =>
  xml.replace(WITH_CACHE, (whole, head: string, kind: 'num' | 'str', text: string) => {
    const reference = referenceOf(text);
    if (!reference) return whole;
    const { sheet, block } = reference;
    const cells: ReturnType<CellAt>[] = [];
    for (let row = block.firstRow; row <= block.lastRow; row += 1)
      for (let column = block.firstColumn; column <= block.lastColumn; column += 1) cells.push(cellAt(sheet, row, column));
    const points = cells.flatMap((cell, index) => {
      const one = cell?.value;
      const written = kind === 'num' ? (typeof one === 'number' ? String(one) : undefined) : wordsOf(one);
      return written === undefined ? [] : [`<c:pt idx="${index}"><c:v>${escaped(written)}</c:v></c:pt>`];
    });
    const format = kind === 'num' ? `<c:formatCode>${escaped(cells.find(cell => cell?.format)?.format ?? 'General')}</c:formatCode>` : '';
    return `${head}<c:f>${text}</c:f><c:${kind}Cache>${format}<c:ptCount val="${cells.length}"/>${points.join('')}</c:${kind}Cache>`;
  });

const wordsOf = (one: CellValue): string | undefined =>
  one === null || one === undefined || one === '' ? undefined : typeof one === 'object' ? one.error : String(one);
