import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { rowOfTable } from '../../../core';
import type { Decimal } from '../../../core/figures/decimal';
import type { Table } from '../../../core/plan/cells';
import { tablesOfKind } from '../reading/plan-tables';
import { answer } from '../reading/plan-model';
import type { PlanModel } from '../reading/plan-model';
import { amountsIn, NOT_KNOWN, rowsIn } from '../reading/report-rows';
import { FigureTable } from '../shell/figure-table';
import { Section } from '../shell/section';
import { decimalsOf, fullPounds } from '../words/pounds';

const useStyles = makeStyles({ text: { margin: 0, lineHeight: tokens.lineHeightBase300 } });

/** The bids, the lines between them, and what is said of a round and of all. */
const IS_OF_ROUND = [rowOfTable('Bid', ''), 'bids', 'round/', 'line/'];

interface GrantRoundProps {
  readonly model: PlanModel;
  readonly scenario: string;
  readonly tables: readonly Table[];
  /** What adds the table where there is none. */
  readonly add: ReactNode;
}

/** The grant round as scored: what each bid gets, and why not. */
export function GrantRound({ model, scenario, tables, add }: GrantRoundProps) {
  const styles = useStyles();
  const report = answer(() => rowsIn(model.planReport('commissioning', scenario, tables)));
  if (!report.known)
    return (
      <Section title="Grant round">
        <p className={styles.text}>{report.sentence}</p>
      </Section>
    );
  const { years, rows } = report.value;
  const bids = rows.filter(row => IS_OF_ROUND.some(kind => row.id.startsWith(kind)));
  if (bids.length === 0)
    return tablesOfKind('Bid', tables).length > 0 ? null : (
      <Section title="Grant round">
        <p className={styles.text}>The plan has no Bid table. A row a bid with Requested and Score makes a round; its pot is a Service row.</p>
        {add}
      </Section>
    );
  const amountOf = (row: (typeof rows)[number]) => years.map(row.figure).find(amount => amount.known || amount.sentence !== NOT_KNOWN);
  const amounts = amountsIn(
    bids.flatMap(row => {
      const amount = amountOf(row);
      return amount ? [amount] : [];
    }),
  );
  const pounds = (amount: Decimal) => fullPounds(amount, decimalsOf(amounts));
  const shown = (row: (typeof rows)[number]) => {
    const amount = amountOf(row);
    return amount?.known ? pounds(amount.value) : (amount?.sentence ?? '');
  };
  return (
    <Section title="Grant round">
      <FigureTable
        caption="Bids with their scores, awards and results"
        headers={['Bid', 'Award', 'Score', 'Result']}
        rows={bids.map(row => [
          row.label.replace(/^Bids?: /, ''),
          shown(row),
          row.words('category').replace(/^score /, ''),
          row.words('fundedBy'),
        ])}
      />
    </Section>
  );
}
