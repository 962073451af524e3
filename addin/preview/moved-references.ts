/** Formulas that the grid does not hold, after lines were inserted or deleted: what they refer to is where it went, as Excel has it. */
import { columnName } from './addresses';
import { shrink, stretch } from './table-book';
import type { Lines } from './table-book';

export interface LinesChanged {
  readonly isInsertion: boolean;
  readonly lines: Lines;
  readonly at: number;
  readonly count: number;
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
const SHEET = String.raw`'(?:[^']|'')*'|(?:\[[^[\]]*\])?[\p{L}_][\p{L}\p{N}_.]*`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const ROWS = String.raw`\$?\d{1,7}:\$?\d{1,7}`;

/** Quoted text and bracketed names are passed over; then a block of cells, columns or rows, with the sheet before it. */
const PARTS = new RegExp(
  String.raw`("(?:[^"]|"")*")|(?<![\w.\\$:!\]])(?:(${SHEET})!)?(?:(${CELL}(?::${CELL})?)|(${COLUMNS})|(${ROWS}))(?![\w.\\(!:[])|(\[(?:[^[\]]|\[[^[\]]*\])*\])`,
  'gu',
);

/** A formula whose sheets have other names now. */
export const withSheetNames = (formula: string, nameOf: (sheet: string) => string): string =>
  formula.replace(PARTS, (whole: string, ...groups: (string | undefined)[]) => {
    const named = groups[1] === undefined ? undefined : plainName(groups[1]);
    if (named === undefined || nameOf(named) === named) return whole;
    return `'${nameOf(named).replace(/'/g, "''")}'!${groups[2] ?? groups[3] ?? groups[4] ?? ''}`;
  });

const plainName = (sheet: string): string => (sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet);

/** `isChanged` says whether a sheet, named as in the formula or not at all, is the one that changed. */
export function formulaAfter(formula: string, isChanged: (sheet: string | undefined) => boolean, change: LinesChanged): string {
  return formula.replace(PARTS, (whole: string, ...groups: (string | undefined)[]) => {
    const [, sheet, cells, columns, rows] = groups;
    const reference = cells ?? columns ?? rows;
    if (reference === undefined || !isChanged(sheet === undefined ? undefined : plainName(sheet))) return whole;
    const now = referenceAfter(reference, change);
    return `${sheet === undefined ? '' : `${sheet}!`}${now ?? '#REF!'}`;
  });
}

/** `$A$1:B4`, `A:C` or `2:5` as it stands afterwards, its dollar signs where they were; nothing where it is lost. */
function referenceAfter(reference: string, { isInsertion, lines, at, count }: LinesChanged): string | undefined {
  const [first = reference, last] = reference.split(':');
  const [from, to] = [cornerOf(first), cornerOf(last ?? first)];
  const block = {
    firstRow: Math.min(from.row ?? 0, to.row ?? 0),
    lastRow: Math.max(from.row ?? LAST_ROW, to.row ?? LAST_ROW),
    firstColumn: Math.min(from.column ?? 0, to.column ?? 0),
    lastColumn: Math.max(from.column ?? LAST_COLUMN, to.column ?? LAST_COLUMN),
  };
  const now = isInsertion ? stretch(block, lines, at, count) : shrink(block, lines, at, count);
  if (!now || now.firstRow > LAST_ROW || now.firstColumn > LAST_COLUMN) return undefined;
  const start = written(from, { row: now.firstRow, column: now.firstColumn });
  if (last === undefined) return start;
  return `${start}:${written(to, { row: Math.min(now.lastRow, LAST_ROW), column: Math.min(now.lastColumn, LAST_COLUMN) })}`;
}

interface Corner {
  readonly column: number | undefined;
  readonly row: number | undefined;
  readonly fixed: readonly [column: string, row: string];
}

function cornerOf(text: string): Corner {
  const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  return {
    column: letters ? [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : undefined,
    row: digits ? Number(digits) - 1 : undefined,
    // In `$2` the one sign is the row's.
    fixed: letters ? [fixedColumn, fixedRow] : ['', fixedColumn || fixedRow],
  };
}

const written = ({ column, row, fixed }: Corner, now: { readonly row: number; readonly column: number }): string =>
  (column === undefined ? '' : `${fixed[0]}${columnName(now.column)}`) + (row === undefined ? '' : `${fixed[1]}${now.row + 1}`);
