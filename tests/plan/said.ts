import type { CellValue, Table } from '../../core';
import { findings, smallPlan } from './reading';

/** The cells of one row named Row by their columns. */
export type Given = Readonly<Record<string, CellValue>>;
/** What is said of a row whose cells do not go together: of which column, how grave, and in which words. */
export type Said = readonly [table: string, given: Given, column: string, severity: string, sentence: string];
/** What lies at the bound of that, or does not need the column: nothing is said of it. */
export type NotSaid = readonly [table: string, given: Given, column: string];

/** A figure in both years. */
export const both = { '2025/26': 1, '2026/27': 1 };
const GENERAL: CellValue[][] = [
  ['Reserve', 'Kind', 'Opening', 'Category'],
  ['General', 'general', 50, 3],
];

const plan = (table: string, given: Given): Table[] =>
  smallPlan({
    ...(['Movement', 'Change', 'Policy'].includes(table) && { Reserve: GENERAL }),
    [table]: [
      [table, ...Object.keys(given)],
      ['Row', ...Object.values(given)],
    ],
  });

/** The findings of a table's row named Row in a column. */
export const saidAt = (tables: readonly Table[], table: string, column: string): string[] =>
  findings(tables).filter(one => one.split(': ')[0]!.endsWith(` ${table} / Row / ${column}`));

/** Tries each in the small plan. */
export function tried(said: readonly Said[], notSaid: readonly NotSaid[]): void {
  test.each(said)('%s with %j: %s, %s', (table, given, column, severity, sentence) => {
    expect(saidAt(plan(table, given), table, column)).toContain(`${severity} ${table} / Row / ${column}: ${sentence}`);
  });

  test.each(notSaid)('%s with %j: nothing of %s', (table, given, column) => {
    expect(saidAt(plan(table, given), table, column)).toEqual([]);
  });
}
