/** Lists and prompts in the columns of a new plan table (ExcelApi 1.8). A word that is not in a list is warned of, never refused. */
import type { NewSheet } from '../new-sheet';
import { columnGuide, rowGuide } from '../plan-columns';
import type { ColumnGuide } from '../plan-columns';
import { addressOf } from '../addresses';
import type { Area } from '../addresses';

const LONGEST_LIST = 255;
const LONGEST_TITLE = 32;

export function guideTyping(worksheet: Excel.Worksheet, { cells }: NewSheet, table: Area): void {
  const text = (row: number, column: number) => String(cells[table.row + row]?.[table.column + column]?.value ?? '');
  const kind = text(0, 0);
  const body = { row: table.row + 1, rows: table.rows - 1 };
  for (let column = 1; column < table.columns; column++) {
    const header = text(0, column);
    guide(worksheet, { ...body, column: table.column + column, columns: 1 }, header, columnGuide(kind, header));
  }
  for (let row = 1; row < table.rows; row++) {
    guide(
      worksheet,
      { row: table.row + row, rows: 1, column: table.column + 1, columns: table.columns - 1 },
      text(row, 0),
      rowGuide(kind, text(row, 0)),
    );
  }
}

function guide(worksheet: Excel.Worksheet, area: Area, title: string, given: ColumnGuide | undefined): void {
  if (!given || area.rows < 1 || area.columns < 1) return;
  const validation = worksheet.getRange(addressOf(area)).dataValidation;
  const source = given.choices?.join(',') ?? '';
  if (source !== '' && source.length <= LONGEST_LIST) {
    validation.rule = { list: { inCellDropDown: true, source } };
    validation.errorAlert = {
      showAlert: true,
      style: 'Warning',
      title: title.slice(0, LONGEST_TITLE),
      message: `Usual here: ${given.choices!.join(', ')}.`.slice(0, LONGEST_LIST),
    };
  }
  if (given.prompt) validation.prompt = { showPrompt: true, title: title.slice(0, LONGEST_TITLE), message: given.prompt };
}
