/** A plan as the sheets of a workbook: the answers on sheets of their own, then the tables. Plain data, the same for Excel and for the preview. */
import { Decimal, financialYear, moneyUnitOf } from '../../core';
import type { CellValue, Table, TableName } from '../../core';
import type { ExamplePlan } from '../example/example-plan';
import { addressOf } from './addresses';
import { answerSheets } from './answer-sheets';
import type { NewSheet, NewTable, SheetCell } from './new-sheet';
import { shownIn, tableFormat } from './number-formats';
import { GROUPS, TABLE_SUBJECTS } from './table-subjects';

/** Free rows between two tables on a sheet, so that each can be typed on. */
const GAP = 3;
const NARROWEST = 11;
const NARROWEST_FIGURE = 9;
const WIDEST = 32;
const WIDEST_NAME = 50;
const LEAST_OF_LONG_NAMES = 42;
/** What a window of 1,280 pixels shows beside the pane: names give way, so that the last year is seen. */
const IN_SIGHT = 111;
/** So that the line under the frozen row cuts no letter. */
const HEADER_LINES = 1.3;

interface Filling {
  readonly cells: (SheetCell | undefined)[][];
  readonly tables: NewTable[];
}

export function planSheets(plan: ExamplePlan): NewSheet[] {
  const money = moneyUnitOf(plan.tables.map(table => table.values)).name;
  const sheets = new Map<string, Filling>();
  for (const { sheet, name, values } of plan.tables) {
    const { cells, tables } = sheets.get(sheet) ?? { cells: [], tables: [] };
    const row = cells.length === 0 ? 0 : cells.length + GAP;
    while (cells.length < row) cells.push([]);
    values.forEach((line, index) =>
      cells.push(
        line.map((value, column) => {
          const cell =
            index === 0
              ? header(values, column)
              : laid(value, isNamed(values, index, column) ? undefined : tableFormat(values, index, column, money));
          return cell && followsFigures(values, column) ? { ...cell, isIndented: true } : cell;
        }),
      ),
    );
    tables.push({ name, address: addressOf({ row, column: 0, rows: values.length, columns: values[0]?.length ?? 1 }) });
    sheets.set(sheet, { cells, tables });
  }
  const tableSheets = [...sheets].map(([name, { cells, tables }]): NewSheet => ({
    name,
    cells,
    tables,
    widths: widthsOf(cells),
    heights: [HEADER_LINES],
    frozen: { rows: 1, columns: 1 },
    tabColour: colourOf(cells),
    print: { landscape: true, titleRows: 1, footer: plan.title },
  }));
  const answers = answerSheets(plan, money).map((sheet): NewSheet => ({
    tabColour: GROUPS.answers.colour,
    print: { landscape: true, footer: plan.title },
    ...sheet,
  }));
  return [...answers, contentsSheet(plan.title, answers, tableSheets), ...tableSheets];
}

const subjectOf = (cells: Filling['cells'] | NewSheet['cells']) => {
  const kind = String(cells[0]?.[0]?.value ?? '');
  return kind in TABLE_SUBJECTS ? TABLE_SUBJECTS[kind as TableName] : undefined;
};

const colourOf = (cells: Filling['cells']): string | undefined => {
  const subject = subjectOf(cells);
  return subject && GROUPS[subject.group].colour;
};

/** Every sheet by its subject, with a link to it. */
function contentsSheet(title: string, answers: readonly NewSheet[], tables: readonly NewSheet[]): NewSheet {
  const cells: SheetCell[][] = [[{ value: `${title}: contents`, look: 'title' }]];
  const links: { address: string; sheet: string }[] = [];
  const add = (name: string, holds: string) => {
    links.push({ address: addressOf({ row: cells.length, column: 0, rows: 1, columns: 1 }), sheet: name });
    cells.push([{ value: name, look: 'link' }, { value: holds }]);
  };
  for (const [id, { name }] of Object.entries(GROUPS)) {
    const sheets = id === 'answers' ? answers : tables.filter(sheet => (subjectOf(sheet.cells)?.group ?? 'basis') === id);
    if (sheets.length === 0) continue;
    cells.push([], [{ value: name, look: 'heading' }]);
    for (const sheet of sheets) add(sheet.name, subjectOf(sheet.cells)?.holds ?? ANSWERS[sheet.name] ?? 'to look at; no table of the plan');
  }
  cells.push([], [{ value: 'Figures in blue are typed. Figures in black are worked out.', look: 'quiet' }]);
  return {
    name: CONTENTS,
    cells,
    widths: [28, 72],
    links,
    tabColour: GROUPS.answers.colour,
    print: { landscape: false, footer: title },
  };
}

const CONTENTS = 'Contents';
/** What the sheets of answers hold. */
const ANSWERS: Readonly<Record<string, string>> = {
  Results: 'the plan at a glance, the gap step by step with its chart, bands, precept; choose the scenario here',
  Billing: 'what each billing authority pays',
  Checks: 'what the plan’s tables need',
  About: 'what the plan is, and what it is not',
};

/** Typed figures are told apart from what formulas answer by their colour, as finance people do; so are cells that wait for one. */
function laid(value: CellValue, format: string | undefined): SheetCell | undefined {
  const isTyped = value !== null && value !== undefined && value !== '';
  const isForFigures = format !== undefined || typeof value === 'number';
  return isTyped || isForFigures ? { value, format, ...(isForFigures && { look: 'typed' as const }) } : undefined;
}

/** A column of figures may name an assumption in a figure’s place: those words stand as words do. */
function isNamed(table: Table, row: number, column: number): boolean {
  const value = table[row]?.[column];
  return typeof value === 'string' && !/^\s*(nil|-)?\s*$/i.test(value) && !isYear(table, column);
}

const isYear = (table: Table, column: number): boolean => financialYear(String(table[0]?.[column])) !== undefined;

const isOverFigures = (table: Table, column: number): boolean =>
  isYear(table, column) || table.slice(1).some(row => typeof row[column] === 'number');

/** Words right after figures, which stand at the right, would run into them. */
const followsFigures = (table: Table, column: number): boolean =>
  column > 1 && !isOverFigures(table, column) && isOverFigures(table, column - 1);

/** A header stands over its figures as they stand, to the right. */
function header(table: Table, column: number): SheetCell {
  return { value: table[0]?.[column], look: isOverFigures(table, column) ? 'figure header' : 'header', wraps: true };
}

/** Wide enough for most of what stands in a column as it is shown; a name is read whole, a sentence at the end may go on. */
function widthsOf(cells: readonly (readonly (SheetCell | undefined)[])[]): number[] {
  const count = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  const widths = Array.from({ length: count }, (_, column) => {
    const inColumn = cells.map(row => row[column]);
    const longest = inColumn.reduce((most, cell) => Math.max(most, shownText(cell).length), 0);
    const [least, most] =
      column === 0
        ? [NARROWEST, WIDEST_NAME]
        : inColumn.some(cell => cell?.look === 'typed')
          ? [NARROWEST_FIGURE, WIDEST]
          : [NARROWEST, WIDEST];
    return Math.min(Math.max(longest + 2, least), most);
  });
  const lastYear = (cells[0] ?? []).reduce(
    (last, cell, column) => (financialYear(String(cell?.value ?? '')) === undefined ? last : column),
    -1,
  );
  const tooWide = widths.slice(0, lastYear + 1).reduce((sum, one) => sum + one, 0) - IN_SIGHT;
  const name = widths[0] ?? NARROWEST;
  return tooWide > 0 && name > LEAST_OF_LONG_NAMES ? [Math.max(LEAST_OF_LONG_NAMES, name - tooWide), ...widths.slice(1)] : widths;
}

const shownText = (cell: SheetCell | undefined): string =>
  typeof cell?.value === 'number' ? shownIn(cell.format, new Decimal(cell.value)) : String(cell?.value ?? '');
