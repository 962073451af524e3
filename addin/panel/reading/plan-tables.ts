import type { CellValue, Table } from '../../../core/plan/cells';

/** Reading the plan's tables as the pane needs them: by kind, by header and by row name, without case and outer spaces. */

const text = (cell: CellValue): string => (typeof cell === 'string' ? cell.trim() : typeof cell === 'number' ? String(cell) : '');
export const sameName = (a: CellValue, b: CellValue): boolean => text(a).toLowerCase() === text(b).toLowerCase();

/** The tables whose first header is this kind: two of one kind are joined, so both come back. */
export const tablesOfKind = (kind: string, tables: readonly Table[]): Table[] => tables.filter(table => sameName(table[0]?.[0], kind));

/** A fact of the Body table as typed; nothing where it is not stated. */
export function bodyFact(fact: string, tables: readonly Table[]): string | undefined {
  for (const table of tablesOfKind('Body', tables)) {
    const column = (table[0] ?? []).findIndex(header => sameName(header, 'Value'));
    const row = table.slice(1).find(cells => sameName(cells[0], fact));
    const value = text(row?.[column]);
    if (value) return value;
  }
  return undefined;
}

/** The scenarios a person may choose, in the order they first appear, each name once. The base plan is not among them. */
export function scenarioNames(tables: readonly Table[]): string[] {
  const names: string[] = [];
  for (const table of tablesOfKind('Scenario', tables)) {
    for (const row of table.slice(1)) {
      const name = text(row[0]);
      if (name && name !== '0' && !sameName(name, 'Base') && !names.some(one => sameName(one, name))) names.push(name);
    }
  }
  return names;
}

/** Whether two readings of a workbook say the same of a scenario: other scenarios may have come and gone, as when a draw was kept. */
export const isSamePlan = (one: readonly Table[], other: readonly Table[], scenario: string): boolean =>
  one === other || rowsBehind(one, scenario) === rowsBehind(other, scenario);

/** Scenarios that are joined (`A + B`) or compared may rest on any row of the Scenario table. */
const isJoined = (scenario: string): boolean => /[+>]/.test(scenario);

function rowsBehind(tables: readonly Table[], scenario: string): string {
  const counts = (table: Table) =>
    sameName(table[0]?.[0], 'Scenario') && !isJoined(scenario)
      ? table.filter((row, index) => index === 0 || (scenario !== '' && sameName(row[0], scenario)))
      : table;
  return JSON.stringify(tables.map(counts));
}
