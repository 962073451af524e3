import type { Inserted, InsertingPort, NewSheet, Progress, Removal } from '../../../addin/workbook/new-sheet';
import type { PlanTable } from '../../../addin/workbook/workbook';
import { FakeWorkbook, planTable } from '../fake-workbook';

/** A workbook that takes new sheets: their tables are the plan's from then on. */
export class TakingSheets extends FakeWorkbook implements InsertingPort {
  readonly leavesOut = ['Charts are left out here.'];
  readonly added: NewSheet[] = [];
  typedOn: readonly string[] = [];
  refuses?: unknown;

  async insert(sheets: readonly NewSheet[], progress: Progress): Promise<Inserted> {
    if (this.refuses) throw this.refuses;
    sheets.forEach((sheet, index) => progress(index, sheets.length, sheet.name));
    this.added.push(...sheets);
    this.change([...this.tables, ...sheets.flatMap(tablesOn)]);
    return { sheets: sheets.map(asked => ({ id: asked.name, name: asked.name, asked })) };
  }

  async remove({ sheets }: Inserted, { evenIfChanged }: { evenIfChanged: boolean }): Promise<Removal> {
    if (this.typedOn.length > 0 && !evenIfChanged) return { removed: false, changed: this.typedOn };
    this.change(this.tables.filter(table => !sheets.some(({ name }) => name === table.sheet)));
    return { removed: true, changed: [] };
  }
}

const tablesOn = ({ name: sheet, tables = [], cells }: NewSheet): PlanTable[] =>
  tables.map(({ name, address }) =>
    planTable(
      name,
      sheet,
      address,
      cells.map(row => row.map(cell => cell?.value)),
    ),
  );
