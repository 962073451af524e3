/** What the figures rest on: assumptions, what the checks found, and by what the pack can be made again. */
import { provenanceData } from '../../../core/reports/provenance';
import { cellAt } from '../../../core';
import type { Column, Report, Row } from '../../../core';
import { listed } from '../../../core/figures/in-words';
import { monthName } from '../../../core/years/day';
import { findingsOf } from '../../panel/reading/findings';
import { wordsIn } from '../../panel/reading/report-rows';
import { NothingToShow } from '../pack';
import type { SectionContent } from '../pack';
import { capitalised, tableOf } from '../plan-shown';
import type { PlanShown } from '../plan-shown';

export function assumptionsSection(plan: PlanShown): SectionContent {
  const report = plan.report('assumptions');
  if (report.rows.length === 0) throw new NothingToShow('The plan has no Assumption table.');
  return {
    sentences: [statusesInWords(report)].filter(Boolean),
    tables: [
      tableOf(report, {
        caption: 'What the plan assumes',
        words: (text, _, { id }) => (id === 'fromMonth' && MONTH.test(text) ? monthName(Number(text)) : text),
      }),
    ],
  };
}

const MONTH = /^([1-9]|1[0-2])$/;

/** `Of 10 assumptions 1 is in force and 9 are assumed.` */
function statusesInWords(report: Report): string {
  const statuses = report.rows.map(row => wordsIn(cellAt(report, row, 'status'))).filter(Boolean);
  const counts = [...new Set(statuses)].map(status => ({ status, count: statuses.filter(one => one === status).length }));
  if (counts.length === 0) return '';
  if (counts.length === 1 && counts[0]!.count === report.rows.length && report.rows.length > 1)
    return `All ${inNumber(report.rows.length, 'assumption')} are ${counts[0]!.status}.`;
  const parts = counts.map(({ status, count }) => `${count} ${count === 1 ? 'is' : 'are'} ${status}`);
  return `Of ${inNumber(report.rows.length, 'assumption')}, ${listed(parts)}.`;
}

/** Every finding of the checks: a pack never looks better than its plan. */
export function checksSection(plan: PlanShown): SectionContent {
  const report = plan.report('checks');
  return {
    sentences: [foundInWords(plan)],
    tables: findingsOf(report).length === 0 ? [] : [tableOf(report, { caption: 'What the checks found', words: capitalised })],
  };
}

/** How many of each kind the checks found. */
export function foundInWords(plan: PlanShown): string {
  const findings = findingsOf(plan.report('checks'));
  const count = (severity: string) => findings.filter(one => one.severity === severity).length;
  return findings.length === 0
    ? 'The checks found nothing to report.'
    : `The checks found ${inNumber(count('error'), 'error')}, ${inNumber(count('warning'), 'warning')} and ${inNumber(count('note'), 'note')}.`;
}

export const inNumber = (count: number, thing: string): string => `${count === 0 ? 'no' : count} ${thing}${count === 1 ? '' : 's'}`;

/** The rows are core’s, by which the pack can be checked against its tables; in a document the rows of one source stand together. */
export function provenanceSection(plan: PlanShown): SectionContent {
  const report = provenanceData([...plan.tables], plan.scenario);
  const sources = sourcesOf(report);
  return {
    sentences: [
      'The same tables, scenario and version give the same figures on every machine; another plan hash means that a table was changed.',
    ],
    tables: [{ ...tableOf(report, { caption: 'Where the figures come from' }), from: undefined }],
    inWord: [
      {
        ...tableOf(report, {
          caption: 'What the figures can be made again from',
          headers: { name: 'Item' },
          rows: ({ id }) => !id.startsWith('Assumption: ') && !id.startsWith('source/') && !id.startsWith('remainingGap/'),
          columns: ({ id }) => id === 'value',
        }),
        from: undefined,
        columns: [
          { id: 'name', label: 'Item', kind: 'name' },
          { id: 'value', label: 'Value', kind: 'words' },
        ],
      },
      ...(sources.length === 0
        ? []
        : [
            {
              caption: 'Sources',
              columns: [
                { id: 'source', label: 'Source', kind: 'name' },
                { id: 'rows', label: 'Rows of the plan', kind: 'words' },
              ] satisfies Column[],
              rows: sources,
              moneyUnit: report.moneyUnit,
            },
          ]),
    ],
  };
}

/** A row for each source, with the plan’s rows that name it, by their tables. */
function sourcesOf(report: Report): Row[] {
  const named = new Map<string, Map<string, string[]>>();
  for (const row of report.rows) {
    const source = wordsIn(cellAt(report, row, 'source'));
    const [, table, name] = /^([^:]+): (.*)$/.exec(row.label) ?? [];
    if (!source || table === undefined || name === undefined) continue;
    const ofSource = named.get(source) ?? new Map<string, string[]>();
    named.set(source, ofSource.set(table, [...(ofSource.get(table) ?? []), name]));
  }
  return [...named].map(([source, tables]) => ({
    id: `source/${source}`,
    label: capitalised(source),
    role: 'row',
    unit: 'words',
    cells: [{ kind: 'words', text: [...tables].map(([table, names]) => `${table}: ${names.join(', ')}`).join('; ') }],
  }));
}
