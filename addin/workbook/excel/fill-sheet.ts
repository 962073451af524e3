/** Fills a new sheet: number formats, values, looks, tables with their lists and prompts, panes, print set-up. */
import { entryFor } from '../cell-entry';
import type { Entry } from '../cell-entry';
import type { Look, NewSheet, NewTable, SheetCell } from '../new-sheet';
import { addressOf, areaOf, cellOf } from '../addresses';
import type { Area } from '../addresses';
import { guideTyping, offerLists } from './guide-typing';
import { referenceTo } from '../scenario-cell';
import { setUpPrinting } from './print-set-up';
import { supports } from './session';

const POINTS_A_CHARACTER = 5.6;
const POINTS_A_LINE = 15;

const LOOKS: Readonly<Record<Look, (format: Excel.RangeFormat) => void>> = {
  title: format => {
    format.font.bold = true;
    format.font.size = 15;
  },
  heading: format => {
    format.font.bold = true;
    format.font.size = 12;
  },
  caption: format => {
    format.font.bold = true;
  },
  header: format => {
    format.font.bold = true;
    format.fill.color = '#DFE9F5';
  },
  'figure header': format => {
    format.font.bold = true;
    format.fill.color = '#DFE9F5';
    format.horizontalAlignment = 'Right';
  },
  total: format => {
    format.font.bold = true;
    format.borders.getItem('EdgeTop').style = 'Continuous';
  },
  residual: format => {
    format.font.italic = true;
  },
  quiet: format => {
    format.font.color = '#5C5C5C';
  },
  words: format => {
    format.wrapText = true;
    format.verticalAlignment = 'Top';
  },
  warning: format => {
    format.font.bold = true;
    format.font.color = '#A4262C';
    format.wrapText = true;
    format.verticalAlignment = 'Top';
  },
  input: format => {
    format.fill.color = '#FFF8DC';
  },
  typed: format => {
    format.font.color = '#0000C8';
  },
  link: format => {
    format.font.color = '#18599B';
  },
};

export function fillSheet(worksheet: Excel.Worksheet, sheet: NewSheet, freeTableName: (preferred: string) => string): void {
  const area = areaOfCells(sheet);
  const tables = sheet.tables ?? [];
  if (area) {
    const range = worksheet.getRange(addressOf(area));
    if (sheet.cells.some(row => row.some(cell => cell?.format))) range.numberFormat = grid(area, sheet, cell => cell?.format ?? null);
    range.values = grid(area, sheet, valueEntry);
  }
  lookLike(
    worksheet,
    sheet,
    tables.map(({ address }) => areaOf(address)),
  );
  for (const address of sheet.joined ?? []) worksheet.getRange(address).merge();
  for (const table of tables) {
    addTable(worksheet, sheet, table, freeTableName(table.name));
    colourTyped(worksheet, sheet, areaOf(table.address));
  }
  if (sheet.tabColour && supports('1.7')) worksheet.tabColor = sheet.tabColour;
  if (supports('1.8')) offerLists(worksheet, sheet);
  size(worksheet, sheet);
  if (sheet.frozen && supports('1.7')) freeze(worksheet, sheet.frozen);
  if (sheet.print && supports('1.9')) setUpPrinting(worksheet, sheet.print);
}

/** Links come once every sheet they lead to is there. */
export function writeLinks(worksheet: Excel.Worksheet, { cells, links = [] }: NewSheet, sheetNamed: (preferred: string) => string): void {
  for (const { address, sheet } of links) {
    const { row, column } = areaOf(address);
    worksheet.getRange(address).hyperlink = {
      documentReference: referenceTo(sheetNamed(sheet), 'A1'),
      textToDisplay: String(cells[row]?.[column]?.value ?? sheet),
      screenTip: `Go to ${sheet}`,
    };
  }
}

/** Formulas come once every table they name is there. */
export function writeFormulas(worksheet: Excel.Worksheet, { cells }: NewSheet, following: (formula: string) => string): void {
  cells.forEach((row, i) =>
    row.forEach((cell, j) => {
      if (cell?.formula)
        worksheet.getRange(cellOf({ row: 0, column: 0, rows: 1, columns: 1 }, i, j)).formulas = [[following(cell.formula)]];
    }),
  );
}

/** The cells that were asked for, as they were entered; formulas are left out, since what they spill is not known. */
export const valueEntry = (cell: SheetCell | undefined): Entry => {
  const value = cell?.value;
  if (cell?.formula !== undefined || value === null || value === undefined || value === '' || typeof value === 'object') return null;
  return entryFor(value);
};

export function areaOfCells({ cells }: NewSheet): Area | undefined {
  const columns = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  return columns === 0 ? undefined : { row: 0, column: 0, rows: cells.length, columns };
}

const grid = <T>(area: Area, { cells }: NewSheet, of: (cell: SheetCell | undefined) => T): T[][] =>
  Array.from({ length: area.rows }, (_, i) => Array.from({ length: area.columns }, (__, j) => of(cells[i]?.[j])));

function addTable(worksheet: Excel.Worksheet, sheet: NewSheet, { address }: NewTable, name: string): void {
  const table = worksheet.tables.add(address, true);
  table.name = name;
  if (supports('1.8')) guideTyping(worksheet, sheet, areaOf(address));
}

/** Neighbours in a row that look alike are set together. Tables have Excel's own table style. */
function lookLike(worksheet: Excel.Worksheet, { cells }: NewSheet, tables: readonly Area[]): void {
  const isInTable = (row: number) => tables.some(table => row >= table.row && row < table.row + table.rows);
  cells.forEach((row, i) => {
    if (isInTable(i)) return;
    for (let j = 0; j < row.length; j++) {
      const { look, wraps, isIndented, isRight } = row[j] ?? {};
      if (!look && !wraps && !isIndented && !isRight) continue;
      const isAlike = (cell: SheetCell | undefined) =>
        cell?.look === look && cell?.wraps === wraps && cell?.isIndented === isIndented && cell?.isRight === isRight;
      let end = j;
      while (isAlike(row[end + 1])) end++;
      const { format } = worksheet.getRange(addressOf({ row: i, column: j, rows: 1, columns: end - j + 1 }));
      if (look) LOOKS[look](format);
      if (wraps) {
        format.wrapText = true;
        format.verticalAlignment = 'Top';
      }
      if (isIndented && supports('1.9')) format.indentLevel = 1;
      if (isRight) format.horizontalAlignment = 'Right';
      j = end;
    }
  });
}

/** Columns of typed figures in a table, whole, so that rows added below them look the same. */
function colourTyped(worksheet: Excel.Worksheet, { cells }: NewSheet, { row, column, rows, columns }: Area): void {
  const body = Array.from({ length: rows - 1 }, (_, index) => row + 1 + index);
  for (let place = column; place < column + columns; place++)
    if (body.length > 0 && body.some(line => cells[line]?.[place]?.look === 'typed'))
      LOOKS.typed(worksheet.getRange(addressOf({ row: row + 1, column: place, rows: rows - 1, columns: 1 })).format);
}

function size(worksheet: Excel.Worksheet, { widths, heights = [] }: NewSheet): void {
  widths.forEach((characters, column) => {
    worksheet.getRange(cellOf({ row: 0, column, rows: 1, columns: 1 }, 0, 0)).getEntireColumn().format.columnWidth =
      characters * POINTS_A_CHARACTER;
  });
  heights.forEach((lines, row) => {
    if (lines > 1)
      worksheet.getRange(cellOf({ row, column: 0, rows: 1, columns: 1 }, 0, 0)).getEntireRow().format.rowHeight = lines * POINTS_A_LINE;
  });
}

function freeze({ freezePanes }: Excel.Worksheet, { rows, columns }: NonNullable<NewSheet['frozen']>): void {
  if (rows > 0 && columns > 0) freezePanes.freezeAt(addressOf({ row: 0, column: 0, rows, columns }));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}
