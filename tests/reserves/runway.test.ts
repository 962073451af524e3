import { runway } from '../../core';
import { wrongSentence } from '../support/sentence';

const years = (...given: Parameters<typeof runway>) => runway(...given).toNumber();

describe('RUNWAY', () => {
  it('counts the years whose drawdowns are met in full: 100 less 40 and 40 is 20, which does not meet a third 40', () => {
    expect(years(100, [40, 40, 40])).toBe(2);
  });

  it('counts a year that ends exactly at the floor: 100 − 40 − 40 = 20', () => {
    expect(years(100, [40, 40, 1], 20)).toBe(2);
    expect(years(100, [40, 40, 1], 20.01)).toBe(1);
  });

  it('stops at the first year that is not met, though a later one might be', () => expect(years(100, [40, 100, 1])).toBe(1));

  it('is nil where the reserve starts below its floor', () => expect(years(10, [0, 0], 20)).toBe(0));

  it('is all the years where every one is met, and nil for no year', () => {
    expect(years(100, [50, 50])).toBe(2);
    expect(years(100, [])).toBe(0);
  });

  it('is exact to the penny: ten drawdowns of 0.10 are met by 1.00', () => {
    expect(
      years(
        1,
        Array.from({ length: 10 }, () => 0.1),
      ),
    ).toBe(10);
    expect(
      years(
        0.99,
        Array.from({ length: 10 }, () => 0.1),
      ),
    ).toBe(9);
  });

  it('refuses a drawdown below nil, and names it', () => {
    expect(wrongSentence(() => runway(100, [1, ...Array.from({ length: 19 }, () => 1), -5]))).toBe(
      'Drawdowns, item 21: found -5; drawdowns are entered above nil.',
    );
  });

  it('refuses words', () => {
    expect(wrongSentence(() => runway('much', [1]))).toBe('Opening: found the text “much”; type an amount.');
    expect(wrongSentence(() => runway(1, ['some']))).toBe('Drawdowns, item 1: found the text “some”; type an amount of nil or above.');
    expect(wrongSentence(() => runway(1, [1], 'low'))).toBe('Floor: found the text “low”; type an amount.');
  });
});
