/**
 * Tables that the pane does not read although they could be the plan's: a copy of a table that it reads, and a second plan beside
 * the first. Read together they would only be each other's faults. Formulas in cells name their tables and are not touched by this;
 * somebody who wants the other one takes it in.
 */
import { PLAN_TABLES, planTableNames } from '../../core';
import type { CellValue } from '../../core';
import type { ChoosingPort, PlanTable, WorkbookPort } from './workbook';

/** From this share of its rows on a table is a copy of another. */
const COPY = 0.5;

const inWords = (cell: CellValue | undefined): string =>
  typeof cell === 'object' && cell !== null
    ? `error ${cell.error}`
    : String(cell ?? '')
        .trim()
        .toLowerCase();

const headOf = ({ values }: PlanTable): string => inWords(values[0]?.[0]);

/** What tells the rows of a table apart: the columns that the plan tells them apart by, else all cells. */
function rowKeys(table: PlanTable): string[] {
  const [head = [], ...rows] = table.values;
  const kind = planTableNames.find(name => name.toLowerCase() === headOf(table));
  const by = kind ? PLAN_TABLES[kind as keyof typeof PLAN_TABLES].uniqueBy : [];
  const places = by
    .map(name => (name === '' ? 0 : head.findIndex(cell => inWords(cell) === name.toLowerCase())))
    .filter(place => place >= 0);
  return rows
    .filter(row => inWords(row[0]) !== '')
    .map(row => (places.length > 0 ? places.map(place => row[place]) : row).map(inWords).join('\u0000'));
}

function isCopyOf(table: PlanTable, other: PlanTable): boolean {
  if (headOf(table) !== headOf(other)) return false;
  const [rows, there] = [rowKeys(table), new Set(rowKeys(other))];
  return rows.length > 0 && rows.filter(row => there.has(row)).length >= rows.length * COPY;
}

/** From which table on a second plan stands: it begins with a copy of the body, and has what the first has already. */
function secondPlanFrom(tables: readonly PlanTable[]): number {
  const first = tables.findIndex(table => headOf(table) === 'body');
  const body = tables[first];
  const begins = body ? tables.findIndex((table, at) => at > first && isCopyOf(table, body)) : -1;
  if (begins < 0) return tables.length;
  const before = new Set(tables.slice(0, begins).map(headOf));
  return tables.slice(begins + 1).some(table => before.has(headOf(table))) ? begins : tables.length;
}

/**
 * The tables that are read, in their order: the first of each kind, and those that go with it. What is set aside stands at the table
 * that it repeats, what only the second plan has at the body. Ranges that somebody mapped are always read.
 */
export function withoutCopies(tables: readonly PlanTable[]): PlanTable[] {
  const own = tables.filter(({ isMapped }) => !isMapped);
  const end = secondPlanFrom(own);
  const read: PlanTable[] = [];
  const aside = new Map<PlanTable, PlanTable[]>();
  own.forEach((table, at) => {
    const repeated = read.find(one => isCopyOf(table, one)) ?? (at >= end ? read.find(one => headOf(one) === 'body') : undefined);
    if (repeated) aside.set(repeated, [...(aside.get(repeated) ?? []), table]);
    else read.push(table);
  });
  return [
    ...read.map(table => {
      const setAside = aside.get(table);
      return setAside ? { ...table, setAside } : table;
    }),
    ...tables.filter(({ isMapped }) => isMapped),
  ];
}

/** What is set aside, of tables as `withoutCopies` gives them. */
export const setAsideOf = (tables: readonly PlanTable[]): PlanTable[] => tables.flatMap(({ setAside }) => setAside ?? []);

/** What must be left out by name so that the table is read: whatever is set aside now, and what it repeats. */
export const toTakeIn = (table: PlanTable, read: readonly PlanTable[], leftOut: readonly string[]): string[] => [
  ...leftOut.filter(name => name !== table.name),
  ...read.filter(one => one.setAside?.some(({ name }) => name === table.name) && isCopyOf(table, one)).map(({ name }) => name),
];

/** Whether what is set aside is a plan, with a body and most kinds of tables that the one read has; else it is a copy of a table or two. */
export function isSecondPlan(read: readonly PlanTable[]): boolean {
  const [kinds, aside] = [new Set(read.map(headOf)), new Set(setAsideOf(read).map(headOf))];
  return aside.has('body') && aside.size * 2 >= kinds.size;
}

/** What must be left out so that all that is set aside is read in place of what it repeats; of a second plan, of the whole first one. */
export const toReadInstead = (read: readonly PlanTable[]): string[] =>
  read.filter(({ isMapped, setAside }) => !isMapped && (setAside || isSecondPlan(read))).map(({ name }) => name);

/** What somebody left out; a copy that is only set aside is none of it, and goes on being told. */
export async function leftOutNow(port: Pick<WorkbookPort, 'planTables'> & ChoosingPort): Promise<string[]> {
  const aside = setAsideOf(await port.planTables()).map(({ name }) => name);
  return (await port.tablesLeftOut()).map(({ name }) => name).filter(name => !aside.includes(name));
}
