/** A laid-out cell as the writer of files takes it: its value, its formula in stored form with what it last answered, its looks. */
import type { Cell } from 'hucre/xlsx';
import type { CellValue } from '../../../core';
import { blockAddress } from '../addresses';
import { isErrorName } from '../grid-function';
import { styleOf } from '../laid-out';
import type { FileStyle, LaidCell } from '../laid-out';
import { ERROR_ANSWER } from './finish';
import { callsAddIn, stored } from './stored-formulas';
import { inFile, styleForFile } from './styles';
import { refersOutside } from './unworkable';

/** What every cell of a workbook is written with. */
export interface OfBook {
  readonly fileStyles: readonly FileStyle[];
  readonly keepsLinks: boolean;
}

export function writeCell(cell: LaidCell, row: number, column: number, { fileStyles, keepsLinks }: OfBook): Partial<Cell> {
  const { value, formula, spill, runs } = cell;
  const ofFile = cell.fileStyle === undefined ? undefined : fileStyles[cell.fileStyle];
  const looks = ofFile ? { style: inFile(ofFile) } : styleForFile(styleOf(cell), cell.format);
  if (!formula || (refersOutside(formula) && !keepsLinks)) return { ...plain(value), ...(runs && { richText: [...runs] }), ...looks };
  const answer = typeof value === 'object' && value !== null ? `${ERROR_ANSWER}${value.error}` : plain(value).value;
  const last = { row: row + (spill?.rows ?? 1) - 1, column: column + (spill?.columns ?? 1) - 1 };
  const asArray = callsAddIn(formula) || spill !== undefined;
  return {
    formula: stored(formula),
    ...(answer !== null && { formulaResult: answer }),
    ...(asArray && {
      formulaType: 'array',
      formulaDynamic: true,
      formulaRef: blockAddress({ firstRow: row, firstColumn: column, lastRow: last.row, lastColumn: last.column }),
    }),
    ...looks,
  };
}

/** Text is stored as text, so that what begins with = + - or @ stays what it was. */
export function plain(value: CellValue): {
  value: string | number | boolean | null;
  type: Cell['type'];
  richText?: NonNullable<Cell['richText']>;
} {
  if (value === null || value === undefined || value === '') return { value: null, type: 'empty' };
  if (typeof value === 'object') return { value: value.error, type: 'error' };
  // The writer takes such a text for the error itself, unless it is written as a text of parts.
  if (isErrorName(value)) return { value, type: 'richText', richText: [{ text: value }] };
  if (typeof value === 'string') return { value: unmistaken(value), type: 'string' };
  return { value, type: typeof value as 'number' | 'boolean' };
}

/** Text that looks like one of the file format's escapes (_x0041_) gets its first stroke escaped, so that it is read as it stands. */
const unmistaken = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
