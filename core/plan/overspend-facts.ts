import type { Exact } from '../figures/exact';
import type { ByYear } from '../years/horizon';
import type { Reserve } from './read-reserves';

/** The Body row that says on which reserve an overspend falls, and the one that says against which scenario it is measured. */
export const OVERSPEND_FALLS_ON = 'Overspend falls on';
export const OVERSPEND_AGAINST = 'Overspend against';

/** What falls on reserves by itself: how far a year’s remaining gap lies from one that is taken to be closed. */
export interface Overspend {
  /** The reserves that bear it, the first to nil before the next. */
  readonly reserves: readonly Reserve[];
  /** The remaining gaps that are taken to be closed. */
  readonly closed: ByYear<Exact>;
}
