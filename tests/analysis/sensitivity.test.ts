import { sensitivity } from '../../core/analysis/sensitivity';
import { wrongSentence } from '../support/sentence';
import { assumptions, body, shown, smallPlan, smallPlanWith } from './small-plan';

describe('SENSITIVITY', () => {
  it('puts the assumption that moves the gap most first, with the effect of its low and its high', () => {
    // Pay 10,000,000 × (0.02, 0.05) against 0.03: −100,000 and +200,000. Grant ±1 point of 9,000,000: more grant, less gap.
    expect(shown(sensitivity('gap', '2026/27', '', smallPlan))).toEqual([
      ['Assumption', 'Low', 'High', 'Effect of low', 'Effect of high', 'Effect of a point or £1 more', 'Note'],
      ['Pay award', '-0.01', '0.02', '-100000', '200000', '100000', ''],
      ['Grant change', '-0.01', '0.01', '90000', '-90000', '-90000', 'no Low or High is typed: one point either way is tried'],
      ['Prices', '-0.01', '0.02', '-10000', '20000', '10000', ''],
    ]);
  });

  it('moves an assumption in every year of the plan, so that the second year holds both years’ effect', () => {
    // Pay 10,000,000 × 1.02² = 10,404,000 against 10,609,000; × 1.05² = 11,025,000.
    const [, pay] = shown(sensitivity('gap', '2027/28', '', smallPlan));
    expect(pay!.slice(0, 5)).toEqual(['Pay award', '-0.01', '0.02', '-205000', '416000']);
  });

  it('lists an assumption that nothing uses, with no effect', () => {
    const unused = [...assumptions, ['Energy', '% a year', -0.1, 0.1, 'uniform', null, 0.05, 0.05]];
    expect(shown(sensitivity('gap', '2026/27', '', smallPlanWith(unused))).at(-1)).toEqual(['Energy', '-0.1', '0.1', '0', '0', '0', '']);
  });

  it('starts from the scenario that is named', () => {
    // The grant frozen in the scenario: 9,000,000 × 0.01 more is still 90,000 less gap.
    const scenario = [
      ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
      ['No growth', 'Line', 'Pay', 'all years', 'set', 10000000],
    ];
    const rows = shown(sensitivity('gap', '2026/27', 'No growth', [...smallPlan, scenario]));
    expect(rows.find(row => row[0] === 'Pay award')!.slice(3, 5)).toEqual(['0', '0']);
  });

  it('answers in the unit the plan is kept in', () => {
    const inThousands = [...body, ['Money in', '£000']];
    const lines = [
      ['Line', 'Base', 'Driver', '2026/27'],
      ['Pay', 10000, 'Pay award', null],
    ];
    const rows = shown(sensitivity('cumulative gap', '2026/27', '', smallPlanWith(inThousands, lines)));
    expect(rows.find(row => row[0] === 'Pay award')!.slice(3, 5)).toEqual(['-100', '200']);
  });

  it('leaves the base year’s figure alone, since it is known', () => {
    const withBaseYear = [
      ['Assumption', 'Unit', 'From month', 'Low', 'High', 'Shape', '2025/26', '2026/27'],
      ['Pay award', '% a year', 4, -0.01, 0.01, 'uniform', 0.05, 0.03],
    ];
    const posts = [
      ['Post', 'Establishment FTE', 'Average cost', 'Pay award', '2026/27'],
      ['Officers', 100, 50000, 'Pay award', null],
    ];
    // 100 × 50,000 × 1.05 = 5,250,000 in 2025/26 whatever is tried; one point of it in 2026/27 is 52,500.
    const rows = shown(sensitivity('gap', '2026/27', '', [body, withBaseYear, posts]));
    expect(rows[1]!.slice(0, 5)).toEqual(['Pay award', '-0.01', '0.01', '-52500', '52500']);
  });

  it('says so where a cap is met on the way, so that the effect is not in proportion', () => {
    // Supplies follow prices of 2% but by at most 2.5%: two points more raise them by half a point, 5,000 of 1,000,000.
    const capped = [
      ['Line', 'Base', 'Driver', 'Cap', '2026/27', '2027/28'],
      ['Pay', 10000000, 'Pay award', null, null, null],
      ['Supplies', 1000000, 'Prices', 0.025, null, null],
    ];
    const rows = shown(sensitivity('gap', '2026/27', '', smallPlanWith(capped)));
    expect(rows.find(row => row[0] === 'Prices')!.slice(3)).toEqual([
      '-10000',
      '5000',
      '5000',
      'not in proportion: a floor, a cap or a step is met on the way',
    ]);
    expect(rows.find(row => row[0] === 'Pay award')!.at(-1)).toBe('');
  });

  it('refuses a level where a difference belongs', () => {
    const level = [
      ['Assumption', 'Unit', 'Low', 'High', 'Shape', '2026/27'],
      ['Prices', '% a year', 0.02, 0.04, 'uniform', 0.03],
      ['Pay award', '% a year', null, null, null, 0.03],
      ['Grant change', '% a year', null, null, null, 0.01],
    ];
    expect(wrongSentence(() => sensitivity('gap', '2026/27', '', smallPlanWith(level)))).toBe(
      'Assumption “Prices”, Low, is 0.02; type nil or below: Low and High are differences from each year’s figure (−0.01 is one point less, 0.01 one point more).',
    );
  });

  it('refuses a year outside the plan, and a measure the plan has no table for', () => {
    expect(wrongSentence(() => sensitivity('gap', '2030/31', '', smallPlan))).toBe(
      'Year is 2030/31; type a year of the plan, 2026/27 to 2027/28.',
    );
    expect(wrongSentence(() => sensitivity('general reserve', '2026/27', '', smallPlan))).toBe(
      'Measure is “general reserve”, and the plan has no Reserve table; give that table, or a measure it has.',
    );
  });
});
