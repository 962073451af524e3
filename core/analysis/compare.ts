import { exactKind } from '../figures/exact';
import type { NameGiven } from '../names';
import type { Table } from '../plan/cells';
import { openPlan } from '../plan/open-plan';
import { BASE_SCENARIO } from '../plan/scenario-names';
import { ABSENT, figure, rowOfTable } from '../reports/report';
import type { Report } from '../reports/report';
import { ReportWriter } from '../reports/report-writer';
import { toTable } from '../reports/writers/table';
import type { ReportTable } from '../reports/writers/table';
import { measureNamed, describedMeasure } from './measured';
import type { MeasureName } from './measured';

/** One measure in every scenario: the base plan first, then a row a scenario. */
export const compare = <M extends string>(measure: NameGiven<MeasureName, M>, tables: readonly Table[]): ReportTable =>
  toTable(compareData(measure, tables));

/** {@link compare} as data. Ids: `base`, and `Scenario: ` with each scenario's name. */
export function compareData<M extends string>(measure: NameGiven<MeasureName, M>, tables: readonly Table[]): Report {
  const name = measureNamed(measure);
  const { of, unit, needs } = describedMeasure(name);
  const plan = openPlan(tables);
  const base = new ReportWriter(plan.scenario().settled());
  const rowOf = (id: string, label: string, writer: ReportWriter) =>
    writer.row({ id, label }, unit, year => (needs && !writer.plan.has(needs) ? ABSENT : figure(of(year, exactKind), unit)));
  return base.report({ id: 'compare', title: `The ${name === 'band d' ? 'Band D' : name} in every scenario` }, 'Scenario', [
    rowOf('base', BASE_SCENARIO, base),
    ...plan.scenarios.map(scenario =>
      rowOf(rowOfTable('Scenario', scenario), scenario, new ReportWriter(plan.scenario(scenario).settled())),
    ),
  ]);
}
