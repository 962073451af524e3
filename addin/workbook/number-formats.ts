/** How the plan's figures are shown in cells: the number format of each column of a plan table and of each figure of a report. */
import { financialYear } from '../../core';
import type { CellValue, Table } from '../../core';
import { PLAN_TABLES, shapeOf } from '../../core/plan/tables';
import type { TableName, YearContent } from '../../core/plan/tables';
import { BAND_D, COUNT, inMoney, TAX_BASE } from '../functions/unit-formats';
import type { MoneyIn } from '../functions/unit-formats';
import type { Decimal } from '../../core/figures/decimal';
import { withoutNegatives } from './negatives';
import type { Negatives } from './negatives';

const RATE = '0.00%';
const SHARE = '0%';
const WHOLE = '#,##0';
const LEAST_PARTED = 1000;

/** The formats of the columns that do not depend on the row; `money` stands for the plan's own. */
const COLUMNS: Readonly<Record<string, string>> = {
  Base: 'money',
  'Previous allocation': 'money',
  Applied: 'money',
  Requested: 'money',
  Approved: 'money',
  Claimed: 'money',
  Opening: 'money',
  Floor: 'money',
  Cap: 'money',
  Exposure: 'money',
  Allowance: 'money',
  Settlement: 'money',
  'Labour limit': 'money',
  'Non-labour limit': 'money',
  Estimate: 'money',
  Outturn: 'money',
  Committed: 'money',
  Target: 'money',
  'Floor %': RATE,
  'Cap %': RATE,
  'Target %': RATE,
  'Collection rate': RATE,
  Chance: RATE,
  Vacancy: RATE,
  'On-costs': RATE,
  Delivery: SHARE,
  Likelihood: SHARE,
  Share: SHARE,
  'Establishment FTE': COUNT,
  Headcount: COUNT,
  Population: WHOLE,
  'Average cost': WHOLE,
  'Tax base': TAX_BASE,
  'Band D': BAND_D,
};

/** By what a table’s years hold; assumptions and precepts differ row by row. */
const YEARS: Readonly<Partial<Record<YearContent, string>>> = { money: 'money', FTE: COUNT, 'tax base': TAX_BASE, 'band D': BAND_D };

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
    return isYear || header === 'Low' || header === 'High' ? assumptionFormat(text(cells[columnHeaded('Unit', table)])) : undefined;
  if (kind === 'Precept') return isYear ? preceptFormat(text(cells[0])) : undefined;
  if (kind === 'Billing authority' && header === 'Base') return TAX_BASE;
  if (kind === 'Line' && (header === 'Cap' || header === 'Collar')) return RATE;
  if (kind === 'Funding' && header === 'Threshold') return RATE;
  if (!isTableName(kind)) return undefined;
  return (isYear ? YEARS[shapeOf(kind).years] : undefined) ?? ownColumnFormat(kind, header, table);
}

const assumptionFormat = (unit: string): string | undefined =>
  unit.startsWith('%') ? RATE : unit.startsWith('£') ? '#,##0.00' : undefined;

const preceptFormat = (row: string): string => (row.includes('%') ? RATE : row === 'Requirement' ? '#,##0' : BAND_D);

/** A column of the body's own: a figure of the printed strategy, or counts, whose thousands are parted; marks and rates stay as typed. */
function ownColumnFormat(kind: TableName, header: string, table: Table): string | undefined {
  const { openColumns, columns } = shapeOf(kind);
  if (!openColumns || columns.includes(header)) return undefined;
  if (kind === 'Strategy') return 'money';
  const at = columnHeaded(header, table);
  const figures = table.slice(1).flatMap(line => (typeof line[at] === 'number' ? [line[at]] : []));
  return figures.some(figure => figure >= LEAST_PARTED) && figures.every(Number.isInteger) ? WHOLE : undefined;
}

const columnHeaded = (header: string, [headers = []]: Table): number => headers.indexOf(header);

const isTableName = (kind: string): kind is TableName => Object.hasOwn(PLAN_TABLES, kind);

const text = (cell: CellValue): string => (typeof cell === 'string' ? cell.trim() : '');

const PATTERN = /^(£?)(?:#,##)?0(?:\.(0*)(#*))?(%?)$/;

/**
 * An amount as a spreadsheet shows it in one of these formats: `1,200.0`, `£311.2302`, `4.9962%`; below nil in brackets, or with
 * a true minus sign. Without a format it stands in full.
 */
export function shownIn(format: string | undefined, amount: Decimal, negatives: Negatives = 'minus'): string {
  const [, pound = '', least = '', more = '', percent = ''] = PATTERN.exec(withoutNegatives(format ?? '')) ?? [];
  const scaled = percent ? amount.times(100) : amount;
  const places = format === undefined ? scaled.decimalPlaces() : least.length + more.length;
  const [whole = '', decimals = ''] = scaled.abs().toFixed(places).split('.');
  const shortened = decimals.slice(0, least.length) + decimals.slice(least.length).replace(/0+$/, '');
  const text = `${pound}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${shortened && `.${shortened}`}${percent}`;
  if (!amount.isNegative() || !/[1-9]/.test(text)) return text;
  return negatives === 'brackets' ? `(${text})` : `−${text}`;
}
