/** The workbook that is open in the grid, and its sheets; once the grid is started there is one until the page is left. */
import type { Grid } from './grid';

type OpenBook = NonNullable<ReturnType<Grid['api']['getActiveWorkbook']>>;
type OpenSheet = NonNullable<ReturnType<OpenBook['getSheetBySheetId']>>;

export function openBook(api: Grid['api']): OpenBook {
  const book = api.getActiveWorkbook();
  if (!book) throw new Error('No workbook is open in the grid.');
  return book;
}

export function openSheet(api: Grid['api'], id: string): OpenSheet {
  const sheet = openBook(api).getSheetBySheetId(id);
  if (!sheet) throw new Error(`The open workbook has no sheet ${id}.`);
  return sheet;
}
