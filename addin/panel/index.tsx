import { excelWorkbook } from '../workbook/excel-workbook';
import { startInExcel } from './entry/start-in-excel';
import { mountPanel } from './panel';

/** Excel's theme, where Excel tells it. */
const excelIsDark = (): boolean | undefined => Office.context.officeTheme?.isDarkTheme;

startInExcel(document.getElementById('root')!, {
  office: typeof Office === 'undefined' ? undefined : Office,
  isExcel: host => host === Office.HostType.Excel,
  mount: element => {
    mountPanel(element, excelWorkbook(), { hostIsDark: excelIsDark });
  },
  reload: () => window.location.reload(),
});
