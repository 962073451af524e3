import { allocate } from '../../core/commissioning/allocate';
import { grantRound } from '../../core/commissioning/award';
import { bestValue } from '../../core/commissioning/best-value';
import { boundsInPounds } from '../../core/commissioning/bounds';
import { damp, phased } from '../../core/commissioning/damp';
import { moneyFlow } from '../../core/commissioning/money-flow';
import { harmWeighted, needsMadeUp } from '../../core/commissioning/needs';
import { chanceOfOverspending, fromPastRounds, ofEqualAwards } from '../../core/commissioning/over-programming';
import { scoreBand, twoRounds, weightedScores } from '../../core/commissioning/scoring';
import { servicesCut } from '../../core/commissioning/services-cut';
import { changesSince } from '../../core/commissioning/winners-and-losers';
import { Decimal } from '../../core/figures/decimal';
import { sentenceOf } from './sentences';

/** What may be below nil. */
const BELOW_NIL_TOO = ['Largest rise', 'Score', 'Reject up to', 'Recommend from'];
const one = [new Decimal(1)];
const flow = { name: 'Blaby', allocated: 1, applied: 1, approved: 1, claimed: 1 };
const short = { name: 'Oadby', allocated: 1, applied: 9, approved: 1, claimed: 1 };
const project = { name: 'Lighting', amount: 5, spent: 1, priority: 1 };
const rate = { name: 'Crime', weight: 1, treatAs: 'rate × population', values: [1, 2] } as const;
const score = { ...rate, treatAs: 'z-score × population' } as const;

test.each<[string, (x: string) => unknown]>([
  ['Caps, row 1', x => allocate(1, [1], null, [x])],
  ['Pot', x => grantRound([{ requested: 1, score: 1 }], { pot: x })],
  ['Ceiling per organisation', x => grantRound([{ requested: 1, score: 1 }], { pot: 1, ceiling: x })],
  ['Minimum award', x => grantRound([{ requested: 1, score: 1 }], { pot: 1, minimumAward: x })],
  ['Pot', x => bestValue(x, [1], [1])],
  ['Requested, row 1', x => bestValue(1, [x], [1])],
  ['Pot', x => boundsInPounds({ pot: x }, one)],
  ['Minimum grant', x => boundsInPounds({ minimumGrant: x }, one)],
  ['Last year’s amounts, row 1', x => boundsInPounds({ lastYear: [x] }, one)],
  ['Floors, row 1', x => boundsInPounds({ floors: [x] }, one)],
  ['Floor %, row 1', x => boundsInPounds({ floorPercents: [x] }, one)],
  ['Floor shares, row 1', x => boundsInPounds({ floorShares: [x] }, one)],
  ['Caps, row 1', x => boundsInPounds({ caps: [x] }, one)],
  ['Cap %, row 1', x => boundsInPounds({ capPercents: [x] }, one)],
  ['Cap shares, row 1', x => boundsInPounds({ capShares: [x] }, one)],
  ['Largest rise', x => damp([1], [1], 0, x)],
  ['Allocated, Blaby', x => moneyFlow([{ ...flow, allocated: x }], 'back to the pot')],
  ['Applied, Blaby', x => moneyFlow([{ ...flow, applied: x }], 'back to the pot')],
  ['Approved, Blaby', x => moneyFlow([{ ...flow, approved: x }], 'back to the pot')],
  ['Claimed, Blaby', x => moneyFlow([{ ...flow, claimed: x }], 'back to the pot')],
  [
    'Need, Oadby',
    x =>
      moneyFlow(
        [
          { ...flow, claimed: 0 },
          { ...short, need: x },
        ],
        'to unmet applications by need',
      ),
  ],
  ['Weight of Crime', x => needsMadeUp([{ name: 'Crime', weight: x, values: [1] }])],
  ['Population, row 2', x => needsMadeUp([rate], { population: [1, x] })],
  ['Strength of Crime', x => needsMadeUp([{ ...score, strength: x }], { population: [1, 1] })],
  ['Harm weights, row 1', x => harmWeighted([[1]], [x])],
  ['Counts, row 1, column 2', x => harmWeighted([[1, x]], [1, 1])],
  ['Size of an award', x => ofEqualAwards(1, x, 0, 0)],
  ['Chance that an award is not claimed', x => ofEqualAwards(1, 1, x, 0)],
  ['Pot', x => fromPastRounds(x, [1], [1], 0)],
  ['Stated chance', x => fromPastRounds(1, [1], [1], x)],
  ['Approved, row 1', x => fromPastRounds(1, [x], [1], 0)],
  ['Claimed, row 1', x => fromPastRounds(1, [1], [x], 0)],
  ['Pot', x => chanceOfOverspending(x, [1], [1])],
  ['Approved, row 1', x => chanceOfOverspending(1, [x], [1])],
  ['Chance claimed, row 1', x => chanceOfOverspending(1, [1], [x])],
  ['Score', x => scoreBand(x)],
  ['Reject up to', x => scoreBand(1, { rejectUpTo: x, recommendFrom: 7 })],
  ['Recommend from', x => scoreBand(1, { rejectUpTo: 4, recommendFrom: x })],
  ['Weights, row 1', x => weightedScores([[1]], [x], 5)],
  ['Highest mark', x => weightedScores([[1]], [1], x)],
  ['Marks, row 1, criterion 2', x => weightedScores([[1, x]], [1, 1], 5)],
  ['Cut', x => twoRounds([[1]], 5, [1], x, [1])],
  ['Amount, Lighting', x => servicesCut([{ ...project, amount: x }], 1, { by: 'pro rata' })],
  ['Spent, Lighting', x => servicesCut([{ ...project, spent: x }], 1, { by: 'pro rata' })],
  ['Priority, Lighting', x => servicesCut([{ ...project, priority: x }], 1, { by: 'priority' })],
  ['Last year’s amounts, row 1', x => changesSince([x], one)],
  ['Population, row 1', x => changesSince([1], one, [x])],
])('“%s” is named where text stands in its place', (place, call) => {
  expect(sentenceOf(() => call('some'))).toBe(
    `${place}: found the text “some”; type ${BELOW_NIL_TOO.includes(place) ? 'a number' : 'an amount of nil or above'}.`,
  );
});

test.each<[string, () => unknown]>([
  ['Pot is £0.001', () => bestValue(0.001, [1], [1])],
  ['Requested, row 1 is £0.001', () => bestValue(1, [0.001], [1])],
  ['Amount, Lighting, is £5.001', () => servicesCut([{ ...project, amount: 5.001 }], 1, { by: 'pro rata' })],
  ['Spent, Lighting, is £1.001', () => servicesCut([{ ...project, spent: 1.001 }], 1, { by: 'pro rata' })],
])('%s: parts of a penny are refused, not rounded', (found, call) => {
  expect(sentenceOf(call)).toBe(`${found}; whole pence are needed.`);
});

test('as many weights as types of crime are needed, and the row that has not is named', () => {
  expect(sentenceOf(() => harmWeighted([[1, 2], [1]], [1, 1]))).toBe(
    'Counts, row 2 has 1 types of crime and Harm weights has 2; there must be one weight for each type.',
  );
});

test('one to ten years are answered, one more is not', () => {
  expect(phased([70, 130], [100, 100], 1)).toHaveLength(1);
  expect(phased([70, 130], [100, 100], 10)).toHaveLength(10);
  expect(sentenceOf(() => phased([70, 130], [100, 100], 11))).toBe('Years is 11; targets are phased in over 1 to 10 whole years.');
});

test('targets of more pence than whole numbers hold are refused', () => {
  expect(sentenceOf(() => damp(['90071992547409.92'], [1], 0))).toBe(
    'Target amounts add up to £90,071,992,547,409.92; totals up to £90,071,992,547,409.91 can be shared to the penny.',
  );
});
