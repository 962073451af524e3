/** Finance tables as people spoil them: heads, units, blanks, totals, text, errors, in any place. */
import type { CellValue } from '../../../core';
import { Chance, cleanTables } from './finance-tables';

const ODD: readonly CellValue[] = [
  null,
  '',
  '-',
  '–',
  'n/a',
  '(1,234)',
  '£000',
  '£1.2m',
  '1,234-',
  ' 12 345 ',
  '3%',
  'Total',
  'Sub-total',
  '2026/27',
  2026,
  46113,
  true,
  0,
  -1,
  1e-9,
  1e14,
  1e300,
  123456.789012345,
  '٣',
  '__proto__',
  '9'.repeat(60),
  { error: '#N/A' },
];

/** One spoilt table a seed. */
export function mutatedTable(seed: number): CellValue[][] {
  const chance = new Chance(seed + 7);
  const [base] = cleanTables(1 + (seed % 12), 1 + Math.floor(seed / 12)).slice(-1);
  let cells: CellValue[][] = base!.cells.map(row => [...row]);
  const turns = chance.whole(1, 8);
  for (let turn = 0; turn < turns; turn += 1) {
    const r = chance.whole(0, cells.length - 1);
    const c = chance.whole(0, Math.max(0, cells[r]!.length - 1));
    switch (chance.whole(0, 7)) {
      case 0:
        cells[r] = [];
        break;
      case 1:
        cells.splice(r, 0, cells[r]!.slice());
        break;
      case 2:
        if (cells.length > 2) cells.splice(r, 1);
        break;
      case 3:
        cells = cells.map(row => [...row.slice(0, c), null, ...row.slice(c)]);
        break;
      case 4:
        cells = cells.map(row => row.map(cell => (typeof cell === 'number' ? cell.toLocaleString('en-GB') : cell)));
        break;
      case 5:
        cells = cells[0]!.map((_, column) => cells.map(row => row[column] ?? null));
        if (cells.length === 0) cells = [[null]];
        break;
      default:
        cells[r]![c] = chance.of(ODD);
    }
  }
  return cells;
}
