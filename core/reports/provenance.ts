import { weaker } from '../figures/figure';
import type { FigureStatus } from '../figures/figure';
import { Decimal } from '../figures/decimal';
import { itemAt } from '../lookups';
import { BASE_SCENARIO } from '../plan/scenario-names';
import { textOf } from '../plan/cells';
import type { Table } from '../plan/cells';
import type { RawTables } from '../plan/raw-tables';
import type { Finding } from '../plan/findings';
import { planHash } from '../plan/plan-hash';
import { openPlan } from '../plan/open-plan';
import { terms } from '../terms';
import { yearName } from '../years/financial-year';
import { planReports } from './plan-report';
import { cellAt, figure, rowById, rowOfTable, words } from './report';
import type { Cell, Report, Row } from './report';
import { figureColumn, nameColumn, reportOf, wordsColumn } from './report-writer';
import { toTable } from './writers/table';
import type { ReportTable } from './writers/table';
import { VERSION } from './version';

/** The first header of a provenance table: by it a published sheet is known. */
export const PROVENANCE = 'Provenance';
export const PLAN_HASH = 'Plan hash';
export const SCENARIO = 'Scenario';
export const SEED = 'Seed';

/**
 * Where the figures of a published plan come from: the plan's sign, the model's version, scenario, seed, the headline it
 * gave, how firm the weakest figure beneath is, what the checks found, each assumption with its status and source, and the
 * source of every other row that states one.
 * Whoever has the tables can make it again and compare ({@link verifyProvenance}).
 *
 * Throws a ModelError for tables without years and for a scenario that is not there, as planReport does.
 */
export const provenance = (tables: readonly Table[], scenario: string, seed?: number): ReportTable =>
  toTable(provenanceData(tables, scenario, seed));

/** {@link provenance} as data. Ids: `planHash` and the like, `remainingGap/` with the year, `findings/` with the severity, the assumption's row. */
export function provenanceData(tables: readonly Table[], scenario: string, seed?: number): Report {
  const reports = planReports(scenario, tables);
  const { plan } = openPlan(tables).scenario(scenario);
  const row = (id: string, label: string, value: Cell, status = '', source = ''): Row => ({
    id,
    label,
    role: 'row',
    unit: value.kind === 'figure' ? value.unit : 'words',
    cells: [value, words(status), words(source)],
  });
  const remaining = rowById(reports('gap'), 'remainingGap')!;
  const { rows: findings } = reports('checks');
  const count = (severity: Finding['severity']) =>
    row(
      `findings/${severity}`,
      `Findings: ${severity}s`,
      figure(new Decimal(findings.filter(({ label }) => label === severity).length), 'count'),
    );
  return reportOf(
    { id: 'provenance', title: 'Where the figures come from', moneyUnit: plan.body.moneyUnit },
    [nameColumn(PROVENANCE), figureColumn('value', 'Value'), wordsColumn('status', 'Status'), wordsColumn('source', 'Source')],
    [
      row('body', 'Body', words(plan.body.name)),
      row('planHash', PLAN_HASH, words(planHash(tables))),
      row('version', 'Version', words(VERSION)),
      row('scenario', SCENARIO, words(plan.scenario || BASE_SCENARIO)),
      row('seed', SEED, words(seed === undefined ? 'none' : String(seed))),
      ...plan.horizon.years.map((year, index) =>
        row(`remainingGap/${yearName(year)}`, `${terms.remainingGap.label} ${yearName(year)}`, itemAt(remaining.cells, index)),
      ),
      row('weakestStatus', 'Weakest status', words(weakestOf(tables, scenario))),
      count('error'),
      count('warning'),
      count('note'),
      ...assumptionRows(reports('assumptions'), row),
      ...sourceRows(plan.tables, row),
    ],
  );
}

/** The weakest status under the remaining gap of any year. */
function weakestOf(tables: readonly Table[], scenario: string): string {
  const statuses = openPlan(tables)
    .scenario(scenario)
    .settled()
    .years.map(year => year.remainingGap.status);
  return statuses.reduce<FigureStatus | undefined>(weaker, undefined) ?? 'typed';
}

/** A row each: its amounts by year in one cell, its status and its source. */
function assumptionRows(report: Report, row: (id: string, label: string, value: Cell, status: string, source: string) => Row): Row[] {
  const years = report.columns.filter(({ kind }) => kind === 'year');
  return report.rows.map(one => {
    const said = (column: string) => inWords(cellAt(report, one, column)!);
    const amounts = years.map(({ id, label }) => `${label}: ${said(id) || 'none'}`).join('; ');
    return row(one.id, `Assumption: ${one.label}`, words(amounts), said('status'), said('source'));
  });
}

/** Where the other rows of the plan’s tables say that they come from. */
function sourceRows(tables: RawTables, row: (id: string, label: string, value: Cell, status: string, source: string) => Row): Row[] {
  return [...tables].flatMap(([table, { rows }]) =>
    rows.flatMap(one => {
      const source = textOf(one.cells.get('Source'));
      if (table === 'Assumption' || !source) return [];
      return [row(`source/${rowOfTable(table, one.name)}`, `${table}: ${one.name}`, words(''), '', source)];
    }),
  );
}

const inWords = (cell: Cell): string =>
  cell.kind === 'figure' ? cell.amount.toString() : cell.kind === 'fault' ? 'not known' : cell.kind === 'words' ? cell.text : '';
