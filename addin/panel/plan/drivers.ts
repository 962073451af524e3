import type { CellValue, Table } from '../../../core/plan/cells';
import { sameName, tablesOfKind } from '../reading/plan-tables';

/** An assumption that can be moved: how far a slider goes and in what steps. Its figures come from the `assumptions` report. */
export interface AssumptionDriver {
  readonly row: string;
  readonly unit: 'rate' | 'pounds';
  readonly lowest: number;
  readonly highest: number;
  readonly step: number;
}

/** A saving whose delivery can be moved: the share of it that the plan counts. */
export interface SavingDriver {
  readonly row: string;
  readonly share: number;
}

const text = (cell: CellValue): string => (typeof cell === 'string' ? cell.trim() : '');
const number = (cell: CellValue): number => (typeof cell === 'number' ? cell : 0);

/** A row's cells by header, without case and outer spaces. */
const cellsOf = (table: Table) => {
  const headers = table[0] ?? [];
  return table.slice(1).map(
    row =>
      (header: string): CellValue =>
        row[headers.findIndex(cell => sameName(cell, header))],
  );
};

/** How far a slider goes where the assumption gives no Low and High: two points of a rate, £1,000 of an amount. */
const USUAL_REACH = { rate: 0.02, pounds: 1_000 } as const;
const STEPS = { rate: 0.001, pounds: 50 } as const;
/** A rate whose Low and High lie closer than this is moved in finer steps. */
const NARROW = 0.02;
const FINE_STEP = 0.0005;

export function assumptionDrivers(tables: readonly Table[]): AssumptionDriver[] {
  return tablesOfKind('Assumption', tables)
    .flatMap(cellsOf)
    .flatMap(cell => {
      const row = text(cell('Assumption'));
      if (!row) return [];
      const unit = text(cell('Unit')).startsWith('£') ? 'pounds' : 'rate';
      const low = Math.min(number(cell('Low')), 0);
      const high = Math.max(number(cell('High')), 0);
      const [lowest, highest] = low === 0 && high === 0 ? [-USUAL_REACH[unit], USUAL_REACH[unit]] : [low, high];
      const step = unit === 'rate' && highest - lowest < NARROW ? FINE_STEP : STEPS[unit];
      return [{ row, unit, lowest, highest, step } as const];
    });
}

/** The savings of the plan with the share counted in a scenario. One whose share is worked out from another is left out. */
export function savingDrivers(scenario: string, tables: readonly Table[]): SavingDriver[] {
  return tablesOfKind('Change', tables)
    .flatMap(cellsOf)
    .flatMap(cell => {
      const row = text(cell('Change'));
      if (!row || !sameName(cell('Kind'), 'saving')) return [];
      const share = shareIn(scenario, row, cell('Delivery'), tables);
      return share === undefined ? [] : [{ row, share }];
    });
}

/** The Delivery of a saving as typed, or as the scenario sets it last; undefined where it is neither a share nor empty. */
function shareIn(scenario: string, saving: string, typed: CellValue, tables: readonly Table[]): number | undefined {
  let share = shareTyped(typed);
  if (!scenario) return share;
  for (const cell of tablesOfKind('Scenario', tables).flatMap(cellsOf)) {
    const acts =
      sameName(cell('Scenario'), scenario) &&
      sameName(cell('Table'), 'Change') &&
      sameName(cell('Row'), saving) &&
      sameName(cell('Column'), 'Delivery');
    if (acts) share = sameName(cell('Change'), 'set') ? shareSet(cell('Value')) : undefined;
  }
  return share;
}

/** In the Change table an empty Delivery, or the 0 that may stand for it, counts a saving whole; nothing of it is `nil`. */
function shareTyped(cell: CellValue): number | undefined {
  if (cell === null || cell === undefined || cell === 0 || cell === '') return 1;
  return shareSet(cell);
}

function shareSet(cell: CellValue): number | undefined {
  if (sameName(cell, 'nil') || sameName(cell, '-')) return 0;
  return typeof cell === 'number' && cell >= 0 && cell <= 1 ? cell : undefined;
}

/** Whether the Precept table has the rows that a rise in £ is typed into. */
export const canMoveRise = (tables: readonly Table[]): boolean =>
  ['Choice', 'Amount'].every(name => tablesOfKind('Precept', tables).some(table => table.slice(1).some(row => sameName(row[0], name))));

/** A rise in £ as people type it (`15`, `£14.99`, `-3`), to at most four decimals; undefined for anything else. */
export function riseTyped(text: string): number | undefined {
  const match = /^\s*([-−]?)\s*£?\s*(\d{1,4}(?:\.\d{0,4})?)\s*$/.exec(text);
  if (!match) return undefined;
  return Number(match[2]) * (match[1] ? -1 : 1);
}
