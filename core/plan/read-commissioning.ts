import type { TreatAs } from '../commissioning/needs';
import { BID_STATUSES } from '../commissioning/bid-status';
import type { BidStatus } from '../commissioning/bid-status';
import { sameWords, textOf, wordKey } from './cells';
import type { CellValue, FigureCell } from './cells';
import type { RowReader } from './row-reader';

export interface Partnership {
  readonly name: string;
  readonly previous: FigureCell;
  readonly floor: FigureCell;
  readonly cap: FigureCell;
  readonly floorRate: FigureCell;
  readonly capRate: FigureCell;
  readonly population: FigureCell;
  /** What became of the first year's allocation so far. */
  readonly applied: FigureCell;
  readonly approved: FigureCell;
  readonly claimed: FigureCell;
  /** An indicator's figure, by the name of its column. */
  indicator(name: string): FigureCell;
}

export interface Weight {
  readonly name: string;
  readonly weight: FigureCell;
  readonly treatAs: TreatAs;
}

export interface Bid {
  readonly name: string;
  readonly organisation: string;
  readonly requested: FigureCell;
  readonly score: FigureCell;
  /** As typed; and what it means, where that is known. */
  readonly statusTyped: string;
  readonly status: BidStatus | undefined;
  /** The round it is made in; empty for the one round of a plan. */
  readonly round: string;
  readonly linksToPlan: boolean;
  readonly approved: FigureCell;
  readonly claimed: FigureCell;
  /** The mark it has in a criterion, by the name of the column. */
  mark(column: string): FigureCell;
}

/** A criterion that bids are marked by, with its weight in each stage. */
export interface Criterion {
  readonly name: string;
  readonly weight: FigureCell;
  readonly secondWeight: FigureCell;
}

export function readPartnership(row: RowReader): Partnership {
  return {
    name: row.name,
    previous: row.figure('Previous allocation', 'money'),
    floor: row.figure('Floor', 'money'),
    cap: capIn(row, 'Cap', 'money'),
    floorRate: row.figure('Floor %', 'rate'),
    capRate: capIn(row, 'Cap %', 'rate'),
    population: row.figure('Population', 'number'),
    applied: row.figure('Applied', 'money'),
    approved: row.figure('Approved', 'money'),
    claimed: row.figure('Claimed', 'money'),
    indicator: name => row.figure(name, 'number'),
  };
}

/** A cap of nil would be none, since a cap is known by its amount. */
function capIn(row: RowReader, column: string, measure: 'money' | 'rate'): FigureCell {
  const cap = row.figure(column, measure);
  if (cap.amount?.isZero()) row.find('warning', column, `${row.place(column)} is nil, and caps nothing; type an amount above nil.`);
  return cap;
}

export const TREATMENTS = ['share', 'rate × population', 'min–max', 'z-score × population'] as const;

export function readWeight(row: RowReader): Weight {
  const weight = row.figure('Weight', 'number');
  const negative = weight.amount?.lt(0)
    ? { fault: row.find('error', 'Weight', `${row.place('Weight')} is ${weight.amount}; type nil or above.`) }
    : weight;
  return {
    name: row.name,
    weight: negative,
    treatAs:
      row.oneOf('Treat as', TREATMENTS, {
        'rate x population': 'rate × population',
        rate: 'rate × population',
        'min-max': 'min–max',
        'z-score': 'z-score × population',
        count: 'share',
      }) ?? 'share',
  };
}

export function readBid(row: RowReader): Bid {
  const statusTyped = row.text('Status');
  return {
    name: row.name,
    organisation: row.text('Organisation'),
    requested: row.figure('Requested', 'money'),
    score: row.figure('Score', 'number'),
    statusTyped,
    status: statusTyped ? BID_STATUSES.find(one => sameWords(one, statusTyped)) : 'eligible',
    round: row.text('Round'),
    linksToPlan: linksToPlan(row.row.cells.get('Links to plan priority')),
    approved: row.figure('Approved', 'money'),
    claimed: row.figure('Claimed', 'money'),
    mark: column => row.figure(column, 'number'),
  };
}

/** Any priority named, yes, or a mark above nil. */
const linksToPlan = (cell: CellValue): boolean =>
  typeof cell === 'number' ? cell > 0 : cell === true || !['', 'no', 'n', 'none', 'false', 'nil', '-', '–'].includes(wordKey(textOf(cell)));

export function readCriterion(row: RowReader): Criterion {
  return { name: row.name, weight: row.figure('Weight', 'number'), secondWeight: row.figure('Second weight', 'number') };
}

/** A round of earlier years: how much of what was approved was claimed. */
export interface PastRound {
  readonly name: string;
  readonly approved: FigureCell;
  readonly claimed: FigureCell;
}

export function readPastRound(row: RowReader): PastRound {
  return { name: row.name, approved: row.figure('Approved', 'money'), claimed: row.figure('Claimed', 'money') };
}
