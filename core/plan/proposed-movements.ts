import { yearName } from '../years/financial-year';
import { sameWords } from './cells';
import type { CellValue, Table } from './cells';
import { openPlan } from './open-plan';
import { policyProposals } from './policies';
import type { Movement } from './read-reserves';

/** The rows to add to the Movement table if a policy is accepted: with its header row, money in the plan’s unit. */
export function proposedMovements(policy: string, scenario: string, tables: readonly Table[]): Table {
  const settled = openPlan(tables).scenario(scenario).settled();
  const { horizon, body } = settled.plan;
  const rows = policyProposals(settled)
    .filter(one => sameWords(one.name, policy))
    .flatMap(one => one.movements);
  const cell = (movement: Movement, year: number): CellValue => {
    const amount = movement.years.of(year).amount!;
    return amount.isZero() ? null : amount.div(body.moneyUnit.pounds).toNumber();
  };
  return [
    ['Movement', 'Reserve', 'For', 'Status', ...horizon.years.map(yearName)],
    ...rows.map(movement => [
      movement.name,
      movement.reserve,
      movement.purpose,
      movement.status,
      ...horizon.years.map(year => cell(movement, year)),
    ]),
  ];
}
