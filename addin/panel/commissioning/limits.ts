/** The limits of an allocation as they are typed on the screen, and the cells that hold them. */
import type { CellValue } from '../../../core';
import { Decimal } from '../../../core/figures/decimal';
import { plainNumber } from '../../../core/reading/plain-numbers';
import type { MoneyIn } from '../../functions/unit-formats';
import { tableFormat } from '../../workbook/number-formats';
import { cannotGrow, cannotWiden } from '../../workbook/obstacles';
import type { PlanTable } from '../../workbook/workbook';
import type { CellBlock, ColumnsBeside, NewCell } from '../../workbook/writing';
import { sameName } from '../reading/plan-tables';
import { cellIn } from '../writing/writable';

/** A limit of all partnerships is a row of the Body table; one of a partnership is a column of its own row. */
export interface Limit {
  readonly id: string;
  readonly label: string;
  /** The partnership it is of; empty where it holds for all. */
  readonly of: string;
  readonly figureKind: 'amount' | 'rate';
  /** As it stands, as it would be typed. */
  readonly currentText: string;
  readonly table: PlanTable;
  /** The row it stands in; below the table’s last where there is none yet. */
  readonly row: number;
  /** The header of its column, which the table may lack. */
  readonly column: string;
}

/** A limit as a cell takes it. */
export interface TypedLimit {
  readonly limit: Limit;
  readonly cell: NewCell;
}

const OF_ALL = [
  { fact: 'Allocation unit', label: 'Whole amounts of, £', figureKind: 'amount', kind: 'Partnership' },
  { fact: 'Largest fall', label: 'Largest fall', figureKind: 'rate', kind: 'Partnership' },
  { fact: 'Largest rise', label: 'Largest rise', figureKind: 'rate', kind: 'Partnership' },
  { fact: 'Bid threshold', label: 'Lowest score funded', figureKind: 'amount', kind: 'Bid' },
] as const;

/** What holds for everybody: of partnerships where the plan has some, of bids likewise. */
export function limitsOfAll(tables: readonly PlanTable[]): Limit[] {
  const body = tables.find(table => isOf('Body', table));
  if (!body) return [];
  return OF_ALL.filter(({ kind }) => tables.some(table => isOf(kind, table))).map(({ fact, label, figureKind }) =>
    limitIn(body, { id: fact, label, of: '', figureKind }, rowOf(body, fact), 'Value'),
  );
}

export const partnershipsIn = (tables: readonly PlanTable[]): string[] =>
  tables
    .filter(table => isOf('Partnership', table))
    .flatMap(({ values }) => values.slice(1).flatMap(([name]) => (typeof name === 'string' && name.trim() ? name.trim() : [])));

const OF_EACH = ['Floor', 'Cap'] as const;

/** Floor and cap of one partnership, whether its table has columns for them or not. */
export function limitsOf(partnership: string, unit: string, tables: readonly PlanTable[]): Limit[] {
  const table = tables.find(one => isOf('Partnership', one) && rowOf(one, partnership) < one.values.length);
  if (!table) return [];
  return OF_EACH.map(column =>
    limitIn(table, { id: column, label: `${column}, ${unit}`, of: partnership, figureKind: 'amount' }, rowOf(table, partnership), column),
  );
}

/**
 * What of it a cell takes; nothing where it cannot be read. A rate wants its sign, since 5 may be meant as 0.05 or as 5%, and
 * an amount stands in the unit of its label, so that 6.5k is not taken. A 0 is meant as one: in a cell only the word nil says so. A cap of nil is none, and is not taken.
 */
export function cellFor({ id, figureKind }: Limit, typed: string): NewCell | undefined {
  if (typed.trim() === '') return '';
  const read = plainNumber(typed);
  if (!read || read.amount.isNegative() || read.inPounds || read.isPercent !== (figureKind === 'rate')) return undefined;
  if (!read.amount.isZero()) return read.amount.toNumber();
  return id === 'Cap' ? undefined : 'nil';
}

/** The cells of the limits that were typed anew; a fact the Body table lacks is added below it, a column beside its table. */
export function limitBlocks(typed: readonly TypedLimit[], money: MoneyIn): CellBlock[] {
  const asked = typed.filter(({ limit, cell }) => cell !== '' || hasCell(limit));
  const rows = asked.filter(({ limit }) => lacksRow(limit));
  const columns = asked.filter(({ limit }) => lacksColumn(limit));
  return [
    ...asked.flatMap(({ limit, cell }) => (hasCell(limit) ? (cellIn(limit.table, limit.row, limit.column, cell) ?? []) : [])),
    ...tablesOf(rows).map(table => newRows(table, rows)),
    ...tablesOf(columns).map(table => newColumns(table, columns, money)),
  ];
}

/** Why limits cannot be given a place: a range of somebody’s own grows over no row and no column. */
export const withoutPlace = (limits: readonly Limit[]): string[] => {
  const mapped = limits.filter(({ table }) => table.isMapped);
  const sentences = mapped.flatMap(limit => [
    ...(lacksRow(limit) ? [cannotGrow(limit.table)] : []),
    ...(lacksColumn(limit) ? [cannotWiden(limit.table)] : []),
  ]);
  return [...new Set(sentences)];
};

function newRows(table: PlanTable, typed: readonly TypedLimit[]): CellBlock {
  const headers = headersOf(table);
  const cells = typed.map(({ limit, cell }) =>
    headers.map((header, place): NewCell => (place === 0 ? limit.id : sameName(header, limit.column) ? cell : null)),
  );
  return { table: table.name, headers, cells };
}

function newColumns(table: PlanTable, typed: readonly TypedLimit[], money: MoneyIn): ColumnsBeside {
  const ofTable = typed.filter(({ limit }) => limit.table === table);
  const columns = OF_EACH.filter(column => ofTable.some(({ limit }) => limit.column === column));
  const rows = table.values.slice(1);
  const cellOf = (row: number, column: string) => ofTable.find(({ limit }) => limit.row === row && limit.column === column)?.cell ?? null;
  const formats = columns.map(column => tableFormat([['Partnership', column], []], 1, 1, money) ?? null);
  return {
    table: table.name,
    headers: headersOf(table),
    rows: rows.map(([name]) => String(name ?? '')),
    cells: [columns, ...rows.map((_, place) => columns.map(column => cellOf(place + 1, column)))],
    formats: [columns.map(() => null), ...rows.map(() => formats)],
  };
}

const tablesOf = (typed: readonly TypedLimit[]): PlanTable[] => [...new Set(typed.map(({ limit }) => limit.table))];

const headersOf = ({ values }: PlanTable): string[] => (values[0] ?? []).map(String);

const lacksRow = ({ table, row }: Limit): boolean => row >= table.values.length;

const lacksColumn = ({ table, column }: Limit): boolean => columnOf(table, column) < 0;

const hasCell = (limit: Limit): boolean => !lacksRow(limit) && !lacksColumn(limit);

function limitIn(table: PlanTable, about: Pick<Limit, 'id' | 'label' | 'of' | 'figureKind'>, row: number, column: string): Limit {
  return { ...about, currentText: asTyped(table.values[row]?.[columnOf(table, column)], about.figureKind), table, row, column };
}

/** A cell as its field shows it. An empty cell and a 0 are no limit; the word nil is one of nothing. */
function asTyped(value: CellValue, figureKind: Limit['figureKind']): string {
  if (sameName(value, 'nil')) return figureKind === 'rate' ? '0%' : '0';
  if (typeof value !== 'number') return String(value ?? '');
  if (value === 0) return '';
  return figureKind === 'rate' ? `${new Decimal(value).times(100).toFixed()}%` : new Decimal(value).toFixed();
}

const isOf = (kind: string, { values }: PlanTable): boolean => sameName(values[0]?.[0], kind);

const columnOf = ({ values }: PlanTable, header: string): number =>
  (values[0] ?? []).findIndex((one, place) => place > 0 && sameName(one, header));

function rowOf({ values }: PlanTable, name: string): number {
  const row = values.findIndex((cells, place) => place > 0 && sameName(cells[0], name));
  return row < 0 ? values.length : row;
}
