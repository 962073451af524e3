import type { Table } from '../../../core/plan/cells';
import type { PlanTable } from '../../workbook/workbook';
import type { BlockAt, NewCell } from '../../workbook/writing';
import { cellIn } from '../writing/writable';
import { columnIn, rowIn } from './findings';
import type { Finding } from './findings';
import { answer } from './plan-model';
import type { PlanModel } from './plan-model';
import { sameName } from './plan-tables';
import { rowsIn } from './report-rows';

/** A cell to type so that the other reading of a question holds. */
interface TypeInstead {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly value: string | number;
}

/** One cell that a mend changes, as it stands and as it would. */
export interface MendedCell {
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly block: BlockAt;
}

/** By the sentence of each finding of the base plan, what to type. A scenario’s own figures are mended in its rows, by hand. */
export type Mends = ReadonlyMap<string, readonly TypeInstead[]>;

export function mendsOf(model: PlanModel, tables: readonly Table[]): Mends {
  const report = answer(() => rowsIn(model.planReport('mends', '', tables)));
  const mends = new Map<string, TypeInstead[]>();
  if (!report.known) return mends;
  for (const row of report.value.rows) {
    if (row.role !== 'row') continue;
    const typed = row.figure('type');
    const word = row.words('type');
    const value = word ? (sameName(word, NOTHING) ? '' : word) : typed.known ? typed.value.toNumber() : '';
    const sentence = row.words('finding');
    mends.set(sentence, [...(mends.get(sentence) ?? []), { table: row.label, row: row.words('row'), column: row.words('column'), value }]);
  }
  return mends;
}

const NOTHING = 'nothing';

/** The cells of the workbook that mend a finding; undefined where one of them has no single place there. */
export function mendedCells(finding: Finding, mends: Mends, tables: readonly PlanTable[]): readonly MendedCell[] | undefined {
  const cells = (mends.get(finding.sentence) ?? []).map(mend => mendedCell(mend, tables));
  const found = cells.filter(cell => cell !== undefined);
  return found.length > 0 && found.length === cells.length ? found : undefined;
}

function mendedCell({ table: kind, row, column, value }: TypeInstead, tables: readonly PlanTable[]): MendedCell | undefined {
  const holding = tables.filter(table => sameName(table.values[0]?.[0], kind) && rowIn(table, row) > 0);
  const [table] = holding;
  if (!table || holding.length > 1 || table.values.filter(cells => sameName(cells[0], row)).length > 1) return undefined;
  const [at, across] = [rowIn(table, row), columnIn(table, column)];
  if (across < 1) return undefined;
  const block = cellIn(table, at, String(table.values[0]![across]), value as NewCell);
  return block && { place: `${block.sheet}!${block.address}`, from: shown(table.values[at]![across]), to: shown(value), block };
}

const shown = (value: unknown): string =>
  value === '' || value === null || value === undefined ? 'empty' : typeof value === 'object' ? 'an error' : String(value);
