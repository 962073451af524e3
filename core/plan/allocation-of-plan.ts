import { ModelError } from '../errors';
import { needsMadeUp } from '../commissioning/needs';
import type { NeedsMakeUp } from '../commissioning/needs';
import { yearsAllocation } from '../commissioning/yearly-allocation';
import type { AllocationRules, YearsAllocation } from '../commissioning/yearly-allocation';
import { amountOf, Decimal, sumOf } from '../figures/decimal';
import type { Exact } from '../figures/exact';
import type { CellValue, FigureCell } from './cells';
import type { Plan } from './plan';
import { adjustedAmount } from './cells';
import type { Settled } from './settle/settle';

/** The pot in £ by year: the services shared by partnerships; undefined where there is none. */
export function potByYear({ plan, services }: Settled<Exact>): Decimal[] | undefined {
  const shared = services.filter((_, index) => plan.services[index]!.sharedBy === 'partnerships');
  return shared.length ? plan.horizon.years.map(year => sumOf(shared.map(figures => figures.years.get(year)!.amount))) : undefined;
}

/** The shares of need, or why they are not known; warnings about indicators become findings. */
export function needsOf(plan: Plan): NeedsMakeUp | ModelError {
  try {
    const unknown = plan.weights.filter(
      weight =>
        !plan.tables
          .get('Partnership')!
          .others.concat('Population')
          .some(column => column.toLowerCase() === weight.name.toLowerCase()),
    );
    if (unknown.length)
      throw new ModelError(
        'wrong',
        `Weight “${unknown[0]!.name}” names no column of Partnership; its columns are ${['Population', ...plan.tables.get('Partnership')!.others].join(', ')}.`,
      );
    const cells = (of: (row: Plan['partnerships'][number]) => FigureCell) =>
      plan.partnerships.map(row => {
        const cell = of(row);
        if (cell.fault) throw new ModelError('wrong', cell.fault.sentence);
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
    return needsMadeUp(indicators, { population: cells(row => row.population), rowName: row => plan.partnerships[row]!.name });
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
}

/** Each year's allocation from the year before's result, or why there is none. */
export function allocationsByYear(plan: Plan, pot: readonly Decimal[], needs: NeedsMakeUp | ModelError): (YearsAllocation | ModelError)[] {
  if (needs instanceof ModelError) return pot.map(() => needs);
  const rules = rulesOf(plan);
  const results: (YearsAllocation | ModelError)[] = [];
  let previous: readonly Decimal[] = plan.partnerships.map(one => adjustedAmount(one.previous));
  for (const amount of pot) {
    try {
      const result = yearsAllocation(amount, needs, previous, rules);
      previous = result.amounts;
      results.push(result);
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      results.push(error);
    }
  }
  return results;
}

function rulesOf(plan: Plan): AllocationRules {
  const rows = (of: (one: Plan['partnerships'][number]) => FigureCell) => plan.partnerships.map(one => adjustedAmount(of(one)));
  return {
    unit: numberFact(plan, 'Allocation unit') ?? new Decimal('0.01'),
    floors: rows(one => one.floor),
    caps: rows(one => one.cap),
    floorRates: rows(one => one.floorRate),
    capRates: rows(one => one.capRate),
    largestFall: numberFact(plan, 'Largest fall'),
    largestRise: numberFact(plan, 'Largest rise'),
  };
}

/** A number among the Body's facts; undefined where nothing is typed. */
export function numberFact(plan: Plan, name: string): Decimal | undefined {
  const value: CellValue = plan.body.fact(name);
  return typeof value === 'number' && value !== 0 ? amountOf(value) : undefined;
}
