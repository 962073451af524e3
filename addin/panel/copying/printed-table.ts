/** A table as it is handed to other programs: a real table for Word, Outlook and PowerPoint, rows for a spreadsheet. */

/** Text by row, the header first. */
export type PrintedTable = readonly (readonly string[])[];

const IS_NUMBER = /^[-+]?£?[\d,]+(\.\d+)?[%mkp]?$/;

/** A true minus sign is none for a spreadsheet. */
const plain = (cell: string): string => cell.trim().replace(/^[−–](?=[£\d])/, '-');

/** A cell that starts like a formula is given an apostrophe, so that a spreadsheet takes it as text. */
const safely = (cell: string): string => {
  const text = plain(cell);
  return (/^[=+\-@]/.test(text) && !IS_NUMBER.test(text) ? `'${text}` : text).replace(/[\t\r\n]+/g, ' ');
};

/** The table as rows that a spreadsheet takes. */
export const asRows = (table: PrintedTable): string => table.map(row => row.map(safely).join('\t')).join('\n');

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const RULE = '1px solid #a6a6a6';
const CELL = 'padding:2px 6px';

/** The table as a word processor takes it: its caption above it, figures to the right. */
export function asHtml([header = [], ...rows]: PrintedTable, caption = ''): string {
  const isFigures = header.map((_, column) => rows.some(row => IS_NUMBER.test(plain(row[column] ?? ''))) && column > 0);
  const cell = (tag: 'th' | 'td', style: string) => (text: string, column: number) => {
    const side = tag === 'th' ? isFigures[column] : IS_NUMBER.test(plain(text));
    return `<${tag} style="${CELL};text-align:${side ? 'right' : 'left'}${style}">${escaped(safely(text))}</${tag}>`;
  };
  const line = (cells: readonly string[], tag: 'th' | 'td', style: string) => `<tr>${cells.map(cell(tag, style)).join('')}</tr>`;
  return [
    caption && `<p><b>${escaped(caption)}</b></p>`,
    '<table style="border-collapse:collapse;font-family:Calibri,Arial,sans-serif;font-size:10pt">',
    `<thead>${line(header, 'th', `;background:#dfe9f5;border-bottom:${RULE}`)}</thead>`,
    `<tbody>${rows.map(row => line(row, 'td', ';border-bottom:1px solid #e0e0e0')).join('')}</tbody></table>`,
  ].join('');
}

/** What stands in a table of the pane, as a person reads it. */
export const printedFrom = (table: HTMLTableElement): PrintedTable =>
  [...table.rows].map(row => [...row.cells].map(cell => (cell.innerText ?? cell.textContent ?? '').replace(/\s+/g, ' ').trim()));
