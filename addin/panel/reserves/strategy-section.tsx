import { makeStyles, tokens } from '@fluentui/react-components';
import { CopyTable } from '../copying/copy-table';
import type { PrintedTable } from '../copying/printed-table';
import type { Answer } from '../reading/plan-model';
import { Disclosure } from '../shell/disclosure';
import { FigureTable } from '../shell/figure-table';
import { Section } from '../shell/section';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
});

/** The reserves strategy's table, ready to be pasted into the published document. */
export function StrategySection({ strategy }: { strategy: Answer<PrintedTable> }) {
  const styles = useStyles();
  const title = 'The published reserves strategy';
  if (!strategy.known)
    return (
      <Section help="strategy" title={title}>
        <p className={styles.text}>{strategy.sentence}</p>
      </Section>
    );
  const table = strategy.value;
  return (
    <Section help="strategy" title={title}>
      <p className={styles.text}>
        Each reserve with its purpose, what it pays for and supports, the Home Office’s three categories, how the general reserve was set,
        and which years are indicative until their budget: {table.length - 1} rows, in pounds.
      </p>
      <CopyTable caption={title} label="Copy the table" table={() => table} />
      <div>
        <Disclosure show="Show the table" hide="Hide the table">
          {() => <FigureTable caption={title} headers={table[0]!} rows={table.slice(1)} isCopiedElsewhere />}
        </Disclosure>
      </div>
    </Section>
  );
}
