import type { Table } from '../plan/cells';

/** What a report is written from, besides the settled plan. */
export interface ReportRequest {
  readonly tables: readonly Table[];
  readonly scenario: string;
  /** What follows the report's name after a colon: `workings: Band D 2026/27`. */
  readonly option: string;
}
