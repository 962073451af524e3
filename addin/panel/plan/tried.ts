import type { Decimal } from '../../../core/figures/decimal';
import type { Table } from '../../../core/plan/cells';
import { reportIn } from '../reading/plan-answers';
import { rowsIn } from '../reading/report-rows';
import type { ReportView } from '../reading/report-view';
import { answer } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';
import { TRIED, withTried } from './tried-scenario';
import type { Move } from './moves';

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
export function triedAnswers(model: PlanModel, standing: DriverAnswers, moves: readonly Move[]): DriverAnswers {
  if (moves.length === 0) return standing;
  return driverAnswers(model, TRIED, withTried(standing.scenario, moves, standing.tables));
}

/** One row of the plan that moves the gap, and by how much in a year. Above nil widens it. */
export interface BridgeStep {
  readonly row: string;
  readonly table: string;
  readonly change: Decimal;
}

/** Which rows of the plan make the difference between two scenarios' gaps in a year, largest first. They add up exactly. */
export function bridgeSteps(model: PlanModel, from: string, tried: DriverAnswers, year: string): Answer<BridgeStep[]> {
  return answer(() => {
    const { rows } = rowsIn(model.planReport('bridge', `${from || 'Base'} > ${tried.scenario}`, tried.tables));
    const steps = rows.flatMap((row): BridgeStep[] => {
      const change = row.figure(year);
      return row.role === 'row' && change.known && !change.value.isZero()
        ? [{ row: row.label, table: row.words('table'), change: change.value }]
        : [];
    });
    return steps.sort((a, b) => b.change.abs().comparedTo(a.change.abs()));
  });
}
