import { ModelError } from '../errors';
import type { Exact } from '../figures/exact';
import { allocationsByYear, needsOf, potByYear } from './allocation-of-plan';
import { yearName } from '../years/financial-year';
import { sameWords } from './cells';
import { isPaidIn } from './settle/funding';
import type { Settled } from './settle/settle';

/** What the rules say of services: a contract that runs longer than the grant which funds it. */
export function checkServices({ plan, services }: Settled<Exact>): void {
  plan.services.forEach((service, index) => {
    const grant = plan.grants.find(one => sameWords(one.name, service.fundedBy));
    if (!grant) return;
    const unfunded = plan.horizon.years.filter(year => !isPaidIn(grant, year) && !services[index]!.years.get(year)!.amount.isZero());
    if (unfunded.length)
      plan.findings.add({
        severity: 'warning',
        table: 'Service',
        row: service.name,
        column: unfunded.map(yearName).join(', '),
        sentence: `Service “${service.name}” runs in ${unfunded.map(yearName).join(', ')}, when “${grant.name}”, which funds it, is not paid.`,
      });
  });
}

/** What is odd about the needs formula, and years whose pot cannot be shared within the floors and caps. */
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
      row: warning.row === undefined ? '' : plan.partnerships[warning.row]!.name,
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
  allocationsByYear(plan, pot, needs).forEach((result, index) => {
    if (result instanceof ModelError)
      plan.findings.add({
        severity: 'error',
        table: 'Partnership',
        row: '',
        column: yearName(plan.horizon.years[index]!),
        sentence: result.sentence,
      });
  });
}
