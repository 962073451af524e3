/** F6 goes round the page: header, grid, pane, status line, as in Excel; Shift+F6 the other way. The grid holds Tab for itself, so that this is the way out of it. */
const FOCUSABLE = 'a[href], button:not([disabled]), select:not([disabled]), input:not([disabled]):not([hidden]), textarea, [tabindex="0"]';

/** The element of the grid that takes what is typed. */
const GRID_INPUT = '[data-u-comp="editor"][contenteditable="true"]';

export interface Regions {
  readonly header: HTMLElement;
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
  readonly status: HTMLElement;
}

export function cycleRegions({ header, grid, pane, status }: Regions, signal: AbortSignal): void {
  status.tabIndex = -1;
  const order: readonly { readonly region: HTMLElement; readonly entry: () => HTMLElement | null }[] = [
    { region: header, entry: () => firstShown(header) },
    { region: grid, entry: () => grid.querySelector<HTMLElement>(GRID_INPUT) },
    { region: pane, entry: () => firstShown(pane) },
    { region: status, entry: () => status },
  ];
  // Before the grid hears of it.
  window.addEventListener(
    'keydown',
    event => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const at = order.findIndex(({ region }) => region.contains(document.activeElement));
      const step = event.shiftKey ? order.length - 1 : 1;
      for (let moved = 1; moved <= order.length; moved += 1) {
        const entry = order[(Math.max(at, 0) + step * moved) % order.length]?.entry();
        if (!entry) continue;
        entry.focus();
        return;
      }
    },
    { capture: true, signal },
  );
}

const firstShown = (region: HTMLElement): HTMLElement | null =>
  [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find(element => element.getClientRects().length > 0) ?? null;
