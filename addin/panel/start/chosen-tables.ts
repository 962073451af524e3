/** Which of the tables that are there the plan is made of: a copy kept for the record can be left out and taken in again. */
import { setAsideOf, toReadInstead } from '../../workbook/set-aside';
import type { ChoosingPort, PlanTable, WorkbookPort } from '../../workbook/workbook';
import type { Writes } from '../writing/writes';

/** The port's part for choosing; undefined where the workbook cannot remember a choice. */
export const choosingPortOf = (port: WorkbookPort & Partial<ChoosingPort>): ChoosingPort | undefined =>
  port.leaveOut === undefined ? undefined : (port as WorkbookPort & ChoosingPort);

/** Leaves a table out; the way back is offered as after every writing. */
export async function leaveTableOut(port: ChoosingPort, table: PlanTable, writes: Writes): Promise<void> {
  const before = (await port.tablesLeftOut()).map(({ name }) => name);
  await port.leaveOut([...before, table.name]);
  writes.wrote({
    sentence: `${table.sheet}!${table.address} is left out of the plan; its cells are as they were.`,
    putBack: () => port.leaveOut(before),
  });
}

/** Reads what is set aside in place of what it repeats; what was left out before stays so. */
export async function readInstead(port: ChoosingPort, tables: readonly PlanTable[], writes: Writes): Promise<void> {
  const aside = setAsideOf(tables).map(({ name }) => name);
  const before = (await port.tablesLeftOut()).map(({ name }) => name).filter(name => !aside.includes(name));
  await port.leaveOut([...before, ...toReadInstead(tables)]);
  writes.wrote({
    sentence: `${aside.length === 1 ? 'The copy is' : 'The others are'} read now; the cells are as they were.`,
    putBack: () => port.leaveOut(before),
  });
}
