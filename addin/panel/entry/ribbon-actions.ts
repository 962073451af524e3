/** What the entries of the ribbon's menu do, by the names that the manifest gives them. */

import type { ScreenId } from '../shell/screen';

/** What Excel hands over; it waits until it is told that the work is done. */
export interface RibbonEvent {
  completed(): void;
}

export interface RibbonPowers {
  /** Shows the pane at Check this Excel. */
  checkExcel(): Promise<unknown>;
  recalculate(): Promise<unknown>;
  /** Shows the pane with one of its screens. */
  show(screen: ScreenId): Promise<unknown>;
  /** Opens an address in the user's own browser. */
  open(address: string): void;
}

export function ribbonActions(
  { recalculate, checkExcel, show, open }: RibbonPowers,
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
    insertReport: done(() => show('reports')),
    recalculate: done(recalculate),
    checkExcel: done(checkExcel),
    help: done(() => open(new URL('help/tutorial.html', page).href)),
  };
}
