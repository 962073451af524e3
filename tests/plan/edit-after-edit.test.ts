import fc from 'fast-check';
import { february2026 } from '../../addin/example/february-2026';
import type * as Core from '../../core';
import type { CellValue, Table } from '../../core';
import { caseCount } from '../support/case-count';

/** The library as a cell meets it first: it has read no plan before. */
function fresh(): typeof Core {
  let core!: typeof Core;
  jest.isolateModules(() => {
    core = jest.requireActual<typeof Core>('../../core');
  });
  return core;
}

const REPORTS = ['summary', 'gap', 'precept', 'reserves', 'allocations', 'checks'] as const;

/** What the reports say, or the sentence with which they refuse. */
const answers = (core: typeof Core, tables: readonly Table[]): string[] =>
  REPORTS.map(name => {
    try {
      return JSON.stringify(core.planReport(name, '', tables));
    } catch (error) {
      return String(error);
    }
  });

/** 2028/29 leaves the example two years, 2024/25 adds one. */
const FACTS = { 'Base year': ['2024/25', '2025/26', '2028/29'], 'Money in': ['£', '£000', '£m'] };
const TYPED: readonly CellValue[] = ['', 0, 'nil', 1, -250, 0.03, '5%', '£1,200', 'a lot', '2025/26', '£000', 'Total'];

/** A cell typed over, a row or a column taken out (of the table, row and column counted round), or a fact on which every table is read. */
interface Edit {
  readonly what: 'cell' | 'row' | 'column' | 'Base year' | 'Money in';
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly typed: CellValue;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom('cell', 'cell', 'row', 'column', 'Base year', 'Money in'),
  table: fc.nat(),
  row: fc.nat(),
  column: fc.nat(),
  typed: fc.constantFrom(...TYPED),
});
const edits = fc.array(edit, { minLength: 4, maxLength: 8 });

/** Heads of which the plan's base year and money decide how they are read: the base year's figures under its year, units beside years. */
function headedAnew([head = [], ...rows]: Table): Table {
  const anew = (cell: CellValue) => {
    if (head[0] === 'Line' && cell === 'Base') return '2025/26 budget';
    return head[0] === 'Funding' && /^20\d\d\/\d\d$/.test(String(cell)) ? `${String(cell)} £000` : cell;
  };
  return [head.map(anew), ...rows];
}

function edited(tables: readonly Table[], { table: place, row, column, typed, what }: Edit): Table[] {
  if (what === 'Base year' || what === 'Money in') {
    const value = FACTS[what][row % FACTS[what].length]!;
    return tables.map(table => table.map(cells => (cells[0] === what ? [what, value, ...cells.slice(2)] : cells)));
  }
  return tables.map((table, index) => {
    if (index !== place % tables.length) return table;
    const at = row % table.length;
    if (what === 'row') return table.filter((_, one) => one === 0 || one !== at);
    const across = column % table[0]!.length;
    if (what === 'column') return table.map(cells => cells.filter((_, one) => one === 0 || one !== across));
    return table.map((cells, one) => (one === at ? cells.map((cell, other) => (other === across ? typed : cell)) : cells));
  });
}

test('after any edits a plan says what it says to a library that has read nothing before', () => {
  const core = fresh();
  const start = february2026.tables.map(({ values }) => headedAnew(values));
  answers(core, start);
  fc.assert(
    fc.property(edits, all => {
      let tables: readonly Table[] = start;
      for (const one of all) {
        tables = edited(tables, one);
        answers(core, tables);
      }
      expect(answers(core, tables)).toEqual(answers(fresh(), tables));
    }),
    { numRuns: caseCount(12, 'MTFP_RUNS'), seed: 30 },
  );
});
