import { wrongArgument } from '../refusals/templates';
import { Decimal, roundedTo, sumOf } from '../figures/decimal';
import type { Amount } from '../figures/decimal';
import { amountFromNil, amountGiven, eachOf, wholeNumberGiven } from '../figures/given';

/**
 * The council tax requirement: gross expenditure less income, nil if that is negative.
 *
 * Source: Local Government Finance Act 1992, section 42A(4): aggregate (2) less aggregate (3).
 * Not covered: which items belong to which aggregate (statutory.ts). Nothing is rounded here.
 */
export function councilTaxRequirement(gross: readonly Amount[], income: readonly Amount[]): Decimal {
  const requirement = sumOf(eachOf('Gross expenditure', gross)).minus(sumOf(eachOf('Income', income)));
  return requirement.lt(0) ? new Decimal(0) : requirement;
}

/**
 * Band D from a requirement: R ÷ T, where T is the sum of the billing authorities' tax bases.
 *
 * Source: Local Government Finance Act 1992, section 42B. The statute names no decimals; published figures have two to four.
 */
export function bandDFor(requirement: Amount, taxBases: readonly Amount[], decimals = 2): Decimal {
  const amount = amountGiven('Requirement', requirement);
  if (amount.lt(0))
    throw wrongArgument(
      'Requirement',
      amount.toFixed(),
      'an amount of nil or above (a requirement is nil where income exceeds expenditure)',
    );
  const places = wholeNumberGiven('Decimals', decimals, 0, 10);
  const taxBase = sumOf(eachOf('Tax bases', taxBases, amountFromNil));
  if (taxBase.isZero()) throw wrongArgument('Tax bases', 'nil in all', 'at least one tax base above nil');
  return roundedTo(amount.div(taxBase), places);
}

/** A requirement divided by the tax base, to six decimals: it returns the published Band D only at the published precision. */
export const requirementByBase = (requirement: Decimal, base: Decimal): Decimal => roundedTo(requirement.div(base), 6);
