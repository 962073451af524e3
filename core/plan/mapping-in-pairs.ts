/** A mapping in pairs of words, as it stands in a name of the workbook and as TABLE is given it: `{"","Line";"Base budget","Base"}`. */
import { isFiguresRead } from '../reading/figures-read';
import type { Mapping, RowChoice } from './mapped-table';

/** What is said of rows, of all rows and of the head stands among the headers under these words, which no header begins with. */
const ROW = 'row: ';
const ALL_ROWS = 'all rows: ';
const HEAD_ROWS = 'head rows:';
const FIGURES = 'figures:';
const GROWS = 'grows:';

/** Everything that is said of a mapping, in pairs of words: its kind first, then each header and what it means. */
export const pairsOf = ({ kind, headers, rows = {}, allRows = {}, headRows, figures, grows }: Mapping): [string, string][] => [
  ['', kind],
  ...Object.entries(headers),
  ...Object.entries(rows).map(([name, choice]): [string, string] => [`${ROW}${name}`, choice]),
  ...Object.entries(allRows).map(([column, words]): [string, string] => [`${ALL_ROWS}${column}`, words]),
  ...(headRows === undefined ? [] : [[HEAD_ROWS, String(headRows)] as [string, string]]),
  ...(figures === undefined ? [] : [[FIGURES, figures] as [string, string]]),
  ...(grows ? [[GROWS, 'yes'] as [string, string]] : []),
];

/** A mapping from its pairs; what no pair says is as it would be without. */
export function mappingIn([[, kind] = ['', ''], ...said]: readonly (readonly [string, string])[]): Mapping {
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
