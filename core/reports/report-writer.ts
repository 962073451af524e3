import type { Decimal } from '../figures/decimal';
import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import type { Fault, Provenance } from '../figures/figure';
import type { FigureName } from '../figures/figure-name';
import { CompleteMap } from '../lookups';
import type { MoneyUnit } from '../plan/money-unit';
import type { Plan } from '../plan/plan';
import type { PreceptYear } from '../plan/read-precept';
import type { Settled, YearFigures } from '../plan/settle/settle';
import { lawOf, terms } from '../terms';
import type { Term } from '../terms';
import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import type { ByYear } from '../years/horizon';
import { ABSENT, EMPTY, figure } from './report';
import type { Cell, Column, Report, Role, Row, Unit } from './report';

/** A year of the plan, worked out. */
export type Year = YearFigures<Exact>;

/** A year of a plan that has a precept. */
export type YearWithPrecept = Year & { readonly [of in 'bandD' | 'precept']: NonNullable<Year[of]> };

const hasPrecept = (year: Year): year is YearWithPrecept => year.bandD !== undefined && year.precept !== undefined;

/** What a row is called: a term, or an id and a label of its own. */
export type RowName = Term | { readonly id: string; readonly label: string };

/** What of a row differs from a plain one. */
export interface RowMore {
  readonly role?: Role;
  /** What its amounts of money rest on, where no workings say so. */
  readonly provenance?: Provenance | undefined;
  /** Which of the plan’s figures its years are; a row called by a term is that term’s. */
  readonly figureName?: FigureName;
  /** The cells before the years. */
  readonly before?: readonly Cell[];
  /** The cells after the years. */
  readonly after?: readonly Cell[];
}

const NO_PRECEPT_YEARS: ByYear<PreceptYear> = new CompleteMap();

/** What writes a plan's reports: rows with a cell a year, money in exact £. */
export class ReportWriter {
  constructor(readonly settled: Settled<Exact>) {}

  get plan(): Plan {
    return this.settled.plan;
  }

  /** A column for each year of the plan, headed as the plan's own tables head it. */
  get yearColumns(): Column[] {
    return this.plan.horizon.years.map(year => ({ id: yearName(year), label: this.plan.yearHeader(year), kind: 'year', year }));
  }

  /** A report with a column a year; `before` and `after` are columns beside the years, as [id, label, kind]. */
  report(
    about: Pick<Report, 'id' | 'title' | 'notes'>,
    first: string,
    rows: readonly Row[],
    more: { before?: Column[]; after?: Column[] } = {},
  ): Report {
    const columns = [nameColumn(first), ...(more.before ?? []), ...this.yearColumns, ...(more.after ?? [])];
    return reportOf({ ...about, moneyUnit: this.plan.body.moneyUnit }, columns, rows);
  }

  /** A row of one cell a year. */
  row(name: RowName, unit: Unit, cell: (year: Year, index: number) => Cell, more: RowMore = {}): Row {
    const { role = 'row', before = [], after = [] } = more;
    const { id, label } = typeof name === 'string' ? { id: name, label: terms[name].label } : name;
    const figureName = more.figureName ?? (typeof name === 'string' ? { term: name } : undefined);
    return { id, label, role, unit, ...(figureName && { figureName }), cells: [...before, ...this.settled.years.map(cell), ...after] };
  }

  /** A row of one amount of money a year. */
  moneyRow(name: RowName, of: (year: Year, index: number) => Exact | Decimal | Fault, more: RowMore = {}): Row {
    return this.row(name, 'money', (year, index) => figure(of(year, index), 'money', more.provenance), more);
  }

  /** A row about the precept, of one cell a year; a year without one has none. */
  preceptRow(name: RowName, unit: Unit, cell: (year: YearWithPrecept, index: number) => Cell, more: RowMore = {}): Row {
    return this.row(name, unit, (year, index) => (hasPrecept(year) ? cell(year, index) : ABSENT), more);
  }

  /** A row of one amount of money of the precept a year. */
  preceptMoneyRow(name: RowName, of: (year: YearWithPrecept, index: number) => Exact, more: RowMore = {}): Row {
    return this.preceptRow(name, 'money', (year, index) => figure(of(year, index), 'money', more.provenance), more);
  }

  /** What the Precept table has for a year. */
  preceptTyped({ year }: Pick<Year, 'year'>): PreceptYear {
    return (this.plan.precept ?? NO_PRECEPT_YEARS).of(year);
  }

  /** A row that the plan's tables do not reach. */
  absentRow(name: RowName, unit: Unit, more: RowMore = {}): Row {
    return this.row(name, unit, () => ABSENT, more);
  }

  /** A row that says something beside its name and nothing by year. */
  remark(name: RowName, more: RowMore): Row {
    return this.row(name, 'words', () => EMPTY, { role: 'note', ...more });
  }

  /** What a figure of a term rests on where it is not the plan’s own, but that of something tried. */
  provenanceOfTerm(term: Term): Provenance {
    return { source: lawOf(term, this.plan.body) };
  }

  /** The total tax base of the year before. */
  taxBaseBefore(year: FinancialYear): Exact {
    const { baseYear } = this.plan.horizon;
    return exactKind.total(
      this.settled.taxBases.map(base => (year - 1 === baseYear ? base.baseYear : base.years.of(year - 1))),
      'dwellings',
    );
  }
}

/** The column of the rows' names. */
export const nameColumn = (label: string): Column => ({ id: 'name', label, kind: 'name' });
export const wordsColumn = (id: string, label: string): Column => ({ id, label, kind: 'words' });
export const figureColumn = (id: string, label: string): Column => ({ id, label, kind: 'figure' });

/**
 * A report of rows made ready: every row is filled with empty cells to the number of columns, and where two rows would have one
 * id (a plan may name two of its rows alike) the second gets #2 after it. Where the plan's unit of money is not understood, no
 * figure of money is known.
 */
export function reportOf(about: Omit<Report, 'columns' | 'rows'>, columns: readonly Column[], rows: readonly Row[]): Report {
  const seen = new Map<string, number>();
  return {
    ...about,
    columns,
    rows: rows.map(row => {
      const count = (seen.get(row.id) ?? 0) + 1;
      seen.set(row.id, count);
      const missing = Math.max(0, columns.length - 1 - row.cells.length);
      return {
        ...row,
        id: count > 1 ? `${row.id} #${count}` : row.id,
        cells: [...row.cells.map(cell => knownMoney(cell, about.moneyUnit)), ...Array.from({ length: missing }, () => EMPTY)],
      };
    }),
  };
}

const knownMoney = (cell: Cell, { fault }: MoneyUnit): Cell =>
  fault && cell.kind === 'figure' && cell.unit === 'money' ? { kind: 'fault', fault } : cell;
