import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons';
import type { Answer } from '../reading/plan-model';
import { Disclosure } from '../shell/disclosure';
import { FigureTable } from '../shell/figure-table';
import { Section } from '../shell/section';
import { asHtml, asRows } from './strategy-table';
import type { PrintedTable } from './strategy-table';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  said: { marginLeft: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200 },
});

/** The reserves strategy's table, ready to be pasted into the published document. */
export function StrategySection({ strategy }: { strategy: Answer<PrintedTable> }) {
  const styles = useStyles();
  const [said, say] = useState('');
  const title = 'The published reserves strategy';
  if (!strategy.known)
    return (
      <Section title={title}>
        <p className={styles.text}>{strategy.sentence}</p>
      </Section>
    );
  const table = strategy.value;
  const copy = () =>
    put(table).then(
      () => say('Copied.'),
      () => say('This window may not copy: show the table, select it and press Ctrl+C.'),
    );
  return (
    <Section title={title}>
      <p className={styles.text}>
        Each reserve with its purpose, what it pays for and supports, the Home Office’s three categories, how the general reserve was set,
        and which years are indicative until their budget: {table.length - 1} rows, in pounds.
      </p>
      <Button size="small" icon={<Copy16Regular />} onClick={() => void copy()}>
        Copy the table
      </Button>
      <span role="status" className={styles.said}>
        {said}
      </span>
      <div>
        <Disclosure show="Show the table" hide="Hide the table">
          {() => <FigureTable caption={title} headers={table[0]!} rows={table.slice(1)} />}
        </Disclosure>
      </div>
    </Section>
  );
}

/** As a table for a document and as rows for a sheet, whichever takes it; rows alone where only text may be copied. */
async function put(table: PrintedTable): Promise<void> {
  const rows = asRows(table);
  if (typeof ClipboardItem === 'undefined' || !navigator.clipboard?.write) return navigator.clipboard.writeText(rows);
  const parts = { 'text/html': new Blob([asHtml(table)], { type: 'text/html' }), 'text/plain': new Blob([rows], { type: 'text/plain' }) };
  return navigator.clipboard.write([new ClipboardItem(parts)]);
}
