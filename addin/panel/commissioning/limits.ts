/** The limits of an allocation as they are typed on the screen, and the cells that hold them. */
import type { CellValue } from '../../../core';
import { Decimal } from '../../../core/figures/decimal';
import { plainNumber } from '../../../core/reading/plain-numbers';
import type { PlanTable } from '../../workbook/workbook';
import type { CellBlock, NewCell } from '../../workbook/writing';
import { sameName } from '../reading/plan-tables';
import { cellIn } from '../writing/writable';

/** A limit of all partnerships is a row of the Body table; one of a partnership is a column of its own row. */
export interface Limit {
  readonly id: string;
  readonly label: string;
  /** The partnership it is of; empty where it holds for all. */
  readonly of: string;
  readonly holds: 'amount' | 'rate';
  /** As it stands, as it would be typed. */
  readonly stands: string;
  readonly table: PlanTable;
  /** The row it stands in; below the table’s last where there is none yet. */
  readonly row: number;
  readonly column: string;
}

const OF_ALL = [
  { fact: 'Allocation unit', label: 'Whole amounts of, £', holds: 'amount', kind: 'Partnership' },
  { fact: 'Largest fall', label: 'Largest fall', holds: 'rate', kind: 'Partnership' },
  { fact: 'Largest rise', label: 'Largest rise', holds: 'rate', kind: 'Partnership' },
  { fact: 'Bid threshold', label: 'Lowest score funded', holds: 'amount', kind: 'Bid' },
] as const;

/** What holds for everybody: of partnerships where the plan has some, of bids likewise. */
export function limitsOfAll(tables: readonly PlanTable[]): Limit[] {
  const body = tables.find(table => isOf('Body', table));
  if (!body) return [];
  return OF_ALL.filter(({ kind }) => tables.some(table => isOf(kind, table))).map(({ fact, label, holds }) =>
    limitIn(body, { id: fact, label, of: '', holds }, rowOf(body, fact), 'Value'),
  );
}

export const partnershipsIn = (tables: readonly PlanTable[]): string[] =>
  tables
    .filter(table => isOf('Partnership', table))
    .flatMap(({ values }) => values.slice(1).flatMap(([name]) => (typeof name === 'string' && name.trim() ? name.trim() : [])));

/** Floor and cap of one partnership, as far as its table has columns for them. */
export function limitsOf(partnership: string, unit: string, tables: readonly PlanTable[]): Limit[] {
  const table = tables.find(one => isOf('Partnership', one) && rowOf(one, partnership) < one.values.length);
  if (!table) return [];
  return ['Floor', 'Cap']
    .filter(column => columnOf(table, column) > 0)
    .map(column =>
      limitIn(table, { id: column, label: `${column}, ${unit}`, of: partnership, holds: 'amount' }, rowOf(table, partnership), column),
    );
}

/**
 * What of it a cell takes; nothing where it cannot be read. A rate wants its sign, since 5 may be meant as 0.05 or as 5%, and
 * an amount stands in the unit of its label, so that 6.5k is not taken. A 0 is meant as one: in a cell only the word nil says so. A cap of nil is none, and is not taken.
 */
export function cellFor({ id, holds }: Limit, typed: string): NewCell | undefined {
  if (typed.trim() === '') return '';
  const read = plainNumber(typed);
  if (!read || read.amount.isNegative() || read.inPounds || read.isPercent !== (holds === 'rate')) return undefined;
  if (!read.amount.isZero()) return read.amount.toNumber();
  return id === 'Cap' ? undefined : 'nil';
}

/** The cells of the limits that were typed anew; a fact the Body table lacks is added below it. */
export function limitBlocks(typed: readonly { readonly limit: Limit; readonly cell: NewCell }[]): CellBlock[] {
  const isThere = ({ limit }: (typeof typed)[number]) => limit.row < limit.table.values.length;
  const cells = typed.filter(isThere).flatMap(({ limit, cell }) => cellIn(limit.table, limit.row, limit.column, cell) ?? []);
  const added = typed.filter(one => !isThere(one) && one.cell !== '');
  if (added.length === 0) return cells;
  const { table } = added[0]!.limit;
  const headers = (table.values[0] ?? []).map(String);
  const rows = added.map(({ limit, cell }) =>
    headers.map((header, place): NewCell => (place === 0 ? limit.id : sameName(header, limit.column) ? cell : null)),
  );
  return [...cells, { table: table.name, headers, cells: rows }];
}

function limitIn(table: PlanTable, about: Pick<Limit, 'id' | 'label' | 'of' | 'holds'>, row: number, column: string): Limit {
  return { ...about, stands: asTyped(table.values[row]?.[columnOf(table, column)], about.holds), table, row, column };
}

/** A cell as its field shows it. An empty cell and a 0 are no limit; the word nil is one of nothing. */
function asTyped(value: CellValue, holds: Limit['holds']): string {
  if (sameName(value, 'nil')) return holds === 'rate' ? '0%' : '0';
  if (typeof value !== 'number') return String(value ?? '');
  if (value === 0) return '';
  return holds === 'rate' ? `${new Decimal(value).times(100).toFixed()}%` : new Decimal(value).toFixed();
}

const isOf = (kind: string, { values }: PlanTable): boolean => sameName(values[0]?.[0], kind);

const columnOf = ({ values }: PlanTable, header: string): number =>
  (values[0] ?? []).findIndex((one, place) => place > 0 && sameName(one, header));

function rowOf({ values }: PlanTable, name: string): number {
  const row = values.findIndex((cells, place) => place > 0 && sameName(cells[0], name));
  return row < 0 ? values.length : row;
}
