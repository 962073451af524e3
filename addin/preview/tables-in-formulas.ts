/** What the grid's formulas are told of tables: where each stands and how its columns are called, again whenever that has changed. */
import { ICommandService } from '@univerjs/core';
import { SetSuperTableMutation } from '@univerjs/preset-sheets-core';
import type { Grid } from './grid';
import { valuesIn } from './table-book';
import type { BookTable, Sheet } from './table-book';

export class TablesInFormulas {
  private readonly known = new Map<string, string>();
  /** Tables that have changed their shape. The grid keeps a formula as it first read it, so that it is told of these at every change. */
  private readonly reshaped = new Set<string>();

  constructor(private readonly grid: Grid) {}

  forget(): void {
    this.known.clear();
    this.grid.tables.forget();
    this.reshaped.clear();
  }

  /** The engine hears of a table by its name, for what rests on it, and by an alias, for references to the row they stand in. */
  tell(
    { name, sheet, block, ofFile }: BookTable,
    { cell }: Sheet,
    { unitId, sheetName }: { readonly unitId: string; readonly sheetName: string },
  ): void {
    const [header = []] = valuesIn({ ...block, lastRow: block.firstRow }, { cell });
    const headers = header.map(value => String(value ?? ''));
    const hasTotals = ofFile?.showTotalRow === true;
    const description = JSON.stringify([sheet, sheetName, block, headers, hasTotals]);
    const before = this.known.get(name);
    if (before !== undefined && before !== description) this.reshaped.add(name);
    if (before === description && !this.reshaped.has(name)) return;
    this.known.set(name, description);
    const alias = this.grid.tables.find(name)?.alias ?? `mtfpTable${this.known.size}`;
    this.grid.tables.tell({ name, sheetName, block, headers, hasTotals, alias });
    const range = { startRow: block.firstRow, endRow: block.lastRow, startColumn: block.firstColumn, endColumn: block.lastColumn };
    for (const [tableName, titles] of [
      [name, headers],
      [alias, headers.map((_, column) => `c${column}`)],
    ] as const) {
      const reference = { sheetId: sheet, range, titleMap: new Map(titles.map((title, column) => [title, column])) };
      this.grid.injector
        .get(ICommandService)
        .syncExecuteCommand(SetSuperTableMutation.id, { unitId, tableName, reference }, { onlyLocal: true });
    }
  }
}
