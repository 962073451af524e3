import fc from 'fast-check';
import { planReport } from '../../core';
import type { CellValue } from '../../core';
import { figures, rowOf, smallPlan } from './reading';
import { caseCount } from '../support/case-count';

const change = (...rows: CellValue[][]) => [
  ['Change', 'Kind', 'Recurring', 'Delivery', 'Funded from', '2024/25', '2025/26', '2026/27'],
  ...rows,
];
const reserves = {
  Reserve: [
    ['Reserve', 'Kind', 'Opening'],
    ['General', 'general', 500],
  ],
};

describe('the ladder of gaps', () => {
  // The small plan: cumulative gap 1,000 − 960 = 40, then 1,010 − 960 = 50.
  it('takes spending less funding as the cumulative gap, and this year’s less last year’s as the new gap', () => {
    expect(figures('gap', 'Cumulative gap', smallPlan())).toEqual([40, 50]);
    expect(figures('gap', 'New gap', smallPlan())).toEqual([40, 10]);
  });

  it('carries a recurring pressure on and lets a one-off go the next year', () => {
    const tables = smallPlan({
      Change: change(['Cells', 'pressure', 'yes', null, null, null, 30, 20], ['Event', 'pressure', 'no', null, null, null, 7, null]),
    });
    expect(figures('gap', 'Spending', tables)).toEqual([1037, 1060]); // 1,000 + 30 + 7; 1,010 + 30 + 20
    expect(figures('gap', 'Structural gap', tables)).toEqual([70, 100]); // without the one-off 7
  });

  it('counts a saving by its delivery in every year and shows the rest as not counted', () => {
    const tables = smallPlan({ Change: change(['Fleet', 'saving', 'yes', 0.75, null, null, 40, 20]) });
    expect(figures('gap', 'Savings counted', tables)).toEqual([30, 45]);
    expect(figures('gap', 'Savings not counted', tables)).toEqual([10, 15]);
    expect(figures('gap', 'Gap after savings', tables)).toEqual([10, 5]);
    expect(figures('gap', 'Cumulative gap', tables)).toEqual([40, 50]);
  });

  it('rounds a saving × its delivery to the penny each year before adding the years up', () => {
    // 0.05 × 0.5 = 0.025 → 0.03 in each year: 0.03, then 0.06 (unrounded it would be 0.025 and 0.05).
    const tables = smallPlan({ Change: change(['Fleet', 'saving', 'yes', 0.5, null, null, 0.05, 0.05]) });
    expect(figures('gap', 'Savings counted', tables)).toEqual([0.03, 0.06]);
  });

  it('leaves a grant that ends with the plan’s last year out of the structural gap, and keeps one that runs beyond it', () => {
    const ends = (to: string) =>
      smallPlan({
        Funding: [
          ['Funding', 'Kind', 'Base', 'To'],
          ['Core grant', 'core', 600, to],
        ],
      });
    expect(figures('gap', 'Structural gap', ends('2026/27'))).toEqual([640, 650]); // 1,000 − 360; 1,010 − 360
    expect(figures('gap', 'Structural gap', ends('2027/28'))).toEqual([40, 50]);
  });

  it('lets a drawdown lower the remaining gap of its own year only', () => {
    const tables = smallPlan({
      ...reserves,
      Movement: [
        ['Movement', 'Reserve', 'Status', '2025/26', '2026/27'],
        ['Support', 'General', 'approved', -40, null],
      ],
    });
    expect(figures('gap', 'Remaining gap', tables)).toEqual([0, 50]);
    expect(figures('gap', 'Gap after savings', tables)).toEqual([40, 50]);
    expect(figures('summary', 'General reserve', tables)).toEqual([460, 460]);
  });

  it('lets a contribution to a reserve widen the remaining gap of its own year', () => {
    const tables = smallPlan({
      ...reserves,
      Movement: [
        ['Movement', 'Reserve', 'Status', '2025/26', '2026/27'],
        ['Rebuild', 'General', 'planned', 25, null],
      ],
    });
    expect(figures('gap', 'Contributions', tables)).toEqual([25, 0]);
    expect(figures('gap', 'Remaining gap', tables)).toEqual([65, 50]);
    expect(figures('summary', 'General reserve', tables)).toEqual([525, 525]);
  });

  it('takes last year’s one-offs, which the base budget holds, out of every year of the plan, and never adds a base-year amount again', () => {
    const tables = smallPlan({
      Change: change(['Election', 'pressure', 'no', null, null, 25, null, null], ['Cells', 'pressure', 'yes', null, null, 60, null, null]),
    });
    expect(figures('gap', 'Spending', tables)).toEqual([975, 985]);
    expect(figures('standstill', 'Last year’s one-offs removed', tables)).toEqual([-25, 0]);
  });

  it('draws a one-off change from the reserve that funds it, once', () => {
    const tables = smallPlan({ ...reserves, Change: change(['Transition', 'pressure', 'no', null, 'General', null, 90, null]) });
    expect(figures('gap', 'Drawdowns', tables)).toEqual([90, 0]);
    expect(figures('gap', 'Remaining gap', tables)).toEqual([40, 50]);
    expect(figures('summary', 'General reserve', tables)).toEqual([410, 410]);
  });

  it('leaves out of the structural gap what ends: collection fund, one-off funding and grants that close within the plan', () => {
    const tables = smallPlan({
      Funding: [
        ['Funding', 'Kind', 'Base', 'From', 'To', 'Recurring'],
        ['Core grant', 'core', 600, null, null, null],
        ['Hotspots', 'specific', 20, null, '2025/26', null],
        ['Gift', 'income', 5, '2026/27', null, 'no'],
      ],
      'Collection fund': [
        ['Collection fund', 'Kind', '2025/26', '2026/27'],
        ['North', 'surplus', 8, null],
        ['South', 'deficit', 3, null],
      ],
    });
    expect(figures('gap', 'Funding', tables)).toEqual([985, 965]); // 600 + 20 + 8 − 3 + 360; 600 + 5 + 360
    expect(figures('gap', 'Structural gap', tables)).toEqual([40, 50]); // 1,000 − 600 − 360; 1,010 − 600 − 360
    expect(figures('summary', 'Net budget', tables)).toEqual([980, 1005]); // less specific 20; less income 5
  });
});

describe('always true', () => {
  const pounds = fc.integer({ min: -500, max: 5000 }).map(n => n || 1);
  it('a recurring saving of £1 lowers the gap after savings of its year and every later one by £1', () => {
    fc.assert(
      fc.property(fc.array(pounds, { minLength: 2, maxLength: 2 }), amounts => {
        const lines = {
          Line: [
            ['Line', 'Base', '2025/26', '2026/27'],
            ['Pay', 1, ...amounts],
          ],
        };
        const before = figures('gap', 'Gap after savings', smallPlan(lines)) as number[];
        const after = figures(
          'gap',
          'Gap after savings',
          smallPlan({ ...lines, Change: change(['One', 'saving', 'yes', 1, null, null, 1, null]) }),
        ) as number[];
        expect(after).toEqual(before.map(gap => gap - 1));
      }),
      { numRuns: caseCount(100), seed: 7 },
    );
  });

  it('splitting a line in two changes nothing', () => {
    fc.assert(
      fc.property(pounds, pounds, (a, b) => {
        const whole = smallPlan({
          Line: [
            ['Line', 'Base', '2025/26', '2026/27'],
            ['Pay', 1, a + b || 1, 900],
          ],
        });
        const parts = smallPlan({
          Line: [
            ['Line', 'Base', '2025/26', '2026/27'],
            ['Pay 1', 1, a, 400],
            ['Pay 2', 1, b, 500],
          ],
        });
        if (a + b !== 0) expect(figures('gap', 'Remaining gap', parts)).toEqual(figures('gap', 'Remaining gap', whole));
      }),
      { numRuns: caseCount(100), seed: 8 },
    );
  });

  it('the order of tables and of rows changes no total', () => {
    const plan = smallPlan({
      Change: change(['A', 'saving', 'yes', 0.9, null, null, 10, 10], ['B', 'pressure', 'no', null, null, null, 5, 5]),
    });
    const expected = ['Spending', 'Remaining gap', 'Structural gap'].map(name => figures('gap', name, plan));
    fc.assert(
      fc.property(fc.shuffledSubarray(plan, { minLength: plan.length, maxLength: plan.length }), tables => {
        const turned = tables.map(([header, ...rows]) => [header!, ...rows.slice().reverse()]);
        expect(['Spending', 'Remaining gap', 'Structural gap'].map(name => rowOf(planReport('gap', '', turned), name))).toEqual(expected);
      }),
      { numRuns: caseCount(50), seed: 9 },
    );
  });

  it('a higher limit never lowers the precept', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 3000 }), (low, more) => {
        const at = (limit: number) =>
          figures(
            'precept',
            'Precept',
            smallPlan({
              Precept: [
                ['Precept', '2025/26', '2026/27'],
                ['Choice', 'limit', 'limit'],
                ['Limit', limit, limit],
              ],
            }),
          ) as number[];
        const [lower, higher] = [at((low + 1) / 100), at((low + 1 + more) / 100)];
        lower.forEach((precept, y) => expect(higher[y]!).toBeGreaterThanOrEqual(precept));
      }),
      { numRuns: caseCount(100), seed: 10 },
    );
  });
});
