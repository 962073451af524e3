import { inPounds } from '../../figures/in-words';
import { noBandDToMove } from '../../refusals/analysis';
import { notKnown } from '../../refusals/templates';
import { Decimal, unitOfDecimals } from '../../figures/decimal';
import { CompleteMap } from '../../lookups';
import type { Plan } from '../../plan/plan';
import { bandDByYear } from '../../plan/settle/council-tax';
import { isFault } from '../../figures/figure';
import { yearName } from '../../years/financial-year';
import type { FinancialYear } from '../../years/financial-year';
import type { Lever } from './lever';

/** Band D of one year, in steps of the decimals the body sets it to; the highest that is not excessive is its limit. */
export function bandDLever(year: FinancialYear, plan: Plan): Lever {
  const { precept } = plan;
  if (!precept) throw noBandDToMove();
  const chosen = bandDByYear(plan).of(year);
  const now = isFault(chosen.bandD) ? chosen.lastYear : chosen.bandD;
  if (isFault(now)) throw notKnown(now);
  const { limit } = chosen;
  return {
    name: `Band D of ${yearName(year)}`,
    now,
    step: unitOfDecimals(plan.body.bandDDecimals),
    trial: new Decimal(1),
    lowest: new Decimal(0),
    highest: now.times(10).ceil(),
    unit: 'bandD',
    set: value => ({
      ...plan,
      precept: new CompleteMap(precept).set(year, { ...precept.of(year), choice: 'band D', amount: { amount: value } }),
    }),
    said: inPounds,
    ...(isFault(limit) || limit === 'none'
      ? {}
      : {
          limit: {
            value: limit,
            sentence: `the highest Band D that is not excessive in ${yearName(year)} is ${inPounds(limit)}; a higher one needs a referendum`,
          },
        }),
  };
}
