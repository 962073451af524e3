/** What a file holds and the preview does not keep, by kind and count, in words. */
import type { Sheet, Workbook } from 'hucre/xlsx';
import { isLaidOut } from './limits';
import { refersOutside } from './unworkable';

const PARTS: readonly (readonly [one: string, many: string, count: (sheet: Sheet) => number | undefined])[] = [
  ['text box', 'text boxes', ({ textBoxes }) => textBoxes?.length],
  ['pivot table', 'pivot tables', ({ pivotTables }) => pivotTables?.length],
  ['slicer', 'slicers', ({ slicers, timelines }) => (slicers?.length ?? 0) + (timelines?.length ?? 0)],
  ['merge of very many cells', 'merges of very many cells', ({ merges = [] }) => merges.filter(merge => !isLaidOut(merge)).length],
  ['sparkline group', 'sparkline groups', ({ sparklines }) => sparklines?.length],
  ['threaded comment', 'threaded comments', ({ threadedComments }) => threadedComments?.length],
];

/** Sentence parts such as “2 charts” and “1 link to another workbook”; none where everything is kept. */
export function leftOutOf({ sheets, namedRanges = [] }: Workbook, keepsLinks = false): string[] {
  const outside = keepsLinks
    ? []
    : sheets.flatMap(({ cells }) => [...(cells?.values() ?? [])].filter(({ formula }) => formula && refersOutside(formula)));
  const counted = PARTS.map(([one, many, count]) =>
    counting(
      sheets.reduce((sum, sheet) => sum + (count(sheet) ?? 0), 0),
      one,
      many,
    ),
  );
  return [
    ...counted,
    outside.length > 0
      ? `${counting(outside.length, 'formula that reads', 'formulas that read')} another workbook (the last known ${outside.length === 1 ? 'value stays' : 'values stay'})`
      : '',
    counting(
      keepsLinks ? 0 : namedRanges.filter(({ range }) => refersOutside(range)).length,
      'name for cells of another workbook',
      'names for cells of other workbooks',
    ),
  ].filter(Boolean);
}

/** “2 charts”; nothing where there is none. */
export const counting = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
