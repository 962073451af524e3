import { twoWay } from '../../core/commissioning/two-way';
import { seeded } from './independent-reckoning';
import { printed, sentenceOf } from './sentences';

describe('Sharing two ways at once', () => {
  const start = [
    [40, 30, 20],
    [35, 50, 100],
    [10, 5, 2],
  ];
  const shared = twoWay(start, [120, 200, 30], [130, 110, 110]);

  test('a start of three by three fitted to 120/200/30 and 130/110/110 comes out as reckoned to six decimals', () => {
    expect(shared.fitted.map(row => row.map(each => each.toFixed(6)))).toEqual([
      ['61.082804', '39.866078', '19.051118'],
      ['49.684704', '61.765783', '88.549512'],
      ['19.232492', '8.368138', '2.399369'],
    ]);
  });

  test('ratios across rows and columns stay those of the start: 40 × 50 ÷ (30 × 35) = 1.904762', () => {
    const [[a, b], [c, d]] = shared.fitted as [[number, number], [number, number]];
    expect((a * d) / (b * c)).toBeCloseTo(2000 / 1050, 9);
  });

  test('pence keep both totals although plain rounding would miss them by a penny', () => {
    // rounded one by one the first column is 61.08 + 49.68 + 19.23 = 129.99 and the second 110.01; the second row gives way
    expect(shared.amounts.map(row => printed(row))).toEqual([
      ['61.08', '39.87', '19.05'],
      ['49.69', '61.76', '88.55'],
      ['19.23', '8.37', '2.40'],
    ]);
  });

  test('in 400 random tables rows and columns add up to the penny, each cell is within a penny of its fit, and nil stays nil', () => {
    const random = seeded(33);
    let withNil = 0;
    for (let i = 0; i < 400; i++) {
      const [n, m] = [2 + random(8), 2 + random(6)];
      const table = Array.from({ length: n }, (_, row) =>
        Array.from({ length: m }, (_, column) => (row > 0 && column > 0 && random(5) === 0 ? 0 : 1 + random(50))),
      );
      // totals of another table with the same nils, so that they can be met
      const other = table.map(cells => cells.map(each => (each === 0 ? 0 : 1 + random(100_000))));
      const rows = other.map(cells => cells.reduce((sum, each) => sum + each, 0) / 100);
      const columns = other[0]!.map((_, column) => other.reduce((sum, cells) => sum + cells[column]!, 0) / 100);
      const { amounts, fitted } = twoWay(table, rows, columns);
      const pence = amounts.map(cells => cells.map(each => Math.round(Number(each) * 100)));
      expect(pence.map(cells => cells.reduce((sum, each) => sum + each, 0))).toEqual(rows.map(each => Math.round(each * 100)));
      expect(columns.map((_, column) => pence.reduce((sum, cells) => sum + cells[column]!, 0))).toEqual(
        columns.map(each => Math.round(each * 100)),
      );
      const far = pence.flatMap((cells, row) =>
        cells.filter(
          (each, column) => Math.abs(each - fitted[row]![column]! * 100) >= 1.000001 || (table[row]![column] === 0 && each !== 0),
        ),
      );
      expect(far).toEqual([]);
      if (table.flat().includes(0)) withNil++;
    }
    expect(withNil).toBeGreaterThan(200);
  });

  test.each<[string, () => unknown, string]>([
    ['totals that differ', () => twoWay([[1]], [5], [6]), 'Row totals add up to £5 and Column totals to £6; they must have one sum.'],
    [
      'a row of nil with a total',
      () =>
        twoWay(
          [
            [0, 0],
            [1, 1],
          ],
          [5, 5],
          [5, 5],
        ),
      'Start, row 1 is nil throughout and its total is £5; nothing can be scaled to it.',
    ],
    [
      'a column of nil with a total',
      () =>
        twoWay(
          [
            [0, 1],
            [0, 1],
          ],
          [5, 5],
          [5, 5],
        ),
      'Start, column 1 is nil throughout and its total is £5; nothing can be scaled to it.',
    ],
    [
      'nils that stand in the way',
      () =>
        twoWay(
          [
            [1, 0],
            [1, 1],
          ],
          [8, 2],
          [5, 5],
        ),
      'Start has zeros that keep the totals from being met: Row totals, row 1 misses its £8 by about £3.',
    ],
    [
      'a ragged start',
      () => twoWay([[1], [1, 2]], [1, 1], [1, 1]),
      'Start, row 1 has 1 column and there are 2 column totals; there must be as many.',
    ],
    ['too few rows', () => twoWay([[1, 2]], [1, 1], [1, 1]), 'Start has 1 row and there are 2 row totals; there must be as many.'],
    ['no totals', () => twoWay([], [], []), 'Row totals and Column totals must have at least one figure each.'],
    ['text', () => twoWay([['x']], [1], [1]), 'Start, row 1, column 1, is the text “x”; a number is needed.'],
  ])('%s: refused in a sentence', (_, call, sentence) => expect(sentenceOf(call)).toBe(sentence));
});
