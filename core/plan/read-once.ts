import type { Horizon } from '../years/horizon';
import { Findings } from './findings';
import type { Finding } from './findings';
import type { RawRow } from './raw-rows';
import type { RawTable } from './raw-tables';
import { RowReader } from './row-reader';
import type { ReadingContext } from './row-reader';

interface ReadRow {
  readonly horizon: Horizon;
  readonly headers: ReadonlySet<string>;
  readonly moneyUnit: ReadingContext['moneyUnit'];
  readonly value: unknown;
  readonly found: readonly Finding[];
}

/**
 * Rows as read, for the scenarios of a plan and the plan after an edit: a row that neither changes is read once and is the same
 * row in each of them, with what was found in reading it. A row is read anew where its table has gained a column, money another
 * unit or the plan other years.
 */
export class ReadOnce {
  private readonly known = new WeakMap<RawRow, ReadRow>();

  row<T>(row: RawRow, table: RawTable, context: ReadingContext, read: (row: RowReader) => T | undefined): T | undefined {
    const { horizon, moneyUnit, findings } = context;
    let known = this.known.get(row);
    if (known?.headers !== table.headers || known.moneyUnit !== moneyUnit || !isSame(known.horizon, horizon)) {
      const own = new Findings();
      const value = read(new RowReader(row, table, { ...context, findings: own }));
      known = { headers: table.headers, moneyUnit, horizon, value, found: own.all() };
      this.known.set(row, known);
    }
    for (const finding of known.found) findings.add(finding);
    return known.value as T | undefined;
  }
}

const isSame = (a: Horizon, b: Horizon): boolean => a === b || (a.baseYear === b.baseYear && a.years.length === b.years.length);
