import fc from 'fast-check';
import { planReport } from '../../core';
import { tracedKind } from '../../core/figures/traced';
import { readPlan } from '../../core/plan/open-plan';
import { settle } from '../../core/plan/settle/settle';
import { rowOf } from './reading';
import { floatReckoning, plainReckoning, tablesOf } from './plain-reckoning';
import type { PlainYear } from './plain-reckoning';
import { randomPlans as plans } from './random-plan';
import { caseCount } from '../support/case-count';

const ROWS: [string, string, keyof PlainYear][] = [
  ['summary', 'Spending', 'spending'],
  ['summary', 'Funding', 'funding'],
  ['summary', 'Net budget', 'netBudget'],
  ['summary', 'Precept', 'precept'],
  ['gap', 'Cumulative gap', 'gap'],
  ['gap', 'Savings counted', 'savings'],
  ['gap', 'Remaining gap', 'remaining'],
  ['summary', 'General reserve', 'reserve'],
];

/** £ as pence: exact, since every figure has at most two decimals and is far below 2^53 pence. */
const inPence = (pounds: unknown) => BigInt(Math.round(Number(pounds) * 100));

const TRACED: [keyof PlainYear, 'spending' | 'funding' | 'netBudget' | 'remainingGap' | 'generalReserve'][] = [
  ['spending', 'spending'],
  ['funding', 'funding'],
  ['netBudget', 'netBudget'],
  ['remaining', 'remainingGap'],
  ['reserve', 'generalReserve'],
];

describe('five hundred random plans', () => {
  it('give the same pence traced as in the plain reckoning', () => {
    fc.assert(
      fc.property(plans, plan => {
        const expected = plainReckoning(plan);
        const traced = settle(readPlan(tablesOf(plan)), tracedKind()).years;
        for (const [plain, figure] of TRACED)
          expect([figure, traced.map(year => inPence(year[figure].exact.amount))]).toEqual([figure, expected.map(year => year[plain])]);
      }),
      { numRuns: caseCount(500), seed: 20260210 },
    );
  }, 120_000);

  it('step from each year’s budget to the next year’s gap, and from scenario to scenario, without a residual', () => {
    fc.assert(
      fc.property(
        plans,
        fc.integer({ min: -2000, max: 2000 }).filter(rate => rate !== 0),
        (plan, rate) => {
          const tables = [
            ...tablesOf(plan),
            [
              ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
              ['Dear', 'Assumption', 'Driver 1', 'all years', 'add', rate / 1e5],
              ['Dear', 'Billing authority', 'Authority 1', 'all years', 'scale', 1.01],
              ['Cut', 'Line', 'Line 1', 'all years', 'scale', 0.9],
            ],
          ];
          const nil = plan.drivers[0]!.map(() => 0);
          expect(rowOf(planReport('standstill', 'Dear', tables), 'Residual')).toEqual(nil);
          expect(rowOf(planReport('bridge', 'Dear > Cut', tables), 'Residual').slice(1)).toEqual(nil);
          expect(rowOf(planReport('bridge: by cause', 'Dear > Cut', tables), 'Residual')).toEqual(nil);
        },
      ),
      { numRuns: caseCount(150), seed: 20260212 },
    );
  }, 120_000);
});

describe('two thousand random plans', () => {
  it('differ by no penny from an independent reckoning in whole pence, in the eight main figures of every year', () => {
    fc.assert(
      fc.property(plans, plan => {
        const expected = plainReckoning(plan);
        const tables = tablesOf(plan);
        const reports = { summary: planReport('summary', '', tables), gap: planReport('gap', '', tables) };
        for (const [report, row, figure] of ROWS)
          expect([row, rowOf(reports[report as 'gap'], row).map(inPence)]).toEqual([row, expected.map(year => year[figure])]);
      }),
      { numRuns: caseCount(2000), seed: 20260204 },
    );
  }, 240_000);

  it('do differ from the same reckoning in binary floats with Math.round, so that the comparison can fail', () => {
    let wrongPlans = 0;
    fc.assert(
      fc.property(plans, plan => {
        const exact = plainReckoning(plan).map(year => Number(year.spending));
        const float = floatReckoning(plan).map(pounds => Math.round(pounds * 100));
        if (exact.some((pennies, y) => pennies !== float[y])) wrongPlans += 1;
      }),
      { numRuns: caseCount(2000), seed: 20260204 },
    );
    expect(wrongPlans).toBeGreaterThan(0);
  }, 60_000);
});
