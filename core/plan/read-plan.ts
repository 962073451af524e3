import type { Fault } from '../figures/figure';
import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import { horizonAfter, LONGEST_HORIZON } from '../years/horizon';
import type { Horizon } from '../years/horizon';
import { noYearAfterBase, noYearColumns } from '../refusals/plan-tables';
import { textOf, wordKey } from './cells';
import type { Findings } from './findings';
import type { Plan } from './plan';
import type { RawTable, RawTables } from './raw-tables';
import { readAssumption } from './read-body';
import type { Body } from './read-body';
import { readBid, readCriterion, readPartnership, readPastRound, readWeight } from './read-commissioning';
import { basesFromDwellings, readDwellings } from './read-dwellings';
import { readBillingAuthority, readCollectionFund, readGrant, readStep } from './read-funding';
import { readMergingBody } from './read-merging';
import { readPeer } from './read-peers';
import { readPrecept } from './read-precept';
import { readMovement, readPolicy, readReserve, readRisk } from './read-reserves';
import { readHandover } from './read-reorganisation';
import { readChange, readLine, readPost, readService } from './read-spending';
import type { ReadOnce } from './read-once';
import { RowReader } from './row-reader';
import type { ReadingContext } from './row-reader';
import type { Unresolved } from './scenarios';
import { planTableNames, shapeOf } from './tables';
import { findUnreadColumns } from './unread-columns';
import type { TableName } from './tables';

/** What a plan under a scenario is put together from. */
export interface PlanParts {
  readonly tables: RawTables;
  readonly scenario: string;
  readonly scenarios: readonly string[];
  readonly horizon: Horizon;
  readonly unresolved: readonly Unresolved[];
  readonly body: Body;
  /** Where this reading puts what it finds. */
  readonly found: Findings;
  /** All findings of reading, this one's among them. */
  readonly findings: Findings;
  /** Rows that scenarios of the plan have in common. */
  readonly once: ReadOnce;
}

/** The rows of all tables, read. */
export function assemble({ tables, scenario, scenarios, horizon, unresolved, body, found, findings, once }: PlanParts): Plan {
  const context: ReadingContext = { horizon, moneyUnit: body.moneyUnit, findings: found };
  const tableFaults = new Map<TableName, Fault>();
  const incomplete = new Set<TableName>();
  for (const table of tables.values()) {
    findUnreadColumns(table, tables, context.findings);
    const fault = checkColumns(table, context) ?? checkNames(table, context);
    if (fault) tableFaults.set(table.table, fault);
    if (shapeOf(table.table).required.some(column => !table.headers.has(column))) incomplete.add(table.table);
  }
  const rows = <T>(name: TableName, read: (row: RowReader) => T | undefined): T[] => {
    const table = tables.get(name);
    if (!table || incomplete.has(name)) return [];
    return table.rows.map(row => read(new RowReader(row, table, context))).filter((row): row is T & {} => row !== undefined);
  };
  const common = <T>(name: TableName, read: (row: RowReader) => T | undefined): T[] => {
    const table = tables.get(name);
    if (!table || incomplete.has(name)) return [];
    return table.rows.map(row => once.row(row, table, context, read)).filter((row): row is T & {} => row !== undefined);
  };
  const precept = tables.get('Precept');
  const dwellings = basesFromDwellings(rows('Dwellings', readDwellings));
  return {
    scenario,
    scenarios,
    horizon,
    body,
    assumptions: common('Assumption', readAssumption),
    posts: common('Post', readPost),
    lines: common('Line', readLine),
    changes: common('Change', readChange),
    services: common('Service', readService),
    grants: common('Funding', readGrant),
    billingAuthorities: rows('Billing authority', row => readBillingAuthority(row, dwellings)),
    handovers: rows('Reorganisation', readHandover),
    collectionFund: common('Collection fund', readCollectionFund),
    steps: rows('Step', readStep),
    precept: precept && readPrecept(precept, context),
    peers: rows('Peer', readPeer),
    mergingBodies: rows('Merging body', readMergingBody),
    reserves: common('Reserve', readReserve),
    movements: common('Movement', readMovement),
    risks: rows('Risk', readRisk),
    policies: rows('Policy', readPolicy),
    partnerships: rows('Partnership', readPartnership),
    weights: rows('Weight', readWeight),
    bids: rows('Bid', readBid),
    criteria: rows('Criterion', readCriterion),
    pastRounds: rows('Past round', readPastRound),
    findings,
    faultOf: (table, year) => {
      const whole = tableFaults.get(table);
      if (whole) return whole;
      const one = unresolved.find(each => each.table === table && (!each.years.length || each.years.includes(year)));
      return one && { kind: 'wrong', sentence: one.sentence };
    },
    has: table => tables.has(table),
    yearHeader: year =>
      [...tables.values()].map(table => table.yearHeaders.get(year)).find(header => header !== undefined) ?? yearName(year),
    tables,
    context: { ...context, findings },
  };
}

/** Columns that are missing, that nobody reads, or that lie outside the plan's years. */
function checkColumns(table: RawTable, { findings, horizon }: ReadingContext): Fault | undefined {
  const shape = shapeOf(table.table);
  const note = (columns: readonly string[], sentence: string) =>
    findings.add({ severity: 'note', table: table.table, row: '', column: columns.join(', '), sentence });
  const outside = [...table.years]
    .filter(year => !horizon.years.includes(year) && !(shape.baseYearColumn && year === horizon.baseYear))
    .map(yearName);
  if (outside.length)
    note(
      outside,
      `${table.table}: ${outside.join(', ')} ${outside.length === 1 ? 'is' : 'are'} outside the plan’s years (base year ${yearName(horizon.baseYear)}) and not read.`,
    );
  const missing = shape.required.filter(column => !table.headers.has(column));
  if (!missing.length) return undefined;
  const sentence = `${table.table} has no column ${missing.join(' and no column ')}; its columns are ${[table.table, ...shape.columns].join(', ')}${shape.years === 'none' ? '' : ' and the years'}.`;
  for (const column of missing) findings.add({ severity: 'error', table: table.table, row: '', column, sentence });
  return { kind: 'wrong', sentence };
}

/** Rows of one name: every reference must find one row, and a total must not count one twice. */
function checkNames(table: RawTable, { findings }: ReadingContext): Fault | undefined {
  const { uniqueBy } = shapeOf(table.table);
  if (!uniqueBy.length) return undefined;
  const seen = new Map<string, number>();
  let fault: Fault | undefined;
  table.rows.forEach((row, index) => {
    const key = uniqueBy.map(column => wordKey(column ? textOf(row.cells.get(column)) : row.name)).join('\u0000');
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
      return;
    }
    const sentence = `${table.table} has two rows named “${row.name}” (rows ${first + 1} and ${index + 1}); names must differ, so that every reference finds one row.`;
    findings.add({ severity: 'error', table: table.table, row: row.name, column: table.table, sentence });
    fault ??= { kind: 'wrong', sentence };
  });
  return fault;
}

/** The plan's years: from the Body's base year to the last year column of any table. */
export function horizonOf(tables: RawTables, stated: FinancialYear | undefined, findings: Findings): Horizon {
  const withoutBaseColumn = planTableNames.filter(name => !shapeOf(name).baseYearColumn);
  const yearsOf = (names: readonly TableName[]) => names.flatMap(name => [...(tables.get(name)?.years ?? [])]);
  /* What other bodies charge in a year makes it no year of the plan. */
  const all = yearsOf(planTableNames.filter(name => shapeOf(name).years !== 'band D'));
  if (!all.length) throw noYearColumns();
  const certain = yearsOf(withoutBaseColumn);
  const base = stated ?? (certain.length ? certain : all).reduce((first, year) => Math.min(first, year)) - 1;
  if (stated === undefined)
    findings.add({
      severity: 'warning',
      table: 'Body',
      row: 'Base year',
      column: 'Value',
      sentence: `Body gives no Base year; ${yearName(base)} is taken, the year before the first year column.`,
    });
  const last = all.reduce((latest, year) => Math.max(latest, year));
  if (last <= base) throw noYearAfterBase(yearName(base));
  if (last - base > LONGEST_HORIZON)
    findings.add({
      severity: 'warning',
      table: 'Body',
      row: 'Base year',
      column: 'Value',
      sentence: `The plan runs from ${yearName(base)} to ${yearName(last)}; the first ${LONGEST_HORIZON} years are read.`,
    });
  return horizonAfter(base, Math.min(last, base + LONGEST_HORIZON));
}
