/** What Check this Excel asks of a workbook beyond what the pane asks. Every adapter answers it; what one cannot do it refuses by {@link CannotBeTried}. */
import type { Place } from './workbook';
import { WorkbookTrouble } from './workbook-trouble';
import type { NewCell } from './writing';

/** Something that this workbook cannot do, or this office.js cannot ask; the reason is for the report. */
export class CannotBeTried extends WorkbookTrouble {
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'CannotBeTried';
  }
}

/** What a program says of itself: `Excel version`, `16.0.17000.20000`. */
export interface HostFact {
  readonly what: string;
  readonly says: string;
}

/** A cell as it stands. */
export interface CellSeen {
  readonly value: string | number | boolean;
  readonly formula?: string;
  readonly format: string;
}

export interface ChartSeen {
  readonly type: string;
  readonly title: string;
  readonly series: readonly { readonly name: string; readonly values: readonly string[] }[];
}

export interface PrintSeen {
  readonly orientation: string;
  readonly paper: string;
  /** Pages side by side that the sheet is fitted to. */
  readonly pagesWide: number | undefined;
  /** `1:1` */
  readonly titleRows: string;
  readonly leftFooter: string;
}

/** A question to the host and its answer, as they went over office.js’s bridge. */
export interface BridgeMessage {
  readonly flags: number;
  readonly request: unknown;
  readonly reply: unknown;
}

export interface SelfTestPort {
  /** Program, platform, version, language, way of calculating, newest version of each requirement set. */
  about(): Promise<readonly HostFact[]>;
  /** Whether a requirement set is there in this version or a newer one; undefined where there are none. */
  hasSet?(name: string, version: string): boolean;
  /** Enters cells as a person does; null leaves one as it is. */
  enter(place: Place, cells: readonly (readonly NewCell[])[]): Promise<void>;
  look(place: Place): Promise<readonly (readonly CellSeen[])[]>;
  /** What cells show, where answers carry number formats. */
  textsAt(place: Place): Promise<readonly (readonly string[])[]>;
  /** The whole of a table, its header and total row with it; undefined where there is none of the name. */
  tableRange(name: string): Promise<Place | undefined>;
  showTotalRow(table: string, shown: boolean): Promise<void>;
  /** Puts a whole row in above this one (counted from 1), or a whole column left of this one (`C`). */
  insertRow(sheet: string, row: number): Promise<void>;
  insertColumn(sheet: string, column: string): Promise<void>;
  /** The cells that a name of the workbook stands for. */
  namedRange(name: string): Promise<Place | undefined>;
  chartsOn(sheet: string): Promise<readonly ChartSeen[]>;
  printSetUpOf(sheet: string): Promise<PrintSeen>;
  protect(sheet: string, isProtected: boolean): Promise<void>;
  /** Selects something that is no range, two areas or a chart, and says which. */
  selectNoRange(sheet: string): Promise<string>;
  /** A cell with its properties, as Excel’s data types have it. */
  cardAt(place: Place): Promise<Readonly<Record<string, unknown>>>;
  /** Keeps what goes over the bridge from now on; the answer stops it and hands it over. Absent where there is no bridge. */
  record?(): () => readonly BridgeMessage[];
}
