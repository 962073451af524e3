/**
 * A range of the user's own that stands for one of the plan's tables: which one, and what its headers mean.
 * Kept in the workbook, shown and editable in the pane. The pane reads it as a plan table; functions in cells
 * are given ranges directly and know nothing of it.
 */
import type { CellValue, Table } from '../../core';
import type { Place } from './workbook';

export interface MappedRange extends Place {
  /** The plan's first header: Line, Funding … */
  readonly kind: string;
  /** What the user's headers mean, by the header as it stands; those not named are read as they stand. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Where the pane asks the user's own ranges to be remembered. */
export interface MappingPort {
  mappedRanges(): Promise<readonly MappedRange[]>;
  mapRanges(ranges: readonly MappedRange[]): Promise<void>;
  /** What is selected at the moment, to be offered as a range to map. */
  selected(): Promise<Place & { readonly values: Table }>;
}

/** The range as the plan reads it: its first header is the kind, the others as they are meant. */
export const asPlanTable = (values: Table, { kind, headers }: Pick<MappedRange, 'kind' | 'headers'>): Table =>
  values.map((row, index) => (index === 0 ? row.map((header, column) => (column === 0 ? kind : meant(header, headers))) : row));

const meant = (header: CellValue, headers: MappedRange['headers']): CellValue =>
  typeof header === 'string' ? (headers[header.trim()] ?? header) : header;

/** What was remembered, as far as it is what we wrote: the file may have been changed by another version or another hand. */
export function mappedRangesIn(remembered: unknown): MappedRange[] {
  if (!Array.isArray(remembered)) return [];
  return remembered.filter((one): one is MappedRange => {
    if (typeof one !== 'object' || one === null) return false;
    const { sheet, address, kind, headers } = one as Record<string, unknown>;
    return [sheet, address, kind].every(text => typeof text === 'string') && typeof headers === 'object' && headers !== null;
  });
}
