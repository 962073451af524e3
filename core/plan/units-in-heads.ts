/** What a range's heads and text say of its figures, brought to the plan's money: units, and text that is plainly a number. */
import { inPounds, listed } from '../figures/in-words';
import { amountOf, Decimal } from '../figures/decimal';
import { headOf } from '../reading/heads';
import { unitInWords } from '../reading/money-units';
import { plainNumber } from '../reading/plain-numbers';
import type { BodyBasics } from './body-basics';
import type { CellValue } from './cells';
import { isNilWord, quoted, sameWords } from './cells';
import { measureOf } from './figure-columns';
import type { Findings } from './findings';
import type { RawColumn, RawRow } from './raw-rows';
import { shapeOf } from './tables';
import type { TableName } from './tables';

/** The rows with every figure in the plan's money, and text that is plainly a number as that number; both are said once for the range. */
export function inPlanMoney(
  table: TableName,
  rows: readonly RawRow[],
  corner: CellValue,
  columns: readonly (RawColumn | undefined)[],
  { moneyUnit }: BodyBasics,
  findings: Findings,
): RawRow[] {
  const cornerUnit = headOf(corner).unit;
  const texts: {
    readonly row: string;
    readonly column: string;
    readonly text: string;
    readonly amount: Decimal;
    readonly typed: Decimal;
  }[] = [];
  const units = new Map<string, string[]>();
  const tooLarge = new Map<string, { readonly heads: string[]; largest: Decimal; readonly unit: Decimal }>();
  const ways = columns.flatMap(column => {
    if (!column) return [];
    const measure = measureOf(table, column.key, column.isYear) ?? (isOpen(table, column) ? 'other' : undefined);
    if (!measure) return [];
    const said = measure === 'other' ? undefined : (column.head.unit ?? (measure === 'money' ? cornerUnit : undefined));
    const plan = measure === 'money' ? moneyUnit.pounds : new Decimal(1);
    const largest = largestIn(column.key, rows);
    if (said && !said.eq(plan) && largest.times(said).gt(NO_ROW_IS_ABOVE) && largest.times(plan).lte(NO_ROW_IS_ABOVE)) {
      const before = tooLarge.get(unitInWords(said));
      tooLarge.set(unitInWords(said), {
        heads: [...(before?.heads ?? []), column.head.text],
        largest: before?.largest.gt(largest) ? before.largest : largest,
        unit: said,
      });
      return [{ column, measure, own: plan, plan }];
    }
    if (said && !said.eq(plan)) units.set(unitInWords(said), [...(units.get(unitInWords(said)) ?? []), column.head.text]);
    return [{ column, measure, own: said ?? plan, plan }];
  });
  const read = rows.map(row => {
    const cells = new Map(row.cells);
    for (const { column, measure, own, plan } of ways) {
      const cell = cells.get(column.key);
      if (typeof cell === 'number' && measure !== 'other' && !own.eq(plan) && Number.isFinite(cell))
        cells.set(column.key, amountOf(cell).times(own).div(plan).toNumber());
      if (typeof cell !== 'string' || isNilWord(cell)) continue;
      const plain = plainNumber(cell);
      if (!plain || !isFitting(plain, table, measure, row.name)) continue;
      const amount = measure === 'other' ? plain.amount : plain.amount.times(plain.inPounds ? 1 : own).div(plan);
      cells.set(column.key, amount.toNumber());
      texts.push({
        row: row.name,
        column: column.key,
        text: cell,
        amount,
        typed: plain.inPounds && measure !== 'other' ? plain.amount.div(own) : plain.amount,
      });
    }
    return { ...row, cells };
  });
  for (const [unit, heads] of units)
    findings.add({
      severity: 'note',
      table,
      row: '',
      column: heads.join(', '),
      sentence: `${table}: ${listed(heads.map(head => `“${head}”`))} ${heads.length === 1 ? 'is' : 'are'} read in ${unit}, as ${heads.length === 1 ? 'its head says' : 'their heads say'}; the plan’s money is ${moneyUnit.name}.`,
    });
  for (const [unit, { heads, largest, unit: said }] of tooLarge)
    findings.add({
      severity: 'warning',
      table,
      row: '',
      column: heads.join(', '),
      sentence: `${table}: ${listed(heads.map(head => `“${head}”`))} ${heads.length === 1 ? 'says' : 'say'} ${unit}, but ${signed(largest)} would then be ${inPounds(largest.times(said))}. The figures are read as ${moneyUnit.name}: ${inPounds(largest.times(moneyUnit.pounds))}. Take ${unit} out of the head, or type the figures in ${unit}.`,
    });
  const [first] = texts;
  if (first)
    findings.add({
      severity: 'note',
      table,
      row: texts.length === 1 ? first.row : '',
      column: [...new Set(texts.map(({ column }) => column))].join(', '),
      sentence: `${table}: ${texts.length === 1 ? 'a cell holds' : `${texts.length} cells hold`} text that is plainly a number and ${texts.length === 1 ? 'is' : 'are'} read as one: ${quoted(first.text)} in ${first.row}, ${first.column}, is ${signed(first.amount)}. Type numbers, so that Excel adds them up as well.`,
      mend: texts.map(({ row, column, typed }) => ({ row, column, says: typed.toNumber() })),
    });
  return read;
}

/** No row of a precepting body's budget comes near: all police forces of England and Wales together spend about £19bn a year. */
const NO_ROW_IS_ABOVE = new Decimal('2e10');

const largestIn = (key: string, rows: readonly RawRow[]): Decimal =>
  rows.reduce((most, { cells }) => {
    const cell = cells.get(key);
    const amount = typeof cell === 'number' && Number.isFinite(cell) ? amountOf(cell).abs() : most;
    return amount.gt(most) ? amount : most;
  }, new Decimal(0));

/** In a table of open columns every column of one's own holds figures. */
const isOpen = (table: TableName, { key }: RawColumn): boolean =>
  table === 'Partnership' && !!shapeOf(table).openColumns && !shapeOf(table).columns.includes(key);

/** A percentage is a rate and no money, 1.0m is money and no rate; the choice of a year is a word. */
function isFitting(
  { isPercent, inPounds }: { readonly isPercent: boolean; readonly inPounds: boolean },
  table: TableName,
  measure: 'money' | 'pounds' | 'other',
  row: string,
): boolean {
  if (table === 'Precept' && sameWords(row, 'Choice')) return false;
  return measure === 'other' ? !inPounds : !isPercent;
}

const signed = (amount: Decimal): string =>
  `${amount.isNeg() ? '−' : ''}${amount
    .abs()
    .toFixed()
    .replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',')}`;
