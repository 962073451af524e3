/** A movement of reserves as its row states it. */
export interface StatedMovement {
  readonly status?: string;
  /** Which of a proposal's alternatives it is; none where it stands alone. */
  readonly option?: string | undefined;
  readonly chosen: boolean;
}

/**
 * Whether a movement of reserves counts. Of alternatives of one proposal, the one that is chosen, or the one being tried in
 * its place; none where several are marked as chosen. Otherwise what is planned or approved counts: a business case or an
 * agreement in principle does not yet.
 *
 * `chosenOptions` is how many alternatives of its proposal are chosen; `tried` the one tried of that proposal, if any.
 *
 * Source: none in law. It is the model’s own rule of what is certain enough to count; the Status and Chosen columns say which.
 * Not covered: counting a movement by the chance that it is approved.
 */
export function isCounted(movement: StatedMovement, chosenOptions: number, tried?: string): boolean {
  if (tried === 'not done') return false;
  if (tried !== undefined && movement.option) return movement.option === tried;
  if (movement.option && (!movement.chosen || chosenOptions > 1)) return false;
  return movement.status === 'planned' || movement.status === 'approved';
}
