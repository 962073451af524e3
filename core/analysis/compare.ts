import { wrong } from '../errors';
import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import type { Table } from '../plan/cells';
import { sameWords } from '../plan/cells';
import { readPlan } from '../plan/plan';
import { BASE_SCENARIO } from '../plan/scenario-names';
import { settle } from '../plan/settle/settle';
import type { YearFigures } from '../plan/settle/settle';
import { cellOf, NOT_MODELLED, TableWriter } from '../reports/unconverted';
import type { ReportTable, ReportCell } from '../reports/unconverted';

type Measured = (year: YearFigures<Exact>, writer: TableWriter) => ReportCell;

/** The measures by which scenarios are compared; `gap` is the remaining gap. */
export const MEASURES: Record<string, Measured> = {
  gap: (year, writer) => writer.money(year.remainingGap),
  'cumulative gap': (year, writer) => writer.money(year.cumulativeGap),
  'new gap': (year, writer) => writer.money(year.newGap),
  'gap after savings': (year, writer) => writer.money(year.gapAfterSavings),
  'structural gap': (year, writer) => writer.money(year.structuralGap),
  'net budget': (year, writer) => writer.money(year.netBudget),
  precept: (year, writer) => (year.precept ? writer.money(year.precept.precept) : NOT_MODELLED),
  'band d': year => (year.bandD ? cellOf(year.bandD.bandD) : NOT_MODELLED),
  'general reserve': (year, writer) => (writer.plan.has('Reserve') ? writer.money(year.generalReserve) : NOT_MODELLED),
  reserves: (year, writer) => (writer.plan.has('Reserve') ? writer.money(year.totalReserves) : NOT_MODELLED),
};

export function measureNamed(measure: string): { name: string; of: Measured } {
  const name = Object.keys(MEASURES).find(one => sameWords(one, measure) || sameWords(one, measure.replace(/^remaining /i, '')));
  if (!name) throw wrong(`Measure is “${measure.trim()}”; ${Object.keys(MEASURES).join(', ')} would be right.`);
  return { name, of: MEASURES[name]! };
}

/** One measure in every scenario: the base plan first, then a row a scenario. */
export function compare(measure: string, tables: readonly Table[]): ReportTable {
  const { of } = measureNamed(measure);
  const base = new TableWriter(settle(readPlan(tables), exactKind));
  const rowOf = (name: string, writer: TableWriter) => writer.row(name, year => of(year, writer));
  return [
    base.header('Scenario'),
    rowOf(BASE_SCENARIO, base),
    ...base.plan.scenarios.map(name => rowOf(name, new TableWriter(settle(readPlan(tables, name, 'left'), exactKind)))),
  ];
}
