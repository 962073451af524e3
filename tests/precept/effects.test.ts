import fc from 'fast-check';
import { amountOf } from '../../core/figures/decimal';
import { Exact } from '../../core/figures/exact';
import { preceptEffects } from '../../core/precept/effects';

const at = (bandD: number | string, taxBase: number | string) => ({
  bandD: new Exact(amountOf(bandD)),
  taxBase: new Exact(amountOf(taxBase)),
});

test('the rise counts on this year’s base, the growth of the base at last year’s Band D', () => {
  const { rate, base, both } = preceptEffects(at(100, 1000), at(110, 1010));
  expect(rate.amount.toString()).toBe('10100');
  expect(base.amount.toString()).toBe('1000');
  expect(both.amount.toString()).toBe('11100');
});

test('the two effects always add to this year’s yield less last year’s', () => {
  const figure = fc.integer({ min: 0, max: 9_999_999 }).map(n => amountOf(n).div(100));
  fc.assert(
    fc.property(figure, figure, figure, figure, (d0, t0, d1, t1) => {
      const { both } = preceptEffects(at(d0.toString(), t0.toString()), at(d1.toString(), t1.toString()));
      expect(both.amount.eq(d1.times(t1).minus(d0.times(t0)))).toBe(true);
    }),
    { seed: 20261122 },
  );
});
