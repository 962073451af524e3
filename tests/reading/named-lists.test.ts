import { call, sentenceOf, withExcel } from '../functions/calling';

beforeAll(withExcel);

describe('a list with its names beside it', () => {
  it('shares nothing with its total row, which gets the sum', () => {
    // 640,000 in the proportion 7 : 17 is 186,666.67 and 453,333.33
    expect(
      call('ALLOCATE', 640_000, [
        ['A', 7],
        ['B', 17],
        ['Total', 24],
      ]),
    ).toEqual([[186_666.67], [453_333.33], [640_000]]);
  });

  it('takes floors of the same rows, with or without the total’s', () => {
    const needs = [
      ['A', 1],
      ['B', 3],
      ['Total', 4],
    ];
    // the floor of 60 for A leaves 40 for B
    expect(call('ALLOCATE', 100, needs, [[60], [0], [60]])).toEqual([[60], [40], [100]]);
    expect(call('ALLOCATE', 100, needs, [[60], [0]])).toEqual([[60], [40], [100]]);
  });

  it('funds no total of bids, and puts no precept on a total of tax bases', () => {
    expect(
      call(
        'AWARD',
        100,
        [
          ['Alpha', 60],
          ['Beta', 50],
          ['Total', 110],
        ],
        [[9], [8], [8.5]],
        7,
        true,
      ),
    ).toEqual([[60], [40], [100]]);
    expect(
      call(
        'PRECEPT',
        [
          ['Aton', 1_000],
          ['Beton', 500],
          ['Total', 1_500],
        ],
        250,
      ),
    ).toEqual([[250_000], [125_000], [375_000]]);
  });

  it('is refused where a total by its name does not add up', () => {
    expect(
      sentenceOf(
        'PRECEPT',
        [
          ['Aton', 1_000],
          ['Beton', 500],
          ['Total', 1_600],
        ],
        250,
      ),
    ).toBe(
      'Tax bases, row 3: “Total” is a total by its name, and 1600 is not what the rows above it add up to, 1500. Type the right total, or another name.',
    );
  });

  it('counts every figure of a list without names', () => {
    expect(call('PRECEPT', [[1_000], [500], [1_500]], 250)).toEqual([[250_000], [125_000], [375_000]]);
  });
});
