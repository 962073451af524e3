import { ModelError, orRefusal } from '../errors';
import { weightOfNoColumn } from '../refusals/allocation';
import { notKnown } from '../refusals/templates';
import { needsMadeUp } from '../commissioning/needs';
import type { NeedsMakeUp } from '../commissioning/needs';
import { yearsAllocation } from '../commissioning/yearly-allocation';
import type { AllocationRules, YearsAllocation } from '../commissioning/yearly-allocation';
import { Decimal, sumOf } from '../figures/decimal';
import type { Exact } from '../figures/exact';
import { itemAt } from '../lookups';
import type { FigureCell } from './cells';
import { numberFact } from './read-commissioning-facts';
import type { Plan } from './plan';
import { adjustedAmount } from './cells';
import type { Settled } from './settle/settle';

/** The services whose amounts are the pot that partnerships share. */
export const sharedServices = <F>({ plan, services }: Pick<Settled<F>, 'plan' | 'services'>) =>
  services.filter((_, index) => itemAt(plan.services, index).sharedBy === 'partnerships');

/** The pot in £ by year: the services shared by partnerships; undefined where there is none. */
export function potByYear({ plan, services }: Settled<Exact>): Decimal[] | undefined {
  const shared = sharedServices({ plan, services });
  return shared.length ? plan.horizon.years.map(year => sumOf(shared.map(figures => figures.years.of(year).amount))) : undefined;
}

/** The shares of need, or why they are not known; warnings about indicators become findings. */
export function needsOf(plan: Plan): NeedsMakeUp | ModelError {
  return orRefusal(() => {
    const unknown = plan.weights.filter(
      weight =>
        !plan.tables
          .get('Partnership')!
          .others.concat('Population')
          .some(column => column.toLowerCase() === weight.name.toLowerCase()),
    );
    if (unknown.length) throw weightOfNoColumn(itemAt(unknown, 0).name, ['Population', ...plan.tables.get('Partnership')!.others]);
    const cells = (of: (row: Plan['partnerships'][number]) => FigureCell) =>
      plan.partnerships.map(row => {
        const cell = of(row);
        if (cell.fault) throw notKnown(cell.fault, { table: 'Partnership', row: row.name });
        return cell.amount ?? null;
      });
    const indicators = plan.weights.map(weight => ({
      name: weight.name,
      weight: adjustedAmount(weight.weight),
      treatAs: weight.treatAs,
      values: cells(row =>
        weight.name.toLowerCase() === 'population'
          ? row.population
          : row.indicator(plan.tables.get('Partnership')!.others.find(column => column.toLowerCase() === weight.name.toLowerCase())!),
      ),
    }));
    return needsMadeUp(indicators, { population: cells(row => row.population), rowName: row => itemAt(plan.partnerships, row).name });
  });
}

/** Each year's allocation from the year before's result, or why there is none. */
export function allocationsByYear(plan: Plan, pot: readonly Decimal[], needs: NeedsMakeUp | ModelError): (YearsAllocation | ModelError)[] {
  if (needs instanceof ModelError) return pot.map(() => needs);
  const rules = orRefusal(() => allocationRules(plan));
  if (rules instanceof ModelError) return pot.map(() => rules);
  const results: (YearsAllocation | ModelError)[] = [];
  const beforePlan = plan.partnerships.map(one => adjustedAmount(one.previous));
  let previous: readonly Decimal[] = beforePlan;
  for (const [index, amount] of pot.entries()) {
    const result = orRefusal(() => yearsAllocation(amount, needs, previous, rules, { beforePlan, year: index + 1 }));
    if (!(result instanceof ModelError)) previous = result.amounts;
    results.push(result);
  }
  return results;
}

/** What the plan's tables say of how the pot is shared. */
export function allocationRules(plan: Plan): AllocationRules {
  const rows = (of: (one: Plan['partnerships'][number]) => FigureCell) =>
    plan.partnerships.map(one => {
      const cell = of(one);
      if (cell.fault) throw notKnown(cell.fault, { table: 'Partnership', row: one.name });
      return adjustedAmount(cell);
    });
  return {
    names: plan.partnerships.map(one => one.name),
    unit: numberFact(plan, 'Allocation unit') ?? new Decimal('0.01'),
    floors: rows(one => one.floor),
    caps: rows(one => one.cap),
    floorRates: rows(one => one.floorRate),
    capRates: rows(one => one.capRate),
    minimumGrant: numberFact(plan, 'Minimum grant'),
    largestFall: numberFact(plan, 'Largest fall'),
    largestRise: numberFact(plan, 'Largest rise'),
    phaseInOver: numberFact(plan, 'Phase in over')?.toNumber(),
    holdHarmless: numberFact(plan, 'Hold harmless'),
  };
}
