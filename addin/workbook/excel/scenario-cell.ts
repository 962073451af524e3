/** The active scenario’s cell in Excel, by its name; the name is the workbook’s, so that every sheet may use it. */
import { SCENARIO_NAME, scenarioOfCell } from '../scenario-cell';
import type { ScenarioCell } from '../scenario-cell';
import { withoutSheet } from '../addresses';
import { supports } from './session';

export async function scenarioCell(context: Excel.RequestContext): Promise<ScenarioCell | undefined> {
  if (!supports('1.4')) return undefined;
  const range = context.workbook.names.getItemOrNullObject(SCENARIO_NAME).getRangeOrNullObject().load('address,values');
  const sheet = range.worksheet.load('name');
  await context.sync();
  if (range.isNullObject) return undefined;
  const [[says]] = range.values as [[unknown]];
  return { place: { sheet: sheet.name, address: withoutSheet(range.address) }, says: scenarioOfCell(says) };
}
