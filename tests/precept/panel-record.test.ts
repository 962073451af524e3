import { amountOf } from '../../core/figures/decimal';
import { replayed } from '../../core/precept/panel-record';
import type { PanelRecord } from '../../core/precept/panel-record';

const D = amountOf;
const record: PanelRecord = {
  year: 2026,
  lastBandD: D(300),
  principle: { form: 'pounds', pounds: D(15) },
  proposal: { on: '2026-01-30', bandD: D(311) },
};
const sentences = (changed: Partial<PanelRecord>) =>
  replayed({ ...record, ...changed }).map(({ sentence, isInOrder }) => [isInOrder, sentence]);
const vote = { members: 12, votesForVeto: 12, because: 'too low' as const };

test('without a veto the precept is issued as proposed', () => {
  expect(sentences({ report: { on: '2026-02-04' }, issue: { on: '2026-02-20', bandD: D(311) } })).toEqual([
    [true, 'A Band D of £311.00 is proposed, a rise of £11.00.'],
    [true, 'The Panel reports without a veto.'],
    [true, 'The precept is issued as proposed.'],
  ]);
});

test('a veto that is reported late falls, and the precept is issued as proposed', () => {
  const steps = sentences({ report: { on: '2026-02-09', vote }, issue: { on: '2026-02-20', bandD: D(311) } });
  expect(steps.slice(1)).toEqual([
    [
      false,
      '12 of 12 members vote to veto the precept as too low, but the report is late: the veto falls and the precept may be issued. It is late: the last day was 8 February 2026.',
    ],
    [true, 'The precept is issued as proposed.'],
  ]);
});

test('a vote short of two thirds of all members is no veto', () => {
  expect(sentences({ report: { on: '2026-02-04', vote: { ...vote, votesForVeto: 7 } } })[1]).toEqual([
    true,
    '7 of 12 members vote to veto the precept as too low; 8 are needed, so there is no veto.',
  ]);
});

test('a precept revised against the way of the veto is not in order, and neither is one issued without an answer to the veto', () => {
  expect(sentences({ report: { on: '2026-02-04', vote }, revision: { on: '2026-02-10', bandD: D(310) } })[2]).toEqual([
    false,
    'The precept is revised to a Band D of £310.00, a rise of £10.00. After a veto as too low it has to be higher than £311.00.',
  ]);
  expect(
    sentences({ report: { on: '2026-02-04', vote: { ...vote, because: 'too high' } }, revision: { on: '2026-02-10', bandD: D(312) } })[2],
  ).toEqual([
    false,
    'The precept is revised to a Band D of £312.00, a rise of £12.00. After a veto as too high it has to be lower than £311.00.',
  ]);
  expect(sentences({ report: { on: '2026-02-04', vote }, issue: { on: '2026-02-20', bandD: D(311) } })[2]).toEqual([
    false,
    'A precept is issued although the veto was not answered with a revised one.',
  ]);
});

test('a second veto has no force', () => {
  const steps = sentences({
    report: { on: '2026-02-04', vote },
    revision: { on: '2026-02-10', bandD: D(315) },
    secondReport: { on: '2026-02-12', vetoedAgain: true },
    issue: { on: '2026-02-20', bandD: D(315) },
  });
  expect(steps.slice(3)).toEqual([
    [false, 'The Panel votes to veto again; a second veto has no force.'],
    [true, 'The precept is issued as revised after the veto.'],
  ]);
});

test('what the Panel recommends may be issued', () => {
  expect(sentences({ report: { on: '2026-02-04', recommended: D(312) }, issue: { on: '2026-02-20', bandD: D(312) } })[2]).toEqual([
    true,
    'The precept is issued as the Panel recommends.',
  ]);
});

test('an excessive precept is named at the step where it appears, and a late step with its last day', () => {
  expect(sentences({ proposal: { on: '2026-02-02', bandD: D('315.01') } })[0]).toEqual([
    false,
    'A Band D of £315.01 is proposed, a rise of £15.01. It is excessive: it needs a referendum. It is late: the last day was 1 February 2026.',
  ]);
  expect(sentences({ issue: { on: '2026-03-02', bandD: D(311) } })[1]).toEqual([
    false,
    'The precept is issued as proposed. It is late: the last day was 1 March 2026.',
  ]);
});
