import { roundedTo } from '../figures/decimal';
import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import type { ReserveKind } from '../plan/read-reserves';
import { isTyped } from '../plan/settle/context';
import type { YearFigures } from '../plan/settle/settle';
import { terms } from '../terms';
import { cellOf } from './report';
import type { Report, ReportCell, ReportWriter } from './report';

/** Shares of the budget are shown to 4 decimals of a percent. */
const SHARE_DECIMALS = 6;

/** The totals of reserves by the row names of the public contract. */
export const RESERVE_TOTALS: readonly { readonly name: string; readonly kinds: readonly ReserveKind[]; readonly of: (year: YearFigures<Exact>) => Exact }[] = [
  { name: terms.generalReserve.label, kinds: ['general'], of: year => year.generalReserve },
  { name: terms.earmarkedReserves.label, kinds: ['earmarked'], of: year => year.earmarkedReserves },
  { name: terms.capitalReserves.label, kinds: ['capital'], of: year => year.capitalReserves },
  { name: terms.totalReserves.label, kinds: ['general', 'earmarked', 'capital'], of: year => year.totalReserves },
];

/** Closing balances by reserve and year; the totals stand after all reserves, and unusable reserves are in none of them. */
export function reservesReport(writer: ReportWriter): Report {
  const { plan, settled } = writer;
  const header = writer.header('Reserve', 'Kind', 'Opening');
  const row = (name: string, kind: string, opening: ReportCell, cell: (year: YearFigures<Exact>) => ReportCell): ReportCell[] => [name, kind, opening, ...settled.years.map(cell)];
  if (!plan.has('Reserve')) return [header, ...RESERVE_TOTALS.map(({ name }) => [name, 'total', '', ...writer.absentRow(name).slice(1)])];
  const first = settled.years[0]!;
  const withFloor = plan.reserves.filter(reserve => isTyped(reserve.floor) || isTyped(reserve.floorRate));
  return [
    header,
    ...plan.reserves.map(reserve => row(reserve.name, reserve.kind ?? '', writer.money(first.reserves.balances.get(reserve)!.opening), year => writer.money(year.reserves.balances.get(reserve)!.closing))),
    ...RESERVE_TOTALS.map(({ name, kinds, of }) => row(name, 'total', writer.money(openingOf(first, kinds)), year => writer.money(of(year)))),
    row('General reserve %', 'of net budget', '', generalShare),
    row(terms.contributions.label, 'as made', '', year => writer.money(year.contributions)),
    row(terms.drawdowns.label, 'as made', '', year => writer.money(year.drawdowns)),
    ...withFloor.map(reserve => row(`Floor of ${reserve.name}`, 'floor', '', year => writer.money(year.reserves.balances.get(reserve)!.floor.rounded('penny')))),
  ];
}

/** What reserves of some kinds hold on 1 April of a year. */
export function openingOf(year: YearFigures<Exact>, kinds: readonly ReserveKind[]): Exact {
  const counted = [...year.reserves.balances].filter(([reserve]) => reserve.kind !== undefined && kinds.includes(reserve.kind));
  return exactKind.total(counted.map(([, balance]) => balance.opening), '£');
}

/** The closing general reserve as a share of the same year's net budget. */
export function generalShare({ generalReserve, netBudget }: YearFigures<Exact>): ReportCell {
  const fault = generalReserve.fault ?? netBudget.fault;
  if (fault) return cellOf(fault);
  return netBudget.amount.gt(0) ? roundedTo(generalReserve.amount.div(netBudget.amount), SHARE_DECIMALS) : 'no net budget';
}
