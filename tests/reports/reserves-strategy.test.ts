import { planReport } from '../../core';
import { read } from '../plan/reading';
import { GENERAL, MOVEMENT_HEADER, PROJECTS, reservePlan, RESERVE_HEADER } from '../reserves/reserve-plan';

const INSURANCE = ['Insurance', 'earmarked', 3, 700, '', '', 'Claims', '', ''];
const several = {
  Reserve: [RESERVE_HEADER, GENERAL, PROJECTS, INSURANCE, ['Revaluation', 'unusable', '', 90, '', '', '', '', '']],
  Movement: [
    MOVEMENT_HEADER,
    ['Control room', 'Projects', '', 'Move of the control room', 'approved', '', '', -3000, ''],
    ['Custody suite', 'Projects', '', 'Custody suite', 'approved', '', '', '', -400],
    ['Custody suite, second part', 'Projects', '', 'custody suite', 'approved', '', '', '', -100],
    ['Top-up', 'Insurance', '', '', 'planned', '', '', 50, ''],
    ['Release', 'Insurance', 'General', '', 'planned', '', '', '', 150],
  ],
};
const report = (changes: Parameters<typeof reservePlan>[0] = several) => read(planReport('strategy', '', reservePlan(changes)));
const parts = (part: string, changes?: Parameters<typeof reservePlan>[0]) => report(changes).filter(row => row[1] === part);

describe('the report “strategy”', () => {
  it('lists each reserve with kind, category, purpose and end, then its balances', () => {
    expect(report()[0]).toEqual(['Strategy', 'Part', 'Kind', 'Category', 'Purpose', 'Opening', '2025/26', '2026/27']);
    expect(parts('balance')).toEqual([
      ['General', 'balance', 'general', '3', 'Contingency', 4000, 4000, 4150],
      ['Projects', 'balance', 'earmarked', '2', 'Estate moves; closes in 2030/31', 5000, 2000, 1500],
      ['Insurance', 'balance', 'earmarked', '3', 'Claims', 700, 750, 600],
    ]);
  });

  it('splits a reserve’s use by project, the rows of one project added up', () => {
    expect(parts('use')).toEqual([
      ['Move of the control room', 'use', 'earmarked', '', 'from Projects', '', 3000, 0],
      ['Custody suite', 'use', 'earmarked', '', 'from Projects', '', 0, 500],
    ]);
  });

  it('shows what goes in and what is passed on, so that every balance can be rolled by hand', () => {
    expect(parts('contribution')).toEqual([['Top-up', 'contribution', 'earmarked', '', 'into Insurance', '', 50, 0]]);
    expect(parts('transfer in')).toEqual([['Release', 'transfer in', 'general', '', 'into General', '', 0, 150]]);
    expect(parts('transfer out')).toEqual([['Release', 'transfer out', 'earmarked', '', 'out of Insurance', '', 0, 150]]);
  });

  it('has totals that are the sums of its balances, unusable reserves left out', () => {
    expect(parts('total').map(row => [row[0], ...row.slice(5)])).toEqual([
      ['General reserve', 4000, 4000, 4150],
      ['Earmarked reserves', 5700, 2750, 2100],
      ['Capital reserves', 0, 0, 0],
      ['Total reserves', 9700, 6750, 6250],
    ]);
    expect(parts('unusable, in no total').map(row => row[0])).toEqual(['Revaluation']);
  });

  it('divides all balances among the three categories: what the plan still draws is category 1, the rest its own', () => {
    // Opening: Projects 3,500 to be drawn, 1,500 beyond; contingency 4,000 + 700. After 2025/26: 500 and 1,500; 4,000 + 750. At the end nothing is to come.
    expect(parts('category').map(row => [row[0], row[3], ...row.slice(5)])).toEqual([
      ['Planned spending in the current plan', '1', 3500, 500, 0],
      ['Specific projects beyond the plan', '2', 1500, 1500, 1500],
      ['General contingency', '3', 4700, 4750, 4750],
    ]);
  });

  it('has categories that add up to total reserves in every column, with a row for what has none', () => {
    const rows = parts('category', {
      ...several,
      Reserve: [RESERVE_HEADER, GENERAL, ['Projects', 'earmarked', '', 5000, '', '', 'Estate moves', '2030/31', ''], INSURANCE],
    });
    expect(rows.at(-1)).toEqual(['Not in a category', 'category', '', '', '', 1500, 1500, 1500]);
    expect([5, 6, 7].map(at => rows.reduce((sum, row) => sum + (row[at] as number), 0))).toEqual([9700, 6750, 6250]);
  });

  it('says how the general reserve was set and what justifies it', () => {
    const level = parts('general level', {
      ...several,
      Risk: [
        ['Risk', 'Exposure', 'Likelihood'],
        ['Inquiry', 10_000, 0.25],
      ],
    });
    expect(level.map(row => [row[0], row[4], ...row.slice(6)])).toEqual([
      ['General reserve %', 'closing balance as a share of the year’s net budget', 0.038835, 0.0415],
      ['Minimum of the general reserve', 'set by the body: its floor', 2000, 2000],
      ['Risk-based minimum', 'what the Risk table calls for', 2500, 2500],
      [
        'Justified above',
        '5% of the net budget (Home Office, police reserves guidance, 31 January 2018; Leicester, Leicestershire and Rutland Police and Crime Panel, pack of 18 June 2024)',
        5150,
        5000,
      ],
      ['Justification', 'none needed', '', ''],
      ['How the general reserve was set', 'Contingency', '', ''],
    ]);
  });

  it('says that a justification is missing, and gives the one there is', () => {
    const justification = (text: string) =>
      parts('general level', { Reserve: [RESERVE_HEADER, ['General', 'general', '', 9000, '', '', '', '', text], PROJECTS] }).filter(
        row => row[0] === 'Justification',
      )[0]![4];
    expect(justification('')).toBe('missing: the general reserve passes the level above');
    expect(justification('An inquiry is likely')).toBe('An inquiry is likely');
  });

  it('takes a general reserve without a category as general contingency', () => {
    expect(parts('balance', { Reserve: [RESERVE_HEADER, ['General', 'general', '', 9000, '', '', '', '', ''], PROJECTS] })[0]![3]).toBe(
      '3',
    );
  });

  it('reads the category under the published heading too', () => {
    expect(
      parts('balance', {
        Reserve: [
          ['Reserve', 'Kind', 'Home Office category', 'Opening'],
          ['General', 'general', 3, 1],
          ['Projects', 'earmarked', '2 beyond the plan', 5000],
        ],
      }).map(row => row[3]),
    ).toEqual(['3', '2']);
  });

  it('is not modelled without reserves', () => {
    expect(
      report({ Reserve: [], Movement: [] })
        .slice(1)
        .map(row => [row[0], row.at(-1)]),
    ).toEqual(['General reserve', 'Earmarked reserves', 'Capital reserves', 'Total reserves'].map(name => [name, 'not modelled']));
  });
});
