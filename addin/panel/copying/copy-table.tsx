import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';

const useStyles = makeStyles({
  line: { display: 'flex', justifyContent: 'flex-end', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  message: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface CopyTableProps {
  /** What the table holds; it stands above it where it is pasted. */
  readonly caption: string;
  /** What the button says, where `Copy` alone would not do. */
  readonly label?: string;
  table(): PrintedTable;
}

/** Puts a table on the clipboard, for Word, Outlook and PowerPoint as for a sheet. */
export function CopyTable({ caption, label = 'Copy', table }: CopyTableProps) {
  const styles = useStyles();
  const [message, setMessage] = useState('');
  const copy = () =>
    put(table(), caption).then(
      () => setMessage('Copied.'),
      () => setMessage('This window does not allow copying: select the table and press Ctrl+C.'),
    );
  return (
    <div className={styles.line}>
      <span aria-live="polite" className={styles.message}>
        {message}
      </span>
      <Button
        size="small"
        appearance="subtle"
        icon={<Copy16Regular />}
        aria-label={label === 'Copy' ? `Copy: ${caption}` : undefined}
        onClick={() => void copy()}
      >
        {label}
      </Button>
    </div>
  );
}

/** As a table for a document and as rows for a sheet, whichever takes it. A window without the newer clipboard may have the older one. */
async function put(table: PrintedTable, caption: string): Promise<void> {
  const [html, rows] = [asHtml(table, caption), asRows(table)];
  try {
    if (typeof ClipboardItem === 'undefined' || !navigator.clipboard?.write) await navigator.clipboard.writeText(rows);
    else
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([rows], { type: 'text/plain' }) }),
      ]);
  } catch (refusal) {
    if (!putAsOlder(html, rows)) throw refusal;
  }
}

/** By the event that Ctrl+C causes; whether it was taken. */
function putAsOlder(html: string, rows: string): boolean {
  let isTaken = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', rows);
    event.preventDefault();
    isTaken = true;
  };
  document.addEventListener('copy', give, { once: true });
  const isDone = typeof document.execCommand === 'function' && document.execCommand('copy');
  document.removeEventListener('copy', give);
  return isDone && isTaken;
}

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
