/** The divider between grid and pane: dragged, or moved with the arrow keys. */
const NARROWEST = 320;
const WIDEST = 640;
const STEP = 20;

export function makeDivider(divider: HTMLElement, pane: HTMLElement): void {
  const setWidth = (width: number) => {
    const within = Math.round(Math.min(Math.max(width, NARROWEST), WIDEST));
    document.documentElement.style.setProperty('--pane-width', `${within}px`);
    divider.setAttribute('aria-valuenow', String(within));
  };
  divider.setAttribute('aria-valuemin', String(NARROWEST));
  divider.setAttribute('aria-valuemax', String(WIDEST));
  divider.setAttribute('aria-valuenow', String(Math.round(pane.getBoundingClientRect().width)));
  divider.addEventListener('keydown', event => {
    const step = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setWidth(pane.getBoundingClientRect().width + step);
  });
  divider.addEventListener('pointerdown', event => divider.setPointerCapture(event.pointerId));
  divider.addEventListener('pointermove', event => {
    if (divider.hasPointerCapture(event.pointerId)) setWidth(pane.getBoundingClientRect().right - event.clientX);
  });
}
