import { VERSION } from '../../../core';
import type { OurFormulasPort } from '../../workbook/our-formulas';
import type { WorkbookPort } from '../../workbook/workbook';

/** The port's part for formulas of ours; undefined where the workbook cannot be looked through. */
export const formulasPortOf = (port: WorkbookPort & Partial<OurFormulasPort>): OurFormulasPort | undefined =>
  port.ourFormulas === undefined ? undefined : (port as WorkbookPort & OurFormulasPort);

/** Formulas were put in by this version: said of a workbook of which nobody has said anything; another's answers stay another's. */
export async function rememberFirstAnswers(port: WorkbookPort & Partial<OurFormulasPort>): Promise<void> {
  const own = formulasPortOf(port);
  if (own && (await own.answeredBy()) === undefined) await own.rememberAnsweredBy(VERSION);
}
