import type { CellValue, Table } from '../../../core/plan/cells';
import { sameName, tablesOfKind } from '../reading/plan-tables';
import { rowsFor, SCENARIO_HEADERS } from './moves';
import type { Move } from './moves';

/** What a scenario that is being tried is called where every scenario has a name. */
export const TRIED = 'Tried here';

/**
 * The rows of the scenario that would come of it: those of the chosen scenario as they stand, then the moves.
 * What is tried is worked out from exactly the rows that are written when it is kept.
 */
export function triedRows(name: string, scenario: string, moves: readonly Move[], tables: readonly Table[]): CellValue[][] {
  const copied = tablesOfKind('Scenario', tables).flatMap(table => {
    const columns = SCENARIO_HEADERS.map(header => (table[0] ?? []).findIndex(cell => sameName(cell, header)));
    const rows = scenario ? table.slice(1).filter(row => sameName(row[0], scenario)) : [];
    return rows.map(row => columns.map((column, index): CellValue => (index === 0 ? name : (row[column] ?? ''))));
  });
  return [...copied, ...rowsFor(name, moves)];
}

/** The plan with the tried scenario added, under {@link TRIED}; the workbook is not touched. */
export function withTried(scenario: string, moves: readonly Move[], tables: readonly Table[]): readonly Table[] {
  return [...tables, [[...SCENARIO_HEADERS], ...triedRows(TRIED, scenario, moves, tables)]];
}
