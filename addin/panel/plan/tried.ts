import type { Decimal } from '../../../core/figures/decimal';
import type { Table } from '../../../core/plan/cells';
import { reportIn } from '../reading/plan-answers';
import { isAmount, textIn } from '../reading/report-view';
import type { ReportView } from '../reading/report-view';
import { answer } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';
import { poundsInUnit } from '../reading/plan-tables';
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
    const report = model.planReport('bridge', `${from || 'Base'} > ${tried.scenario}`, tried.tables);
    const column = (report[0] ?? []).findIndex(cell => textIn(cell) === year);
    const unit = poundsInUnit(tried.tables);
    const steps = report.slice(1).flatMap(row => {
      const change = row[column];
      const table = textIn(row[1]);
      return table && isAmount(change) && !change.isZero() ? [{ row: textIn(row[0]), table, change: change.times(unit) }] : [];
    });
    return steps.sort((a, b) => b.change.abs().comparedTo(a.change.abs()));
  });
}
