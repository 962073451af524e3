/** A change of the budget that may name the reserve which pays for it. */
export interface FundedChange {
  readonly kind?: string;
  readonly recurring: boolean;
  /** The reserve’s name; empty where none pays. */
  readonly fundedFrom: string;
}

/**
 * Whether a change makes its own drawdown from the reserve it names: a one-off cost does. A reserve cannot carry a recurring
 * cost for good, and a saving costs nothing. One drawdown has one place: a movement for the same thing then does not count.
 *
 * Source: none in law. It is the model’s own rule, so that a cost and what pays for it cannot part.
 * Not covered: a reserve that pays for part of a one-off; a movement of its own does.
 */
export const drawsItself = ({ kind, recurring, fundedFrom }: FundedChange): boolean => fundedFrom !== '' && !recurring && kind !== 'saving';
