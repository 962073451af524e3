import { readPlan } from '../../core';
import type { CellValue } from '../../core';
import type { CommissioningFact } from '../../core/plan/commissioning-facts';
import { fractionFact, numberFact, saysYes, wordFact } from '../../core/plan/read-commissioning-facts';
import { bodyOf, findings, smallPlan } from './reading';

/** The facts of the Body about commissioning: what each takes, to its bounds, and what is said of anything else (docs/model.md 11). */
const RATE = 'a fraction such as 0.05 for 5%, or nil';
const MONEY = 'an amount in the plan’s money';
const ABOVE_NIL = { takes: [0.5, 1, 1000, 'nil', '-', '–', 0, '', null], not: [-1, 'abc', true] };
const RATES = { takes: [0.5, -0.1, 2, 'nil', '–', 0, ''], not: ['abc', true] };
const CHANCES = { takes: [0.01, 0.99, 'nil', 0, ''], not: [1, 1.01, -0.01, 'abc', true] };
const YES_OR_NO = { takes: ['yes', 'Y', 'true', true, 'no', 'n', 'false', false, 'nil', 0, ''], not: ['perhaps', 2] };

const FACTS: readonly (readonly [name: CommissioningFact, type: string, takes: readonly CellValue[], not: readonly CellValue[]])[] = [
  ['Allocation unit', 'an amount in £ such as 1', ABOVE_NIL.takes, ABOVE_NIL.not],
  ['Largest fall', RATE, RATES.takes, RATES.not],
  ['Largest rise', RATE, RATES.takes, RATES.not],
  ['Minimum grant', MONEY, ABOVE_NIL.takes, ABOVE_NIL.not],
  ['Phase in over', 'whole years from 1 to 10', [1, 10, 'nil', 0, ''], [-1, 0.5, 1.5, 11, 'abc', true]],
  ['Hold harmless', RATE, RATES.takes, RATES.not],
  ['Hold harmless from', 'the name of a Service row', ['Reserve fund', 5, 0, ''], [{ error: '#N/A' }]],
  ['Bid threshold', 'a score such as 65', ABOVE_NIL.takes, ABOVE_NIL.not],
  ['Partial awards', 'yes or no', YES_OR_NO.takes, YES_OR_NO.not],
  ['Ceiling per organisation', MONEY, ABOVE_NIL.takes, ABOVE_NIL.not],
  [
    'Recycling',
    'back to the pot, carried forward, or to unmet applications by need',
    ['back to the pot', 'Carried  forward', 'to unmet applications by need', 0, ''],
    ['away', 1],
  ],
  ['Recycle what is not', 'approved or claimed', ['approved', 'CLAIMED', ''], ['paid', 1]],
  ['Chance of overspending', 'a chance such as 0.05 for 5%', CHANCES.takes, CHANCES.not],
  ['Awards not claimed', 'the part of awards that is not claimed, such as 0.1 for 10%', CHANCES.takes, CHANCES.not],
  ['Size of an award', MONEY, ABOVE_NIL.takes, ABOVE_NIL.not],
  ['Best value', 'yes or no', YES_OR_NO.takes, YES_OR_NO.not],
  ['Plan priority weight', 'a number such as 1.1', ABOVE_NIL.takes, ABOVE_NIL.not],
  ['Highest mark', 'a number such as 10', ABOVE_NIL.takes, ABOVE_NIL.not],
  [
    'Second-stage cut',
    'a part of the highest score, such as 2/3 or 0.65',
    ['2/3', ' 3 / 3 ', 0.01, 1, 0, ''],
    ['4/3', '2/0', '2/3 of all', 1.01, -0.5, 'abc', 'nil', true],
  ],
];

const withFact = (name: string, value: CellValue, unit = '£') => smallPlan({ Body: bodyOf(['Money in', unit], [name, value]) });
const about = (name: string, value: CellValue) => findings(withFact(name, value)).filter(one => one.includes(`Body / ${name} /`));
const quoted = (value: CellValue) =>
  typeof value === 'string' ? `“${value}”` : typeof value === 'object' && value !== null ? value.error : String(value);

test.each(FACTS)('%s takes %s', (name, type, takes, not) => {
  for (const value of takes) expect([value, about(name, value)]).toEqual([value, []]);
  for (const value of not)
    expect(about(name, value)).toEqual([`error Body / ${name} / Value: Body, ${name}, holds ${quoted(value)}; type ${type}.`]);
});

/** How a fact is read: numbers, and nothing where none is typed. */
const number = (name: CommissioningFact, value: CellValue, unit?: string) =>
  numberFact(readPlan(withFact(name, value, unit)), name)?.toNumber();

// The word nil is a rate of 0 and a chance of 0, and nothing for an amount, a score or years: no minimum at all.
test.each<[CommissioningFact, number, number | undefined, number]>([
  ['Allocation unit', 5, undefined, 5],
  ['Largest fall', 0.05, 0, 0.05],
  ['Largest rise', 0.05, 0, 0.05],
  ['Minimum grant', 5, undefined, 5000],
  ['Phase in over', 3, undefined, 3],
  ['Hold harmless', 0.05, 0, 0.05],
  ['Bid threshold', 65, undefined, 65],
  ['Ceiling per organisation', 5, undefined, 5000],
  ['Chance of overspending', 0.05, 0, 0.05],
  ['Awards not claimed', 0.1, 0, 0.1],
  ['Size of an award', 5, undefined, 5000],
  ['Plan priority weight', 1.1, undefined, 1.1],
  ['Highest mark', 10, undefined, 10],
])('%s: %d is itself, nil is %p, and in a plan of £000 it is £%d', (name, typed, nil, inThousands) => {
  expect([number(name, typed), number(name, 'nil'), number(name, '–'), number(name, 0), number(name, '')]).toEqual([
    ...[typed, nil, nil, undefined, undefined],
  ]);
  expect(number(name, typed, '£000')).toBe(inThousands);
});

test('a part of a whole is two numbers, so that two thirds is exact', () => {
  const cut = (value: CellValue) => fractionFact(readPlan(withFact('Second-stage cut', value)), 'Second-stage cut');
  expect([cut('2/3'), cut(' 2 / 3 '), cut(0.65), cut(1), cut('')]).toEqual([[2, 3], [2, 3], [0.65, 1], [1, 1], undefined]);
});

test('yes or no, and one of several words', () => {
  const yes = (value: CellValue) => saysYes(readPlan(withFact('Best value', value)), 'Best value');
  expect(['yes', 'Y', 'True', true, 'no', 'n', false, '', 0].map(yes)).toEqual([true, true, true, true, false, false, false, false, false]);
  const word = (value: CellValue) => wordFact(readPlan(withFact('Recycling', value)), 'Recycling', ['back to the pot', 'carried forward']);
  expect([word('Carried Forward'), word('back to the pot'), word('')]).toEqual(['carried forward', 'back to the pot', undefined]);
  expect(() => word('away')).toThrow(
    'Body, Recycling, holds “away”; type back to the pot, carried forward, or to unmet applications by need.',
  );
});
