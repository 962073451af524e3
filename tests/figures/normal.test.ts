import { exponential, logarithm } from '../../core/figures/logarithm';
import { normalPoint, normalShare } from '../../core/figures/normal';
import { pertPoints } from '../../core/figures/pert';

describe('logarithm and exponential', () => {
  it('give the printed values of ln 2, ln 10, e and 1 ÷ e', () => {
    expect(logarithm(2)).toBeCloseTo(0.693147180559945309, 15);
    expect(logarithm(10)).toBeCloseTo(2.302585092994045684, 15);
    expect(exponential(1)).toBeCloseTo(2.718281828459045235, 14);
    expect(exponential(-1)).toBeCloseTo(0.367879441171442322, 15);
  });

  it('undo each other', () => {
    for (const x of [-30, -2.5, -0.1, 0, 0.7, 12.3]) expect(logarithm(exponential(x))).toBeCloseTo(x, 12);
  });
});

describe('the normal distribution', () => {
  it('has the points that tables print: 95% below 1.6449, 97.5% below 1.96, one in a thousand million below −5.998', () => {
    expect(normalPoint(0.95)).toBeCloseTo(1.644853626951473, 14);
    expect(normalPoint(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalPoint(1e-9)).toBeCloseTo(-5.997807015007687, 12);
    expect(normalPoint(0.5)).toBe(0);
  });

  it('has the shares that tables print: 0.8413 below 1, 0.0228 below −2, 2.87 in ten million below −5', () => {
    expect(normalShare(1)).toBeCloseTo(0.841344746068543, 13);
    expect(normalShare(-2)).toBeCloseTo(0.022750131948179, 13);
    expect(normalShare(-5) / 2.866515718791939e-7).toBeCloseTo(1, 7);
    expect(normalShare(8)).toBeCloseTo(1, 14);
  });

  it('gives the share back from its point', () => {
    for (const share of [1e-6, 0.01, 0.3, 0.5, 0.9, 0.9999]) expect(normalShare(normalPoint(share)) / share).toBeCloseTo(1, 9);
  });
});

describe('the PERT distribution', () => {
  it('peaks at an end as 1 − (1 − x)⁵ says: half lie below 1 − 0.5^0.2 = 0.12945', () => {
    expect(pertPoints(0)(0.5)).toBeCloseTo(0.129449436703876, 6);
    expect(pertPoints(1)(0.5)).toBeCloseTo(0.870550563296124, 6);
    expect(pertPoints(0)(0.999)).toBeCloseTo(1 - 0.001 ** 0.2, 6);
  });

  it('is even where the peak stands in the middle', () => {
    const point = pertPoints(0.5);
    expect(point(0.5)).toBeCloseTo(0.5, 9);
    expect(point(0.05) + point(0.95)).toBeCloseTo(1, 9);
  });

  it('agrees with another implementation of the beta distribution with the peak at a third', () => {
    // scipy.stats.beta(1 + 4/3, 1 + 8/3).ppf
    const point = pertPoints(1 / 3);
    expect([0.001, 0.05, 0.5, 0.95, 0.999].map(point).map(x => x.toFixed(5))).toEqual([
      '0.01899',
      '0.10950',
      '0.37581',
      '0.71329',
      '0.90758',
    ]);
  });
});
