import type { WorkingsNode } from '../../../core';
import type { PlanTable } from '../../workbook/workbook';
import type { PrintedTable } from '../copying/printed-table';
import { amountOf, cellOf, groundOf, howOf } from './node-words';

/** How many levels of a tree can be opened without more than so many steps; one at least. */
export function levelsWithin(node: WorkingsNode, most: number): number {
  let level: readonly WorkingsNode[] = [node];
  let [levels, steps] = [0, 1];
  for (;;) {
    const next = level.flatMap(({ parts }) => parts);
    steps += next.length;
    if (next.length === 0 || steps > most) return Math.max(levels, 1);
    level = next;
    levels += 1;
  }
}

/** The steps as a table, each with its level, in the order in which they are read; as deep as so many steps allow. */
export function printedSteps(node: WorkingsNode, tables: readonly PlanTable[], most: number): PrintedTable {
  const deepest = levelsWithin(node, most);
  const rows: string[][] = [];
  const add = (step: WorkingsNode, level: number) => {
    const place = cellOf(step, tables);
    rows.push([String(level), step.label, amountOf(step), howOf(step), groundOf(step), place ? `${place.sheet}!${place.address}` : '']);
    if (level <= deepest) for (const part of step.parts) add(part, level + 1);
  };
  add(node, 1);
  return [['Level', 'Step', 'Amount', 'How', 'Rests on', 'Cell'], ...rows];
}
