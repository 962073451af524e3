import { inPounds, listed } from '../figures/in-words';
import { toPenny } from '../figures/decimal';
import type { Decimal } from '../figures/decimal';
import type { Exact } from '../figures/exact';
import { isFault } from '../figures/figure';
import type { Provenance } from '../figures/figure';
import { itemAt, lastOf } from '../lookups';
import { isListed, parameterFigure, sourceLine } from '../parameters/lookup';
import type { KnownFigure } from '../parameters/lookup';
import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import { finder } from './finder';
import type { Plan } from './plan';
import { riskMinimumOf } from './risk-minimum';
import { oncePer } from './once-per';
import type { Reserve } from './read-reserves';
import type { Settled, YearFigures } from './settle/settle';

const JUSTIFICATION = 'general reserve justification';

/** What the rules say of reserves: their floors, the general reserve's level, purposes and ends. */
export function checkReserves(settled: Settled<Exact>): void {
  for (const reserve of settled.plan.reserves) {
    if (reserve.kind !== 'unusable') checkFloor(reserve, settled);
    if (reserve.kind === 'earmarked') checkEarmarked(reserve, settled);
    if (reserve.closes !== undefined) checkClosing(reserve, reserve.closes, settled);
    if (reserve.category === '1') checkCategory(reserve, settled);
  }
  checkJustification(settled);
  checkRiskMinimum(settled);
}

interface Shortfall {
  readonly year: YearFigures<Exact>;
  readonly by: Decimal;
}

const yearsOf = (shortfalls: readonly Shortfall[]): string => shortfalls.map(one => yearName(one.year.year)).join(', ');
const inWords = (shortfalls: readonly Shortfall[]): string =>
  listed(shortfalls.map(one => `by ${inPounds(one.by)} in ${yearName(one.year.year)}`));

/** No reserve below its floor without a finding; a typed drawdown is not stopped by it. */
function checkFloor(reserve: Reserve, settled: Settled<Exact>): void {
  const shortfalls = settled.years.flatMap((year): Shortfall[] => {
    const { closing, floor } = year.reserves.balances.of(reserve);
    return closing.fault || floor.fault || closing.reaches(floor) ? [] : [{ year, by: floor.amount.minus(closing.amount) }];
  });
  if (!shortfalls.length) return;
  const { floor } = itemAt(shortfalls, 0).year.reserves.balances.of(reserve);
  const what = reserve.kind === 'general' ? 'its own minimum, the floor of' : 'its floor of';
  finder(settled)(
    'warning',
    'Reserve',
    reserve.name,
    yearsOf(shortfalls),
    `Reserve “${reserve.name}” closes below ${what} ${inPounds(floor.amount)} (${yearName(itemAt(shortfalls, 0).year.year)}): ${inWords(shortfalls)}.`,
  );
}

const sayWhatTheySupport = oncePer((reserves: readonly Reserve[]) => reserves.some(one => one.supports));

/** An earmarked reserve names what it is for and when it ends; one held for contingencies (category 3) has no end. */
function checkEarmarked({ name, purpose, closes, category, supports }: Reserve, settled: Settled<Exact>): void {
  const find = finder(settled);
  if (!supports && sayWhatTheySupport(settled.plan.reserves))
    find(
      'note',
      'Reserve',
      name,
      'Supports',
      `Reserve “${name}” is earmarked and says nothing in Supports. Type what of the strategy it supports, as the others do.`,
    );
  if (!purpose)
    find(
      'warning',
      'Reserve',
      name,
      'Purpose',
      `Reserve “${name}” is earmarked without a purpose; each earmarked reserve’s activities are published, by project where it funds several.`,
    );
  if (closes === undefined && category !== '3')
    find(
      'warning',
      'Reserve',
      name,
      'Closes',
      `Reserve “${name}” is earmarked without an end; type the year in which it closes (none is needed for one of category 3, general contingency).`,
    );
}

/** What is still in a reserve when it closes has no home. */
function checkClosing(reserve: Reserve, closes: number, settled: Settled<Exact>): void {
  const last = settled.years.find(year => year.year === closes)?.reserves.balances.get(reserve);
  if (!last || last.closing.fault || last.closing.amount.isZero()) return;
  finder(settled)(
    'warning',
    'Reserve',
    reserve.name,
    'Closes',
    `Reserve “${reserve.name}” closes at the end of ${yearName(closes)} with ${inPounds(last.closing.amount)} in it; a drawdown or a transfer (To) would say where that goes.`,
  );
}

/** Category 1 is spending that the plan holds: what is still there at its end is of another category. */
function checkCategory(reserve: Reserve, settled: Settled<Exact>): void {
  const { closing } = lastOf(settled.years).reserves.balances.of(reserve);
  if (!closing.fault && closing.amount.gt(0))
    finder(settled)(
      'note',
      'Reserve',
      reserve.name,
      'Category',
      `Reserve “${reserve.name}” is of category 1, planned spending in the current plan, and the plan leaves ${inPounds(closing.amount)} of it undrawn; that would be category 2 (beyond the plan) or 3 (general contingency).`,
    );
}

/** A general reserve above the published share of the net budget needs a justification; at the share it does not. */
function checkJustification(settled: Settled<Exact>): void {
  const general = settled.plan.reserves.filter(reserve => reserve.kind === 'general');
  if (!general.length || general.some(reserve => reserve.justification)) return;
  const body = settled.plan.body.precepting(settled.plan.horizon.years[0]);
  if (isFault(body)) finder(settled)('error', 'Body', body.row, 'Value', body.sentence);
  const above = settled.years.flatMap((year): Shortfall[] => {
    const level = justifiedAbove(settled.plan, year);
    return level && !year.generalReserve.fault && year.generalReserve.amount.gt(level)
      ? [{ year, by: year.generalReserve.amount.minus(level) }]
      : [];
  });
  if (!above.length) return;
  const known = publishedShare(settled.plan, itemAt(above, 0).year.year)!;
  finder(settled)(
    'warning',
    'Reserve',
    itemAt(general, 0).name,
    'Justification',
    `The general reserve passes ${known.value.times(100).toFixed()}% of the net budget and has no Justification: ${inWords(above)} (${sourceLine(known)}).`,
  );
}

/** The share of the budget that is published for the body as it is in the year; none for one of a kind that no document is about. */
export function publishedShare({ body }: Plan, year: FinancialYear): KnownFigure | undefined {
  const precepting = body.precepting(year);
  if (isFault(precepting)) return undefined;
  const of = `${precepting.kind} in ${precepting.country}`;
  return isListed(JUSTIFICATION, year, of) ? parameterFigure(JUSTIFICATION, year, of) : undefined;
}

/** What that level rests on: the published share, with its document and how firm it is. */
export const provenanceOfShare = (known: KnownFigure): Provenance => ({ source: sourceLine(known), status: known.status });

/** The general reserve above which a justification is published; none where no share is known or there is no net budget. */
export function justifiedAbove(plan: Plan, { year, netBudget }: YearFigures<Exact>): Decimal | undefined {
  const known = publishedShare(plan, year);
  return known && !netBudget.fault && netBudget.amount.gt(0) ? toPenny(netBudget.amount.times(known.value)) : undefined;
}

/** The general reserve beside the minimum that the plan's own risks call for. */
function checkRiskMinimum(settled: Settled<Exact>): void {
  const minimum = riskMinimumOf(settled.plan);
  if (!minimum || minimum.total.fault) return;
  const general = settled.plan.reserves.find(reserve => reserve.kind === 'general');
  const short = settled.years
    .filter(year => !year.generalReserve.fault && year.generalReserve.amount.lt(minimum.total.amount))
    .map((year): Shortfall => ({ year, by: minimum.total.amount.minus(year.generalReserve.amount) }));
  if (short.length)
    finder(settled)(
      'warning',
      general ? 'Reserve' : 'Risk',
      general?.name ?? '',
      yearsOf(short),
      `The general reserve is below the ${inPounds(minimum.total.amount)} that the Risk table calls for: ${inWords(short)}.`,
    );
}
