import { Decimal } from '../figures/decimal';
import type { Amount } from '../figures/decimal';
import { amountAboveNil, amountFromNil, yearGiven } from '../figures/given';
import { Exact } from '../figures/exact';
import { preceptPart } from './precept-parts';
import { exceeds, highestBandDNotExcessive, ninePennyGrid, principleFor } from './principle';
import type { Principle } from './principle';

/** One choice of Band D and what follows from it. */
export interface PreceptOption {
  readonly name: string;
  readonly bandD: Decimal;
  readonly rise: Decimal;
  /** The rise as a share of last year’s Band D. */
  readonly riseRate: Decimal;
  /** The rise ÷ 52, in £. */
  readonly aWeek: Decimal;
  /** What the rise brings in: rise × tax base. */
  readonly yield: Decimal;
  /** Band D × tax base, to the nearest £. */
  readonly precept: Decimal;
  readonly isExcessive: boolean;
}

const WEEKS = 52;
const A_PENNY = new Decimal('0.01');
/** Rises in round pounds that papers show between a freeze and the limit. */
const ROUND_RISES = [5, 10];

/** What follows from one Band D. */
export function preceptOption(name: string, last: Decimal, bandD: Decimal, taxBase: Decimal, principle: Principle): PreceptOption {
  const rise = bandD.minus(last);
  return {
    name,
    bandD,
    rise,
    riseRate: rise.div(last),
    aWeek: rise.div(WEEKS),
    yield: rise.times(taxBase),
    precept: preceptPart(new Exact(taxBase), new Exact(bandD)).amount,
    isExcessive: exceeds(last, bandD, principle),
  };
}

/** The choices a precept paper sets side by side, lowest rise first: a penny above the limit is the first that needs a referendum. */
export function preceptOptions(last: Decimal, taxBase: Decimal, principle: Principle): readonly PreceptOption[] {
  const option = (name: string, bandD: Decimal) => preceptOption(name, last, bandD, taxBase, principle);
  const freeze = option('Freeze', last);
  const roundRises = ROUND_RISES.map(pounds => option(`Rise of £${pounds}`, last.plus(pounds)));
  if (principle.form === 'none') return [freeze, ...roundRises];
  const top = highestBandDNotExcessive(last, principle);
  return [
    freeze,
    ...roundRises.filter(({ bandD }) => bandD.lt(top)),
    option('Nine-penny grid', ninePennyGrid(last, principle)),
    option('Limit', top),
    option('A penny above the limit', top.plus(A_PENNY)),
  ];
}

export const OPTIONS_HEADER = ['Option', 'Band D', 'Rise', 'Rise %', 'A week', 'Yield', 'Precept', 'Excessive'] as const;

/**
 * The choices of Band D for a year as a table with a header row. In Wales, where no principle applies, there is no
 * limit and no row for it. Unknown where the year's principle is not held or is unverified.
 */
export function options(
  year: string,
  last: Amount,
  taxBase: Amount,
  body = 'police',
): readonly (readonly (string | boolean | Decimal)[])[] {
  const start = yearGiven('Year', year);
  const lastYear = amountAboveNil('Last year’s Band D', last);
  const base = amountFromNil('Tax base', taxBase);
  const { principle } = principleFor(start, body);
  return [
    OPTIONS_HEADER,
    ...preceptOptions(lastYear, base, principle).map(({ name, bandD, rise, riseRate, aWeek, yield: income, precept, isExcessive }) => [
      name,
      bandD,
      rise,
      riseRate,
      aWeek,
      income,
      precept,
      isExcessive,
    ]),
  ];
}
