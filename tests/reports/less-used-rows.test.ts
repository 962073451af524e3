import { planReport } from '../../core';
import type { CellValue, Table } from '../../core';
import { figures, read, smallPlan } from '../plan/reading';
import { GENERAL, MOVEMENT_HEADER, PROJECTS, RESERVE_HEADER, reservePlan } from '../reserves/reserve-plan';

/** Rows that few read and a single line of the program makes; each figure is worked by hand. */

const CHANGE: CellValue[] = ['Change', 'Kind', 'Recurring', '2025/26', '2026/27'];

describe('standstill', () => {
  const plan = smallPlan({
    'Billing authority': [
      ['Billing authority', 'Base', '2025/26', '2026/27'],
      ['North', 10, 11, 11],
      ['South', 5, 5, 5],
    ],
    Change: [CHANGE, ['Move', 'pressure', 'no', 30, '']],
  });

  test('last year’s one-off comes out in a step of its own', () => {
    expect([figures('standstill', 'Pressures', plan), figures('standstill', 'Last year’s one-offs removed', plan)]).toEqual([
      [30, 0],
      [0, -30],
    ]);
  });

  // From £20 × 15 dwellings to £24 × 16: the rise of £4 on 16 is 64, one dwelling more at last year’s £20 is 20.
  test('the base effect counts at last year’s Band D, the rate effect on this year’s base', () => {
    expect([figures('standstill', 'Precept: rate effect', plan), figures('standstill', 'Precept: base effect', plan)]).toEqual([
      [64, 0],
      [20, 0],
    ]);
    expect(figures('standstill', 'Residual', plan)).toEqual([0, 0]);
  });
});

describe('the statutory calculation', () => {
  const statutory = (name: string, tables: readonly Table[]) => figures('statutory', name, tables).slice(1);

  // 600 of core grant and 50 whose Kind nobody typed, or that is no kind at all: both meet the budget.
  test.each(['', 'wishful'])('a grant of the kind “%s” is a grant', kind => {
    const plan = smallPlan({
      Funding: [
        ['Funding', 'Kind', 'Base'],
        ['Core grant', 'core', 600],
        ['Odd grant', kind, 50],
      ],
    });
    expect([statutory('   Grants', plan), statutory('Aggregate (3)', plan)]).toEqual([
      [650, 650],
      [650, 650],
    ]);
  });

  // Section 42A(2): 103,000 of spending and 1,000 put into reserves; (3): 100,000 of grant and 3,000 drawn.
  test('what is put into reserves belongs to aggregate (2), what is drawn to aggregate (3)', () => {
    const plan = reservePlan({
      Movement: [
        MOVEMENT_HEADER,
        ['Build up', 'Projects', '', '', 'approved', '', '', 1000, ''],
        ['Control room', 'Projects', '', 'Move of the control room', 'approved', '', '', -3000, ''],
      ],
    });
    const rows = ['   Spending after savings', '   Contributions', 'Aggregate (2)', '   Drawdowns', 'Aggregate (3)', 'Aggregate (2) − (3)'];
    expect(rows.map(name => statutory(name, plan)[0])).toEqual([103_000, 1000, 104_000, 3000, 103_000, 1000]);
  });
});

describe('reserves', () => {
  test('section 25: a general reserve that stands at its floor is not below it', () => {
    const adequacy = (floor: number) =>
      figures(
        'section 25',
        'Adequacy of reserves',
        reservePlan({ Reserve: [RESERVE_HEADER, ['General', 'general', 3, 4000, floor, '', '', '', ''], PROJECTS] }),
      )[0];
    expect([adequacy(4000), adequacy(4001)]).toEqual([
      'the general reserve stands at or above its floor in every year',
      'the general reserve stands below its floor in 2025/26 and 2026/27',
    ]);
  });

  // In full: 3,000 drawn at once, then 1,000 paid back (a higher gap), or 500 more drawn (a lower one).
  test('options: the year after is higher where the reserve is paid back, lower where more is drawn', () => {
    const after = (secondYear: number) => {
      const plan = reservePlan({
        Movement: [
          MOVEMENT_HEADER,
          ['Control room', 'Projects', '', 'Move of the control room', 'approved', 'full', 'yes', -3000, secondYear],
        ],
      });
      return read(planReport('options', '', plan))
        .find(row => row[0] === 'Full' && row[2] === 'Remaining gap')!
        .at(-1);
    };
    expect(after(1000)).toMatch(/the gap of 2026\/27 is £1,000, £1,000 higher than with none/);
    expect(after(-500)).toMatch(/the gap of 2026\/27 is −£500, £500 lower than with none/);
  });

  // General 4,000; projects 5,000 less 3,000: 6,000 in all.
  test('the summary tells the general reserve from all reserves', () => {
    const plan = reservePlan({ Reserve: [RESERVE_HEADER, GENERAL, PROJECTS] });
    expect([figures('summary', 'General reserve', plan), figures('summary', 'Total reserves', plan)]).toEqual([
      [4000, 4000],
      [6000, 6000],
    ]);
  });
});
