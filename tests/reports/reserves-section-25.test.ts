import { planReport } from '../../core';
import { read } from '../plan/reading';
import { GENERAL, PROJECTS, reservePlan, RESERVE_HEADER } from '../reserves/reserve-plan';

type Changes = Parameters<typeof reservePlan>[0];
const report = (changes: Changes = {}) => read(planReport('section 25', '', reservePlan(changes)));
const row = (name: string, changes: Changes = {}) =>
  report(changes)
    .find(one => one[0] === name)!
    .slice(1);

describe('the report “section 25”', () => {
  it('shows how robust the estimates are: the budget, savings, gaps and what reserves pay', () => {
    expect(row('Net budget').slice(1)).toEqual([103_000, 100_000]);
    expect(row('Remaining gap').slice(1)).toEqual([0, 0]);
    expect(row('Structural gap').slice(1)).toEqual([0, 0]);
    expect(row('Drawdowns').slice(1)).toEqual([3000, 0]);
  });

  it('counts what the checks find, so that the statement cannot rest on a plan with faults unknowingly', () => {
    expect(row('Findings')[0]).toBe(
      '0 errors to mend before the figures can be relied on, 0 rules or good practices not kept; the report “checks” lists them',
    );
    expect(row('Findings', { Reserve: [RESERVE_HEADER, GENERAL, ['Projects', '', 2, 5000, '', '', '', '', '']] })[0]).toMatch(
      /^1 error to mend/,
    );
  });

  it('says in words whether the general reserve holds its floor and the risk-based minimum', () => {
    expect(row('Adequacy of reserves')[0]).toBe('the general reserve stands at or above its floor in every year');
    expect(
      row('Adequacy of reserves', {
        Risk: [
          ['Risk', 'Exposure', 'Likelihood'],
          ['Inquiry', 10_000, 0.45],
        ],
        Reserve: [RESERVE_HEADER, ['General', 'general', 3, 4000, '', 0.0395, '', '', ''], PROJECTS],
      })[0],
    ).toBe('the general reserve stands below its floor in 2025/26 and below the risk-based minimum in 2025/26 and 2026/27');
  });

  it('says that a gap is open which no reserve meets', () => {
    expect(
      row('Adequacy of reserves', {
        Funding: [
          ['Funding', 'Kind', 'Base', '2025/26', '2026/27'],
          ['Grant', 'core', 99_000, '', ''],
        ],
      })[0],
    ).toBe(
      'the general reserve stands at or above its floor in every year; a remaining gap is open in 2025/26 and 2026/27, which no reserve meets',
    );
  });

  it('lists the five largest risks that count, largest first', () => {
    const risks = [
      ['Risk', 'Exposure', 'Likelihood', 'Group'],
      ...[10, 60, 20, 50, 30, 40, 55].map((exposure, index) => [
        `R${exposure}`,
        exposure * 100,
        0.1,
        index === 6 ? 'same' : exposure === 60 ? 'same' : '',
      ]),
    ];
    expect(
      report({ Risk: risks })
        .filter(one => String(one[0]).startsWith('Risk '))
        .map(one => [one[0], one[2]]),
    ).toEqual([
      ['Risk 1: R60', 600],
      ['Risk 2: R50', 500],
      ['Risk 3: R40', 400],
      ['Risk 4: R30', 300],
      ['Risk 5: R20', 200],
    ]);
    expect(report({ Risk: risks }).find(one => one[0] === 'Risk 1: R60')![1]).toBe(
      'could cost £6,000; allowed for in the risk-based minimum',
    );
  });

  it('shows what the plan assumes, with how firm each figure is, and the weakest of all', () => {
    const changes = {
      Assumption: [
        ['Assumption', 'Unit', 'Status', 'Source', '2025/26', '2026/27'],
        ['Pay award', '% a year', 'in force', 'Review body', 0.03, 0.02],
        ['Inflation', '% a year', 'illustrative', '', 0.02, 0.02],
      ],
    };
    expect(row('Assumption: Pay award', changes)).toEqual(['% a year; in force; Review body', 0.03, 0.02]);
    expect(row('Weakest assumption', changes)[0]).toBe('the least firm of the plan’s assumptions is illustrative');
    expect(report().map(one => one[0])).not.toContain('Weakest assumption');
  });

  it('says that reserves are not modelled, or not known', () => {
    expect(row('Adequacy of reserves', { Reserve: [], Movement: [] })).toEqual([
      'the plan has no Reserve table',
      'not modelled',
      'not modelled',
    ]);
    expect(row('Adequacy of reserves', { Reserve: [RESERVE_HEADER, ['General', '', 3, 1, '', '', '', '', '']] })[0]).toMatch(
      /^not known: Reserve “General”, Kind,/,
    );
  });
});
