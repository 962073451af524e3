import { ModelError, orRefusal } from '../errors';
import { inPounds } from '../figures/in-words';
import { givenWayInWords } from '../commissioning/row-limits';
import type { GivenWay } from '../commissioning/row-limits';
import { sumOf } from '../figures/decimal';
import type { Exact } from '../figures/exact';
import { itemAt } from '../lookups';
import { nearestName } from '../reading/nearest-word';
import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import { allocationRules, allocationsByYear, needsOf, potByYear } from './allocation-of-plan';
import { isTyped, sameWords, textOf } from './cells';
import type { Partnership } from './read-commissioning';
import type { Settled } from './settle/settle';

/** What is odd about the needs formula, years whose pot cannot be shared within the limits, and limits that had to give way. */
export function checkAllocations(settled: Settled<Exact>): void {
  const { plan } = settled;
  const pot = potByYear(settled);
  if (!plan.partnerships.length || !plan.weights.length) return;
  const needs = needsOf(plan);
  if (needs instanceof ModelError) {
    plan.findings.add({ severity: 'error', table: 'Partnership', row: '', column: '', sentence: needs.sentence });
    return;
  }
  for (const warning of needs.warnings)
    plan.findings.add({
      severity: 'warning',
      table: 'Partnership',
      row: warning.row === undefined ? '' : itemAt(plan.partnerships, warning.row).name,
      column: warning.indicator,
      sentence: warning.sentence,
    });
  if (!pot) {
    plan.findings.add({
      severity: 'warning',
      table: 'Service',
      row: '',
      column: 'Shared by',
      sentence: 'No Service row is Shared by partnerships, so there is no pot to allocate.',
    });
    return;
  }
  // What is wrong with a fact or a limit has been found where it is read.
  if (orRefusal(() => allocationRules(plan)) instanceof ModelError) return;
  allocationsByYear(plan, pot, needs).forEach((result, index) => {
    const year = itemAt(plan.horizon.years, index);
    if (result instanceof ModelError) {
      plan.findings.add({ severity: 'error', table: 'Partnership', row: '', column: yearName(year), sentence: result.sentence });
      return;
    }
    for (const way of result.limited?.limits.givenWay ?? []) gaveWay(settled, itemAt(plan.partnerships, way.row), way, year);
    if (result.fromOutside) checkOutside(settled, sumOf(result.fromOutside), year);
  });
}

function gaveWay({ plan }: Settled<Exact>, partnership: Partnership, way: GivenWay, year: FinancialYear): void {
  const column =
    way.to === 'Floor'
      ? isTyped(partnership.floorRate) && !isTyped(partnership.floor)
        ? 'Floor %'
        : 'Floor'
      : way.to === 'Cap'
        ? isTyped(partnership.capRate) && !isTyped(partnership.cap)
          ? 'Cap %'
          : 'Cap'
        : 'Previous allocation';
  plan.findings.add({
    severity: 'warning',
    table: 'Partnership',
    row: partnership.name,
    column,
    sentence: `${partnership.name} in ${yearName(year)}: ${givenWayInWords(way)}.`,
  });
}

/** Money from outside the pot must stand somewhere in spending: in the Service row that the Body names. */
function checkOutside({ plan, services }: Settled<Exact>, outside: ReturnType<typeof sumOf>, year: FinancialYear): void {
  if (outside.isZero()) return;
  const name = textOf(plan.body.fact('Hold harmless from'));
  const find = (row: string, sentence: string) => plan.findings.add({ severity: 'warning', table: 'Body', row, column: 'Value', sentence });
  const holding = `Hold harmless takes ${inPounds(outside)} from outside the pot in ${yearName(year)}`;
  if (!name) {
    find(
      'Hold harmless',
      `${holding}, which no Service row holds; type the name of the Service row that pays it in Body, Hold harmless from.`,
    );
    return;
  }
  const index = plan.services.findIndex(one => sameWords(one.name, name));
  if (index < 0) {
    const near = nearestName(
      name,
      plan.services.map(one => one.name),
    );
    find(
      'Hold harmless from',
      `Body, Hold harmless from, names “${name}”, which is not in the Service table; type ${near ? `“${near}” if that is meant` : 'the name of a Service row'}.`,
    );
    return;
  }
  const paid = itemAt(services, index).years.of(year);
  if (paid.fault || paid.amount.eq(outside)) return;
  const less = outside.minus(paid.amount);
  find(
    'Hold harmless from',
    `${holding} and Service “${itemAt(plan.services, index).name}” holds ${inPounds(paid.amount)}: ${inPounds(less.abs())} ${less.isNeg() ? 'more than is needed' : 'too little'}.`,
  );
}
