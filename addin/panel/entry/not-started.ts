export interface WayOn {
  readonly label: string;
  act(): void;
}

/**
 * What stands in the pane when it cannot be shown: why, and the one thing to try. Made without React or Fluent, which may be the
 * very parts that did not come; the system's own colours hold in light, dark and high contrast.
 */
export function sayNotStarted(element: HTMLElement, sentence: string, { label, act }: WayOn): void {
  const words = document.createElement('p');
  words.textContent = sentence;
  words.style.margin = '0 0 12px';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.style.cssText = 'font: inherit; padding: 5px 12px; min-height: 32px';
  button.addEventListener('click', act);
  const notice = document.createElement('div');
  notice.setAttribute('role', 'alert');
  notice.style.cssText =
    'color-scheme: light dark; position: fixed; inset: 0; overflow: auto; padding: 16px; background: Canvas; color: CanvasText; font: 14px/20px "Segoe UI", system-ui, sans-serif';
  notice.append(words, button);
  element.replaceChildren(notice);
}
