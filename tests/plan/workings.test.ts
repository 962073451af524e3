import fc from 'fast-check';
import { planReport } from '../../core';
import { tracedKind } from '../../core/figures/traced';
import { exactKind } from '../../core/figures/exact';
import { readPlan } from '../../core/plan/open-plan';
import { settle } from '../../core/plan/settle/settle';
import { february2026 } from '../../addin/example/february-2026';
import { figures, read, smallPlan } from './reading';

const february = february2026.tables.map(table => table.values);
const FINANCE_ACT = 'Local Government Finance Act 1992';
const workings = (option: string, tables = smallPlan()) => read(planReport(`workings: ${option}`, '', tables)).slice(1);

describe('the workings of a figure', () => {
  it('show a driven line as last year’s figure grown, down to what was typed', () => {
    expect(workings('Fuel 2026/27')).toEqual([
      ['Fuel 2026/27', 110, '£', '£100 the year before, grown 10% by Inflation, to the penny', '', 'assumed'],
      ['   Fuel 2025/26', 100, '£', 'typed in Line, Fuel, 2025/26', '', ''],
      ['   Inflation 2026/27', 0.1, 'rate', 'typed in Assumption, Inflation, 2026/27', '', 'assumed'],
    ]);
  });

  it('show a precept part as tax base × Band D to £1, and Band D as the choice that made it', () => {
    expect(workings('North precept 2025/26')).toEqual([
      ['North precept 2025/26', 240, '£', 'tax base of 10 at £24, to the nearest £1', `${FINANCE_ACT}, section 48`, 'assumed'],
      ['   North tax base 2025/26', 10, 'dwellings', 'typed in Billing authority, North, 2025/26', '', ''],
      [
        '   Band D 2025/26',
        24,
        '£ a dwelling',
        '2024/25’s £20 + £4',
        `${FINANCE_ACT}, section 42B; chosen in the Precept table`,
        'assumed',
      ],
      ['      Band D 2024/25', 20, '£ a dwelling', 'typed in Body, Base-year Band D, Value', '', ''],
      ['      Amount, 2025/26 (Precept)', 4, '£ a dwelling', 'typed in Precept, Amount, 2025/26', '', ''],
    ]);
  });

  it('show a band as Band D by its ninths, with the section of the Act', () => {
    const [band] = workings('Band A 2025/26');
    expect(band).toEqual([
      'Band A 2025/26',
      16,
      '£ a dwelling',
      'Band D of £24 × 6 ÷ 9, to the penny',
      'Local Government Finance Act 1992, sections 5 and 47',
      'assumed',
    ]); // 24 × 6 ÷ 9
  });

  it('name the law where the limit decided, with its status and source', () => {
    const tables = smallPlan({
      Precept: [
        ['Precept', '2025/26', '2026/27'],
        ['Choice', 'limit', 'freeze'],
      ],
    });
    const [bandD] = workings('Band D 2025/26', tables);
    expect(bandD!.slice(0, 4)).toEqual(['Band D 2025/26', 34, '£ a dwelling', '2024/25’s £20, raised to the limit of £14']); // £14 in 2025/26
    expect(String(bandD![4]).length).toBeGreaterThan(10);
    expect(bandD![5]).toBe('in force');
  });

  it('give the headline figures of every year when none is asked for', () => {
    const names = read(planReport('workings', '', smallPlan())).map(row => row[0]);
    for (const year of ['2025/26', '2026/27'])
      for (const name of ['Remaining gap', 'Net budget', 'Precept', 'Band D']) expect(names).toContain(`${name} ${year}`);
  });

  it('refuse a figure that is not there, and say how one is named', () => {
    expect(() => planReport('workings: Colour 2025/26', '', smallPlan())).toThrow(
      'the workings of “Colour 2025/26” are not there; type a figure of the plan and a year: Band D 2025/26',
    );
  });

  it('carry the weakest status under the remaining gap into the summary', () => {
    expect(figures('summary', 'Weakest status', february)).toEqual(['illustrative', 'illustrative', 'illustrative', 'illustrative']);
    expect(figures('summary', 'Weakest status', smallPlan())).toEqual(['assumed', 'assumed']);
  });
});

describe('exact and traced', () => {
  const same = (tables: Parameters<typeof readPlan>[0], scenario = '') => {
    const exact = settle(readPlan(tables, scenario), exactKind).years;
    const traced = settle(readPlan(tables, scenario), tracedKind()).years;
    exact.forEach((year, i) => {
      for (const figure of ['spending', 'funding', 'netBudget', 'remainingGap', 'structuralGap', 'totalReserves'] as const)
        expect([figure, traced[i]![figure].exact.amount.toString()]).toEqual([figure, year[figure].amount.toString()]);
    });
  };

  it('agree to the penny on the Leicestershire example in every scenario', () => {
    for (const scenario of readPlan(february).scenarios) same(february, scenario);
  });

  it('agree on plans with any base, rate and rise', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.integer({ min: -9000, max: 9000 }),
        fc.integer({ min: 1, max: 150_000 }),
        (pence, rate, rise) => {
          same(
            smallPlan({
              Assumption: [
                ['Assumption', 'Unit', '2025/26', '2026/27'],
                ['Inflation', '% a year', rate / 1e5, rate / 1e5],
              ],
              Line: [
                ['Line', 'Base', 'Driver'],
                ['Fuel', pence / 100, 'Inflation'],
              ],
              Precept: [
                ['Precept', '2025/26', '2026/27'],
                ['Choice', 'rise £', 'rise £'],
                ['Amount', rise / 1e4, rise / 1e4],
              ],
            }),
          );
        },
      ),
      { numRuns: 100, seed: 11 },
    );
  });
});
