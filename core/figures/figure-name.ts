import { terms } from '../terms';
import type { Term } from '../terms';
import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';

/** A term of the glossary, in a year; without one, what stands for the whole plan. */
export interface TermFigure {
  readonly term: Term;
  readonly year?: FinancialYear | undefined;
}

/** A figure of a row of one of the plan’s tables. */
export interface RowFigure {
  readonly table: string;
  readonly row: string;
  /** Which of the row’s figures (`tax base`, `drawdowns`), or `Floor of`, which stands before the name; its own unless said. */
  readonly of?: string | undefined;
  readonly year?: FinancialYear | undefined;
}

/** What a figure is: never just words, since a reserve may be named as a total is. */
export type FigureName = TermFigure | RowFigure;

const inYear = (name: string, year: FinancialYear | undefined): string => (year === undefined ? name : `${name} ${yearName(year)}`);

/** A figure’s name without its year: `Remaining gap`, `North tax base`. */
function words(name: FigureName): string {
  if ('term' in name) return terms[name.term].label;
  return !name.of ? name.row : name.of.endsWith(' of') ? `${name.of} ${name.row}` : `${name.row} ${name.of}`;
}

const sameAsTerm = new Set(Object.values(terms).map(({ label }) => label.toLowerCase()));

/** How workings print a name: `Remaining gap 2026/27`, `North tax base 2026/27`; a row named as a term is, with its table: `Line Spending 2026/27`. */
export function labelOf(name: FigureName): string {
  const plain = words(name);
  const isMistakable = !('term' in name) && sameAsTerm.has(plain.trim().toLowerCase());
  return inYear(isMistakable ? `${name.table} ${plain}` : plain, name.year);
}

/** The names a figure can be asked for by: its label, and for a row its table before it. */
export const askedBy = (name: FigureName): readonly string[] =>
  'term' in name ? [labelOf(name)] : [inYear(words(name), name.year), inYear(`${name.table} ${words(name)}`, name.year)];

/** A name that no other figure has. */
export const idOf = (name: FigureName): string =>
  [
    ...('term' in name ? ['term', name.term] : [name.table, name.row, name.of ?? '']),
    name.year === undefined ? '' : yearName(name.year),
  ].join('/');
