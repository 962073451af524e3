/** The ribbon has asked for Check this Excel; the pane may not be shown yet. */
const listeners = new Set<() => void>();
let times = 0;

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
