import { sayNotStarted } from './not-started';

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
