import type { Decimal } from '../figures/decimal';
import type { Fault } from '../figures/figure';
import { CompleteMap } from '../lookups';
import type { ByYear } from '../years/horizon';
import { COMPARED_WITH } from './body-rows';
import { adjustedAmount, sameWords, textOf } from './cells';
import type { Plan } from './plan';

/** Inflation by plan year, as the assumption that the Body names has it; a fault that is `unknown` where the Body names none. */
export function inflationOf(plan: Plan): ByYear<Decimal | Fault> | Fault {
  const name = textOf(plan.body.fact(COMPARED_WITH));
  if (!name) return { kind: 'unknown', sentence: `Type the name of an assumption, such as CPI, in the Body row ${COMPARED_WITH}.` };
  const assumption = plan.assumptions.find(one => sameWords(one.name, name));
  if (!assumption || !assumption.unit.startsWith('%'))
    return {
      kind: 'wrong',
      sentence: `Body, ${COMPARED_WITH}, names “${name}”, which is not an assumption of a rate. Type the name of a row of the Assumption table whose unit is % a year.`,
    };
  return new CompleteMap(
    plan.horizon.years.map(year => {
      const cell = assumption.years.get(year) ?? {};
      return [year, cell.fault ?? adjustedAmount(cell)];
    }),
  );
}

/** A name in the Body that is no assumption of a rate is an error there. */
export function checkComparedInflation(plan: Plan): void {
  const inflation = inflationOf(plan);
  if ('sentence' in inflation && inflation.kind === 'wrong')
    plan.findings.add({ severity: 'error', table: 'Body', row: COMPARED_WITH, column: 'Value', sentence: inflation.sentence });
}
