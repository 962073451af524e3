/**
 * What the page runs after its functions. Excel loads the page for its cells alone whenever a workbook with formulas of ours is
 * worked out, so this stays small: it answers the ribbon and waits. The pane itself (entry/in-excel.ts, with React and all
 * screens) is fetched when somebody sees it.
 */
import { ribbonActions, askForSelfTest, AskedScreen } from './entry/ribbon';
import { startInExcel, fetchAndShow } from './entry/start-in-excel';
import { isSeen, ShownPane, whenSeen } from './entry/when-seen';
import './self-test/policy-refusals';

const fetchPane = () => import(/* webpackChunkName: "shell" */ './entry/in-excel');
const fetchRecalculation = () => import(/* webpackChunkName: "recalculate" */ './entry/workbook-in-excel');

const office = typeof Office === 'undefined' ? undefined : Office;
const askedScreen = new AskedScreen();
const shownPane = new ShownPane();

if (office) {
  const open = (address: string) => {
    if (Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) Office.context.ui.openBrowserWindow(address);
    else window.open(address, '_blank', 'noopener');
  };
  const showPane = async () => {
    await office.addin.showAsTaskpane();
    shownPane.isSeen();
  };
  const actions = ribbonActions(
    {
      recalculate: () => fetchRecalculation().then(({ recalculateAll }) => recalculateAll(), showPane),
      show: screen => {
        askedScreen.ask(screen);
        return showPane();
      },
      checkExcel: () => {
        askForSelfTest();
        return showPane();
      },
      open,
    },
    window.location.href,
  );
  for (const [id, action] of Object.entries(actions)) office.actions?.associate(id, action);
}

// Whoever opened the pane waits for it: its script comes while Excel still answers.
if (isSeen(document)) fetchPane().catch(() => undefined);

document.getElementById('not-loaded')?.remove();

startInExcel(document.getElementById('root')!, {
  office,
  isExcel: host => host === Office.HostType.Excel,
  mount: element => {
    const sight = { document, window, onVisibilityModeChanged: Office.addin?.onVisibilityModeChanged?.bind(Office.addin) };
    shownPane.listen(whenSeen(sight, () => fetchAndShow(element, fetchPane, pane => pane.show(element, askedScreen))));
  },
  reload: () => window.location.reload(),
});
