/** How the plan's figures are shown in cells: the number format of each column of a plan table and of each row of a report. */
import { financialYear } from '../../core';
import type { CellValue, MoneyUnit, Table } from '../../core';

const POUNDS_AND_PENCE = '£#,##0.00';
const BAND_D = '£#,##0.00##';
const RATE = '0.00%';
const SHARE = '0%';
const COUNT = '#,##0.0';
const TAX_BASE = '#,##0.0#';

/** Pounds are shown whole; thousands and millions with what makes them up. */
const MONEY: Readonly<Record<MoneyIn, string>> = { '£': '#,##0', '£000': '#,##0.0', '£m': '#,##0.00' };

/** What the plan's money is in, as core reads it. */
export type MoneyIn = MoneyUnit['name'];

/** The formats of the columns that do not depend on the row; `money` stands for the plan's own. */
const COLUMNS: Readonly<Record<string, string>> = {
  Base: 'money',
  'Previous allocation': 'money',
  Requested: 'money',
  Approved: 'money',
  Claimed: 'money',
  Opening: 'money',
  Floor: 'money',
  Cap: 'money',
  Exposure: 'money',
  Allowance: 'money',
  'Floor %': RATE,
  'Cap %': RATE,
  Vacancy: RATE,
  'On-costs': RATE,
  Delivery: SHARE,
  Likelihood: SHARE,
  Share: SHARE,
  'Establishment FTE': COUNT,
  Headcount: COUNT,
  Population: '#,##0',
  'Average cost': '#,##0',
};

const YEARS: Readonly<Record<string, string>> = {
  Line: 'money',
  Change: 'money',
  Funding: 'money',
  'Collection fund': 'money',
  Movement: 'money',
  Service: 'money',
  Post: COUNT,
  'Billing authority': TAX_BASE,
};

const PRECEPT_ROWS: Readonly<Record<string, string>> = {
  'Tax base': TAX_BASE,
  'Band D': BAND_D,
  Rise: BAND_D,
  Limit: BAND_D,
  'Rise %': RATE,
};
const WORDS = ['Principle', 'Excessive'];

/** The format of one figure of a plan table; undefined where words stand or the spreadsheet's own will do. */
export function tableFormat(table: Table, row: number, column: number, money: MoneyIn): string | undefined {
  const [kind, header, cells] = [text(table[0]?.[0]), text(table[0]?.[column]), table[row] ?? []];
  if (row === 0 || column === 0) return undefined;
  return inMoney(kindFormat(kind, header, cells, table) ?? COLUMNS[header], money);
}

function kindFormat(kind: string, header: string, cells: readonly CellValue[], table: Table): string | undefined {
  const isYear = financialYear(header) !== undefined;
  if (kind === 'Body') return text(cells[0]).startsWith('Base-year Band D') ? BAND_D : undefined;
  if (kind === 'Assumption')
    return isYear || header === 'Low' || header === 'High' ? unitFormat(text(cells[table[0]!.indexOf('Unit')])) : undefined;
  if (kind === 'Precept') return isYear ? preceptFormat(text(cells[0])) : undefined;
  if (kind === 'Billing authority' && header === 'Base') return TAX_BASE;
  if (kind === 'Line' && (header === 'Cap' || header === 'Collar')) return RATE;
  return isYear ? YEARS[kind] : undefined;
}

const unitFormat = (unit: string): string | undefined => (unit.startsWith('%') ? RATE : unit.startsWith('£') ? '#,##0.00' : undefined);

const preceptFormat = (row: string): string => (row.includes('%') ? RATE : row === 'Requirement' ? '#,##0' : BAND_D);

/** The format of one row of a report. */
export function reportFormat(report: string, row: string, money: MoneyIn): string {
  if (report === 'bands') return POUNDS_AND_PENCE;
  if (report === 'precept' && WORDS.includes(row)) return 'General';
  return inMoney((report === 'precept' ? PRECEPT_ROWS[row] : undefined) ?? 'money', money)!;
}

const inMoney = (format: string | undefined, money: MoneyIn): string | undefined => (format === 'money' ? MONEY[money] : format);

const text = (cell: CellValue): string => (typeof cell === 'string' ? cell.trim() : '');
