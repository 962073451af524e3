import type { Decimal } from '../figures/decimal';
import type { Fault, FigureStatus, Provenance } from '../figures/figure';
import { isFault } from '../figures/figure';
import type { Exact } from '../figures/exact';
import type { FigureName } from '../figures/figure-name';
import type { MoneyUnit } from '../plan/money-unit';
import type { Mend } from '../plan/findings';
import type { FinancialYear } from '../years/financial-year';

/**
 * What a figure of a report is counted in.
 *
 * `money`: exact £, which a spilled table shows in the plan's own unit (£, £000 or £m). `pounds`: £ and pence that are
 * never scaled, such as a household's bill or an amount a head. `bandD`: £ a Band D dwelling, to the body's own decimals.
 * `rate`: a fraction, 0.03 for 3%. `taxBase`: Band D equivalents. `fte`: full-time equivalents. `count`: a number of
 * things. `number`: anything without a unit, such as a score. `words`: no figure at all.
 */
export type Unit = 'money' | 'pounds' | 'bandD' | 'rate' | 'taxBase' | 'fte' | 'count' | 'years' | 'months' | 'number' | 'words';

/** A cell of a report: a figure with its unit, words, a truth, why there is no figure, or nothing. */
export type Cell =
  | {
      readonly kind: 'figure';
      readonly amount: Decimal;
      readonly unit: Unit;
      /** How firm it is: as its weakest part, where the report knows. */
      readonly status?: FigureStatus | undefined;
      readonly source?: string | undefined;
    }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'fault'; readonly fault: Fault }
  /** The plan lacks the tables for this figure. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'empty' };

/**
 * A column. The first names the rows and has no cell of its own (it is each row's label). `id` of a year column is the
 * year's name (2026/27) however the plan heads it; of any other, a word in camel case that never changes.
 */
export interface Column {
  readonly id: string;
  readonly label: string;
  readonly kind: 'name' | 'words' | 'figure' | 'year';
  readonly year?: FinancialYear;
}

/** What a row is: one of several, their total, what is left over, a heading over others, or a remark. */
export type Role = 'row' | 'total' | 'residual' | 'heading' | 'note';

/** A row of a report: what it is, and a cell for each column after the first. */
export interface Row {
  /** Never changes with the words of the label; see {@link rowOfTable}. No two rows of a report share one. */
  readonly id: string;
  readonly label: string;
  readonly role: Role;
  /** The unit of the row's figures; where they differ, that of its years. Each cell has its own. */
  readonly unit: Unit;
  /** Which of the plan’s figures its years are, where they are: each is found in the workings by this and its year. */
  readonly figureName?: FigureName;
  /** A cell for each column after the first. */
  readonly cells: readonly Cell[];
  /** Of a finding: the cells that would mend it, and the two tables of the kind that hold the same rows. */
  readonly mend?: readonly Mend[];
  readonly inTables?: readonly [number, number];
}

/** A report as data: whoever shows it finds figures by id, never by their English names. Money is in exact £. */
export interface Report {
  /** The report's name: `gap`, `section 25`, `compare`. */
  readonly id: string;
  readonly title: string;
  /** In what the plan states its money, and what spills or is published shows it; the figures here are in £ all the same. */
  readonly moneyUnit: MoneyUnit;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Sentences that belong under the whole report. */
  readonly notes?: readonly string[];
}

/**
 * The id of a row that stands for a row of a plan table, as typed there: `Reserve: General Reserve`. The id of a headline
 * figure is its term (`generalReserve`), of a report's own row a word in camel case (`riskBasedMinimum`); what is said
 * about a row is a word and a stroke before its id (`floor/Reserve: General Reserve`).
 */
export const rowOfTable = (table: string, row: string): string => `${table}: ${row}`;

export const words = (text: string): Cell => (text === '' ? EMPTY : { kind: 'words', text });
export const truth = (value: boolean): Cell => ({ kind: 'truth', value });
export const EMPTY: Cell = { kind: 'empty' };
export const ABSENT: Cell = { kind: 'absent' };

/** A figure as a cell: the amount with its unit, or why it is not known. */
export function figure(of: Exact | Decimal | Fault, unit: Unit, from: Provenance = {}): Cell {
  if (isFault(of)) return { kind: 'fault', fault: of };
  if (!('fault' in of)) return { kind: 'figure', amount: of, unit, ...from };
  return of.fault ? { kind: 'fault', fault: of.fault } : { kind: 'figure', amount: of.amount, unit, ...from };
}

/** The row of an id. */
export const rowById = (report: Report, id: string): Row | undefined => report.rows.find(row => row.id === id);

/** The cell of a row under a column; undefined where the report has no such column. */
export function cellAt({ columns }: Report, row: Row, columnId: string): Cell | undefined {
  const place = columns.findIndex(one => one.id === columnId);
  return place < 1 ? undefined : row.cells[place - 1];
}
