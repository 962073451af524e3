import { act, configure } from '@testing-library/react';

/** What jsdom lacks and Fluent or user-event ask for. Imported first by every test of the pane. */

/** Whether something is hidden by style is asked of jsdom's slow style sheets; nothing here hides that way what a test looks for. */
configure({ defaultHidden: true });

/** jsdom is slow with a whole pane, and slower on a machine that does other things. */
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 10_000 });

/**
 * Of Fluent's rules of style those alone are taken that hide something: jsdom goes through all of them for every question about an
 * element, and no test here looks at anything else of style. It reads its own sheet again for every element, too, so that one answer
 * stands for all that are alike in tag, kind, `hidden`, class and own style.
 */
const { insertRule } = CSSStyleSheet.prototype;
CSSStyleSheet.prototype.insertRule = function (this: CSSStyleSheet, rule: string) {
  return /visibility|display:\s*none/.test(rule) ? insertRule.call(this, rule, this.cssRules.length) : 0;
};
const computedByJsdom = window.getComputedStyle.bind(window);
const computed = new Map<string, CSSStyleDeclaration>();
window.getComputedStyle = (element, pseudo) => {
  const key = [
    element.tagName,
    element.getAttribute('type'),
    element.hasAttribute('hidden'),
    element.className,
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
