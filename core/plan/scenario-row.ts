import { nearestName } from '../reading/nearest-word';
import { financialYear, yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import type { Horizon } from '../years/horizon';
import { isBlank, isCellError, isEmptyText, listedNames, quoted, sameWords, shortened, textOf } from './cells';
import type { CellValue } from './cells';
import { lookAlike } from './look-alikes';
import type { RawRow } from './raw-rows';
import type { RawTable } from './raw-tables';
import type { ScenarioBase } from './scenario-base';
import { planTableNames, shapeOf } from './tables';
import type { TableName } from './tables';

export const CHANGES = ['set', 'add', 'scale', 'delay'] as const;

/** What one row of the Scenario table says, with all that is wrong with it. */
export interface Override {
  readonly table: TableName | undefined;
  readonly row: string;
  /** The places of the rows it acts on, in their table. */
  readonly targets: readonly number[];
  /** Year columns it acts on; empty when it acts on a header. */
  readonly years: readonly FinancialYear[];
  readonly header: string | undefined;
  readonly change: (typeof CHANGES)[number];
  readonly value: CellValue;
  readonly faults: readonly { readonly column: string; readonly sentence: string }[];
}

/** Reads a row of the Scenario table against the plan it acts on. */
export function readOverride(row: RawRow, base: ScenarioBase): Override {
  const cell = (column: string) => row.cells.get(column);
  const words = (column: string) => quoted(isEmptyText(cell(column)) ? null : cell(column));
  const faults: { column: string; sentence: string }[] = [];
  const fault = (column: string, sentence: string) => void faults.push({ column, sentence });
  const tableName = planTableNames.find(known => sameWords(known, textOf(cell('Table'))) && known !== 'Scenario');
  const table = tableName && base.tables.get(tableName);
  if (!tableName)
    fault(
      'Table',
      `the table ${words('Table')} is not a plan table; type one of ${planTableNames.filter(one => one !== 'Scenario').join(', ')}.`,
    );
  else if (!table) fault('Table', `the plan has no table ${tableName}.`);
  const rowName = textOf(cell('Row'));
  const targets = table ? base.placesOf(table.table, rowName) : [];
  if (table && !targets.length) fault('Row', noSuchRow(words('Row'), rowName, table, base));
  const { years, header } = columnsOf(textOf(cell('Column')), table, base.horizon, sentence => fault('Column', sentence));
  const change = CHANGES.find(one => sameWords(one, textOf(cell('Change'))));
  if (!change) fault('Change', `the change ${words('Change')} is not known; type set, add, scale or delay.`);
  const value = isBlank(cell('Value')) ? 0 : cell('Value');
  if (isCellError(value)) fault('Value', `the value is the error ${value.error}.`);
  else if (change && change !== 'set' && typeof value !== 'number') fault('Value', `${change} needs a number; found ${quoted(value)}.`);
  else if (change === 'scale' && value === 0) fault('Value', 'scale needs a number such as 1.1; found nothing or 0.');
  else if (change === 'delay' && (!Number.isInteger(value) || (value as number) < 1))
    fault('Value', `delay needs a whole number of years, 1 or more; found ${quoted(value)}.`);
  else if (change === 'delay' && header) fault('Column', `delay moves the figures of years; ${quoted(header)} is not a year.`);
  return { table: tableName, row: rowName, targets, years, header, change: change ?? 'set', value, faults };
}

function noSuchRow(found: string, name: string, table: RawTable, base: ScenarioBase): string {
  const alike = name ? lookAlike(name, base.bySight(table.table)) : undefined;
  const names = table.rows.length ? `; its rows are ${listedNames(table.rows.slice(0, 9).map(one => one.name))}` : '';
  const near = alike
    ? undefined
    : nearestName(
        name,
        table.rows.map(row => row.name),
      );
  return `there is no row ${found} in ${table.table}${names}.${alike ? ` ${alike}` : near ? ` Type “${near}” if that is meant.` : ''}`;
}

function columnsOf(
  column: string,
  table: RawTable | undefined,
  horizon: Horizon,
  fault: (sentence: string) => void,
): { years: readonly FinancialYear[]; header?: string | undefined } {
  if (sameWords(column, 'all years')) return { years: horizon.years };
  const year = financialYear(column);
  if (year !== undefined) {
    if (horizon.years.includes(year)) return { years: [year] };
    if (year === horizon.baseYear) {
      if (!table || shapeOf(table.table).baseYearColumn) return { years: [year] };
      const hasBase = shapeOf(table.table).columns.includes('Base');
      fault(`${yearName(year)} is the base year, for which ${table.table} has no column. Type ${hasBase ? 'Base, or ' : ''}a later year.`);
      return { years: [] };
    }
    fault(
      `${yearName(year)} is outside the plan, which runs from ${yearName(horizon.baseYear)} to ${yearName(horizon.years[horizon.years.length - 1] ?? horizon.baseYear)}.`,
    );
    return { years: [] };
  }
  if (!table) return { years: [] };
  const headers = [...shapeOf(table.table).columns, ...table.others];
  const header = headers.find(one => sameWords(one, column));
  const alike = header || !column ? undefined : lookAlike(column, headers);
  if (!header)
    fault(
      `${column ? `“${shortened(column)}”` : 'nothing'} is not a column of ${table.table}; type a year, “all years” or a header.${alike ? ` ${alike}` : ''}`,
    );
  return { years: [], header };
}
