/**
 * Formulas filled down or across. Excel stores one of them with its text and the others by the number of their group;
 * each of these gets the text back here, moved as Excel moves a formula that is copied.
 */
import type { Cell } from 'hucre/xlsx';
import { cellPlace } from './cell-places';
import type { CellPlace } from './cell-places';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Quoted text, quoted sheet names and bracketed names are passed over; then a cell, a span of columns or a span of rows. */
const PARTS =
  /("(?:[^"]|"")*")|('(?:[^']|'')*')|(\[(?:[^[\]]|\[[^[\]]*\])*\])|(?<![\w.\\$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.\\(!])|(?<![\w.\\$:])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.\\(!:])|(?<![\w.\\$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.\\(!:])/g;

/** A formula as it reads so many rows further down and columns further right; what would leave the sheet becomes #REF!. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const row = (fixed: string, digits: string) => moved(Number(digits), fixed, rows, LAST_ROW);
  const column = (fixed: string, letters: string) => moved(numberOf(letters), fixed, columns, LAST_COLUMN);
  return formula.replace(PARTS, (whole: string, ...groups: (string | undefined)[]) => {
    const [text, sheet, brackets, fixC = '', letters, fixR = '', digits = '', ...spans] = groups;
    const [fixC1 = '', first, fixC2 = '', last = '', fixR1 = '', top = '', fixR2 = '', bottom = ''] = spans;
    if (text !== undefined || sheet !== undefined || brackets !== undefined) return whole;
    if (letters !== undefined) {
      const [c, r] = [column(fixC, letters), row(fixR, digits)];
      return c && r ? `${fixC}${lettersOf(c)}${fixR}${r}` : '#REF!';
    }
    if (first !== undefined) {
      const [a, b] = [column(fixC1, first), column(fixC2, last)];
      return a && b ? `${fixC1}${lettersOf(a)}:${fixC2}${lettersOf(b)}` : '#REF!';
    }
    const [a, b] = [row(fixR1, top), row(fixR2, bottom)];
    return a && b ? `${fixR1}${a}:${fixR2}${b}` : '#REF!';
  });
}

const moved = (place: number, fixed: string, by: number, last: number): number | undefined => {
  const now = fixed ? place : place + by;
  return now >= 1 && now <= last ? now : undefined;
};

const numberOf = (letters: string): number => [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? lettersOf(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/**
 * The text of every formula of a sheet, by place (`row,column`), those of a group written out. A number may serve one group after
 * another: a cell is of the one that began last before it, or, where none has begun, of the first.
 */
export function formulasOf(cells: ReadonlyMap<string, Cell>): Map<string, string> {
  const firsts = new Map<number, First>();
  for (const [place, cell] of cells) {
    const first = firstOf(place, cell);
    if (first && !firsts.has(first.group)) firsts.set(first.group, first);
  }
  const texts = new Map<string, string>();
  for (const [place, cell] of cells) {
    const { formula, formulaSharedIndex } = cell;
    const first = firstOf(place, cell);
    if (first) firsts.set(first.group, first);
    if (formula) texts.set(place, formula);
    else if (formula === '' && formulaSharedIndex !== undefined) {
      const master = firsts.get(formulaSharedIndex);
      const { row, column } = cellPlace(place);
      if (master) texts.set(place, movedFormula(master.formula, row - master.row, column - master.column));
    }
  }
  return texts;
}

interface First extends CellPlace {
  /** The number of its group. */
  readonly group: number;
  readonly formula: string;
}

/** A cell that begins a group: it has the text and says how far the group reaches. */
function firstOf(place: string, { formula, formulaType, formulaSharedIndex }: Cell): First | undefined {
  if (formulaType !== 'shared' || formulaSharedIndex === undefined || !formula) return undefined;
  return { ...cellPlace(place), group: formulaSharedIndex, formula };
}
