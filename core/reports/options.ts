import { counted, inPounds, listed } from '../figures/in-words';
import { noSuchProposal } from '../refusals/reports';
import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import { findOrThrow, itemAt } from '../lookups';
import { sameWords } from '../plan/cells';
import { PROPOSAL_OPTIONS } from '../plan/read-reserves';
import { movementsMade, isFor } from '../plan/movements-made';
import type { ProposalChoice } from '../plan/settle/context';
import { alternativesFor, proposalsOf } from '../plan/settle/reserve-movements';
import { settle } from '../plan/settle/settle';
import type { Settled } from '../plan/settle/settle';
import { terms } from '../terms';
import type { Term } from '../terms';
import { yearName } from '../years/financial-year';
import { EMPTY, words } from './report';
import type { Report, Row } from './report';
import { ReportWriter, wordsColumn } from './report-writer';
import type { Year } from './report-writer';
import type { ReportRequest } from './report-request';

type Option = ProposalChoice['option'];

/** Each option of each proposal is a plan of its own, worked out with all the others in it: the work grows with the square. */
const MOST_PROPOSALS = 100;

/** One option of a proposal, tried in place of what is chosen. */
interface Tried {
  readonly option: Option;
  readonly settled: Settled<Exact>;
  readonly status: string;
}

/**
 * A proposal met from reserves in full, in part or not at all, or not done, side by side: what is drawn, the gap of each
 * year, the reserves, and in words what happens the year after. An option is shown as if approved, whatever its status.
 * Ids are a figure, an option and a proposal: `remainingGap/full/Redundancy`. Of more than a hundred proposals the first hundred
 * are shown, and a last row, `notShown`, says how many more there are.
 */
export function optionsReport(writer: ReportWriter, { option }: ReportRequest): Report {
  const { plan } = writer;
  const report = (rows: readonly Row[]) =>
    writer.report({ id: 'options', title: 'Each proposal met from reserves in full, in part, not at all, or not done' }, 'Option', rows, {
      before: [wordsColumn('proposal', 'Proposal'), wordsColumn('figure', 'Figure'), wordsColumn('status', 'Status')],
      after: [wordsColumn('yearAfter', 'The year after')],
    });
  const note = (id: string, sentence: string) =>
    writer.absentRow({ id, label: 'Option' }, 'money', { role: 'note', before: [EMPTY, EMPTY, EMPTY], after: [words(sentence)] });
  const proposals = proposalsOf(plan);
  if (!option && !proposals.length) return report([note('none', 'The Movement table has no row with an Option.')]);
  const asked = option ? proposals.filter(one => sameWords(one, option)) : proposals;
  if (!asked.length) throw noSuchProposal(option, proposals);
  const rows = asked.slice(0, MOST_PROPOSALS).flatMap(proposal => proposalRows(proposal, writer));
  return report(asked.length > MOST_PROPOSALS ? [...rows, note('notShown', notShown(asked.slice(MOST_PROPOSALS)))] : rows);
}

const notShown = (others: readonly string[]): string =>
  `Not shown: ${counted(others.length, 'further proposal')}. Type options: and a name, such as “options: ${itemAt(others, 0)}”.`;

function proposalRows(proposal: string, { plan, settled }: ReportWriter): Row[] {
  const rows = alternativesFor(plan, proposal);
  const offered = PROPOSAL_OPTIONS.filter(option => option === 'none' || rows.some(row => row.option === option));
  const tried = [...offered, 'not done' as const].map((option): Tried => {
    const of = rows.filter(row => row.option === option);
    const isChosen = of.some(row => row.chosen);
    const statuses = [...new Set(of.map(row => row.status))];
    return {
      option,
      settled: settle(plan, exactKind, { proposal, option }, settled),
      status: [...(isChosen ? ['chosen'] : []), ...statuses].join(', '),
    };
  });
  const without = findOrThrow(tried, one => one.option === 'none');
  return tried.flatMap(one => {
    const writer = new ReportWriter(one.settled);
    const row = (figure: string, name: string, term: Term, of: ((year: Year) => Exact) | undefined, after = ''): Row => {
      const label = `${itemAt(one.option, 0).toUpperCase()}${one.option.slice(1)}`;
      const more = { provenance: writer.provenanceOfTerm(term), before: [proposal, name, one.status].map(words), after: [words(after)] };
      const rowName = { id: `${figure}/${one.option}/${proposal}`, label };
      return of ? writer.moneyRow(rowName, of, more) : writer.absentRow(rowName, 'money', more);
    };
    const termRow = (term: 'remainingGap' | 'generalReserve' | 'totalReserves', after = '', isThere = true) =>
      row(term, terms[term].label, term, isThere ? year => year[term] : undefined, after);
    return [
      row('drawdown', 'Drawdown', 'drawdowns', year => drawnFor(proposal, year)),
      termRow('remainingGap', yearAfter(one, without)),
      termRow('generalReserve', '', plan.has('Reserve')),
      termRow('totalReserves', '', plan.has('Reserve')),
    ];
  });
}

/** What reserves give to a proposal in a year, as made. */
function drawnFor(proposal: string, year: Year): Exact {
  return exactKind.total(
    movementsMade(year)
      .filter(one => one.kind === 'drawdown' && isFor(one, proposal))
      .map(one => one.made),
    '£',
  );
}

/** What an option means the year after, against meeting the proposal from the budget (none). */
function yearAfter({ option, settled }: Tried, without: Tried): string {
  const differs = settled.years.findIndex(
    (year, index) => !year.remainingGap.fault && !year.remainingGap.amount.eq(itemAt(without.settled.years, index).remainingGap.amount),
  );
  if (option === 'none') return 'The year’s budget meets all of it; reserves are left as they are.';
  if (differs < 0) return 'As under none: nothing is drawn for it.';
  const year = itemAt(settled.years, differs);
  const relief = itemAt(without.settled.years, differs).remainingGap.minus(year.remainingGap).amount;
  if (option === 'not done') return notDone(settled, without);
  const [next, nextWithout] = [settled.years[differs + 1], without.settled.years[differs + 1]];
  const drawn = `Reserves lower the gap of ${yearName(year.year)} by ${inPounds(relief)}, once`;
  if (!next || next.remainingGap.fault) return `${drawn}.`;
  const difference = next.remainingGap.minus(nextWithout!.remainingGap).amount;
  if (difference.isZero())
    return `${drawn}: the gap of ${yearName(next.year)} is ${inPounds(next.remainingGap.amount)}, the same as with none.`;
  return `${drawn}; the gap of ${yearName(next.year)} is ${inPounds(next.remainingGap.amount)}, ${inPounds(difference.abs())} ${difference.gt(0) ? 'higher' : 'lower'} than with none, by what is drawn or no longer there that year.`;
}

function notDone(settled: Settled<Exact>, without: Tried): string {
  const parts = settled.years.flatMap((year, index) => {
    const difference = year.remainingGap.minus(itemAt(without.settled.years, index).remainingGap);
    if (difference.fault || difference.amount.isZero()) return [];
    return [`${inPounds(difference.amount.abs())} ${difference.amount.gt(0) ? 'higher' : 'lower'} in ${yearName(year.year)}`];
  });
  return `Without the proposal its cost falls away, and so do the savings that depend on it: against none the gap is ${listed(parts)}.`;
}
