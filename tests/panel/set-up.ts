import { act } from '@testing-library/react';

/** What jsdom lacks and Fluent or user-event ask for. Imported first by every test of the pane. */

class QuietResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

globalThis.ResizeObserver ??= QuietResizeObserver;

/** A system that prefers a light ground. */
window.matchMedia ??= (query: string) =>
  ({ matches: false, media: query, onchange: null, addEventListener() {}, removeEventListener() {}, addListener() {}, removeListener() {}, dispatchEvent: () => false }) as MediaQueryList;

/** Enough for the names that React makes for radio groups. */
globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, character => `\\${character}`) } as typeof CSS;

/** Fluent draws a tab's moving underline in a frame of its own; React wants to be told. */
const nextFrame = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = callback => nextFrame(time => act(() => callback(time)));
