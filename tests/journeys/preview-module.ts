/** The module of the preview's page, which alone has the grid and the workbook in it: imported again, it is the same. */
import type { JSHandle, Page } from 'playwright-core';
import type { Grid } from '../../addin/preview/grid';
import type { UniverWorkbook } from '../../addin/preview/univer-workbook';

export interface PreviewModule {
  readonly grid: Grid;
  readonly workbook: UniverWorkbook;
}

export const moduleOf = (page: Page): Promise<JSHandle<PreviewModule>> =>
  page.evaluateHandle<PreviewModule>("import(new URL('preview.js', document.baseURI).href)");
