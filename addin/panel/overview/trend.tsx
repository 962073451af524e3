import { useId } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Decimal } from '../../../core/figures/decimal';
import { amountIn } from '../reading/plan-answers';
import type { PlanAnswers } from '../reading/plan-answers';
import { Disclosure } from '../shell/disclosure';
import { Section } from '../shell/section';
import { shortYear } from '../words/dates';
import { gapSpoken } from '../words/gap';
import { chartUnitFor } from '../words/pounds';
import { GapTable } from './gap-table';
import { scaleFor } from './bar-scale';

const PLOT_HEIGHT = '104px';
/* Room above the highest bar and below the lowest for its figure. */
const LABEL_ROOM = '18px';

const useStyles = makeStyles({
  fieldset: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  bars: { display: 'grid', gridAutoFlow: 'column', gridAutoColumns: 'minmax(0, 1fr)', columnGap: '2px' },
  choice: {
    position: 'relative',
    display: 'block',
    cursor: 'pointer',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusMedium,
    padding: '0 1px 2px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Selected },
  },
  radio: { position: 'absolute', opacity: 0, inset: 0, margin: 0, cursor: 'pointer' },
  plot: { position: 'relative', display: 'block', height: PLOT_HEIGHT, margin: `${LABEL_ROOM} 0 ${tokens.spacingVerticalXS}` },
  withSurpluses: { marginBottom: LABEL_ROOM },
  bar: {
    position: 'absolute',
    left: '16%',
    right: '16%',
    minHeight: '2px',
    borderRadius: '2px',
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', opacity: 1, backgroundColor: 'CanvasText' },
  },
  shortfall: { backgroundColor: tokens.colorStatusDangerForeground1 },
  surplus: { backgroundColor: tokens.colorStatusSuccessForeground1 },
  otherYear: { opacity: 0.7 },
  chosenBar: { '@media (forced-colors: active)': { backgroundColor: 'Highlight' } },
  zero: { position: 'absolute', left: '-2px', right: '-2px', borderTop: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
  figure: {
    position: 'absolute',
    left: '-8px',
    right: '-8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: LABEL_ROOM,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  year: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, whiteSpace: 'nowrap' },
  crowded: { fontSize: tokens.fontSizeBase100 },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

interface TrendProps {
  readonly answers: PlanAnswers;
  readonly year: string;
  chooseYear(year: string): void;
}

/**
 * The remaining gap year by year. Each bar is a radio button, so that the picture is also how a year is chosen:
 * arrow keys walk through the years, and a screen reader hears each with its figure.
 */
export function Trend({ answers, year, chooseYear }: TrendProps) {
  const styles = useStyles();
  const group = useId();
  const gaps = answers.years.map(one => ({ year: one, gap: amountIn(answers.summary, 'Remaining gap', one) }));
  const amounts = gaps.flatMap(one => (one.gap.known ? [one.gap.value] : []));
  const unit = chartUnitFor(amounts);
  const crowded = gaps.length > 7;
  const surpluses = amounts.some(amount => amount.isNegative() && !amount.isZero());
  return (
    <Section title={`Gap by year, ${unit.name}`}>
      <fieldset className={styles.fieldset}>
        <legend className={styles.legend}>
          {surpluses ? 'Above the line a shortfall, below it a surplus. ' : 'What remains to be found. '}Choose a year to see it above.
        </legend>
        <div className={styles.bars}>
          {gaps.map(({ year: one, gap }) => {
            const chosen = one === year;
            return (
              <label key={one} className={mergeClasses(styles.choice, chosen && styles.chosen)}>
                <input
                  type="radio"
                  className={styles.radio}
                  name={group}
                  value={one}
                  checked={chosen}
                  onChange={() => chooseYear(one)}
                  aria-label={`${one}: ${gap.known ? gapSpoken(gap.value) : 'not known'}`}
                />
                <Bar
                  gap={gap.known ? gap.value : undefined}
                  all={amounts}
                  label={gap.known ? unit.label(gap.value) : '?'}
                  chosen={chosen}
                />
                <span aria-hidden className={mergeClasses(styles.year, crowded && styles.crowded, chosen && styles.strong)}>
                  {shortYear(one)}
                </span>
              </label>
            );
          })}
        </div>
      </fieldset>
      <Disclosure show="Show as a table" hide="Hide the table">
        {() => <GapTable answers={answers} />}
      </Disclosure>
    </Section>
  );
}

function Bar({ gap, all, label, chosen }: { gap: Decimal | undefined; all: readonly Decimal[]; label: string; chosen: boolean }) {
  const styles = useStyles();
  const { zero, top, height } = scaleFor(all, gap);
  const below = gap !== undefined && gap.isNegative() && !gap.isZero();
  const place = below ? { top: `${top + height}%` } : { bottom: `${100 - top}%` };
  return (
    <span aria-hidden className={mergeClasses(styles.plot, zero < 100 && styles.withSurpluses)}>
      {gap && !gap.isZero() && (
        <span
          className={mergeClasses(styles.bar, below ? styles.surplus : styles.shortfall, chosen ? styles.chosenBar : styles.otherYear)}
          style={{ top: `${top}%`, height: `${height}%` }}
        />
      )}
      <span className={styles.zero} style={{ top: `${zero}%` }} />
      <span className={mergeClasses(styles.figure, chosen && styles.strong)} style={place}>
        {label}
      </span>
    </span>
  );
}
