/** What is to be said of a mapping before it is kept: what keeps it from being read, and what is good to know. */
import { blockOf, headersIn, isRowOfPlan } from '../../../core';
import type { Mapping, Table, TableName, Texts } from '../../../core';
import { overlap } from '../../workbook/mapped-range';
import type { MappedRange } from '../../workbook/mapped-range';
import type { Place, PlanTable } from '../../workbook/workbook';
import { sameName } from '../reading/plan-tables';
import { shapeOf } from './mapping-guesses';
import { TWO_TABLES } from './two-tables';

export interface MappingSays {
  /** Why it cannot be kept as it is. */
  readonly wrongs: readonly string[];
  readonly notices: readonly string[];
}

export interface MappingDraft extends Place {
  readonly kind: TableName | '';
  readonly headers: Readonly<Record<string, string>>;
  readonly rows?: Mapping['rows'];
  readonly allRows?: Mapping['allRows'];
  readonly headRows?: Mapping['headRows'];
}

/** `others` are the ranges mapped besides this one, `tables` all that is read as a plan table now. */
export function mappingSays(
  draft: MappingDraft,
  values: Table,
  others: readonly MappedRange[],
  tables: readonly PlanTable[],
  texts?: Texts,
): MappingSays {
  if (values.length < 2)
    return { wrongs: ['Select the whole block in the sheet: its headers in the first row, the rows below them.'], notices: [] };
  const taken = [...tables.filter(table => !table.isMapped), ...others.filter(({ address }) => address !== '')].filter(
    other => overlap(draft, other) && !isOtherHalf(draft, other),
  );
  const wrongs = [
    ...taken.map(({ sheet, address }) => `${sheet}!${address} is read as a plan table already; its rows would count twice.`),
    ...(draft.kind ? ofHeaders(draft, values) : ['Say what the rows are.']),
  ];
  return { wrongs, notices: draft.kind ? noticesOf(draft.kind, draft, values, tables, texts) : [] };
}

/** A schedule of reserves is two tables in one block: balances, and the movements of its years. */
const isOtherHalf = ({ kind }: MappingDraft, other: Place & { readonly kind?: string }): boolean =>
  HALVES.some(halves => halves.includes(kind) && halves.includes(other.kind ?? '') && kind !== other.kind);

const HALVES: readonly (readonly string[])[] = Object.values(TWO_TABLES).map(({ tables }) => tables);

function ofHeaders({ headers, headRows }: MappingDraft, values: Table): string[] {
  const headerNames = headersIn(blockOf(values, { headRows })).map(({ header }) => header);
  const twice = headerNames.filter((header, index) => headers[header] && headerNames.indexOf(header) < index);
  const meanings = Object.entries(headers).filter(([, meaning]) => meaning);
  const clashes = meanings.filter(([header, meaning]) => meanings.find(([, other]) => other === meaning)?.[0] !== header);
  return [
    ...twice.map(header => `Two columns are headed “${header}” and cannot be told apart; give one of them another header.`),
    ...clashes.map(([header, meaning]) => `“${header}” is read as ${meaning}, and so is another column. Choose which of the two it is.`),
  ];
}

function noticesOf(
  kind: TableName,
  { headers, rows, allRows = {}, headRows }: MappingDraft,
  values: Table,
  tables: readonly PlanTable[],
  texts: Texts | undefined,
): string[] {
  const { columns, required, years } = shapeOf(kind);
  const read = new Set([...Object.values(headers).filter(Boolean), ...Object.keys(allRows), ...(kind === 'Movement' ? ['Reserve'] : [])]);
  const missing = required.filter(column => !read.has(column));
  const optional = columns.filter(column => !read.has(column) && !required.includes(column));
  const hasYears = [...read].some(meaning => /^\d{4}\/\d\d$/.test(meaning));
  const block = blockOf(values, { headRows }, texts);
  const totals = block.rows.filter(row => row.total && !isRowOfPlan(row, rows));
  const asides = block.rows.filter(row => row.role === 'aside' && !isRowOfPlan(row, rows));
  const takenAway = block.rows.filter(row => row.isTakenAway && isRowOfPlan(row, rows));
  const alike = tables.filter(table => !table.isMapped && sameName(table.values[0]?.[0], kind));
  return [
    ...(missing.length > 0
      ? [`${kind} needs ${inWords(missing)}, and no column is read as that. The checks will say so of every row until there is one.`]
      : []),
    ...(years !== 'none' && !hasYears ? ['No column is read as a year.'] : []),
    ...totals.map(
      ({ name, total }) =>
        `“${name}” is left out as a total${total?.verdict === 'does not add' ? ', and it does not add up' : total?.verdict === 'within rounding' ? '; it adds up within rounding' : '; it adds up'}.`,
    ),
    ...asides.map(({ name }) => `“${name}” is left out: by its words it is part of the row above it, or no amount of money.`),
    ...takenAway.map(({ name }) => `“${name}” is taken away, since the total below it adds up so.`),
    ...alike.map(({ name }) => `Tables of one kind are read together: these rows are added to those of ${name}.`),
    ...(optional.length > 0 ? [`Not there, and not needed: ${optional.join(', ')}.`] : []),
  ];
}

const inWords = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
