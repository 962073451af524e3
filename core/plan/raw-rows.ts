import type { Head } from '../reading/heads';
import type { Adjustment, CellValue } from './cells';

/** A row as it stands in the workbook, with what scenarios do to it. Cells are keyed by header. */
export interface RawRow {
  readonly name: string;
  readonly cells: Map<string, CellValue>;
  readonly adjustments: Map<string, Adjustment[]>;
}

/** A column of a range: the key of its cells in a row, and the head it was read from. */
export interface RawColumn {
  readonly key: string;
  readonly head: Head;
  readonly isYear: boolean;
}
