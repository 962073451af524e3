/** Takes sheets out again that were added, unless somebody has worked on them since. */
import type { Inserted, Removal } from '../new-sheet';
import { addressOf } from '../addresses';
import { areaOfCells, valueEntry } from './fill-sheet';

export async function remove(
  context: Excel.RequestContext,
  { sheets }: Inserted,
  { evenIfChanged }: { readonly evenIfChanged: boolean },
): Promise<Removal> {
  const found = sheets.map(({ id, asked }) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(id).load('name');
    const area = areaOfCells(asked);
    return { worksheet, asked, cells: area && worksheet.getRange(addressOf(area)).load('values') };
  });
  await context.sync();
  const present = found.filter(({ worksheet }) => !worksheet.isNullObject);
  const changed = present
    .filter(
      ({ cells, asked }) =>
        cells &&
        hasChanged(
          cells.values as unknown[][],
          asked.cells.map(row => row.map(valueEntry)),
        ),
    )
    .map(({ worksheet }) => worksheet.name);
  if (changed.length > 0 && !evenIfChanged) return { removed: false, changed };
  for (const { worksheet } of present) worksheet.delete();
  if (present.length > 0) await context.sync();
  return { removed: true, changed };
}

/** Cells that were left empty or hold formulas are not compared: what formulas spill is Excel's. */
const hasChanged = (now: readonly (readonly unknown[])[], entered: readonly (readonly unknown[])[]): boolean =>
  entered.some((row, i) =>
    row.some((entry, j) => entry !== null && now[i]?.[j] !== (typeof entry === 'string' ? entry.replace(/^'/, '') : entry)),
  );
