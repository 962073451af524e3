import { BID_STATUSES, canBeFunded } from '../commissioning/bid-status';
import type { Decimal } from '../figures/decimal';
import { inPounds } from '../figures/in-words';
import type { Exact } from '../figures/exact';
import { itemAt } from '../lookups';
import { bidRounds, isRefused } from './bid-rounds';
import { adjustedAmount, isTyped, sameWords } from './cells';
import type { FigureCell } from './cells';
import { nearestWord } from '../reading/nearest-word';
import type { Bid } from './read-commissioning';
import type { Settled } from './settle/settle';

/** What is wrong or odd about bids and their rounds. */
export function checkBids(settled: Settled<Exact>): void {
  const { plan } = settled;
  const table = plan.tables.get('Bid');
  if (!table) return;
  const strangers = table.others.filter(column => !plan.criteria.some(one => sameWords(one.name, column)));
  if (strangers.length)
    plan.findings.add({
      severity: 'note',
      table: 'Bid',
      row: '',
      column: strangers.join(', '),
      sentence: `Bid: ${strangers.length === 1 ? 'the column' : 'the columns'} ${strangers.join(', ')} ${strangers.length === 1 ? 'is' : 'are'} not read.`,
    });
  if (!plan.criteria.length && !table.headers.has('Score') && plan.bids.length)
    plan.findings.add({
      severity: 'error',
      table: 'Bid',
      row: '',
      column: 'Score',
      sentence: 'Bid has no column Score and the plan no Criterion table; type a score for each bid, or the criteria and their weights.',
    });
  for (const bid of plan.bids) checkBid(settled, bid);
  for (const round of bidRounds(settled))
    if (isRefused(round))
      plan.findings.add({
        severity: round.name ? 'error' : 'warning',
        table: 'Bid',
        row: itemAt(round.bids, 0).name,
        column: round.name ? 'Round' : '',
        sentence: round.refusal.sentence,
      });
}

function checkBid({ plan }: Settled<Exact>, bid: Bid): void {
  const find = (severity: 'error' | 'warning', column: string, sentence: string) =>
    plan.findings.add({ severity, table: 'Bid', row: bid.name, column, sentence });
  if (!bid.status) {
    const near = nearestWord(bid.statusTyped, BID_STATUSES);
    find(
      'error',
      'Status',
      `Bid “${bid.name}”, Status, holds “${bid.statusTyped}”, so it is not funded; type ${near ? `“${near}”` : `one of ${BID_STATUSES.join(', ')}`}.`,
    );
  }
  for (const [column, fault] of moneyFaults(`Bid “${bid.name}”`, ['Requested', bid.requested], bid.approved, bid.claimed))
    find('warning', column, fault);
  if (bid.status && !canBeFunded(bid.status) && adjustedAmount(bid.approved).gt(0))
    find(
      'warning',
      'Approved',
      `Bid “${bid.name}” is ${bid.status} and has ${inPounds(adjustedAmount(bid.approved))} approved; type approved in Status, or empty Approved.`,
    );
}

/** Only what is approved is paid, and no more is approved than is asked for. */
export function moneyFaults(
  who: string,
  [askedAs, asked]: readonly [string, FigureCell],
  approved: FigureCell,
  claimed: FigureCell,
): [column: string, sentence: string][] {
  const faults: [string, string][] = [];
  const [ask, approve, claim] = [asked, approved, claimed].map(adjustedAmount) as [Decimal, Decimal, Decimal];
  if (claim.gt(approve))
    faults.push([
      'Claimed',
      `${who}, Claimed, is ${inPounds(claim)}, ${inPounds(claim.minus(approve))} more than the ${inPounds(approve)} approved; only what is approved is paid.`,
    ]);
  if (approve.gt(ask) && (isTyped(asked) || askedAs === 'Requested'))
    faults.push([
      'Approved',
      `${who}, Approved, is ${inPounds(approve)}, ${inPounds(approve.minus(ask))} more than the ${inPounds(ask)} ${askedAs === 'Requested' ? 'requested' : 'applied for'}.`,
    ]);
  return faults;
}
