/** Rows that stand in two tables of one kind: a sheet that was copied, or a list kept twice. */
import { listed } from '../figures/in-words';
import { itemAt } from '../lookups';
import type { Findings } from './findings';
import type { RawRow } from './raw-rows';
import { isEmptyText, textOf, wordKey } from './cells';
import { shapeOf } from './tables';
import type { TableName } from './tables';

/** What makes two rows the same: their name where names must differ anyway, otherwise all they hold. */
function signOf({ name, cells }: RawRow, table: TableName): string {
  const { uniqueBy } = shapeOf(table);
  if (uniqueBy.length) return JSON.stringify(uniqueBy.map(column => wordKey(column === '' ? name : textOf(cells.get(column)))));
  return JSON.stringify([wordKey(name), ...[...cells].filter(([, cell]) => !isEmptyText(cell))]);
}

/** Looks at the tables of a plan one after another for rows that an earlier one of the kind holds. */
export class Copies {
  private readonly seen = new Map<TableName, { count: number; readonly rows: Map<string, number> }>();

  constructor(private readonly findings: Findings) {}

  look(table: TableName, rows: readonly RawRow[]): void {
    if (table === 'Strategy') return;
    const known = this.seen.get(table) ?? { count: 0, rows: new Map<string, number>() };
    known.count += 1;
    this.seen.set(table, known);
    const copied = rows.filter(row => (known.rows.get(signOf(row, table)) ?? known.count) < known.count);
    for (const row of rows) if (!known.rows.has(signOf(row, table))) known.rows.set(signOf(row, table), known.count);
    if (!copied.length) return;
    const names = [...new Set(copied.map(({ name }) => `“${name}”`))];
    const first = known.rows.get(signOf(itemAt(copied, 0), table))!;
    const isError = shapeOf(table).uniqueBy.length > 0;
    this.findings.add({
      severity: isError ? 'error' : 'warning',
      table,
      row: itemAt(copied, 0).name,
      column: '',
      sentence: `Two ${table} tables hold the same ${copied.length === 1 ? 'row' : 'rows'} ${listed(names)} (table ${first} and table ${known.count} of the kind)${isError ? ', so that what is asked of one of them finds two' : '; both count'}. Leave one of the tables out if one is a copy.`,
      inTables: [first, known.count],
    });
  }
}
