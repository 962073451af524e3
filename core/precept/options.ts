import { Decimal } from '../figures/decimal';
import type { Amount } from '../figures/decimal';
import { amountAboveNil, amountFromNil, yearGiven } from '../figures/given';
import { Exact } from '../figures/exact';
import type { NameGiven } from '../names';
import type { BodyName, PreceptingBody } from './body';
import { preceptPart } from './precept-parts';
import { exceeds, highestBandDNotExcessive, ninePennyGrid, principleFor } from './principle';
import type { Principle } from './principle';

/** Which choice an option is; `limit` and `nine-penny grid` rest on the year’s principle. */
export type PreceptOptionKind = 'freeze' | 'rise' | 'nine-penny grid' | 'limit' | 'above the limit';

/** One choice of Band D and what follows from it. */
export interface PreceptOption {
  readonly kind: PreceptOptionKind;
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
export function preceptOption(
  kind: PreceptOptionKind,
  name: string,
  last: Decimal,
  bandD: Decimal,
  taxBase: Decimal,
  principle: Principle,
): PreceptOption {
  const rise = bandD.minus(last);
  return {
    kind,
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
  const option = (kind: PreceptOptionKind, name: string, bandD: Decimal) => preceptOption(kind, name, last, bandD, taxBase, principle);
  const freeze = option('freeze', 'Freeze', last);
  const roundRises = ROUND_RISES.map(pounds => option('rise', `Rise of £${pounds}`, last.plus(pounds)));
  if (principle.form === 'none') return [freeze, ...roundRises];
  const top = highestBandDNotExcessive(last, principle);
  return [
    freeze,
    ...roundRises.filter(({ bandD }) => bandD.lt(top)),
    option('nine-penny grid', 'Nine-penny grid', ninePennyGrid(last, principle)),
    option('limit', 'Limit', top),
    option('above the limit', 'A penny above the limit', top.plus(A_PENNY)),
  ];
}

export const OPTIONS_HEADER = ['Option', 'Band D', 'Rise', 'Rise %', 'A week', 'Yield', 'Precept', 'Excessive'] as const;

/**
 * The choices of Band D for a year. In Wales, where no principle applies, there is no limit among them. Unknown where the
 * year's principle is not held or is unverified.
 */
export function optionsFor(
  year: string,
  last: Amount,
  taxBase: Amount,
  body: PreceptingBody | string = 'police',
): readonly PreceptOption[] {
  const start = yearGiven('Year', year);
  const lastYear = amountAboveNil('Last year’s Band D', last);
  const base = amountFromNil('Tax base', taxBase);
  return preceptOptions(lastYear, base, principleFor(start, body).principle);
}

/** The choices of Band D for a year, as {@link optionsFor} works them out, in a table with a header row. */
export function options<B extends string = 'police'>(
  year: string,
  last: Amount,
  taxBase: Amount,
  body?: NameGiven<BodyName, B>,
): readonly (readonly (string | boolean | Decimal)[])[] {
  return [
    OPTIONS_HEADER,
    ...optionsFor(year, last, taxBase, body ?? 'police').map(
      ({ name, bandD, rise, riseRate, aWeek, yield: income, precept, isExcessive }) => [
        name,
        bandD,
        rise,
        riseRate,
        aWeek,
        income,
        precept,
        isExcessive,
      ],
    ),
  ];
}
