import { wrongArgument } from '../refusals/templates';
import type { Amount, Decimal } from '../figures/decimal';
import { Exact, exactKind } from '../figures/exact';
import type { Figure, Kind } from '../figures/figure';
import { amountFromNil, eachOf } from '../figures/given';
import type { FinancialYear } from '../years/financial-year';

/**
 * What one billing authority pays: its tax base × Band D, rounded to £1 (or to the penny where the body precepts in pence).
 *
 * Source: Local Government Finance Act 1992, section 48; Cleveland 2018/19 publishes the rounding to £1.
 */
export const preceptPart = <F extends Figure<F>>(taxBase: F, bandD: F, to: 'pounds' | 'pence' = 'pounds'): F =>
  taxBase.times(bandD).rounded(to === 'pounds' ? 'pound' : 'penny');

/** The precept of each billing authority, in the order of their tax bases. */
export function preceptParts(taxBases: readonly Amount[], bandD: Amount, to: 'pounds' | 'pence' = 'pounds'): Decimal[] {
  // Who writes JavaScript may give any word.
  const said: string = to;
  if (said !== 'pounds' && said !== 'pence') throw wrongArgument('To', `“${said}”`, 'pounds or pence');
  const charge = new Exact(amountFromNil('Band D', bandD));
  return eachOf('Tax bases', taxBases, amountFromNil).map(taxBase => preceptPart(new Exact(taxBase), charge, to).amount);
}

/** A precept with what its rounding leaves over. */
export interface PreceptInParts<F> {
  readonly parts: readonly { readonly name: string; readonly taxBase: F; readonly precept: F }[];
  readonly taxBase: F;
  /** The sum of the rounded parts: what the body is paid. */
  readonly precept: F;
  /** Band D × the whole tax base, to the nearest £. */
  readonly requirement: F;
  /** Requirement less precept: shown, never moved to make the two equal. */
  readonly residual: F;
}

/**
 * The precept of a year: each billing authority’s part rounded for itself, their sum, the requirement of the whole base and
 * the residual between the two. `unknown` holds what makes the bases’ total unknown.
 *
 * Source: Local Government Finance Act 1992, sections 42A and 48; Cleveland 2018/19 publishes the £1 that remains.
 */
export function preceptOf<F extends Figure<F>>(
  bandD: F,
  bases: readonly { readonly name: string; readonly taxBase: F }[],
  unknown: readonly F[],
  kind: Kind<F>,
  year?: FinancialYear,
): PreceptInParts<F> {
  const parts = bases.map(({ name, taxBase }) => ({
    name,
    taxBase,
    precept: preceptPart(taxBase, bandD).called(
      { table: 'Billing authority', row: name, of: 'precept', year },
      {
        how: words => `tax base of ${words.amount(taxBase)} at ${words.amount(bandD)}, to the nearest £1`,
        law: 'Local Government Finance Act 1992, section 48',
      },
    ),
  }));
  const taxBase = kind
    .total([...bases.map(base => base.taxBase), ...unknown], 'dwellings')
    .called({ term: 'taxBase', year }, { how: 'the billing authorities’ tax bases, added up' });
  const precept = kind
    .total([...parts.map(part => part.precept), ...unknown], '£')
    .called({ term: 'precept', year }, { how: 'the billing authorities’ parts, each to £1, added up' });
  const requirement = preceptPart(taxBase, bandD).called(
    { term: 'councilTaxRequirement', year },
    { how: words => `the whole tax base of ${words.amount(taxBase)} at ${words.amount(bandD)}, to the nearest £1` },
  );
  const residual = requirement
    .minus(precept)
    .called(
      { term: 'residual', year },
      { how: words => `a requirement of ${words.amount(requirement)} less a precept of ${words.amount(precept)}: what rounding leaves` },
    );
  return { parts, taxBase, precept, requirement, residual };
}

/** The precept by billing authority beside the council tax requirement, and the residual between them. */
export function preceptInParts(taxBases: readonly Amount[], bandD: Amount) {
  const bases = eachOf('Tax bases', taxBases, amountFromNil).map(base => ({ name: '', taxBase: new Exact(base) }));
  const { parts, precept, requirement, residual } = preceptOf(new Exact(amountFromNil('Band D', bandD)), bases, [], exactKind);
  return {
    parts: parts.map(part => part.precept.amount),
    precept: precept.amount,
    requirement: requirement.amount,
    residual: residual.amount,
  };
}
