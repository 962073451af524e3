/** What writing would do: every cell that would change, from what to what; and what speaks against it. */
import { holds, isEmptyContent } from '../writing';
import type { BlockAt, CellBlock, CellChange, Proposal } from '../writing';
import { areaOf, cellOf } from './addresses';
import { lookAt } from './looking';
import type { Looked } from './looking';
import type { WrittenCells } from './written-cells';

const MANUAL = 'Calculation is set to manual in this workbook: formulas follow only after F9 or Formulas, Calculate Now.';

export async function propose(context: Excel.RequestContext, blocks: readonly CellBlock[], ours: WrittenCells): Promise<Proposal> {
  const { looked, obstacles, calculationIsManual } = await lookAt(context, blocks);
  const found = looked.flatMap((place, i) => (place ? changesIn(place, blocks[i]!.cells) : []));
  return {
    blocks: blocks.map((block, i) => (looked[i] && 'sheet' in block ? bySheetId(block, looked[i]) : block)),
    standing: looked.map(place => place?.cells ?? []),
    changes: found.map(({ change }) => change),
    overwrites: found.filter(({ change, sheetId }) => !isEmptyContent(change.from) && !ours.holds(sheetId, change.address, change.from)).map(({ change }) => change),
    obstacles,
    notices: calculationIsManual ? [MANUAL] : [],
  };
}

/** A sheet may be renamed between looking and writing; its id stays. */
const bySheetId = (block: BlockAt, { sheetId }: Looked): BlockAt => ({ ...block, sheet: sheetId });

function changesIn({ sheet, sheetId, address, cells }: Looked, wanted: CellBlock['cells']): { change: CellChange; sheetId: string }[] {
  const area = areaOf(address);
  return wanted.flatMap((row, i) =>
    row.flatMap((to, j) => {
      const from = cells[i]![j]!;
      return to === null || holds(from, to) ? [] : [{ sheetId, change: { sheet, address: cellOf(area, i, j), from, to } }];
    }),
  );
}
