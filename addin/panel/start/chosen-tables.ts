/** Which of the tables that are there the plan is made of: a copy kept for the record can be left out and taken in again. */
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
