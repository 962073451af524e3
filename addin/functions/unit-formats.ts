/** How figures are shown by their unit: the number formats of sheets, and of answers where Excel takes them. */
import { Decimal } from '../../core';
import type { MoneyUnit, Unit } from '../../core';

const POUNDS_AND_PENCE = '£#,##0.00';
export const BAND_D = '£#,##0.00##';
export const COUNT = '#,##0.0';
export const TAX_BASE = '#,##0.0#';

/** What the plan's money is in, as core reads it. */
export type MoneyIn = MoneyUnit['name'];

/** Pounds are shown whole; thousands and millions with what makes them up. */
const MONEY: Readonly<Record<MoneyIn, string>> = { '£': '#,##0', '£000': '#,##0.0', '£m': '#,##0.00' };

/**
 * A rate in a report shows up to four decimals of a percent: a rise of £15 on £300.2302 is 4.9962%, and two decimals would
 * put it on a limit of 5% that it does not reach.
 */
const REPORTED_RATE = '0.00##%';

/** The formats of a report's figures; `money` stands for the plan's own, and words have none. */
const UNITS: Readonly<Record<Unit, string | undefined>> = {
  money: 'money',
  pounds: POUNDS_AND_PENCE,
  bandD: BAND_D,
  rate: REPORTED_RATE,
  taxBase: TAX_BASE,
  fte: COUNT,
  count: '#,##0',
  years: COUNT,
  months: COUNT,
  number: undefined,
  words: undefined,
};

/** Money of which nobody says what it is counted in: whole where every amount of the answer is, else with two decimals, so that £m keep theirs. */
export const ownMoneyFormat = (amounts: readonly (Decimal | number)[]): string =>
  amounts.every(amount => new Decimal(amount).isInteger()) ? '#,##0' : '#,##0.00';

/** The format of a report's figure by its unit; undefined where the spreadsheet's own will do. */
export const unitFormat = (unit: Unit, money: MoneyIn): string | undefined => inMoney(UNITS[unit], money);

/** `money` stands for the plan’s own. */
export const inMoney = (format: string | undefined, money: MoneyIn): string | undefined => (format === 'money' ? MONEY[money] : format);
