/** What the displayed texts of a block say of its figures, place by place. */
import { unitOfDecimals } from '../figures/decimal';
import type { Decimal } from '../figures/decimal';
import { itemAt } from '../lookups';
import { displayed } from './casting/displayed';
import type { Table, Texts } from './cells';

export type LastPlaces = readonly (readonly (Decimal | undefined)[])[];

/** What displayed texts say of the figures beside them. */
export interface ShownPlaces {
  /** The last place that each figure displays, in the unit of the values. */
  readonly lastPlaces: LastPlaces;
  /** What one displayed is worth in the values: 1000 where a number format shows thousands; of numbers that are not nil. */
  readonly scales: readonly (readonly (number | undefined)[])[];
}

/** The last place and the scale that the displayed texts of a block show, cell by cell. */
export function shownPlaces(values: Table, texts: Texts): ShownPlaces {
  const figures = values.map((row, r) => row.map((cell, c) => displayed(cell, texts[r]?.[c])));
  return {
    lastPlaces: figures.map(row => row.map(figure => figure && unitOfDecimals(figure.places).times(figure.scale ?? 1))),
    scales: figures.map((row, r) => row.map((figure, c) => (isAmount(itemAt(values, r)[c]) ? figure?.scale : undefined))),
  };
}

const isAmount = (cell: Table[number][number]): boolean => typeof cell === 'number' && cell !== 0;
