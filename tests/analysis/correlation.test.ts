import { riskOutcome } from '../../core/analysis/risk-run';
import type { Table } from '../../core/plan/cells';
import { planReport } from '../../core/reports/plan-report';
import { wrongSentence } from '../support/sentence';
import { body } from './small-plan';

/** Three assumptions that each move a line of their own by up to £1,000 either way; the year's total is 3,000 + the moves. */
const three: readonly Table[] = [
  body,
  [
    ['Assumption', 'Unit', 'Low', 'High', 'Shape', '2026/27'],
    ['Pay', '£', -1000, 1000, 'normal', 1000],
    ['Prices', '£', -1000, 1000, 'normal', 1000],
    ['Grants', '£', -1000, 1000, 'uniform', 1000],
    ['Fixed', '£', null, null, null, 1000],
  ],
  [
    ['Line', 'Base', 'Driver', '2026/27'],
    ['Pay bill', 0, 'Pay', null],
    ['Supplies', 0, 'Prices', null],
  ],
  [
    ['Funding', 'Kind', 'Base', 'Driver'],
    ['Grant', 'core', 0, 'Grants'],
  ],
];
const spread = (...correlation: Table[]): number => {
  const outcome = riskOutcome({ measure: 'net budget', draws: 4096, seed: 2, scenario: '', tables: [...three, ...correlation] });
  const moves = Array.from({ length: 4096 }, (_, i) => outcome.valueOf(i + 1, 2026).toNumber() - 2000);
  return Math.sqrt(moves.reduce((sum, move) => sum + move * move, 0) / moves.length);
};
/** The standard deviation of one of the normals: one in twenty lies beyond £1,000, which is 1.645 of them. */
const ONE = 1000 / 1.644853626951473;
const refused = (...rows: unknown[][]) => wrongSentence(() => spread(rows as unknown as Table));

describe('correlated assumptions', () => {
  it('spread a total by √2 when they are independent, by 2 when they move together, by nothing when they move against each other', () => {
    expect(spread() / ONE).toBeCloseTo(Math.SQRT2, 2);
    expect(
      spread([
        ['Correlation', 'With', 'Correlation'],
        ['Pay', 'Prices', 1],
      ]) / ONE,
    ).toBeCloseTo(2, 2);
    expect(
      spread([
        ['Correlation', 'With', 'Correlation'],
        ['Pay', 'Prices', -1],
      ]),
    ).toBe(0);
  });

  it('spread it by √(2 + 2 × 0.5) at a correlation of a half', () => {
    expect(
      spread([
        ['Correlation', 'With', 'Correlation'],
        ['Pay', 'Prices', 0.5],
      ]) / ONE,
    ).toBeCloseTo(Math.sqrt(3), 2);
  });

  it('may be typed as a square, assumption by assumption', () => {
    const square: Table = [
      ['Correlation', 'Pay', 'Prices'],
      ['Pay', 1, 0.5],
      ['Prices', 0.5, 1],
    ];
    expect(spread(square)).toBe(
      spread([
        ['Correlation', 'With', 'Correlation'],
        ['Pay', 'Prices', 0.5],
      ]),
    );
    expect(JSON.stringify(planReport('checks', '', [...three, square]))).not.toContain('Correlation');
  });

  it('keep the shape of each: a uniform one stays within its ends and even between them', () => {
    const correlation: Table = [
      ['Correlation', 'With', 'Correlation'],
      ['Grants', 'Pay', 0.9],
    ];
    const outcome = riskOutcome({
      measure: 'cumulative gap',
      draws: 4096,
      seed: 2,
      scenario: '',
      tables: [body, three[1]!, three[3]!, correlation],
    });
    const grants = Array.from({ length: 4096 }, (_, i) => -outcome.valueOf(i + 1, 2026).toNumber());
    expect(Math.min(...grants)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...grants)).toBeLessThanOrEqual(2000);
    const below = grants.filter(grant => grant < 500).length / 4096;
    expect(Math.abs(below - 0.25)).toBeLessThan(0.02);
  });
});

describe('a Correlation table that cannot be', () => {
  it('names an assumption nobody has, or one that does not vary', () => {
    expect(refused(['Correlation', 'With', 'Correlation'], ['Pay', 'Weather', 0.5])).toBe(
      'Correlation names “Weather”, which is not in the Assumption table; its rows that vary are Grants, Pay, Prices.',
    );
    expect(refused(['Correlation', 'With', 'Correlation'], ['Pay', 'Fixed', 0.5])).toBe(
      'Correlation names “Fixed”, which has neither Low nor High in the Assumption table, so it does not vary; give it a range, or take it out of Correlation.',
    );
  });

  it('goes beyond 1, or contradicts itself', () => {
    expect(refused(['Correlation', 'With', 'Correlation'], ['Pay', 'Prices', 1.5])).toBe(
      'Correlation of “Pay” with “Prices” is 1.5; type a number from −1 to 1.',
    );
    expect(refused(['Correlation', 'Pay', 'Prices'], ['Pay', 1, 0.5], ['Prices', 0.4, 1])).toBe(
      'Correlation of “Prices” with “Pay” is given as 0.5 and as 0.4; type one figure for both ways.',
    );
    expect(refused(['Correlation', 'Pay'], ['Pay', 0.9])).toBe('Correlation “Pay” with itself is 0.9; type 1, or nothing.');
  });

  it('says of three what three cannot do: two that move with a third, yet against each other', () => {
    expect(
      refused(['Correlation', 'With', 'Correlation'], ['Grants', 'Pay', 0.9], ['Grants', 'Prices', 0.9], ['Pay', 'Prices', -0.9]),
    ).toBe(
      'Correlation cannot hold as it stands: “Prices” (0.9 with “Grants”, -0.9 with “Pay”) cannot move so with assumptions that move together as the rest of the table says. Bring its figures closer to 0, or closer to each other.',
    );
  });
});
