import type { Decimal } from '../../../core/figures/decimal';

/** Money, rates and pence as finance people write them in Britain. Amounts stay exact: nothing here goes through a binary number. */

const MINUS = '−';
const MILLION = 1_000_000;
const THOUSAND = 1_000;

/** With a minus sign before it, unless what is written is nothing: −£0 and −0.0 say less than nothing. */
const signed = (amount: Decimal, text: string) => (amount.isNegative() && /[1-9]/.test(text) ? MINUS + text : text);
const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

function withThousands(fixed: string): string {
  const [whole = '', decimals] = fixed.split('.');
  return grouped(whole) + (decimals === undefined ? '' : `.${decimals}`);
}

/** `£1,200,000`, or `£1,200,000.50` where there are pence: the whole figure, never shortened. */
export function fullPounds(amount: Decimal, decimals = amount.isInteger() ? 0 : Math.max(2, amount.decimalPlaces())): string {
  return signed(amount, `£${withThousands(amount.abs().toFixed(decimals))}`);
}

/** `2,242` or `33.5`: a number of people or things. */
export const plainNumber = (amount: Decimal): string => signed(amount, withThousands(amount.abs().toFixed()));

/** How a list of amounts is written so that its figures line up: with pence as soon as one of them has pence. */
export const decimalsOf = (amounts: readonly Decimal[]): number => (amounts.every(amount => amount.isInteger()) ? 0 : 2);

/** The scale an amount is spoken in. The edges lie where the rounded text would tip over: £999,500 would be £1000k, so it is £1.0m. */
function scaleOf(amount: Decimal): 'millions' | 'thousands' | 'pounds' {
  const size = amount.abs();
  if (size.gte(MILLION - 500)) return 'millions';
  return size.gte(THOUSAND - 0.5) ? 'thousands' : 'pounds';
}

/** `£5.4m`, `£640k`, `£12.50`. */
export function shortPounds(amount: Decimal): string {
  switch (scaleOf(amount)) {
    case 'millions':
      return signed(amount, `£${withThousands(amount.abs().div(MILLION).toFixed(1))}m`);
    case 'thousands':
      return signed(amount, `£${amount.abs().div(THOUSAND).toFixed(0)}k`);
    case 'pounds':
      return fullPounds(amount);
  }
}

/** The same for a screen reader, which says "m" as metres: `£5.4 million`. */
export function spokenPounds(amount: Decimal): string {
  return shortPounds(amount).replace(/m$/, ' million').replace(/k$/, ' thousand').replace(MINUS, 'minus ');
}

/** What a chart's axis is counted in, chosen by its largest amount. */
export interface ChartUnit {
  readonly name: '£m' | '£k' | '£';
  /** Millions to a tenth, or to as many decimals as are asked for; thousands and pounds whole. */
  label(amount: Decimal, decimals?: number): string;
}

export function chartUnitFor(amounts: readonly Decimal[]): ChartUnit {
  const scales = amounts.map(scaleOf);
  if (scales.includes('millions'))
    return { name: '£m', label: (amount, decimals = 1) => signed(amount, withThousands(amount.abs().div(MILLION).toFixed(decimals))) };
  if (scales.includes('thousands'))
    return { name: '£k', label: amount => signed(amount, withThousands(amount.abs().div(THOUSAND).toFixed(0))) };
  return { name: '£', label: amount => signed(amount, withThousands(amount.abs().toFixed(0))) };
}

/** `27p`, from £1 on `£1.08`: to the nearest penny, as council tax leaflets do. */
export function pence(amount: Decimal): string {
  const pennies = amount.abs().times(100).toFixed(0);
  if (pennies.length <= 2) return pennies === '0' ? '0p' : signed(amount, `${pennies}p`);
  return signed(amount, `£${withThousands(amount.abs().toFixed(2))}`);
}

/** `4.89%`: two decimals, as rises are quoted; more where two would make a whole percent of what is just under or over one: 4.996%. */
export function percent(rate: Decimal): string {
  const points = rate.abs().times(100);
  const decimals = points.isInteger() ? 2 : [2, 3, 4, 5].find(places => !points.toDecimalPlaces(places).isInteger());
  return signed(rate, `${points.toFixed(decimals ?? 2)}%`);
}

/** `+£15.00`, `−£3.00`, `no change`. */
export function change(amount: Decimal): string {
  if (amount.isZero()) return 'no change';
  const text = fullPounds(amount, Math.max(2, amount.decimalPlaces()));
  return amount.isNegative() ? text : `+${text}`;
}

/** A difference with its sign before it, as `label` writes amounts: `+0.4`, `−1.4`, and `0.0` without a sign. */
export function signedBy(amount: Decimal, label: (amount: Decimal) => string): string {
  const text = label(amount);
  return amount.isNegative() || !/[1-9]/.test(text) ? text : `+${text}`;
}
