/** CAST: the totals of any table, whether they add up, and why not, as a report. */
import { Decimal } from '../figures/decimal';
import { counted, listed } from '../figures/in-words';
import { textOf } from '../reading/cells';
import type { Table } from '../reading/cells';
import { castChecks } from '../reading/casting/cast-checks';
import type { CastSum, CellPlace } from '../reading/casting/cast-checks';
import type { CastingOptions } from '../reading/casting/casting-grid';
import type { CastFault } from '../reading/casting/faults';
import { figureColumn, nameColumn, reportOf, wordsColumn } from './report-writer';
import { figure, words } from './report';
import type { Report, Row } from './report';

export type CastVerdict = 'adds' | 'adds within rounding' | 'does not add';

/** The figures of a table of one's own are shown as they stand. */
const AS_IT_STANDS = { name: '£', pounds: new Decimal(1) } as const;

const COLUMNS = [
  nameColumn('Total'),
  wordsColumn('cell', 'Cell'),
  figureColumn('shown', 'Shown'),
  figureColumn('addsTo', 'Adds to'),
  figureColumn('difference', 'Difference'),
  wordsColumn('verdict', 'Verdict'),
  wordsColumn('why', 'Why'),
];

/** One row a total found: those that do not add first, then as they stand. Rows and columns are counted from 1 within the table. */
export function castingReport(table: Table, options: CastingOptions = {}): Report {
  const { sums, faults } = castChecks(table, options);
  const say = new CastingWords(table);
  const wrong = faults.map(fault => rowOf(say, fault.total, fault.totalShown, fault.addsTo, 'does not add', say.fault(fault)));
  const right = [...sums]
    .sort((a, b) => a.total[0] - b.total[0] || a.total[1] - b.total[1])
    .map(sum => {
      const exact = sum.shown === sum.addsTo;
      return rowOf(say, sum.total, sum.shown, sum.addsTo, exact ? 'adds' : 'adds within rounding', say.sum(sum));
    });
  const none: Row = { id: 'none', label: 'No total found', role: 'note', unit: 'words', cells: [] };
  const rows = [...wrong, ...right];
  return reportOf({ id: 'casting', title: 'Casting', moneyUnit: AS_IT_STANDS }, COLUMNS, rows.length > 0 ? rows : [none]);
}

function rowOf(say: CastingWords, total: CellPlace, shown: number, addsTo: number, verdict: CastVerdict, why: string): Row {
  const [exact, sum] = [new Decimal(shown), new Decimal(addsTo)];
  return {
    id: `total/${total[0] + 1}/${total[1] + 1}`,
    label: say.total(total),
    role: 'row',
    unit: 'number',
    cells: [
      words(say.place(total)),
      figure(exact, 'number'),
      figure(sum, 'number'),
      figure(exact.minus(sum), 'number'),
      words(verdict),
      words(why),
    ],
  };
}

/** The words of a casting: names from the table's own rows and heads, amounts in the unit its heads state. */
export class CastingWords {
  readonly #unit: (amount: string) => string;

  constructor(readonly table: Table) {
    this.#unit = unitOf(table);
  }

  /** Where a cell stands within the table, for a reader who counts from 1. */
  place([row, column]: CellPlace): string {
    return `row ${row + 1}, column ${column + 1}`;
  }

  total([row, column]: CellPlace): string {
    const [name, head] = [this.rowName(row), this.head(column)];
    return name && head ? `${name}, ${head}` : name || head || this.place([row, column]);
  }

  sum({ total, parts, shown, addsTo }: CastSum): string {
    const difference = this.#amount(new Decimal(shown).minus(addsTo).abs());
    if (shown !== addsTo) return `Differs by ${difference} on ${counted(parts.length, 'line')}: rounding.`;
    return `${listed(parts.map(part => this.#name(total, part)))}.`;
  }

  fault(fault: CastFault): string {
    const { total, kind, part, cell, totalShown, addsTo } = fault;
    const difference = this.#amount(new Decimal(totalShown).minus(addsTo).abs());
    const whole = this.#whole(fault);
    if (cell && (cell[0] !== total[0] || cell[1] !== total[1]))
      return `${this.total(cell)} (${this.place(cell)}) shows ${this.#amount(new Decimal(fault.shown))} where ${this.#amount(new Decimal(fault.should))} would make it add${CELL_WHY[kind] ?? ''}.`;
    const of = part && `${this.#name(total, part)}, ${this.#amount(this.#figure(part))}`;
    switch (kind) {
      case 'row omitted':
        return of ? `${whole} leaves out ${of}.` : `${whole} leaves out a line of ${difference}.`;
      case 'counted twice':
        return of ? `${whole} counts ${of}, twice.` : `${whole} counts a line of ${difference} twice.`;
      case 'subtotal counted twice':
        return of ? `${whole} counts the subtotal ${of}, twice.` : `${whole} counts a subtotal of ${difference} twice.`;
      case 'sign flipped':
        return of ? `${whole} takes ${of}, with the other sign.` : `${whole} takes a line with the other sign.`;
      case 'digits transposed':
        return `${whole} differs by ${difference}: two digits have changed places.`;
      case 'digit wrong':
        return `${whole} differs by ${difference}, one digit; no row explains it.`;
      case 'unit slip':
        return `${whole} is not in the unit of its lines.`;
      case 'unexplained':
        return `${whole} differs by ${difference}; no row explains it.`;
    }
  }

  /** The 2026/27 total; down a column by its head, along a row by its name. */
  #whole({ total, parts }: CastFault): string {
    const down = parts[0]![1] === total[1];
    const name = down ? this.head(total[1]) : this.rowName(total[0]);
    return name ? `The ${name} total` : 'The total';
  }

  /** What a part is called beside its total: its row down a column, its head along a row. */
  #name(total: CellPlace, part: CellPlace): string {
    const down = part[1] === total[1];
    return (down ? this.rowName(part[0]) : this.head(part[1])) || (down ? `row ${part[0] + 1}` : `column ${part[1] + 1}`);
  }

  rowName(row: number): string {
    for (const cell of this.table[row] ?? []) {
      if (typeof cell === 'string' && /[a-z]/i.test(cell)) return textOf(cell);
    }
    return '';
  }

  /** The lowest words above a column's figures that are not its unit. */
  head(column: number): string {
    let head = '';
    for (const row of this.table) {
      const cell = row[column];
      if (typeof cell === 'number' && !isYear(cell)) break;
      const words = typeof cell === 'number' ? String(cell) : textOf(cell);
      if (words && FIGURE.test(words) && !isYear(Number(words))) break;
      if (words && !UNIT.test(words)) head = words;
    }
    return column === 0 ? '' : head;
  }

  #figure([row, column]: CellPlace): Decimal {
    const cell = this.table[row]?.[column];
    if (typeof cell === 'number') return new Decimal(cell);
    const plain = textOf(cell)
      .replace(/[£$€,\s%]/g, '')
      .replace(/[−–—]/g, '-');
    const bracketed = /^\((.*)\)$/.exec(plain);
    const digits = bracketed ? `-${bracketed[1]!}` : plain;
    return new Decimal(/^-?\d+(\.\d+)?$/.test(digits) ? digits : 0);
  }

  #amount(amount: Decimal): string {
    const [whole, fraction] = amount.abs().toFixed().split('.');
    const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
    return `${amount.isNeg() && !amount.isZero() ? '−' : ''}${this.#unit(grouped + (fraction ? `.${fraction}` : ''))}`;
  }
}

const CELL_WHY: Partial<Record<CastFault['kind'], string>> = {
  'digits transposed': ': two digits have changed places',
  'digit wrong': ': one digit differs',
  'sign flipped': ': the sign is the other way round',
  'unit slip': ': it is not in the unit of the others',
};

const FIGURE = /^[-−(£]?[\d,. ]+[)%]?$/;
const UNIT = /^\(?(?:£|£\s?(?:000s?|k|m|million)|£['’]000s?|%)\)?$/i;
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2100;

/** How the table states money: £000, £m or £ anywhere in its words; else plain figures. */
function unitOf(table: Table): (amount: string) => string {
  const all = table.flatMap(row => row.filter(cell => typeof cell === 'string')).join('\n');
  if (/£\s?(?:['’]?000|k\b)/i.test(all)) return amount => `£${amount}k`;
  if (/£\s?m(?:illion)?\b/i.test(all)) return amount => `£${amount}m`;
  return /£/.test(all) ? amount => `£${amount}` : amount => amount;
}
