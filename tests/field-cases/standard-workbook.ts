/** The standard small plan as a workbook of another program, each table on a sheet of its own, changed where a case changes it. */
import { cellAddress } from '../../addin/preview/addresses';
import { rawXlsx, words } from '../preview/raw-xlsx';
import type { RawBook, RawSheet } from '../preview/raw-xlsx';
import { standardPlan } from '../reading/standard-plan';

/** A formula with what Excel last knew; one of a group by its number, its first with the text and the block. */
export interface FormulaCell {
  readonly f?: string;
  readonly v: number | string;
  readonly shared?: number;
  readonly ref?: string;
}

/** A day as its file counts it, shown as Excel's own short date. */
export interface DateCell {
  readonly day: number;
}

export type FieldCell = string | number | null | FormulaCell | DateCell;
export type FieldRows = readonly (readonly FieldCell[])[];

export interface FieldSheet {
  readonly rows: FieldRows;
  /** The table on it: its name, and its block where it is not the whole; none for a sheet of plain cells. */
  readonly table?: { readonly name: string; readonly ref?: string; readonly totalRow?: boolean };
  /** Rows that are not shown, from 1. */
  readonly hiddenRows?: readonly number[];
}

const NAMES: Readonly<Record<string, string>> = { 'Billing authority': 'Bases', Line: 'Lines' };

/** Lines and any further sheets as the case has them; Body, Bases, Precept and Funding as they always are. */
export function standardWorkbook(changes: Readonly<Record<string, FieldSheet>>, book: RawBook = {}): Uint8Array {
  const usual = Object.fromEntries(
    standardPlan().map(table => {
      const kind = String(table[0]![0]);
      const name = NAMES[kind] ?? kind;
      return [name, { rows: table as FieldRows, table: { name } }];
    }),
  );
  const sheets = Object.entries<FieldSheet>({ ...usual, ...changes });
  return rawXlsx(
    sheets.map(([name, sheet], index) => rawSheet(name, sheet, index + 1)),
    book,
  );
}

function rawSheet(name: string, { rows, table, hiddenRows = [] }: FieldSheet, id: number): RawSheet {
  const xml = `<sheetData>${rows
    .map(
      (row, r) =>
        `<row r="${r + 1}"${hiddenRows.includes(r + 1) ? ' hidden="1"' : ''}>${row.map((cell, c) => rawCell(cell, cellAddress(r, c))).join('')}</row>`,
    )
    .join('')}</sheetData>`;
  const whole = `A1:${cellAddress(rows.length - 1, rows[0]!.length - 1)}`;
  return {
    name,
    xml,
    ...(table && { table: tableXml(id, table.name, table.ref ?? whole, rows[0]!.map(String), table.totalRow ?? false) }),
  };
}

function rawCell(cell: FieldCell, address: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return words(address, cell);
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if ('day' in cell) return `<c r="${address}" s="1"><v>${cell.day}</v></c>`;
  const { f, v, shared, ref } = cell;
  const group = shared === undefined ? '' : ` t="shared" si="${shared}"${ref ? ` ref="${ref}"` : ''}`;
  return `<c r="${address}"${typeof v === 'string' ? ' t="str"' : ''}>${f === undefined ? `<f${group}/>` : `<f${group}>${f}</f>`}<v>${v}</v></c>`;
}

const tableXml = (id: number, name: string, ref: string, columns: readonly string[], totalRow: boolean): string =>
  `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${name}" displayName="${name}" ref="${ref}"${totalRow ? ' totalsRowCount="1"' : ''}><autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${columns.map((column, i) => `<tableColumn id="${i + 1}" name="${column}"${totalRow ? (i === 0 ? ' totalsRowLabel="Total"' : ' totalsRowFunction="sum"') : ''}/>`).join('')}</tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`;
