/** How a sheet prints: A4, one page wide, its header on every page, what it is and which page at its foot. */
import type { PrintSetUp } from '../new-sheet';

export function setUpPrinting(worksheet: Excel.Worksheet, { landscape, titleRows = 0, footer }: PrintSetUp): void {
  const page = worksheet.pageLayout;
  page.orientation = landscape ? 'Landscape' : 'Portrait';
  page.paperSize = 'A4';
  page.zoom = { horizontalFitToPages: 1 };
  if (titleRows > 0) page.setPrintTitleRows(`$1:$${titleRows}`);
  const { defaultForAllPages } = page.headersFooters;
  defaultForAllPages.leftFooter = footer.replace(/&/g, '&&');
  defaultForAllPages.rightFooter = 'Page &P of &N';
}
