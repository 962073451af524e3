/** The pane in Excel: everything that is fetched once somebody sees it. */
import { mountPanel } from '../panel';
import type { AskedScreen } from './ribbon';
import { workbook } from './workbook-in-excel';

/** Excel's theme, where Excel tells it. */
const excelIsDark = (): boolean | undefined => Office.context.officeTheme?.isDarkTheme;

export function show(element: HTMLElement, askedScreen: AskedScreen): void {
  mountPanel(element, workbook, { hostIsDark: excelIsDark, askedScreen });
}
