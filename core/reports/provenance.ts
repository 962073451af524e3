import { weaker } from '../figures/figure';
import type { FigureStatus } from '../figures/figure';
import { firmKind } from '../figures/firmness';
import { Decimal } from '../figures/decimal';
import { BASE_SCENARIO } from '../plan/scenario-names';
import type { Table } from '../plan/cells';
import { planHash } from '../plan/plan-hash';
import { readPlan } from '../plan/read-plan';
import { settle } from '../plan/settle/settle';
import { terms } from '../terms';
import { yearName } from '../years/financial-year';
import { planReport } from './plan-report';
import type { ReportTable, ReportCell } from './writers/table';
import { VERSION } from './version';

/** The first header of a provenance table: by it a published sheet is known. */
export const PROVENANCE = 'Provenance';
export const PLAN_HASH = 'Plan hash';
export const SCENARIO = 'Scenario';
export const SEED = 'Seed';

/**
 * Where the figures of a published plan come from: the plan's sign, the model's version, scenario, seed, the headline it
 * gave, how firm the weakest figure beneath is, what the checks found, and each assumption with its status and source.
 * Whoever has the tables can make it again and compare ({@link verifyProvenance}).
 *
 * Throws a ModelError for tables without years and for a scenario that is not there, as planReport does.
 */
export function provenance(tables: readonly Table[], scenario: string, seed?: number): ReportTable {
  const plan = readPlan(tables, scenario);
  const row = (item: string, value: ReportCell, status = '', source = ''): ReportCell[] => [item, value, status, source];
  const remaining = planReport('gap', scenario, tables).find(([name]) => name === terms.remainingGap.label)!;
  const severities = planReport('checks', scenario, tables)
    .slice(1)
    .map(([severity]) => severity);
  const count = (severity: string) => new Decimal(severities.filter(one => one === severity).length);
  return [
    [PROVENANCE, 'Value', 'Status', 'Source'],
    row('Body', plan.body.name ?? ''),
    row(PLAN_HASH, planHash(tables)),
    row('Version', VERSION),
    row(SCENARIO, plan.scenario || BASE_SCENARIO),
    row(SEED, seed === undefined ? 'none' : String(seed)),
    ...plan.horizon.years.map((year, index) => row(`${terms.remainingGap.label} ${yearName(year)}`, remaining[index + 1]!)),
    row('Weakest status', weakestOf(tables, scenario)),
    row('Findings: errors', count('error')),
    row('Findings: warnings', count('warning')),
    row('Findings: notes', count('note')),
    ...assumptions(tables, scenario),
  ];
}

/** The weakest status under the remaining gap of any year. */
function weakestOf(tables: readonly Table[], scenario: string): string {
  const statuses = settle(readPlan(tables, scenario), firmKind).years.map(year => year.remainingGap.status);
  return statuses.reduce<FigureStatus | undefined>(weaker, undefined) ?? 'typed';
}

/** A row each: its amounts by year in one cell, its status and its source. */
function assumptions(tables: readonly Table[], scenario: string): ReportCell[][] {
  const [header, ...rows] = planReport('assumptions', scenario, tables);
  const place = (column: string) => header!.indexOf(column);
  const firstYear = place('Source') + 1;
  const amounts = (row: readonly ReportCell[]) =>
    row
      .slice(firstYear)
      .map((cell, index) => `${String(header![firstYear + index])}: ${inWords(cell)}`)
      .join('; ');
  return rows.map(row => [`Assumption: ${String(row[0])}`, amounts(row), row[place('Status')]!, row[place('Source')]!]);
}

const inWords = (cell: ReportCell): string =>
  cell instanceof Decimal ? cell.toString() : typeof cell === 'object' && 'sentence' in cell ? 'not known' : String(cell) || 'none';
