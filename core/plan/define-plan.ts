import * as z from 'zod/mini';
import { wrongDefinition } from '../refusals/plan-tables';
import type { DefinitionFault } from '../refusals/plan-tables';
import { Decimal } from '../figures/decimal';
import { itemAt } from '../lookups';
import { nearestWord } from '../reading/nearest-word';
import { financialYear } from '../years/financial-year';
import { quoted } from './cells';
import type { CellValue, Table } from './cells';
import { planDefinition, TABLE_OF } from './plan-definition';
import type { PlanDefinition } from './plan-definition';
import { PRECEPT_ROWS } from './read-precept';
import { shapeOf } from './tables';
import type { TableName } from './tables';

/** What a row’s key may hold once its form is right. */
type Given = string | number | boolean | Decimal | null | undefined;
type GivenRow = Readonly<Record<string, Given | Readonly<Record<string, Given>>>>;

/**
 * The tables of a plan stated as typed objects, for `openPlan`, `planReport` and every other function that takes tables:
 * nothing is asked of them that a workbook’s tables could not say. Where the form is not right, one ModelError names every
 * fault with its place, what was found and what to type. What the figures themselves say wrong, `checks` lists as ever.
 */
export function definePlan(definition: PlanDefinition): Table[] {
  const form = planDefinition.safeParse(definition, { reportInput: true });
  if (!form.success) {
    const faults = form.error.issues.flatMap(issue => faultsOf(issue, definition));
    throw wrongDefinition(faults);
  }
  const { body, precept, ...lists } = form.data;
  const tables = Object.entries(lists).map(([key, rows]) => rowsTable(TABLE_OF[key as keyof typeof TABLE_OF], rows as GivenRow[]));
  return [bodyTable(body), ...tables, ...(precept ? [preceptTable(precept)] : [])];
}

/** A column as a key: `Funded from` is `fundedFrom`, `Floor %` is `floorPercent`. */
export function keyOf(column: string): string {
  const [first = '', ...rest] = column.replace('%', 'percent').split(/[\s-]+/);
  return [first.toLowerCase(), ...rest.map(word => `${itemAt(word, 0).toUpperCase()}${word.slice(1).toLowerCase()}`)].join('');
}

/** A number where it is one exactly; longer decimals stay as text, which is read digit by digit. */
function cell(value: Given): CellValue {
  if (value instanceof Decimal) return cell(value.toString());
  if (typeof value === 'string' && value !== '' && String(Number(value)) === value) return Number(value);
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
}

function rowsTable(table: TableName, rows: readonly GivenRow[]): Table {
  const { columns, required } = shapeOf(table);
  const givenColumns = columns.filter(column => required.includes(column) || rows.some(row => row[keyOf(column)] !== undefined));
  const under = (key: 'years' | 'more') => (row: GivenRow) => (row[key] ?? {}) as Readonly<Record<string, Given>>;
  const keysOf = (of: (row: GivenRow) => object) => [...new Set(rows.flatMap(row => Object.keys(of(row))))];
  const years = inOrder(keysOf(under('years')));
  const further = keysOf(under('more'));
  return [
    [table, ...givenColumns, ...further, ...years],
    ...rows.map(row => [
      row['name'] as string,
      ...givenColumns.map(column => cell(row[keyOf(column)] as Given)),
      ...further.map(column => cell(under('more')(row)[column])),
      ...years.map(year => cell(under('years')(row)[year])),
    ]),
  ];
}

const inOrder = (years: readonly string[]): string[] => [...years].sort((a, b) => financialYear(a)! - financialYear(b)!);

const BODY_ROWS = ['Name', 'Kind', 'Country', 'Base year', 'Base-year Band D', 'Decimals of Band D', 'Money in'];

function bodyTable({ facts = {}, ...known }: PlanDefinition['body']): Table {
  const stated = BODY_ROWS.map(row => [row, (known as Readonly<Record<string, Given>>)[keyOf(row)]] as const);
  const all = [...stated, ...Object.entries(facts as Readonly<Record<string, Given>>)];
  return [['Body', 'Value'], ...all.filter(([, value]) => value !== undefined).map(([row, value]) => [row, cell(value)])];
}

function preceptTable(precept: Readonly<Record<string, GivenRow>>): Table {
  const years = inOrder(Object.keys(precept));
  const rows = PRECEPT_ROWS.filter(row => row === 'Choice' || years.some(year => precept[year]![keyOf(row)] !== undefined));
  return [['Precept', ...years], ...rows.map(row => [row, ...years.map(year => cell(precept[year]![keyOf(row)] as Given))])];
}

/** What is wrong by an issue: where, what was found, what to type. */
function faultsOf(issue: z.core.$ZodIssue, definition: unknown): DefinitionFault[] {
  const place = placeOf(issue.path, definition);
  if (issue.code === 'unrecognized_keys') {
    const known = knownAt(issue.path);
    return issue.keys.map(key => ({ place, key, near: nearestWord(key, known), known }));
  }
  if (issue.code === 'invalid_key') return [{ place, found: 'is not a year', right: 'expected a financial year such as "2026/27"' }];
  const found =
    issue.input === undefined ? 'is missing' : `holds ${typeof issue.input === 'object' ? 'an object' : quoted(issue.input as CellValue)}`;
  return [{ place, found, right: issue.message }];
}

/** `lines[2] “Premises”, years, 2026/27`. */
function placeOf(path: readonly PropertyKey[], definition: unknown): string {
  let at = definition;
  return path
    .map(key => {
      at = (at as Record<PropertyKey, unknown> | undefined)?.[key];
      const name = (at as { name?: unknown } | undefined)?.name;
      return typeof key === 'number' ? `[${key}]${typeof name === 'string' ? ` “${name}”` : ''}` : `, ${String(key)}`;
    })
    .join('')
    .replace(/^, /, '');
}

/** The keys that are known where the path leads. */
function knownAt(path: readonly PropertyKey[]): string[] {
  let at: z.ZodMiniType | undefined = planDefinition;
  for (const key of path) at = inside(at, key);
  const form = at && unwrapped(at);
  return form instanceof z.ZodMiniObject ? Object.keys(form.shape) : [];
}

const unwrapped = (type: z.ZodMiniType): z.ZodMiniType =>
  type instanceof z.ZodMiniOptional ? unwrapped(type.def.innerType as z.ZodMiniType) : type;

function inside(type: z.ZodMiniType | undefined, key: PropertyKey): z.ZodMiniType | undefined {
  const form = type && unwrapped(type);
  if (form instanceof z.ZodMiniObject) return (form.shape as Record<PropertyKey, z.ZodMiniType>)[key];
  if (form instanceof z.ZodMiniArray) return form.def.element as z.ZodMiniType;
  return form instanceof z.ZodMiniRecord ? (form.def.valueType as z.ZodMiniType) : undefined;
}
