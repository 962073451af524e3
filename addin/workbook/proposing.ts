/** What writing would do: every cell that would change, from what to what; and what speaks against it. */
import { areaOf, cellOf } from './addresses';
import { gridCell } from './grid';
import type { LookGrid } from './row-looks';
import { holds, isEmptyContent } from './writing';
import type { BlockAt, CellBlock, CellChange, CellContent, Grown, Proposal } from './writing';
import type { WrittenCells } from './written-cells';

/** A block of cells as it stands in the workbook now. */
export interface CurrentBlock {
  readonly sheet: string;
  readonly sheetId: string;
  readonly address: string;
  readonly cells: readonly (readonly CellContent[])[];
  readonly grown?: Grown;
  readonly formats?: readonly (readonly string[])[];
  /** Of the rows that are to be given a look, or were. */
  readonly looks?: LookGrid;
}

/** The proposal for blocks and the places they were found at; a block whose place is gone has an obstacle that says so. */
export function proposalFor(
  blocks: readonly CellBlock[],
  places: readonly (CurrentBlock | undefined)[],
  ours: WrittenCells,
  remarks: Pick<Proposal, 'obstacles' | 'notices'>,
): Proposal {
  const found = blocks.flatMap(({ cells }, i) => (places[i] ? changesIn(places[i], cells) : []));
  return {
    blocks: blocks.map((block, i) => (places[i] && 'sheet' in block ? bySheetId(block, places[i]) : block)),
    currentCells: places.map(place => place?.cells ?? []),
    changes: found.map(({ change }) => change),
    overwrites: found
      .filter(({ change, sheetId }) => !isEmptyContent(change.from) && !ours.holds(sheetId, change.address, change.from))
      .map(({ change }) => change),
    ...remarks,
  };
}

/** A sheet may be renamed between looking and writing; its id stays. */
const bySheetId = (block: BlockAt, { sheetId }: CurrentBlock): BlockAt => ({ ...block, sheet: sheetId });

function changesIn(
  { sheet, sheetId, address, cells }: CurrentBlock,
  newCells: CellBlock['cells'],
): { change: CellChange; sheetId: string }[] {
  const area = areaOf(address);
  return newCells.flatMap((row, i) =>
    row.flatMap((to, j) => {
      const from = gridCell(cells, i, j);
      return to === null || holds(from, to) ? [] : [{ sheetId, change: { sheet, address: cellOf(area, i, j), from, to } }];
    }),
  );
}
