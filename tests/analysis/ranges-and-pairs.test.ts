import { drawnSteps } from '../../core/analysis/shapes';
import { risk, riskReportData } from '../../core/analysis/risk';
import { riskOutcome } from '../../core/analysis/risk-run';
import { readPlan } from '../../core';
import type { CellValue, Table } from '../../core';
import { wrongSentence } from '../support/sentence';
import { body, lines, smallPlanWith } from './small-plan';

describe('how far an event can move a figure, in steps of 0.001%', () => {
  // Where it does not come the figure stands, so that nil is always within reach.
  it.each([
    [-0.01, 0.03, -1000, 3000],
    [0.01, 0.02, 0, 2000],
    [-0.02, -0.01, -2000, 0],
  ])('from %s to %s', (low, high, lowest, highest) => {
    const range: Table = [
      ['Assumption', 'Unit', 'Low', 'High', 'Shape', 'Chance', '2026/27'],
      ['Prices', '% a year', low, high, 'event', 0.4, 0.02],
    ];
    const assumption = readPlan([body, range, lines], '').assumptions[0]!;
    const shape = drawnSteps(assumption.range as never, assumption);
    expect([shape.lowest(1), shape.highest(1)]).toEqual([lowest, highest]);
  });
});

describe('correlations', () => {
  const correlated = (...rows: CellValue[][]) => smallPlanWith(rows);
  const run = (...rows: CellValue[][]) => risk('gap', 128, 1, '', correlated(...rows));

  it('in a list name the other assumption', () => {
    expect(wrongSentence(() => run(['Correlation', 'With', 'Correlation'], ['Prices', '', 0.5]))).toBe(
      'Correlation “Prices”, With, is empty; type the name of another assumption.',
    );
  });

  it('in a square may stand on one side of it alone, and give the same draws as a list', () => {
    const square = run(['Correlation', 'Prices', 'Pay award'], ['Prices', '', 0.5], ['Pay award', '', '']);
    const list = run(['Correlation', 'With', 'Correlation'], ['Prices', 'Pay award', 0.5]);
    expect(square.map(row => row.map(String))).toEqual(list.map(row => row.map(String)));
    expect(square.map(row => row.map(String))).not.toEqual(run(['Correlation', 'With', 'Correlation']).map(row => row.map(String)));
  });
});

test('the columns of a risk run are found by ids that stay, whatever they are headed', () => {
  const outcome = riskOutcome({ measure: 'gap', draws: 128, seed: 1, scenario: '', tables: smallPlanWith() });
  expect(
    riskReportData(outcome)
      .columns.slice(1)
      .map(({ id }) => id),
  ).toEqual([
    ...['p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'],
    ...['mean', 'chance', 'chanceByThen', 'centralCase', 'meanMargin', 'chanceMargin', 'draws'],
  ]);
});
