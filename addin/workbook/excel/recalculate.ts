/**
 * Works every formula out again, as after an upgrade. Cells of ours that Excel filled with #NAME? before the add-in was there stay
 * so whatever is calculated; entering their formula again is what mends them (OfficeDev/office-js issues 4487, 5912, 6611; not
 * tried in Excel itself). Cells on a protected sheet are left.
 */
import { NAMESPACE } from '../../functions/namespace';
import { inExcel } from './session';

const OURS = new RegExp(`(?<![\\w.])(?:${NAMESPACE}\\.|_xldudf_${NAMESPACE}_)`, 'i');
const STUCK = ['#NAME?', '#BUSY!'];

/** How many cells were entered again. */
export const recalculateAll = (): Promise<number> =>
  inExcel(async context => {
    const stuck = await stuckCells(context);
    for (const cell of stuck) cell.range.formulas = [[cell.formula]];
    context.application.calculate('Full');
    await context.sync();
    return stuck.length;
  });

async function stuckCells(context: Excel.RequestContext) {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const looked = worksheets.items.map(sheet => ({
    protection: sheet.protection.load('protected'),
    filled: sheet.getUsedRangeOrNullObject(true).load('formulas,values'),
  }));
  await context.sync();
  return looked
    .filter(({ protection, filled }) => !protection.protected && !filled.isNullObject)
    .flatMap(({ filled }) =>
      (filled.formulas as unknown[][]).flatMap((row, i) =>
        row.flatMap((formula, j) =>
          typeof formula === 'string' && OURS.test(formula) && STUCK.includes(String(filled.values[i]![j]))
            ? [{ range: filled.getCell(i, j), formula }]
            : [],
        ),
      ),
    );
}
