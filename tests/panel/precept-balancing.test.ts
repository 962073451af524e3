import { Decimal } from '../../core';
import type { Table } from '../../core';
import { driverAnswers, triedAnswers } from '../../addin/panel/plan/tried';
import { outOfBalance, waysToBalance } from '../../addin/panel/precept/balancing';
import { coreModel } from '../../addin/panel/reading/core-model';
import { amountIn } from '../../addin/panel/reading/plan-answers';
import { rowsIn } from '../../addin/panel/reading/report-rows';
import { february2026 } from '../../addin/example/february-2026';
import { inUnit } from '../plan/in-unit';
import { smallPlan } from './small-plan';

/** The small plan with £300,000 in General, of which `drawn` is planned and 40,000 would be taken if it were approved. */
const planDrawing = (drawn: number): Table[] => [
  ...smallPlan.map(({ values }) => values),
  [
    ['Reserve', 'Kind', 'Opening'],
    ['General', 'general', 300_000],
  ],
  [
    ['Movement', 'Reserve', 'Status', '2026/27', '2027/28'],
    ['Smoothing', 'General', 'planned', -drawn, ''],
    ['IT', 'General', 'agreed in principle', -40_000, ''],
  ],
];
const ways = (drawn: number, missing: number) => {
  const tables = planDrawing(drawn);
  const standing = driverAnswers(coreModel, '', tables);
  return { standing, ways: waysToBalance(coreModel, standing, tables, '2026/27', new Decimal(missing)) };
};
const wordsOf = (found: ReturnType<typeof ways>) => found.ways.map(({ words }) => words);

// 160,000 to find, less what is drawn. £1 on Band D brings 1,000 from 1,000 dwellings; the limit of £315 brings 5,000 more than £310.
test('a shortfall too large for the limit is met by drawing more, or by counting what is agreed in principle', () => {
  expect(wordsOf(ways(50_000, 110_000))).toEqual([
    '“Smoothing”, General: £160,000 drawn in 2026/27',
    '“IT”, General: £110,000 drawn in 2026/27, and counted',
  ]);
});

test('a shortfall of 4,000 is met by £314 too, and each way leaves nothing to find', () => {
  const found = ways(156_000, 4_000);
  expect(wordsOf(found)).toEqual([
    '“Smoothing”, General: £160,000 drawn in 2026/27',
    '“IT”, General: £4,000 drawn in 2026/27, and counted',
    'Band D of £314.00 in 2026/27',
  ]);
  for (const { move } of found.ways) {
    const gap = amountIn(triedAnswers(coreModel, found.standing, [move]).gap, 'remainingGap', '2026/27');
    expect(gap.known && gap.value.toNumber()).toBe(0);
  }
});

test('what is left over is drawn less, and a reserve that does not hold enough is not offered, nor a drawdown as a contribution', () => {
  // 10,000 more is drawn than is needed; 290,000 left in General is no 400,000.
  expect(wordsOf(ways(170_000, -10_000))).toEqual(['“Smoothing”, General: £160,000 drawn in 2026/27']);
  expect(wordsOf(ways(10_000, 400_000))).toEqual([]);
});

describe.each(['£', '£000', '£m'] as const)('whatever is offered, in %s,', unit => {
  test.each(['', 'Issued at £15'])('balances the statutory calculation once it is tried, or says what rounding leaves (%s)', scenario => {
    const tables = inUnit(
      february2026.tables.map(({ values }) => values),
      unit,
    );
    const standing = driverAnswers(coreModel, scenario, tables);
    const missing = (name: string, of: readonly Table[], year: string) => {
      const found = outOfBalance(rowsIn(coreModel.planReport('statutory', name, of)).rows, year);
      if (!found?.known) throw new Error(year);
      return found.value;
    };
    const offered = ['2026/27', '2027/28'].flatMap(year =>
      waysToBalance(coreModel, standing, tables, year, missing(scenario, tables, year)).map(way => ({ year, way })),
    );
    expect(offered.length).toBeGreaterThan(1);
    for (const { year, way } of offered) {
      const tried = triedAnswers(coreModel, standing, [way.move]);
      const left = missing(tried.scenario, tried.tables, year);
      const said = /; £([\d,]+) is (?:still to find|left over) by rounding$/.exec(way.words)?.[1] ?? '0';
      expect(`${way.words}: ${left.abs().toFixed(0)}`).toBe(`${way.words}: ${said.replace(/,/g, '')}`);
    }
  });
});
