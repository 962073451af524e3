import type { Decimal } from './decimal';
import type { FigureName } from './figure-name';

/** To what a figure is rounded. `decimals` counts places after the point. */
export type RoundingUnit = 'penny' | 'pound' | { readonly decimals: number } | { readonly multipleOf: string };

/** What a figure measures; kept by the kinds that check or print units. */
export type FigureUnit = '£' | '£ a dwelling' | 'rate' | 'dwellings' | 'FTE' | 'number' | 'yes or no';

/** Where a figure comes from, printed in the workings. */
export interface Provenance {
  readonly source?: string | undefined;
  readonly status?: FigureStatus | undefined;
}

/** Figures as a sentence quotes them. A rule explains itself with these and never sees an amount. */
export interface Words<F> {
  /** £210,000; 2%; 353,000.4; 2,242 FTE. */
  amount(figure: F): string;
  /** Whether one is above the other, for a sentence that says which of two decided. */
  isAbove(figure: F, other: F): boolean;
  /** The words, where the figure is not nil: what is nil goes without saying. */
  unlessNil(figure: F, words: string): string;
}

/** How a figure was made, as a person would explain it, and by what law. */
export interface Making<F> extends Provenance {
  readonly how: string | ((words: Words<F>) => string);
  /** The Act, instrument or document whose rule this is; a term has its own in the glossary. */
  readonly law?: string;
  /** The figures it was chosen from, where the operations do not show them. */
  readonly from?: readonly F[];
  /** The cell that decided, where it holds words (a choice). */
  readonly cell?: CellName;
}

/**
 * How firm a figure is, firmest first. A result is as firm as the weakest figure under it.
 * `reported` is a figure that others state of a document which has not been read itself.
 */
export const FIGURE_STATUSES = [
  'in force',
  'published',
  'reported',
  'announced',
  'provisional',
  'assumed',
  'illustrative',
  'unverified',
] as const;
export type FigureStatus = (typeof FIGURE_STATUSES)[number];

/** The less firm of two statuses. */
export const weaker = (a: FigureStatus | undefined, b: FigureStatus | undefined): FigureStatus | undefined =>
  !a || !b ? (a ?? b) : FIGURE_STATUSES.indexOf(a) > FIGURE_STATUSES.indexOf(b) ? a : b;

/**
 * A figure the model can calculate with. The amount is never read out inside a rule, and a rule never
 * branches on it: steps and thresholds are operations here, so that one text of the rule serves the
 * exact plan, its workings and the risk runs.
 */
export interface Figure<F> {
  plus(other: F): F;
  minus(other: F): F;
  times(factor: F): F;
  /** × n ÷ d with whole constants (twelfths, ninths): the only division, and it multiplies first. */
  share(n: number, d: number): F;
  /** The lower of this and the ceiling. */
  atMost(ceiling: F): F;
  /** The higher of this and the floor. */
  atLeast(floor: F): F;
  /** Rounded; `nearest` is half away from zero. */
  rounded(to: RoundingUnit, way?: 'nearest' | 'down' | 'up'): F;
  /** `then` where this is at or above the threshold. */
  ifReaches(threshold: F, then: F, otherwise: F): F;
  /** `then` where this is above the threshold. */
  ifPasses(threshold: F, then: F, otherwise: F): F;
  /** What it is, and how it was made, for the workings; the amount is unchanged. */
  called(name: FigureName, making: Making<F>): F;
}

/** A cell of the plan’s tables: its column is a header, or a year as 2026/27. */
export interface CellName {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** Where a rule gets its constants and inputs. */
export interface Kind<F> {
  of(amount: Decimal | string | number, unit: FigureUnit): F;
  /** A figure typed in a cell, which risk, sensitivity or solve may move. Exact kinds treat it as {@link of}. */
  input(name: CellName, amount: Decimal, unit: FigureUnit, provenance?: Provenance): F;
  /** A figure that cannot be known because its cell is at fault: everything that rests on it says so. */
  faulty(fault: Fault): F;
  nothing(unit: FigureUnit): F;
  total(parts: readonly F[], unit: FigureUnit): F;
}

/**
 * Why a figure is not known: `unknown` where no figure exists for the year (#N/A), `not filled` where what it rests on has not
 * been typed yet (the cell says so in words), else the cell is wrong (#VALUE!).
 */
export interface Fault {
  readonly kind: 'wrong' | 'unknown' | 'not filled';
  readonly sentence: string;
}

export const isFault = (value: unknown): value is Fault => typeof value === 'object' && value !== null && 'sentence' in value;
