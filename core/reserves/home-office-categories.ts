import { Decimal, sumOf } from '../figures/decimal';

/** The Home Office's categories of a reserve's balance, and what nobody has put in one. */
export interface Categories {
  readonly currentPlan: Decimal;
  readonly beyondPlan: Decimal;
  readonly contingency: Decimal;
  readonly notCategorised: Decimal;
}

/**
 * How a balance divides: what the plan draws from it in the years to come is planned spending of the current plan (1);
 * what remains is of the category given: 2 for projects beyond the plan, 3 for general contingency. The parts always
 * add up to the balance.
 *
 * Source: Home Office, police reserves guidance, 31 January 2018; for fire its National Framework for England, May 2018, section 5.
 */
export function categoriesOf(balance: Decimal, drawdownsToCome: readonly Decimal[], category: string): Categories {
  const nothing = new Decimal(0);
  const drawn = Decimal.min(sumOf(drawdownsToCome), Decimal.max(balance, 0));
  const rest = balance.minus(drawn);
  return {
    currentPlan: category === '1' ? balance : drawn,
    beyondPlan: category === '2' ? rest : nothing,
    contingency: category === '3' ? rest : nothing,
    notCategorised: ['1', '2', '3'].includes(category) ? nothing : rest,
  };
}

/** Balances' categories added up. */
export function addedUp(parts: readonly Categories[]): Categories {
  const sum = (of: (part: Categories) => Decimal) => sumOf(parts.map(of));
  return {
    currentPlan: sum(one => one.currentPlan),
    beyondPlan: sum(one => one.beyondPlan),
    contingency: sum(one => one.contingency),
    notCategorised: sum(one => one.notCategorised),
  };
}
