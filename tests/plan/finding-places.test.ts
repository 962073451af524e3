import * as fc from 'fast-check';
import { PLAN_TABLES, reportData } from '../../core';
import type { CellValue, Table } from '../../core';
import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';
import { caseCount } from '../support/case-count';

/**
 * A finding is gone to by its table, row and column, and mended by those of its mends, so each must name what is there: a table of
 * the plan, one of its rows, columns that it has or may have. Tried on the examples with cells typed over by what people type wrong.
 */
const PLANS = [february2026, march2024].map(({ tables }) => tables.map(({ values }) => values));
const ODD: readonly CellValue[] = ['', 'nonsense', '£317,92', '1,234', 'n/a', -1, 0, 0.0366, 2, 30, 1e7, -1e9, '2031/32', 'yes', true];

const slip = fc.record({ table: fc.nat(), row: fc.nat(), column: fc.nat(), cell: fc.constantFrom(...ODD) });

function withSlips(tables: readonly Table[], slips: readonly { table: number; row: number; column: number; cell: CellValue }[]): Table[] {
  const typed = tables.map(table => table.map(row => [...row]));
  for (const { table, row, column, cell } of slips) {
    const into = typed[table % typed.length]!;
    const cells = into[1 + (row % (into.length - 1))]!;
    // The first column is the name by which a row is found.
    cells[1 + (column % (cells.length - 1))] = cell;
  }
  return typed;
}

const same = (one: CellValue, other: string) =>
  String(one ?? '')
    .trim()
    .toLowerCase() === other.toLowerCase();

/** The rows that a table reads by their names though a plan has not typed them yet. */
const READ_BY_NAME = ['Body', 'Precept'];

function whatIsNotThere(tables: readonly Table[], table: string, row: string, columns: readonly string[]): string[] {
  if (table === '') return row === '' ? [] : [`row ${row} of no table`];
  if (!(table in PLAN_TABLES)) return [`table ${table}`];
  const here = tables.filter(one => same(one[0]![0], table));
  const headers = here.flatMap(one => one[0]!);
  const known = [...PLAN_TABLES[table as keyof typeof PLAN_TABLES].columns, table];
  const isYear = (column: string) => /^\d{4}\/\d{2}$/.test(column);
  return [
    ...(row === '' || READ_BY_NAME.includes(table) || here.some(one => one.slice(1).some(([name]) => same(name, row)))
      ? []
      : [`row ${row} of ${table}`]),
    ...columns
      .filter(column => column && !isYear(column) && ![...headers, ...known].some(header => same(header, column)))
      .map(column => `column ${column} of ${table}`),
  ];
}

it.each([0, 1])('every finding of example %s with slips names a table, row and columns that are there', which => {
  fc.assert(
    fc.property(fc.array(slip, { minLength: 1, maxLength: 4 }), slips => {
      const tables = withSlips(PLANS[which]!, slips);
      const { columns, rows } = reportData('checks', '', tables);
      const at = (id: string) => columns.findIndex(column => column.id === id) - 1;
      const wrong = rows
        .filter(row => row.role === 'row')
        .flatMap(row => {
          const says = (id: string) => {
            const cell = row.cells[at(id)];
            return cell?.kind === 'words' ? cell.text : '';
          };
          return [
            ...whatIsNotThere(tables, says('table'), says('row'), says('column').split(', ')),
            ...(row.mend ?? []).flatMap(mend => whatIsNotThere(tables, says('table'), mend.row, [mend.column])),
          ].map(what => `${what}: ${says('finding')}`);
        });
      expect(wrong).toEqual([]);
    }),
    { numRuns: caseCount(60), seed: 20261130 },
  );
});
