import { planReport } from '../../core';
import type { CellValue } from '../../core';
import { read } from '../plan/reading';
import { GENERAL, PROJECTS, reservePlan, RESERVE_HEADER } from '../reserves/reserve-plan';

/** Pay of 100,000 that grows by 2% a year, and a grant that follows it to the penny: 102,000 and 104,040. General reserve 4,000, floor 2,000. */
const balanced: Partial<Record<string, CellValue[][]>> = {
  Assumption: [
    ['Assumption', 'Unit', '2025/26', '2026/27'],
    ['Inflation', '% a year', 0.02, 0.02],
    ['Idle', '% a year', 0.01, 0.01],
  ],
  Line: [
    ['Line', 'Base', 'Driver', '2025/26', '2026/27'],
    ['Pay', 100_000, 'Inflation', '', ''],
  ],
  Funding: [
    ['Funding', 'Kind', 'Base', '2025/26', '2026/27'],
    ['Grant', 'core', 100_000, 102_000, 104_040],
  ],
  Change: [],
  Movement: [],
  Reserve: [RESERVE_HEADER, GENERAL],
};
const rows = (changes: Partial<Record<string, CellValue[][]>> = {}) =>
  read(planReport('stress', '', reservePlan({ ...balanced, ...changes })));
const row = (name: string, changes: Partial<Record<string, CellValue[][]>> = {}) => rows(changes).find(one => one[0] === name)!;

describe('the report “stress”', () => {
  it('finds the smallest rise that breaks the floor: 0.657 points, with which 657.00 and 1,344.60 fall on a margin of 2,000', () => {
    // 102,657.00 − 102,000 = 657.00; 102,657.00 × 1.02657 = 105,384.60 − 104,040 = 1,344.60; together 2,001.60. At 0.656 points: 656.00 + 1,342.54 = 1,998.54, which holds.
    expect(row('Inflation')).toEqual([
      'Inflation',
      '% a year',
      0.00657,
      'General',
      '2026/27',
      'Inflation: higher by 0.657 percentage points in every year, and General would be below its floor in 2026/27 by £1.60.',
    ]);
  });

  it('says that the plan holds as it stands', () => {
    expect(rows()[1]).toEqual(['Plan as it stands', '', 'none', '', '', 'Every floor holds.']);
  });

  it('says so where no change up to its bounds breaks a floor', () => {
    expect(row('Idle')).toEqual([
      'Idle',
      '% a year',
      'none',
      '',
      '',
      'No change breaks a floor, from 25 percentage points lower to 25 percentage points higher.',
    ]);
  });

  it('takes the plan’s own surplus as spent, as it takes its gap as closed: with 1,000 more of grant each year it is 0.657 points still', () => {
    // What is above the plan’s own: 100,000x, then 100,000 × (2.04x + x²); together above 2,000 where 3.04x + x² passes 0.02: 0.00657.
    expect(
      row('Inflation', {
        Funding: [
          ['Funding', 'Kind', 'Base', '2025/26', '2026/27'],
          ['Grant', 'core', 100_000, 103_000, 105_040],
        ],
      }).slice(2, 5),
    ).toEqual([0.00657, 'General', '2026/27']);
  });

  it('raises a floor that is a share of the net budget as it raises spending: 0.149 points', () => {
    // In 2026/27: 4,000 − 100,000 × (3.04x + x²) less 3.4% of 100,000 × (1.02 + x)²: 462.64 − 310,936x − 103,400x² is 2.23 at 0.00148 and −0.88 at 0.00149.
    expect(row('Inflation', { Reserve: [RESERVE_HEADER, ['General', 'general', 3, 4000, '', 0.034, '', '', '']] }).slice(2, 5)).toEqual([
      0.00149,
      'General',
      '2026/27',
    ]);
  });

  it('names the first year that breaks: where the reserve is rebuilt in 2026/27, only 2025/26 can, above 2 points', () => {
    const rebuilt = {
      Movement: [
        ['Movement', 'Reserve', 'Status', '2025/26', '2026/27'],
        ['Rebuild', 'General', 'planned', '', 50_000],
      ],
    };
    expect(row('Inflation', rebuilt).slice(2, 5)).toEqual([0.02001, 'General', '2025/26']);
  });

  it('breaks the floor of another reserve where that is a share of the net budget: 2,000 against 1.92% of it', () => {
    // 1.92% of 104,040 is 1,997.57; it reaches 2,000 at a net budget of 104,166.67, with 2.06208% growth: 0.00063 more.
    const [, , change, reserve, year] = row('Inflation', {
      Reserve: [RESERVE_HEADER, GENERAL, ['Projects', 'earmarked', 2, 2000, '', 0.0192, 'Moves', '2030/31', '']],
    });
    expect([change, reserve, year]).toEqual([0.00063, 'Projects', '2026/27']);
  });

  it('finds a fall where a fall does it: a grant that grows with an assumption', () => {
    // Grant 100,000 × (1.02 + x) and on; 2,000 is gone where 100,000 × (3.04x + x²) falls below −2,000: x below −0.006593, so −0.0066.
    const [, , change] = row('Growth', {
      Assumption: [
        ['Assumption', 'Unit', '2025/26', '2026/27'],
        ['Inflation', '% a year', 0.02, 0.02],
        ['Growth', '% a year', 0.02, 0.02],
      ],
      Funding: [
        ['Funding', 'Kind', 'Base', 'Driver', '2025/26', '2026/27'],
        ['Grant', 'core', 100_000, 'Growth', '', ''],
      ],
    });
    expect(change).toBe(-0.0066);
  });

  it('finds the £ an FTE that breaks it, to the penny: 10 FTE and a margin of 2,000 over two years', () => {
    // £x an FTE from 1 April: 10x in the first year, 20x in the second; 30x passes 2,000 at x = 66.67.
    const changes = {
      Assumption: [
        ['Assumption', 'Unit', 'From month', '2025/26', '2026/27'],
        ['Award', '£ per FTE', 4, 100, 100],
      ],
      Post: [
        ['Post', 'Establishment FTE', 'Average cost', 'Pay award'],
        ['Staff', 10, 1000, 'Award'],
      ],
      Line: [],
      Funding: [
        ['Funding', 'Kind', 'Base', '2025/26', '2026/27'],
        ['Grant', 'core', 10_000, 11_000, 12_000],
      ],
    };
    expect(row('Award', changes).slice(0, 5)).toEqual(['Award', '£ per FTE', 66.67, 'General', '2026/27']);
  });

  it('keeps a level between nil and all: a vacancy rate of 2% cannot fall by more than 2 points', () => {
    const changes = {
      Assumption: [
        ['Assumption', 'Unit', '2025/26', '2026/27'],
        ['Vacancies', '%', 0.02, 0.02],
      ],
      Post: [
        ['Post', 'Establishment FTE', 'Average cost', 'Vacancy'],
        ['Staff', 10, 1000, 'Vacancies'],
      ],
      Line: [],
      Funding: [
        ['Funding', 'Kind', 'Base', '2025/26', '2026/27'],
        ['Grant', 'core', 9800, '', ''],
      ],
    };
    expect(row('Vacancies', changes)[5]).toBe('No change breaks a floor, from 2 percentage points lower to 25 percentage points higher.');
  });

  it('finds how much of the savings may fail: more than 10% of 1,000 a year over two years against a margin of 200', () => {
    const changes = {
      Change: [
        ['Change', 'Kind', 'Recurring', 'Delivery', '2025/26', '2026/27'],
        ['Merge', 'saving', 'yes', 1, 1000, ''],
      ],
      Reserve: [RESERVE_HEADER, ['General', 'general', 3, 2200, 2000, '', '', '', '']],
      Funding: [
        ['Funding', 'Kind', 'Base', '2025/26', '2026/27'],
        ['Grant', 'core', 100_000, 101_000, 103_040],
      ],
    };
    expect(row('Savings not delivered', changes)).toEqual([
      'Savings not delivered',
      'share',
      0.10001,
      'General',
      '2026/27',
      'Savings not delivered: 10.001% of every saving does not come, and General would be below its floor in 2026/27 by £0.02.',
    ]);
  });

  it('says which floors do not hold to begin with, and leaves them out of the rest', () => {
    const found = rows({ Reserve: [RESERVE_HEADER, GENERAL, ['Projects', 'earmarked', 2, 10, 30, '', 'Moves', '2030/31', '']] });
    expect(found[1]).toEqual([
      'Plan as it stands',
      '',
      0,
      'Projects',
      '2025/26',
      'Without any change Projects would be below its floor in 2025/26 by £20 and Projects would be below its floor in 2026/27 by £20. The rows below leave those out.',
    ]);
    expect(found[2]!.slice(2, 5)).toEqual([0.00657, 'General', '2026/27']);
  });

  it('says what the plan’s own gap would do to the general reserve, and tests what comes on top of it', () => {
    const found = rows({
      Funding: [
        ['Funding', 'Kind', 'Base', '2025/26', '2026/27'],
        ['Grant', 'core', 100_000, 100_000, 100_000],
      ],
    });
    expect(found[1]![5]).toBe(
      'Every floor holds. If the plan’s own remaining gap fell on the general reserve, General would be below its floor in 2026/27 by £4,040.',
    );
    expect(found[2]!.slice(2, 5)).toEqual([0.00657, 'General', '2026/27']);
  });

  it('is not modelled without reserves, and unknown where the plan’s gap is', () => {
    expect(rows({ Reserve: [] })[1]).toEqual(['Plan as it stands', '', 'not modelled', '', '', 'The plan has no Reserve table.']);
    expect(
      rows({
        Line: [
          ['Line', 'Base', 'Driver', '2025/26', '2026/27'],
          ['Pay', 100_000, 'Inflaton', '', ''],
        ],
      })[1]![5],
    ).toContain('Inflaton');
  });

  it('finds nothing to break in a plan whose only reserves have no floor and are not general', () => {
    expect(row('Inflation', { Reserve: [RESERVE_HEADER, PROJECTS] })[2]).toBe('none');
  });

  it('breaks a floor that is just met with the smallest step there is', () => {
    expect(row('Inflation', { Reserve: [RESERVE_HEADER, ['General', 'general', 3, 2000, 2000, '', '', '', '']] }).slice(2, 5)).toEqual([
      0.00001,
      'General',
      '2025/26',
    ]);
  });

  it('names the floor that breaks, not another that is just met', () => {
    expect(
      row('Inflation', { Reserve: [RESERVE_HEADER, ['Projects', 'earmarked', 2, 50, 50, '', 'Moves', '2030/31', ''], GENERAL] }).slice(
        2,
        5,
      ),
    ).toEqual([0.00657, 'General', '2026/27']);
  });

  it('takes the smaller of a rise and a fall where both break a floor', () => {
    // Inflation drives pay and, by the same rate, a larger grant: only a fall hurts, by 100,000 × (3.04x + x²) of the 100,000 between them.
    const changes = {
      Funding: [
        ['Funding', 'Kind', 'Base', 'Driver', '2025/26', '2026/27'],
        ['Grant', 'core', 200_000, 'Inflation', '', ''],
      ],
      Line: [
        ['Line', 'Base', 'Driver', '2025/26', '2026/27'],
        ['Pay', 100_000, 'Inflation', '', ''],
        ['Rent', 0, '', 102_000, 104_040],
      ],
    };
    expect(row('Inflation', changes).slice(2, 5)).toEqual([-0.0066, 'General', '2026/27']);
  });
});
