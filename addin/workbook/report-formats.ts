/** The number formats of a report’s figures: those that are read against each other show as many decimals as the others do. */
import type { Cell, Column, Report, Row } from '../../core';
import { BAND_D, TAX_BASE, unitFormat } from '../functions/unit-formats';
import type { MoneyIn } from '../functions/unit-formats';

type Figure = Extract<Cell, { kind: 'figure' }>;
type Figures = Pick<Report, 'columns' | 'rows' | 'moneyUnit'>;

/** The format of each cell after the names; of words, none. */
export function formatsOf({ columns, rows, moneyUnit }: Figures): (string | undefined)[][] {
  const inColumn = columns.slice(1).map((column, place) =>
    isSeries(column, rows, place)
      ? seriesFormats(
          rows.flatMap(({ cells }) => figureIn(cells[place])),
          isExact(column.id),
          moneyUnit.name,
        )
      : undefined,
  );
  return rows.map(({ id, cells }) => {
    const besideEachOther = seriesFormats(
      cells.flatMap((cell, place) => (inColumn[place] ? [] : figureIn(cell))),
      isExact(id),
      moneyUnit.name,
    );
    return cells.map((cell, place) => (cell.kind === 'figure' ? (inColumn[place] ?? besideEachOther)(cell.unit) : undefined));
  });
}

/** The formats of cells that a formula will fill: what it answers later may need decimals that it does not need now. */
export const lastingFormatsOf = (report: Figures): (string | undefined)[][] =>
  report.rows.map(({ id, cells }) =>
    cells.map(cell =>
      cell.kind !== 'figure'
        ? undefined
        : cell.unit === 'rate'
          ? isExact(id)
            ? EXACT_RATE
            : RATE
          : cell.unit === 'bandD'
            ? hasLongBandD(report)
              ? LONG_BAND_D
              : SHORT_BAND_D
            : unitFormat(cell.unit, report.moneyUnit.name),
    ),
  );

const RATE = '0.00%';
const EXACT_RATE = '0.0000%';
const LONG_BAND_D = BAND_D.replace(/##$/, '00');
const SHORT_BAND_D = BAND_D.replace(/##$/, '');

const figureIn = (cell: Cell | undefined): Figure[] => (cell?.kind === 'figure' ? [cell] : []);

/** Figures of one unit under a heading of their own are read down; years, and columns of several units, along. */
const isSeries = ({ kind }: Column, rows: readonly Row[], place: number): boolean =>
  kind === 'figure' && new Set(rows.flatMap(({ cells }) => figureIn(cells[place]).map(({ unit }) => unit))).size === 1;

/** What is held against a limit or a floor: two decimals of a percent would put it on one that it does not reach. */
const isExact = (id: string): boolean => /^(risePercent|smallestChange)\b/.test(id);

const hasLongBandD = ({ rows }: Figures): boolean =>
  rows.some(({ cells }) => cells.some(cell => cell.kind === 'figure' && cell.unit === 'bandD' && cell.amount.decimalPlaces() > 2));

function seriesFormats(figures: readonly Figure[], exact: boolean, money: MoneyIn): (unit: Figure['unit']) => string | undefined {
  const of = (unit: Figure['unit']) => figures.filter(one => one.unit === unit);
  const needs = (unit: Figure['unit'], scaled = 1) =>
    of(unit).reduce((most, { amount }) => Math.max(most, amount.times(scaled).toDecimalPlaces(4).decimalPlaces()), 0);
  return unit => {
    if (unit === 'bandD') return needs(unit) > 2 ? LONG_BAND_D : SHORT_BAND_D;
    if (unit === 'taxBase') return needs(unit) > 1 ? TAX_BASE.replace(/#$/, '0') : TAX_BASE.replace(/#$/, '');
    if (unit !== 'rate') return unitFormat(unit, money);
    return exact || of(unit).some(({ amount }) => seemsWhole(amount)) ? `0.${'0'.repeat(Math.max(2, needs(unit, 100)))}%` : RATE;
  };
}

/** Shown at two decimals it would be a whole percent, which it is not. */
const seemsWhole = (amount: Figure['amount']): boolean => {
  const percent = amount.times(100);
  const shown = percent.toDecimalPlaces(2);
  return !shown.isZero() && shown.isInteger() && !percent.eq(shown);
};
