/** What stands in a cell of the grid: the value itself, never the text it is shown as. */
import { CellValueType } from '@univerjs/core';
import type { ICellData, Nullable } from '@univerjs/core';
import type { CellValue } from '../../core';
import { isErrorName } from './grid-function';

export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return undefined;
  const { v, t, p } = cell;
  if (v === null || v === undefined) return p?.body ? p.body.dataStream.replace(/\r\n$/, '') : undefined;
  if (t === CellValueType.BOOLEAN) return typeof v === 'string' ? v.toUpperCase() === 'TRUE' : Boolean(v);
  if (t === CellValueType.NUMBER) return Number(v);
  return t !== CellValueType.FORCE_STRING && isErrorName(v) ? { error: v } : v;
}

/** A value as the grid holds it; nothing for an empty cell. */
export function cellDataOf(value: CellValue): ICellData {
  if (value === null || value === undefined || value === '') return {};
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'object') return { v: value.error, t: CellValueType.STRING };
  return { v: value, t: isErrorName(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}
