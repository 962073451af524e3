import { ModelError, orRefusal } from '../errors';
import type { Flow, MoneyFlow } from '../commissioning/money-flow';
import { sumOf } from '../figures/decimal';
import type { Decimal } from '../figures/decimal';
import { itemAt } from '../lookups';
import { allocationsByYear, needsOf, potByYear } from '../plan/allocation-of-plan';
import { bidRounds, isRefused } from '../plan/bid-rounds';
import type { BidRound } from '../plan/bid-rounds';
import { adjustedAmount, isTyped } from '../plan/cells';
import type { FigureCell } from '../plan/cells';
import { approvable, chanceOfApproved, flowOfRound, flowToPartnerships, partnershipsFlow } from '../plan/plan-flow';
import { ABSENT, EMPTY, figure, rowOfTable, words } from './report';
import type { Cell, Column, Report, Role, Row } from './report';
import { figureColumn, nameColumn, reportOf, wordsColumn } from './report-writer';
import type { ReportWriter } from './report-writer';

const COLUMNS: readonly Column[] = [
  nameColumn('Partnership or bid'),
  figureColumn('allocated', 'Allocated'),
  figureColumn('applied', 'Applied'),
  figureColumn('approved', 'Approved'),
  figureColumn('claimed', 'Claimed'),
  figureColumn('unused', 'Not used'),
  figureColumn('unmet', 'Unmet'),
  figureColumn('recycled', 'Recycled'),
  wordsColumn('remark', 'Remark'),
];

type Cells = Partial<Record<string, Cell>>;

/**
 * From allocation to money spent, in the first year: for each partnership and each bid what is allocated, applied for, approved,
 * claimed, not used and recycled by the rule of the Body; then how much may be approved at the stated chance of overspending.
 */
export function flowReport(writer: ReportWriter): Report {
  const { settled } = writer;
  const { plan } = settled;
  const rounds = bidRounds(settled).filter((round): round is BidRound => !isRefused(round));
  const rows = [...partnershipRows(writer), ...rounds.flatMap(round => roundRows(writer, round))];
  return reportOf(
    { id: 'flow', title: 'From allocation to money spent', moneyUnit: plan.body.moneyUnit },
    COLUMNS,
    rows.length
      ? rows
      : [row('nothingAllocated', 'No Service row is Shared by partnerships or bids, so nothing is allocated.', 'note', {})],
  );
}

function partnershipRows({ settled }: ReportWriter): Row[] {
  const { plan } = settled;
  const pot = potByYear(settled);
  if (!pot || !plan.partnerships.length || !plan.weights.length) return [];
  const flow = orRefusal(() => flowToPartnerships(settled)!);
  const heading = row('partnerships', 'Partnerships', 'heading', { allocated: figure(itemAt(pot, 0), 'money') });
  const typed = partnershipsFlow(plan);
  const shared = itemAt(allocationsByYear(plan, pot.slice(0, 1), needsOf(plan)), 0);
  const amounts = shared instanceof ModelError ? [] : shared.amounts;
  const rows = plan.partnerships.map((one, index) => {
    const cells: Cells = { allocated: orFault(shared instanceof ModelError ? shared : itemAt(amounts, index)) };
    if (!typed) return row(rowOfTable('Partnership', one.name), one.name, 'row', { ...cells, ...notTyped });
    return row(rowOfTable('Partnership', one.name), one.name, 'row', {
      ...cells,
      applied: typedMoney(isTyped(one.applied) ? one.applied : one.approved),
      approved: typedMoney(one.approved),
      claimed: typedMoney(one.claimed),
      ...followed(flow, index),
    });
  });
  if (!typed || flow instanceof ModelError) return [heading, ...rows, ...approvableRows(plan, 'partnerships', itemAt(pot, 0), amounts, [])];
  return [
    heading,
    ...rows,
    ...totals('partnerships', flow),
    ...approvableRows(
      plan,
      'partnerships',
      itemAt(pot, 0),
      amounts,
      flow.rows.map(one => one.approved),
    ),
  ];
}

function roundRows({ settled: { plan } }: ReportWriter, round: BidRound): Row[] {
  const id = `round/${round.name || 'bids'}`;
  const flow = orRefusal(() => flowOfRound(plan, round));
  const typed = round.ranked.some(({ bid }) => isTyped(bid.approved) || isTyped(bid.claimed));
  const heading = row(id, round.name ? `Round: ${round.name}` : 'Bids', 'heading', { allocated: figure(round.pot!, 'money') });
  const rows = round.ranked.map(({ bid, award, requested, result }, index) =>
    row(rowOfTable('Bid', bid.name), bid.name, 'row', {
      allocated: figure(award, 'money'),
      applied: figure(requested, 'money'),
      ...(typed
        ? { approved: typedMoney(bid.approved), claimed: typedMoney(bid.claimed), ...followed(flow, index) }
        : { ...notTyped, applied: figure(requested, 'money') }),
      remark: words(result),
    }),
  );
  const awards = round.ranked.map(one => one.award);
  if (!typed || flow instanceof ModelError) return [heading, ...rows, ...approvableRows(plan, id, round.pot!, awards, [])];
  return [
    heading,
    ...rows,
    ...totals(id, flow),
    ...approvableRows(
      plan,
      id,
      round.pot!,
      awards,
      flow.rows.map(one => one.approved),
    ),
  ];
}

function totals(id: string, flow: MoneyFlow): Row[] {
  const sum = (of: (one: Flow) => Decimal) => figure(sumOf(flow.rows.map(of)), 'money');
  return [
    row(`${id}/total`, 'Total', 'total', {
      allocated: sum(one => one.allocated),
      applied: sum(one => one.applied),
      approved: sum(one => one.approved),
      claimed: sum(one => one.claimed),
      unused: sum(one => one.unused),
      unmet: sum(one => one.unmet),
      recycled: sum(one => one.received),
      remark: words(flow.rule),
    }),
    row(`${id}/backToThePot`, 'Back to the pot', 'row', { recycled: figure(flow.backToThePot, 'money') }),
  ];
}

/** How much may be approved at the stated chance of overspending, where the Body states one. */
function approvableRows(
  plan: ReportWriter['plan'],
  id: string,
  pot: Decimal,
  awards: readonly Decimal[],
  approved: readonly Decimal[],
): Row[] {
  const most = orRefusal(() => approvable(plan, pot, awards));
  if (most === undefined) return [];
  if (most instanceof ModelError) return [row(`${id}/approveAtMost`, 'May be approved at most', 'row', { approved: orFault(most) })];
  const chance = orRefusal(() => chanceOfApproved(plan, pot, approved));
  return [
    row(`${id}/approveAtMost`, 'May be approved at most', 'row', { approved: figure(most.approve, 'money'), remark: words(most.method) }),
    row(`${id}/abovePot`, 'of that above the pot', 'row', { approved: figure(most.above, 'money') }),
    rate(`${id}/chance`, 'Chance of overspending then', most.chance),
    row(`${id}/oneMore`, 'One step more', 'row', { approved: figure(most.next.approve, 'money') }),
    rate(`${id}/chanceOfOneMore`, 'Chance of overspending with it', most.next.chance),
    ...(chance === undefined
      ? []
      : [
          chance instanceof ModelError
            ? row(`${id}/chanceOfApproved`, CHANCE_OF_APPROVED, 'row', { approved: orFault(chance) })
            : rate(`${id}/chanceOfApproved`, CHANCE_OF_APPROVED, chance),
        ]),
  ];
}

const CHANCE_OF_APPROVED = 'Chance that claims on what is approved pass the pot';

const notTyped: Cells = { applied: ABSENT, approved: ABSENT, claimed: ABSENT, unused: ABSENT, unmet: ABSENT, recycled: ABSENT };

/** What a row did not use, what it asks for beyond, and what is recycled to it; faults where claims pass approvals. */
function followed(flow: MoneyFlow | ModelError, index: number): Cells {
  if (flow instanceof ModelError) return { unused: orFault(flow), unmet: orFault(flow), recycled: orFault(flow) };
  const { unused, unmet, received } = itemAt(flow.rows, index);
  return { unused: figure(unused, 'money'), unmet: figure(unmet, 'money'), recycled: figure(received, 'money') };
}

const typedMoney = (cell: FigureCell): Cell => figure(cell.fault ?? adjustedAmount(cell), 'money');

const orFault = (of: Decimal | ModelError): Cell =>
  of instanceof ModelError ? { kind: 'fault', fault: { kind: of.kind, sentence: of.sentence } } : figure(of, 'money');

const rate = (id: string, label: string, chance: Decimal): Row => ({
  ...row(id, label, 'row', { approved: figure(chance.toDecimalPlaces(10), 'rate') }),
  unit: 'rate',
});

const row = (id: string, label: string, role: Role, cells: Cells): Row => ({
  id,
  label,
  role,
  unit: 'money',
  cells: COLUMNS.slice(1).map(column => cells[column.id] ?? EMPTY),
});
