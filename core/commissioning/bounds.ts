import { Decimal } from '../figures/decimal';
import { amountFromNilIn, placeIn } from './exact-columns';
import type { AmountCell } from './exact-columns';

/** Ways to bound a row's amount; several may be given, empty or 0 is none. Percentages and shares are fractions. */
export interface BoundsGiven {
  readonly floors?: readonly AmountCell[];
  readonly caps?: readonly AmountCell[];
  /** Of last year's amount. */
  readonly floorPercents?: readonly AmountCell[];
  readonly capPercents?: readonly AmountCell[];
  readonly lastYear?: readonly AmountCell[];
  /** Of the pot. */
  readonly floorShares?: readonly AmountCell[];
  readonly capShares?: readonly AmountCell[];
  readonly pot?: AmountCell;
  /** The smallest grant worth paying: a floor for every row with any need. */
  readonly minimumGrant?: AmountCell;
}

/**
 * Floors and caps in pounds: of several floors the highest holds, of several caps the lowest. A cap as a percentage of a
 * last year's amount that is nil is no cap, because a new partnership has none to be capped by.
 *
 * @returns floors, and caps with 0 for none, as allocate takes them
 */
export function boundsInPounds(given: BoundsGiven, needs: readonly Decimal[]): { floors: Decimal[]; caps: Decimal[] } {
  const pot = amountFromNilIn('Pot', given.pot);
  const minimum = amountFromNilIn('Minimum grant', given.minimumGrant);
  const at = (label: string, values: readonly AmountCell[] | undefined, row: number) => amountFromNilIn(placeIn(label, row), values?.[row]);
  const floors = needs.map((need, row) => {
    const lastYear = at('Last year’s amounts', given.lastYear, row);
    return highest([
      at('Floors', given.floors, row),
      at('Floor %', given.floorPercents, row).times(lastYear),
      at('Floor shares', given.floorShares, row).times(pot),
      need.isZero() ? NIL : minimum,
    ]);
  });
  const caps = needs.map((_, row) => {
    const lastYear = at('Last year’s amounts', given.lastYear, row);
    return lowestGiven([
      at('Caps', given.caps, row),
      at('Cap %', given.capPercents, row).times(lastYear),
      at('Cap shares', given.capShares, row).times(pot),
    ]);
  });
  return { floors, caps };
}

const NIL = new Decimal(0);
const highest = (amounts: readonly Decimal[]): Decimal => amounts.reduce((most, amount) => (amount.gt(most) ? amount : most), NIL);
const lowestGiven = (amounts: readonly Decimal[]): Decimal =>
  amounts.filter(amount => !amount.isZero()).reduce((least, amount) => (least.isZero() || amount.lt(least) ? amount : least), NIL);
