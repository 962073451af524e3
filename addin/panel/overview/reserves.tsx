import { makeStyles, tokens } from '@fluentui/react-components';
import { terms } from '../../../core';
import { amountIn } from '../reading/plan-answers';
import type { PlanAnswers } from '../reading/plan-answers';
import { FigureTable } from '../shell/figure-table';
import { Section } from '../shell/section';
import { closingDay } from '../words/dates';
import { Figure } from '../workings/figure';
import { fullPounds, percent } from '../words/pounds';

const ROWS = ['generalReserve', 'totalReserves'] as const;

const useStyles = makeStyles({ share: { margin: `0 0 ${tokens.spacingVerticalXS}`, lineHeight: tokens.lineHeightBase300 } });

/** The reserves left when the year closes. Nothing is shown where the plan has no reserves: nil would be a figure. */
export function Reserves({ answers, year, modelled }: { answers: PlanAnswers; year: string; modelled: boolean }) {
  const styles = useStyles();
  const rows = ROWS.map(row => ({ row, amount: amountIn(answers.summary, row, year) }));
  if (!modelled) return null;
  const general = amountIn(answers.summary, 'generalReserve', year);
  const netBudget = amountIn(answers.summary, 'netBudget', year);
  const share = general.known && netBudget.known && netBudget.value.gt(0) ? general.value.div(netBudget.value) : undefined;
  return (
    <Section help="reserves-brief" title={`Reserves at ${closingDay(year)}`}>
      {general.known && share && <p className={styles.share}>The general reserve is {percent(share)} of the year’s net budget.</p>}
      <FigureTable
        caption={`Reserves at ${closingDay(year)}`}
        headers={['Reserve', 'Balance']}
        rows={rows.map(({ row, amount }) => [
          terms[row].label,
          amount.known ? (
            <Figure key={row} figure={{ term: row }} name={terms[row].label} year={year} shown={fullPounds(amount.value)} />
          ) : (
            amount.sentence
          ),
        ])}
      />
    </Section>
  );
}
