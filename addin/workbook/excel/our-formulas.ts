/** The formulas of ours in the workbook that Excel has open, and the version that answered them. */
import { cellOf, areaOf } from '../addresses';
import { isOurFormula, isStuck, isVersionName, versionIn, versionName } from '../our-formulas';
import type { OurFormula } from '../our-formulas';
import { supports } from './session';

/** Looks through every sheet, as far as each is filled: one question for the sheets, one for their cells. */
export async function ourFormulas(context: Excel.RequestContext): Promise<OurFormula[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const looked = worksheets.items.map(sheet => ({
    sheet,
    protection: sheet.protection.load('protected'),
    filled: sheet.getUsedRangeOrNullObject(true).load('address,formulas,values'),
  }));
  await context.sync();
  return looked
    .filter(({ filled }) => !filled.isNullObject)
    .flatMap(({ sheet, protection, filled }) =>
      (filled.formulas as unknown[][]).flatMap((row, i) =>
        row.flatMap((formula, j): OurFormula[] =>
          isOurFormula(formula)
            ? [
                {
                  sheet: sheet.name,
                  address: cellOf(areaOf(filled.address), i, j),
                  formula,
                  shown: String((filled.values[i] as unknown[])[j]),
                  ...(protection.protected && { isProtected: true }),
                },
              ]
            : [],
        ),
      ),
    );
}

/**
 * Works every formula out again, as after an upgrade. Cells of ours that Excel filled with #NAME? before the add-in was there stay
 * so whatever is calculated; entering their formula again is what mends them (OfficeDev/office-js issues 4487, 5912, 6611; not
 * tried in Excel itself). Cells on a protected sheet are left.
 */
export async function workOutAgain(context: Excel.RequestContext): Promise<number> {
  const stuck = (await ourFormulas(context)).filter(one => isStuck(one) && !one.isProtected);
  for (const { sheet, address, formula } of stuck) context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[formula]];
  context.application.calculate('Full');
  await context.sync();
  return stuck.length;
}

export async function answeredBy(context: Excel.RequestContext): Promise<string | undefined> {
  if (!supports('1.7')) return undefined;
  const names = context.workbook.names.load('items/name,items/formula');
  await context.sync();
  return versionIn(names.items.map(({ name, formula }) => ({ name, formula: String(formula) })));
}

export async function rememberAnsweredBy(context: Excel.RequestContext, version: string): Promise<void> {
  if (!supports('1.7')) return;
  const names = context.workbook.names.load('items/name');
  await context.sync();
  for (const { name } of names.items) if (isVersionName(name)) names.getItem(name).delete();
  const { name, formula } = versionName(version);
  context.workbook.names.add(name, formula);
  await context.sync();
}
