import type { TreatAs } from '../commissioning/needs';
import type { FigureCell } from './cells';
import type { RowReader } from './row-reader';

export interface Partnership {
  readonly name: string;
  readonly previous: FigureCell;
  readonly floor: FigureCell;
  readonly cap: FigureCell;
  readonly floorRate: FigureCell;
  readonly capRate: FigureCell;
  readonly population: FigureCell;
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
  readonly status: string;
  readonly approved: FigureCell;
  readonly claimed: FigureCell;
}

export function readPartnership(row: RowReader): Partnership {
  return {
    name: row.name,
    previous: row.figure('Previous allocation', 'money'),
    floor: row.figure('Floor', 'money'),
    cap: row.figure('Cap', 'money'),
    floorRate: row.figure('Floor %', 'rate'),
    capRate: row.figure('Cap %', 'rate'),
    population: row.figure('Population', 'number'),
    indicator: name => row.figure(name, 'number'),
  };
}

const TREATMENTS = ['share', 'rate × population', 'min–max', 'z-score × population'] as const;

export function readWeight(row: RowReader): Weight {
  const weight = row.figure('Weight', 'number');
  const negative = weight.amount?.lt(0)
    ? { fault: row.find('error', 'Weight', `${row.place('Weight')} is ${weight.amount}; nil or above would be right.`) }
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
  return {
    name: row.name,
    organisation: row.text('Organisation'),
    requested: row.figure('Requested', 'money'),
    score: row.figure('Score', 'number'),
    status: row.text('Status'),
    approved: row.figure('Approved', 'money'),
    claimed: row.figure('Claimed', 'money'),
  };
}
