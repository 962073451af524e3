/**
 * Excel starts the page for its cells alone, with the pane hidden, whenever a workbook with formulas of ours is worked out. What
 * the pane shows, reads and is made of waits until somebody sees it. Where a host does not say that it is hidden, it is taken to be seen.
 */
export interface Sight {
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
  readonly window: Pick<Window, 'addEventListener' | 'removeEventListener'>;
  /** Excel’s own word for it (SharedRuntime 1.1). */
  onVisibilityModeChanged?(handler: (message: { visibilityMode: unknown }) => void): Promise<unknown>;
}

/** Signs that somebody looks at the pane although nobody said so. */
const SIGNS = ['focus', 'pointermove', 'pointerdown', 'keydown', 'resize'] as const;

export const isSeen = ({ visibilityState }: Pick<Document, 'visibilityState'>): boolean => visibilityState !== 'hidden';

/** Gives the way to say that the pane is seen, for whoever has just shown it. */
export function whenSeen({ document, window, onVisibilityModeChanged }: Sight, show: () => void): () => void {
  let isShown = false;
  const seen = () => {
    if (isShown) return;
    isShown = true;
    document.removeEventListener('visibilitychange', maybe);
    for (const sign of SIGNS) window.removeEventListener(sign, seen);
    show();
  };
  const maybe = () => {
    if (isSeen(document)) seen();
  };
  if (isSeen(document)) {
    seen();
    return seen;
  }
  document.addEventListener('visibilitychange', maybe);
  for (const sign of SIGNS) window.addEventListener(sign, seen);
  onVisibilityModeChanged?.(({ visibilityMode }) => {
    if (visibilityMode !== 'Hidden') seen();
  }).catch(() => undefined);
  return seen;
}

/** That somebody has shown the pane. The ribbon may do so before Excel has answered: it is remembered until there is a pane to tell. */
export class ShownPane {
  private wasShown = false;
  private listener: (() => void) | undefined;

  isSeen(): void {
    this.wasShown = true;
    this.listener?.();
  }

  listen(listener: () => void): void {
    this.listener = listener;
    if (this.wasShown) listener();
  }
}
