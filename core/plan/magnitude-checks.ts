/** Figures that are probably typed in another unit: per cent as points, thousands beside pounds. Both readings are worked out. */
import { Decimal } from '../figures/decimal';
import type { Exact } from '../figures/exact';
import { inPercent, inPounds } from '../figures/in-words';
import { yearName } from '../years/financial-year';
import { adjustedAmount, isTyped, wordKey } from './cells';
import type { FigureCell } from './cells';
import { finder } from './finder';
import type { Plan } from './plan';
import bands from './plausible-bands.json';
import type { Assumption } from './read-body';
import type { Line, Post } from './read-spending';
import type { Settled } from './settle/settle';

type Driver = keyof typeof bands.aYear;

const CERTAINLY_WRONG = new Decimal(bands.certainlyWrongFrom);
const POINTS = new Decimal(bands.points);

export function checkMagnitudes(settled: Settled<Exact>): void {
  for (const assumption of settled.plan.assumptions) {
    checkRates(assumption, settled);
    checkRange(assumption, settled);
  }
  for (const post of settled.plan.posts) checkOnCosts(post, settled);
  for (const line of settled.plan.lines) checkBounds(line, settled);
}

/** What a rate moves first, and what that is without it. */
interface Use {
  readonly driver: Driver;
  readonly row: string;
  readonly base?: Decimal | undefined;
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

/** On-costs are a share of pay; more than the pay itself is a slip of the unit. */
function checkOnCosts({ name, onCosts, averageCost }: Post, settled: Settled<Exact>): void {
  const [typed] = onCosts.flatMap(one => ('rate' in one && isTyped(one.rate) && !one.rate.fault ? [adjustedAmount(one.rate)] : []));
  if (!typed || typed.abs().lte(CERTAINLY_WRONG)) return;
  const cost = isTyped(averageCost) && !averageCost.fault ? adjustedAmount(averageCost) : undefined;
  const made = (rate: Decimal) => (cost ? `: ${inPounds(cost)} of pay costs ${inPounds(cost.times(rate.plus(1)).toDecimalPlaces(2))}` : '');
  finder(settled)(
    'warning',
    'Post',
    name,
    'On-costs',
    `Post “${name}”, On-costs, is ${typed}, which is ${inPercent(typed)} of pay${made(typed)}. If ${typed}% is meant, type ${typed}% or ${typed.div(100)}${made(typed.div(100))}.`,
    [{ row: name, column: 'On-costs', times: 0.01 }],
  );
}

/** A cap or collar is the most or the least by which a driver moves a line in a year. */
function checkBounds({ name, cap, collar }: Line, settled: Settled<Exact>): void {
  for (const [column, cell] of [
    ['Cap', cap],
    ['Collar', collar],
  ] as const) {
    const amount = isTyped(cell) && !cell.fault ? adjustedAmount(cell) : undefined;
    if (!amount || amount.abs().lt(CERTAINLY_WRONG)) continue;
    finder(settled)(
      'warning',
      'Line',
      name,
      column,
      `Line “${name}”, ${column}, is ${amount}, which is ${inPercent(amount)} a year. If ${amount}% is meant, type ${amount}% or ${amount.div(100)}.`,
      [{ row: name, column, times: 0.01 }],
    );
  }
}
