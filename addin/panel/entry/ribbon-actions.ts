/** What the entries of the ribbon's menu do, by the names that the manifest gives them. */

/** What Excel hands over; it waits until it is told that the work is done. */
export interface RibbonEvent {
  completed(): void;
}

export interface RibbonPowers {
  recalculate(): Promise<unknown>;
  /** Opens an address in the user's own browser. */
  open(address: string): void;
}

export function ribbonActions({ recalculate, open }: RibbonPowers, page: string): Record<string, (event: RibbonEvent) => Promise<void>> {
  const done = (work: () => unknown) => async (event: RibbonEvent) => {
    try {
      await work();
    } finally {
      event.completed();
    }
  };
  return {
    recalculate: done(recalculate),
    help: done(() => open(new URL('help/tutorial.html', page).href)),
  };
}
