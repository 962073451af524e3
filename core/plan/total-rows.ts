/** Rows of a plan table that add up others: left out of the plan, and said to be. */
import { amountOf } from '../figures/decimal';
import type { Decimal } from '../figures/decimal';
import { listed } from '../figures/in-words';
import { itemAt } from '../lookups';
import { mayTakeAway } from '../reading/row-words';
import { isBareTotal, totalInName } from '../reading/total-names';
import { totalsIn } from '../reading/totals';
import type { RowOfFigures, TotalRow } from '../reading/totals';
import { isBlank, isEmptyText, isNilWord, textOf, wordKey } from './cells';
import type { CellValue } from './cells';
import { addsUp } from './figure-columns';
import type { Findings, Severity } from './findings';
import type { RawColumn, RawRow } from './raw-rows';
import type { TableName } from './tables';

/** The rows without the totals among them; each total is a finding, and so is a row without a name that is none. */
export function withoutTotals(
  table: TableName,
  rows: readonly RawRow[],
  columns: readonly (RawColumn | undefined)[],
  findings: Findings,
): RawRow[] {
  const adding = columns.filter((column): column is RawColumn => column !== undefined && addsUp(table, column.key, column.isYear));
  const totals = new Map(totalsIn(rows.map(row => figuresOf(row, adding))).map(total => [total.row, total]));
  return rows.filter((row, index) => {
    const total =
      totals.get(index) ?? (isTotalOfNothing(row, table, index) ? { row: index, parts: [], verdict: 'adds', differences: [] } : undefined);
    const find = (severity: Severity, column: string, sentence: string) =>
      void findings.add({ severity, table, row: row.name, column, sentence });
    if (!row.name) {
      if (total && total.verdict === 'unnamed')
        find('note', '', `A row of ${table} without a name adds up the ${total.parts.length} rows above it and is read as a total.`);
      else find('error', table, `A row of ${table} has figures but no name in its first column; the row is not read.`);
      return false;
    }
    if (!total || (table === 'Reserve' && isReserve(row, total))) return true;
    return saysAndKeeps(total, row, table, rows, adding, find);
  });
}

function saysAndKeeps(
  { verdict, parts, differences }: TotalRow,
  { name }: RawRow,
  table: TableName,
  rows: readonly RawRow[],
  adding: readonly RawColumn[],
  find: (severity: Severity, column: string, sentence: string) => void,
): boolean {
  const [difference] = differences;
  const column = difference ? itemAt(adding, difference.column).key : '';
  const sums = difference && `${column} is ${grouped(difference.shown)}, and the rows above it add up to ${grouped(difference.sum)}`;
  const names = listed(parts.map(part => `“${itemAt(rows, part).name}”`));
  if (verdict === 'adds' || !difference) {
    if (verdict === 'unnamed') {
      find(
        'warning',
        '',
        `${table} “${name}” is counted, and it is the sum of ${names} in every figure. If it is their total, they count twice: take it out, or type Total before its name.`,
      );
      return true;
    }
    find(
      'note',
      '',
      `“${name}” in the ${table} table is read as a total and not counted${parts.length ? '; it agrees with its rows' : ''}.`,
    );
    return false;
  }
  if (verdict === 'within rounding')
    find(
      'note',
      column,
      `“${name}” in the ${table} table is read as a total and not counted; it agrees with its rows within rounding: ${sums}.`,
    );
  else if (verdict === 'does not add')
    find(
      'warning',
      column,
      `“${name}” in the ${table} table is a total by its name and not counted, but it does not add up: ${sums}. Mend the total, or type another name if it is a row of its own.`,
    );
  else
    find(
      'warning',
      column,
      `${table} “${name}” is counted, and it is nearly the sum of ${names}: ${sums}. If it is their total, they count twice: take it out, or type Total before its name.`,
    );
  return verdict === 'nearly';
}

/** A total row in a table whose rows do not add up (Excel counts the last column there), or one without any figure. */
function isTotalOfNothing(row: RawRow, table: TableName, index: number): boolean {
  if (!isBareTotal(row.name) || index === 0 || table === 'Reserve' || table === 'Strategy') return false;
  const filled = [...row.cells.values()].filter(cell => !isEmptyText(cell));
  return filled.length <= 1;
}

/** A reserve that carries a total's words and a kind of its own; the checks of typed totals look after the plain ones. */
function isReserve(row: RawRow, { verdict }: TotalRow): boolean {
  const kind = wordKey(textOf(row.cells.get('Kind')));
  return verdict !== 'adds' || kind === 'total' || totalInName(row.name) !== undefined || kind !== '';
}

const TAKEN_AWAY = ['saving', 'savings', 'efficiency', 'deficit'];

function figuresOf(row: RawRow, adding: readonly RawColumn[]): RowOfFigures {
  const typed = adding.map(({ key }) => row.cells.get(key));
  const goesOn = ['Driver', 'Growth'].some(column => textOf(row.cells.get(column))) || typeof row.cells.get('Base') === 'number';
  const figures = adding.map(({ isYear }, place) => figureIn(typed[place], isYear && goesOn));
  const isPositive = typed.every(cell => typeof cell !== 'number' || cell >= 0);
  const isTakenAway = TAKEN_AWAY.includes(wordKey(textOf(row.cells.get('Kind')))) || (isPositive && mayTakeAway(row.name));
  const isHeading = [...row.cells.values()].every(isEmptyText);
  return { name: row.name, figures, isTakenAway, isHeading };
}

/** An empty year of a row that goes on by its driver or its Base is not nil: what the row is there is not known yet. */
function figureIn(cell: CellValue, goesOn: boolean): Decimal | 'unknown' | undefined {
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell === 0 && goesOn ? 'unknown' : amountOf(cell);
  if (isBlank(cell)) return goesOn ? 'unknown' : undefined;
  return isNilWord(cell) ? amountOf(0) : 'unknown';
}

const grouped = (amount: Decimal): string => {
  const [whole, decimals] = amount.abs().toFixed().split('.');
  return `${amount.isNeg() ? '−' : ''}${whole!.replace(/\B(?=(\d{3})+$)/g, ',')}${decimals ? `.${decimals}` : ''}`;
};
