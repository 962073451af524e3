import { noReferendumPrinciple } from '../refusals/council-tax-and-reserves';
import type { FigureStatus } from '../figures/figure';
import { Decimal, roundedTo, sumOf, unitOfDecimals } from '../figures/decimal';
import { wasInLowestQuartile } from '../bodies/lowest-quartile';
import { itemAt } from '../lookups';
import { isListed, parameterFigures, sourceLine } from '../parameters/lookup';
import type { KnownFigure } from '../parameters/lookup';
import type { FinancialYear } from '../years/financial-year';
import { preceptingBody } from './body';
import type { PreceptingBody } from './body';

/**
 * What makes a rise in Band D excessive, so that a referendum is needed.
 *
 * Source: Local Government Finance Act 1992, sections 52ZB to 52ZD, and the principles report of each year.
 * A £ limit is broken only above it; a % limit is broken at it. Where both are given, both must be broken.
 * Not covered: the split of a combined percentage between purposes, which matters to councils alone.
 */
export type Principle =
  | { readonly form: 'pounds'; readonly pounds: Decimal }
  | { readonly form: 'rate'; readonly rate: Decimal }
  | { readonly form: 'rate and pounds'; readonly rate: Decimal; readonly pounds: Decimal }
  /** Percentages for several purposes, added: 3% in general and 2% for social care are broken at 5%. */
  | { readonly form: 'combined rate'; readonly rates: readonly Decimal[] }
  /** No referendum principle: a body in Wales. */
  | { readonly form: 'none' };

export interface PrincipleOfYear {
  readonly principle: Principle;
  readonly status: FigureStatus;
  readonly source: string;
}

/** Band D is compared as it is set, and it is set to at most four decimals. */
export const BAND_D_DECIMALS = 4;

/** The principle of a year for a class of body; where none is known, an error that names the last that is. */
export function principleFor(year: FinancialYear, body: PreceptingBody | string = 'police'): PrincipleOfYear {
  const { kind, country, lowestQuartile, name } = typeof body === 'string' ? preceptingBody(body) : body;
  if (country === 'Wales')
    return {
      principle: { form: 'none' },
      status: 'in force',
      source: 'Local Government Finance Act 1992, section 52ZA: referendums apply in England',
    };
  const parameter = `${kind} referendum limit` as const;
  const isLowest = lowestQuartile || (name !== undefined && wasInLowestQuartile(name, kind, year));
  const figures = parameterFigures(
    parameter,
    year,
    isLowest && isListed(parameter, year, 'lowest quartile') ? 'lowest quartile' : undefined,
  );
  return { principle: principleOf(figures), status: itemAt(figures, 0).status, source: sourceLine(itemAt(figures, 0)) };
}

function principleOf(figures: readonly KnownFigure[]): Principle {
  const pounds = figures.find(({ unit }) => unit === '£ a dwelling')?.value;
  const rate = figures.find(({ unit }) => unit === 'share')?.value;
  return typedPrinciple(pounds, rate)!;
}

/** The principle a user assumes for a year: a £ limit, a rate, or both; undefined where neither is typed. */
export function typedPrinciple(pounds?: Decimal, rate?: Decimal): Principle | undefined {
  if (pounds && rate) return { form: 'rate and pounds', rate, pounds };
  if (pounds) return { form: 'pounds', pounds };
  return rate && { form: 'rate', rate };
}

/** The edge of what is not excessive: an amount, and whether that amount itself still passes. */
interface Edge {
  readonly amount: Decimal;
  readonly passes: boolean;
}

/** The edges a rise has to pass, every one of them, to be excessive. */
function edgesOf(last: Decimal, principle: Principle): readonly Edge[] {
  const asSet = roundedTo(last, BAND_D_DECIMALS);
  const byPounds = (pounds: Decimal): Edge => ({ amount: asSet.plus(pounds), passes: true });
  const byRate = (rate: Decimal): Edge => ({ amount: asSet.times(rate.plus(1)), passes: false });
  switch (principle.form) {
    case 'none':
      throw noReferendumPrinciple();
    case 'pounds':
      return [byPounds(principle.pounds)];
    case 'rate':
      return [byRate(principle.rate)];
    case 'combined rate':
      return [byRate(sumOf(principle.rates))];
    case 'rate and pounds':
      return [byRate(principle.rate), byPounds(principle.pounds)];
  }
}

/** Whether this year's Band D is excessive. Both amounts are rounded half up to four decimals first. */
export function exceeds(last: Decimal, now: Decimal, principle: Principle): boolean {
  if (principle.form === 'none') return false;
  const asSet = roundedTo(now, BAND_D_DECIMALS);
  return edgesOf(last, principle).every(edge => (edge.passes ? asSet.gt(edge.amount) : asSet.gte(edge.amount)));
}

/** The largest multiple of a unit that does not pass an edge. */
function largestMultiple(unit: Decimal, edge: Edge): Decimal {
  const multiple = edge.amount.div(unit).floor().times(unit);
  return !edge.passes && multiple.eq(edge.amount) ? multiple.minus(unit) : multiple;
}

/**
 * The highest Band D that is not excessive: last year's plus a £ limit exactly, or under a % limit the largest
 * amount with so many decimals. An error where no principle limits the body.
 */
export function highestBandDNotExcessive(last: Decimal, principle: Principle, decimals = 2): Decimal {
  const aboveAsSet = last.minus(roundedTo(last, BAND_D_DECIMALS));
  const unit = unitOfDecimals(decimals);
  return highest(edgesOf(last, principle).map(edge => (edge.passes ? edge.amount.plus(aboveAsSet) : largestMultiple(unit, edge))));
}

/** The largest Band D that is not excessive and makes every band exact to the penny: a multiple of nine pence. */
export function ninePennyGrid(last: Decimal, principle: Principle): Decimal {
  return highest(edgesOf(last, principle).map(edge => largestMultiple(NINE_PENCE, edge)));
}

const highest = (amounts: readonly Decimal[]): Decimal => amounts.reduce((top, amount) => (amount.gt(top) ? amount : top));

/** Bands are ninths of Band D paid in whole pennies. */
const NINE_PENCE = new Decimal('0.09');

/** The principle as a person says it: £15; 2%; 3% and £5, both to be broken. */
export function principleInWords(principle: Principle): string {
  const percent = (rate: Decimal) => `${rate.times(100).toString()}%`;
  switch (principle.form) {
    case 'none':
      return 'none';
    case 'pounds':
      return `£${principle.pounds.toString()}`;
    case 'rate':
      return percent(principle.rate);
    case 'combined rate':
      return `${percent(sumOf(principle.rates))} (${principle.rates.map(percent).join(' + ')})`;
    case 'rate and pounds':
      return `${percent(principle.rate)} and £${principle.pounds.toString()}, both to be broken`;
  }
}

/** How the highest Band D that is not excessive comes about: a £ limit may be reached, a % limit may not. */
export const limitInWords = (principle: Principle, last: string): string =>
  principle.form === 'pounds'
    ? `${last} plus ${principleInWords(principle)}, which may be reached and not passed`
    : `the highest Band D that does not break ${principleInWords(principle)} on ${last}; a % is broken as soon as it is reached`;
