import { act, configure } from '@testing-library/react';

/** What jsdom lacks and Fluent or user-event ask for. Imported first by every test of the pane. */

/** Whether something is hidden by style is asked of jsdom's slow style sheets; nothing here hides that way what a test looks for. */
configure({ defaultHidden: true });

/** jsdom is slow with a whole pane, and slower on a machine that does other things. */
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 10_000 });

/**
 * jsdom reads its own style sheet again for every element it is asked about, which took two thirds of a test's time. Without other
 * sheets (see unstyled.tsx) what it answers rests on the tag, its kind, `hidden` and its own style: one answer for each. Where a
 * test has a sheet it rests on the class too.
 */
const computedByJsdom = window.getComputedStyle.bind(window);
const computed = new Map<string, CSSStyleDeclaration>();
window.getComputedStyle = (element, pseudo) => {
  const key = [
    element.tagName,
    element.getAttribute('type'),
    element.hasAttribute('hidden'),
    document.styleSheets.length ? element.className : '',
    element.getAttribute('style'),
    pseudo,
  ].join('|');
  const before = computed.get(key);
  if (before) return before;
  const style = computedByJsdom(element, pseudo);
  computed.set(key, style);
  return style;
};

class QuietResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

globalThis.ResizeObserver ??= QuietResizeObserver;
HTMLElement.prototype.scrollIntoView ??= () => undefined;

/** A system that prefers a light ground. */
window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
    dispatchEvent: () => false,
  }) as MediaQueryList;

/** Enough for the names that React makes for radio groups. */
globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, character => `\\${character}`) } as typeof CSS;

/** Fluent draws a tab's moving underline in a frame of its own; React wants to be told. */
const nextFrame = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = callback => nextFrame(time => act(() => callback(time)));

/** A pane wide enough for all its tabs; what a narrow one does is looked at in a browser. */
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 1_024 });
