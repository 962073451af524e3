/**
 * The tables that are left out of the plan, as a defined name of the workbook: `MTFP_left_out` is `={"Movements2";"Lines4"}`.
 * It stays in the file whatever program saves it, and stands in the list of names.
 */
import type { WorkbookName } from './mapping-names';

const LEFT_OUT = 'MTFP_left_out';

export const isLeftOutName = (name: string): boolean => name.toLowerCase() === LEFT_OUT.toLowerCase();

/** The name to be kept; none where nothing is left out. */
export const leftOutNamesOf = (tables: readonly string[]): WorkbookName[] =>
  tables.length === 0 ? [] : [{ name: LEFT_OUT, formula: `={${tables.map(table => `"${table.replace(/"/g, '""')}"`).join(';')}}` }];

/** The tables left out, by their names. */
export function leftOutIn(names: readonly WorkbookName[]): string[] {
  const formula = names.find(({ name }) => isLeftOutName(name))?.formula ?? '';
  return [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, table = '']) => table.replace(/""/g, '"'));
}

/** The tables of the plan, without those left out. */
export const chosen = <T extends { readonly name: string }>(tables: readonly T[], leftOut: readonly string[]): T[] =>
  tables.filter(({ name }) => !leftOut.some(one => one.toLowerCase() === name.toLowerCase()));

/** The tables that are left out and still there. */
export const leftOutAmong = <T extends { readonly name: string }>(tables: readonly T[], leftOut: readonly string[]): T[] =>
  tables.filter(({ name }) => leftOut.some(one => one.toLowerCase() === name.toLowerCase()));
