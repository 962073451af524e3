import { Decimal } from '../figures/decimal';
import type { ModelError } from '../errors';
import { noFigureForYear } from '../refusals/council-tax-and-reserves';
import type { NearestFigure } from '../refusals/council-tax-and-reserves';
import { findOrThrow, itemAt } from '../lookups';
import { financialYear, yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import type { Parameter, ParameterFigure, ParameterSource, ParameterStatus, ParameterUnit } from './parameter';
import { parameters } from './parameters';
import type { ParameterName } from './parameters';

/** A figure that may be used, with how firm it is and where it stands. */
export interface KnownFigure {
  readonly value: Decimal;
  readonly unit: ParameterUnit;
  readonly year: FinancialYear;
  readonly of: string | undefined;
  readonly month: number | undefined;
  readonly status: ParameterStatus;
  readonly sources: readonly ParameterSource[];
  readonly read: string;
}

/** The source of a figure as one line for workings; a figure known only from what others report says so. */
export const sourceLine = (figure: Pick<KnownFigure, 'sources'> & { readonly status?: ParameterStatus }): string =>
  [...figure.sources.map(({ title, locator }) => `${title}, ${locator}`), ...(figure.status === 'reported' ? [SECOND_HAND] : [])].join(
    '; ',
  );

const SECOND_HAND = 'known at second hand: the document itself has not been read';

/**
 * The figures of a parameter for a year: usually one; a £ and a % where both count. A year whose figure is
 * unverified, or that has none, is not answered from another year: the error names the last that is known.
 */
export function parameterFigures(name: ParameterName, year: FinancialYear, of?: string): readonly KnownFigure[] {
  const parameter: Parameter = parameters[name];
  const figures = entriesFor(parameter, year, of);
  if (figures.length === 0 || figures.some(isUnverified)) throw noFigure(parameter, year, of, figures);
  return figures.map(figure => known(parameter, figure));
}

/** The one figure of a parameter for a year. */
export function parameterFigure(name: ParameterName, year: FinancialYear, of?: string): KnownFigure {
  return itemAt(parameterFigures(name, year, of), 0);
}

/** Whether the files hold anything for this year and part, verified or not. */
export const isListed = (name: ParameterName, year: FinancialYear, of?: string): boolean =>
  entriesFor(parameters[name], year, of).length > 0;

/** The text of a month-and-day figure, and its status; these are dates, not amounts. */
export function parameterDay(
  name: ParameterName,
  of: string,
): { readonly monthAndDay: string; readonly status: ParameterStatus; readonly source: string } {
  const parameter: Parameter = parameters[name];
  const figure = findOrThrow(parameter.figures, entry => entry.of === of);
  return {
    monthAndDay: figure.value,
    status: figure.status,
    source: sourceLine({ sources: sourcesOf(parameter, figure), status: figure.status }),
  };
}

const isUnverified = (figure: ParameterFigure) => figure.status === 'unverified';
const startOf = (figure: ParameterFigure): FinancialYear => financialYear(figure.year)!;
const hasEnded = (figure: ParameterFigure, year: FinancialYear) => figure.to !== undefined && financialYear(figure.to)! < year;
const sourcesOf = (parameter: Parameter, figure: ParameterFigure) => figure.sources.map(key => parameter.sources[key]!);

function entriesFor(parameter: Parameter, year: FinancialYear, of?: string): readonly ParameterFigure[] {
  const part = parameter.figures.filter(figure => figure.of === of);
  if (parameter.holds === 'its year') return part.filter(figure => startOf(figure) === year);
  const begun = part.filter(figure => startOf(figure) <= year).map(startOf);
  if (begun.length === 0) return [];
  const latest = begun.reduce((later, start) => (start > later ? start : later));
  return part.filter(figure => startOf(figure) === latest && !hasEnded(figure, year));
}

function known(parameter: Parameter, figure: ParameterFigure): KnownFigure {
  const { unit, of, month, status, read } = figure;
  return { value: new Decimal(figure.value), unit, year: startOf(figure), of, month, status, read, sources: sourcesOf(parameter, figure) };
}

/** Why a year's figure cannot be used, with the nearest that can. */
function noFigure(parameter: Parameter, year: FinancialYear, of: string | undefined, listed: readonly ParameterFigure[]): ModelError {
  const what = of === undefined ? parameter.name : `${parameter.name} (${of})`;
  return noFigureForYear(what, yearName(year), listed.map(inWords), nearestTo(parameter, year, of), parameter.otherwise);
}

/** The last usable figure up to a year, else the first after it. */
function nearestTo(parameter: Parameter, year: FinancialYear, of?: string): NearestFigure | undefined {
  const usable = parameter.figures.filter(figure => figure.of === of && !isUnverified(figure));
  const earlier = usable.filter(figure => startOf(figure) <= year);
  const last = earlier[earlier.length - 1];
  const nearest = last ?? usable[0];
  return nearest && { which: last ? 'last' : 'first', figure: inWords(nearest), year: nearest.year };
}

/** A figure as a person writes it: £15, 2%, 21 ninths. */
export function inWords({ value, unit }: Pick<ParameterFigure, 'value' | 'unit'>): string {
  if (unit === 'share') return `${new Decimal(value).times(100).toString()}%`;
  return unit.startsWith('£') ? `£${value}` : `${value} ${unit}`;
}
