/** What a range of the user's own probably is: the plan's table by its first header, the plan's columns and years by the others. */
import { blockOf, financialYear, headersIn, headerText, headOf, lostHeaders, PLAN_TABLES, planTableNames, yearName } from '../../../core';
import type { FinancialYear, Table, TableName } from '../../../core';
import type { MappedRange } from '../../workbook/mapped-range';
import { sameName } from '../reading/plan-tables';

/** What the rows of a mapped range can be. */
export const KINDS_TO_MAP: readonly TableName[] = planTableNames;

/** How people head the first column of such a table. */
const FIRST_HEADERS: readonly (readonly [RegExp, TableName])[] = [
  [/cost cent|budget (line|head)|subjective|account|expenditure|non.?pay/i, 'Line'],
  [/collection fund|surplus|deficit/i, 'Collection fund'],
  [/grant|income|funding/i, 'Funding'],
  [/authorit|district|council|borough/i, 'Billing authority'],
  [/reserve/i, 'Reserve'],
  [/saving|pressure|growth/i, 'Change'],
  [/post|staff|rank|role|employee/i, 'Post'],
  [/assumption|driver|inflation/i, 'Assumption'],
  [/risk/i, 'Risk'],
  [/partnership|csp/i, 'Partnership'],
  [/service|commission/i, 'Service'],
  [/bid|application/i, 'Bid'],
];

/** How people head what the plan calls so. */
const HEADERS: Readonly<Record<string, RegExp>> = {
  Base: /^((base|current|original|approved|latest|total) )*(budget|base)( \(?£.*)?$|^tax ?base/i,
  Driver: /inflat|uplift|index/i,
  Growth: /growth/i,
  Kind: /^type\b/i,
  'Establishment FTE': /\bfte\b|establishment/i,
  'Average cost': /(average|unit) cost|cost per|salary/i,
  Vacancy: /vacanc|turnover/i,
  'On-costs': /on.?cost/i,
  Opening: /opening|balance/i,
  Floor: /minimum/i,
  Purpose: /reason|description/i,
  Source: /reference/i,
  Provider: /supplier/i,
  Exposure: /amount|impact|cost/i,
  Likelihood: /probability|chance/i,
  Requested: /amount|request/i,
  Delivery: /confidence|certain/i,
};

export function guessedKind(values: Table, headRows?: number): TableName | '' {
  const block = blockOf(values, { headRows });
  const header = block.columns[block.names]?.head.words ?? '';
  const heads = block.columns.map(({ head }) => head.text).join(' ');
  const named = KINDS_TO_MAP.find(kind => sameName(kind, header)) ?? FIRST_HEADERS.find(([words]) => words.test(header))?.[1];
  if (named) return named;
  if (/opening|closing|balance/i.test(heads)) return 'Reserve';
  if (block.isTurned) return 'Assumption';
  const isBudget = block.columns.some(({ role }) => role === 'year') && block.rows.some(({ role }) => role === 'row');
  return isBudget ? 'Line' : '';
}

/** What each header but the first probably means; empty text where it is no column of the plan's. No two mean the same. */
export function guessedHeaders(kind: TableName, values: Table, baseYear?: string, headRows?: number): Record<string, string> {
  const { columns, years, openColumns } = shapeOf(kind);
  const headers = headersOf(values, headRows);
  const found: Record<string, string> = {};
  const give = (guess: (header: string) => string | undefined) => {
    for (const header of headers) {
      const meaning = found[header] ?? guess(header);
      if (meaning !== undefined && (found[header] !== undefined || !Object.values(found).includes(meaning))) found[header] = meaning;
    }
  };
  give(header => columns.find(column => sameName(column, header)));
  give(header => (/^base\b/i.test(header) ? columns.find(column => column === 'Base') : undefined));
  if (baseYear && columns.includes('Base'))
    for (const words of [/budget|base/i, /./]) give(header => (yearIn(header) === baseYear && words.test(header) ? 'Base' : undefined));
  if (years !== 'none') give(header => (baseYear && columns.includes('Base') && yearIn(header) === baseYear ? undefined : yearIn(header)));
  give(header => columns.find(column => HEADERS[column]?.test(header)));
  give(header => (openColumns ? header : undefined));
  return Object.fromEntries(headers.map(header => [header, found[header] ?? '']));
}

/** What the headers mean that were mapped before; where one is gone and one is new, the new one means what the other did. */
export function headersKept(mapped: MappedRange | undefined, values: Table): Readonly<Record<string, string>> {
  if (!mapped) return {};
  const [lost, ...moreLost] = lostHeaders(values, mapped);
  const [unknown, ...moreUnknown] = headersOf(values).filter(header => !(header in mapped.headers));
  const isRenamed = lost !== undefined && unknown !== undefined && moreLost.length + moreUnknown.length === 0;
  return isRenamed ? { ...mapped.headers, [unknown]: mapped.headers[lost] ?? '' } : mapped.headers;
}

/** The headers of the range but the first, without empty ones. */
export const headersOf = (values: Table, headRows?: number): string[] => [
  ...new Set(headersIn(blockOf(values, { headRows })).map(({ header }) => header)),
];

/** The year a header speaks of: `2026-27 budget`, `FY26/27`. */
export function yearIn(header: string): string | undefined {
  const { year } = headOf(header);
  return year === undefined ? undefined : yearName(year);
}

const YEARS_ON = 5;

/** What a header may mean: the table's columns, the years about those that are known, and a column of its own where the table takes such. */
export function meaningsFor(kind: TableName, header: string, known: readonly string[]): string[] {
  const { columns, years, openColumns } = shapeOf(kind);
  const starts = years === 'none' ? [] : known.flatMap(name => financialYear(name) ?? []);
  const first = starts.length > 0 ? starts.reduce((a, b) => (b < a ? b : a)) : 0;
  const last = starts.reduce<number>((a, b) => (b > a ? b : a), first - 1 - YEARS_ON) + YEARS_ON;
  const yearNames = Array.from({ length: last - first + 1 }, (_, index) => yearName((first + index) as FinancialYear));
  const own = openColumns && !columns.some(column => sameName(column, header)) ? [header] : [];
  return [...columns, ...yearNames, ...own];
}

/** The years the plan or the range itself names. */
export function yearsIn(tables: readonly Table[]): string[] {
  const headers = tables.flatMap(values => (values[0] ?? []).slice(1).map(headerText));
  const facts = tables.filter(values => sameName(values[0]?.[0], 'Body')).flatMap(values => values.slice(1).map(row => headerText(row[1])));
  const years = [...headers.map(yearIn), ...facts.map(fact => (financialYear(fact) === undefined ? undefined : yearIn(fact)))];
  return [...new Set(years.filter(year => year !== undefined))];
}

export const shapeOf = (kind: TableName) =>
  PLAN_TABLES[kind] as {
    readonly columns: readonly string[];
    readonly required: readonly string[];
    readonly years: string;
    readonly openColumns?: boolean;
  };
