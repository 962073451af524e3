/** The rows as they will be read, and the block's own totals beside what the rows that count add up to. */
import { Decimal, figureIn } from '../../../core';
import type { Block, CellValue, Table } from '../../../core';
import { asPlanTable, blockOf, headersIn, isCounted } from '../../workbook/mapped-range';
import type { Mapping } from '../../workbook/mapped-range';

/** One figure of a total: as it stands in the block, and as the rows that count make it. */
export interface Match {
  readonly total: string;
  readonly column: string;
  readonly theirs: Decimal;
  readonly ours: Decimal;
  readonly difference: Decimal;
  /** Rows among its parts that somebody left out. */
  readonly leftOut: readonly string[];
}

/** A cell's amount; text that is plainly a number counts as it will in the plan. */
function amountIn(cell: CellValue): Decimal | undefined {
  const figure = figureIn(cell);
  return figure === 'unknown' ? undefined : figure;
}

/** The lowest total of the block, which adds up most, and every other that differs, in each year it has a figure for. */
export function matchesOf(values: Table, mapping: Mapping): Match[] {
  const block = blockOf(values, mapping);
  const plan = asPlanTable(values, mapping);
  const totals = block.rows.filter(row => row.total && !isCounted(row, mapping.rows));
  const last = totals.at(-1);
  return totals.flatMap(row => {
    const parts = row.total!.parts.map(part => block.rows[part]!);
    const matches = yearsOf(block, mapping).flatMap(({ index, header, place }): Match[] => {
      const theirs = amountIn(block.values[row.index]![index]);
      if (!theirs) return [];
      const ours = parts
        .filter(part => isCounted(part, mapping.rows))
        .reduce((sum, part) => sum.plus(amountIn(plan[part.index]?.[place]) ?? 0), new Decimal(0));
      const leftOut = parts.filter(part => !isCounted(part, mapping.rows)).map(({ name }) => name);
      return [{ total: row.name, column: header, theirs, ours, difference: ours.minus(theirs), leftOut }];
    });
    return row === last ? matches : matches.filter(({ difference }) => !difference.isZero());
  });
}

/** The columns that are read as years or as the Base, and where they stand in the plan's table. */
function yearsOf(block: Block, { headers }: Mapping): { index: number; header: string; place: number }[] {
  const order = [block.names, ...block.columns.map(({ index }) => index).filter(index => index !== block.names)];
  return headersIn(block)
    .filter(({ header }) => /^(\d{4}\/\d\d|Base|Opening)$/.test(headers[header] ?? ''))
    .map(({ index, header }) => ({ index, header, place: order.indexOf(index) }));
}

const FIRST_ROWS = 3;

/** The head and the first rows that count, as they will be read. */
export function firstRows(values: Table, mapping: Mapping): Table {
  const [head = [], ...rows] = asPlanTable(values, mapping);
  const read = head.map((header, column) => ({ header, column })).filter(({ header }) => header !== '');
  const counted = rows.filter(row => row.some(cell => cell !== null && cell !== undefined && cell !== ''));
  return [head, ...counted.slice(0, FIRST_ROWS)].map(row => read.map(({ column }) => row[column]));
}
