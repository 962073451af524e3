/** How the rows of a block look: what they are given, what their cells had before, and what of that can be put back. */
import type { Look, SheetCell } from './new-sheet';

/** A sum in bold under a line, a name in bold over what follows, what is left over in italics. */
export type RowLook = 'total' | 'caption' | 'residual';

/** What of a cell's looks a row may be given; only that is remembered and put back. A cell without a line above has no colour of one. */
export type CellLook = Readonly<Partial<Record<LookPart, string | boolean>>>;
export type LookPart = 'bold' | 'italic' | 'topStyle' | 'topWeight' | 'topColour';

/** One for each cell of the rows that have a look, undefined for the others. */
export type LookGrid = readonly (readonly (CellLook | undefined)[])[];

export interface WrittenLooks {
  readonly rows: readonly (RowLook | undefined)[];
  readonly before: LookGrid;
  /** What was seen once they were written; not there where no answer came. */
  readonly after?: LookGrid | undefined;
}

const IN_A_ROW: Readonly<Partial<Record<Look, RowLook>>> = {
  total: 'total',
  residual: 'residual',
  caption: 'caption',
  heading: 'caption',
  header: 'caption',
};

/** The look of a row by that of its first cell. */
export const rowLookOf = ([first]: readonly (SheetCell | undefined)[]): RowLook | undefined => first?.look && IN_A_ROW[first.look];

/** The parts that still are as they were written, with what they were before; undefined where there are none. */
export const looksToRestore = ({ before, after }: WrittenLooks, now: LookGrid): LookGrid =>
  before.map((row, i) =>
    row.map((cell, j) => {
      const [written, stands] = [after?.[i]?.[j], now[i]?.[j]];
      const parts = partsOf(cell).filter(
        ([part, value]) => stands?.[part] !== value && (after === undefined || stands?.[part] === written?.[part]),
      );
      return parts.length > 0 ? Object.fromEntries(parts) : undefined;
    }),
  );

/** Whether some part is neither as it was written nor as it was before: somebody has changed it since. */
export const areLooksChanged = ({ before, after }: WrittenLooks, now: LookGrid): boolean =>
  after !== undefined &&
  before.some((row, i) =>
    row.some((cell, j) =>
      partsOf(cell).some(([part, value]) => now[i]?.[j]?.[part] !== value && now[i]?.[j]?.[part] !== after[i]?.[j]?.[part]),
    ),
  );

/** Looks that somebody has changed since, of cells that were put back. */
export const looksLeft = (sheet: string, address: string): string =>
  `Bold, italics or lines in ${sheet}, ${address} were changed since, and stay as they are.`;

const partsOf = (cell: CellLook | undefined) => Object.entries(cell ?? {}) as [LookPart, string | boolean][];
