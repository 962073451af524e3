import type { CellValue, Table } from '../../core';
import { findings } from './reading';

/**
 * A figure that is probably a slip is asked about beyond its bound and not at it (core/plan/plausible-bands.json, docs/model.md). In
 * the small plan Band D is £20 in the base year and £24 in 2025/26, at 15 dwellings: a precept of £360.
 */
export const YEARS = ['2025/26', '2026/27'];
export const asked = (tables: readonly Table[], about: string) => findings(tables).filter(one => one.includes(about));

export const body = (bandD: CellValue, unit = '£', kind = 'police'): CellValue[][] => [
  ['Body', 'Value'],
  ['Name', 'Anyshire'],
  ['Kind', kind],
  ['Base year', '2024/25'],
  ['Base-year Band D', bandD],
  ['Money in', unit],
];
