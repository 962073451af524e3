import { findings, smallPlan } from './reading';

const notes = (assumption: (string | number)[], ...more: Parameters<typeof smallPlan>) =>
  findings(
    smallPlan({
      Assumption: [['Assumption', 'Unit', 'From month', '2025/26', '2026/27'], ['Inflation', '% a year', '', 0.1, 0.1], assumption],
      ...more[0],
    }),
  );

describe('an assumption that is nil', () => {
  it('is noted at the year, or at the row where every year is nil', () => {
    expect(notes(['Growth', '% a year', '', '', 0.02])).toContain(
      'note Assumption / Growth / 2025/26: Assumption “Growth” is nil in 1 of 2 years (empty or 0).',
    );
    const threeYears = findings([
      [
        ['Body', 'Value'],
        ['Base year', '2024/25'],
      ],
      [
        ['Assumption', 'Unit', '2025/26', '2026/27', '2027/28'],
        ['Growth', '% a year', '', 0.02, ''],
      ],
    ]);
    expect(threeYears).toContain('note Assumption / Growth / 2025/26, 2027/28: Assumption “Growth” is nil in 2 of 3 years (empty or 0).');
    expect(notes(['Growth', '% a year', '', '', ''])).toContain(
      'note Assumption / Growth / : Assumption “Growth” is nil in every year (empty or 0).',
    );
  });
});

describe('the month of an award', () => {
  const posts = (column: string) => ({
    Post: [
      ['Post', 'Establishment FTE', 'Average cost', 'Pay award', 'Increment', '2025/26', '2026/27'],
      ['Officers', 2, 30_000, column === 'Pay award' ? 'Award' : '', column === 'Increment' ? 'Award' : '', '', ''],
    ],
  });
  const said = (column: string, month: number | '') =>
    notes(['Award', '% a year', month, 0.03, 0.02], posts(column)).filter(one => one.includes('From month'));

  it('is noted where it is not typed: September is taken; an increment comes in April, of which nothing is said', () => {
    expect(said('Pay award', '')).toEqual([
      'note Assumption / Award / From month: Assumption “Award” is a pay award without a From month; September (9) is taken.',
    ]);
    expect(said('Pay award', 7)).toEqual([]);
    expect(said('Increment', '')).toEqual([]);
  });
});

describe('a change typed below nil', () => {
  it('is noted in its year, since it reverses the row', () => {
    const said = notes(['Growth', '% a year', '', 0.01, 0.01], {
      Change: [
        ['Change', 'Kind', 'Recurring', '2025/26', '2026/27'],
        ['Cut', 'saving', 'no', 10, -5],
      ],
    }).filter(one => one.includes('reverses'));
    expect(said).toEqual(['note Change / Cut / 2026/27: Change “Cut”, Kind, saving: an amount below nil reverses the row in that year.']);
  });
});

describe('the decimals of Band D', () => {
  const about = (decimals: number) =>
    findings(
      smallPlan({
        Body: [
          ['Body', 'Value'],
          ['Kind', 'police'],
          ['Base year', '2024/25'],
          ['Base-year Band D', 20],
          ['Decimals of Band D', decimals],
        ],
      }),
    ).filter(one => one.includes('Decimals of Band D'));

  // From 0 to 4, both of them included.
  it.each([0, 1, 4])('may be %s', decimals => expect(about(decimals)).toEqual([]));
  it.each([-1, 5, 1.5])('may not be %s', decimals =>
    expect(about(decimals)).toEqual([
      `error Body / Decimals of Band D / Value: Body, Decimals of Band D, holds ${decimals}; type a whole number from 0 to 4.`,
    ]),
  );
});
