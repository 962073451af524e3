/**
 * The workbook in the browser: a spreadsheet grid with the MTFP functions, and the same task pane as in Excel beside it.
 * The pane shows the first example's figures from its tables; the grid, which is several times as large, is started once they are
 * drawn. The page leaves nothing in `window`; what imports its module has the grid and the workbook in it.
 */
import '@univerjs/preset-sheets-core/lib/index.css';
import { examples } from '../example/examples';
import { mountPanel } from '../panel/panel';
import { layOut } from './book-layout';
import { byId } from './by-id';
import { makeDivider } from './divider';
import { cycleRegions } from './regions';
import { startingPort } from './starting-port';
import type { Workbench } from './workbench';
import './preview.css';

/** The grid does not wait longer than this for the pane to be drawn. */
const LONGEST_WAIT = 1500;

const first = layOut(examples[0]!);

export const workbench: Promise<Workbench> = drawn(byId('pane'))
  .then(() => import('./workbench'))
  .then(({ openWorkbench }) => openWorkbench(first));

workbench.catch((trouble: unknown) => {
  byId('answers').textContent =
    `The grid could not be started (${trouble instanceof Error ? trouble.message : String(trouble)}). Load the page again.`;
});
cycleRegions({ header: document.querySelector('header')!, grid: byId('grid'), pane: byId('pane'), status: byId('answers') });
makeDivider(byId('divider'), byId('pane'));
mountPanel(
  byId('pane'),
  startingPort(
    first,
    workbench.then(({ port }) => port),
  ),
);

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
