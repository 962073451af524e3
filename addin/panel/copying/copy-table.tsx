import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { asHtml, asRows } from './printed-table';
import type { PrintedTable } from './printed-table';

const useStyles = makeStyles({
  line: { display: 'flex', justifyContent: 'flex-end', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  said: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
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
  const [said, say] = useState('');
  const copy = () =>
    put(table(), caption).then(
      () => say('Copied.'),
      () => say('This window does not allow copying: select the table and press Ctrl+C.'),
    );
  return (
    <div className={styles.line}>
      <span aria-live="polite" className={styles.said}>
        {said}
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
