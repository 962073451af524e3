import { useId } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { terms } from '../../../core';
import type { Decimal } from '../../../core/figures/decimal';
import { Chart } from '../charts/chart';
import { scaleRoom } from '../charts/spec';
import type { Column } from '../charts/spec';
import { amountIn, isSound } from '../reading/plan-answers';
import type { PlanAnswers } from '../reading/plan-answers';
import type { Answer } from '../reading/plan-model';
import { amountsIn } from '../reading/report-rows';
import { FigureTable } from '../shell/figure-table';
import { Section } from '../shell/section';
import { shortYear } from '../words/dates';
import { gapSpoken } from '../words/gap';
import { chartUnitFor, decimalsOf, fullPounds } from '../words/pounds';
import type { ChartUnit } from '../words/pounds';
import { Figure } from '../workings/figure';

const HEIGHT = 156;

const useStyles = makeStyles({
  fieldset: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  choices: { display: 'grid', gridAutoFlow: 'column', gridAutoColumns: 'minmax(0, 1fr)', height: '100%' },
  choice: {
    position: 'relative',
    display: 'block',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Selected },
  },
  radio: { position: 'absolute', opacity: 0, inset: 0, margin: 0, cursor: 'pointer' },
});

interface TrendProps {
  readonly answers: PlanAnswers;
  readonly year: string;
  chooseYear(year: string): void;
}

/**
 * The remaining gap year by year. Behind each column lies a radio button, so that the picture is also how a year is chosen:
 * arrow keys walk through the years, and a screen reader hears each with its figure.
 */
export function Trend({ answers, year, chooseYear }: TrendProps) {
  const styles = useStyles();
  const group = useId();
  const gaps = answers.years.map(one => ({ year: one, gap: amountIn(answers.summary, 'remainingGap', one) }));
  const amounts = amountsIn(gaps.map(one => one.gap));
  const unit = chartUnitFor(amounts);
  const isSoFar = answers.stillEmpty > 0;
  const surpluses = amounts.some(amount => amount.isNegative() && !amount.isZero());
  return (
    <Section help="gap-by-year" title={`Gap by year, ${unit.name}`}>
      <fieldset className={styles.fieldset}>
        <legend className={styles.legend}>
          {surpluses ? 'Above the line a shortfall, below it a surplus. ' : 'What remains to be found. '}Choose a year to see it above.
        </legend>
        <Chart
          spec={{ kind: 'columns', columns: gaps.map(one => columnOf(one.gap, one.year, one.year === year, unit, isSound(answers))) }}
          height={HEIGHT}
          table={() => <GapTable answers={answers} />}
        >
          <div className={styles.choices} style={{ paddingLeft: scaleRoom(gaps.length) }}>
            {gaps.map(({ year: one, gap }) => (
              <label key={one} className={mergeClasses(styles.choice, one === year && styles.chosen)}>
                <input
                  type="radio"
                  className={styles.radio}
                  name={group}
                  value={one}
                  checked={one === year}
                  onChange={() => chooseYear(one)}
                  aria-label={`${one}: ${gap.known ? `${gapSpoken(gap.value)}${isSoFar ? ', so far' : ''}` : 'not known'}`}
                />
              </label>
            ))}
          </div>
        </Chart>
      </fieldset>
    </Section>
  );
}

/** A surplus is in the colour of good news only where the plan is complete and sound. */
function columnOf(gap: Answer<Decimal>, year: string, chosen: boolean, unit: ChartUnit, sound: boolean): Column {
  const surplus = gap.known && gap.value.isNegative();
  return {
    label: shortYear(year),
    figure: gap.known ? unit.label(gap.value) : '?',
    size: gap.known ? gap.value.toNumber() : undefined,
    tone: !surplus ? 'worse' : sound ? 'better' : 'plain',
    fill: surplus ? 'hatched' : 'solid',
    chosen,
  };
}

/** The rungs worth a column in a narrow pane; the plan's `gap` report has them all. */
const RUNGS = ['cumulativeGap', 'gapAfterSavings', 'remainingGap'] as const;

const useGapTableStyles = makeStyles({
  note: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The figures behind the bars, whole. */
function GapTable({ answers }: { answers: PlanAnswers }) {
  const styles = useGapTableStyles();
  const rows = answers.years.map(year => ({ year, cells: RUNGS.map(rung => ({ rung, amount: amountIn(answers.gap, rung, year) })) }));
  const decimals = decimalsOf(amountsIn(rows.flatMap(({ cells }) => cells.map(({ amount }) => amount))));
  return (
    <>
      <FigureTable
        caption="Gap by year, in pounds"
        headers={['Year', ...RUNGS.map(rung => terms[rung].label)]}
        rows={rows.map(({ year, cells }) => [
          year,
          ...cells.map(({ rung, amount }) =>
            amount.known ? (
              <Figure key={rung} figure={{ term: rung }} name={terms[rung].label} year={year} shown={fullPounds(amount.value, decimals)} />
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
