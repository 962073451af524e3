/** The entries of the ribbon's menu: what each does, by the name that the manifest gives it, and what it asks of a pane that may not be shown yet. */
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

/** A screen that was asked for from outside the pane, by the ribbon: opened once there is a plan to show. */
export class AskedScreen {
  private asked: ScreenId | undefined;
  private readonly listeners = new Set<() => void>();

  ask(screen: ScreenId): void {
    this.asked = screen;
    this.listeners.forEach(listener => listener());
  }

  /** What was asked for and not yet opened; it is asked for no more. */
  take(): ScreenId | undefined {
    const { asked } = this;
    this.asked = undefined;
    return asked;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

const listeners = new Set<() => void>();
let times = 0;

/** The ribbon has asked for Check this Excel; the pane may not be shown yet. */
export const askForSelfTest = (): void => {
  times += 1;
  listeners.forEach(listener => listener());
};

/** How often it was asked for since the page was loaded. */
export const selfTestAsked = (): number => times;

export function onSelfTestAsked(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
