/** What the figures rest on: assumptions, what the checks found, and by what the pack can be made again. */
import { provenanceData } from '../../../core/reports/provenance';
import { findingsOf } from '../../panel/reading/findings';
import { NothingToShow } from '../pack';
import type { SectionContent } from '../pack';
import { tableOf } from '../plan-shown';
import type { PlanShown } from '../plan-shown';

export function assumptionsSection(plan: PlanShown): SectionContent {
  const report = plan.report('assumptions');
  if (report.rows.length === 0) throw new NothingToShow('The plan has no Assumption table.');
  return { sentences: [], tables: [tableOf(report, { caption: 'What the plan assumes' })] };
}

/** Every finding of the checks: a pack never looks better than its plan. */
export function checksSection(plan: PlanShown): SectionContent {
  const report = plan.report('checks');
  const findings = findingsOf(report);
  const count = (severity: string) => findings.filter(one => one.severity === severity).length;
  return {
    sentences: [
      findings.length === 0
        ? 'The checks found nothing to report.'
        : `The checks found ${inNumber(count('error'), 'error')}, ${inNumber(count('warning'), 'warning')} and ${inNumber(count('note'), 'note')}.`,
    ],
    tables: findings.length === 0 ? [] : [tableOf(report, { caption: 'What the checks found' })],
  };
}

export const inNumber = (count: number, thing: string): string => `${count === 0 ? 'no' : count} ${thing}${count === 1 ? '' : 's'}`;

/** The rows are core’s, by which the pack can be checked against its tables. */
export const provenanceSection = (plan: PlanShown): SectionContent => ({
  sentences: [
    'The same tables, scenario and version give the same figures on every machine; another plan hash means that a table was changed.',
  ],
  tables: [{ ...tableOf(provenanceData([...plan.tables], plan.scenario), { caption: 'Where the figures come from' }), from: undefined }],
});
