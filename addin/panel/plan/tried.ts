import type { Decimal } from '../../../core/figures/decimal';
import type { Table, CellValue } from '../../../core/plan/cells';
import { reportIn } from '../reading/plan-answers';
import type { ReportView } from '../reading/plan-answers';
import type { Answer, PlanModel } from '../reading/plan-model';
import { sameName, tablesOfKind } from '../reading/plan-tables';
import { bridgeBetween } from '../two-views/bridge';
import type { BridgeBasis } from '../two-views/bridge';
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

/** What the screen needs of one scenario while drivers move: few reports, since each is worked out at every move. */
export interface DriverAnswers {
  readonly scenario: string;
  readonly tables: readonly Table[];
  readonly gap: Answer<ReportView>;
  readonly precept: Answer<ReportView>;
  readonly assumptions: Answer<ReportView>;
}

export function driverAnswers(model: PlanModel, scenario: string, tables: readonly Table[]): DriverAnswers {
  return {
    scenario,
    tables,
    gap: reportIn(model, 'gap', scenario, tables),
    precept: reportIn(model, 'precept', scenario, tables),
    assumptions: reportIn(model, 'assumptions', scenario, tables),
  };
}

/** The same with the moves on top; as it stands where nothing is moved. */
export function triedAnswers(model: PlanModel, current: DriverAnswers, moves: readonly Move[]): DriverAnswers {
  if (moves.length === 0) return current;
  return driverAnswers(model, TRIED, withTried(current.scenario, moves, current.tables));
}

/** One cause, or one row of the plan, that moves the gap, and by how much in a year. Above nil widens it. */
export interface BridgeStep {
  readonly row: string;
  /** The plan’s table the row stands in; empty of a cause, whose name says it. */
  readonly table: string;
  readonly change: Decimal;
}

/** What makes the difference between two scenarios' gaps in a year, largest first. The steps add up exactly. */
export function bridgeSteps(
  model: PlanModel,
  from: string,
  tried: DriverAnswers,
  basis: BridgeBasis,
  year: string,
): Answer<readonly BridgeStep[]> {
  const bridge = bridgeBetween(model, { from, to: tried.scenario }, basis, year, tried.tables);
  if (!bridge.known) return bridge;
  const steps = bridge.value.steps.map(({ name, table, change }) => ({ row: name, table, change }));
  return { ...bridge, value: steps.sort((a, b) => b.change.abs().comparedTo(a.change.abs())) };
}
