import { amountOf, Decimal } from '../figures/decimal';
import { financialYear, yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import type { Horizon } from '../years/horizon';
import { isBlank, isCellError, isEmptyText, quoted, sameWords, textOf, wordKey } from './cells';
import type { Adjustment, CellValue } from './cells';
import type { Findings } from './findings';
import { rowsNamed, yearKey } from './raw-tables';
import type { RawRow, RawTable, RawTables } from './raw-tables';
import { planTableNames, shapeOf } from './tables';
import type { TableName } from './tables';

export const BASE_SCENARIO = 'Base';

/** A fault of a scenario row: what rests on it cannot be known. `years` empty: every year of the table. */
export interface Unresolved {
  readonly table: TableName;
  readonly years: readonly FinancialYear[];
  readonly sentence: string;
}

/** The scenarios of a plan in the order in which they first appear. */
export function scenarioNames(tables: RawTables): string[] {
  const names = new Map<string, string>();
  for (const row of tables.get('Scenario')?.rows ?? []) if (!names.has(wordKey(row.name))) names.set(wordKey(row.name), row.name);
  return [...names.values()];
}

/** `A + B` stacks two scenarios: B's rows act on what A leaves. Empty, 0 or `Base` is the plan as it stands. */
export function stackOf(scenario: string, known: readonly string[]): { stack: string[]; unknown: string[] } {
  if (!scenario.trim() || sameWords(scenario, BASE_SCENARIO)) return { stack: [], unknown: [] };
  const whole = known.find(name => sameWords(name, scenario));
  if (whole) return { stack: [whole], unknown: [] };
  const parts = scenario
    .split('+')
    .map(part => part.trim())
    .filter(part => part && !sameWords(part, BASE_SCENARIO));
  const stack = parts.map(part => known.find(name => sameWords(name, part)));
  return { stack: stack.filter((name): name is string => name !== undefined), unknown: parts.filter((_, i) => stack[i] === undefined) };
}

/** A copy of the tables on which scenarios can act without touching the originals. */
export function copyOf(tables: RawTables): RawTables {
  return new Map(
    [...tables].map(([name, table]) => [
      name,
      {
        ...table,
        years: new Set(table.years),
        headers: new Set(table.headers),
        rows: table.rows.map(row => ({ name: row.name, cells: new Map(row.cells), adjustments: new Map() })),
      },
    ]),
  );
}

/** Applies one scenario's rows, in table order, to the tables. Faulty rows are findings and are returned, so that what rests on them can say so. */
export function applyScenario(name: string, tables: RawTables, horizon: Horizon, findings: Findings): Unresolved[] {
  const unresolved: Unresolved[] = [];
  const rows = (tables.get('Scenario')?.rows ?? []).filter(row => sameWords(row.name, name));
  rows.forEach((row, index) => {
    const override = readOverride(row, tables, horizon);
    if (!override.faults.length) {
      apply(override, tables, horizon, findings, name);
      return;
    }
    for (const fault of override.faults) {
      const sentence = `Scenario “${name}”, row ${index + 1}: ${fault.sentence}`;
      findings.add({ severity: 'error', table: 'Scenario', row: name, column: fault.column, sentence });
      if (override.table) unresolved.push({ table: override.table, years: override.years, sentence });
    }
  });
  return unresolved;
}

interface Override {
  table?: TableName;
  row: string;
  targets: RawRow[];
  /** Year columns it acts on; empty when it acts on a header. */
  years: FinancialYear[];
  header?: string;
  change: 'set' | 'add' | 'scale' | 'delay';
  value: CellValue;
  faults: { column: string; sentence: string }[];
}

function readOverride(row: RawRow, tables: RawTables, horizon: Horizon): Override {
  const cell = (column: string) => row.cells.get(column);
  const words = (column: string) => quoted(isEmptyText(cell(column)) ? null : cell(column));
  const faults: Override['faults'] = [];
  const fault = (column: string, sentence: string) => void faults.push({ column, sentence });
  const tableName = planTableNames.find(known => sameWords(known, textOf(cell('Table'))) && known !== 'Scenario');
  const table = tableName && tables.get(tableName);
  if (!tableName)
    fault(
      'Table',
      `the table ${words('Table')} is not a plan table; one of ${planTableNames.filter(one => one !== 'Scenario').join(', ')} would be right.`,
    );
  else if (!table) fault('Table', `the plan has no table ${tableName}.`);
  const rowName = textOf(cell('Row'));
  const targets = rowsNamed(table, rowName);
  if (table && !targets.length)
    fault(
      'Row',
      `there is no row ${words('Row')} in ${tableName}${
        table.rows.length
          ? `; its rows are ${table.rows
              .slice(0, 8)
              .map(one => one.name)
              .join(', ')}${table.rows.length > 8 ? ' …' : ''}`
          : ''
      }.`,
    );
  const column = textOf(cell('Column'));
  const { years, header } = columnsOf(column, table, horizon, sentence => fault('Column', sentence));
  const change = (['set', 'add', 'scale', 'delay'] as const).find(one => sameWords(one, textOf(cell('Change'))));
  if (!change) fault('Change', `the change ${words('Change')} is not known; set, add, scale or delay would be right.`);
  const value = isBlank(cell('Value')) ? 0 : cell('Value');
  if (isCellError(value)) fault('Value', `the value is the error ${value.error}.`);
  else if (change && change !== 'set' && typeof value !== 'number') fault('Value', `${change} needs a number; found ${quoted(value)}.`);
  else if (change === 'scale' && value === 0) fault('Value', 'scale needs a number such as 1.1; found nothing or 0.');
  else if (change === 'delay' && (!Number.isInteger(value) || (value as number) < 1))
    fault('Value', `delay needs a whole number of years, 1 or more; found ${quoted(value)}.`);
  else if (change === 'delay' && header) fault('Column', `delay moves the figures of years; ${quoted(header)} is not a year.`);
  return { table: tableName, row: rowName, targets, years, header, change: change ?? 'set', value, faults };
}

function columnsOf(
  column: string,
  table: RawTable | undefined,
  horizon: Horizon,
  fault: (sentence: string) => void,
): { years: FinancialYear[]; header?: string } {
  if (sameWords(column, 'all years')) return { years: [...horizon.years] };
  const year = financialYear(column);
  if (year !== undefined) {
    if (horizon.years.includes(year) || year === horizon.baseYear) return { years: [year] };
    fault(
      `${yearName(year)} is outside the plan, which runs from ${yearName(horizon.baseYear)} to ${yearName(horizon.years[horizon.years.length - 1] ?? horizon.baseYear)}.`,
    );
    return { years: [] };
  }
  if (!table) return { years: [] };
  const header = [...shapeOf(table.table).columns, ...table.others].find(one => sameWords(one, column));
  if (!header)
    fault(`${column ? `“${column}”` : 'nothing'} is not a column of ${table.table}; a year, “all years” or a header would be right.`);
  return { years: [], header };
}

/** Texts and headers are set in the cell; figures of years keep what the scenario does, to act on the amount the plan uses. */
function apply(override: Override, tables: RawTables, horizon: Horizon, findings: Findings, scenario: string): void {
  for (const row of override.targets) {
    if (override.change === 'delay') {
      delay(row, override, horizon, findings, scenario);
      continue;
    }
    const keys = override.header ? [override.header] : override.years.map(yearKey);
    for (const key of keys) {
      if (override.header) tables.get(override.table!)!.headers.add(override.header);
      const isNumber = typeof override.value === 'number' || (override.change === 'set' && isEmptyText(override.value));
      if (!isNumber) {
        row.cells.set(key, override.value);
        row.adjustments.delete(key);
        continue;
      }
      const value = typeof override.value === 'number' ? amountOf(override.value) : new Decimal(0);
      const before = override.change === 'set' ? [] : (row.adjustments.get(key) ?? []);
      row.adjustments.set(key, [...before, { change: override.change, value }]);
    }
  }
}

/** Moves typed figures to later years; what would fall beyond the horizon is noted. */
function delay(row: RawRow, override: Override, horizon: Horizon, findings: Findings, scenario: string): void {
  const by = override.value as number;
  const moved = new Map<FinancialYear, CellValue>();
  const movedAdjustments = new Map<string, Adjustment[]>();
  for (const year of override.years) {
    const value = row.cells.get(yearKey(year));
    const adjustments = row.adjustments.get(yearKey(year));
    row.cells.delete(yearKey(year));
    row.adjustments.delete(yearKey(year));
    if (adjustments && horizon.years.includes(year + by)) movedAdjustments.set(yearKey(year + by), adjustments);
    if (typeof value !== 'number' || value === 0) continue;
    if (horizon.years.includes(year + by)) moved.set(year + by, value);
    else
      findings.add({
        severity: 'note',
        table: 'Scenario',
        row: scenario,
        column: yearName(year),
        sentence: `Scenario “${scenario}” delays ${row.name} of ${yearName(year)} by ${by} years, beyond the plan’s last year; its ${value} is in no year of the plan.`,
      });
  }
  for (const [key, adjustments] of movedAdjustments) row.adjustments.set(key, [...(row.adjustments.get(key) ?? []), ...adjustments]);
  for (const [year, value] of moved) {
    const there = row.cells.get(yearKey(year));
    row.cells.set(
      yearKey(year),
      typeof there === 'number'
        ? amountOf(there)
            .plus(amountOf(value as number))
            .toNumber()
        : value,
    );
  }
}
