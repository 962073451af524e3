import { notKnown, notOneOf } from '../refusals/templates';
import { isFault } from '../figures/figure';
import { askedBy, labelOf } from '../figures/figure-name';
import { itemAt, lastOf } from '../lookups';
import { sameWords } from '../plan/cells';
import type { Table } from '../plan/cells';
import type { MoneyUnit } from '../plan/money-unit';
import { financialYear } from '../years/financial-year';
import { reportData } from './plan-report';
import type { Cell, Column, Row, Unit } from './report';
import { restsOn, workingsOf } from './workings/tree';
import type { WorkingsNode } from './workings/tree';
import { cellInUnit } from './writers/table';
import type { ReportCell } from './writers/table';

/** One figure of a report, and what is to be said beside it, by its label. */
export interface FigureCard {
  readonly figure: ReportCell;
  readonly unit: Unit;
  /** What the plan's money is in, and the figure where its unit is money. */
  readonly moneyUnit: MoneyUnit['name'];
  readonly says: Readonly<Record<string, ReportCell>>;
}

/**
 * A figure of any report by its row and column, with how it was made where the workings know it. A row is asked for by its
 * name as it is printed, by its id, or by its table and its name (`Reserve General reserve`) where a total is called the same.
 */
export function figureCard(report: string, scenario: string, row: string, column: string, tables: readonly Table[]): FigureCard {
  const { columns, rows, moneyUnit } = reportData(report, scenario, tables);
  const year = financialYear(column);
  const place = columns.findIndex(one => one.kind !== 'name' && isColumn(one, column));
  const found = rowAsked(rows, row);
  if (!found) throw notThere('Row', row, rows);
  if (place < 0) throw notThere('Column', column, columns.slice(1));
  const cell = itemAt(found.cells, place - 1);
  return {
    figure: cellInUnit(cell, moneyUnit),
    unit: cell.kind === 'figure' ? cell.unit : 'words',
    moneyUnit: moneyUnit.name,
    says: {
      Figure: nameOf(found, rows),
      [year === undefined ? 'Column' : 'Year']: itemAt(columns, place).label,
      Report: report,
      Scenario: scenario || 'Base plan',
      ...workings(cell, found, itemAt(columns, place), moneyUnit, scenario, tables),
    },
  };
}

/** A column by its label, its id, or its year in any spelling. */
function isColumn({ id, label, year }: Column, asked: string): boolean {
  const yearAsked = financialYear(asked);
  return yearAsked === undefined ? sameWords(label, asked) || sameWords(id, asked) : (year ?? financialYear(label)) === yearAsked;
}

/** The row that is asked for: spelled as asked before any other spelling, and of two of one name the plan’s own figure before a row of its tables. */
function rowAsked(rows: readonly Row[], asked: string): Row | undefined {
  const inFull = rows.find(row => row.figureName && 'table' in row.figureName && sameWords(lastOf(askedBy(row.figureName)), asked));
  const named = rows.filter(row => sameWords(row.label, asked));
  const spelled = named.filter(row => row.label.trim() === asked.trim());
  const candidates = spelled.length ? spelled : named;
  return (
    rows.find(row => sameWords(row.id, asked)) ??
    candidates.find(row => row.figureName && 'term' in row.figureName) ??
    candidates[0] ??
    inFull
  );
}

/** A row’s name; with its table where another row could be taken for it. */
function nameOf(row: Row, rows: readonly Row[]): string {
  const isAlone = rows.every(other => other === row || !sameWords(other.label, row.label));
  if (isAlone || !row.figureName || 'term' in row.figureName) return row.label;
  return labelOf(row.figureName);
}

const notThere = (what: string, found: string, there: readonly { readonly label: string }[]) =>
  notOneOf(
    what,
    found,
    there.map(({ label }) => label),
  );

/** How the figure was made and from what, one step deep; nothing where the workings know no such figure, or another of its name. */
function workings(
  cell: Cell,
  row: Row,
  { year }: Column,
  { name: moneyUnit }: MoneyUnit,
  scenario: string,
  tables: readonly Table[],
): Record<string, ReportCell> {
  if (cell.kind !== 'figure' || !row.figureName || year === undefined) return {};
  const node = workingsOf(tables, scenario).of({ ...row.figureName, year });
  if (!node || !isAmount(node, cell)) return {};
  return {
    Unit: cell.unit === 'money' ? moneyUnit : node.unit,
    How: node.sentence,
    Source: restsOn(node),
    Status: node.status,
    ...Object.fromEntries(node.parts.map(part => [`${part.label}, ${part.unit}`, shown(part.amount)])),
  };
}

const isAmount = ({ amount }: WorkingsNode, cell: Cell & { kind: 'figure' }): boolean =>
  typeof amount !== 'boolean' && !isFault(amount) && amount.eq(cell.amount);

const shown = (amount: WorkingsNode['amount']): ReportCell => (isFault(amount) ? notKnown(amount) : amount);
