/** What a file holds and the preview does not keep, in words. */
import type { Sheet } from 'hucre/xlsx';

const PARTS: readonly (readonly [words: string, isThere: (sheet: Sheet) => unknown])[] = [
  ['charts', ({ charts }) => charts?.length],
  ['pictures', ({ images, backgroundImage }) => images?.length ?? backgroundImage],
  ['text boxes', ({ textBoxes }) => textBoxes?.length],
  ['conditional formats', ({ conditionalRules }) => conditionalRules?.length],
  ['pivot tables', ({ pivotTables }) => pivotTables?.length],
  ['slicers', ({ slicers, timelines }) => (slicers?.length ?? 0) + (timelines?.length ?? 0)],
  ['sparklines', ({ sparklines }) => sparklines?.length],
  ['threaded comments', ({ threadedComments }) => threadedComments?.length],
  ['the protection of sheets', ({ protection }) => protection],
  ['links', ({ cells }) => [...(cells?.values() ?? [])].some(({ hyperlink }) => hyperlink)],
];

export const leftOutOf = (sheets: readonly Sheet[]): string[] =>
  PARTS.filter(([, isThere]) => sheets.some(isThere)).map(([words]) => words);
