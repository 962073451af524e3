import { itemAt } from '../lookups';
import { isCellError } from './cells';
import type { CellValue, Table } from './cells';

/** How many plans are remembered: the workbook’s own, what is being tried, and a workbook or two beside it. */
export const MOST_PLANS = 4;

interface Remembered<P> {
  readonly hash: number;
  readonly tables: readonly Table[];
  readonly plan: P;
}

/**
 * Plans by the contents of their tables, so that six reports on a sheet open one plan once. Tables count as the same where
 * every cell is: a quick hash says which cannot be, then all is compared. It holds copies, since a caller may go on to
 * change its arrays, and at most so many plans: the one longest unasked gives way.
 */
export class PlanMemory<P> {
  private remembered: Remembered<P>[] = [];

  constructor(
    private readonly open: (tables: readonly Table[]) => P,
    private readonly most = MOST_PLANS,
  ) {}

  get size(): number {
    return this.remembered.length;
  }

  /** The plan of these tables, remembered or opened now. A plan that cannot be opened is not remembered. */
  planOf(tables: readonly Table[]): P {
    const hash = hashOf(tables);
    const known = this.remembered.find(one => one.hash === hash && sameTables(one.tables, tables));
    if (known) {
      this.remembered = [known, ...this.remembered.filter(one => one !== known)];
      return known.plan;
    }
    const copies = tables.map((table, place) => this.rememberedTable(table, place) ?? table.map(row => [...row]));
    const plan = this.open(copies);
    this.remembered = [{ hash, tables: copies, plan }, ...this.remembered].slice(0, this.most);
    return plan;
  }

  /** A table that stands as it stood in a plan before: what was read of it then need not be read again. */
  private rememberedTable(table: Table, place: number): Table | undefined {
    return this.remembered.map(({ tables }) => tables[place]).find(one => one && sameTable(one, table));
  }
}

function hashOf(tables: readonly Table[]): number {
  let hash = tables.length;
  const mix = (more: number) => {
    hash = (hash * 31 + more) | 0;
  };
  for (const table of tables) {
    mix(table.length);
    for (const row of table) {
      mix(row.length);
      for (const cell of row) {
        if (typeof cell === 'number') mix((cell * 4096) % 2 ** 31);
        else if (typeof cell === 'string') {
          mix(cell.length);
          const step = cell.length < 16 ? 1 : Math.floor(cell.length / 8);
          for (let at = 0; at < cell.length; at += step) mix(cell.charCodeAt(at));
        } else mix(cell === true ? 2 : 1);
      }
    }
  }
  return hash;
}

const sameTables = (a: readonly Table[], b: readonly Table[]): boolean =>
  a.length === b.length && a.every((table, i) => sameTable(table, itemAt(b, i)));

const sameTable = (a: Table, b: Table): boolean => a.length === b.length && a.every((row, i) => sameRow(row, itemAt(b, i)));

const sameRow = (a: readonly CellValue[], b: readonly CellValue[]): boolean =>
  a.length === b.length && a.every((cell, column) => sameCell(cell, b[column]));

const sameCell = (a: CellValue, b: CellValue): boolean => a === b || (isCellError(a) && isCellError(b) && a.error === b.error);
