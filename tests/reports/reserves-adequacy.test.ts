import { planReport } from '../../core';
import { figures, findings, read } from '../plan/reading';
import { MOVEMENT_HEADER, PROJECTS, reservePlan, RESERVE_HEADER } from '../reserves/reserve-plan';

type Changes = Parameters<typeof reservePlan>[0];
const RISKS = [
  ['Risk', 'Exposure', 'Likelihood', 'Impact', 'Allowance', 'Group'],
  ['Pay award above the plan', 6000, 0.25, '', '', 'pay'],
  ['Pay award far above it', 9000, 0.1, '', '', 'pay'],
  ['Major inquiry', 5000, 2, 3, '', ''],
  ['Legal claims', '', '', '', 320, ''],
];
const report = (changes: Changes = {}) => read(planReport('adequacy', '', reservePlan({ Risk: RISKS, ...changes })));
const row = (name: string, changes: Changes = {}) =>
  report(changes)
    .find(one => one[0] === name)!
    .slice(1);

describe('the report “adequacy”', () => {
  it('shows how each risk’s allowance is made, and which of a group does not count', () => {
    expect(report().slice(0, 5)).toEqual([
      ['Adequacy', 'Basis', '2025/26', '2026/27'],
      ['Pay award above the plan', 'exposure £6,000 × likelihood 25%', 1500, 1500],
      [
        'Pay award far above it',
        'exposure £9,000 × likelihood 10% = £900; not counted: of “pay” only the largest, Pay award above the plan, can happen',
        0,
        0,
      ],
      ['Major inquiry', 'exposure £5,000 × score 2 × 3 of 25', 1200, 1200],
      ['Legal claims', 'allowance set by judgement', 320, 320],
    ]);
  });

  it('adds the allowances that count: 1,500 + 1,200 + 320 = 3,020, and shows 980 of the 4,000 above it', () => {
    expect(row('Risk-based minimum')).toEqual(['the allowances that count, added up', 3020, 3020]);
    expect(row('Above or below the risk-based minimum').slice(1)).toEqual([980, 980]);
  });

  it('reads scores on the body’s own scale: 2 × 3 of 16 on a 4 by 4 matrix is 1,875', () => {
    const changes = {
      Body: [
        ['Body', 'Value'],
        ['Base year', '2024/25'],
        ['Highest score', 4],
      ],
    };
    expect(row('Major inquiry', changes)).toEqual(['exposure £5,000 × score 2 × 3 of 16', 1875, 1875]);
  });

  it('stands beside the body’s own floor and targets, and the level that needs a justification', () => {
    const changes = {
      Reserve: [RESERVE_HEADER, ['General', 'general', 3, 4000, 2000, 0.025, '', '', ''], PROJECTS],
      Policy: [
        ['Policy', 'Kind', 'Reserve', 'To', 'Target %'],
        ['3% by 2026/27', 'rebuild', 'General', '2026/27', 0.03],
      ],
    };
    expect(row('Floor of General', changes)).toEqual(['the higher of £2,000 and 2.5% of the net budget', 2575, 2500]);
    expect(row('Target of 3% by 2026/27', changes)).toEqual(['3% of the net budget, by 2026/27', 3090, 3000]);
    expect(row('Level that needs a justification', changes).slice(1)).toEqual([5150, 5000]);
  });

  it('measures months of spending: 4,000 of 103,000 and of 100,000 a year', () => {
    // 4,000 × 12 ÷ 103,000 = 0.466019…; ÷ 100,000 = 0.48. All reserves: 6,000 × 12.
    expect(row('Months of spending in the general reserve').slice(1)).toEqual([0.466019, 0.48]);
    expect(row('Months of spending in all reserves').slice(1)).toEqual([0.699029, 0.72]);
  });

  it('shows the three measures of resilience, and says that they are borrowed from councils', () => {
    // Reserves 9,000 → 6,000 → 6,000. Level 6,000 ÷ 103,000 and ÷ 100,000. Change −1/3, then −1/6 on average. They last 6,000 ÷ 3,000 = 2 years, then 6,000 ÷ 1,500 = 4.
    expect(row('Level of reserves').slice(1)).toEqual([0.058252, 0.06]);
    expect(row('Change in reserves').slice(1)).toEqual([-0.333333, -0.166667]);
    expect(row('Sustainability of reserves').slice(1)).toEqual([2, 4]);
    for (const measure of ['Level of reserves', 'Change in reserves', 'Sustainability of reserves'])
      expect(row(measure)[0]).toContain('borrowed from CIPFA’s Financial Resilience Index, which covers English councils; not a predictor');
  });

  it('says not falling where reserves do not fall, and not known where nothing can be divided', () => {
    expect(row('Sustainability of reserves', { Movement: [] }).slice(1)).toEqual(['not falling', 'not falling']);
    expect(row('Level of reserves', { Line: [], Change: [] }).slice(1)).toEqual(['not known', 'not known']);
    expect(row('Months of spending in all reserves', { Line: [], Change: [] }).slice(1)).toEqual(['not known', 'not known']);
  });

  it('shows the runway of each reserve that is drawn on: from 2025/26 two years, from 2026/27 one; nil where the first is cut', () => {
    const asks = (first: number) => ({
      Movement: [MOVEMENT_HEADER, ['Control room', 'Projects', '', 'Move of the control room', 'approved', '', '', first, -500]],
    });
    expect(row('Runway of Projects', asks(-3000)).slice(1)).toEqual([2, 1]);
    expect(row('Runway of Projects', asks(-6000)).slice(1)).toEqual([0, 0]);
    expect(row('Runway of Projects', asks(-5000)).slice(1)).toEqual([1, 0]);
    expect(report().map(one => one[0])).not.toContain('Runway of General');
  });

  it('leaves the minimum unknown where a risk is, and only there', () => {
    const changes = {
      Risk: [
        ['Risk', 'Exposure', 'Likelihood'],
        ['Inquiry', 1000, 'often'],
        ['Flood', 100, 0.5],
      ],
    };
    expect(String(row('Inquiry', changes)[1])).toMatch(/^! Risk “Inquiry”, Likelihood,/);
    expect(row('Flood', changes)[1]).toBe(50);
    expect(String(row('Risk-based minimum', changes)[1])).toMatch(/^! Risk “Inquiry”, Likelihood,/);
    expect(row('General reserve', changes).slice(1)).toEqual([4000, 4000]);
  });

  it('refuses a score that is not on the scale, and leaves the minimum unknown', () => {
    const changes = {
      Risk: [
        ['Risk', 'Exposure', 'Likelihood', 'Impact'],
        ['Inquiry', 1000, 0.4, 3],
        ['Flood', 1000, 5, 6],
        ['Fire', 1000, 5, 5],
      ],
    };
    const [likelihood, impact] = ['Risk “Inquiry”, Likelihood, holds 0.4', 'Risk “Flood”, Impact, holds 6'].map(
      found => `${found}; with an Impact both are scores: type a whole number from 1 to 5.`,
    );
    expect([row('Inquiry', changes)[1], row('Flood', changes)[1], row('Fire', changes)[1], row('Risk-based minimum', changes)[1]]).toEqual([
      `! ${likelihood}`,
      `! ${impact}`,
      1000,
      `! ${likelihood}`,
    ]);
    expect(findings(reservePlan(changes)).filter(one => one.includes('Risk /') || one.startsWith('error Risk'))).toEqual([
      `error Risk / Inquiry / Likelihood: ${likelihood}`,
      `error Risk / Flood / Impact: ${impact}`,
    ]);
  });

  it('says that risks are not modelled without a Risk table, and nothing is without reserves', () => {
    expect(row('Risk-based minimum', { Risk: [] })).toEqual(['the plan has no Risk table', 'not modelled', 'not modelled']);
    expect(report({ Reserve: [], Movement: [] })).toEqual([
      ['Adequacy', 'Basis', '2025/26', '2026/27'],
      ['Adequacy', 'the plan has no Reserve table', 'not modelled', 'not modelled'],
    ]);
  });

  it('refuses a highest score that is no whole number above 1', () => {
    const tables = reservePlan({
      Risk: RISKS,
      Body: [
        ['Body', 'Value'],
        ['Base year', '2024/25'],
        ['Highest score', 'five'],
      ],
    });
    expect(read(planReport('checks', '', tables)).map(one => one[4])).toContain(
      'Body, Highest score, holds “five”; type a whole number above 1, such as 5 for a 5 by 5 matrix.',
    );
  });

  it('is in the plan’s unit of money', () => {
    const thousands = {
      Body: [
        ['Body', 'Value'],
        ['Base year', '2024/25'],
        ['Money in', '£000'],
      ],
      Risk: RISKS,
    };
    expect(figures('adequacy', 'Risk-based minimum', reservePlan(thousands)).slice(1)).toEqual([3020, 3020]);
  });
});
