import type { CellValue } from '../../core';

/** A table of an example, header row first, as it is put into a new workbook. */
export interface ExampleTable {
  readonly sheet: string;
  readonly name: string;
  /** To look at: no table of the plan, and no formula is given it. */
  readonly isBeside?: boolean;
  readonly values: readonly (readonly CellValue[])[];
}

/** An example plan: its tables, and what it shows in a sentence or two. */
export interface ExamplePlan {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly tables: readonly ExampleTable[];
}
