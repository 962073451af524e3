/** The reports of PLAN to choose from, and what is asked of each. */
import { PURPOSES } from '../../../core/reports/purposes';
import type { Purpose } from '../../../core/reports/purposes';
import type { ReportAsked } from '../../workbook/report-sheets';

export interface Choice extends Purpose {
  readonly name: string;
}

export const CHOICES: readonly Choice[] = Object.entries(PURPOSES).map(([name, purpose]) => ({ name, ...purpose }));

export const USUAL: readonly string[] = CHOICES.filter(({ isUsual }) => isUsual).map(({ name }) => name);

/** The chosen reports in the order of the list, with what was typed after the names of those that take something. */
export const asked = (chosen: readonly string[], options: Readonly<Record<string, string>>): ReportAsked[] =>
  CHOICES.filter(({ name }) => chosen.includes(name)).map(({ name, line, option }) => {
    const said = option ? (options[name] ?? '').trim() : '';
    return { report: said ? `${name}: ${said}` : name, heading: line };
  });
