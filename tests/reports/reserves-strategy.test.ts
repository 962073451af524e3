import { planReport } from '../../core';
import type { CellValue } from '../../core';
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
const whole = (changes: Parameters<typeof reservePlan>[0] = several) => read(planReport('strategy', '', reservePlan(changes)));
/** Without the last column, Supports. */
const report = (changes?: Parameters<typeof reservePlan>[0]) => whole(changes).map(row => row.slice(0, -1));
const parts = (part: string, changes?: Parameters<typeof reservePlan>[0]) => report(changes).filter(row => row[1] === part);

describe('the report “strategy”', () => {
  it('lists each reserve with kind, category, purpose and end, then its balances', () => {
    expect(whole()[0]).toEqual(['Strategy', 'Part', 'Kind', 'Category', 'Purpose', 'Opening', '2025/26', '2026/27', 'Supports']);
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
      [
        'How the general reserve was set',
        // 4,000 ÷ 103,000 is 3.8835%; 10,000 × 0.25 is the risks' 2,500, between the floor of 2,000 and the balance.
        'It stands at £4,000 at the end of 2025/26, 3.8835% of the net budget. Its floor is £2,000. The 1 risk of the Risk table calls for £2,500, which it covers and its floor does not. Purpose: Contingency.',
        '',
        '',
      ],
    ]);
  });

  it('writes how the general reserve was set from its floor, the risks and the policies for it', () => {
    const set = (general: CellValue[], more: Parameters<typeof reservePlan>[0]) =>
      parts('general level', { ...several, Reserve: [[...RESERVE_HEADER], general, PROJECTS, INSURANCE], ...more }).at(-1)![4];
    const risks = (likelihood: number) => ({
      Risk: [
        ['Risk', 'Exposure', 'Likelihood', 'Group'],
        ['Inquiry', 10_000, likelihood, 'one'],
        ['Second inquiry', 10_000, 0.01, 'one'],
      ],
    });
    const rebuild = {
      Policy: [
        ['Policy', 'Kind', 'Reserve', 'Order', 'From', 'To', 'Target', 'Target %'],
        ['Meet the gap', 'draw in order', 'Insurance', 1, '2025/26', '2026/27', '', ''],
        ['Meet the gap', 'draw in order', 'General', 2, '2025/26', '2026/27', '', ''],
        ['Back to strength', 'rebuild', 'General', '', '', '2026/27', 5000, 0.05],
      ],
    };
    // 10,000 × 0.6 = 6,000, which is 2,000 more than the 4,000 it holds; 1% of 103,000 is less than 2,000.
    expect(set(['General', 'general', '', 4000, 2000, 0.01, '', '', ''], { ...risks(0.6), ...rebuild })).toBe(
      'It stands at £4,000 at the end of 2025/26, 3.8835% of the net budget. Its floor is the higher of £2,000 and 1% of the net budget: £2,000 in 2025/26. The 1 risk of the Risk table (Second inquiry left out: of a group only the largest can happen) calls for £6,000, £2,000 more than it holds. The policy “Meet the gap” draws on it from 2025/26 to 2026/27, after Insurance, never below its floor. The policy “Back to strength” rebuilds it to the higher of £5,000 and 5% of the net budget by 2026/27.',
    );
    expect(set(['General', 'general', '', 4000, '', '', '', '', ''], {})).toBe(
      'It stands at £4,000 at the end of 2025/26, 3.8835% of the net budget. No floor is set for it. No Risk table says what it has to cover.',
    );
  });

  it('says what each reserve supports, and asks those that do not say it', () => {
    const tables = {
      ...several,
      Reserve: [
        [...RESERVE_HEADER, 'Supports'],
        [...GENERAL, ''],
        [...PROJECTS, 'Safer buildings'],
        [...INSURANCE, ''],
      ],
    };
    const rows = whole(tables);
    expect(rows[0]!.at(-1)).toBe('Supports');
    expect(rows.filter(row => row[1] === 'balance').map(row => [row[0], row.at(-1)])).toEqual([
      ['General', ''],
      ['Projects', 'Safer buildings'],
      ['Insurance', ''],
    ]);
    const asked = (changes: Parameters<typeof reservePlan>[0]) =>
      read(planReport('checks', '', reservePlan(changes))).filter(row => row[3] === 'Supports');
    expect(asked(tables)).toEqual([
      [
        'note',
        'Reserve',
        'Insurance',
        'Supports',
        'Reserve “Insurance” is earmarked and says nothing in Supports. Type what of the strategy it supports, as the others do.',
      ],
    ]);
    expect(asked(several)).toEqual([]);
  });

  it('marks the years whose budget is not set as indicative', () => {
    const body = (setTo: CellValue) => ({
      ...several,
      Body: [
        ['Body', 'Value'],
        ['Kind', 'police'],
        ['Base year', '2024/25'],
        ['Budget set to', setTo],
      ],
    });
    const status = (setTo: CellValue) =>
      report(body(setTo))
        .find(row => row[0] === 'Status of the year')!
        .slice(-2);
    const indicative = 'indicative until the budget';
    expect(status('')).toEqual([indicative, indicative]);
    expect(status('2025/26')).toEqual(['budget set', indicative]);
    expect(status('2026/27')).toEqual(['budget set', 'budget set']);
    expect(read(planReport('checks', '', reservePlan(body('soon')))).find(row => row[2] === 'Budget set to')).toEqual([
      'error',
      'Body',
      'Budget set to',
      'Value',
      'Body, Budget set to, holds “soon”. Type the last financial year whose budget is set, such as 2025/26.',
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
