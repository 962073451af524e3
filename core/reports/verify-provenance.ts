import { noProvenance } from '../refusals/reports';
import { amountOf, Decimal } from '../figures/decimal';
import { itemAt } from '../lookups';
import { isBlank, isCellError, quoted, sameWords, textOf, wordKey } from '../plan/cells';
import type { CellValue, Table } from '../plan/cells';
import { BASE_SCENARIO } from '../plan/scenario-names';
import { PLAN_HASH, PROVENANCE, provenance, SCENARIO, SEED } from './provenance';
import type { ReportCell } from './writers/table';

/** A row of a published provenance that the tables do not give again. */
export interface ProvenanceDifference {
  readonly item: string;
  readonly column: string;
  readonly published: string;
  readonly now: string;
}

/**
 * Compares a published provenance with what the tables give now, row by row; nothing comes back where all agrees.
 * Rows of the sheet above the provenance's header row, and below the first empty row after it, are left alone.
 *
 * Throws a ModelError where the rows hold no provenance, or the tables cannot be calculated.
 */
export function verifyProvenance(published: Table, tables: readonly Table[]): ProvenanceDifference[] {
  const rows = provenanceRows(published);
  const said = (item: string) => rows.get(keyOf(item, 1))?.[1];
  const scenario = textOf(said(SCENARIO));
  const seed = textOf(said(SEED));
  const now = provenance(tables, sameWords(scenario, BASE_SCENARIO) ? '' : scenario, /^\d+$/.test(seed) ? Number(seed) : undefined);
  const [header, ...made] = now;
  const known = byItem(made, row => String(row[0]));
  const differences = [...known].flatMap(([key, row]) => {
    const before = rows.get(key);
    if (!before) return [{ item: String(row[0]), column: '', published: 'no such row', now: shown(itemAt(row, 1)) }];
    return row.flatMap((cell, column) =>
      column === 0 || agrees(before[column], cell)
        ? []
        : [{ item: String(row[0]), column: String(header![column]), published: quoted(before[column]), now: shown(cell) }],
    );
  });
  const strangers = [...rows].filter(([key]) => !known.has(key));
  return [
    ...differences,
    ...strangers.map(([, row]) => ({ item: textOf(row[0]), column: '', published: quoted(row[1]), now: 'no such row' })),
  ];
}

/** The rows between the provenance's header row and the next empty one, by their first cell. */
function provenanceRows(published: Table): Map<string, readonly CellValue[]> {
  const header = published.findIndex(row => sameWords(textOf(row[0]), PROVENANCE) && sameWords(textOf(row[1]), 'Value'));
  const below = header < 0 ? [] : published.slice(header + 1);
  const end = below.findIndex(row => isBlank(row[0]));
  const rows = byItem(end < 0 ? below : below.slice(0, end), row => textOf(row[0]));
  if (!rows.has(keyOf(PLAN_HASH, 1))) throw noProvenance(PLAN_HASH, PROVENANCE);
  return rows;
}

/** Rows by their item; of rows that share one, the first is compared with the first, the second with the second. */
function byItem<R>(rows: readonly R[], item: (row: R) => string): Map<string, R> {
  const counts = new Map<string, number>();
  return new Map(
    rows.map(row => {
      const place = (counts.get(wordKey(item(row))) ?? 0) + 1;
      counts.set(wordKey(item(row)), place);
      return [keyOf(item(row), place), row];
    }),
  );
}

const keyOf = (item: string, place: number): string => `${wordKey(item)}\u0000${place}`;

/** Whether a cell of a sheet shows what the model gives: numbers to the 15 digits a cell holds, words without outer spaces. */
function agrees(cell: CellValue, made: ReportCell): boolean {
  if (made instanceof Decimal) return typeof cell === 'number' && amountOf(cell).eq(amountOf(made.toNumber()));
  if (typeof made === 'object') return isCellError(cell) || /^not known/.test(textOf(cell));
  return isBlank(cell) ? made === '' : !isCellError(cell) && String(cell).trim() === String(made).trim();
}

const shown = (cell: ReportCell): string =>
  cell instanceof Decimal ? cell.toString() : typeof cell === 'object' ? 'not known' : quoted(cell);
