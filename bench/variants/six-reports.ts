/**
 * What six PLAN calls on a sheet cost beside one, and what a sheet of twelve reports with the pane costs beside one plan: the
 * functions as cells call them, after one cell of the plan has changed. Prints one line of JSON: milliseconds and ratios.
 */
import { registry } from '../../addin/functions/registry';
import { planReports } from '../../core/reports/plan-report';
import type { CellValue, Table } from '../../core';
import { sixtyLines, tablesOf } from '../plan/sixty-lines';

const ROUNDS = Number(process.argv[2] ?? 15);
const WARM = 3;

/** What a sheet shows: PLAN six times, as the goal is put. */
const SIX = ['summary', 'gap', 'precept', 'bands', 'billing', 'checks'];
const TWELVE = [...SIX, 'spending', 'funding', 'reserves', 'statutory', 'assumptions', 'categories'];
/** What the pane asks for as it stands open. */
const PANE = ['summary', 'gap', 'precept', 'bands', 'reserves', 'checks', 'categories'];

const tables = tablesOf(sixtyLines()).map(table => table.map(row => [...row]) as CellValue[][]);
const PLAN = registry.find(({ id }) => id === 'PLAN')!.call;
let edit = 0;

/** One cell of the plan changes, as somebody types. */
function edited(): Table[] {
  edit += 1;
  tables[3]![1]![1] = 100_000 + edit;
  return tables;
}
const milliseconds = (work: () => void): number => {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
};
const calls = (reports: readonly string[], of: Table[]) => reports.forEach(report => PLAN(report, '', of, {}));
const WAYS: Record<string, (of: Table[]) => void> = {
  one: of => calls(SIX.slice(0, 1), of),
  six: of => calls(SIX, of),
  twelve: of => {
    calls(TWELVE, of);
    PANE.forEach(planReports('', of));
  },
};

/** A round takes each way so many times, each after an edit, so that a collection of memory falls on no way alone. */
const EDITS = 8;
const times: Record<string, number[]> = { one: [], six: [], twelve: [] };
for (let round = -WARM; round < ROUNDS; round += 1) {
  for (const name of round % 2 ? ['twelve', 'six', 'one'] : ['one', 'six', 'twelve']) {
    let took = 0;
    for (let count = 0; count < EDITS; count += 1) {
      const of = edited();
      took += milliseconds(() => WAYS[name]!(of));
    }
    if (round >= 0) times[name]!.push(took / EDITS);
  }
}
const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const ratio = (name: string) => middle(times[name]!.map((took, round) => took / times.one![round]!));
console.log(
  JSON.stringify({
    one: middle(times.one!),
    six: middle(times.six!),
    twelve: middle(times.twelve!),
    sixToOne: ratio('six'),
    twelveToOne: ratio('twelve'),
  }),
);
