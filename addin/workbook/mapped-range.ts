/**
 * A range of the user's own that stands for one of the plan's tables: which one, and what its headers mean.
 * Kept in the workbook, shown and editable in the pane. The pane reads it as a plan table, and TABLE does the same in cells.
 */
import { asPlanTable, blockOf, columnOrder, isRowOfPlan, lostHeaders, withRowsBelow } from '../../core';
import type { CellValue, Mapping, Table, Texts } from '../../core';
import { NAMESPACE } from '../functions/namespace';
import { addressOf, areaOf } from './addresses';
import { headersName } from './mapping-names';
import { referenceTo } from './scenario-cell';
import type { SheetCells } from './whole-sheets';
import type { CellOrigin, Place, PlanTable } from './workbook';

export interface MappedRange extends Place, Mapping {
  /** The workbook’s own name of it, once it is remembered; formulas name it too. */
  readonly name?: string;
}

/** Where the pane asks the user's own ranges to be remembered. */
export interface MappingPort {
  /** In the order they were mapped. One whose cells were deleted has no sheet and no address any more. */
  mappedRanges(): Promise<readonly MappedRange[]>;
  mapRanges(ranges: readonly MappedRange[]): Promise<void>;
  /** What is selected at the moment, as far as it is filled, to be offered as a range to map. */
  selected(): Promise<SheetCells>;
  /** What stands in a place now; nothing where the place is gone. */
  cellsAt(place: Place): Promise<Table>;
  /** The same with what the cells show. */
  shownAt(place: Place): Promise<SheetCells>;
}

/** Where the cells of the plan's table stand in the range; undefined where they stand as they are read. */
function originOf(values: Table, mapping: Mapping): CellOrigin | undefined {
  const block = blockOf(values, mapping);
  const [header = []] = asPlanTable(values, mapping);
  const order = columnOrder(block);
  const places = order.map(index => block.turnedFrom?.[index] ?? index);
  const firstOfBody = block.rows.findIndex(({ role }) => role !== 'title' && role !== 'head' && role !== 'blank');
  const head = block.rows.reduce((last, { role, index }) => (role === 'head' ? index : last), Math.max(0, firstOfBody - 1));
  const rows = block.rows.map((_, row) => (row === 0 ? head : row));
  const columns = header.map((_, column) => places[column]);
  const isAsRead = !block.isTurned && head === 0 && columns.every((place, column) => place === column);
  return isAsRead ? undefined : { rows, columns, isTurned: block.isTurned };
}

/** A mapped range as it stands in the workbook, with the row right below it, among the plan's tables; `texts` are what both show. */
export function mappedTable(mapped: MappedRange, current: Table, under: Table, texts?: Texts): PlanTable {
  const { sheet, kind, headers, rows } = mapped;
  const values = mapped.grows ? withRowsBelow([...current, ...under], current.length) : current;
  const grown = values.length - current.length;
  const address = grown === 0 ? mapped.address : longer(mapped.address, grown);
  const below = under[grown] ?? [];
  const place = `${sheet}!${address}`;
  const isLeftOut = isFilled(below[0]) && !isTotal(below[0]);
  const wrongTotals = blockOf(values, mapped, texts).rows.filter(row => row.total?.verdict === 'does not add' && !isRowOfPlan(row, rows));
  const notices = [
    ...lostHeaders(values, mapped).map(
      header =>
        `${place} has no header “${header}” any more, which was read as ${headers[header]}. Change the header back, or change the mapping in Start.`,
    ),
    ...wrongTotals.map(({ name }) => `“${name}” in ${place} is left out as a total, and it does not add up. See the mapping in Start.`),
    ...(isLeftOut
      ? [`The row right below ${place} is filled and is not read as part of ${kind}. Take it into the mapped range in Start.`]
      : []),
  ];
  return {
    name: `${kind} (${sheet}, ${address})`,
    sheet,
    address,
    values: asPlanTable(values, mapped, texts),
    origin: originOf(values, mapped),
    isMapped: true,
    ...inFormulas(mapped, values, place),
    notices,
  };
}

/** How a formula is given the range, or why it would read it otherwise: Excel hands it an empty cell as 0, and a 0 likewise. */
function inFormulas(mapped: MappedRange, values: Table, place: string): Partial<PlanTable> {
  const { name, grows, address } = mapped;
  if (name === undefined) return {};
  const withoutNoughts = (table: Table) => table.map(row => row.map(cell => (cell === 0 ? null : cell)));
  const [asHere, asGiven] = [values, withoutNoughts(values)].map(one => JSON.stringify(withoutNoughts(asPlanTable(one, mapped))));
  return {
    reference: mappedReference({ ...mapped, name }),
    ...(grows && { readByFormulas: longer(address, rowsBelow({ grows })) }),
    ...(asHere !== asGiven && {
      notForFormulas: `${place} holds a 0 among its balances, and Excel gives a formula 0 for an empty cell too. Type nil where the balance is nothing, or insert values.`,
    }),
  };
}

/**
 * A mapped range as a formula is given it, by its names in the workbook, so that it is read as the pane reads it and moves as it
 * moves. Where rows typed below belong to it the formula sees these too, and is told how many are the range's own.
 */
function mappedReference({ name, sheet, address, kind, grows }: MappedRange & { readonly name: string }): string {
  if (!grows) return `${NAMESPACE}.TABLE("${kind}",${name},${headersName(name)})`;
  const withBelow = longer(address, rowsBelow({ grows }));
  return `${NAMESPACE}.TABLE("${kind}",${referenceTo(sheet, withBelow)},${headersName(name)},ROWS(${name}))`;
}

/** How many rows below a mapped range are looked at: one where nothing more belongs to it, else what was typed there since. */
export const rowsBelow = ({ grows }: Pick<MappedRange, 'grows'>): number => (grows ? 40 : 1);

const longer = (address: string, rows: number): string => {
  const area = areaOf(address);
  return addressOf({ ...area, rows: area.rows + rows });
};

/** Those of the mapped ranges that have not become plan tables in the meantime: their rows would count twice. */
export const besideTables = (mapped: readonly PlanTable[], tables: readonly PlanTable[]): PlanTable[] =>
  mapped.filter(range => !tables.some(table => overlap(range, table)));

export function overlap(one: Place, other: Place): boolean {
  if (one.sheet !== other.sheet) return false;
  const [a, b] = [areaOf(one.address), areaOf(other.address)];
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

/** A row that adds up the others. */
export const isTotal = (name: CellValue): boolean => typeof name === 'string' && /^\s*(grand |sub-?\s?)?totals?\b/i.test(name);

const isFilled = (cell: CellValue): boolean => cell !== null && cell !== undefined && cell !== '';
