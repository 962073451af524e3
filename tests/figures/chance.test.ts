import { Chance, shareOf } from '../../core/figures/chance';
import { drawColumn, methodFor } from '../../core/figures/draws';
import { directionsOf, SobolDimension } from '../../core/figures/sobol';

const drawsOf = (method: 'Sobol' | 'plain', seed: number, dimension: number, start: number, count: number): number[] => {
  const into = new Float64Array(count);
  drawColumn(method, seed, dimension).fill(start, into, count);
  return [...into];
};

describe('chance from a seed', () => {
  it('gives the numbers of sfc32, reckoned independently in another language', () => {
    const first = (seed: number, stream: number, count: number) => {
      const chance = new Chance(seed, stream);
      return Array.from({ length: count }, () => chance.next());
    };
    expect(first(7, 1, 4)).toEqual([2899558919, 4036392243, 328518662, 3184982747]);
    expect(first(4294967295, 2, 2)).toEqual([1824918924, 1829107972]);
  });

  it('never gives a share of exactly nothing or everything', () => {
    expect([shareOf(0), shareOf(4294967295)]).toEqual([2 ** -33, 1 - 2 ** -33]);
  });
});

/** The sequence before it is scrambled, in the order of the Gray code. */
function unscrambled(dimension: number, draws: number): number[] {
  const columns = directionsOf(dimension);
  return Array.from({ length: draws }, (_, draw) => {
    const gray = draw ^ (draw >>> 1);
    return (columns.reduce((bits, column, i) => ((gray >>> i) & 1 ? bits ^ column : bits), 0) >>> 0) / 2 ** 32;
  });
}

describe('Sobol draws', () => {
  it('rest on the sequence that Joe and Kuo print for three dimensions', () => {
    const printed = [
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
      [0.1875, 0.3125, 0.9375],
      [0.6875, 0.8125, 0.4375],
    ];
    expect([0, 1, 2].map(dimension => unscrambled(dimension, 10))).toEqual(
      [0, 1, 2].map(dimension => printed.map(point => point[dimension])),
    );
  });

  it('agree with another implementation in the 41st and 64th dimension', () => {
    // scipy.stats.qmc.Sobol(64, scramble=False), draw 38: 5 and 53 sixty-fourths.
    expect([40, 63].map(dimension => unscrambled(dimension, 38)[37]! * 64)).toEqual([5, 53]);
  });

  it('put exactly one of 1,024 draws into each 1,024th of every dimension, whatever the seed', () => {
    for (const seed of [0, 1, 99])
      for (const dimension of [0, 1, 17, 63]) {
        const cells = new Set(drawsOf('Sobol', seed, dimension, 0, 1024).map(share => Math.floor(share * 1024)));
        expect(cells.size).toBe(1024);
      }
  });

  it('put exactly one of 256 draws into each field of a 16 × 16 board of the first two dimensions', () => {
    const [across, down] = [0, 1].map(dimension => drawsOf('Sobol', 5, dimension, 0, 256));
    expect(new Set(across!.map((share, i) => `${Math.floor(share * 16)} ${Math.floor(down![i]! * 16)}`)).size).toBe(256);
  });

  it('differ from seed to seed', () => {
    expect(drawsOf('Sobol', 1, 3, 0, 4)).not.toEqual(drawsOf('Sobol', 2, 3, 0, 4));
  });

  it('give the same draw whether asked for alone or among others', () => {
    const all = drawsOf('Sobol', 8, 5, 0, 3000);
    expect([0, 1, 1023, 2999].map(draw => drawsOf('Sobol', 8, 5, draw, 1)[0])).toEqual([0, 1, 1023, 2999].map(draw => all[draw]));
    expect(new SobolDimension(5, 8)).toBeDefined();
  });
});

describe('plain draws', () => {
  it('give the same draw whether asked for alone or among others, backwards too', () => {
    const all = drawsOf('plain', 8, 5, 0, 3000);
    const column = drawColumn('plain', 8, 5);
    const one = (draw: number) => {
      const into = new Float64Array(1);
      column.fill(draw, into, 1);
      return into[0];
    };
    expect([2999, 0, 1023].map(one)).toEqual([2999, 0, 1023].map(draw => all[draw]));
  });

  it('fill 0 to 1: a tenth of 100,000 lies in each tenth, give or take five times the error of chance', () => {
    const tenths = new Array<number>(10).fill(0);
    for (const share of drawsOf('plain', 3, 0, 0, 100_000)) tenths[Math.floor(share * 10)]!++;
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(5 * Math.sqrt(100_000 * 0.1 * 0.9));
  });
});

describe('the way of drawing', () => {
  it('is Sobol at powers of two, and plain otherwise or beyond 64 dimensions', () => {
    expect([methodFor(1024, 6), methodFor(16384, 64), methodFor(10_000, 6), methodFor(1024, 65)]).toEqual([
      'Sobol',
      'Sobol',
      'plain',
      'plain',
    ]);
  });
});
