import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { Decimal } from '../../../core/figures/decimal';
import { amountIn, isSound } from '../reading/plan-answers';
import type { PlanAnswers } from '../reading/plan-answers';
import { Section } from '../shell/section';
import { gapWord, stillEmpty } from '../words/gap';
import type { GapWord } from '../words/gap';
import { fullPounds, shortPounds, spokenPounds } from '../words/pounds';
import { Figure } from '../workings/figure';
import { howItComesAbout } from './sentences';

const useStyles = makeStyles({
  line: { margin: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  amount: {
    fontSize: tokens.fontSizeHero900,
    lineHeight: tokens.lineHeightHero900,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  word: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  shortfall: { color: tokens.colorStatusDangerForeground1 },
  surplus: { color: tokens.colorStatusSuccessForeground1 },
  balanced: { color: tokens.colorNeutralForeground1 },
  full: { margin: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  how: { margin: `${tokens.spacingVerticalS} 0 0`, lineHeight: tokens.lineHeightBase300 },
  soFar: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusWarningForeground1,
    lineHeight: tokens.lineHeightBase300,
  },
  mark: { verticalAlign: '-3px', marginRight: tokens.spacingHorizontalXS },
  unknown: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  onlySpoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** The one figure of the screen: the remaining gap of the chosen year, in words a Panel would use. */
export function Headline({ answers, year }: { answers: PlanAnswers; year: string }) {
  const styles = useStyles();
  const gap = amountIn(answers.summary, 'remainingGap', year);
  const title = year ? `Remaining gap, ${year}` : 'Remaining gap';
  const missing = answers.stillEmpty;
  return (
    <Section help="headline" title={title}>
      {missing > 0 && (
        <p className={styles.soFar}>
          <Warning16Regular className={styles.mark} aria-hidden />
          Known so far; {stillEmpty(missing)}.
        </p>
      )}
      {gap.known ? (
        <Amount gap={gap.value} year={year} answers={answers} />
      ) : (
        <p className={styles.unknown}>
          <strong>Not known.</strong> {gap.sentence}
        </p>
      )}
      {gap.known && <p className={styles.how}>{howItComesAbout(answers, year)}</p>}
    </Section>
  );
}

/** A surplus is good news, and green, only of a plan that is complete and sound; of one with empty rows no word says how it ends. */
function Amount({ gap, year, answers }: { gap: Decimal; year: string; answers: PlanAnswers }) {
  const styles = useStyles();
  const isSoFar = answers.stillEmpty > 0;
  const word: GapWord = gapWord(gap);
  const tone = isSoFar || (word === 'surplus' && !isSound(answers)) ? 'balanced' : word;
  if (isSoFar)
    return (
      <>
        <p className={mergeClasses(styles.line, styles[tone])} data-tone={tone}>
          <span aria-hidden className={styles.amount}>
            {shortPounds(gap.abs())}
          </span>
          <span className={styles.onlySpoken}>{spokenPounds(gap.abs())}</span>
          <span className={styles.word}>{gap.isNegative() ? 'of funding not spent so far' : 'to find so far'}</span>
        </p>
        <FullAmount gap={gap} year={year} />
      </>
    );
  return (
    <>
      <p className={mergeClasses(styles.line, styles[tone])} data-tone={tone}>
        {word !== 'balanced' && (
          <span aria-hidden className={styles.amount}>
            {shortPounds(gap.abs())}
          </span>
        )}
        {word !== 'balanced' && <span className={styles.onlySpoken}>{spokenPounds(gap.abs())}</span>}
        <span className={word === 'balanced' ? styles.amount : styles.word}>{word === 'balanced' ? 'Balanced' : word}</span>
      </p>
      <FullAmount gap={gap} year={year} />
    </>
  );
}

function FullAmount({ gap, year }: { gap: Decimal; year: string }) {
  const styles = useStyles();
  return (
    <p className={styles.full}>
      <Figure figure={{ term: 'remainingGap' }} name="Remaining gap" year={year} shown={fullPounds(gap.abs())} />
    </p>
  );
}
