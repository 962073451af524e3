import { inPounds } from '../figures/in-words';
import { noSuchPolicy } from '../refusals/reports';
import { Decimal } from '../figures/decimal';
import type { Exact } from '../figures/exact';
import { itemAt } from '../lookups';
import { sameWords } from '../plan/cells';
import { accepted, policyProposals } from '../plan/policies';
import type { PolicyProposal } from '../plan/policies';
import type { Settled } from '../plan/settle/settle';
import { terms } from '../terms';
import { yearName } from '../years/financial-year';
import { EMPTY, words } from './report';
import type { Report, Row } from './report';
import { ReportWriter, wordsColumn } from './report-writer';
import type { ReportRequest } from './report-request';

const AS_IT_STANDS = 'Plan as it stands';
const OUTCOMES = ['drawdowns', 'contributions', 'remainingGap', 'generalReserve', 'totalReserves'] as const;

/**
 * What each policy for an open gap proposes, side by side with the plan as it stands: the movements to accept, the gap and
 * the reserves with them, and the gap that re-opens the year after. Ids are a figure alone for the plan as it stands, a
 * figure and a policy (`remainingGap/Meet the gap`), or `movement/` with the policy and the reserve.
 */
export function policiesReport(writer: ReportWriter, { option }: ReportRequest): Report {
  const { settled } = writer;
  const report = (rows: readonly Row[]) =>
    writer.report({ id: 'policies', title: 'What each policy for reserves proposes' }, 'Policy', rows, {
      before: [wordsColumn('figure', 'Figure'), wordsColumn('reserve', 'Reserve')],
      after: [wordsColumn('yearAfter', 'The year after')],
    });
  const all = policyProposals(settled);
  const asked = option ? all.filter(one => sameWords(one.name, option)) : all;
  if (option && !asked.length)
    throw noSuchPolicy(
      option,
      all.map(one => one.name),
    );
  const currentRows = outcomeRows('', settled, settled);
  if (!all.length)
    return report([
      ...currentRows,
      writer.absentRow({ id: 'policies', label: AS_IT_STANDS }, 'money', { role: 'note', before: [words('Policies'), EMPTY] }),
    ]);
  return report([...currentRows, ...asked.flatMap(proposal => policyRows(proposal, writer))]);
}

function policyRows(proposal: PolicyProposal, writer: ReportWriter): Row[] {
  const { name, impossible, movements } = proposal;
  if (impossible)
    return [
      writer.moneyRow({ id: `movement/${name}`, label: name }, () => ({ kind: 'wrong', sentence: impossible }), {
        before: [words('Movement'), EMPTY],
      }),
    ];
  const proposed = movements.map(({ reserve, years }) =>
    writer.moneyRow({ id: `movement/${name}/${reserve}`, label: name }, ({ year }) => years.of(year).amount!, {
      before: [words('Movement'), words(reserve)],
    }),
  );
  return [...proposed, ...outcomeRows(name, accepted(writer.settled, proposal), writer.settled)];
}

/** What comes of a policy; without a name, of the plan as it stands. */
function outcomeRows(policy: string, settled: Settled<Exact>, before: Settled<Exact>): Row[] {
  const writer = new ReportWriter(settled);
  return OUTCOMES.map(term =>
    writer.moneyRow({ id: policy ? `${term}/${policy}` : term, label: policy || AS_IT_STANDS }, year => year[term], {
      provenance: writer.provenanceOfTerm(term),
      before: [words(terms[term].label), EMPTY],
      after: [words(term === 'remainingGap' ? yearAfter(settled, before) : '')],
    }),
  );
}

/** What a policy's drawdowns leave for the year after: reserves that meet a gap once leave it as large as it was. */
function yearAfter(settled: Settled<Exact>, before: Settled<Exact>): string {
  if (settled === before) return '';
  const sentences = settled.years.flatMap((year, index) => {
    const drawn = year.drawdowns.minus(itemAt(before.years, index).drawdowns);
    const next = before.years[index + 1];
    if (drawn.fault || !drawn.amount.gt(0)) return [];
    if (!next) return [`The ${inPounds(drawn.amount)} drawn in ${yearName(year.year)} leaves nothing for the year after the plan.`];
    if (next.remainingGap.fault) return [];
    const open = Decimal.max(0, next.remainingGap.amount);
    return [
      open.isZero()
        ? `The ${inPounds(drawn.amount)} drawn in ${yearName(year.year)} is one-off; the plan has no gap in ${yearName(next.year)}.`
        : `The ${inPounds(drawn.amount)} drawn in ${yearName(year.year)} is one-off: in ${yearName(next.year)} the gap re-opens at ${inPounds(open)}.`,
    ];
  });
  return sentences.join(' ') || 'Nothing is drawn.';
}
