import { marginalValues } from '../../core/analysis/marginal-values';
import { shown, smallPlan, smallPlanWith } from './small-plan';

describe('what things are worth', () => {
  it('is a point on each assumption, £1 of Band D, 1% of base and 1% of grant, year by year', () => {
    // Pay: 1% of 10,000,000; in the second year 1.03 of it twice. Grant: 1% of 9,000,000; 1.01 of it twice. Prices: 1% of 1,000,000; 1.02 of it twice.
    // £1 on 10,000 dwellings is 10,000. 1% of base: 100 dwellings at £210, at £220. 1% of the grant: of 9,090,000, of 9,180,900.
    expect(shown(marginalValues('gap', '', smallPlan))).toEqual([
      ['Worth', 'Of', '2026/27', '2027/28'],
      ['Prices', 'one point', '10000', '20400'],
      ['Pay award', 'one point', '100000', '206000'],
      ['Grant change', 'one point', '-90000', '-181800'],
      ['Band D', '£1', '-10000', '-10000'],
      ['Tax base', '1%', '-21000', '-22000'],
      ['Core grants', '1%', '-90900', '-91809'],
    ]);
  });

  it('shows the fault of a year that cannot be known, and the other years', () => {
    const broken = [
      ['Funding', 'Kind', 'Base', '2026/27', '2027/28'],
      ['Grant', 'core', 9_000_000, null, { error: '#REF!' }],
    ];
    const rows = shown(marginalValues('gap', '', smallPlanWith(broken)));
    expect(rows[1]!.slice(2)).toEqual(['10000', expect.stringMatching(/^#Funding “Grant”, 2027\/28, holds #REF!/)]);
    expect(rows[4]!.slice(2)).toEqual(['-10000', expect.stringMatching(/^#Funding/)]);
  });
});
