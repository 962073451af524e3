/** A plan as a workbook of the preview: its sheets, and where its tables stand on them. */
import type { ExamplePlan } from '../example/example-plan';
import { inItsWay } from '../workbook/negatives';
import { planSheets } from '../workbook/plan-sheets';
import type { BookLayout } from './laid-out';
import { namesOf, tablesOf } from './sheet-tables';

export function layOut(plan: ExamplePlan): BookLayout {
  const sheets = planSheets(plan).map(sheet => inItsWay(sheet, 'brackets'));
  return {
    title: plan.title,
    sheets,
    tables: sheets.flatMap(sheet => tablesOf(sheet, sheet.name)),
    names: sheets.flatMap(sheet => namesOf(sheet, sheet.name)),
  };
}

/** A workbook as it is when it is new. */
export const emptyBook: BookLayout = { title: 'New workbook', sheets: [{ name: 'Sheet1', cells: [], widths: [] }], tables: [] };
