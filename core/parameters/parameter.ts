import type { FigureStatus } from '../figures/figure';

/** What a parameter's value measures. `share` is a rate that is not money: 0.02 is 2%. `month and day` is text such as 02-08. */
export const PARAMETER_UNITS = ['£ a dwelling', 'share', '£', '£ per FTE', 'ninths', 'thirds', 'years', 'month and day'] as const;
export type ParameterUnit = (typeof PARAMETER_UNITS)[number];

export const PARAMETER_STATUSES = [
  'in force',
  'reported',
  'announced',
  'provisional',
  'unverified',
] as const satisfies readonly FigureStatus[];
export type ParameterStatus = (typeof PARAMETER_STATUSES)[number];

/** Where a figure can be read: a document and the place in it. */
export interface ParameterSource {
  readonly title: string;
  readonly locator: string;
}

/** One figure of a parameter, for one financial year. */
export interface ParameterFigure {
  readonly year: string;
  /** The last year for which it is good, where a figure that stands until replaced is known to end before its successor is known. */
  readonly to?: string;
  /** Which of the parameter's figures for the year: a band, a step, a class of body. Absent: the general one. */
  readonly of?: string;
  /** Decimal text, never a binary number (or MM-DD where the unit is a month and day). */
  readonly value: string;
  readonly unit: ParameterUnit;
  /** The calendar month from which it is in force, where that is not April. */
  readonly month?: number;
  readonly status: ParameterStatus;
  /** Keys of the file's sources. */
  readonly sources: readonly string[];
  /** The day the sources were read. */
  readonly read: string;
  readonly note?: string;
}

/** A file of this folder: one fact of law or record, by financial year. */
export interface Parameter {
  readonly name: string;
  readonly meaning: string;
  /** Whether a figure is good for its own year alone, or stands until a later one replaces it (a statute not yet amended). */
  readonly holds: 'its year' | 'until replaced';
  /** What a user can do where no figure is known. */
  readonly otherwise: string;
  readonly sources: Readonly<Record<string, ParameterSource>>;
  readonly figures: readonly ParameterFigure[];
}
