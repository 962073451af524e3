import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { rowOfTable } from '../../../core';
import type { Decimal } from '../../../core/figures/decimal';
import type { Table } from '../../../core/plan/cells';
import { tablesOfKind } from '../reading/plan-tables';
import { answer } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';
import { amountsIn, NOT_KNOWN, rowsIn } from '../reading/report-rows';
import type { ReportRow } from '../reading/report-rows';
import { FigureTable } from '../shell/figure-table';
import { Section } from '../shell/section';
import { decimalsOf, fullPounds } from '../words/pounds';

const useStyles = makeStyles({ text: { margin: `${tokens.spacingVerticalXS} 0`, lineHeight: tokens.lineHeightBase300 } });

/** The bids, the lines between them, and what is said of a round and of all. */
const A_BID = rowOfTable('Bid', '');
const IS_OF_ROUND = [A_BID, 'bids', 'round/', 'line/'];

interface GrantRoundProps {
  readonly model: PlanModel;
  readonly scenario: string;
  readonly tables: readonly Table[];
  /** What adds the table where there is none. */
  readonly add: ReactNode;
}

/**
 * The grant rounds as scored, the best bid first: what each asks for, what it gets, the running total, and why not; with the line
 * where money or merit ended. Then what is said of all rounds.
 */
export function GrantRound({ model, scenario, tables, add }: GrantRoundProps) {
  const styles = useStyles();
  const report = answer(() => rowsIn(model.planReport('commissioning', scenario, tables)));
  if (!report.known)
    return (
      <Section help="grant-round" title="Grant round">
        <p className={styles.text}>{report.sentence}</p>
      </Section>
    );
  const { years, rows } = report.value;
  const ofRounds = rows.filter(row => IS_OF_ROUND.some(kind => row.id.startsWith(kind)));
  if (ofRounds.length === 0)
    return tablesOfKind('Bid', tables).length > 0 ? null : (
      <Section help="grant-round" title="Grant round">
        <p className={styles.text}>
          The plan has no Bid table. One row for each bid, with Requested and Score, makes a round; its pot is a Service row.
        </p>
        {add}
      </Section>
    );
  const inAnyYear = (row: ReportRow): Answer<Decimal> | undefined =>
    years.map(row.figure).find(amount => amount.known || amount.sentence !== NOT_KNOWN);
  const isBid = (row: ReportRow) => row.id.startsWith(A_BID);
  const decimals = decimalsOf(
    amountsIn(ofRounds.flatMap(row => (isBid(row) ? ['requested', 'award'].map(row.figure) : [inAnyYear(row)].flatMap(one => one ?? [])))),
  );
  const written = (amount: Answer<Decimal> | undefined): string => (amount?.known ? fullPounds(amount.value, decimals) : '');
  const cells = (row: ReportRow): string[] => {
    if (isBid(row))
      return [
        short(row),
        ...['requested', 'award', 'runningTotal'].map(column => written(row.figure(column))),
        row.words('category').replace(/^score /, ''),
        row.words('status'),
        row.words('fundedBy'),
      ];
    const amount = inAnyYear(row);
    return [short(row), '', written(amount), '', '', '', amount && !amount.known ? amount.sentence : row.words('fundedBy')];
  };
  const between = ofRounds.filter(row => isBid(row) || row.id.startsWith('round/') || row.id.startsWith('line/'));
  const ofAll = ofRounds.filter(row => !between.includes(row));
  return (
    <Section help="grant-round" title="Grant round">
      <FigureTable
        caption="Bids in order of score, with what they ask for, their awards and results"
        headers={['Bid', 'Requested', 'Award', 'Running total', 'Score', 'Status', 'Result']}
        marked={between.flatMap((row, place) => (isBid(row) ? [] : [place]))}
        rows={between.map(cells)}
      />
      {ofAll.map(row => (
        <p key={row.id} className={styles.text}>
          {outcomeInWords(row, inAnyYear(row))}
        </p>
      ))}
    </Section>
  );
}

const short = (row: ReportRow): string => row.label.replace(/^Bids?: /, '');

/** `Awarded: £900.` `Ties: none that decided.` */
function outcomeInWords(row: ReportRow, amount: Answer<Decimal> | undefined): string {
  const name = short(row);
  const words = amount ? (amount.known ? fullPounds(amount.value) : amount.sentence) : row.words('fundedBy');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${words || 'none'}.`.replace(/\.\.$/, '.');
}
