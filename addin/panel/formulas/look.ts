/** Looks through the workbook for formulas of ours that need somebody. */
import { VERSION } from '../../../core';
import { comparedWith, isStuck, leavingOut } from '../../workbook/our-formulas';
import type { LeavesOut, OurFormula, OurFormulasPort } from '../../workbook/our-formulas';
import type { PlanTable } from '../../workbook/workbook';
import { placeInWords } from '../words/places';

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
