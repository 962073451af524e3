import { ModelError, orRefusal } from '../errors';
import type { Exact } from '../figures/exact';
import { inPounds } from '../figures/in-words';
import { itemAt } from '../lookups';
import { moneyFaults } from './bid-checks';
import { flowToPartnerships, partnershipsFlow } from './plan-flow';
import type { Settled } from './settle/settle';

/** What does not agree between what partnerships are allocated, apply for, have approved and claim. */
export function checkFlow(settled: Settled<Exact>): void {
  const { plan } = settled;
  if (!partnershipsFlow(plan)) return;
  const find = (row: string, column: string, sentence: string) =>
    plan.findings.add({ severity: 'warning', table: 'Partnership', row, column, sentence });
  for (const one of plan.partnerships)
    for (const [column, sentence] of moneyFaults(`Partnership “${one.name}”`, ['Applied', one.applied], one.approved, one.claimed))
      find(one.name, column, sentence);
  const flow = orRefusal(() => flowToPartnerships(settled));
  if (!flow || flow instanceof ModelError) return;
  flow.rows.forEach(({ approved, allocated }, row) => {
    const { name } = itemAt(plan.partnerships, row);
    if (approved.gt(allocated))
      find(
        name,
        'Approved',
        `Partnership “${name}”, Approved, is ${inPounds(approved)}, ${inPounds(approved.minus(allocated))} above its allocation of ${inPounds(allocated)}; it must be met from elsewhere.`,
      );
  });
}
