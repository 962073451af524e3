/** A file from a department, opened on this machine and recognised by its sheets and headers. */
import { parseCsv } from 'hucre/csv';
import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import type { CellValue, FinancialYear } from '../../core';
import { councilTaxLevels } from './council-tax-levels';
import type { FileSheet, OfficialFile, OfficialReader } from './figures';
import { policeGrant } from './police-grant';
import { statsWales } from './stats-wales';
import { taxBaseReturn } from './tax-base-return';

const READERS: readonly OfficialReader[] = [councilTaxLevels, taxBaseReturn, policeGrant, statsWales];

const MOST_MEGABYTES = 30;

/** The sheets of a file. Throws an error whose message is a sentence for a person. */
export async function sheetsOfFile(file: Uint8Array, fileName: string): Promise<FileSheet[]> {
  if (file.length > MOST_MEGABYTES * 1024 * 1024)
    throw new Error(`${fileName} has more than ${MOST_MEGABYTES} MB; the department’s files have less than one.`);
  try {
    if (/\.csv$/i.test(fileName)) return [{ name: fileName, rows: parseCsv(new TextDecoder().decode(file)).map(row => row.map(asCell)) }];
    const { sheets } = /\.ods$/i.test(fileName) ? await readOds(file) : await readXlsx(file);
    return sheets.map(({ name, rows }) => ({ name, rows: rows.map(row => row.map(asCell)) }));
  } catch {
    throw new Error(`${fileName} cannot be read. Choose the .ods, .xlsx or .csv file as the department publishes it.`);
  }
}

const asCell = (cell: unknown): CellValue =>
  typeof cell === 'number' || typeof cell === 'boolean' || typeof cell === 'string' ? cell : null;

/** What the sheets are; nothing where no reader knows them. With a year, for a file that does not say its own. */
export function recognised(sheets: readonly FileSheet[], fileName: string, year?: FinancialYear): OfficialFile | undefined {
  for (const read of READERS) {
    const found = read(sheets, { fileName, ...(year !== undefined && { year }) });
    if (found) return found;
  }
  return undefined;
}
