/** The grid's own commands that change a workbook, by their names, and what they are given. */
import type { Lines } from './table-book';

/** The changes that move tables about. */
export const MOVES: Readonly<Record<string, { readonly isInsertion: boolean; readonly lines: Lines }>> = {
  'sheet.mutation.insert-row': { isInsertion: true, lines: 'rows' },
  'sheet.mutation.insert-col': { isInsertion: true, lines: 'columns' },
  'sheet.mutation.remove-rows': { isInsertion: false, lines: 'rows' },
  'sheet.mutation.remove-col': { isInsertion: false, lines: 'columns' },
};

/** Every change to what the cells hold, how they look, or which sheets there are. */
export const CHANGES: readonly string[] = [
  ...Object.keys(MOVES),
  ...[
    'set-range-values',
    'move-range',
    'move-rows',
    'move-columns',
    'reorder-range',
    'insert-sheet',
    'remove-sheet',
    'set-worksheet-name',
    'set-worksheet-col-width',
    'set-worksheet-row-height',
    'set-worksheet-order',
    'set-worksheet-hide',
    'set-tab-color',
    'set-frozen',
    'set-col-hidden',
    'set-col-visible',
    'set-row-hidden',
    'set-row-visible',
    'add-worksheet-merge',
    'remove-worksheet-merge',
  ].map(name => `sheet.mutation.${name}`),
  ...['set', 'remove'].map(change => `formula.mutation.${change}-defined-name`),
];

export interface MovedLines {
  readonly subUnitId: string;
  readonly range: { readonly startRow: number; readonly endRow: number; readonly startColumn: number; readonly endColumn: number };
}

export interface NewValues {
  readonly subUnitId: string;
  readonly cellValue?: Record<number, Record<number, { f?: string | null } | null> | null>;
}
