/** The plan tables that are in the workbook: what is missing beside them, and which of them the plan is made of. */
import { planTableNames } from '../../../core';
import type { MappingPort } from '../../workbook/mapped-range';
import { leftOutNow, setAsideOf, toReadInstead } from '../../workbook/set-aside';
import type { PlanTable, ChoosingPort, WorkbookPort } from '../../workbook/workbook';
import { sameName } from '../reading/plan-tables';
import type { Writes } from '../writing/writes';

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

/** The port's part for choosing; undefined where the workbook cannot remember a choice. */
export const choosingPortOf = (port: WorkbookPort & Partial<ChoosingPort>): Choosing | undefined =>
  port.leaveOut === undefined ? undefined : (port as WorkbookPort & ChoosingPort);

type Choosing = Pick<WorkbookPort, 'planTables'> & ChoosingPort;

/** Leaves a table out; the way back is offered as after every writing. */
export async function leaveTableOut(port: Choosing, { name, sheet, address }: PlanTable, writes: Writes): Promise<void> {
  await port.leaveOut([...(await leftOutNow(port)), name]);
  writes.wrote({
    sentence: `${sheet}!${address} is left out of the plan; its cells are as they were.`,
    putBack: () => takeIn(port, [name]),
  });
}

/** Reads what is set aside in place of what it repeats; what was left out before stays so. */
export async function readInstead(port: Choosing, tables: readonly PlanTable[], writes: Writes): Promise<void> {
  const repeated = toReadInstead(tables);
  await port.leaveOut([...(await leftOutNow(port)), ...repeated]);
  writes.wrote({
    sentence: `${setAsideOf(tables).length === 1 ? 'The copy is' : 'The others are'} read now; the cells are as they were.`,
    putBack: () => takeIn(port, repeated),
  });
}

/** Of whatever is left out by then: other tables may have been left out or taken in since. */
async function takeIn(port: Choosing, names: readonly string[]): Promise<void> {
  await port.leaveOut((await leftOutNow(port)).filter(name => !names.includes(name)));
}

/** The port's part for mapping; undefined where the workbook cannot remember ranges. */
export const mappingPortOf = (port: WorkbookPort & Partial<MappingPort>): MappingPort | undefined =>
  port.mapRanges === undefined ? undefined : (port as WorkbookPort & MappingPort);
