/** Which cells of a new plan table get a list to choose from or a prompt; the same in Excel and in a file. */
import { financialYear } from '../../core';
import { itemAt } from '../../core/lookups';
import { addressOf } from './addresses';
import type { Area } from './addresses';
import type { NewSheet } from './new-sheet';
import { columnGuide, rowGuide } from './plan-columns';

const LONGEST_LIST = 255;
const LONGEST_TITLE = 32;

export interface TypingGuide {
  readonly address: string;
  readonly title: string;
  /** A word that is not among them is warned of, never refused. */
  readonly choices?: readonly string[];
  readonly warning: string;
  readonly prompt?: string;
}

export function typingGuides({ cells }: NewSheet, table: Area): TypingGuide[] {
  const text = (row: number, column: number) => String(cells[table.row + row]?.[table.column + column]?.value ?? '');
  const kind = text(0, 0);
  const headers = Array.from({ length: table.columns }, (_, column) => text(0, column));
  const ofRows = headers.flatMap((header, column) => (holdsFacts(kind, header) ? [column] : []));
  const columns = headers.flatMap((header, column) =>
    ofRows.includes(column)
      ? []
      : guide(
          { row: table.row + 1, rows: table.rows - 1, column: table.column + column, columns: 1 },
          header,
          columnGuide(kind, column === 0 ? '' : header),
        ),
  );
  const [first, last] = [ofRows[0], ofRows.at(-1)];
  if (first === undefined || last === undefined) return columns;
  const rows = Array.from({ length: table.rows - 1 }, (_, index) => {
    const row = text(index + 1, 0);
    const area = { row: table.row + index + 1, rows: 1, column: table.column + first, columns: last - first + 1 };
    return guide(area, row, rowGuide(kind, row) ?? columnGuide(kind, itemAt(headers, first)));
  });
  return [...columns, ...rows.flat()];
}

/** Whether what may be typed in a column depends on the row: its facts are of different kinds. No cell gets two guides. */
const holdsFacts = (kind: string, header: string): boolean =>
  kind === 'Body' ? header === 'Value' : kind === 'Precept' && financialYear(header) !== undefined;

function guide(area: Area, title: string, given: ReturnType<typeof columnGuide>): TypingGuide[] {
  if (!given || area.rows < 1 || area.columns < 1) return [];
  const { choices, prompt } = given;
  const fits = choices && choices.join(',').length <= LONGEST_LIST;
  return [
    {
      address: addressOf(area),
      title: title.slice(0, LONGEST_TITLE),
      ...(fits && { choices }),
      warning: fits ? `Usual here: ${choices.join(', ')}.`.slice(0, LONGEST_LIST) : '',
      ...(prompt && { prompt }),
    },
  ];
}
