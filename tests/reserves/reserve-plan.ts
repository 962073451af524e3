import type { CellValue, Table } from '../../core';
import { findings } from '../plan/reading';

type Rows = CellValue[][];

/**
 * A plan with reserves that keeps every rule: two years, net budget 100,000 and 100,000, funded in full but for a one-off
 * of 3,000 in 2025/26 that the projects reserve meets. General reserve 4,000 (4% of the net budget), floor 2,000.
 */
export function reservePlan(changes: Partial<Record<string, Rows>> = {}): Table[] {
  const tables: Record<string, Rows> = {
    Body: [
      ['Body', 'Value'],
      ['Name', 'Anyshire'],
      ['Kind', 'police'],
      ['Base year', '2024/25'],
    ],
    Line: [
      ['Line', 'Category', 'Base', '2025/26', '2026/27'],
      ['Pay', 'Pay', 100_000, '', ''],
    ],
    Change: [
      ['Change', 'Kind', 'Recurring', 'Funded from', '2025/26', '2026/27'],
      ['Move of the control room', 'pressure', 'no', '', 3000, ''],
    ],
    Funding: [
      ['Funding', 'Kind', 'Base', '2025/26', '2026/27'],
      ['Grant', 'core', 100_000, '', ''],
    ],
    Reserve: [RESERVE_HEADER, GENERAL, PROJECTS],
    Movement: [MOVEMENT_HEADER, ['Control room', 'Projects', '', 'Move of the control room', 'approved', '', '', -3000, '']],
    ...changes,
  };
  return Object.values(tables).filter((table): table is Rows => table.length > 0);
}

export const RESERVE_HEADER: CellValue[] = [
  'Reserve',
  'Kind',
  'Category',
  'Opening',
  'Floor',
  'Floor %',
  'Purpose',
  'Closes',
  'Justification',
];
export const MOVEMENT_HEADER: CellValue[] = ['Movement', 'Reserve', 'To', 'For', 'Status', 'Option', 'Chosen', '2025/26', '2026/27'];
export const GENERAL: CellValue[] = ['General', 'general', 3, 4000, 2000, '', 'Contingency', '', ''];
export const PROJECTS: CellValue[] = ['Projects', 'earmarked', 2, 5000, '', '', 'Estate moves', '2030/31', ''];

/** The findings of that plan with some of its tables changed, those of how cells were read left out where asked. */
export const found = (changes: Partial<Record<string, Rows>> = {}): string[] => findings(reservePlan(changes));

/** The findings that a change adds. */
export const added = (changes: Partial<Record<string, Rows>>): string[] => {
  const before = found();
  return found(changes).filter(one => !before.includes(one));
};
