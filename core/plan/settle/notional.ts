import { notionalBandD } from '../../precept/notional';
import { roundedTo } from '../../figures/decimal';
import type { Decimal } from '../../figures/decimal';
import { isFault } from '../../figures/figure';
import type { Fault } from '../../figures/figure';
import type { FinancialYear } from '../../years/financial-year';
import { adjustedAmount, isTyped, sameWords } from '../cells';
import type { Plan } from '../plan';

/** The notional amount that the bodies which merge in this year make; undefined where none do. The plan’s own body has last year’s Band D. */
export function notionalOf(plan: Plan, year: FinancialYear, lastYear: Decimal | Fault): Decimal | Fault | undefined {
  const joining = plan.mergingBodies.filter(one => one.from === year);
  if (!joining.length) return undefined;
  const bodies: { bandD: Decimal; taxBase: Decimal }[] = [];
  for (const { name, bandD, taxBase } of joining) {
    const own = isTyped(bandD) ? (bandD.fault ?? adjustedAmount(bandD)) : sameWords(name, plan.body.name) ? lastYear : missing(plan, name);
    if (isFault(own)) return own;
    if (taxBase.fault) return taxBase.fault;
    bodies.push({ bandD: own, taxBase: roundedTo(adjustedAmount(taxBase), 2) });
  }
  return notionalBandD(bodies, plan.body.bandDDecimals);
}

function missing(plan: Plan, name: string): Fault {
  const sentence = `Merging body “${name}”, Band D, is empty; type its Band D of the year before the merger. Only the row named as the Body’s Name may leave it to the plan.`;
  plan.findings.add({ severity: 'error', table: 'Merging body', row: name, column: 'Band D', sentence });
  return { kind: 'wrong', sentence };
}
