import { areaOf, cellOf } from '../../workbook/addresses';
import type { PlanTable, WorkbookPort } from '../../workbook/workbook';
import type { BlockAt, NewCell, Written, WritingPort } from '../../workbook/writing';
import { sameName } from '../reading/plan-tables';
import { placeInWords } from '../words/names';

/** A workbook that shows what would change before it is written. */
export type WritablePort = WorkbookPort & WritingPort;

/** The port as one that can be written to; nothing where this workbook cannot. */
export const writable = (port: WorkbookPort & Partial<WritingPort>): WritablePort | undefined =>
  port.propose && port.write && port.putBack ? (port as WritablePort) : undefined;

/** One cell of a plan table, held to its row's name and its column's header, so that nothing goes beside them. */
export function cellIn(table: PlanTable, row: number, header: string, cell: NewCell): BlockAt | undefined {
  const headers = table.values[0] ?? [];
  const column = headers.findIndex((one, place) => place > 0 && sameName(one, header));
  if (column < 0) return undefined;
  const area = areaOf(table.address);
  const beside = [
    { address: cellOf(area, row, 0), says: String(table.values[row]?.[0] ?? '') },
    { address: cellOf(area, 0, column), says: String(headers[column]) },
  ];
  return { sheet: table.sheet, address: cellOf(area, row, column), cells: [[cell]], beside };
}

/** Puts cells back; those somebody has typed on since are named and left alone. Says what is not quite as it was. */
export async function putCellsBack(port: WritablePort, written: Written): Promise<string> {
  const { left, notes } = await port.putBack(written);
  if (left.length > 0) {
    const places = left.map(placeInWords).join(', ');
    const message = `${places} ${left.length === 1 ? 'was' : 'were'} changed since and left alone; the rest was put back.`;
    throw { sentence: [message, ...notes].join(' ') };
  }
  return notes.join(' ');
}
