/** Which cells of a new plan table get a list to choose from or a prompt; the same in Excel and in a file. */
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
  const columns = Array.from({ length: table.columns - 1 }, (_, index) =>
    guide(
      { row: table.row + 1, rows: table.rows - 1, column: table.column + index + 1, columns: 1 },
      text(0, index + 1),
      columnGuide(kind, text(0, index + 1)),
    ),
  );
  const rows = Array.from({ length: table.rows - 1 }, (_, index) =>
    guide(
      { row: table.row + index + 1, rows: 1, column: table.column + 1, columns: table.columns - 1 },
      text(index + 1, 0),
      rowGuide(kind, text(index + 1, 0)),
    ),
  );
  return [...columns, ...rows].flat();
}

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
