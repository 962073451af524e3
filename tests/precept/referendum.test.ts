import { amountOf } from '../../core/figures/decimal';
import { referendumNetBenefit, referendumOutcome, substituteBandD } from '../../core/precept/referendum';
import type { Principle } from '../../core/precept/principle';
import { wrongSentence } from '../support/sentence';

const D = amountOf;
const twoPercent: Principle = { form: 'rate', rate: D('0.02') };
const question = { taxBase: 100000, bandD: 130, substitute: 110, costIfYes: 500000, costIfNo: 750000 };

test('the substitute is the highest amount that is not excessive unless another is typed', () => {
  expect(substituteBandD(D(100), twoPercent).toString()).toBe('101.99');
  expect(substituteBandD(D(100), twoPercent, D(101)).toString()).toBe('101');
});

test('a substitute that is excessive itself is refused, with the highest that is not', () => {
  expect(wrongSentence(() => substituteBandD(D(100), twoPercent, D(102)))).toBe(
    'Substitute: found 102, which is excessive itself; at most 101.99 would be right.',
  );
});

test('a yes brings the gain less the poll; a no costs the poll and the new bills', () => {
  // £20 × 100,000 = £2m; yes 2m − 0.5m = 1.5m; no −0.75m; worth it from 0.75 ÷ 2.25 = one chance in three
  const outcome = referendumOutcome(question);
  expect(outcome.gain.toString()).toBe('2000000');
  expect(outcome.ifYes.toString()).toBe('1500000');
  expect(outcome.ifNo.toString()).toBe('-750000');
  expect(outcome.refundAtBandD.toString()).toBe('20');
  expect(outcome.breakEvenChance!.toDecimalPlaces(6).toString()).toBe('0.333333');
  expect(referendumNetBenefit(outcome, 0.5).toString()).toBe('375000');
  expect(referendumNetBenefit(outcome, 0).toString()).toBe('-750000');
});

test('where the poll costs more than a yes brings, no chance is enough', () => {
  expect(referendumOutcome({ ...question, costIfYes: 2000000 }).breakEvenChance).toBeUndefined();
});

test('amounts and chances that cannot be are refused by name', () => {
  expect(wrongSentence(() => referendumOutcome({ ...question, substitute: 130 }))).toBe(
    'Substitute: found 130; an amount below the Band D of 130 would be right.',
  );
  expect(wrongSentence(() => referendumOutcome({ ...question, bandD: 0 }))).toMatch(/^Band D: found 0;/);
  expect(wrongSentence(() => referendumOutcome({ ...question, substitute: 0 }))).toMatch(/^Substitute: found 0;/);
  expect(wrongSentence(() => referendumOutcome({ ...question, taxBase: 0 }))).toBe(
    'Tax base: found 0; an amount above nil would be right.',
  );
  expect(wrongSentence(() => referendumOutcome({ ...question, costIfNo: -1 }))).toBe(
    'Cost if no: found -1; an amount of nil or above would be right.',
  );
  expect(wrongSentence(() => referendumOutcome({ ...question, costIfYes: -1 }))).toBe(
    'Cost if yes: found -1; an amount of nil or above would be right.',
  );
  expect(wrongSentence(() => referendumNetBenefit(referendumOutcome(question), 40))).toBe(
    'Chance of a yes: found 40, which is 4000%; a share from 0 to 1 such as 0.4 would be right.',
  );
});
