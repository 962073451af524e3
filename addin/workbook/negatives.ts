/**
 * How figures below nil are written in a workbook: in brackets, as finance papers have them, or with a minus. It is chosen once
 * and kept as a name of the workbook, `MTFP_negatives`, which stays in the file whatever program saves it; without the name
 * they stand in brackets.
 */
import type { WorkbookName } from './mapping-names';
import type { NewSheet } from './new-sheet';

export type Negatives = 'brackets' | 'minus';

const NAME = 'MTFP_negatives';

export const isNegativesName = (name: string): boolean => name.toLowerCase() === NAME.toLowerCase();

export const negativesName = (negatives: Negatives): WorkbookName => ({ name: NAME, formula: `="${negatives}"` });

export const negativesIn = (names: readonly WorkbookName[]): Negatives =>
  /"minus"/i.test(names.find(({ name }) => isNegativesName(name))?.formula ?? '') ? 'minus' : 'brackets';

/** What this workbook does, and a way to change it: sheets that stand there follow at once. */
export interface NegativesPort {
  negatives(): Promise<Negatives>;
  setNegatives(negatives: Negatives): Promise<void>;
}

/** A format of figures by itself, and with the part for figures below nil that is ours; both leave room for a bracket. */
const PLAIN = /^£?(?:#,##)?0(?:\.0*#*)?%?$/;
const OURS = /^(.+)_\);(?:\(\1\)|-\1_\))$/;

/** Other programs write a sign of ours with a stroke before it, or in quotes: `\£#,##0_);"(£"#,##0\)`. */
const asWeSpellIt = (format: string): string =>
  format
    .replace(/\\(.)/g, '$1')
    .replace(/"([^"]*)"/g, '$1')
    .replace(/\[\$£[^\]]*\]/g, '£');

/** A format of figures, with how those below nil are written; any other format stays as it is. */
export function withNegatives(format: string, negatives: Negatives): string {
  const plain = withoutNegatives(format);
  if (!PLAIN.test(plain)) return format;
  return negatives === 'brackets' ? `${plain}_);(${plain})` : `${plain}_);-${plain}_)`;
}

/** The same format without that part. */
export const withoutNegatives = (format: string): string => OURS.exec(asWeSpellIt(format))?.[1] ?? format;

/** A format that was given by us, in the other way; nothing where it is somebody’s own, or right already. */
export function changedTo(negatives: Negatives, format: string): string | undefined {
  const now = asWeSpellIt(format);
  if (!OURS.test(now)) return undefined;
  const changed = withNegatives(now, negatives);
  return changed === now ? undefined : changed;
}

/** A new sheet as this workbook writes figures below nil. */
export const inItsWay = (sheet: NewSheet, negatives: Negatives): NewSheet => ({
  ...sheet,
  cells: sheet.cells.map(row => row.map(cell => (cell?.format ? { ...cell, format: withNegatives(cell.format, negatives) } : cell))),
});
