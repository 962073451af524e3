/** Which formulas of a workbook the grid can work out: those whose functions it has. */
import type { BookLayout, LaidCell } from './laid-out';

const CALLED = /(?<![\w.])([A-Za-z_][\w.]*)\(/g;

/** The layout with every formula marked that calls a function the grid lacks and whose last value is known. */
export function workableIn(layout: BookLayout, isKnown: (name: string) => boolean): BookLayout {
  // Before the grid has any function there is nothing to tell.
  if (!layout.isFile || !isKnown('SUM')) return layout;
  const known = new Map<string, boolean>();
  const has = (name: string): boolean => {
    const found = known.get(name) ?? isKnown(name);
    known.set(name, found);
    return found;
  };
  const marked = (cell: LaidCell | undefined): LaidCell | undefined =>
    cell?.formula && cell.value !== undefined && !cell.isLastKnown && !functionsIn(cell.formula).every(has)
      ? { ...cell, isLastKnown: true }
      : cell;
  return { ...layout, sheets: layout.sheets.map(sheet => ({ ...sheet, cells: sheet.cells.map(row => row.map(marked)) })) };
}

const functionsIn = (formula: string): string[] =>
  [...formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '""').matchAll(CALLED)].map(([, name = '']) => name.toUpperCase());

export const lastKnownIn = ({ sheets }: BookLayout): number =>
  sheets.reduce((sum, { cells }) => sum + cells.reduce((inSheet, row) => inSheet + row.filter(cell => cell?.isLastKnown).length, 0), 0);
