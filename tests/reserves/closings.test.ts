import { closings } from '../../core';
import { wrongSentence } from '../support/sentence';

const shown = (openings: (number | string)[], movements: (number | string)[][]) =>
  closings(openings, movements).map(row => row.map(one => one.toString()));

describe('RESERVES', () => {
  it('rolls each reserve from its opening: 100 + 20 − 50 = 70, then − 80 = −10; it is plain arithmetic and may fall below nil', () => {
    expect(
      shown(
        [100, 5],
        [
          [20, -50, -80],
          [0, 0, 1],
        ],
      ),
    ).toEqual([
      ['120', '70', '-10'],
      ['5', '5', '6'],
    ]);
  });

  it('adds exactly: 0.1 + 0.2 is 0.3', () => expect(shown([0.1], [[0.2]])).toEqual([['0.3']]));

  it('answers nothing for no reserve', () => expect(shown([], [])).toEqual([]));

  it('refuses a row too few', () => {
    expect(wrongSentence(() => closings([1, 2], [[1]]))).toBe('Movements has 1 row and Openings has 2; type one row for each reserve.');
  });

  it('refuses rows of different lengths, and names the row', () => {
    expect(wrongSentence(() => closings([1, 2], [[1, 2], [1]]))).toBe(
      'Movements, row 2: found 1 year where the first row has 2; type as many.',
    );
  });

  it('refuses words, and names the cell', () => {
    expect(wrongSentence(() => closings(['1'], [['2', 'ten']]))).toBe('Movements, row 1, item 2: found the text “ten”; type an amount.');
    expect(wrongSentence(() => closings([NaN], [[1]]))).toBe('Openings, item 1: found NaN; type an amount.');
  });
});
