/**
 * The preview's page: a spreadsheet grid with the MTFP functions, and the same task pane as in Excel beside it. The pane shows the
 * first example's figures from its tables; the grid, which is several times as large, is started once they are drawn.
 */
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-find-replace/lib/index.css';
import '@univerjs/preset-sheets-sort/lib/index.css';
import { examples } from '../example/examples';
import { mountPanel } from '../panel/panel';
import { layOut } from './book-layout';
import { byId } from './by-id';
import { makeDivider } from './divider';
import type { BookLayout } from './laid-out';
import { cycleRegions } from './regions';
import { startingPort } from './starting-port';
import type { Workbench } from './workbench';
import './preview.css';

/** The grid does not wait longer than this for the pane to be drawn. */
const LONGEST_WAIT = 1500;

export interface PreviewPage {
  readonly workbench: Promise<Workbench>;
  /** Takes pane and grid off the page, and hands over the workbook as it stands. */
  close(): Promise<BookLayout>;
}

export function openPage(book: BookLayout = layOut(examples[0])): PreviewPage {
  const workbench = drawn(byId('pane'))
    .then(() => import('./workbench'))
    .then(({ openWorkbench }) => openWorkbench(book));
  workbench.catch((trouble: unknown) => {
    byId('answers').textContent =
      `The grid could not be started (${trouble instanceof Error ? trouble.message : String(trouble)}). Load the page again.`;
  });
  const leaving = new AbortController();
  cycleRegions(
    { header: document.querySelector('header')!, grid: byId('grid'), pane: byId('pane'), status: byId('answers') },
    leaving.signal,
  );
  makeDivider(byId('divider'), byId('pane'));
  const takePaneOut = mountPanel(
    byId('pane'),
    startingPort(
      book,
      workbench.then(({ port }) => port),
    ),
  );
  return {
    workbench,
    async close() {
      takePaneOut();
      leaving.abort();
      const { close } = await workbench;
      return close();
    },
  };
}

/** Until the pane has drawn its headline and the browser has a moment to spare. */
function drawn(pane: HTMLElement): Promise<void> {
  return new Promise(resolve => {
    const watcher = new MutationObserver(() => {
      if (pane.querySelector('[data-tone]')) spare();
    });
    const spare = () => {
      watcher.disconnect();
      clearTimeout(longest);
      requestAnimationFrame(() => setTimeout(resolve));
    };
    const longest = setTimeout(spare, LONGEST_WAIT);
    watcher.observe(pane, { childList: true, subtree: true });
  });
}
