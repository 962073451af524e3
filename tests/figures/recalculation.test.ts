import { Decimal } from '../../core/figures/decimal';
import { Exact } from '../../core/figures/exact';
import { recalculation } from '../../core/figures/recalculation';
import { disagreement } from './agreement';

const pounds = (amount: number) => new Decimal(amount);
const at = (row: string) => ({ table: 'Assumption', row, column: '2026/27' });

describe('a recalculation', () => {
  it('gives every figure of random plans to the last digit, with fault and status, as decimals of 40 digits do (bench/exact-agreement.ts for more of them)', () => {
    let compared = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const found = disagreement(seed);
      expect(found.first).toBeUndefined();
      compared += found.compared;
    }
    expect(compared).toBeGreaterThan(50_000);
  }, 120_000);

  /** Pay of £100 grown by one rate, and contracts of £200 grown by another; the total, and pay alone. */
  const recalculated = recalculation(
    ({ row }) => row,
    kind => {
      const grown = (base: number, row: string) => {
        const before = kind.of(base, '£');
        return before.plus(before.times(kind.input(at(row), pounds(0.02), 'rate'))).rounded('penny');
      };
      const [pay, contracts] = [grown(100, 'Award'), grown(200, 'Prices')];
      return [kind.total([pay, contracts], '£'), pay];
    },
  );
  const amounts = (award: number, prices: number) =>
    recalculated(mover => pounds(mover === 'Award' ? award : prices)).map(({ amount }) => amount.toFixed(2));

  it('moves from where the plan stands, not from where it was moved last', () => {
    expect(amounts(0, 0)).toEqual(['306.00', '102.00']);
    expect(amounts(0.01, 0)).toEqual(['307.00', '103.00']);
    expect(amounts(0.01, 0)).toEqual(['307.00', '103.00']);
    expect(amounts(0, 0.05)).toEqual(['316.00', '102.00']);
    expect(amounts(0, 0)).toEqual(['306.00', '102.00']);
  });

  it('works out again only what rests on the inputs that have moved', () => {
    amounts(0, 0);
    const rounded = jest.spyOn(Exact.prototype, 'rounded');
    amounts(0.03, 0);
    expect(rounded).toHaveBeenCalledTimes(1);
    amounts(0.03, 0);
    expect(rounded).toHaveBeenCalledTimes(1);
    rounded.mockRestore();
  });
});
