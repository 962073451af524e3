/** One plan under one scenario, as the sections of a pack ask it. */
import { cellAt, Decimal, rowById } from '../../core';
import type { Cell, Column, MoneyUnit, Report, Row, Table } from '../../core';
import { coreModel } from '../panel/reading/core-model';
import { answersOf } from '../panel/reading/plan-answers';
import type { PlanAnswers } from '../panel/reading/plan-answers';
import { scenarioInWords } from '../panel/words/names';
import { NothingToShow } from './pack';
import type { PackTable } from './pack';

export const POUNDS: MoneyUnit = { name: '£', pounds: new Decimal(1) };

export class PlanShown {
  readonly answers: PlanAnswers;

  constructor(
    readonly tables: readonly Table[],
    /** Empty for the base plan. */
    readonly scenario: string,
  ) {
    this.answers = answersOf(coreModel, scenario, tables);
  }

  /** As headings and columns call it. */
  get name(): string {
    return scenarioInWords(this.scenario);
  }

  get years(): readonly string[] {
    return this.answers.years;
  }

  /** The year that is decided: the plan’s first. */
  get year(): string {
    const [first] = this.years;
    if (first === undefined) throw new NothingToShow('The plan has no years that can be worked out.');
    return first;
  }

  get lastYear(): string {
    return this.years.at(-1) ?? this.year;
  }

  report(name: string): Report {
    return coreModel.planReport(name, this.scenario, this.tables);
  }

  /** The amount in a report, in £; undefined where it is not known. */
  amount(report: string, row: string, column: string): Decimal | undefined {
    const cell = this.cell(report, row, column);
    return cell?.kind === 'figure' ? cell.amount : undefined;
  }

  cell(report: string, row: string, column: string): Cell | undefined {
    const asked = this.report(report);
    const found = rowById(asked, row);
    return found && cellAt(asked, found, column);
  }
}

interface Picked {
  readonly caption: string;
  /** Headers, by the ids of their columns, where the report’s own would not be understood here. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly rows?: (row: Row) => boolean;
  readonly columns?: (column: Column) => boolean;
  /** Rows by their ids in this order; those not named keep theirs after them. */
  readonly order?: readonly string[];
  readonly label?: (row: Row) => string;
  /** Words of a cell as they are read here, by row and column. */
  readonly words?: (text: string, row: Row, column: Column) => string;
  /** Where law sets amounts to the pound they are shown in £, whatever the plan’s own unit. */
  readonly moneyUnit?: MoneyUnit;
}

/** A report, or a part of it, as a table: names first, then the figures beside them, words last. */
export function tableOf(
  report: Report,
  {
    caption,
    headers = {},
    rows = () => true,
    columns = () => true,
    order: first = [],
    label = row => row.label,
    words = text => text,
    moneyUnit = report.moneyUnit,
  }: Picked,
): PackTable {
  const places = report.columns.map((column, place) => ({ column, place }));
  const chosen = places.filter(({ column, place }) => place === 0 || columns(column));
  const order = [
    ...chosen.filter(({ column }) => column.kind === 'name'),
    ...chosen.filter(({ column }) => column.kind === 'figure' || column.kind === 'year'),
    ...chosen.filter(({ column }) => column.kind === 'words'),
  ];
  const placeOf = ({ id }: Row) => (first.includes(id) ? first.indexOf(id) : first.length);
  const shown = report.rows
    .filter(rows)
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map(row => ({
      ...row,
      label: label(row),
      cells: order.slice(1).map(({ column, place }) => {
        const cell = row.cells[place - 1]!;
        return cell.kind === 'words' ? wordsCell(words(cell.text, row, column)) : cell;
      }),
    }));
  return {
    from: report.id,
    caption: hasMoney(shown) ? `${caption}, ${moneyUnit.name}` : caption,
    columns: order.map(({ column }) => ({ ...column, label: headers[column.id] ?? column.label })),
    rows: shown,
    moneyUnit,
  };
}

const hasMoney = (rows: readonly Row[]): boolean =>
  rows.some(({ cells }) => cells.some(cell => cell.kind === 'figure' && cell.unit === 'money'));

const wordsCell = (text: string): Cell => (text === '' ? { kind: 'empty' } : { kind: 'words', text });

/** A row of which the plan can say something: not one that it lacks the tables for. */
export const isModelled = ({ cells }: Row): boolean => !cells.some(({ kind }) => kind === 'absent');

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The years of a report and nothing beside them. */
export const onlyYears = ({ kind }: Column): boolean => kind === 'year';

/** Rows by their ids, in the order of the report. */
export const rowsCalled = (ids: readonly string[]) => {
  const idSet = new Set(ids);
  return ({ id }: Row): boolean => idSet.has(id);
};

/** Several tables of the same columns below each other. */
export const joined = (caption: string, [first, ...others]: readonly [PackTable, ...PackTable[]]): PackTable => ({
  ...first,
  from: undefined,
  caption,
  rows: [first, ...others].flatMap(({ rows }) => rows),
});
