/** What the preview lays out of a file, and the sentence for one that is beyond it or is no workbook of today's kind. */
import { unzipSync } from 'fflate';
import type { Sheet } from 'hucre/xlsx';

const MOST_MEGABYTES_UNPACKED = 250;
const MOST_SHEETS = 250;
export const MOST_ROWS = 100_000;
const MOST_CELLS = 1_000_000;
/** Excel's own bounds on a formula; one beyond them would be taken by no program. */
const LONGEST_FORMULA = 8_192;
const DEEPEST_FORMULA = 64;
/** A merge of more cells than this is taken for a slip. */
const LARGEST_MERGE = 100_000;

const MEGABYTE = 1024 * 1024;
const count = (number: number) => number.toLocaleString('en-GB');

/** A file that is not opened, with the one step that helps. */
export class NotOpened extends Error {}

const begins = (file: Uint8Array, ...bytes: number[]) => bytes.every((byte, index) => file[index] === byte);

const isZip = (file: Uint8Array) => begins(file, 0x50, 0x4b, 0x03, 0x04);
/** The container of Excel 97–2003, and of every workbook with a password. */
const isCompoundFile = (file: Uint8Array) => begins(file, 0xd0, 0xcf, 0x11, 0xe0);

/** A name in a compound file's directory is two bytes a letter. */
function names(file: Uint8Array, word: string): boolean {
  const sequence = [...word].flatMap(letter => [letter.charCodeAt(0), 0]);
  const last = Math.min(file.length, 2 * MEGABYTE) - sequence.length;
  for (let at = 0; at <= last; at += 2) if (sequence.every((byte, index) => file[at + index] === byte)) return true;
  return false;
}

/** Refuses, before anything is unpacked, what is no .xlsx workbook or unpacks to more than a browser holds. */
export function checkFile(file: Uint8Array): void {
  if (file.length === 0) throw new NotOpened('It is empty. Choose another file.');
  if (isCompoundFile(file))
    throw new NotOpened(
      names(file, 'EncryptedPackage')
        ? 'It is protected with a password. Open it in Excel, take the password off (File › Info › Protect Workbook) and save it.'
        : 'It is an Excel 97–2003 workbook (.xls). Open it in Excel and save it as an Excel workbook (.xlsx).',
    );
  if (!isZip(file)) throw new NotOpened('It is not a workbook that can be read here. Save it as an Excel workbook (.xlsx), .ods or .csv.');
  const sizes = new Map<string, number>();
  try {
    unzipSync(file, {
      filter: ({ name, originalSize }) => {
        sizes.set(name, originalSize);
        return false;
      },
    });
  } catch {
    throw new NotOpened('It is damaged. Open it in Excel, let Excel repair it, and save it.');
  }
  const unpacked = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (unpacked > MOST_MEGABYTES_UNPACKED * MEGABYTE)
    throw new NotOpened(
      `It unpacks to ${count(Math.round(unpacked / MEGABYTE))} MB; the preview opens up to ${MOST_MEGABYTES_UNPACKED} MB. Save the sheets you need as a workbook of their own.`,
    );
  if ([...sizes.keys()].some(name => name.endsWith('workbook.bin')))
    throw new NotOpened('It is a binary workbook (.xlsb). Open it in Excel and save it as an Excel workbook (.xlsx).');
  const sheets = [...sizes.keys()].filter(name => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).length;
  if (sheets > MOST_SHEETS)
    throw new NotOpened(
      `It has ${count(sheets)} sheets; the preview opens up to ${MOST_SHEETS}. Save the sheets you need as a workbook of their own.`,
    );
}

/** Refuses sheets that reach further than the grid lays out. */
export function checkSheets(sheets: readonly Sheet[]): void {
  for (const { name, rows } of sheets) {
    if (rows.length > MOST_ROWS)
      throw new NotOpened(
        `Its sheet ${name} reaches to row ${count(rows.length)}; the preview lays out ${count(MOST_ROWS)} rows. Delete what stands far below, or save the part you need as a workbook of its own.`,
      );
  }
  const cells = sheets.reduce((sum, sheet) => sum + filledIn(sheet), 0);
  if (cells > MOST_CELLS)
    throw new NotOpened(
      `It has ${count(cells)} cells; the preview lays out ${count(MOST_CELLS)}. Save the sheets you need as a workbook of their own.`,
    );
}

/** Cells that hold or look like something; a long row with one figure at its end is one. */
const filledIn = ({ cells, rows }: Sheet): number =>
  Math.max(
    cells?.size ?? 0,
    rows.reduce((inSheet, row) => inSheet + row.reduce<number>((inRow, value) => (value === null ? inRow : inRow + 1), 0), 0),
  );

/** A formula longer or deeper than Excel takes is shown by the value the file knows. */
export function isBeyondExcel(formula: string): boolean {
  if (formula.length > LONGEST_FORMULA) return true;
  let depth = 0;
  for (const sign of formula) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth > DEEPEST_FORMULA) return true;
  }
  return false;
}

export const isLaidOut = ({ startRow, endRow, startCol, endCol }: NonNullable<Sheet['merges']>[number]): boolean =>
  (endRow - startRow + 1) * (endCol - startCol + 1) <= LARGEST_MERGE;
