/**
 * What the genuine office.js and its host say to each other: one batch of actions for each context.sync().
 * The numbers are office.js's own; only the test host names them.
 */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly number[];
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<number, ObjectPath>>;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface BatchReply {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: BatchError;
}

/** How an object is reached. */
export const PATH = { workbook: 1, newObject: 2, method: 3, property: 4, indexer: 5, keptReference: 6, nothing: 7 } as const;

/** What is done with it. */
export const ACTION = { instantiate: 1, load: 2, method: 3, set: 4, trace: 5 } as const;

/** Set on a batch that may wait until the user has left a cell (`delayForCellEdit`). */
export const MAY_WAIT_FOR_CELL_EDIT = 64;

/** An answer Excel gives instead of a result: its code and its sentence. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}
