/** A small plan as tables: what its cells answer while it is edited, held against the library in the pane. */
import { EXAMPLE_PLAN } from '../functions/worked-examples';
import type { Table } from '../../core';
import { areaOf } from '../workbook/addresses';
import { CannotBeTried } from '../workbook/self-test-port';
import type { NewCell } from '../workbook/writing';
import { planAnswers, showsAt } from './answers';
import { judged, timing } from './check';
import type { Bench, Check, Outcome } from './check';
import { BESIDE_TYPED, PLAN_FORMULAS, SUM_OF_TYPED, TYPED, TYPED_LINES } from './sheets';
import { PREFIX } from './function-blocks';

const beside: readonly Table[] = BESIDE_TYPED.map(name => EXAMPLE_PLAN[name] as Table);

/** The gap of the plan whose lines these are. */
const gapOf = (lines: Table, assumptions?: Table): unknown[][] =>
  planAnswers('gap', [beside[0]!, assumptions ?? beside[1]!, beside[2]!, lines]);

/** The lines with another cell. */
const withCell = (table: Table, row: number, column: number, value: unknown): Table =>
  table.map((cells, i) => (i === row ? cells.map((cell, j) => (j === column ? (value as typeof cell) : cell)) : cells));

/** Row and column in the table of typed lines: Fuel in 2026/27, which is blank. */
const BLANK = { row: 2, column: 2 };
const FUEL_LATER = { row: 2, column: 3 };

const sumOf = (lines: Table): number => lines.flat().reduce((sum: number, cell) => sum + (typeof cell === 'number' ? cell : 0), 0);

async function cellOf(bench: Bench, table: string, row: number, column: number): Promise<{ sheet: string; address: string }> {
  const place = await bench.workbook.tableRange(table);
  if (!place) throw new Error(`there is no table ${table} any more`);
  const area = areaOf(place.address);
  return { sheet: place.sheet, address: `${String.fromCharCode(65 + area.column + column)}${area.row + row + 1}` };
}

/** Enters something in a cell of a table, lets a report be looked at, and brings back what stood there. */
async function whileIn(
  bench: Bench,
  table: string,
  { row, column }: typeof BLANK,
  cell: NewCell,
  before: NewCell,
  look: () => Promise<Outcome>,
): Promise<Outcome> {
  const place = await cellOf(bench, table, row, column);
  await bench.workbook.enter(place, [[cell]]);
  try {
    return await look();
  } finally {
    await bench.workbook.enter(place, [[before]]);
  }
}

const showsGap = (bench: Bench, lines: Table, formula: keyof typeof PLAN_FORMULAS = 'ofAll', assumptions?: Table): Promise<Outcome> =>
  showsAt(bench, { sheet: bench.sheets.plan, address: PLAN_FORMULAS[formula].address }, gapOf(lines, assumptions));

/** Once the cells have come to rest as the plan stands, so that what follows is no answer of before. */
async function fromRest(bench: Bench, then: () => Promise<Outcome>, formula?: keyof typeof PLAN_FORMULAS): Promise<Outcome> {
  const rest = await showsGap(bench, TYPED_LINES, formula);
  if (rest.verdict !== 'passed') throw new CannotBeTried(`the report is not there before anything is edited: ${rest.seen}`);
  return then();
}

export const planChecks: readonly Check[] = [
  {
    id: 'plan-spills',
    name: 'PLAN spills a report of tables',
    expected: 'the gap of the small plan, as the library in the pane works it out',
    run: bench => showsGap(bench, TYPED_LINES),
  },
  {
    id: 'headers-and-data',
    name: 'A table is given as [[#Headers],[#Data]]',
    expected: 'the same gap as with [#All]',
    run: bench => showsGap(bench, TYPED_LINES, 'ofHeadersAndData'),
  },
  {
    id: 'blank-and-nil',
    name: 'A blank year and a 0 are the same',
    expected: 'the gap stays as it is when 0 is typed where nothing stood',
    run: bench =>
      fromRest(bench, () =>
        whileIn(bench, TYPED, BLANK, 0, '', () =>
          // Another cell is edited too, so that the cells must have answered anew.
          whileIn(bench, TYPED, FUEL_LATER, 31_000, 30_000, () => {
            const edited = withCell(TYPED_LINES, FUEL_LATER.row, FUEL_LATER.column, 31_000);
            return showsGap(bench, edited);
          }),
        ),
      ),
  },
  {
    id: 'error-in-a-cell',
    name: 'An error in a table’s cell',
    expected: 'what rests on it is an error, the rest of the report stays',
    run: bench =>
      fromRest(bench, () =>
        whileIn(bench, TYPED, FUEL_LATER, { formula: '=NA()' }, 30_000, () =>
          showsGap(bench, withCell(TYPED_LINES, FUEL_LATER.row, FUEL_LATER.column, { error: '#N/A' })),
        ),
      ),
  },
  {
    id: 'one-edit',
    name: 'An edit of an assumption reaches the report',
    expected: 'inflation at 3% in place of 2%: the gap follows',
    run: bench => {
      const assumptions = EXAMPLE_PLAN.Assumptions as Table;
      const column = assumptions[0]!.indexOf('2026/27');
      return showsExampleLines(bench, column, assumptions);
    },
  },
  {
    id: 'total-row-in-cells',
    name: 'A total row does not count in cells',
    expected: 'the gap and the sum of the header and data stay as they are when the total row is shown (Table Design, Total Row)',
    run: bench =>
      fromRest(
        bench,
        () =>
          withTotalRow(bench, async () => {
            const edited = withCell(TYPED_LINES, FUEL_LATER.row, FUEL_LATER.column, 31_000);
            return whileIn(bench, TYPED, FUEL_LATER, 31_000, 30_000, async () => {
              const gap = await showsGap(bench, edited, 'ofHeadersAndData');
              return gap.verdict === 'passed'
                ? showsAt(bench, { sheet: bench.sheets.plan, address: SUM_OF_TYPED.address }, [[sumOf(edited)]])
                : gap;
            });
          }),
        'ofHeadersAndData',
      ),
  },
  {
    id: 'total-row-in-the-pane',
    name: 'A total row does not count in the pane',
    expected: 'the pane reads two lines, with the total row shown',
    run: bench =>
      withTotalRow(bench, async () => {
        const read = (await bench.workbook.tablesLeftOut()).find(({ name }) => name === TYPED);
        const names = read?.values.slice(1).map(([name]) => String(name)) ?? [];
        return judged(names.join() === 'Premises,Fuel', names.join(', ') || 'no such table');
      }),
  },
  {
    id: 'inserted-column',
    name: 'A column put into a table',
    expected: 'the columns are read by their headers: the gap stays as it is',
    run: async bench => {
      const place = await cellOf(bench, TYPED, 0, 2);
      await bench.workbook.insertColumn(place.sheet, place.address.replace(/\d+/, ''));
      const moved = PLAN_FORMULAS.ofAll.address.replace('R', 'S');
      const fuel = await cellOf(bench, TYPED, FUEL_LATER.row, FUEL_LATER.column + 1);
      await bench.workbook.enter(fuel, [[31_000]]);
      const edited = withCell(TYPED_LINES, FUEL_LATER.row, FUEL_LATER.column, 31_000);
      return showsAt(bench, { sheet: bench.sheets.plan, address: moved }, gapOf(edited));
    },
  },
];

/** The functions’ own PLAN rests on the assumption; the sheet of the plan shows it beside. */
function showsExampleLines(bench: Bench, column: number, assumptions: Table): Promise<Outcome> {
  const lines = EXAMPLE_PLAN.Lines as Table;
  const place = { sheet: bench.sheets.plan, address: PLAN_FORMULAS.ofDrivenLines.address };
  const took = timing(bench);
  return whileIn(bench, `${PREFIX}Assumptions`, { row: 1, column }, 0.03, 0.02, async () => {
    const outcome = await showsAt(bench, place, gapOf(lines, withCell(assumptions, 1, column, 0.03)));
    return { ...outcome, seen: `${outcome.seen}${took()}` };
  });
}

async function withTotalRow(bench: Bench, look: () => Promise<Outcome>): Promise<Outcome> {
  await bench.workbook.showTotalRow(TYPED, true);
  try {
    return await look();
  } finally {
    await bench.workbook.showTotalRow(TYPED, false);
  }
}
