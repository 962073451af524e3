import { amountIn } from '../reading/plan-answers';
import type { PlanAnswers } from '../reading/plan-answers';
import { fullPounds, pence, percent, shortPounds } from '../words/pounds';
import type { Decimal } from '../../../core/figures/decimal';
import { gapInWords } from '../words/gap';

type PreceptAnswer = Pick<PlanAnswers, 'precept'>;

/** Band D at the decimals it is set with, at least two: £300.2302. */
const bandDPounds = (amount: Decimal): string => fullPounds(amount, Math.max(2, amount.decimalPlaces()));

/** `Band D is £315.2302, up £15.00 (5.00%) or 29p a week.` */
export function bandDSentence(answers: PreceptAnswer, year: string): string {
  const bandD = amountIn(answers.precept, 'bandD', year);
  if (!bandD.known) return bandD.sentence;
  const start = `Band D is ${bandDPounds(bandD.value)}`;
  const rise = amountIn(answers.precept, 'rise', year);
  if (!rise.known) return `${start}. ${rise.sentence}`;
  if (rise.value.isZero()) return `${start}, the same as the year before.`;
  const share = amountIn(answers.precept, 'risePercent', year);
  const direction = rise.value.isNegative() ? 'down' : 'up';
  return `${start}, ${direction} ${bandDPounds(rise.value.abs())}${share.known ? ` (${percent(share.value.abs())})` : ''} or ${pence(rise.value.abs().div(52))} a week.`;
}

/** What the `precept` report says in the place of a limit where no principle applies. */
const NO_PRINCIPLE = 'none';

/** Whether no referendum principle applies to the body: so in Wales, where a limit is neither kept nor broken. */
export const hasNoPrinciple = ({ precept }: PreceptAnswer, year: string): boolean =>
  precept.known && precept.value.words('limit', year) === NO_PRINCIPLE;

/** How Band D stands to the highest that needs no referendum; nothing where no limit is known. */
export function limitSentence(answers: PreceptAnswer, year: string): string {
  if (hasNoPrinciple(answers, year)) return 'No referendum principle applies in Wales.';
  const bandD = amountIn(answers.precept, 'bandD', year);
  const limit = amountIn(answers.precept, 'limit', year);
  if (!bandD.known || !limit.known) return '';
  const headroom = limit.value.minus(bandD.value);
  if (headroom.isZero()) return 'That is the referendum limit exactly.';
  return headroom.isNegative()
    ? `That is ${bandDPounds(headroom.abs())} above the referendum limit of ${bandDPounds(limit.value)}: it would need a referendum.`
    : `That is ${bandDPounds(headroom)} below the referendum limit of ${bandDPounds(limit.value)}.`;
}

/** One sentence from the cumulative gap down the ladder to the remaining gap, leaving out the rungs that are nil. */
export function howItComesAbout(answers: PlanAnswers, year: string): string {
  const cumulative = amountIn(answers.gap, 'cumulativeGap', year);
  if (!cumulative.known) return cumulative.sentence;
  /* What makes a shortfall smaller makes a surplus larger. */
  const isSurplus = cumulative.value.isNegative();
  const parts = RUNGS.flatMap(({ row, closes, words }) => {
    const amount = amountIn(answers.gap, row, year);
    return amount.known && !amount.value.isZero()
      ? [`${closes === isSurplus ? 'plus' : 'less'} ${shortPounds(amount.value)} ${words}`]
      : [];
  });
  const left = answers.stillEmpty > 0 ? cumulativeSoFar(cumulative.value) : `a ${gapInWords(cumulative.value)}`;
  const start = `Spending less funding leaves ${cumulative.value.isZero() ? 'nothing to find' : left}`;
  if (parts.length) return `${start}, ${parts.join(', ')}.`;
  const open = cumulative.value.isZero() || cumulative.value.isNegative();
  return open ? `${start}, before any savings or reserves.` : `${start}; no savings or reserves are counted against it.`;
}

/** Of a plan with empty rows: nobody knows yet on which side it ends. */
const cumulativeSoFar = (gap: Decimal): string =>
  `${shortPounds(gap.abs())} ${gap.isNegative() ? 'of funding not spent' : 'to find'} so far`;

/** The rungs below the cumulative gap; whether an amount there makes the gap smaller. */
const RUNGS: readonly { row: string; closes: boolean; words: string }[] = [
  { row: 'savingsCounted', closes: true, words: 'of savings counted' },
  { row: 'contributions', closes: false, words: 'put into reserves' },
  { row: 'drawdowns', closes: true, words: 'drawn from reserves' },
];
