import { nearestWord } from '../reading/nearest-word';
import { quoted, sameWords } from './cells';
import type { Findings } from './findings';
import type { RawTable, RawTables } from './raw-tables';
import { shapeOf } from './tables';
import type { TableName } from './tables';

/** Tables whose further columns are data, with the table whose rows name the columns that are used. */
const NAMED_IN: Partial<Record<TableName, TableName>> = { Partnership: 'Weight', Bid: 'Criterion' };

/**
 * Columns that nobody reads: a warning for one whose header is nearly a column’s that the table has not, a note for the rest
 * together.
 */
export function findUnreadColumns(table: RawTable, tables: RawTables, findings: Findings): void {
  const { columns, openColumns } = shapeOf(table.table);
  const naming = NAMED_IN[table.table];
  if (openColumns && !naming) return;
  const used = naming ? (tables.get(naming)?.rows ?? []).map(({ name }) => name) : [];
  const absent = columns.filter(column => !table.headers.has(column));
  const unread = table.others
    .filter(column => !used.some(name => sameWords(name, column)))
    .map(column => ({ column, nearest: nearestWord(column, absent) }));
  for (const { column, nearest } of unread)
    if (nearest)
      findings.add({
        severity: 'warning',
        table: table.table,
        row: '',
        column,
        sentence: `${table.table}: the column ${quoted(column)} is not read, so it changes nothing. Type ${nearest} if that is meant.`,
      });
  const rest = unread.filter(({ nearest }) => !nearest).map(({ column }) => column);
  if (!openColumns && rest.length)
    findings.add({
      severity: 'note',
      table: table.table,
      row: '',
      column: rest.join(', '),
      sentence: `${table.table}: ${rest.length === 1 ? 'the column' : 'the columns'} ${rest.join(', ')} ${rest.length === 1 ? 'is' : 'are'} not read.`,
    });
}
