import { awardAbovePot, pastClaimsAboveApproved } from '../refusals/grants';
import { argumentIs, unlikeLengths } from '../refusals/templates';
import { Decimal, sumOf } from '../figures/decimal';
import type { Amount } from '../figures/decimal';
import { itemAt } from '../lookups';
import { amountFromNilIn, placeIn } from './exact-columns';
import type { AmountCell } from './exact-columns';
import { counted, inPercent, inPounds } from '../figures/in-words';

/** How much may be approved, and how that was reached. */
export interface OverProgramming {
  readonly approve: Decimal;
  /** Above the pot, in pounds and as a part of it. */
  readonly above: Decimal;
  readonly rate: Decimal;
  /** The chance of overspending when this much is approved; never above the stated one. */
  readonly chance: Decimal;
  /** One step further, and its chance: why it stops here. */
  readonly next: { readonly approve: Decimal; readonly chance: Decimal };
  readonly method: string;
}

const MOST_AWARDS = 100_000;

/** A whole power by squaring, so that few roundings of the 40th digit add up. */
function powerOf(base: Decimal, exponent: number): Decimal {
  let power = new Decimal(1);
  let square = base;
  for (let left = exponent; left > 0; left = (left - (left % 2)) / 2) {
    if (left % 2 === 1) power = power.times(square);
    square = square.times(square);
  }
  return power;
}

/**
 * How many awards of one size may be approved when each is lost (withdrawn or never claimed) with a known chance, so that
 * claims pass the pot with no more than a stated chance.
 *
 * Method: binomial, exact to 38 digits. With n awards approved and room for m in the pot, claims pass it when more than m
 * are claimed; each further award adds (chance claimed) × (chance that just m of n are claimed).
 * Not covered: awards that are lost together (one provider closing), awards claimed in part: see {@link fromPastRounds}.
 */
export function ofEqualAwards(pot: Amount, size: Amount, dropOut: Amount, statedChance: Amount): OverProgramming {
  const exactPot = positive('Pot', pot);
  const award = positive('Size of an award', size);
  const lost = fraction('Chance that an award is not claimed', dropOut);
  const stated = fraction('Stated chance', statedChance);
  if (lost.eq(1))
    throw argumentIs('Chance that an award is not claimed', '1', 'then nothing is ever claimed and any amount could be approved');
  if (stated.eq(1))
    throw argumentIs(
      'Stated chance',
      '1',
      'then any amount could be approved. It is the chance of overspending that is still accepted, such as 0.05',
    );
  const room = exactPot.div(award).floor();
  if (room.gt(MOST_AWARDS))
    throw argumentIs(
      'Size of an award',
      `${inPounds(award)}, ${room.toFixed()} times in the pot`,
      `up to ${MOST_AWARDS} awards can be worked out`,
    );
  if (room.isZero()) throw awardAbovePot(award, exactPot);
  const m = room.toNumber();
  const claimed = lost.neg().plus(1);
  let n = m;
  let over = new Decimal(0);
  let justRoom = powerOf(claimed, m);
  for (;;) {
    const further = over.plus(claimed.times(justRoom));
    if (further.gt(stated) || lost.isZero()) {
      return answer(
        exactPot,
        award.times(n),
        over,
        { approve: award.times(n + 1), chance: further },
        `binomial: ${counted(n, 'award')} of ${inPounds(award)}, each claimed with a chance of ${inPercent(claimed, 2)} independently of the others; room for ${m}`,
      );
    }
    // P(just m of n + 1) = P(just m of n) × (n + 1) ⁄ (n + 1 − m) × chance lost
    justRoom = justRoom
      .times(n + 1)
      .div(n + 1 - m)
      .times(lost);
    over = further;
    n++;
  }
}

/**
 * How much may be approved judging by past rounds: in each the part of what was approved that was claimed. It is the most
 * at which no more than the stated part of those rounds would have overspent.
 *
 * Method: counting of past rounds, no distribution assumed; with few rounds it says little about small chances, and below
 * one in the number of rounds it allows only what the highest claim rate allows.
 */
export function fromPastRounds(
  pot: Amount,
  approved: readonly AmountCell[],
  claimed: readonly AmountCell[],
  statedChance: Amount,
): OverProgramming {
  const exactPot = positive('Pot', pot);
  const stated = fraction('Stated chance', statedChance);
  if (!approved.length || approved.length !== claimed.length)
    throw unlikeLengths('Approved', approved.length, 'Claimed', claimed.length, 'there must be one of each for every past round');
  // Approving A overspends in a round when A × claimed ⁄ approved > pot: the most for that round is pot × approved ⁄ claimed.
  const most = approved.map((amount, row) => {
    const [was, paid] = [positive(placeIn('Approved', row), amount), amountFromNilIn(placeIn('Claimed', row), claimed[row])];
    if (paid.gt(was)) throw pastClaimsAboveApproved(placeIn('Claimed', row), paid, placeIn('Approved', row), was);
    return paid.isZero() ? undefined : exactPot.times(was).div(paid);
  });
  const binding = most.filter(amount => amount !== undefined).sort((a, b) => a.comparedTo(b));
  const allowed = stated.times(approved.length).floor().toNumber();
  const limit = binding[allowed];
  if (!limit)
    throw argumentIs(
      'Stated chance',
      stated.toFixed(),
      'as large a part of the past rounds would not have overspent whatever was approved',
    );
  const approve = limit.toDecimalPlaces(2, Decimal.ROUND_DOWN);
  const chanceOf = (amount: Decimal) => new Decimal(binding.filter(each => each.lt(amount)).length).div(approved.length);
  const further = approve.plus('0.01');
  return answer(
    exactPot,
    approve,
    chanceOf(approve),
    { approve: further, chance: chanceOf(further) },
    `counting: the part claimed in ${counted(approved.length, 'past round')}, ${allowed} of which may overspend`,
  );
}

/**
 * The chance that claims on these approved projects pass the pot, each claimed in full with its own chance or not at all.
 *
 * Method: all outcomes added up pound by pound, chances in binary figures right to ten decimals; amounts are rounded up to
 * whole pounds and the pot down, so that the chance is never understated.
 * Not covered: projects that are lost together.
 */
export function chanceOfOverspending(
  pot: Amount,
  approved: readonly AmountCell[],
  chanceClaimed: readonly AmountCell[],
): { chance: number; expected: Decimal; method: string } {
  const room = positive('Pot', pot).floor().toNumber();
  if (room > MOST_POUNDS) throw argumentIs('Pot', inPounds(room), `up to ${inPounds(MOST_POUNDS)} can be added up pound by pound`);
  if (approved.length !== chanceClaimed.length)
    throw unlikeLengths('Approved', approved.length, 'Chance claimed', chanceClaimed.length, 'there must be one of each for every project');
  const amounts = approved.map((amount, row) => amountFromNilIn(placeIn('Approved', row), amount));
  const chances = chanceClaimed.map((chance, row) => fraction(placeIn('Chance claimed', row), chance ?? 0));
  // within[p]: the chance that claims so far are just £p, for those that still fit the pot
  const within = new Float64Array(room + 1);
  within[0] = 1;
  let over = 0;
  amounts.forEach((amount, row) => {
    const step = amount.ceil().toNumber();
    const chance = itemAt(chances, row).toNumber();
    if (step === 0 || chance === 0) return;
    for (let pounds = room; pounds >= 0; pounds--) {
      if (pounds + step > room) over += within[pounds]! * chance;
      within[pounds] = within[pounds]! * (1 - chance) + (pounds >= step ? within[pounds - step]! * chance : 0);
    }
  });
  return {
    chance: over,
    expected: sumOf(amounts.map((amount, row) => amount.times(itemAt(chances, row)))),
    method: `all outcomes of ${counted(amounts.length, 'project')} added up in whole pounds, each claimed in full or not at all, independently of the others`,
  };
}

const MOST_POUNDS = 5_000_000;

function answer(pot: Decimal, approve: Decimal, chance: Decimal, next: OverProgramming['next'], method: string): OverProgramming {
  const above = approve.minus(pot);
  return { approve, above, rate: above.div(pot), chance, next, method };
}

function positive(label: string, value: AmountCell): Decimal {
  const amount = amountFromNilIn(label, value);
  if (amount.isZero()) throw argumentIs(label, '£0', 'it must be above nil');
  return amount;
}

function fraction(label: string, value: AmountCell): Decimal {
  const part = amountFromNilIn(label, value);
  if (part.gt(1)) throw argumentIs(label, part.toFixed(), 'a chance is a fraction from 0 to 1, 0.05 for 5%');
  return part;
}
