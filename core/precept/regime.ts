import { roundedTo, sumOf } from '../figures/decimal';
import type { Amount, Decimal } from '../figures/decimal';
import { amountFromNil, amountGiven, eachOf, wholeNumberGiven } from '../figures/given';
import { wrongArgument } from '../refusals/templates';
import type { PreceptingBody } from './body';

/** Which sections of the Local Government Finance Act 1992 a calculation rests on, and what it is called there. */
export interface Regime {
  readonly country: PreceptingBody['country'];
  readonly requirement: { readonly name: string; readonly section: string };
  readonly basicAmount: { readonly name: string; readonly section: string };
  readonly bands: { readonly name: string; readonly section: string };
  readonly authorityParts: { readonly name: string; readonly section: string };
  /** What stands in the way of a high rise. */
  readonly restraint: { readonly name: string; readonly section: string };
}

const SHARED = {
  bands: { name: 'Council tax for each category of dwelling', section: 'section 47' },
  authorityParts: { name: 'Amount payable by each billing authority', section: 'section 48' },
} as const;

const REGIMES: Readonly<Record<PreceptingBody['country'], Regime>> = {
  England: {
    country: 'England',
    requirement: { name: 'Council tax requirement', section: 'section 42A' },
    basicAmount: { name: 'Basic amount of council tax', section: 'section 42B' },
    ...SHARED,
    restraint: { name: 'Council tax referendum', section: 'Chapter 4ZA, sections 52ZA to 52ZY' },
  },
  Wales: {
    country: 'Wales',
    requirement: { name: 'Budget requirement', section: 'section 43' },
    basicAmount: { name: 'Basic amount of council tax', section: 'section 44' },
    ...SHARED,
    restraint: { name: 'Limitation of council tax', section: 'Chapter IVA, sections 52A to 52Z' },
  },
};

/** The regime of a country. Reports of English bodies still cite sections 43 and 44, which are Welsh today. */
export const regimeOf = (country: PreceptingBody['country']): Regime => REGIMES[country];

/**
 * Band D of a body in Wales: (R − P) ÷ T, the budget requirement less redistributed rates and grants, divided by the tax base.
 *
 * Source: Local Government Finance Act 1992, sections 43 and 44, by the formula of section 33 (the wording of 44 has not been read).
 */
export function welshBandD(budgetRequirement: Amount, grants: readonly Amount[], taxBases: readonly Amount[], decimals = 2): Decimal {
  const requirement = amountFromNil('Budget requirement', budgetRequirement);
  const places = wholeNumberGiven('Decimals', decimals, 0, 10);
  const raised = requirement.minus(sumOf(eachOf('Grants', grants, amountGiven)));
  if (raised.lt(0))
    throw wrongArgument(
      'Grants',
      `more (${requirement.minus(raised).toFixed()}) than the budget requirement (${requirement.toFixed()})`,
      'at most that',
    );
  const taxBase = sumOf(eachOf('Tax bases', taxBases, amountFromNil));
  if (taxBase.isZero()) throw wrongArgument('Tax bases', 'nil in all', 'at least one tax base above nil');
  return roundedTo(raised.div(taxBase), places);
}
