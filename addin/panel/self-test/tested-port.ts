import type { TestedWorkbook } from '../../self-test/check';
import type { WorkbookPort } from '../../workbook/workbook';

/** The port as one that Check this Excel can run over; nothing where the workbook lacks a part of it. */
export const testedPortOf = (port: WorkbookPort & Partial<TestedWorkbook>): TestedWorkbook | undefined =>
  port.look && port.enter && port.insert && port.remove && port.write && port.leaveOut ? (port as TestedWorkbook) : undefined;
