import type { CellValue, Table } from '../../core';

type Tables = Partial<Record<string, CellValue[][]>>;

/**
 * The plan the field cases were tried on: Band D £250 frozen, tax base 101,000 then 102,000, police grant £65m then £66m
 * (funding 25.25 + 65 = £90.25m, 25.5 + 66 = £91.5m), spending £92m then £94m: gap £1.75m, £2.5m.
 */
export function standardPlan(changes: Tables = {}, facts: CellValue[][] = []): Table[] {
  const tables: Tables = {
    Body: [
      ['Body', 'Value'],
      ['Name', 'Testshire PCC'],
      ['Kind', 'police'],
      ['Country', 'England'],
      ['Base year', '2025/26'],
      ['Base-year Band D', 250],
      ['Decimals of Band D', 2],
      ...(facts.some(([name]) => name === 'Money in') ? [] : [['Money in', '£']]),
      ...facts,
    ],
    'Billing authority': [
      ['Billing authority', 'Base', '2026/27', '2027/28'],
      ['Aton', 100000, 101000, 102000],
    ],
    Precept: [
      ['Precept', '2026/27', '2027/28'],
      ['Choice', 'freeze', 'freeze'],
    ],
    Funding: [
      ['Funding', 'Kind', '2026/27', '2027/28'],
      ['Police grant', 'core', 65_000_000, 66_000_000],
    ],
    Line: [
      ['Line', 'Base', '2026/27', '2027/28'],
      ['Officers', 80_000_000, 82_000_000, 84_000_000],
      ['Fleet', 10_000_000, 10_000_000, 10_000_000],
    ],
    ...changes,
  };
  return Object.values(tables).filter((table): table is CellValue[][] => table !== undefined && table.length > 0);
}
