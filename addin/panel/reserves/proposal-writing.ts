import type { PlanTable } from '../../workbook/workbook';
import type { CellBlock } from '../../workbook/writing';
import { sameName, tablesOfKind } from '../reading/plan-tables';
import { cellIn } from '../writing/writable';

/** How firmly an option is chosen; nothing to leave each row's Status as it is. */
export const STATUSES = ['', 'planned', 'business case', 'agreed in principle', 'approved'] as const;

/** The cells that make an option the chosen one, or why there are none. */
export type OptionWriting = { readonly blocks: readonly CellBlock[] } | { readonly sentence: string };

/**
 * What is to be written so that an option of a proposal is chosen in the plan: `yes` under Chosen in its rows, nothing in
 * those of its alternatives. With none from reserves no row need be chosen. The figures are left alone.
 */
export function optionWriting(proposal: string, option: string, status: string, tables: readonly PlanTable[]): OptionWriting {
  const blocks: CellBlock[] = [];
  for (const table of tables) {
    const [values] = tablesOfKind('Movement', [table.values]);
    if (!values) continue;
    const column = (header: string) => (values[0] ?? []).findIndex((cell, place) => place > 0 && sameName(cell, header));
    const [purpose, optionAt] = [column('For'), column('Option')];
    for (const [row, cells] of values.entries()) {
      if (row === 0 || !cells[optionAt] || !sameName(cells[purpose], proposal)) continue;
      const isOption = sameName(cells[optionAt], option);
      const chosen = cellIn(table, row, 'Chosen', isOption ? 'yes' : '');
      if (!chosen)
        return { sentence: `The table ${table.name} has no column Chosen, which says which option counts. Add one, and choose again.` };
      blocks.push(chosen);
      const firm = isOption && status ? cellIn(table, row, 'Status', status) : undefined;
      if (firm) blocks.push(firm);
    }
  }
  return { blocks };
}
