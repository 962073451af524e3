import { leaveTableOut, readInstead } from '../../../addin/panel/start/tables-here';
import { Writes } from '../../../addin/panel/writing/writes';
import { leftOutAmong } from '../../../addin/workbook/left-out-names';
import { setAsideOf, withoutCopies } from '../../../addin/workbook/set-aside';
import type { PlanTable } from '../../../addin/workbook/workbook';
import { smallPlan } from '../small-plan';

/** A workbook that remembers what is left out, as Excel's adapter does: what is set aside is told after it. */
function remembering(tables: readonly PlanTable[]) {
  let left: readonly string[] = [];
  const read = () => withoutCopies(tables.filter(({ name }) => !left.includes(name)));
  return {
    left: () => left,
    planTables: async () => read(),
    tablesLeftOut: async () => [...leftOutAmong(tables, left), ...setAsideOf(read())],
    leaveOut: async (names: readonly string[]) => void (left = names),
  };
}
const again = (table: PlanTable): PlanTable => ({ ...table, name: `${table.name}_2`, sheet: `${table.sheet} (2)` });
const [first, second] = [smallPlan[1]!, smallPlan[2]!];

test('tables that were left out one after the other are put back in either order, each alone', async () => {
  const [port, writes] = [remembering(smallPlan), new Writes()];
  await leaveTableOut(port, first, writes);
  await leaveTableOut(port, second, writes);
  const [one, other] = writes.snapshot().history.map(({ write }) => write);
  await writes.putBack(one);
  expect(port.left()).toEqual([second.name]);
  await writes.putBack(other);
  expect(port.left()).toEqual([]);
});

test('a copy that is set aside is still told as one after another table was left out, and put back', async () => {
  const [port, writes] = [remembering([...smallPlan, again(first)]), new Writes()];
  const aside = async () => setAsideOf(await port.planTables()).map(({ name }) => name);
  await leaveTableOut(port, second, writes);
  expect([port.left(), await aside()]).toEqual([[second.name], [again(first).name]]);
  await readInstead(port, await port.planTables(), writes);
  expect(port.left()).toEqual([second.name, first.name]);
  await writes.putBack();
  expect([port.left(), await aside()]).toEqual([[second.name], [again(first).name]]);
});
