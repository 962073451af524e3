/** What of a file's formats the reader does not give; what differs by rule or table is carried whole (`differing-formats`). */
import { add } from './counts';
import type { Counts, Words } from './counts';
import { attributeIn } from './elements';

const OF_CELLS: readonly (readonly [list: string, found: RegExp, words: Words])[] = [
  [
    'fonts',
    /<(?:\w+:)?(?:outline|shadow)(?![^>]*val="(?:0|false)")[^>]*\/>/g,
    ['font with an outline or a shadow (its letters stay)', 'fonts with an outline or a shadow (their letters stay)'],
  ],
  [
    'fills',
    /<(?:\w+:)?gradientFill\b[^>]*\btype="path"/g,
    ['fill that shades from its middle (it shades along a line)', 'fills that shade from their middle (they shade along a line)'],
  ],
  [
    'cellXfs',
    /\bquotePrefix="(?:1|true)"/g,
    ['format with an apostrophe before its texts (they stay texts)', 'formats with an apostrophe before their texts (they stay texts)'],
  ],
  ['cellXfs', /\bjustifyLastLine="(?:1|true)"/g, ['justified last line (its text stays)', 'justified last lines (their texts stay)']],
];

export function countFormats(styles: string, counts: Counts): void {
  countCellStyles(styles, counts);
  for (const [list, found, words] of OF_CELLS)
    add(counts, words, new RegExp(`<(?:\\w+:)?${list}\\b.*?</(?:\\w+:)?${list}>`, 's').exec(styles)?.[0].match(found)?.length ?? 0);
}

/** A table may name the styles that cells of new rows get. */
export const countStylesOfTable = (table: string, counts: Counts): void =>
  add(
    counts,
    ['cell style that a table names (its cells look as they did)', 'cell styles that tables name (their cells look as they did)'],
    [...table.matchAll(/\b(?:headerRow|data|totalsRow)CellStyle="([^"]*)"/g)].filter(([, name]) => name !== 'Normal').length,
  );

/** How cells look is kept; that they follow a style, one’s own or one of Excel’s such as Percent, is not. */
function countCellStyles(styles: string, counts: Counts): void {
  const cells = /<(?:\w+:)?cellXfs\b.*?<\/(?:\w+:)?cellXfs>/s.exec(styles)?.[0] ?? '';
  const inUse = new Set([...cells.matchAll(/\bxfId="(\d+)"/g)].map(([, id]) => id));
  const named = [...styles.matchAll(/<(?:\w+:)?cellStyle\b([^>]*)>/g)]
    .map(([, attributes = '']) => ({ id: attributeIn(attributes, 'xfId'), builtIn: attributeIn(attributes, 'builtinId') }))
    .filter(({ id, builtIn }) => builtIn !== NORMAL && inUse.has(id));
  const own = named.filter(({ builtIn }) => builtIn === undefined);
  add(counts, ['custom cell style (its cells look as they did)', 'custom cell styles (their cells look as they did)'], own.length);
  add(
    counts,
    [
      'of Excel’s cell styles, such as Percent (its cells look as they did)',
      'of Excel’s cell styles, such as Percent (their cells look as they did)',
    ],
    named.length - own.length,
  );
}

/** The number of Excel's style Normal, which every cell has that has no other. */
const NORMAL = '0';
