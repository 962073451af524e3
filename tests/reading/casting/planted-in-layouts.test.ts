/** Slips put into the totals of the layouts that budget papers have, one a table: found, named, and nothing else said. */
import { castChecks } from '../../../core';
import type { CastFault, CastSum, CellValue } from '../../../core';
import { LAYOUTS, laidOut } from './clean-layouts';
import { Chance } from './finance-tables';

type Slip = (total: number, part: number, chance: Chance) => number | undefined;

const digitsOf = (figure: number): string[] => [...String(Math.abs(figure))];
const withDigits = (figure: number, digits: readonly string[]): number | undefined =>
  digits[0] === '0' ? undefined : Number(digits.join('')) * Math.sign(figure);

const SLIPS: Readonly<Record<string, Slip>> = {
  'row omitted': (total, part) => total - part,
  'counted twice': (total, part) => total + part,
  'sign flipped': (total, part) => total - 2 * part,
  'unit slip': total => total * 1000,
  'digits transposed': total => {
    const digits = digitsOf(total);
    const at = digits.findIndex((digit, k) => k + 1 < digits.length && digit !== '.' && digits[k + 1] !== '.' && digit !== digits[k + 1]);
    if (at < 0) return undefined;
    [digits[at], digits[at + 1]] = [digits[at + 1]!, digits[at]!];
    return withDigits(total, digits);
  },
  'digit wrong': (total, _, chance) => {
    const digits = digitsOf(total);
    if (digits.length < 2 || digits[1] === '.') return undefined;
    digits[1] = String((Number(digits[1]) + chance.whole(1, 9)) % 10);
    return withDigits(total, digits);
  },
};

const TOTAL = /total|net|gross|requirement|closing|full/i;

/** The table with one of its totals, down a column, mistaken; undefined where the slip would be too small to see. */
function planted(layout: (typeof LAYOUTS)[string], seed: number) {
  const chance = new Chance(seed * 7 + 3);
  const cells: CellValue[][] = laidOut(layout, seed).map(row => [...row]);
  const amount = ([row, column]: readonly [number, number]) => Number(cells[row]![column]);
  const isDown = ({ total, parts }: CastSum) => parts.length > 1 && parts[0]![1] === total[1];
  const sums = castChecks(cells).sums.filter(sum => TOTAL.test(String(cells[sum.total[0]]![0])) && isDown(sum));
  if (sums.length === 0) return undefined;
  const sum = chance.of(sums);
  const kind = chance.of(Object.keys(SLIPS));
  const parts = sum.parts.filter(part => Math.abs(amount(part)) > 40);
  if (parts.length === 0) return undefined;
  const shown = amount(sum.total);
  const slipped = SLIPS[kind]!(shown, amount(chance.of(parts)), chance);
  if (slipped === undefined || Math.abs(slipped - shown) < 5) return undefined;
  cells[sum.total[0]]![sum.total[1]] = Math.round(slipped * 1000) / 1000;
  return { cells, kind, total: sum.total, years: cells[0]!.length - 1 };
}

const speaksOf = ({ total, cell }: CastFault, place: readonly [number, number]): boolean =>
  [total, cell].some(at => at !== undefined && at.join() === place.join());

test('95 in 100 are found where there are two years or more, 7 in 10 where only the name tells; 90 in 100 are named rightly', () => {
  const tally = { several: [0, 0], one: [0, 0], named: 0, stray: 0 };
  for (const [name, layout] of Object.entries(LAYOUTS))
    for (let seed = 1; seed <= 60; seed += 1) {
      const table = planted(layout, seed);
      if (!table || /ledger|council/.test(name)) continue;
      const faults = castChecks(table.cells).faults;
      const hits = faults.filter(fault => speaksOf(fault, table.total));
      const count = table.years > 1 ? tally.several : tally.one;
      count[0]! += 1;
      if (hits.length > 0) count[1]! += 1;
      if (hits.some(({ kind }) => kind === table.kind)) tally.named += 1;
      tally.stray += faults.length - hits.length;
    }
  const [all, found] = [tally.several[0]! + tally.one[0]!, tally.several[1]! + tally.one[1]!];
  expect(all).toBeGreaterThan(500);
  expect(tally.several[1]! / tally.several[0]!).toBeGreaterThanOrEqual(0.95);
  expect(tally.one[1]! / tally.one[0]!).toBeGreaterThanOrEqual(0.7);
  expect(tally.named / found).toBeGreaterThanOrEqual(0.9);
  expect(tally.stray / all).toBeLessThanOrEqual(0.03);
});
