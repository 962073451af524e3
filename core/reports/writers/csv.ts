import type { Report } from '../report';
import { toTable } from './table';
import { textOfCell } from './text';

/**
 * A report as .csv, by RFC 4180: the table that PLAN spills, money in the plan’s unit, amounts exact and without a mark between
 * thousands. Fields are quoted where they must be, rows end in a carriage return and a line feed.
 */
export const toCsv = (report: Report): string =>
  toTable(report)
    .map(row => row.map(cell => field(textOfCell(cell))).join(','))
    .join('\r\n');

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
