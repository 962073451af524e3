/**
 * Veto majority: Cleveland Police and Crime Panel, 10 of 14 members. Leicester, Leicestershire and Rutland, February 2026:
 * papers of 28 January, Panel of 4 February (minutes, item 87999), revised report of 10 February, special Panel of 12 February
 * (minutes, item 88091). The day of issue is not known; 1 March is the last.
 */
import { amountOf } from '../../core/figures/decimal';
import { revisedRange, votesForVeto } from '../../core/precept/panel';
import { lastDayFor } from '../../core/precept/panel-timetable';
import { replayed } from '../../core/precept/panel-record';
import { principleFor } from '../../core/precept/principle';

test('Cleveland (PV-1): a Panel of 14 needs 10 votes for a veto', () => {
  expect(votesForVeto(14, 2018)).toBe(10);
});

const LAST = amountOf('300.2302');
const PROPOSED = amountOf('311.2302');
const REVISED = amountOf('315.2302');
const { principle } = principleFor(2026, 'PCC');

test('Leicestershire, February 2026: +£11 is vetoed as too low by all 12, +£15 goes the way of the veto and is issued', () => {
  const steps = replayed({
    year: 2026,
    lastBandD: LAST,
    principle,
    proposal: { on: '2026-01-28', bandD: PROPOSED },
    report: { on: '2026-02-04', vote: { members: 12, votesForVeto: 12, because: 'too low' } },
    revision: { on: '2026-02-10', bandD: REVISED },
    secondReport: { on: '2026-02-12' },
    issue: { on: '2026-03-01', bandD: REVISED },
  });
  expect(steps.map(({ step, on, by, isInOrder, sentence }) => [step, on, by, isInOrder, sentence])).toEqual([
    ['proposal', '2026-01-28', '2026-02-01', true, 'A Band D of £311.2302 is proposed, a rise of £11.00.'],
    ['panel report', '2026-02-04', '2026-02-08', true, '12 of 12 members vote to veto the precept as too low: the veto stands.'],
    ['revised precept', '2026-02-10', '2026-02-15', true, 'The precept is revised to a Band D of £315.2302, a rise of £15.00.'],
    ['second report', '2026-02-12', '2026-02-22', true, 'The Panel comments on the revised precept; there is no second veto.'],
    ['issue', '2026-03-01', '2026-03-01', true, 'The precept is issued as revised after the veto.'],
  ]);
});

test('Leicestershire, February 2026: after the veto the revised Band D had to lie above £311.2302 and could reach £315.2302', () => {
  expect(revisedRange('too low', LAST, PROPOSED, principle)).toEqual({ above: PROPOSED, upTo: REVISED });
});

test('Leicestershire, February 2026: the Panel’s last day for its second report was 22 February, as its minutes say', () => {
  expect(lastDayFor('second report', 2026)).toBe('2026-02-22');
});

test('Leicestershire, February 2026: the £4 between the two is worth £1.4m to £1.5m on a base of 350,000 to 375,000, not the £4.7m of the whole gap', () => {
  const worth = (taxBase: number) => REVISED.minus(PROPOSED).times(taxBase).toString();
  expect([worth(350000), worth(375000)]).toEqual(['1400000', '1500000']);
});
