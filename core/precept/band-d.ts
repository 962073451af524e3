import { Decimal, roundedTo } from '../figures/decimal';
import type { Fault } from '../figures/figure';
import { isFault } from '../figures/figure';
import { inPounds, inRate } from '../figures/in-words';
import { highestBandDNotExcessive, ninePennyGrid, principleInWords } from './principle';
import type { Principle, PrincipleOfYear } from './principle';

export const PRECEPT_CHOICES = ['freeze', 'limit', 'nine-penny grid', 'rise £', 'rise %', 'band D'] as const;
export type PreceptChoice = (typeof PRECEPT_CHOICES)[number];

/** What a year’s Band D may be chosen from; each may be unknown. */
export interface BandDGiven {
  readonly lastYear: Decimal | Fault;
  /** What last year’s is compared as in the referendum test: a notional amount after a merger, otherwise itself. */
  readonly compared: Decimal | Fault;
  /** What is typed for a rise or for Band D itself. */
  readonly amount: Decimal | Fault;
  readonly principle: PrincipleOfYear | Fault;
  readonly decimals: number;
}

/** The same where all that a choice needs is known. */
interface Known {
  readonly lastYear: Decimal;
  readonly compared: Decimal;
  readonly amount: Decimal;
  readonly principle: Principle;
  readonly decimals: number;
}

interface Choice {
  readonly needs: readonly ('lastYear' | 'amount' | 'principle' | 'compared')[];
  readonly bandD: (known: Known) => Decimal;
  /** In words, given the words for last year’s, for what is typed and for the principle. */
  how(last: string, amount: Decimal, principle: string): string;
}

/** The ways to choose a Band D. Those that rest on the principle are as firm as it is; the others are the plan’s own. */
const CHOICES: Readonly<Record<PreceptChoice, Choice>> = {
  freeze: {
    needs: ['lastYear'],
    bandD: ({ lastYear, decimals }) => roundedTo(lastYear, decimals),
    how: last => `freeze: ${last} again`,
  },
  'rise £': {
    needs: ['lastYear', 'amount'],
    bandD: ({ lastYear, amount, decimals }) => roundedTo(lastYear.plus(amount), decimals),
    how: (last, amount) => `${last} + ${inPounds(amount)}`,
  },
  'rise %': {
    needs: ['lastYear', 'amount'],
    bandD: ({ lastYear, amount, decimals }) => roundedTo(lastYear.plus(lastYear.times(amount)), decimals),
    how: (last, amount) => `${last} + ${inRate(amount)}`,
  },
  'band D': {
    needs: ['amount'],
    bandD: ({ amount, decimals }) => roundedTo(amount, decimals),
    how: () => 'typed',
  },
  limit: {
    needs: ['lastYear', 'principle', 'compared'],
    bandD: ({ compared, principle, decimals }) => highestBandDNotExcessive(compared, principle, decimals),
    how: (last, _, principle) => `${last}, raised to the limit of ${principle}`,
  },
  'nine-penny grid': {
    needs: ['lastYear', 'principle', 'compared'],
    bandD: ({ compared, principle }) => ninePennyGrid(compared, principle),
    how: (last, _, principle) => `the largest multiple of £0.09 within the limit of ${principle} above ${last}`,
  },
};

/** Whether a choice rests on the year’s referendum principle. */
export const restsOnPrinciple = (choice: PreceptChoice): boolean => CHOICES[choice].needs.includes('principle');

/** Whether a choice needs something typed beside it. */
export const needsAmount = (choice: PreceptChoice): boolean => CHOICES[choice].needs.includes('amount');

/**
 * The Band D of a year by what was chosen: last year’s again, with a rise in £ or %, at the limit, on the nine-penny grid
 * below it, or an amount of one’s own; rounded half up to the body’s decimals. What the choice needs and is not known is the answer.
 *
 * Source: Local Government Finance Act 1992, section 42B; for the limit section 52ZC.
 * Not covered: whether the choice is affordable; a body in Wales has no limit, which the caller says.
 */
export function chosenBandD(choice: PreceptChoice, given: BandDGiven): Decimal | Fault {
  const { needs, bandD } = CHOICES[choice];
  for (const need of needs) {
    const what = given[need];
    if (isFault(what)) return what;
  }
  // What a choice does not need it does not read, so that a fault there stays out of sight.
  const { lastYear, compared, amount, principle, decimals } = given as Record<keyof BandDGiven, never>;
  return bandD({ lastYear, compared, amount, principle: (principle as PrincipleOfYear).principle, decimals });
}

/** How a year’s Band D was chosen, in words. */
export function choiceInWords(choice: PreceptChoice, { lastYear, amount, principle }: BandDGiven, yearBefore: string): string {
  return CHOICES[choice].how(
    isFault(lastYear) ? 'last year’s' : `${yearBefore}’s ${inPounds(lastYear)}`,
    isFault(amount) ? new Decimal(0) : amount,
    isFault(principle) ? 'a principle that is not known' : principleInWords(principle.principle),
  );
}

/** A rise as a share of last year’s Band D, to ten decimals. */
export const riseAsRate = (rise: Decimal, last: Decimal): Decimal => roundedTo(rise.div(last), 10);
