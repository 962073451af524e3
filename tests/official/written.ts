/** Sheets made for a test as the bytes of a file. */
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import type { MadeSheet } from './made-files';

const copied = (sheets: readonly MadeSheet[]) => ({ sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map(row => [...row]) })) });

export const inOds = (sheets: readonly MadeSheet[]): Promise<Uint8Array> => writeOds(copied(sheets));
export const inXlsx = (sheets: readonly MadeSheet[]): Promise<Uint8Array> => writeXlsx(copied(sheets));
