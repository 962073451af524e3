/** Which of the tables that are there the plan is made of: a copy kept for the record can be left out and taken in again. */
import { leftOutNow, setAsideOf, toReadInstead } from '../../workbook/set-aside';
import type { ChoosingPort, PlanTable, WorkbookPort } from '../../workbook/workbook';
import type { Writes } from '../writing/writes';

/** The port's part for choosing; undefined where the workbook cannot remember a choice. */
export const choosingPortOf = (port: WorkbookPort & Partial<ChoosingPort>): Choosing | undefined =>
  port.leaveOut === undefined ? undefined : (port as WorkbookPort & ChoosingPort);

type Choosing = Pick<WorkbookPort, 'planTables'> & ChoosingPort;

/** Leaves a table out; the way back is offered as after every writing. */
export async function leaveTableOut(port: Choosing, { name, sheet, address }: PlanTable, writes: Writes): Promise<void> {
  await port.leaveOut([...(await leftOutNow(port)), name]);
  writes.wrote({
    sentence: `${sheet}!${address} is left out of the plan; its cells are as they were.`,
    putBack: () => takeIn(port, [name]),
  });
}

/** Reads what is set aside in place of what it repeats; what was left out before stays so. */
export async function readInstead(port: Choosing, tables: readonly PlanTable[], writes: Writes): Promise<void> {
  const repeated = toReadInstead(tables);
  await port.leaveOut([...(await leftOutNow(port)), ...repeated]);
  writes.wrote({
    sentence: `${setAsideOf(tables).length === 1 ? 'The copy is' : 'The others are'} read now; the cells are as they were.`,
    putBack: () => takeIn(port, repeated),
  });
}

/** Of whatever is left out by then: other tables may have been left out or taken in since. */
async function takeIn(port: Choosing, names: readonly string[]): Promise<void> {
  await port.leaveOut((await leftOutNow(port)).filter(name => !names.includes(name)));
}
