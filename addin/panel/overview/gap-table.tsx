import { tokens, makeStyles } from '@fluentui/react-components';
import { terms } from '../../../core';
import { amountIn } from '../reading/plan-answers';
import type { PlanAnswers } from '../reading/plan-answers';
import { FigureTable } from '../shell/figure-table';
import { Figure } from '../workings/figure';
import { decimalsOf, fullPounds } from '../words/pounds';

/** The rungs worth a column in a narrow pane; the plan's `gap` report has them all. */
const RUNGS = ['cumulativeGap', 'gapAfterSavings', 'remainingGap'] as const;

const useStyles = makeStyles({
  note: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The figures behind the bars, whole. */
export function GapTable({ answers }: { answers: PlanAnswers }) {
  const styles = useStyles();
  const cells = answers.years.map(year => RUNGS.map(rung => amountIn(answers.gap, rung, year)));
  const decimals = decimalsOf(cells.flat().flatMap(cell => (cell.known ? [cell.value] : [])));
  return (
    <>
      <FigureTable
        caption="Gap by year, in pounds"
        headers={['Year', ...RUNGS.map(rung => terms[rung].label)]}
        rows={cells.map((row, index) => [
          answers.years[index]!,
          ...row.map((cell, rung) =>
            cell.known ? (
              <Figure
                key={rung}
                figure={{ term: RUNGS[rung]! }}
                name={terms[RUNGS[rung]!].label}
                year={answers.years[index]!}
                shown={fullPounds(cell.value, decimals)}
              />
            ) : (
              'not known'
            ),
          ),
        ])}
      />
      <p className={styles.note}>A minus sign is a surplus.</p>
    </>
  );
}
