import { argumentIs } from '../refusals/templates';
import { yearGiven } from '../figures/given';
import { lastOf } from '../lookups';
import type { Plan } from '../plan/plan';
import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';

/** A year of the plan by its name; refused with the plan's years where it is none of them. */
export function planYear(text: string, { horizon }: Plan): FinancialYear {
  const year = yearGiven('Year', text);
  if (!horizon.years.includes(year))
    throw argumentIs(
      'Year',
      yearName(year),
      `type a year of the plan, ${yearName(horizon.years[0])} to ${yearName(lastOf(horizon.years))}`,
    );
  return year;
}
