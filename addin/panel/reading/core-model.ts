import { bands, compareData, householdEffects, planReports, solveData, workingsOf } from '../../../core';
import type { Table } from '../../../core/plan/cells';
import type { Report } from '../../../core/reports/report';
import type { PlanModel } from './plan-model';

/** A screen asks several reports of the same tables: a plan is worked out once for as long as somebody holds its tables. */
const plans = new WeakMap<readonly Table[], Map<string, (report: string) => Report>>();

function reportsOf(scenario: string, tables: readonly Table[]): (report: string) => Report {
  const byScenario = plans.get(tables) ?? new Map<string, (report: string) => Report>();
  plans.set(tables, byScenario);
  const reports = byScenario.get(scenario) ?? planReports(scenario, tables);
  byScenario.set(scenario, reports);
  return reports;
}

/** The model as the custom functions use it. In the built pane core is the one already loaded with the functions. */
export const coreModel: PlanModel = {
  planReport: (report, scenario, tables) => reportsOf(scenario, tables)(report),
  workings: (scenario, tables) => workingsOf(tables, scenario),
  compare: compareData,
  solve: solveData,
  bands,
  householdEffects,
};
