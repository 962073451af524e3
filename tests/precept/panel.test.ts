import { amountOf } from '../../core/figures/decimal';
import { goesTheWayOfTheVeto, judgedIssue, revisedRange, vetoState, votesForVeto } from '../../core/precept/panel';
import { lastDayFor, preceptTimetable } from '../../core/precept/panel-timetable';
import type { Principle } from '../../core/precept/principle';
import { wrongSentence } from '../support/sentence';

const D = amountOf;
const fifteen: Principle = { form: 'pounds', pounds: D(15) };

test('the timetable for 2026/27: proposal by 1 February, report 8, revision 15, second report 22, issue 1 March 2026', () => {
  expect(preceptTimetable(2026).map(({ step, by, status }) => [step, by, status])).toEqual([
    ['collection fund estimate', '2026-01-15', 'in force'],
    ['tax bases notified', '2026-01-31', 'unverified'],
    ['proposal', '2026-02-01', 'in force'],
    ['panel report', '2026-02-08', 'in force'],
    ['revised precept', '2026-02-15', 'in force'],
    ['second report', '2026-02-22', 'in force'],
    ['issue', '2026-03-01', 'in force'],
  ]);
  expect(preceptTimetable(2026)[2]).toMatchObject({
    what: 'The commissioner notifies the Panel of the proposed precept',
    source: expect.stringContaining('SI 2012/2271'),
  });
});

test.each([
  [10, 7],
  [12, 8],
  [13, 9],
  [14, 10],
  [15, 10],
  [18, 12],
  [20, 14],
])('a Panel of %i members needs %i votes for a veto', (members, votes) => {
  expect(votesForVeto(members, 2026)).toBe(votes);
});

test('a veto falls with too few votes of all members, and when it is reported after 8 February', () => {
  const vote = { members: 14, votesForVeto: 10, because: 'too low' as const, reported: '2026-02-08' };
  expect(vetoState(vote, 2026)).toEqual({ stands: true });
  expect(vetoState({ ...vote, votesForVeto: 9 }, 2026)).toEqual({ stands: false, why: 'too few votes', needed: 10 });
  expect(vetoState({ ...vote, reported: '2026-02-09' }, 2026)).toEqual({ stands: false, why: 'reported late', needed: 10 });
  expect(lastDayFor('panel report', 2026)).toBe('2026-02-08');
});

test('members and votes that cannot be are refused by name', () => {
  expect(wrongSentence(() => votesForVeto(0, 2026))).toBe('Members: found 0; type a whole number from 1 to 100.');
  expect(wrongSentence(() => vetoState({ members: 12, votesForVeto: 13, because: 'too low', reported: '2026-02-04' }, 2026))).toBe(
    'Votes: found 13; type a whole number from 0 to 12.',
  );
});

test('after a veto as too low the revised precept has to be higher, as too high lower; the same amount is neither', () => {
  expect(goesTheWayOfTheVeto('too low', D(311), D('311.01'))).toBe(true);
  expect(goesTheWayOfTheVeto('too low', D(311), D(311))).toBe(false);
  expect(goesTheWayOfTheVeto('too high', D(311), D('310.99'))).toBe(true);
  expect(goesTheWayOfTheVeto('too high', D(311), D(311))).toBe(false);
});

test('after a veto as too low the precept may rise to the referendum limit, after one as too high it may be anything lower', () => {
  expect(revisedRange('too low', D('300.2302'), D('311.2302'), fifteen)).toEqual({ above: D('311.2302'), upTo: D('315.2302') });
  expect(revisedRange('too high', D('300.2302'), D('311.2302'), fifteen)).toEqual({ below: D('311.2302') });
  expect(revisedRange('too low', D(300), D(311), { form: 'none' })).toEqual({ above: D(311) });
});

test('a proposal at the limit that is vetoed as too low leaves nothing to revise to', () => {
  expect(wrongSentence(() => revisedRange('too low', D(300), D(315), fifteen))).toBe(
    'Proposed Band D: found 315, which is at or above the highest that is not excessive (315); a veto as too low leaves nothing to revise to without a referendum.',
  );
});

describe('what may be issued', () => {
  const proposed = D(311);
  const veto = { because: 'too low' as const, revised: D(315) };

  test('without a veto: the precept proposed, or what the Panel recommends, and nothing else', () => {
    expect(judgedIssue({ proposed, issued: D(311) })).toEqual({
      isAllowed: true,
      status: 'in force',
      sentence: 'The precept is issued as proposed.',
    });
    expect(judgedIssue({ proposed, issued: D(312), recommended: D(312) })).toEqual({
      isAllowed: true,
      status: 'in force',
      sentence: 'The precept is issued as the Panel recommends.',
    });
    expect(judgedIssue({ proposed, issued: D(312) })).toEqual({
      isAllowed: false,
      status: 'in force',
      sentence: 'The precept issued, 312, is not the one proposed, 311; without a veto it may differ only as the Panel recommends.',
    });
  });

  test('after a veto: the revised precept, if it goes the way of the veto', () => {
    expect(judgedIssue({ proposed, veto, issued: D(315) })).toEqual({
      isAllowed: true,
      status: 'in force',
      sentence: 'The precept is issued as revised after the veto.',
    });
    expect(judgedIssue({ proposed, veto: { because: 'too low', revised: D(310) }, issued: D(310) })).toEqual({
      isAllowed: false,
      status: 'in force',
      sentence: 'The revised precept, 310, has to be higher than the 311 that was vetoed as too low.',
    });
    expect(judgedIssue({ proposed, veto: { because: 'too high', revised: D(312) }, issued: D(312) }).sentence).toBe(
      'The revised precept, 312, has to be lower than the 311 that was vetoed as too high.',
    );
  });

  test('another amount than the revised one is judged by a rule whose wording has not been read, and says so', () => {
    const sentence = (issued: number) =>
      `The precept issued, ${issued}, is not the revised one, 315; it may differ only higher than the 311 that was vetoed, or as the Panel recommends. The wording of regulation 8(3) has not been read.`;
    expect(judgedIssue({ proposed, veto, issued: D(313) })).toEqual({ isAllowed: true, status: 'unverified', sentence: sentence(313) });
    expect(judgedIssue({ proposed, veto, issued: D(311) })).toEqual({ isAllowed: false, status: 'unverified', sentence: sentence(311) });
  });
});
