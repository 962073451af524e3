import { VERSION } from '../../core';
import { excelWorkbook } from '../workbook/excel-workbook';
import { ribbonActions } from './entry/ribbon-actions';
import { startInExcel } from './entry/start-in-excel';
import { whenSeen } from './entry/when-seen';
import { mountPanel } from './panel';
import { askForSelfTest } from './self-test/asked-for';
import { AskedScreen } from './shell/asked-screen';

/** Excel's theme, where Excel tells it. */
const excelIsDark = (): boolean | undefined => Office.context.officeTheme?.isDarkTheme;

const office = typeof Office === 'undefined' ? undefined : Office;
const workbook = excelWorkbook();
const askedScreen = new AskedScreen();

if (office) {
  const open = (address: string) => {
    if (Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) Office.context.ui.openBrowserWindow(address);
    else window.open(address, '_blank', 'noopener');
  };
  const checkExcel = () => {
    askForSelfTest();
    return office.addin.showAsTaskpane();
  };
  const actions = ribbonActions(
    {
      recalculate: async () => {
        await workbook.workOutAgain();
        await workbook.rememberAnsweredBy(VERSION);
      },
      show: screen => {
        askedScreen.ask(screen);
        return office.addin.showAsTaskpane();
      },
      checkExcel,
      open,
    },
    window.location.href,
  );
  for (const [id, action] of Object.entries(actions)) office.actions?.associate(id, action);
}

startInExcel(document.getElementById('root')!, {
  office,
  isExcel: host => host === Office.HostType.Excel,
  mount: element => {
    const sight = { document, window, onVisibilityModeChanged: Office.addin?.onVisibilityModeChanged?.bind(Office.addin) };
    whenSeen(sight, () => void mountPanel(element, workbook, { hostIsDark: excelIsDark, askedScreen }));
  },
  reload: () => window.location.reload(),
});
