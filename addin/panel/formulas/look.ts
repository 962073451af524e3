/** Formulas of ours in the workbook: whether it can be looked through, and which of them need somebody. */
import { VERSION } from '../../../core';
import { comparedWith, isStuck, leavingOut } from '../../workbook/our-formulas';
import type { LeavesOut, OurFormula, OurFormulasPort } from '../../workbook/our-formulas';
import type { PlanTable, WorkbookPort } from '../../workbook/workbook';
import { placeInWords } from '../words/names';

/** The port's part for formulas of ours; undefined where the workbook cannot be looked through. */
export const formulasPortOf = (port: WorkbookPort & Partial<OurFormulasPort>): OurFormulasPort | undefined =>
  port.ourFormulas === undefined ? undefined : (port as WorkbookPort & OurFormulasPort);

/** Formulas were put in by this version: said of a workbook of which nobody has said anything; another's answers stay another's. */
export async function rememberFirstAnswers(port: WorkbookPort & Partial<OurFormulasPort>): Promise<void> {
  const own = formulasPortOf(port);
  if (own && (await own.answeredBy()) === undefined) await own.rememberAnsweredBy(VERSION);
}

/** Cells are busy for a moment whenever a workbook is opened; those that still are after this are stuck. */
export const BUSY_MILLISECONDS = 8_000;

export interface FormulasNow {
  readonly stuck: readonly OurFormula[];
  readonly leavesOut: readonly LeavesOut[];
  /** The other version whose answers stand in the workbook. */
  readonly answeredBy?: { readonly version: string; readonly is: 'earlier' | 'later' };
}

export async function lookAtFormulas(port: OurFormulasPort, tables: readonly PlanTable[], wait: () => Promise<void>): Promise<FormulasNow> {
  const first = await port.ourFormulas();
  if (first.length === 0) return { stuck: [], leavesOut: [] };
  const version = await port.answeredBy();
  const is = comparedWith(VERSION, version);
  let [formulas, stuck] = [first, first.filter(isStuck)];
  if (stuck.length > 0) {
    await wait();
    formulas = await port.ourFormulas();
    const before = new Set(stuck.map(placeInWords));
    stuck = formulas.filter(one => isStuck(one) && before.has(placeInWords(one)));
  }
  return {
    stuck,
    leavesOut: leavingOut(formulas, tables),
    ...(version !== undefined && is !== 'same' && { answeredBy: { version, is } }),
  };
}
