import { amountOf, Decimal } from '../figures/decimal';
import { itemAt } from '../lookups';
import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import { adjustedFrom, isBlank, isEmptyText, isNilWord, quoted, shortened } from './cells';
import type { Adjustment, CellValue } from './cells';
import { Findings } from './findings';
import type { Finding } from './findings';
import { yearKey } from './raw-tables';
import type { RawRow } from './raw-rows';
import type { RawTable, RawTables } from './raw-tables';
import { yearIn } from '../reading/year-in';
import type { ScenarioBase } from './scenario-base';
import { BASE_SCENARIO } from './scenario-names';
import { readOverride } from './scenario-row';
import type { Override } from './scenario-row';
import { shapeOf } from './tables';
import type { TableName } from './tables';

/** A fault of a scenario row: what rests on it cannot be known. `years` empty: every year of the table. */
export interface Unresolved {
  readonly table: TableName;
  readonly years: readonly FinancialYear[];
  readonly sentence: string;
}

/** The tables after a stack of scenarios, and what in it could not be applied. */
export interface Overlaid {
  readonly tables: RawTables;
  readonly unresolved: readonly Unresolved[];
}

/** The plan's tables with the rows of a stack of scenarios applied, each on what the one before leaves; faulty rows are findings. */
export function overlaid(base: ScenarioBase, stack: readonly string[], findings: Findings): Overlaid {
  const overlay = new Overlay(base, findings);
  for (const name of stack) overlay.apply(name);
  return overlay.result();
}

/** The same with rows that need not be of one scenario. */
export function overlaidRows(base: ScenarioBase, rows: readonly RawRow[], findings: Findings): Overlaid {
  const overlay = new Overlay(base, findings);
  overlay.applyRows('', rows);
  return overlay.result();
}

/** What is wrong with a scenario, tried by itself. */
export function findingsOfScenario(base: ScenarioBase, name: string): readonly Finding[] {
  const findings = new Findings();
  new Overlay(base, findings).apply(name);
  return findings.all();
}

/** Rows named Base, which act in no scenario. */
export const findingsOfRowsNamedBase = (base: ScenarioBase): readonly Finding[] =>
  base.rowsOf(BASE_SCENARIO).length
    ? [
        {
          severity: 'warning',
          table: 'Scenario',
          row: BASE_SCENARIO,
          column: 'Scenario',
          sentence: `A scenario is named ${BASE_SCENARIO}, which means the plan without scenarios, so its rows change nothing. Type another name.`,
        },
      ]
    : [];

/** Columns of words or counts whose empty cell does not stand for nil, so that there is nothing to add to. */
const EMPTY_IS_NOT_NIL = ['Delivery', 'Month', 'From month', 'From', 'To', 'Closes'];

/** Columns that hold a rate or the name of the assumption that does; their reader says what is wrong with the name. */
const MAY_NAME_A_RATE = ['Vacancy', 'On-costs'];

/** Tables whose empty year is not nil but the row's Base or what drives it. */
const isDriven = (table: TableName): boolean => shapeOf(table).columns.includes('Base');

/** Copies of what scenarios change; all other rows are the plan's own, shared and left alone. */
class Overlay {
  private readonly changed = new Map<TableName, Map<number, RawRow>>();
  private readonly headers = new Map<TableName, Set<string>>();
  private readonly unresolved: Unresolved[] = [];
  private turn = 0;

  constructor(
    private readonly base: ScenarioBase,
    private readonly findings: Findings,
  ) {}

  apply(scenario: string): void {
    this.applyRows(scenario, this.base.rowsOf(scenario));
  }

  applyRows(scenario: string, rows: readonly RawRow[]): void {
    rows.forEach((row, index) => {
      const override = readOverride(row, this.base);
      const faults = override.faults.length ? override.faults : this.act(override, scenario);
      for (const fault of faults) {
        const sentence = `Scenario “${shortened(scenario)}”, row ${index + 1}: ${fault.sentence}`;
        this.findings.add({ severity: 'error', table: 'Scenario', row: scenario, column: fault.column, sentence });
        if (override.table) this.unresolved.push({ table: override.table, years: override.years, sentence });
      }
    });
  }

  result(): Overlaid {
    const tables: RawTables = new Map(this.base.tables);
    for (const [name, rows] of this.changed) {
      const table = tables.get(name)!;
      tables.set(name, { ...table, rows: table.rows.map((row, place) => rows.get(place) ?? row) });
    }
    for (const [name, headers] of this.headers) {
      const table = tables.get(name)!;
      tables.set(name, { ...table, headers: new Set([...table.headers, ...headers]) });
    }
    return { tables, unresolved: this.unresolved };
  }

  /** A row that may be changed: the plan's own is copied when it is first asked for. */
  private row(table: RawTable, place: number): RawRow {
    const copies = this.changed.get(table.table) ?? new Map<number, RawRow>();
    this.changed.set(table.table, copies);
    let row = copies.get(place);
    if (!row) {
      const own = itemAt(table.rows, place);
      row = { ...own, cells: new Map(own.cells), adjustments: new Map(own.adjustments) };
      copies.set(place, row);
    }
    return row;
  }

  private act(override: Override, scenario: string): Override['faults'] {
    const table = this.base.tables.get(override.table!)!;
    this.turn += 1;
    return override.targets.flatMap(place => {
      const row = this.row(table, place);
      if (override.change === 'delay') return this.delay(row, table.table, override, scenario);
      if (!override.header) return override.years.flatMap(year => this.changeYear(row, table.table, yearKey(year), override));
      this.headers.set(table.table, (this.headers.get(table.table) ?? new Set()).add(override.header));
      return this.changeHeader(row, table.table, override.header, override);
    });
  }

  private changeYear(row: RawRow, table: TableName, key: string, override: Override): Override['faults'] {
    if (override.change === 'set' && typeof override.value !== 'number' && !isEmptyText(override.value)) {
      row.cells.set(key, override.value);
      row.adjustments.delete(key);
      return [];
    }
    this.adjust(row, table, key, { change: override.change as Adjustment['change'], value: numberIn(override.value), turn: this.turn });
    return [];
  }

  /**
   * A header's cell. Words and figures alike stand in the cell afterwards, so that every reader of the column sees them;
   * only a nil, which a cell cannot say in every column, and what acts on a name stay changes beside it.
   */
  private changeHeader(row: RawRow, table: TableName, header: string, { change, value }: Override): Override['faults'] {
    const act = { change: change as Adjustment['change'], value: numberIn(value), turn: this.turn };
    if (header === 'Base' && (typeof value === 'number' || isEmptyText(value))) return this.adjust(row, table, header, act);
    if (change === 'set') {
      const isNil = isEmptyText(value);
      row.cells.set(header, isNil ? null : value);
      row.adjustments.delete(header);
      return isNil ? this.adjust(row, table, header, act) : [];
    }
    const typed = row.cells.get(header);
    const place = `${header} of ${table} “${shortened(row.name)}”`;
    const isEmpty = isEmptyText(typed) && !row.adjustments.has(header);
    if (isEmpty && (change === 'scale' || EMPTY_IS_NOT_NIL.includes(header)))
      return [{ column: 'Change', sentence: `${place} is empty, so there is nothing to ${change}. Type set.` }];
    if (typeof typed === 'string' && !isNilWord(typed) && !MAY_NAME_A_RATE.includes(header))
      return [{ column: 'Change', sentence: `${place} holds ${quoted(typed)}, and ${change} needs a figure there. Type set.` }];
    if (typeof typed !== 'number' || row.adjustments.has(header)) return this.adjust(row, table, header, act);
    const result = adjustedFrom(amountOf(typed), [act]).toNumber();
    if (result === 0) return this.adjust(row, table, header, act);
    row.cells.set(header, result);
    return [];
  }

  /** Where an empty year is driven from the one before, all that happened to a row is kept, since each row acts on what the plan used by then. */
  private adjust(row: RawRow, table: TableName, key: string, adjustment: Adjustment): [] {
    const before = adjustment.change === 'set' && !isDriven(table) ? [] : (row.adjustments.get(key) ?? []);
    row.adjustments.set(key, [...before, adjustment]);
    return [];
  }

  /**
   * Moves the figures of years, as they stand when the row's turn comes, onto what is there so many years later; what
   * would fall beyond the horizon is noted. All of its years move at once.
   */
  private delay(row: RawRow, table: TableName, override: Override, scenario: string): Override['faults'] {
    const by = override.value as number;
    const words = override.years.filter(year => !isFigure(row.cells.get(yearKey(year))));
    if (words.length)
      return words.map(year => ({
        column: 'Column',
        sentence: `delay moves figures, and ${table} “${shortened(row.name)}”, ${yearName(year)}, holds ${quoted(row.cells.get(yearKey(year)))}, so it moves nothing. Type set for the year it goes to.`,
      }));
    const paid = this.windowOf(row);
    const moving = override.years.filter(paid);
    const figures = moving.map(year => ({ year, amount: isDriven(table) ? undefined : currentAmount(row, year) }));
    for (const { year } of figures) {
      if (isDriven(table))
        this.adjust(row, table, yearKey(year), { change: 'set', value: new Decimal(0), turn: this.turn, movedAway: true });
      else {
        row.cells.delete(yearKey(year));
        row.adjustments.delete(yearKey(year));
      }
    }
    for (const { year, amount } of figures) {
      if (amount?.isZero()) continue;
      const to = year + by;
      if (!this.base.horizon.years.includes(to)) this.noteBeyond(scenario, row, year, by, amount);
      else {
        this.adjust(row, table, yearKey(to), {
          change: 'add',
          value: amount ?? new Decimal(0),
          turn: this.turn,
          ...(amount ? {} : { movedFrom: year }),
        });
        if (!paid(to)) this.warnOutside(scenario, row, table, year, to);
      }
    }
    return [];
  }

  /** The years in which a row's figures count: those between its From and To, where it has them. */
  private windowOf(row: RawRow): (year: FinancialYear) => boolean {
    const [from, to] = [yearIn(row.cells.get('From') ?? null), yearIn(row.cells.get('To') ?? null)];
    return year => (from === undefined || year >= from) && (to === undefined || year <= to);
  }

  private noteBeyond(scenario: string, row: RawRow, year: FinancialYear, by: number, amount: Decimal | undefined): void {
    this.findings.add({
      severity: 'note',
      table: 'Scenario',
      row: scenario,
      column: yearName(year),
      sentence: `Scenario “${shortened(scenario)}” delays ${shortened(row.name)} of ${yearName(year)} by ${by} years, beyond the plan’s last year; its ${amount ? amount.toString() : 'figure'} is in no year of the plan.`,
    });
  }

  private warnOutside(scenario: string, row: RawRow, table: TableName, year: FinancialYear, to: FinancialYear): void {
    this.findings.add({
      severity: 'warning',
      table: 'Scenario',
      row: scenario,
      column: yearName(year),
      sentence: `Scenario “${shortened(scenario)}” delays ${table} “${shortened(row.name)}” of ${yearName(year)} to ${yearName(to)}, which lies outside its From and To, so it counts in no year. Type a later To, or a scenario row that sets it.`,
    });
  }
}

const numberIn = (value: CellValue): Decimal => (typeof value === 'number' ? amountOf(value) : new Decimal(0));

/** Whether a cell of a year holds a figure, or nothing, which is one. */
const isFigure = (cell: CellValue): boolean => isBlank(cell) || typeof cell === 'number' || isNilWord(cell);

/** The figure in a cell where an empty one is nil, after what scenarios have done to it so far; in the table's unit. */
function currentAmount(row: RawRow, year: FinancialYear): Decimal {
  const cell = row.cells.get(yearKey(year));
  return adjustedFrom(typeof cell === 'number' ? amountOf(cell) : new Decimal(0), row.adjustments.get(yearKey(year)) ?? []);
}
