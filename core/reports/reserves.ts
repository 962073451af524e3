import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import { isTyped } from '../plan/cells';
import { FLOOR_OF } from '../reserves/floor';
import type { Reserve, ReserveKind } from '../plan/read-reserves';
import { generalShareRow } from './general-reserve';
import { rowOfTable, words } from './report';
import type { Report, Row } from './report';
import type { ReportWriter, Year } from './report-writer';

/** The totals of reserves in the order of the public contract, with the kinds each adds up. */
export const RESERVE_TOTALS: readonly {
  readonly term: 'generalReserve' | 'earmarkedReserves' | 'capitalReserves' | 'totalReserves';
  readonly kinds: readonly ReserveKind[];
}[] = [
  { term: 'generalReserve', kinds: ['general'] },
  { term: 'earmarkedReserves', kinds: ['earmarked'] },
  { term: 'capitalReserves', kinds: ['capital'] },
  { term: 'totalReserves', kinds: ['general', 'earmarked', 'capital'] },
];

/** Closing balances by reserve and year; the totals stand after all reserves, and unusable reserves are in none of them. */
export function reservesReport(writer: ReportWriter): Report {
  const { plan } = writer;
  const about = { id: 'reserves', title: 'Reserves at 31 March' };
  if (!plan.has('Reserve'))
    return writer.report(
      about,
      'Reserve',
      RESERVE_TOTALS.map(({ term }) => writer.absentRow(term, 'money', { role: 'total' })),
    );
  return writer.report(about, 'Reserve', [
    ...plan.reserves.map(reserve =>
      writer.moneyRow(
        { id: rowOfTable('Reserve', reserve.name), label: reserve.name },
        year => year.reserves.balances.of(reserve).closing,
        { figureName: { table: 'Reserve', row: reserve.name } },
      ),
    ),
    ...RESERVE_TOTALS.map(({ term }) => writer.moneyRow(term, year => year[term], { role: 'total' })),
    generalShareRow(writer),
    writer.moneyRow('contributions', year => year.contributions),
    writer.moneyRow('drawdowns', year => year.drawdowns),
    ...floorRows(writer, plan.reserves),
    ...(plan.overspend ? [writer.moneyRow('overspend', year => year.overspend!.borne)] : []),
  ]);
}

/** The floor of each reserve that has one. */
export function floorRows(writer: ReportWriter, reserves: readonly Reserve[], basis?: (reserve: Reserve) => string): Row[] {
  return reserves
    .filter(reserve => isTyped(reserve.floor) || isTyped(reserve.floorRate))
    .map(reserve =>
      writer.moneyRow(
        { id: `floor/${rowOfTable('Reserve', reserve.name)}`, label: `Floor of ${reserve.name}` },
        year => year.reserves.balances.of(reserve).floor,
        { figureName: { table: 'Reserve', row: reserve.name, of: FLOOR_OF }, ...(basis && { before: [words(basis(reserve))] }) },
      ),
    );
}

/** What reserves of some kinds hold on 1 April of a year. */
export function openingOf(year: Year, kinds: readonly ReserveKind[]): Exact {
  const counted = [...year.reserves.balances].filter(([reserve]) => reserve.kind !== undefined && kinds.includes(reserve.kind));
  return exactKind.total(
    counted.map(([, balance]) => balance.opening),
    '£',
  );
}
