import { amountOf } from '../../core';
import type { CellValue, Table } from '../../core';

/** The columns of each plan table that hold money in the plan's own unit; `years` stands for every year column. Written out here, apart from the product's own lists. */
const MONEY: Readonly<Record<string, readonly string[]>> = {
  Line: ['Base', 'years'],
  Change: ['years'],
  Funding: ['Base', 'Settlement', 'Labour limit', 'Non-labour limit', 'years'],
  'Collection fund': ['Estimate', 'Outturn', 'years'],
  Reserve: ['Opening', 'Floor'],
  Movement: ['years'],
  Service: ['years'],
  Partnership: ['Previous allocation', 'Floor', 'Cap'],
  Bid: ['Requested', 'Approved', 'Claimed'],
  Risk: ['Exposure', 'Allowance'],
  Policy: ['Target'],
  Strategy: ['Opening', 'years'],
};

const POUNDS: Readonly<Record<string, number>> = { '£': 1, '£000': 1000, '£m': 1_000_000 };
const IS_YEAR = /^\d{4}[/-]\d{2}$/;

const isMoney = (table: string, column: string, row: string): boolean => {
  if (table === 'Body') return column === 'Value' && row === 'Ceiling per organisation';
  if (table === 'Precept') return ['Requirement', 'Referendum cost if yes', 'Referendum cost if no'].includes(row) && IS_YEAR.test(column);
  const columns = MONEY[table] ?? [];
  return columns.includes(column) || (columns.includes('years') && (IS_YEAR.test(column) || column === 'all years'));
};

/**
 * The same plan typed in another unit: every cell of money multiplied, the Body row `Money in` changed (added where it is
 * missing), everything else as it was. `spelling` is what `Money in` then says.
 */
export function inUnit(tables: readonly Table[], unit: '£' | '£000' | '£m', spelling: string = unit): Table[] {
  const body = tables.find(table => table[0]?.[0] === 'Body');
  const said = String(body?.find(row => row[0] === 'Money in')?.[1] ?? '£');
  const factor = amountOf(POUNDS[said]!).div(POUNDS[unit]!);
  const scaled = (cell: CellValue): CellValue => (typeof cell === 'number' ? amountOf(cell).times(factor).toNumber() : cell);
  return tables.map(table => {
    const [header = [], ...rows] = table;
    const kind = String(header[0]);
    if (kind === 'Scenario') return [header, ...rows.map(row => scenarioRow(row, header, scaled))];
    const cells = rows.map(row => {
      if (kind === 'Body' && row[0] === 'Money in') return row.map((cell, i) => (i === 1 ? spelling : cell));
      return row.map((cell, i) => (i > 0 && isMoney(kind, String(header[i]), String(row[0])) ? scaled(cell) : cell));
    });
    const isSilent = kind === 'Body' && !rows.some(row => row[0] === 'Money in');
    return [header, ...cells, ...(isSilent ? [['Money in', spelling]] : [])];
  });
}

/** What a scenario sets or adds in a cell of money is money too; what it scales or delays by is not. */
function scenarioRow(row: readonly CellValue[], header: readonly CellValue[], scaled: (cell: CellValue) => CellValue): CellValue[] {
  const at = (column: string) => String(row[header.indexOf(column)]);
  const isAmount = ['set', 'add'].includes(at('Change')) && isMoney(at('Table'), at('Column'), at('Row'));
  return row.map((cell, i) => (isAmount && header[i] === 'Value' ? scaled(cell) : cell));
}
