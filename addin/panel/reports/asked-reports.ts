/** The reports of PLAN to choose from, and those that are asked for below each other from one cell on: what is written, and what has to be free for it. */
import { PURPOSES } from '../../../core/reports/purposes';
import type { Purpose } from '../../../core/reports/purposes';
import { addressOf, areaOf, columnLetters } from '../../workbook/addresses';
import { overlap } from '../../workbook/mapped-range';
import type { SheetCell } from '../../workbook/new-sheet';
import { reportBlock, scenarioInFormula } from '../../workbook/report-sheets';
import type { ReportsAsked, ReportAsked } from '../../workbook/report-sheets';
import { rowLookOf } from '../../workbook/row-looks';
import type { Place, PlanTable } from '../../workbook/workbook';
import type { BlockAt, NewCell } from '../../workbook/writing';

export interface Choice extends Purpose {
  readonly name: string;
}

export const CHOICES: readonly Choice[] = Object.entries(PURPOSES).map(([name, purpose]) => ({ name, ...purpose }));

export const USUAL: readonly string[] = CHOICES.filter(({ isUsual }) => isUsual).map(({ name }) => name);

/** The chosen reports in the order of the list, with what was typed after the names of those that take something. */
export const askedReports = (chosen: readonly string[], options: Readonly<Record<string, string>>): ReportAsked[] =>
  CHOICES.filter(({ name }) => chosen.includes(name)).map(({ name, line, option }) => {
    const optionText = option ? (options[name] ?? '').trim() : '';
    return { report: optionText ? `${name}: ${optionText}` : name, heading: line };
  });

/** Rows between two reports: formulas may answer with more rows later. */
const ROOM = { live: 6, values: 1 };

/** Rows of a report that stay where they are, whatever a formula answers later: its title and its headers. Sums may move down. */
const HEAD = 2;

/** Excel’s last column and row. */
const COLUMNS = 16_384;
const ROWS = 1_048_576;

/** One block a report, the first with its heading in the cell. */
export function blocksAt(cell: Place, asked: ReportsAsked): BlockAt[] {
  const { row: first, column } = areaOf(cell.address);
  const blocks: BlockAt[] = [];
  let row = first;
  for (const report of asked.reports) {
    const cells = reportBlock(asked, report, scenarioInFormula(asked));
    const columns = cells.reduce((widest, one) => Math.max(widest, one.length), 1);
    const address = addressOf({ row, column, rows: cells.length, columns });
    const grid = <T>(of: (cell: SheetCell | undefined) => T): T[][] =>
      cells.map(one => Array.from({ length: columns }, (_, place) => of(one[place])));
    blocks.push({
      sheet: cell.sheet,
      address,
      cells: grid(contentOf),
      formats: grid(one => one?.format ?? null),
      looks: cells.map((one, place) => (asked.isLive && place >= HEAD ? undefined : rowLookOf(one))),
      ...(asked.isLive && { spillsOver: address }),
    });
    row += cells.length + (asked.isLive ? ROOM.live : ROOM.values);
  }
  return blocks;
}

const contentOf = (cell: SheetCell | undefined): NewCell => {
  if (cell?.formula !== undefined) return { formula: cell.formula };
  const value = cell?.value;
  return value === undefined || value === null || typeof value === 'object' ? null : value;
};

/** What speaks against the place before the workbook is asked, a sentence. */
export function placeTrouble(blocks: readonly BlockAt[], tables: readonly PlanTable[]): string | undefined {
  for (const { sheet, address } of blocks) {
    const { row, column, rows, columns } = areaOf(address);
    if (row + rows > ROWS || column + columns > COLUMNS)
      return `The reports need ${columns} columns and reach row ${row + rows}: from this cell they would leave the sheet, which ends at ${columnLetters(COLUMNS - 1)}${ROWS}. Choose a cell further up or left.`;
    const read = tables.find(table => overlap({ sheet, address }, { sheet: table.sheet, address: table.readByFormulas ?? table.address }));
    if (read)
      return `The report would stand in ${read.sheet}!${read.readByFormulas ?? read.address}, which the plan reads${read.readByFormulas ? ', with the rows that may be typed below it' : ''}. Choose a cell beside or further down, or a new sheet.`;
  }
  return undefined;
}
