/** How a sheet prints: A4, one page wide, its header on every page, what it is and which page at its foot. */
import type { PrintSetUp } from '../new-sheet';

export function setUpPrinting(worksheet: Excel.Worksheet, { landscape, titleRows = 0, area, pagesTall, header, footer }: PrintSetUp): void {
  const page = worksheet.pageLayout;
  page.orientation = landscape ? 'Landscape' : 'Portrait';
  page.paperSize = 'A4';
  page.zoom = { horizontalFitToPages: 1, ...(pagesTall && { verticalFitToPages: pagesTall }) };
  if (area) page.setPrintArea(area);
  if (titleRows > 0) page.setPrintTitleRows(`$1:$${titleRows}`);
  const { defaultForAllPages } = page.headersFooters;
  if (header) {
    defaultForAllPages.leftHeader = asItStands(header.left);
    if (header.centre) defaultForAllPages.centerHeader = asItStands(header.centre);
    defaultForAllPages.rightHeader = asItStands(header.right);
  }
  defaultForAllPages.leftFooter = asItStands(footer);
  defaultForAllPages.rightFooter = 'Page &P of &N';
}

/** In headers and footers an ampersand begins a code; two are one. */
const asItStands = (text: string): string => text.replace(/&/g, '&&');
