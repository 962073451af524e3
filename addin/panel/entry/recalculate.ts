/** Recalculate all, as the ribbon asks for it: a part of its own, since it needs the workbook and nothing of the pane. */
import { VERSION } from '../../../core';
import { workbook } from './workbook-in-excel';

export async function recalculateAll(): Promise<void> {
  await workbook.workOutAgain();
  await workbook.rememberAnsweredBy(VERSION);
}
