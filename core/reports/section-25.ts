import { inPounds, listed } from '../figures/in-words';
import type { Exact } from '../figures/exact';
import { FIGURE_STATUSES } from '../figures/figure';
import { findOrThrow } from '../lookups';
import { findingsOf } from '../plan/checks';
import { largestFirst, riskMinimumOf } from '../plan/risk-minimum';
import { provenanceOf } from '../plan/settle/context';
import { yearName } from '../years/financial-year';
import { assumedIn, unitOf } from './assumptions';
import { generalFloor, generalMinimumRow, generalShareRow, justificationRow, riskMinimumRow } from './general-reserve';
import { ABSENT, rowOfTable, words } from './report';
import type { Report, Row } from './report';
import { wordsColumn } from './report-writer';
import type { ReportWriter, Year } from './report-writer';

const LARGEST_RISKS = 5;

/**
 * What the chief finance officer’s statement draws on: how robust the estimates are, whether reserves are adequate, the
 * largest risks, and what the plan assumes with how firm each assumption is. It supports the statement; it is not one.
 *
 * Source: Local Government Act 2003, s.25.
 */
export function section25Report(writer: ReportWriter): Report {
  return writer.report(
    { id: 'section 25', title: 'What the chief finance officer’s statement draws on' },
    'Section 25',
    [...robustnessRows(writer), ...adequacyRows(writer), ...riskRows(writer), ...assumptionRows(writer)],
    { before: [wordsColumn('basis', 'Basis')] },
  );
}

const ROBUSTNESS = [
  ['netBudget', 'spending less savings counted, specific grants and income'],
  ['savingsCounted', 'savings × how sure their delivery is'],
  ['savingsNotCounted', 'the rest of the savings named'],
  ['remainingGap', 'after savings and reserves; above nil is a shortfall'],
  ['structuralGap', 'what recurs: without one-offs, funding that ends, and reserves'],
  ['drawdowns', 'from reserves, once each'],
] as const;

function robustnessRows(writer: ReportWriter): Row[] {
  return [
    ...ROBUSTNESS.map(([term, basis]) => writer.moneyRow(term, year => year[term], { before: [words(basis)] })),
    writer.remark({ id: 'findings', label: 'Findings' }, { before: [words(findingsInWords(writer))] }),
  ];
}

function findingsInWords({ settled }: ReportWriter): string {
  const found = findingsOf(settled);
  const count = (severity: string, one: string, many: string) => {
    const number = found.filter(each => each.severity === severity).length;
    return `${number} ${number === 1 ? one : many}`;
  };
  return `${count('error', 'error', 'errors')} to mend before the figures can be relied on, ${count('warning', 'rule or good practice', 'rules or good practices')} not kept; the report “checks” lists them`;
}

function adequacyRows(writer: ReportWriter): Row[] {
  const { plan } = writer;
  const adequacy = { id: 'adequacyOfReserves', label: 'Adequacy of reserves' };
  if (!plan.has('Reserve'))
    return [writer.row(adequacy, 'words', () => ABSENT, { role: 'note', before: [words('the plan has no Reserve table')] })];
  const minimum = riskMinimumOf(plan);
  return [
    writer.remark(adequacy, { before: [words(adequacyInWords(writer))] }),
    writer.moneyRow('generalReserve', year => year.generalReserve, { before: [words('closing balance')] }),
    generalShareRow(writer, [words('of the year’s net budget')]),
    generalMinimumRow(writer, [words('set by the body: its floor')]),
    riskMinimumRow(writer, minimum, [words(minimum ? 'what the Risk table calls for' : 'the plan has no Risk table')]),
    justificationRow(writer, 'Level that needs a justification', [words('the published share of the net budget')]),
    writer.moneyRow('totalReserves', year => year.totalReserves, { before: [words('general, earmarked and capital; none unusable')] }),
  ];
}

/** In which years the general reserve stands below its floor or below the risk-based minimum. */
function adequacyInWords({ settled, plan }: ReportWriter): string {
  const minimum = riskMinimumOf(plan);
  const unknown = settled.years.map(year => year.generalReserve.fault ?? generalFloor(year).fault).find(Boolean) ?? minimum?.total.fault;
  if (unknown) return `not known: ${unknown.sentence}`;
  const below = (of: (year: Year) => Exact) =>
    settled.years.filter(year => year.generalReserve.amount.lt(of(year).amount)).map(year => yearName(year.year));
  const parts = [
    ['its floor', below(generalFloor)] as const,
    ...(minimum ? [['the risk-based minimum', below(() => minimum.total)] as const] : []),
  ].map(([what, years]) => (years.length ? `below ${what} in ${listed(years)}` : `at or above ${what} in every year`));
  const shortfalls = settled.years.filter(year => !year.remainingGap.fault && year.remainingGap.amount.gt(0));
  const open = shortfalls.length
    ? `; a remaining gap is open in ${listed(shortfalls.map(year => yearName(year.year)))}, which no reserve meets`
    : '';
  return `the general reserve stands ${listed(parts)}${open}`;
}

function riskRows(writer: ReportWriter): Row[] {
  const minimum = riskMinimumOf(writer.plan);
  if (!minimum) return [];
  return largestFirst(minimum)
    .slice(0, LARGEST_RISKS)
    .map((risk, index) =>
      writer.moneyRow({ id: rowOfTable('Risk', risk.name), label: `Risk ${index + 1}: ${risk.name}` }, () => risk.amount, {
        provenance: provenanceOf(findOrThrow(writer.plan.risks, one => one.name === risk.name).source),
        before: [words(`could cost ${inPounds(risk.exposure)}; allowed for in the risk-based minimum`)],
      }),
    );
}

function assumptionRows(writer: ReportWriter): Row[] {
  const { assumptions } = writer.plan;
  const weakest = FIGURE_STATUSES.filter(status => assumptions.some(one => one.status === status)).at(-1);
  return [
    ...(weakest
      ? [
          writer.remark(
            { id: 'weakestAssumption', label: 'Weakest assumption' },
            { before: [words(`the least firm of the plan’s assumptions is ${weakest}`)] },
          ),
        ]
      : []),
    ...assumptions.map(one =>
      writer.row(
        { id: rowOfTable('Assumption', one.name), label: `Assumption: ${one.name}` },
        unitOf(one),
        ({ year }) => assumedIn(one, year),
        {
          figureName: { table: 'Assumption', row: one.name },
          before: [words([one.unit, one.status, one.source].filter(Boolean).join('; '))],
        },
      ),
    ),
  ];
}
