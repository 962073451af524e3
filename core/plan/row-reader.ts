import { amountOf, Decimal, roundedTo } from '../figures/decimal';
import type { Fault } from '../figures/figure';
import { inPounds } from '../figures/in-words';
import { CompleteMap, itemAt } from '../lookups';
import { withPoint } from '../reading/plain-numbers';
import { yearIn } from '../reading/year-in';
import { calendarMonth } from '../years/dates';
import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import type { ByYear, Horizon } from '../years/horizon';
import { isBlank, isCellError, isEmptyText, isNilWord, quoted, spelled, textOf, wordKey } from './cells';
import type { Adjustment, CellValue, FigureCell } from './cells';
import type { Findings, Mend, Severity } from './findings';
import type { MoneyUnit } from './money-unit';
import { unreadableIn, yearKey } from './raw-tables';
import type { RawRow } from './raw-rows';
import type { RawTable } from './raw-tables';

/** What a figure is, which says how fine it is held and whether `Money in` applies. */
export type Measure = 'money' | 'pounds' | 'rate' | 'FTE' | 'tax base' | 'band D' | 'number';

const DECIMALS: Partial<Record<Measure, number>> = { rate: 5, FTE: 2, 'tax base': 2, 'band D': 4 };

/** Words for a figure that is not there. */
const NOT_KNOWN = /^\W*(n\/?a|tb[acd]|to be (confirmed|announced|decided)|not (applicable|known|available)|unknown|x)\W*$|^[.?…]+$/i;

/** What every reader needs to know of the plan. */
export interface ReadingContext {
  readonly horizon: Horizon;
  readonly moneyUnit: MoneyUnit;
  readonly findings: Findings;
}

/** Reads one row's cells into words, figures and years; whatever is wrong becomes a finding with its place. */
export class RowReader {
  readonly name: string;

  constructor(
    readonly row: RawRow,
    private readonly table: RawTable,
    private readonly context: ReadingContext,
  ) {
    this.name = row.name;
  }

  get horizon() {
    return this.context.horizon;
  }

  find(severity: Severity, column: string, sentence: string, mend?: readonly Mend[]): Fault {
    this.context.findings.add({ severity, table: this.table.table, row: this.name, column, sentence, ...(mend && { mend }) });
    return { kind: 'wrong', sentence };
  }

  has(column: string): boolean {
    return this.table.headers.has(column);
  }

  text(column: string): string {
    const value = this.row.cells.get(column);
    if (isCellError(value)) this.find('error', column, `${this.place(column)} holds the error ${value.error}; type words.`);
    return textOf(value);
  }

  /** One of the words given, or undefined when empty; anything else is an error finding that names the choices. */
  oneOf<T extends string>(column: string, choices: readonly T[], otherSpellings: Record<string, T> = {}): T | undefined {
    const found = this.text(column);
    if (!found) return undefined;
    const choice = choices.find(one => wordKey(one) === wordKey(found)) ?? spelled(found, otherSpellings);
    if (!choice) this.find('error', column, `${this.place(column)} holds ${quoted(found)}; type one of ${choices.join(', ')}.`);
    return choice;
  }

  yesNo(column: string, yes: readonly string[] = [], no: readonly string[] = []): boolean | undefined {
    const value = this.row.cells.get(column);
    if (typeof value === 'boolean') return value;
    const found = wordKey(this.text(column));
    if (!found) return undefined;
    if (['yes', 'true', 'y', ...yes].includes(found)) return true;
    if (['no', 'false', 'n', ...no].includes(found)) return false;
    this.find('error', column, `${this.place(column)} holds ${quoted(value)}; type yes or no.`);
    return undefined;
  }

  /** A figure in a header column. Empty and 0 are the same there: nothing typed. */
  figure(column: string, measure: Measure): FigureCell {
    return this.placed(column, this.withAdjustments(column, this.read(this.row.cells.get(column), column, measure), measure));
  }

  /** A figure that must stand there: its absence is an error finding. 0 counts as typed where a nil is a sensible figure. */
  required(column: string, measure: Measure, why: string): FigureCell {
    const cell = this.figure(column, measure);
    if (cell.amount || cell.fault || cell.adjustments) return cell;
    return { fault: { ...this.find('error', column, `${this.place(column)} is empty; ${why}`), kind: 'not filled' } };
  }

  /** A year's figure; what it means when empty is the table's matter. */
  year(year: FinancialYear, measure: Measure): FigureCell {
    const key = yearKey(year);
    const distrust = this.table.distrusted.get(year);
    if (distrust) return { fault: { kind: 'wrong', sentence: distrust } };
    const hidden = unreadableIn(this.table, year);
    if (hidden && !this.row.adjustments.has(key)) return { fault: { kind: 'wrong', sentence: hidden } };
    return this.placed(key, this.withAdjustments(key, this.read(this.row.cells.get(key), key, measure), measure));
  }

  /** The figures of the plan's years, and of the base year where the table has that column. */
  years(measure: Measure): ByYear<FigureCell> {
    const all = [this.horizon.baseYear, ...this.horizon.years];
    return new CompleteMap(all.map(year => [year, this.year(year, measure)]));
  }

  /** The words in a year's cell, for tables whose rows are of different kinds. */
  yearText(year: FinancialYear): string {
    return this.text(yearKey(year));
  }

  /**
   * Lists each 0 that was read as “no figure typed” in a row that is not otherwise nil: a question with both readings where
   * the 0 was surely typed and something else is used in its place, a note where it may be an empty cell.
   */
  noteZeros(rest: string, base: FigureCell): void {
    const zeros = this.horizon.years.filter(year => this.row.cells.get(yearKey(year)) === 0 && !this.row.adjustments.has(yearKey(year)));
    if (!zeros.length) return;
    const inWords = zeros.map(yearName).join(', ');
    const nil = zeros.map((year): Mend => ({ row: this.name, column: yearKey(year), says: 'nil' }));
    const before = this.lastTypedBefore(itemAt(zeros, 0));
    const used = rest.startsWith('the Base') ? base.amount : (before ?? base.amount);
    if (!this.table.tellsNil || !used || used.isZero())
      this.find(
        'note',
        inWords,
        `${this.table.table} “${this.name}”: the 0 in ${inWords} is read as no figure typed (${rest}); write nil for a true nil.`,
        nil,
      );
    else
      this.find(
        'warning',
        inWords,
        `${this.table.table} “${this.name}”: the 0 in ${inWords} is read as no figure typed, so that ${rest.startsWith('the Base') ? `the Base of ${inPounds(used)} is used` : `${rest}, ${inPounds(used)}`}. If it is nil, type nil: £0.`,
        nil,
      );
  }

  private lastTypedBefore(year: FinancialYear): Decimal | undefined {
    const typed = this.horizon.years.filter(one => one < year).map(one => this.row.cells.get(yearKey(one)));
    const last = typed.filter((cell): cell is number => typeof cell === 'number' && cell !== 0).at(-1);
    return last === undefined ? undefined : amountOf(last).times(this.context.moneyUnit.pounds);
  }

  /** A year such as 2026/27, or a date, read as the financial year it lies in. */
  financialYear(column: string): FinancialYear | undefined {
    const value = this.row.cells.get(column);
    if (isEmptyText(value)) return undefined;
    const year = yearIn(value);
    if (year === undefined)
      this.find('error', column, `${this.place(column)} holds ${quoted(value)}; type a financial year like 2026/27 or a date.`);
    return year;
  }

  month(column: string): number | undefined {
    const value = this.row.cells.get(column);
    if (isEmptyText(value)) return undefined;
    const month = calendarMonth(value);
    if (month === undefined)
      this.find('error', column, `${this.place(column)} holds ${quoted(value)}; type a month, such as September or 9 (4 is April).`);
    return month;
  }

  place(column: string): string {
    return `${this.table.table} “${this.name}”, ${column},`;
  }

  private read(value: CellValue, column: string, measure: Measure): FigureCell {
    if (isBlank(value) || value === 0) return {};
    const { fault } = this.context.moneyUnit;
    if (typeof value === 'number' && Number.isFinite(value))
      return measure === 'money' && fault ? { fault } : { amount: this.planAmount(amountOf(value), column, measure) };
    if (isNilWord(value)) return { amount: new Decimal(0) };
    const point = typeof value === 'string' ? withPoint(value) : undefined;
    const hint = point
      ? `, ${point} with a point: a comma stands before thousands`
      : typeof value === 'string' && /^[\s£]*-?[\d,]+(\.\d+)?\s*%?$/.test(value)
        ? ' (it is text that looks like a number: type it as a number)'
        : typeof value === 'string' && NOT_KNOWN.test(value)
          ? ', or nil where there is none'
          : '';
    return { fault: this.find('error', column, `${this.place(column)} holds ${quoted(value)}; type a number${hint}.`) };
  }

  private planAmount(amount: Decimal, column: string, measure: Measure): Decimal {
    const decimals = DECIMALS[measure];
    const rounded = decimals === undefined ? amount : roundedTo(amount, decimals);
    if (!rounded.eq(amount))
      this.find(
        'note',
        column,
        `${this.place(column)} holds ${amount.toString()}; a ${measure} is held to ${decimals} decimals: ${rounded.toString()}.`,
      );
    return measure === 'money' ? rounded.times(this.context.moneyUnit.pounds) : rounded;
  }

  /** A cell in which something stands, with its place and its row’s source: workings go back to it. */
  private placed(column: string, cell: FigureCell): FigureCell {
    if (!cell.amount && !cell.adjustments) return cell;
    const source = textOf(this.row.cells.get('Source'));
    return { ...cell, at: { table: this.table.table, row: this.name, column }, ...(source && { source }) };
  }

  private withAdjustments(key: string, cell: FigureCell, measure: Measure): FigureCell {
    const adjustments = this.row.adjustments.get(key);
    if (!adjustments) return cell;
    const { pounds, fault } = this.context.moneyUnit;
    const isMoney = (one: Adjustment) => measure === 'money' && one.change !== 'scale';
    if (fault && adjustments.some(isMoney)) return { fault };
    const inPounds = adjustments.map(one => (isMoney(one) ? { ...one, value: one.value.times(pounds) } : one));
    return { ...cell, adjustments: inPounds };
  }
}
