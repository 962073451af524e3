import type { MappingPort } from '../../workbook/mapped-range';
import type { WorkbookPort } from '../../workbook/workbook';

/** The port's part for mapping; undefined where the workbook cannot remember ranges. */
export const mappingPortOf = (port: WorkbookPort & Partial<MappingPort>): MappingPort | undefined =>
  port.mapRanges === undefined ? undefined : (port as WorkbookPort & MappingPort);
