/**
 * A range of the user's own that stands for one of the plan's tables: which one, and what its headers mean.
 * Kept in the workbook, shown and editable in the pane. The pane reads it as a plan table; functions in cells
 * are given ranges directly and know nothing of it.
 */
import type { CellValue, Table } from '../../core';
import { areaOf } from './addresses';
import type { Place, PlanTable } from './workbook';

export interface MappedRange extends Place {
  /** The plan's first header: Line, Funding … */
  readonly kind: string;
  /** What the user's headers mean, by the header as it stands; empty text is not read, those not named are read as they stand. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Where the pane asks the user's own ranges to be remembered. */
export interface MappingPort {
  /** In the order they were mapped. One whose cells were deleted has no sheet and no address any more. */
  mappedRanges(): Promise<readonly MappedRange[]>;
  mapRanges(ranges: readonly MappedRange[]): Promise<void>;
  /** What is selected at the moment, as far as it is filled, to be offered as a range to map. */
  selected(): Promise<Place & { readonly values: Table }>;
  /** What stands in a place now; nothing where the place is gone. */
  cellsAt(place: Place): Promise<Table>;
}

/** A header as it is remembered and looked for: `2026` typed as a number is the text 2026. */
export const headerText = (header: CellValue): string =>
  typeof header === 'string' ? header.trim() : typeof header === 'number' ? String(header) : '';

/** Headers that meant something and are in the range no more: renamed, or their column deleted. */
export const lostHeaders = (values: Table, { headers }: Pick<MappedRange, 'headers'>): string[] => {
  const standing = new Set((values[0] ?? []).slice(1).map(headerText));
  return Object.keys(headers).filter(header => headers[header] !== '' && !standing.has(header));
};

/**
 * The range as the plan reads it: its first header is the kind, the others as they are meant. Where a header is gone,
 * the column it meant holds errors, so that what rests on it is a finding and not a figure that has silently become nil.
 */
export function asPlanTable(values: Table, mapped: Pick<MappedRange, 'kind' | 'headers'>): Table {
  const { kind, headers } = mapped;
  const lost = lostHeaders(values, mapped).map(header => headers[header]!);
  return values.map((row, index) =>
    index === 0
      ? [...row.map((header, column) => (column === 0 ? kind : meant(header, headers))), ...lost]
      : [...row, ...lost.map((): CellValue => (isFilled(row[0]) ? { error: '#REF!' } : null))],
  );
}

/** A mapped range as it stands in the workbook, with the row right below it, among the plan's tables. */
export function mappedTable(mapped: MappedRange, values: Table, below: readonly CellValue[]): PlanTable {
  const { sheet, address, kind, headers } = mapped;
  const place = `${sheet}!${address}`;
  const isLeftOut = isFilled(below[0]) && !isTotal(below[0]);
  const notices = [
    ...lostHeaders(values, mapped).map(
      header =>
        `${place} has no header “${header}” any more, which was read as ${headers[header]}. Change the header back, or change the mapping in Start.`,
    ),
    ...(isLeftOut
      ? [`The row right below ${place} is filled and is not read as part of ${kind}. Take it into the mapped range in Start.`]
      : []),
  ];
  return { name: `${kind} (${sheet}, ${address})`, sheet, address, values: asPlanTable(values, mapped), isMapped: true, notices };
}

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

const meant = (header: CellValue, headers: MappedRange['headers']): CellValue => headers[headerText(header)] ?? header;

const isFilled = (cell: CellValue): boolean => cell !== null && cell !== undefined && cell !== '';
