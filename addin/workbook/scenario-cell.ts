/** The cell of the workbook that holds the active scenario: the sheets of answers read it, and the pane follows it and writes it. */
import type { Place } from './workbook';

/** The name of that cell in the workbook, so that it is found wherever its sheet is moved or renamed to. */
export const SCENARIO_NAME = 'MTFP_Scenario';

export interface ScenarioCell {
  readonly place: Place;
  /** As it stands there; empty for the base plan. */
  readonly says: string;
}

export const isScenarioName = (name: string): boolean => name.toLowerCase() === SCENARIO_NAME.toLowerCase();

/** `'Tax base'!$B$2` as a name of the workbook refers to a cell of a sheet. */
export const referenceTo = (sheet: string, address: string): string =>
  `'${sheet.replace(/'/g, "''")}'!${address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;

/** The place that a name refers to; undefined where it is no cell of a sheet. */
export function placeReferredTo(reference: string): Place | undefined {
  const [, quoted, bare, address] = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+)$/.exec(reference) ?? [];
  const sheet = quoted?.replace(/''/g, "'") ?? bare;
  return sheet && address ? { sheet, address: address.replace(/\$/g, '') } : undefined;
}

/** What stands in the cell, as words; a number or an error there is no scenario’s name and is told as it is shown. */
export const scenarioOfCell = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'object'
      ? String((value as { error?: unknown }).error ?? '')
      : String(value).trim();
