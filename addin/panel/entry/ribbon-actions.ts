/** What the entries of the ribbon's menu do, by the names that the manifest gives them. */

/** What Excel hands over; it waits until it is told that the work is done. */
export interface RibbonEvent {
  completed(): void;
}

export interface RibbonPowers {
  /** Shows the pane at Check this Excel. */
  checkExcel(): Promise<unknown>;
  recalculate(): Promise<unknown>;
  /** Opens an address in the user's own browser. */
  open(address: string): void;
}

export function ribbonActions(
  { recalculate, checkExcel, open }: RibbonPowers,
  page: string,
): Record<string, (event: RibbonEvent) => Promise<void>> {
  const done = (work: () => unknown) => async (event: RibbonEvent) => {
    try {
      await work();
    } finally {
      event.completed();
    }
  };
  return {
    recalculate: done(recalculate),
    checkExcel: done(checkExcel),
    help: done(() => open(new URL('help/tutorial.html', page).href)),
  };
}
