/// <reference types="vite/types/import-meta.d.ts" />
/**
 * The preview's script under `npm run dev`. A change of one of the pane's components is put in its place by React; at any other
 * the page is opened anew with the workbook in hand, without being loaded again.
 */
import { openPage } from './page';

/** React puts changed components in their places this long after the last of them has come, in milliseconds. */
const COMPONENTS_ARE_IN_PLACE = 50;

/** The page without a grid or a pane in it. */
const asLoaded = [...document.body.childNodes].map(node => node.cloneNode(true));
let page = openPage();
let changed: { readonly openPage: typeof openPage } | undefined;

import.meta.hot?.accept('./page', found => {
  changed = found as unknown as typeof changed;
});
import.meta.hot?.on('vite:afterUpdate', () => {
  if (changed) setTimeout(openChanged, COMPONENTS_ARE_IN_PLACE);
});

async function openChanged(): Promise<void> {
  const from = changed;
  changed = undefined;
  if (!from) return;
  const book = await page.close().catch(() => undefined);
  document.body.replaceChildren(...asLoaded.map(node => node.cloneNode(true)));
  page = from.openPage(book);
}
