/** A file somebody chose, as a laid-out workbook: .xlsx and .xlsm, .ods, .csv. */
import { parseCsv } from 'hucre/csv';
import { readOds } from 'hucre/ods';
import type { BookLayout } from '../laid-out';
import { checkSheets, NotOpened } from './limits';
import { layoutOfBook, layoutOfXlsx } from './open';
import type { LayingOut } from './open';

const titleOf = (name: string) => name.replace(/\.[^.]+$/, '');

/** Throws {@link NotOpened} with a sentence for a person, whatever is wrong with the file. */
export async function layoutOfFile(file: Uint8Array, name: string, onSheet?: LayingOut): Promise<BookLayout> {
  try {
    if (/\.(csv|txt|tsv)$/i.test(name)) return layoutOfCsv(file, titleOf(name));
    if (/\.ods$/i.test(name)) {
      const book = await readOds(file, { readStyles: true });
      checkSheets(book.sheets);
      return layoutOfBook(book, titleOf(name));
    }
    return await layoutOfXlsx(file, titleOf(name), onSheet);
  } catch (error) {
    if (error instanceof NotOpened) throw error;
    throw new NotOpened(
      `It cannot be read (${error instanceof Error ? error.message.replace(/\.+$/, '') : String(error)}). Open it in Excel and save it as an Excel workbook (.xlsx).`,
    );
  }
}

/** Numbers are read as numbers where they are written plainly; what begins with a nought or a bracket stays text. */
function layoutOfCsv(file: Uint8Array, title: string): BookLayout {
  const rows = parseCsv(decoded(file)).map(row => row.map(cell => (typeof cell === 'string' ? valueOf(cell) : cell)));
  const sheet = { name: title.slice(0, 31).replace(/[\\/?*[\]:]/g, ' ') || 'Sheet1', rows };
  checkSheets([sheet]);
  return layoutOfBook({ sheets: [sheet] }, title);
}

const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;

const valueOf = (text: string): string | number => (PLAIN_NUMBER.test(text.trim()) ? Number(text) : text);

/** Excel writes .csv in the reader's own code page, or as UTF-8 with a mark. */
function decoded(file: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return new TextDecoder('windows-1252').decode(file);
  }
}
