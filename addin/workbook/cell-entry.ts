/**
 * What is handed to Excel for a cell. Excel reads text as if it were typed: “=1+1”, “-5” or “@SUM” would become
 * formulas, “2011/12” a date, “10%” a number. An apostrophe before it keeps text as text; Excel does not show it.
 */
import { isFormula } from './writing';
import type { CellContent, NewCell } from './writing';

export type Entry = string | number | boolean | null;

const READS_AS_SOMETHING_ELSE = /^[=+\-@'#]|\d|^\s*(true|false)\s*$/i;

/** Text as Excel must be given it so that it stays text. */
export const textEntry = (text: string): string => (text !== '' && READS_AS_SOMETHING_ELSE.test(text) ? `'${text}` : text);

export function entryFor(cell: NewCell): Entry {
  if (isFormula(cell)) return cell.formula;
  return typeof cell === 'string' ? textEntry(cell) : cell;
}

/** What brings a cell back to what stood in it. */
export const entryToRestore = ({ shown, formula }: CellContent): Entry => formula ?? entryFor(shown);

/** What Excel says stands in a cell. Text that merely looks like a formula is told by showing itself. */
export function contentOf(formula: unknown, value: unknown): CellContent {
  const shown = value as CellContent['shown'];
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? { shown, formula } : { shown };
}
