/** A Band D, a rise or a limit that is probably typed in another unit, or under another choice. Both readings are worked out. */
import { Decimal } from '../figures/decimal';
import type { Exact } from '../figures/exact';
import { isFault } from '../figures/figure';
import { inPercent, inPounds } from '../figures/in-words';
import { yearName } from '../years/financial-year';
import { adjustedAmount, isTyped } from './cells';
import { finder } from './finder';
import bands from './plausible-bands.json';
import type { Settled } from './settle/settle';

const CERTAINLY_WRONG = new Decimal(bands.certainlyWrongFrom);

export function checkBandD(settled: Settled<Exact>): void {
  checkBaseYearBandD(settled);
  checkPreceptRises(settled);
  checkRisesInPounds(settled);
  checkChosenBandD(settled);
  checkTypedLimits(settled);
}

/** Band D of the base year above any of its kind, and among them once it is read as pence. */
function checkBaseYearBandD(settled: Settled<Exact>): void {
  const { body } = settled.plan;
  if (isFault(body.baseYearBandD)) return;
  const typed = body.baseYearBandD;
  const [least, most] = bands.bandD[body.kind].map(bound => new Decimal(bound)) as [Decimal, Decimal];
  const meant = typed.div(100);
  if (typed.lte(most) || meant.lt(least) || meant.gt(most)) return;
  finder(settled)(
    'warning',
    'Body',
    'Base-year Band D',
    'Value',
    `Body, Base-year Band D, is ${inPounds(typed)}. If it is typed in pence, ${inPounds(meant)} is meant: type ${meant.toFixed()}.`,
    [{ row: 'Base-year Band D', column: 'Value', times: 0.01 }],
  );
}

/** A rise of Band D as a rate that no council tax has seen. */
function checkPreceptRises(settled: Settled<Exact>): void {
  const [, most] = bands.aYear.precept;
  for (const { year, bandD } of settled.years) {
    const chosen = settled.plan.precept?.get(year);
    if (!chosen || chosen.choice !== 'rise %' || !bandD || isFault(bandD.lastYear)) continue;
    const rate = adjustedAmount(chosen.amount);
    if (rate.abs().lte(most!)) continue;
    const made = (of: Decimal) => inPounds((bandD.lastYear as Decimal).times(of.plus(1)).toDecimalPlaces(2));
    finder(settled)(
      rate.abs().gte(CERTAINLY_WRONG) ? 'error' : 'warning',
      'Precept',
      'Amount',
      yearName(year),
      `Precept, Amount, ${yearName(year)}, is ${rate}, which is ${inPercent(rate, 3)}: Band D becomes ${made(rate)}. If ${rate}% is meant, type ${rate}% or ${rate.div(100)}: Band D becomes ${made(rate.div(100))}.`,
      [{ row: 'Amount', column: yearName(year), times: 0.01 }],
    );
  }
}

/** A rise of a few pence under “rise £” is probably a percentage: 3.66% is 0.0366. */
function checkRisesInPounds(settled: Settled<Exact>): void {
  for (const { year, bandD } of settled.years) {
    const chosen = settled.plan.precept?.get(year);
    if (chosen?.choice !== 'rise £' || !bandD || isFault(bandD.lastYear) || !isTyped(chosen.amount) || chosen.amount.fault) continue;
    const amount = adjustedAmount(chosen.amount);
    if (amount.isZero() || amount.abs().gte(bands.leastRiseInPounds)) continue;
    const { lastYear } = bandD;
    finder(settled)(
      'warning',
      'Precept',
      'Amount',
      yearName(year),
      `Precept, Amount, ${yearName(year)}, is a rise of ${inPounds(amount)}: Band D becomes ${inPounds(lastYear.plus(amount).toDecimalPlaces(2))}. If ${inPercent(amount, 3)} is meant, choose rise %: Band D becomes ${inPounds(lastYear.times(amount.plus(1)).toDecimalPlaces(2))}.`,
      [{ row: 'Choice', column: yearName(year), says: 'rise %' }],
    );
  }
}

/** A Band D less than half of the year before is probably a rise under the choice “band D”. */
function checkChosenBandD(settled: Settled<Exact>): void {
  for (const { year, bandD } of settled.years) {
    const chosen = settled.plan.precept?.get(year);
    if (chosen?.choice !== 'band D' || !bandD || isFault(bandD.lastYear) || !isTyped(chosen.amount) || chosen.amount.fault) continue;
    const amount = adjustedAmount(chosen.amount);
    const { lastYear } = bandD;
    if (amount.times(2).gte(lastYear)) continue;
    finder(settled)(
      'warning',
      'Precept',
      'Amount',
      yearName(year),
      `Precept, Amount, ${yearName(year)}, is a Band D of ${inPounds(amount)} after ${inPounds(lastYear.toDecimalPlaces(2))} the year before. If a rise of ${inPounds(amount)} is meant, choose rise £: Band D becomes ${inPounds(lastYear.plus(amount).toDecimalPlaces(2))}.`,
      [{ row: 'Choice', column: yearName(year), says: 'rise £' }],
    );
  }
}

/** The row Limit is in £: 3% typed there is three pence. */
function checkTypedLimits(settled: Settled<Exact>): void {
  for (const { year } of settled.years) {
    const limit = settled.plan.precept?.get(year)?.limitPounds;
    const amount = limit && isTyped(limit) && !limit.fault ? adjustedAmount(limit) : undefined;
    if (!amount || amount.lte(0) || amount.gte('0.5')) continue;
    finder(settled)(
      'warning',
      'Precept',
      'Limit',
      yearName(year),
      `Precept, Limit, ${yearName(year)}, is ${inPounds(amount)}, since the row is in £. If ${inPercent(amount, 3)} is meant, type it in the row Limit %.`,
    );
  }
}
