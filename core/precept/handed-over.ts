import type { Figure } from '../figures/figure';

/**
 * What of a tax base goes to each of the authorities that take it over: its share, to one decimal as bases are published. Where
 * the shares are the whole, the last takes what the others leave, so that no part of a dwelling is lost between them.
 *
 * Source: tax bases are published to one decimal; that the last part closes the sum is our choice.
 * Not covered: a base that is counted anew on the day of the change.
 */
export function handedOver<F extends Figure<F>>(base: F, shares: readonly F[], areTheWhole: boolean): F[] {
  let left = base;
  return shares.map((share, place) => {
    const part = areTheWhole && place === shares.length - 1 ? left : base.times(share).rounded({ decimals: 1 });
    left = left.minus(part);
    return part;
  });
}
