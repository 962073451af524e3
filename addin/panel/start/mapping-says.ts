/** What is to be said of a mapping before it is kept: what keeps it from being read, and what is good to know. */
import type { Table, TableName } from '../../../core';
import { headerText, isTotal, overlap } from '../../workbook/mapped-range';
import type { MappedRange } from '../../workbook/mapped-range';
import type { Place, PlanTable } from '../../workbook/workbook';
import { sameName } from '../reading/plan-tables';
import { shapeOf } from './mapping-guesses';

export interface MappingSays {
  /** Why it cannot be kept as it is. */
  readonly wrongs: readonly string[];
  readonly notices: readonly string[];
}

export interface MappingDraft extends Place {
  readonly kind: TableName | '';
  readonly headers: Readonly<Record<string, string>>;
}

/** `others` are the ranges mapped besides this one, `tables` all that is read as a plan table now. */
export function mappingSays(draft: MappingDraft, values: Table, others: readonly MappedRange[], tables: readonly PlanTable[]): MappingSays {
  if (values.length < 2)
    return { wrongs: ['Select the whole block in the sheet: its headers in the first row, the rows below them.'], notices: [] };
  const taken = [...tables.filter(table => !table.isMapped), ...others.filter(({ address }) => address !== '')].filter(other =>
    overlap(draft, other),
  );
  const wrongs = [
    ...taken.map(({ sheet, address }) => `${sheet}!${address} is read as a plan table already; its rows would count twice.`),
    ...(draft.kind ? ofHeaders(draft, values) : ['Say what the rows are.']),
  ];
  return { wrongs, notices: draft.kind ? noticesOf(draft.kind, draft, values, tables) : [] };
}

function ofHeaders({ headers }: MappingDraft, values: Table): string[] {
  const standing = (values[0] ?? []).slice(1).map(headerText).filter(Boolean);
  const twice = standing.filter((header, index) => headers[header] && standing.indexOf(header) < index);
  const meanings = Object.entries(headers).filter(([, meaning]) => meaning);
  const clashes = meanings.filter(([header, meaning]) => meanings.find(([, other]) => other === meaning)![0] !== header);
  return [
    ...twice.map(header => `Two columns are headed “${header}” and cannot be told apart; give one of them another header.`),
    ...clashes.map(([header, meaning]) => `“${header}” is read as ${meaning}, and so is another column; one of them would be right.`),
  ];
}

function noticesOf(kind: TableName, { headers }: MappingDraft, values: Table, tables: readonly PlanTable[]): string[] {
  const { columns, required, years } = shapeOf(kind);
  const read = new Set(Object.values(headers).filter(Boolean));
  const missing = required.filter(column => !read.has(column));
  const optional = columns.filter(column => !read.has(column) && !required.includes(column));
  const hasYears = [...read].some(meaning => /^\d{4}\/\d\d$/.test(meaning));
  const totals = values.slice(1).filter(row => isTotal(row[0]));
  const alike = tables.filter(table => !table.isMapped && sameName(table.values[0]?.[0], kind));
  return [
    ...(missing.length > 0
      ? [`${kind} needs ${inWords(missing)}, and no column is read as that. The checks will say so of every row until there is one.`]
      : []),
    ...(years !== 'none' && !hasYears ? ['No column is read as a year.'] : []),
    ...totals.map(row => `“${String(row[0])}” would be read as a row like the others and counted twice; select the block without it.`),
    ...alike.map(({ name }) => `Tables of one kind are read together: these rows are added to those of ${name}.`),
    ...(optional.length > 0 ? [`Not there, and not needed: ${optional.join(', ')}.`] : []),
  ];
}

const inWords = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
