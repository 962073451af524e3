import type { Table } from '../../core/plan/cells';
import type { ScenarioCell } from './scenario-cell';

/** A table of the plan as it stands in the workbook now, header row first. */
export interface PlanTable {
  readonly name: string;
  readonly sheet: string;
  readonly address: string;
  readonly values: Table;
  /** A range of the user's own that is read as a plan table; it is no Excel table and cannot grow by itself. */
  readonly isMapped?: boolean;
  /**
   * Where the cells of a mapped range stand in it: the rows and columns of the range, counted from 0, behind each row and column
   * of the values; undefined for a column that has none. Without it they stand as in the values.
   */
  readonly origin?: CellOrigin | undefined;
  /** How a formula is given it, where not by its name. */
  readonly reference?: string;
  /** The cells such a formula reads, where these are more than stand here now. */
  readonly readByFormulas?: string;
  /** Why a formula would not read it as the pane does, a sentence. */
  readonly notForFormulas?: string;
  /** What stands in the way of reading it as it was meant, a sentence each. */
  readonly notices?: readonly string[];
  /** Tables that repeat it, or belong to a second plan, and are not read. */
  readonly setAside?: readonly PlanTable[];
}

export interface CellOrigin {
  readonly rows: readonly number[];
  readonly columns: readonly (number | undefined)[];
  /** The range’s years run down it: its rows are the values’ columns. */
  readonly isTurned: boolean;
}

/** A place to go to: a sheet by its name, and a cell or block in it (`B4`, `A1:F12`). */
export interface Place {
  readonly sheet: string;
  readonly address: string;
}

/** Rows that were added to a table: where they stand now, and the way to take them out again. */
export interface Addition {
  readonly place: Place;
  /** Refuses with a sentence where the rows were changed since; says what is not quite as it was, if anything. */
  putBack(): Promise<string | void>;
}

/** Which of the tables that could be the plan's are: remembered in the workbook. */
export interface ChoosingPort {
  /** Tables of the plan's kinds that somebody left out, then those that are set aside. */
  tablesLeftOut(): Promise<readonly PlanTable[]>;
  /** Leaves out the tables of these names, and takes in all others. */
  leaveOut(names: readonly string[]): Promise<void>;
}

/** What the task pane needs of a workbook; Excel and the browser preview each answer it in their own way. */
export interface WorkbookPort {
  /** Every table of the plan: one of its kinds, neither left out nor set aside. */
  planTables(): Promise<readonly PlanTable[]>;
  /** Calls the listener after cells have changed or formulas have answered; returns the way to stop listening. */
  onChange(listener: () => void): () => void;
  /** Whether formulas are being worked out, so that their cells may still change. Absent where the workbook does not say. */
  isWorking?(): boolean;
  goTo(place: Place): Promise<void>;
  /** The cell that holds the active scenario; nothing in a workbook without one. */
  scenarioCell?(): Promise<ScenarioCell | undefined>;
  /** Puts rows under a table's last one, a cell for each of its columns; nothing is overwritten. Absent where the workbook cannot be written to. */
  addRows?(table: PlanTable, rows: Table): Promise<Addition>;
}
