/** Figures that are probably typed in another unit: per cent as points, thousands beside pounds. Both readings are worked out. */
import { Decimal } from '../figures/decimal';
import type { Exact } from '../figures/exact';
import { isFault } from '../figures/figure';
import { inPercent, inPounds } from '../figures/in-words';
import { yearName } from '../years/financial-year';
import { adjustedAmount, isTyped, wordKey } from './cells';
import type { FigureCell } from './cells';
import { finder } from './finder';
import type { Plan } from './plan';
import bands from './plausible-bands.json';
import type { Assumption } from './read-body';
import type { Settled } from './settle/settle';

type Driver = keyof typeof bands.aYear;

const CERTAINLY_WRONG = new Decimal(bands.certainlyWrongFrom);
const POINTS = new Decimal(bands.points);

export function checkMagnitudes(settled: Settled<Exact>): void {
  for (const assumption of settled.plan.assumptions) {
    checkRates(assumption, settled);
    checkRange(assumption, settled);
  }
  checkPreceptRises(settled);
  checkTypedLimits(settled);
}

/** What a rate moves first, and what that is without it. */
interface Use {
  readonly driver: Driver;
  readonly row: string;
  readonly base?: Decimal;
  readonly unit: '£' | 'Band D equivalents';
}

/** The first row that an assumption moves; by its name alone where it moves none. */
function firstUse({ name }: Assumption, { posts, lines, grants, billingAuthorities }: Plan): Use {
  const amount = (cell: FigureCell) => (isTyped(cell) && !cell.fault ? adjustedAmount(cell) : undefined);
  const key = wordKey(name);
  const isIt = (driver: string) => wordKey(driver) === key;
  const post = posts.find(one => one.payAwards.some(isIt));
  if (post) return { driver: 'pay', row: `the average cost of ${post.name}`, base: amount(post.averageCost), unit: '£' };
  const line = lines.find(one => isIt(one.driver));
  if (line) return { driver: byName(name) ?? 'prices', row: line.name, base: amount(line.base), unit: '£' };
  const authority = billingAuthorities.find(one => isIt(one.growth));
  if (authority) return { driver: 'tax base', row: authority.name, base: amount(authority.base), unit: 'Band D equivalents' };
  const grant = grants.find(one => isIt(one.driver));
  if (grant) return { driver: 'grant', row: grant.name, base: amount(grant.base), unit: '£' };
  return { driver: byName(name) ?? 'prices', row: '', unit: '£' };
}

const byName = (name: string): Driver | undefined =>
  /\b(pay|award|salar\w*)\b/i.test(name)
    ? 'pay'
    : /\btax ?base\b/i.test(name)
      ? 'tax base'
      : /\bgrants?\b/i.test(name)
        ? 'grant'
        : undefined;

/** A rate a year outside what such drivers have been: a question with both readings; from 100% on an error. */
function checkRates(assumption: Assumption, settled: Settled<Exact>): void {
  if (assumption.unit !== '% a year') return;
  const use = firstUse(assumption, settled.plan);
  const [least, most] = bands.aYear[use.driver].map(bound => new Decimal(bound)) as [Decimal, Decimal];
  const odd = settled.plan.horizon.years
    .map(year => ({ year, rate: adjustedAmount(assumption.years.get(year) ?? {}) }))
    .filter(({ rate }) => rate.lt(least) || rate.gt(most));
  const [first] = odd;
  if (!first) return;
  const { year, rate } = first;
  const inPoints = odd.filter(one => one.rate.abs().gte(POINTS));
  finder(settled)(
    rate.abs().gte(CERTAINLY_WRONG) ? 'error' : 'warning',
    'Assumption',
    assumption.name,
    yearName(year),
    `Assumption “${assumption.name}”, ${yearName(year)}, is ${rate}, which is ${inPercent(rate, 3)} a year${madeOf(use, rate)}${
      rate.abs().gte(POINTS)
        ? `. If ${rate}% is meant, type ${rate}% or ${rate.div(100)}${madeOf(use, rate.div(100))}`
        : `; such rates have been from ${inPercent(least)} to ${inPercent(most)}`
    }.`,
    inPoints.map(one => ({ row: assumption.name, column: yearName(one.year), times: 0.01 })),
  );
}

/** What a rate makes of the first row it moves. */
const madeOf = ({ base, row, unit }: Use, rate: Decimal): string => {
  if (!base || base.isZero()) return '';
  const figure = base.times(rate.plus(1)).toDecimalPlaces(2);
  return `: ${row} becomes ${unit === '£' ? inPounds(figure) : `${figure} ${unit}`}`;
};

/** Low and High are points from each year's figure; more than ten of them is probably a slip of the unit. */
function checkRange({ name, unit, low, high }: Assumption, settled: Settled<Exact>): void {
  if (!unit.startsWith('%')) return;
  const odd = (
    [
      ['Low', low],
      ['High', high],
    ] as const
  ).flatMap(([column, cell]) => {
    const amount = adjustedAmount(cell);
    return amount.abs().gt(POINTS) ? [{ column, amount }] : [];
  });
  if (!odd.length) return;
  const points = (amount: Decimal) => `${amount.gt(0) ? '+' : '−'}${amount.abs().times(100)} points`;
  finder(settled)(
    'warning',
    'Assumption',
    name,
    odd.map(({ column }) => column).join(', '),
    `Assumption “${name}”: ${odd.map(({ column, amount }) => `${column} is ${amount}, which is ${points(amount)}`).join('; ')}. If ${odd.map(({ amount }) => `${amount}`).join(' and ')} ${odd.length === 1 ? 'point is' : 'points are'} meant, type ${odd.map(({ amount }) => `${amount.div(100)}`).join(' and ')}.`,
    odd.map(({ column }) => ({ row: name, column, times: 0.01 })),
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
