import { regimeOf, welshBandD } from '../../core/precept/regime';
import { wrongSentence } from '../support/sentence';

test('an English body cites sections 42A, 42B, 47 and 48; a Welsh one 43, 44, 47 and 48', () => {
  const sections = (country: 'England' | 'Wales') => {
    const { requirement, basicAmount, bands, authorityParts } = regimeOf(country);
    return [requirement, basicAmount, bands, authorityParts].map(({ section }) => section);
  };
  expect(sections('England')).toEqual(['section 42A', 'section 42B', 'section 47', 'section 48']);
  expect(sections('Wales')).toEqual(['section 43', 'section 44', 'section 47', 'section 48']);
});

test('England has a council tax requirement and referendums, Wales a budget requirement and limitation', () => {
  expect([regimeOf('England').requirement.name, regimeOf('England').restraint.name]).toEqual([
    'Council tax requirement',
    'Council tax referendum',
  ]);
  expect([regimeOf('Wales').requirement.name, regimeOf('Wales').restraint.name]).toEqual([
    'Budget requirement',
    'Limitation of council tax',
  ]);
});

test('England’s referendums stand in Chapter 4ZA of the Act, Wales’s limitation in Chapter IVA', () => {
  const { country, basicAmount, restraint } = regimeOf('England');
  expect([country, basicAmount.name, restraint.section]).toEqual([
    'England',
    'Basic amount of council tax',
    'Chapter 4ZA, sections 52ZA to 52ZY',
  ]);
  const wales = regimeOf('Wales');
  expect([wales.country, wales.basicAmount.name, wales.restraint.section]).toEqual([
    'Wales',
    'Basic amount of council tax',
    'Chapter IVA, sections 52A to 52Z',
  ]);
});

test('a Welsh Band D is the budget requirement less grants and redistributed rates, divided by the tax base', () => {
  // (160,000,000 − 55,000,000 − 20,000,000) ÷ (150,000 + 100,000) = 340
  expect(welshBandD(160000000, [55000000, 20000000], [150000, 100000]).toString()).toBe('340');
  expect(welshBandD(1000, [], [3], 4).toString()).toBe('333.3333');
});

test('grants above the budget requirement and bases of nil are refused', () => {
  expect(wrongSentence(() => welshBandD(100, [60, 50], [1]))).toBe(
    'Grants: found more (110) than the budget requirement (100); type at most that.',
  );
  expect(wrongSentence(() => welshBandD(100, [60], [0]))).toBe('Tax bases: found nil in all; type at least one tax base above nil.');
  expect(wrongSentence(() => welshBandD(100, ['some'], [1]))).toMatch(/^Grants, item 1: found the text “some”;/);
  expect(wrongSentence(() => welshBandD(100, [], [-1]))).toMatch(/^Tax bases, item 1: found -1;/);
  expect(wrongSentence(() => welshBandD(100, [], [1], 11))).toBe('Decimals: found 11; type a whole number from 0 to 10.');
  expect(wrongSentence(() => welshBandD(-1, [], [1]))).toBe('Budget requirement: found -1; type an amount of nil or above.');
});
