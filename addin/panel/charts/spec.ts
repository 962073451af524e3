/** What the charts are given. Figures are written by the screens from exact amounts; sizes are only where a mark stands. */

/** What a mark means: its colour follows from it. */
export type Tone = 'plain' | 'quiet' | 'worse' | 'better';

/** How a mark is filled, so that two meanings are told apart without colour. */
export type Fill = 'solid' | 'hatched' | 'crossed' | 'hollow';

export interface Ink {
  readonly tone: Tone;
  readonly fill: Fill;
}

export interface Column extends Ink {
  /** Below the column: a year. */
  readonly label: string;
  /** At the column's end: its amount. */
  readonly figure: string;
  /** In pounds; nothing where the amount is not known. */
  readonly size: number | undefined;
  /** Where the column begins, in pounds; at nil where nothing is said. */
  readonly from?: number;
  /** The column the screen is about. */
  readonly chosen?: boolean;
  /** Across the column, dashed: what its amount is held against. */
  readonly floor?: number | undefined;
  /** A word below the label where the column breaks its floor; its fill has to say it too, as narrow columns have no room for words. */
  readonly note?: string | undefined;
}

/** Upright columns from nil, amounts at their ends. */
export interface ColumnsSpec {
  readonly kind: 'columns';
  readonly columns: readonly Column[];
}

export interface FanYear {
  readonly label: string;
  /** In pounds. A year with an amount that is not known is left out of the lines that need it. */
  readonly p10: number | undefined;
  readonly p25: number | undefined;
  readonly p50: number | undefined;
  readonly p75: number | undefined;
  readonly p90: number | undefined;
  readonly average: number | undefined;
  readonly plan: number | undefined;
}

/** Outcomes by year: two bands, the middle outcome, the average one and the plan as it stands. */
export interface FanSpec {
  readonly kind: 'fan';
  readonly years: readonly FanYear[];
  /** Below the years: a name and its figure in each. */
  readonly figures: readonly { readonly name: string; readonly byYear: readonly string[] }[];
}

export interface RowBar extends Ink {
  /** In pounds. */
  readonly from: number;
  readonly to: number;
  /** An amount beside the bar, on the side that is said. */
  readonly end?: { readonly figure: string; readonly side: 'left' | 'right' };
  /** Where two bars would lie upon each other, each has half of the row. */
  readonly half?: 'upper' | 'lower';
}

/** What the rows of one chart have in common, so that they can be read against each other. */
export interface RowScale {
  /** All amounts of the rows, in pounds; nil is always among them. */
  readonly sizes: readonly number[];
  /** Whether the bars carry amounts at their ends, which need room. */
  readonly withEnds?: boolean;
}

/** One row of a list: bars that lie along a scale in pounds. The name stands above it, as text. */
export interface RowSpec {
  readonly kind: 'row';
  readonly scale: RowScale;
  readonly bars: readonly RowBar[];
  /** A mark across the bar: last year's amount. */
  readonly mark?: number | undefined;
}

/** The scale of the rows above it, in pounds. */
export interface RowAxisSpec {
  readonly kind: 'row axis';
  readonly scale: RowScale;
}

/** One sign of a legend. */
export interface KeySpec {
  readonly kind: 'key';
  readonly sign: Ink | 'floor' | 'mark' | FanSign;
}

/** What the fan is drawn with. */
export type FanSign = 'outer' | 'inner' | 'middle' | 'average' | 'plan';

export type ChartSpec = ColumnsSpec | FanSpec | RowSpec | RowAxisSpec | KeySpec;

/** Room at the left for the scale of upright columns; many columns in a narrow pane need it themselves. */
export const scaleRoom = (columns: number): number => (columns > 7 ? 0 : 40);

/** What a chart says in figures, for the moment before it is drawn. */
export function figuresOf(spec: ChartSpec): string[] {
  if (spec.kind === 'columns') return spec.columns.map(({ label, figure }) => `${label} ${figure}`);
  if (spec.kind === 'row') return spec.bars.flatMap(({ end }) => (end ? [end.figure] : []));
  return [];
}
