import { roundedTo } from '../figures/decimal';
import type { Decimal } from '../figures/decimal';
import { isFault } from '../figures/figure';
import type { Fault } from '../figures/figure';
import { inPercent, inPoints, inPounds } from '../figures/in-words';
import { itemAt } from '../lookups';
import { inflationOf } from '../plan/compared-inflation';
import { adjustedAmount, isTyped } from '../plan/cells';
import { riseAsRate } from '../precept/band-d';
import { comparedWithPeers, movedWithInflation } from '../precept/comparison';
import type { PeerComparison } from '../precept/comparison';
import type { Term } from '../terms';
import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import { ABSENT, EMPTY, figure, rowOfTable, words } from './report';
import type { Cell, Report, Row, Unit } from './report';
import type { ReportWriter } from './report-writer';

/** Band D of a year, and last year’s where the plan knows it. */
interface OfYear {
  readonly year: FinancialYear;
  readonly bandD: Decimal | Fault;
  readonly lastYear?: Decimal | Fault;
}

/**
 * Band D and its rise beside other bodies (the Peer table) and beside inflation (the assumption that the Body row Compared
 * with inflation names), from the base year on, each with the sentence that an annual report makes of it.
 */
export function comparisonReport(writer: ReportWriter): Report {
  const { plan, settled } = writer;
  const base: OfYear = { year: plan.horizon.baseYear, bandD: plan.body.baseYearBandD };
  const years = [
    base,
    ...settled.years.map(({ year, bandD }): OfYear => ({
      year,
      bandD: bandD?.bandD ?? NO_PRECEPT,
      lastYear: bandD?.lastYear ?? NO_PRECEPT,
    })),
  ];
  const row = (id: string, label: string, unit: Unit, of: (one: OfYear, index: number) => Cell, term?: Term): Row => ({
    id,
    label,
    ...(term && { figureName: { term } }),
    role: unit === 'words' ? 'note' : 'row',
    unit,
    cells: years.map(of),
  });
  const rise = (one: OfYear, of: (rise: Decimal, last: Decimal) => Cell): Cell =>
    one.lastYear === undefined
      ? EMPTY
      : isFault(one.bandD)
        ? figure(one.bandD, 'bandD')
        : isFault(one.lastYear)
          ? figure(one.lastYear, 'bandD')
          : of(one.bandD.minus(one.lastYear), one.lastYear);
  const baseColumn = { id: yearName(base.year), label: plan.yearHeader(base.year), kind: 'year' as const, year: base.year };
  return writer.report(
    { id: 'comparison', title: 'Band D beside other bodies and inflation' },
    'Figure',
    [
      row('bandD', 'Band D', 'bandD', ({ bandD }) => figure(bandD, 'bandD'), 'bandD'),
      row('rise', 'Rise', 'bandD', one => rise(one, by => figure(by, 'bandD')), 'rise'),
      row('risePercent', 'Rise %', 'rate', one => rise(one, (by, last) => figure(riseAsRate(by, last), 'rate'))),
      ...peerRows(writer, row),
      ...inflationRows(writer, years, row, rise),
    ],
    { before: [baseColumn] },
  );
}

const NO_PRECEPT: Fault = { kind: 'unknown', sentence: 'The plan has no Precept table, so Band D is known for the base year alone.' };

type MakeRow = (id: string, label: string, unit: Unit, of: (one: OfYear, index: number) => Cell) => Row;

function peerRows({ plan }: ReportWriter, row: MakeRow): Row[] {
  const { peers } = plan;
  if (!peers.length) return [row('peers', 'Beside other bodies', 'words', (_, index) => (index ? EMPTY : words(NO_PEERS)))];
  const compared = ({ year, bandD }: OfYear): PeerComparison | Fault | undefined => {
    if (isFault(bandD)) return bandD;
    const typed = peers.filter(peer => isTyped(peer.years.get(year)));
    const fault = typed.map(peer => peer.years.of(year).fault ?? peer.taxBase.fault).find(Boolean);
    if (fault) return fault;
    const others = typed.map(({ years, taxBase }) => ({
      bandD: adjustedAmount(years.of(year)),
      ...(isTyped(taxBase) && { taxBase: adjustedAmount(taxBase) }),
    }));
    return others.length ? comparedWithPeers(bandD, others) : undefined;
  };
  const cell = (one: OfYear, of: (comparison: PeerComparison) => Cell): Cell => {
    const comparison = compared(one);
    return comparison === undefined ? EMPTY : isFault(comparison) ? figure(comparison, 'bandD') : of(comparison);
  };
  return [
    ...peers.map(peer =>
      row(rowOfTable('Peer', peer.name), peer.name, 'bandD', ({ year }) => {
        const typed = peer.years.get(year);
        return typed && isTyped(typed)
          ? figure(typed.fault ?? adjustedAmount(typed), 'bandD', peer.source ? { source: peer.source } : {})
          : EMPTY;
      }),
    ),
    row('average', 'Average of the others', 'bandD', one => cell(one, ({ average }) => figure(average, 'bandD'))),
    row('weightedAverage', 'Average weighted by tax base', 'bandD', one =>
      cell(one, ({ weighted }) => (weighted ? figure(weighted, 'bandD') : ABSENT)),
    ),
    row('aboveAverage', 'Above or below the average', 'bandD', one => cell(one, ({ difference }) => figure(difference, 'bandD'))),
    row('place', 'Place from the lowest', 'words', one => cell(one, ({ place, of }) => words(`${place} of ${of}`))),
    row('peers', 'Beside other bodies', 'words', one => cell(one, comparison => words(besidePeers(one.bandD as Decimal, comparison)))),
  ];
}

const NO_PEERS = 'Add a Peer table: one row for each body, with its Band D by year.';

const penny = (amount: Decimal): string => inPounds(roundedTo(amount, 2).toFixed(2));

function besidePeers(bandD: Decimal, { average, difference, of }: PeerComparison): string {
  const others = of === 2 ? 'the other body’s' : `the average of ${of - 1} other bodies,`;
  if (difference.isZero()) return `Band D of ${penny(bandD)} equals ${others} ${penny(average)}.`;
  return `Band D of ${penny(bandD)} is ${penny(difference.abs())} ${difference.lt(0) ? 'below' : 'above'} ${others} ${penny(average)}.`;
}

function inflationRows(
  { plan }: ReportWriter,
  years: readonly OfYear[],
  row: MakeRow,
  rise: (one: OfYear, of: (rise: Decimal, last: Decimal) => Cell) => Cell,
): Row[] {
  const rates = inflationOf(plan);
  if (isFault(rates))
    return [
      row('inflation', 'Beside inflation', 'words', (_, index) =>
        index ? EMPTY : rates.kind === 'unknown' ? words(rates.sentence) : figure(rates, 'words'),
      ),
    ];
  const rateIn = (one: OfYear): Decimal | Fault => rates.of(one.year);
  const first = itemAt(years, 0).bandD;
  const fault = isFault(first) ? first : [...rates.values()].find(isFault);
  const moved = fault ? [] : [first as Decimal, ...movedWithInflation(first as Decimal, [...rates.values()] as Decimal[])];
  const withRate = (one: OfYear, of: (rate: Decimal) => Cell): Cell => {
    if (one.lastYear === undefined) return EMPTY;
    const rate = rateIn(one);
    return isFault(rate) ? figure(rate, 'rate') : of(rate);
  };
  return [
    row('inflation', 'Inflation', 'rate', one => withRate(one, rate => figure(rate, 'rate'))),
    row('riseAboveInflation', 'Rise above or below inflation', 'rate', one =>
      withRate(one, rate => rise(one, (by, last) => figure(riseAsRate(by, last).minus(rate), 'rate'))),
    ),
    row('withInflation', 'Band D had it moved with inflation', 'bandD', (_, index) => figure(fault ?? itemAt(moved, index), 'bandD')),
    row('aboveInflation', 'Above or below that', 'bandD', ({ bandD }, index) =>
      figure(fault ?? (isFault(bandD) ? bandD : bandD.minus(itemAt(moved, index))), 'bandD'),
    ),
    row('besideInflation', 'Beside inflation', 'words', one =>
      withRate(one, rate => rise(one, (by, last) => words(besideInflation(riseAsRate(by, last), rate)))),
    ),
  ];
}

function besideInflation(rise: Decimal, inflation: Decimal): string {
  const apart = rise.minus(inflation);
  const points = `${inPoints(apart.abs(), 2)} points`;
  return `The rise of ${inPercent(rise, 2)} is ${apart.isZero() ? 'the same as' : `${points} ${apart.lt(0) ? 'below' : 'above'}`} inflation of ${inPercent(inflation, 2)}.`;
}
