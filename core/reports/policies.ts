import { inPounds } from '../figures/in-words';
import { wrong } from '../errors';
import { Decimal } from '../figures/decimal';
import type { Exact } from '../figures/exact';
import { sameWords } from '../plan/cells';
import { accepted, policyProposals } from '../plan/policies';
import type { PolicyProposal } from '../plan/policies';
import type { Settled } from '../plan/settle/settle';
import { terms } from '../terms';
import { yearName } from '../years/financial-year';
import { cellOf, NOT_MODELLED, TableWriter } from './unconverted';
import type { ReportTable, ReportCell } from './unconverted';
import type { ReportRequest } from './plan-report';

const AS_IT_STANDS = 'Plan as it stands';

/**
 * What each policy for an open gap proposes, side by side with the plan as it stands: the movements to accept, the gap and
 * the reserves with them, and the gap that re-opens the year after.
 */
export function policiesReport(writer: TableWriter, { option }: ReportRequest): ReportTable {
  const { settled } = writer;
  const header = [...writer.header('Policy', 'Figure', 'Reserve'), 'The year after'];
  const all = policyProposals(settled);
  const asked = option ? all.filter(one => sameWords(one.name, option)) : all;
  if (option && !asked.length)
    throw wrong(
      `Report is “policies: ${option}”; ${all.length ? `the plan’s policies are ${all.map(one => one.name).join(', ')}` : 'the plan has no Policy table'}.`,
    );
  const standing = outcomeRows(AS_IT_STANDS, settled, settled);
  if (!all.length) return [header, ...standing, [AS_IT_STANDS, 'Policies', '', ...writer.row('', () => NOT_MODELLED).slice(1), '']];
  return [header, ...standing, ...asked.flatMap(proposal => policyRows(proposal, writer))];
}

function policyRows(proposal: PolicyProposal, writer: TableWriter): ReportCell[][] {
  const { name, impossible, movements } = proposal;
  if (impossible) return [[name, 'Movement', '', ...writer.row('', () => cellOf({ kind: 'wrong', sentence: impossible })).slice(1), '']];
  const proposed = movements.map((movement): ReportCell[] => [
    name,
    'Movement',
    movement.reserve,
    ...writer.row('', year => writer.money(movement.years.get(year.year)!.amount!)).slice(1),
    '',
  ]);
  return [...proposed, ...outcomeRows(name, accepted(writer.settled, proposal), writer.settled)];
}

function outcomeRows(name: string, settled: Settled<Exact>, before: Settled<Exact>): ReportCell[][] {
  const writer = new TableWriter(settled);
  const row = (figure: string, of: Parameters<TableWriter['moneyRow']>[1], words = ''): ReportCell[] => [
    name,
    figure,
    '',
    ...writer.moneyRow('', of).slice(1),
    words,
  ];
  return [
    row(terms.drawdowns.label, year => year.drawdowns),
    row(terms.contributions.label, year => year.contributions),
    row(terms.remainingGap.label, year => year.remainingGap, yearAfter(settled, before)),
    row(terms.generalReserve.label, year => year.generalReserve),
    row(terms.totalReserves.label, year => year.totalReserves),
  ];
}

/** What a policy's drawdowns leave for the year after: reserves that meet a gap once leave it as large as it was. */
function yearAfter(settled: Settled<Exact>, before: Settled<Exact>): string {
  if (settled === before) return '';
  const sentences = settled.years.flatMap((year, index) => {
    const drawn = year.drawdowns.minus(before.years[index]!.drawdowns);
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
