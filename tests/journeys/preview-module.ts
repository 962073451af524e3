/** The module of the preview's page, which alone has the grid and the workbook in it: imported again, it is the same. */
import type { JSHandle, Page } from 'playwright-core';
import type { Workbench } from '../../addin/preview/workbench';

export const workbenchOf = (page: Page): Promise<JSHandle<Workbench>> =>
  page.evaluateHandle<Workbench>("import(new URL('preview.js', document.baseURI).href).then(({ workbench }) => workbench)");
