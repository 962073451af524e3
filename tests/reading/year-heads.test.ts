import { headOf } from '../../core/reading/heads';
import { figures, findings } from '../plan/reading';
import { standardPlan } from './standard-plan';

const withHeads = (first: string | number, last: string | number, base: string | number = 'Base') =>
  standardPlan({
    Line: [
      ['Line', base, first, last],
      ['Officers', 80_000_000, 82_000_000, 84_000_000],
      ['Fleet', 10_000_000, 10_000_000, 10_000_000],
    ],
  });

describe('the head of a year column', () => {
  it.each([
    ['2026-27', '2027-28'],
    ['2026/2027', '2027/2028'],
    ['26/27', '27/28'],
    ['FY26/27', 'FY27/28'],
    ['2026/27 Budget', '2027/28 est.'],
    ['Budget 2026/27', 'Forecast 2027/28'],
    ['2026/27*', '2027/28¹'],
    ['2026/27 (provisional)', '2027/28 (est)'],
    ['2026/27\nBudget', '2027/28E'],
    [46113, 46478], // 1 April 2026, 1 April 2027
    ['31 March 2027', '31/03/2028'],
    ['Year ending 31 March 2027', 'Year to 31 March 2028'],
  ])('is read as 2026/27 and 2027/28 where it says %j and %j', (first, last) => {
    expect(figures('gap', 'Spending', withHeads(first, last))).toEqual([92_000_000, 94_000_000]);
    expect(findings(withHeads(first, last))).toEqual(['none  /  / : Nothing to report: every table reads cleanly and no rule is broken.']);
  });

  it.each(['2027/29', '2027', 'FY28', 'Year 2', '2027.28', '% change 2027/28', '15 June 2027', 'Q1 2027/28'])(
    'stops its year with an error where it holds a year and cannot be read: %s',
    head => {
      const [first, last] = figures('gap', 'Spending', withHeads('2026/27', head));
      expect(first).toBe(92_000_000);
      expect(last).toMatch(/^! The column “.*” in Line is not a financial year/);
      expect(findings(withHeads('2026/27', head))[0]).toMatch(/^error Line /);
    },
  );

  it('is left alone where its year has a column of its own beside it', () => {
    const plan = standardPlan({
      Line: [
        ['Line', '2026/27', '2027/28', 'Change 2026/27 to 2027/28'],
        ['Officers', 82, 84, 2],
      ],
    });
    expect(findings(plan).filter(one => one.startsWith('error'))).toEqual([]);
  });

  it('applies its unit to its column, and says so once a table', () => {
    const plan = standardPlan({
      Line: [
        ['Line', 'Base\n£000', '2026-27 £m', '2027-28 £m'],
        ['Officers', 80_000, 82, 84],
        ['Fleet', 10_000, 10, 10],
      ],
    });
    expect(figures('gap', 'Spending', plan)).toEqual([92_000_000, 94_000_000]);
    expect(findings(plan)).toEqual([
      'note Line /  / Base £000: Line: “Base £000” is read in £000, as its head says; the plan’s money is £.',
      'note Line /  / 2026-27 £m, 2027-28 £m: Line: “2026-27 £m” and “2027-28 £m” are read in £m, as their heads say; the plan’s money is £.',
    ]);
  });

  it('does not make £82 trillion of 82,000,000 headed £m: the question shows both readings', () => {
    const plan = withHeads('2026-27 £m', '2027-28 £m');
    expect(figures('gap', 'Spending', plan)).toEqual([92_000_000, 94_000_000]);
    expect(findings(plan)).toEqual([
      'warning Line /  / 2026-27 £m, 2027-28 £m: Line: “2026-27 £m” and “2027-28 £m” say £m, but 84,000,000 would then be £84,000,000,000,000. The figures are read as £: £84,000,000. Take £m out of the head, or type the figures in £m.',
    ]);
  });

  it('says nothing of a unit that is the plan’s own', () => {
    const plan = standardPlan(
      {
        Line: [
          ['Line', '2026/27 £000', '2027/28 £000'],
          ['All', 92_000, 94_000],
        ],
        Funding: [
          ['Funding', 'Kind', '2026/27', '2027/28'],
          ['Grant', 'core', 65_000, 66_000],
        ],
      },
      [['Money in', '£000']],
    );
    expect(figures('gap', 'Spending', plan)).toEqual([92_000, 94_000]);
    expect(findings(plan)[0]).toMatch(/^none/);
  });

  it.each(['2025/26 Budget', '2025/26', 'Budget 2025-26'])('is the Base where it is the base year: %s', head => {
    const plan = standardPlan({
      Line: [
        ['Line', head, '2026/27', '2027/28'],
        ['Officers', 92_000_000, null, 94_000_000],
      ],
    });
    expect(figures('gap', 'Spending', plan)).toEqual([92_000_000, 94_000_000]);
    expect(findings(plan).filter(one => !one.startsWith('note'))).toEqual([]);
  });

  it('takes the budget of the base year for the Base where the outturn stands beside it', () => {
    const plan = standardPlan({
      Line: [
        ['Line', '2025/26 Outturn', '2025/26 Budget', '2026/27', '2027/28'],
        ['Officers', 1, 92_000_000, null, 94_000_000],
      ],
    });
    expect(figures('gap', 'Spending', plan)).toEqual([92_000_000, 94_000_000]);
  });

  it('does not take a rate, a ward or a balance for a year', () => {
    for (const head of ['12/13 Ward', 'Average cost', 'Balance at 31 March 2027', 'Ward 12']) expect(headOf(head).year).toBeUndefined();
  });
});

describe('text that is plainly a number', () => {
  it('is read as the number, with one note for the range', () => {
    const plan = standardPlan({
      Line: [
        ['Line', 'Base', '2026/27', '2027/28'],
        ['Officers', 80_000_000, 82_000_000, 84_000_000],
        ['Rents', '(1,000,000)', '1,000,000-', '−£1.0m'],
      ],
    });
    expect(figures('gap', 'Spending', plan)).toEqual([81_000_000, 83_000_000]);
    expect(findings(plan)).toEqual([
      'note Line /  / Base, 2026/27, 2027/28: Line: 3 cells hold text that is plainly a number and are read as one: “(1,000,000)” in Rents, Base, is −1,000,000. Type numbers, so that Excel adds them up as well.',
    ]);
  });

  it.each(['-', '–', '—', '−', '--', ' – ', 'nil', 'Nil'])('is nil where it is %j', dash => {
    const plan = standardPlan({
      Line: [
        ['Line', 'Base', '2026/27', '2027/28'],
        ['Officers', 80_000_000, 82_000_000, dash],
      ],
    });
    expect(figures('gap', 'Spending', plan)).toEqual([82_000_000, 0]);
  });

  it.each(['1,00', '82m?', 'c. 5,000', '3%', '1,5'])('is refused where it may be anything: %s', text => {
    const plan = standardPlan({
      Line: [
        ['Line', 'Base', '2026/27', '2027/28'],
        ['Officers', 80_000_000, text, 84_000_000],
      ],
    });
    expect(figures('gap', 'Spending', plan)[0]).toMatch(/^! Line “Officers”, 2026\/27, holds/);
  });
});
