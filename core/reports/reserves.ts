import { roundedTo } from '../figures/decimal';
import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import type { ReserveKind } from '../plan/read-reserves';
import { isTyped } from '../plan/cells';
import type { YearFigures } from '../plan/settle/settle';
import { terms } from '../terms';
import { cellOf } from './unconverted';
import type { ReportTable, ReportCell, TableWriter } from './unconverted';

/** Shares of the budget are shown to 4 decimals of a percent. */
const SHARE_DECIMALS = 6;

/** The totals of reserves by the row names of the public contract. */
export const RESERVE_TOTALS: readonly {
  readonly name: string;
  readonly kinds: readonly ReserveKind[];
  readonly of: (year: YearFigures<Exact>) => Exact;
}[] = [
  { name: terms.generalReserve.label, kinds: ['general'], of: year => year.generalReserve },
  { name: terms.earmarkedReserves.label, kinds: ['earmarked'], of: year => year.earmarkedReserves },
  { name: terms.capitalReserves.label, kinds: ['capital'], of: year => year.capitalReserves },
  { name: terms.totalReserves.label, kinds: ['general', 'earmarked', 'capital'], of: year => year.totalReserves },
];

/** Closing balances by reserve and year; the totals stand after all reserves, and unusable reserves are in none of them. */
export function reservesReport(writer: TableWriter): ReportTable {
  const { plan } = writer;
  const header = writer.header('Reserve');
  if (!plan.has('Reserve')) return [header, ...RESERVE_TOTALS.map(({ name }) => writer.absentRow(name))];
  const withFloor = plan.reserves.filter(reserve => isTyped(reserve.floor) || isTyped(reserve.floorRate));
  return [
    header,
    ...plan.reserves.map(reserve => writer.moneyRow(reserve.name, year => year.reserves.balances.get(reserve)!.closing)),
    ...RESERVE_TOTALS.map(({ name, of }) => writer.moneyRow(name, of)),
    writer.row('General reserve %', generalShare),
    writer.moneyRow(terms.contributions.label, year => year.contributions),
    writer.moneyRow(terms.drawdowns.label, year => year.drawdowns),
    ...withFloor.map(reserve =>
      writer.moneyRow(`Floor of ${reserve.name}`, year => year.reserves.balances.get(reserve)!.floor.rounded('penny')),
    ),
    ...(plan.overspend ? [writer.moneyRow(terms.overspend.label, year => year.overspend!.borne)] : []),
  ];
}

/** What reserves of some kinds hold on 1 April of a year. */
export function openingOf(year: YearFigures<Exact>, kinds: readonly ReserveKind[]): Exact {
  const counted = [...year.reserves.balances].filter(([reserve]) => reserve.kind !== undefined && kinds.includes(reserve.kind));
  return exactKind.total(
    counted.map(([, balance]) => balance.opening),
    '£',
  );
}

/** The closing general reserve as a share of the same year's net budget. */
export function generalShare({ generalReserve, netBudget }: YearFigures<Exact>): ReportCell {
  const fault = generalReserve.fault ?? netBudget.fault;
  if (fault) return cellOf(fault);
  return netBudget.amount.gt(0) ? roundedTo(generalReserve.amount.div(netBudget.amount), SHARE_DECIMALS) : 'no net budget';
}
