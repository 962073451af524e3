/** The formulas that give a report in a cell: PLAN over the plan's tables, each without its total row. */
import { NAMESPACE } from '../functions/namespace';
import type { PlanTable } from './workbook';

/** `=MTFP.PLAN("gap",MTFP_Scenario,Body[[#Headers],[#Data]],…)`; the scenario as it stands in the formula, a cell or words in quotes. */
export const planFormula = (report: string, scenario: string, tables: readonly Pick<PlanTable, 'name' | 'reference'>[]): string =>
  `=${NAMESPACE}.PLAN(${inQuotes(report)},${scenario},${tables.map(formulaReference).join(',')})`;

/** A table as a formula is given it: `Lines[[#Headers],[#Data]]`, which is without a total row, or a range of one's own by TABLE. */
export const formulaReference = ({ name, reference }: Pick<PlanTable, 'name' | 'reference'>): string =>
  reference ?? `${name}[[#Headers],[#Data]]`;

export const inQuotes = (text: string): string => `"${text.replace(/"/g, '""')}"`;
