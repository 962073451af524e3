import { planTableNames } from '../../../core';
import type { PlanTable } from '../../workbook/workbook';
import { sameName } from '../reading/plan-tables';

/** The tables a plan needs before a gap can be shown, and what stands in them. */
const NEEDED: readonly (readonly [kind: string, what: string])[] = [
  ['Body', 'the body’s name, its base year and that year’s Band D'],
  ['Funding', 'grants and other income'],
  ['Billing authority', 'each authority’s tax base'],
  ['Precept', 'the choice for each year'],
];
const SPENDING: readonly string[] = ['Line', 'Post', 'Service'];

/** What is not modelled while a table is missing. */
const ADDS: readonly (readonly [kind: string, what: string])[] = [
  ['Assumption', 'drivers of pay, prices and grants; without them nothing grows'],
  ['Change', 'savings and pressures'],
  ['Collection fund', 'surpluses and deficits of the collection funds'],
  ['Reserve', 'reserves and their floors'],
  ['Movement', 'contributions and drawdowns'],
  ['Scenario', 'what the pane keeps as scenarios'],
  ['Partnership', 'allocations to partnerships'],
  ['Risk', 'the risks the general reserve covers'],
];

export interface Missing {
  readonly kind: string;
  readonly what: string;
}

const missing = (list: typeof NEEDED, tables: readonly PlanTable[]): Missing[] =>
  list.filter(([kind]) => !tables.some(table => sameName(table.values[0]?.[0], kind))).map(([kind, what]) => ({ kind, what }));

/** Without these no gap can be worked out. */
export function neededStill(tables: readonly PlanTable[]): Missing[] {
  const spends = tables.some(table => SPENDING.some(kind => sameName(table.values[0]?.[0], kind)));
  return [
    ...missing(NEEDED, tables),
    ...(spends ? [] : [{ kind: 'Line', what: 'what is spent, one row for each budget line; or Post or Service' }]),
  ];
}

/** The tables to add for a gap to be shown: what is needed, and the drivers that rows of those are moved by. */
export function kindsToAdd(tables: readonly PlanTable[]): string[] {
  const needed = neededStill(tables).map(({ kind }) => kind);
  return needed.length > 0 ? [...needed, ...missing([['Assumption', '']], tables).map(({ kind }) => kind)] : [];
}

/** Without these a part of the plan is not modelled. */
export const notModelled = (tables: readonly PlanTable[]): Missing[] => missing(ADDS, tables);

/** The kind of a table as the plan writes it. */
export const kindOf = (table: PlanTable): string => planTableNames.find(name => sameName(name, table.values[0]?.[0])) ?? '';
