import { recalculateAll } from '../workbook/excel/recalculate';
import { excelWorkbook } from '../workbook/excel-workbook';
import { ribbonActions } from './entry/ribbon-actions';
import { startInExcel } from './entry/start-in-excel';
import { mountPanel } from './panel';
import { askForSelfTest } from './self-test/asked-for';

/** Excel's theme, where Excel tells it. */
const excelIsDark = (): boolean | undefined => Office.context.officeTheme?.isDarkTheme;

const office = typeof Office === 'undefined' ? undefined : Office;

if (office) {
  const open = (address: string) => {
    if (Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) Office.context.ui.openBrowserWindow(address);
    else window.open(address, '_blank', 'noopener');
  };
  const checkExcel = () => {
    askForSelfTest();
    return office.addin.showAsTaskpane();
  };
  for (const [id, action] of Object.entries(ribbonActions({ recalculate: recalculateAll, checkExcel, open }, window.location.href)))
    office.actions?.associate(id, action);
}

startInExcel(document.getElementById('root')!, {
  office,
  isExcel: host => host === Office.HostType.Excel,
  mount: element => {
    mountPanel(element, excelWorkbook(), { hostIsDark: excelIsDark });
  },
  reload: () => window.location.reload(),
});
