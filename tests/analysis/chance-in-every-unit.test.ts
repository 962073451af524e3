import { searchChance } from '../../addin/panel/risk/chance-search';
import type { ChanceNews } from '../../addin/panel/risk/chance-search';
import type { Table } from '../../core';
import { outcome, withExcel } from '../functions/calling';
import { inUnit } from '../plan/in-unit';
import { body } from './small-plan';

beforeAll(withExcel);

/*
 * Prices move by u, evenly within ±1%, in both years. 2026/27 costs 1,000,000u more, less the saving; the reserve stands at its
 * floor, so that nine in ten need 8,000. In 2027/28 the plan pays 50,000 in, which mends every breach, too late.
 */
const inPounds: readonly Table[] = [
  body,
  [
    ['Assumption', 'Unit', 'Low', 'High', 'Shape', '2026/27', '2027/28'],
    ['Prices', '% a year', -0.01, 0.01, 'uniform', 0, 0],
  ],
  [
    ['Line', 'Base', 'Driver', '2026/27', '2027/28'],
    ['Supplies', 1_000_000, 'Prices', null, null],
  ],
  [
    ['Reserve', 'Kind', 'Opening', 'Floor'],
    ['General reserve', 'general', 100_000, 100_000],
  ],
  [
    ['Movement', 'Reserve', 'Status', '2026/27', '2027/28'],
    ['Put by', 'General reserve', 'approved', null, 50_000],
  ],
];
const ASKED = ['Saving 2026/27', '2027/28', 'chance of breach by then', 0.1] as const;

/** What the pane says. */
function paneSays(tables: readonly Table[]): string {
  const news: ChanceNews[] = [];
  const [lever, until, measure, chance] = ASKED;
  searchChance({ lever, until, measure, chance, scenario: '', tables }, one => news.push(one));
  const last = news.at(-1)!;
  return 'found' in last ? last.found.why : JSON.stringify(last);
}
const cellSays = (tables: readonly Table[]) =>
  (
    outcome(
      'SOLVE',
      ...ASKED,
      '',
      tables.map(table => table.map(row => [...row])),
    ) as unknown[][]
  )[1]!;

describe('the saving that keeps the general reserve above its floor nine times in ten', () => {
  it.each([
    ['£', 1],
    ['£000', 1000],
    ['£m', 1_000_000],
  ] as const)('is about £8,000 in a plan in %s, in the cell in that unit, and in the pane in the same words', (unit, pounds) => {
    const tables = inUnit(inPounds, unit);
    const [, lever, chance, isReachable, why] = cellSays(tables);
    expect(Math.abs(Number(lever) * pounds - 8_000)).toBeLessThanOrEqual(20);
    // As many of 1,024 draws as one in ten allows: 102.
    expect([Number(chance), isReachable]).toEqual([102 / 1024, true]);
    expect(why).toBe(cellSays(inPounds)[4]);
    expect(paneSays(tables)).toBe(why);
  });
});
