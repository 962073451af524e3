import type { Decimal } from '../../../core/figures/decimal';
import type { Cell, FigureName, Report, Role, Row, Unit } from '../../../core';
import { known, notKnown } from './plan-model';
import type { Answer } from './plan-model';

/** A row of a report, its cells found by the ids of their columns. Money is in £. */
export interface ReportRow {
  readonly id: string;
  /** Its name as a person reads it; never what it is found by. */
  readonly label: string;
  readonly role: Role;
  readonly unit: Unit;
  /** Which of the plan's figures its years are, by which workings find them. */
  readonly figureName?: FigureName;
  readonly mend?: Row['mend'];
  readonly inTables?: Row['inTables'];
  /** The words under a column; nothing where there are none. */
  words(column: string): string;
  /** Whether a yes stands under a column. */
  isTrue(column: string): boolean;
  /** The figure under a column, or why there is none. */
  figure(column: string): Answer<Decimal>;
}

export interface ReportRows {
  /** The ids of the year columns: 2026/27, however the plan heads them. */
  readonly years: readonly string[];
  readonly rows: readonly ReportRow[];
}

export function rowsIn({ columns, rows }: Report): ReportRows {
  const places = new Map(columns.map(({ id }, place) => [id, place - 1]));
  return {
    years: columns.filter(({ kind }) => kind === 'year').map(({ id }) => id),
    rows: rows.map(({ cells, ...row }) => rowOf(row, column => cells[places.get(column) ?? -1])),
  };
}

function rowOf(row: Omit<Row, 'cells'>, cell: (column: string) => Cell | undefined): ReportRow {
  return {
    ...row,
    words: column => wordsIn(cell(column)),
    isTrue: column => isTrueIn(cell(column)),
    figure: column => figureIn(cell(column)),
  };
}

/** The words of a cell; nothing where it holds something else. */
export const wordsIn = (cell: Cell | undefined): string => (cell?.kind === 'words' ? cell.text : '');

const isTrueIn = (cell: Cell | undefined): boolean => cell?.kind === 'truth' && cell.value;

/** The amount of a cell, or why there is none. */
export function figureIn(cell: Cell | undefined): Answer<Decimal> {
  switch (cell?.kind) {
    case 'figure':
      return known(cell.amount);
    case 'fault':
      return notKnown(cell.fault.sentence);
    case 'words':
      return notKnown(cell.text);
    case 'absent':
      return notKnown(NOT_MODELLED);
    default:
      return notKnown(NOT_KNOWN);
  }
}

const NOT_MODELLED = 'not modelled';
export const NOT_KNOWN = 'not known';

/** The amounts among answers that are known: what a scale or a number of decimals is chosen from. */
export const amountsIn = (answers: readonly Answer<Decimal>[]): Decimal[] => answers.flatMap(one => (one.known ? [one.value] : []));

/** An amount as `write` writes it, or why there is none. */
export const written = (amount: Answer<Decimal>, write: (amount: Decimal) => string): string =>
  amount.known ? write(amount.value) : amount.sentence;
