/** The preview's script. The page leaves nothing in `window`; what imports this module has the grid and the workbook in it. */
import { openPage } from './page';

export const { workbench } = openPage();
