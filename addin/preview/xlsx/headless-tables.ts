/**
 * Tables without a row of names. The writer has none: it gets them as tables of their columns' names alone, and their part then says that
 * no row shows these. The grid's formulas know a table by its names, so that what reads one shows what the file last knew.
 */
import type { TableDefinition } from 'hucre/xlsx';
import { blockAddress } from '../addresses';
import type { BookLayout, LaidCell, SidecarItem, TableInFile } from '../laid-out';
import type { BookTable } from '../table-book';

export const isHeadless = (inFile: TableInFile | undefined): boolean => /\sheaderRowCount="0"/.test(inFile?.attributes ?? '');

export const headlessItem = ({ name, block, ofFile, inFile }: BookTable): SidecarItem[] =>
  ofFile && inFile ? [{ block, headless: { name, ofFile, inFile } }] : [];

/** A table has as many columns as its cells, whatever columns came or went since. */
export const headlessTables = (items: readonly SidecarItem[]): TableDefinition[] =>
  items.flatMap(({ block, headless }) => {
    if (!headless) return [];
    const { name, ofFile } = headless;
    const columns = Array.from({ length: block.lastColumn - block.firstColumn + 1 }, (_, index) => {
      return ofFile.columns[index] ?? { name: `Column${index + 1}` };
    });
    return [{ ...ofFile, name, columns, showAutoFilter: false, range: blockAddress(block) }];
  });

/** Formulas that read such a table are marked as last known. */
export function withoutHeadless(layout: BookLayout): BookLayout {
  const names = layout.sheets.flatMap(({ sidecarItems = [] }) => sidecarItems.flatMap(({ headless }) => (headless ? [headless.name] : [])));
  if (names.length === 0) return layout;
  const reads = new RegExp(`(?<![\\w.])(?:${names.map(name => name.replace(/[.\\]/g, '\\$&')).join('|')})(?![\\w.(])`, 'i');
  const marked = (cell: LaidCell | undefined): LaidCell | undefined =>
    cell?.formula && !cell.isLastKnown && reads.test(cell.formula) ? { ...cell, isLastKnown: true } : cell;
  return { ...layout, sheets: layout.sheets.map(sheet => ({ ...sheet, cells: sheet.cells.map(row => row.map(marked)) })) };
}
