/** Rows that stand in two tables of one kind: a sheet that was copied, or a list kept twice. */
import { listed } from '../figures/in-words';
import type { Findings } from './findings';
import type { RawRow } from './raw-rows';
import { shapeOf } from './tables';
import type { TableName } from './tables';

/** The kinds whose rows may bear one name and still be two; of the others a second row of one name is an error of its own. */
const mayRepeat = (table: TableName): boolean => shapeOf(table).uniqueBy.length === 0 && table !== 'Strategy';

const signOf = ({ name, cells }: RawRow): string =>
  JSON.stringify([
    name.toLowerCase(),
    ...[...cells].filter(([, cell]) => cell !== null && cell !== undefined && cell !== '' && cell !== 0),
  ]);

/** Looks at the tables of a plan one after another for rows that an earlier one of the kind holds. */
export class Copies {
  private readonly seen = new Map<TableName, { count: number; readonly rows: Map<string, number> }>();

  constructor(private readonly findings: Findings) {}

  look(table: TableName, rows: readonly RawRow[]): void {
    if (!mayRepeat(table)) return;
    const known = this.seen.get(table) ?? { count: 0, rows: new Map<string, number>() };
    known.count += 1;
    this.seen.set(table, known);
    const copied = rows.filter(row => (known.rows.get(signOf(row)) ?? known.count) < known.count);
    for (const row of rows) if (!known.rows.has(signOf(row))) known.rows.set(signOf(row), known.count);
    if (!copied.length) return;
    const names = [...new Set(copied.map(({ name }) => `“${name}”`))];
    this.findings.add({
      severity: 'warning',
      table,
      row: copied[0]!.name,
      column: '',
      sentence: `Two ${table} tables hold the same ${copied.length === 1 ? 'row' : 'rows'} ${listed(names)} (table ${known.rows.get(signOf(copied[0]!))} and table ${known.count} of the kind); both count. Leave one of the tables out if one is a copy.`,
    });
  }
}
