import { Decimal } from '../figures/decimal';
import type { Fault } from '../figures/figure';
import { quoted, spelled } from './cells';

/** In what a plan’s tables and reports state money: the Body row `Money in`. Band D, average costs and awards are always in £. */
export interface MoneyUnit {
  readonly name: '£' | '£000' | '£m';
  /** £ in one unit. */
  readonly pounds: Decimal;
  /** Where `Money in` is not understood: then no figure of money is known, and what stands above is £. */
  readonly fault?: Fault;
}

const POUNDS: MoneyUnit = { name: '£', pounds: new Decimal(1) };
const THOUSANDS: MoneyUnit = { name: '£000', pounds: new Decimal(1000) };
const MILLIONS: MoneyUnit = { name: '£m', pounds: new Decimal(1_000_000) };

/** As people write them; nothing typed is £. */
const SPELLINGS: Readonly<Record<string, MoneyUnit>> = {
  '': POUNDS,
  '£': POUNDS,
  '£s': POUNDS,
  pounds: POUNDS,
  '£000': THOUSANDS,
  '£000s': THOUSANDS,
  '£’000': THOUSANDS,
  '£’000s': THOUSANDS,
  '£k': THOUSANDS,
  thousand: THOUSANDS,
  thousands: THOUSANDS,
  '£ thousand': THOUSANDS,
  '£ thousands': THOUSANDS,
  '£m': MILLIONS,
  '£mn': MILLIONS,
  '£million': MILLIONS,
  million: MILLIONS,
  millions: MILLIONS,
  '£ million': MILLIONS,
  '£ millions': MILLIONS,
};

/** The unit that words name; a straight apostrophe and a curled one are the same. */
export function moneyUnitNamed(words: string): MoneyUnit {
  const known = spelled(words.replace(/['‘]/g, '’'), SPELLINGS);
  return known ?? { ...POUNDS, fault: { kind: 'wrong', sentence: `Body, Money in, holds ${quoted(words)}. Type £, £000 or £m.` } };
}

/** The spellings of `Money in` that are understood. */
export const moneyUnitSpellings: readonly string[] = Object.keys(SPELLINGS);
