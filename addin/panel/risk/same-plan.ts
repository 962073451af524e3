import type { Table } from '../../../core/plan/cells';
import { sameName } from '../reading/plan-tables';

/** Whether two readings of a workbook say the same of a scenario: other scenarios may have come and gone, as when a draw was kept. */
export const isSamePlan = (one: readonly Table[], other: readonly Table[], scenario: string): boolean =>
  one === other || said(one, scenario) === said(other, scenario);

/** Scenarios that are joined (`A + B`) or compared may rest on any row of the Scenario table. */
const isJoined = (scenario: string): boolean => /[+>]/.test(scenario);

function said(tables: readonly Table[], scenario: string): string {
  const counts = (table: Table) =>
    sameName(table[0]?.[0], 'Scenario') && !isJoined(scenario)
      ? table.filter((row, index) => index === 0 || (scenario !== '' && sameName(row[0], scenario)))
      : table;
  return JSON.stringify(tables.map(counts));
}
