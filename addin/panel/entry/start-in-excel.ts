import officeHosts from '../../office-hosts.json';

/** How long Excel may take to answer before the pane offers to be loaded again. Office sometimes never answers after Windows restarts. */
export const PATIENCE_MILLISECONDS = 5_000;

/** What of office.js the start needs; handed in so that a test can be Excel. */
export interface OfficeStart {
  onReady(): Promise<{ host: unknown }>;
}

export interface StartInExcel {
  /** Undefined where office.js could not be loaded. */
  readonly office: OfficeStart | undefined;
  isExcel(host: unknown): boolean;
  /** Puts the pane into the element, over the workbook Excel has open. */
  mount(element: HTMLElement): void;
  reload(): void;
}

/** Waits for Excel, then shows the pane; says in a sentence why it cannot. An answer that comes late is still taken. */
export function startInExcel(element: HTMLElement, { office, isExcel, mount, reload }: StartInExcel): void {
  const showNotStarted = (sentence: string) => sayNotStarted(element, sentence, { label: 'Reload', act: reload });
  if (!office) {
    showNotStarted(
      `Microsoft’s Office script could not be loaded, so the pane cannot reach Excel. If this network blocks ${[officeHosts.current, officeHosts.earlier].map(address => new URL(address).host).join(' or ')}, ask for them to be allowed, or for the vendored copy of the add-in.`,
    );
    return;
  }
  const watchdog = setTimeout(
    () =>
      showNotStarted(
        'Excel has not answered yet. That can happen just after Windows or Excel was restarted; loading the pane again usually helps.',
      ),
    PATIENCE_MILLISECONDS,
  );
  office.onReady().then(
    ({ host }) => {
      clearTimeout(watchdog);
      if (!isExcel(host))
        return showNotStarted(
          'This pane belongs in Excel: open a workbook there and choose Plan in the MTFP group of the Home tab. To try it without Excel, run the preview.',
        );
      element.replaceChildren();
      mount(element);
    },
    () => {
      clearTimeout(watchdog);
      showNotStarted(
        'Excel could not start the pane. Loading it again usually helps; otherwise close the pane and open it from the Home tab.',
      );
    },
  );
}

interface WayOn {
  readonly label: string;
  act(): void;
}

/**
 * What stands in the pane when it cannot be shown: why, and the one thing to try. Made without React or Fluent, which may be the
 * very parts that did not come; the system's own colours hold in light, dark and high contrast.
 */
function sayNotStarted(element: HTMLElement, sentence: string, { label, act }: WayOn): void {
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

const NOT_FETCHED =
  'A part of the pane could not be loaded, so it cannot be shown. Functions in cells go on working. Check the network and try again; if that does not help, close the workbook and open it again.';

/** Fetches the pane and shows it. Where a part of it does not come, a sentence says so and offers to try again. */
export function fetchAndShow<Pane>(element: HTMLElement, fetchPane: () => Promise<Pane>, show: (pane: Pane) => void): void {
  const tryIt = () => {
    fetchPane().then(
      pane => {
        element.replaceChildren();
        show(pane);
      },
      () => sayNotStarted(element, NOT_FETCHED, { label: 'Try again', act: tryIt }),
    );
  };
  tryIt();
}
