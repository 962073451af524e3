import type { Exact } from '../figures/exact';
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
