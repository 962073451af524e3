import type { Figure } from '../figures/figure';

/** What a precept gains over last year’s, by cause. */
export interface PreceptEffects<F> {
  /** The rise in Band D on this year’s base. */
  readonly rate: F;
  /** The growth of the base at last year’s Band D. */
  readonly base: F;
  /** Both: this year’s Band D × base less last year’s. */
  readonly both: F;
}

/**
 * The rate effect and the base effect of a rise. They add to the whole change, with nothing left between them, since the
 * rise counts on this year’s base and the growth at last year’s charge.
 */
export function preceptEffects<F extends Figure<F>>(last: { bandD: F; taxBase: F }, now: { bandD: F; taxBase: F }): PreceptEffects<F> {
  const rate = now.bandD.minus(last.bandD).times(now.taxBase).called('Rate effect');
  const base = now.taxBase.minus(last.taxBase).times(last.bandD).called('Base effect');
  return { rate, base, both: rate.plus(base) };
}
