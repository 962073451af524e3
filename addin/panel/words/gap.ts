import type { Decimal } from '../../../core/figures/decimal';
import { shortPounds, spokenPounds } from './pounds';

/** What a gap is called: above nil spending passes funding. */
export type GapWord = 'shortfall' | 'surplus' | 'balanced';

export function gapWord(gap: Decimal): GapWord {
  if (gap.isZero()) return 'balanced';
  return gap.isNegative() ? 'surplus' : 'shortfall';
}

/** `£4.7m shortfall`, `£0.2m surplus`, `balanced`. */
export const gapInWords = (gap: Decimal): string => (gap.isZero() ? 'balanced' : `${shortPounds(gap.abs())} ${gapWord(gap)}`);

/** For a screen reader: `shortfall of £4.7 million`. */
export const gapSpoken = (gap: Decimal): string => (gap.isZero() ? 'balanced' : `${gapWord(gap)} of ${spokenPounds(gap.abs())}`);

/** What is said of a plan in which rows are still empty, beside every figure that rests on them. */
export const stillEmpty = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'} still empty`;
