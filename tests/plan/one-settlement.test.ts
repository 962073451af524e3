import type * as Core from '../../core';
import type { Table } from '../../core';
import type * as Settling from '../../core/plan/settle/settle';
import { february2026 } from '../../addin/example/february-2026';
import { sixtyLines, tablesOf } from '../../bench/plan/sixty-lines';
import { workOf } from '../trust/work';

let settlements = 0;
jest.doMock('../../core/plan/settle/settle', () => {
  const actual = jest.requireActual<typeof Settling>('../../core/plan/settle/settle');
  const settle = (...given: Parameters<typeof actual.settle>) => {
    settlements += 1;
    return actual.settle(...given);
  };
  return { ...actual, settle };
});
const { planReport, planReports } = jest.requireActual<typeof Core>('../../core');

const SIX = ['summary', 'gap', 'precept', 'bands', 'billing', 'checks'];
const TWELVE = [...SIX, 'spending', 'funding', 'reserves', 'statutory', 'assumptions', 'categories'];
/** What the pane asks for as it stands open. */
const PANE = ['summary', 'gap', 'precept', 'bands', 'reserves', 'checks', 'categories'];

/** The tables after somebody typed one cell: no memory can know them. */
let edits = 0;
function edited(tables: readonly Table[], table: number, column: number): Table[] {
  edits += 1;
  return tables.map((one, at) => one.map((row, line) => row.map((cell, c) => (at === table && line === 1 && c === column ? edits : cell))));
}
const sixty = () => edited(tablesOf(sixtyLines()), 3, 1);
const february = () => {
  const tables = february2026.tables.map(({ values }) => values);
  const lines = tables.findIndex(table => table[0]![0] === 'Line');
  return edited(tables, lines, tables[lines]![0]!.indexOf('Base'));
};

describe('a plan is worked out once for all who ask', () => {
  it.each([
    ['the plan of sixty lines', sixty],
    ['the February 2026 example', february],
  ])('six PLAN calls settle it once, statuses and findings among them: %s', (_, plan) => {
    const tables = plan();
    settlements = 0;
    for (const report of SIX) planReport(report, '', tables);
    expect(settlements).toBe(1);
  });

  it('and a sheet of twelve reports with the pane beside it too', () => {
    const tables = sixty();
    settlements = 0;
    for (const report of TWELVE) planReport(report, '', tables);
    PANE.forEach(planReports('', tables));
    expect(settlements).toBe(1);
  });

  it('a call again with equal arguments, as after a row is inserted elsewhere, settles nothing; one changed cell does', () => {
    const tables = sixty();
    planReport('gap', '', tables);
    settlements = 0;
    const again = planReport(
      'gap',
      '',
      tables.map(table => table.map(row => [...row])),
    );
    expect([settlements, again]).toEqual([0, planReport('gap', '', tables)]);
    planReport('gap', '', edited(tables, 3, 1));
    expect(settlements).toBe(1);
  });

  it('so that six calls cost at most 1.6 times one, and the sheet and the pane at most three plans', () => {
    const one = workOf(() => planReport('summary', '', sixty()));
    const six = workOf(() => {
      const tables = sixty();
      for (const report of SIX) planReport(report, '', tables);
    });
    const sheet = workOf(() => {
      const tables = sixty();
      for (const report of TWELVE) planReport(report, '', tables);
      PANE.forEach(planReports('', tables));
    });
    expect(six).toBeLessThan(1.6 * one);
    expect(sheet).toBeLessThan(3 * one);
  });
});
