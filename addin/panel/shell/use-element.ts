import { useCallback, useRef } from 'react';

/**
 * The element that one of Fluent’s components draws, and the function that keeps it, for the component’s `ref`.
 *
 * A function and not the ref itself: where what may be undefined must say so (`exactOptionalPropertyTypes`), Fluent’s types no
 * longer find out which element a component draws and refuse every ref object, but take a function of any element.
 */
export function useElement<E extends HTMLElement>() {
  const element = useRef<E>(null);
  const keep = useCallback((drawn: E | null) => {
    element.current = drawn;
  }, []);
  return [element, keep] as const;
}
