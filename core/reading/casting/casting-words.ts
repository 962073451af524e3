/** A casting in words: names from the table's own rows and heads, amounts in the unit its heads state. */
import { Decimal, unitOfDecimals } from '../../figures/decimal';
import { counted, listed } from '../../figures/in-words';
import { isEmptyText, textOf } from '../cells';
import type { CellValue, Table, Texts } from '../cells';
import { headOf } from '../heads';
import { withoutUnit } from '../money-units';
import { plainNumber } from '../plain-numbers';
import type { CellPlace } from './casting-grid';

import { displayed } from './displayed';
import type { CastFault, CastSum } from './faults';

export class CastingWords {
  readonly #unit: Decimal | undefined;

  /** `texts` are what the cells show, where that is known: figures are quoted as shown. */
  constructor(
    readonly table: Table,
    readonly texts?: Texts,
  ) {
    this.#unit = unitOf(table);
  }

  /** Where a cell stands within the table, for a reader who counts from 1. */
  place([row, column]: CellPlace): string {
    return `row ${row + 1}, column ${column + 1}`;
  }

  /** The cell by its row's name and its column's head. */
  named([row, column]: CellPlace): string {
    const [name, head] = [this.rowName(row), this.head(column)];
    return name && head ? `${name}, ${head}` : name || head || this.place([row, column]);
  }

  /** What a total that adds is made of, or how far rounding parts it from its lines. */
  sum({ total, parts, shown, addsTo }: CastSum): string {
    if (shown !== addsTo) return `Differs by ${this.amount(differenceOf(shown, addsTo))} on ${counted(parts.length, 'line')}: rounding.`;
    return `${listed(parts.map(part => this.#beside(total, part)))}.`;
  }

  /** What is wrong with a total that does not add. */
  fault(fault: CastFault): string {
    const { total, kind, part, cell, totalShown, addsTo } = fault;
    const difference = this.amount(differenceOf(totalShown, addsTo));
    const whole = this.#whole(fault);
    if (cell && (cell[0] !== total[0] || cell[1] !== total[1])) {
      const [shown, should] = [fault.shown, fault.should].map(one => this.amount(new Decimal(one)));
      return `${this.named(cell)} (${this.place(cell)}) shows ${shown}; ${should} would make it add${WHY_OF_A_CELL[kind] ?? ''}.`;
    }
    const of = part && `${this.#beside(total, part)}, ${this.amount(this.#figure(part))}`;
    switch (kind) {
      case 'row omitted':
        return `${whole} leaves out ${of ?? `a line of ${difference}`}.`;
      case 'counted twice':
        return of ? `${whole} counts ${of}, twice.` : `${whole} counts a line of ${difference} twice.`;
      case 'subtotal counted twice':
        return of ? `${whole} counts the subtotal ${of}, twice.` : `${whole} counts a subtotal of ${difference} twice.`;
      case 'sign flipped':
        return `${whole} takes ${of ? `${of},` : 'a line'} with the other sign.`;
      case 'digits transposed':
        return `${whole} differs by ${difference}: two digits have changed places.`;
      case 'digit wrong':
        return `${whole} differs by ${difference}, in one digit; no row explains it.`;
      case 'unit slip':
        return `${whole} is not in the unit of its lines.`;
      case 'unexplained':
        return `${whole} differs by ${difference}; no row explains it.`;
    }
  }

  rowName(row: number): string {
    const named = (this.table[row] ?? []).find(cell => typeof cell === 'string' && /[a-z]/i.test(cell));
    return textOf(named);
  }

  /**
   * The lowest words above a column's figures, without their unit; none over the names. A year that stands in a row above them,
   * perhaps over several columns, comes first: 2026/27 Forecast, since four columns may be called Forecast.
   */
  head(column: number): string {
    if (column === 0) return '';
    let words = '';
    let yearAbove = '';
    for (const row of this.table) {
      const cell = row[column];
      const read = headOf(cell);
      if (typeof cell === 'number' ? read.year === undefined && !isYearRow(row) : plainNumber(read.words) && !isYearRow(row)) break;
      const year = read.yearText ?? (read.words ? undefined : yearLeftOf(row, column));
      if (year !== undefined) [yearAbove, words] = [year, read.yearText ? read.beside : ''];
      else if (read.words) words = read.words;
    }
    return [yearAbove, words].filter(Boolean).join(' ');
  }

  amount(amount: Decimal): string {
    const [whole, fraction] = amount.abs().toFixed().split('.');
    const digits = whole!.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction ? `.${fraction}` : '');
    const sign = amount.isNeg() && !amount.isZero() ? '−' : '';
    if (!this.#unit) return sign + digits;
    return `${sign}£${digits}${this.#unit.eq(1) ? '' : this.#unit.eq(1000) ? 'k' : 'm'}`;
  }

  /** The 2026/27 total; down a column by its head, along a row by its name. */
  #whole({ total, parts }: CastFault): string {
    const isDown = parts[0]![1] === total[1];
    const name = isDown ? this.head(total[1]) : this.rowName(total[0]);
    return name ? `The ${name} total` : 'The total';
  }

  /** What a part is called beside its total: its row down a column, its head along a row. */
  #beside(total: CellPlace, part: CellPlace): string {
    const isDown = part[1] === total[1];
    return isDown ? this.rowName(part[0]) || `row ${part[0] + 1}` : this.head(part[1]) || `column ${part[1] + 1}`;
  }

  #figure([row, column]: CellPlace): Decimal {
    const cell = this.table[row]?.[column];
    if (typeof cell !== 'number') return plainNumber(textOf(cell))?.amount ?? new Decimal(0);
    const shown = displayed(cell, this.texts?.[row]?.[column]);
    return shown ? new Decimal(shown.digits.toString()).times(unitOfDecimals(shown.places)) : new Decimal(cell);
  }
}

const WHY_OF_A_CELL: Partial<Record<CastFault['kind'], string>> = {
  'digits transposed': ': two digits have changed places',
  'digit wrong': ': one digit differs',
  'sign flipped': ': its sign is the other way round',
  'unit slip': ': it is not in the unit of the others',
};

/** The year of a head that reaches over columns, for one that has none of its own in that row. */
function yearLeftOf(row: readonly CellValue[], column: number): string | undefined {
  let left = column - 1;
  while (left > 0 && isEmptyText(row[left])) left -= 1;
  return left > 0 && typeof row[left] === 'string' ? headOf(row[left]).yearText : undefined;
}

const differenceOf = (shown: number, addsTo: number): Decimal => new Decimal(shown).minus(addsTo).abs();

const isCalendarYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2100;

/** Whether a row's figures are years alone: it is a head then. */
const isYearRow = (row: readonly CellValue[]): boolean =>
  row.every(cell => {
    const amount = typeof cell === 'number' ? cell : (typeof cell === 'string' && plainNumber(cell)?.amount.toNumber()) || undefined;
    return amount === undefined || isCalendarYear(amount) || headOf(cell).year !== undefined;
  });

/** The unit of money that a title, a head or a corner names first. */
function unitOf(table: Table): Decimal | undefined {
  for (const row of table)
    for (const cell of row) {
      const unit = typeof cell === 'string' ? withoutUnit(cell).unit : undefined;
      if (unit) return unit;
    }
  return undefined;
}
