import type { CellValue } from '../../../core/plan/cells';

/** Something tried out on top of a scenario. Each is one or two rows of a Scenario table, and nothing else. */
export type Move =
  | { readonly kind: 'assumption'; readonly row: string; readonly column: string; readonly by: number; readonly unit: 'rate' | 'pounds' }
  | { readonly kind: 'rise'; readonly year: string; readonly pounds: number }
  /** A choice of Band D that needs no amount: what it comes to is for the year's principle or last year's Band D to say. */
  | { readonly kind: 'choice'; readonly year: string; readonly choice: ChoiceWithoutAmount }
  | { readonly kind: 'delivery'; readonly row: string; readonly share: number }
  | MovementMove;

/** What is drawn from a reserve (below nil) or paid into it in a year; one that does not count yet is counted where it is tried. */
export interface MovementMove {
  readonly kind: 'movement';
  readonly row: string;
  readonly year: string;
  readonly pounds: number;
  /** How many pounds one is in the plan’s tables. */
  readonly unit: number;
  readonly counts: boolean;
}

export type ChoiceWithoutAmount = 'freeze' | 'limit' | 'nine-penny grid';

export const EVERY_YEAR = 'all years';

/** What a move moves: a second move of the same thing takes the place of the first. */
export function target(move: Move): string {
  switch (move.kind) {
    case 'assumption':
      return `assumption ${move.row} ${move.column}`;
    case 'rise':
    case 'choice':
      return `Band D ${move.year}`;
    case 'delivery':
      return `delivery ${move.row}`;
    case 'movement':
      return `movement ${move.row} ${move.year}`;
  }
}

/** The moves with one put in place, in the order in which things were first moved. */
export function withMove(moves: readonly Move[], move: Move): readonly Move[] {
  const at = moves.findIndex(one => target(one) === target(move));
  return at < 0 ? [...moves, move] : moves.map((one, index) => (index === at ? move : one));
}

export const without = (moves: readonly Move[], key: string): readonly Move[] => moves.filter(move => target(move) !== key);

/** The columns of a Scenario table, in the order in which rows are made here. */
export const SCENARIO_HEADERS = ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value', 'Note'] as const;

/** The rows of a Scenario table that say the same as the moves. */
export function rowsFor(name: string, moves: readonly Move[]): CellValue[][] {
  const rows: CellValue[][] = [];
  /* A movement that did not count is counted once, however many of its years are moved. */
  const counted = new Set<string>();
  const rowsOf = (move: Move): CellValue[][] => {
    switch (move.kind) {
      case 'assumption':
        return [[name, 'Assumption', move.row, move.column, 'add', move.by, inWords(move)]];
      case 'rise':
        return [
          [name, 'Precept', 'Choice', move.year, 'set', 'rise £', inWords(move)],
          [name, 'Precept', 'Amount', move.year, 'set', move.pounds, ''],
        ];
      case 'choice':
        return [[name, 'Precept', 'Choice', move.year, 'set', move.choice, inWords(move)]];
      case 'delivery':
        return [[name, 'Change', move.row, 'Delivery', 'set', move.share, inWords(move)]];
      case 'movement':
        return [
          [name, 'Movement', move.row, move.year, 'set', Number((move.pounds / move.unit).toPrecision(12)), inWords(move)],
          ...(move.counts || counted.has(move.row) ? [] : [[name, 'Movement', move.row, 'Status', 'set', 'approved', '']]),
        ];
    }
  };
  for (const move of moves) {
    for (const row of rowsOf(move)) rows.push(row);
    if (move.kind === 'movement') counted.add(move.row);
  }
  return rows;
}

const CHOICES_IN_WORDS: Readonly<Record<ChoiceWithoutAmount, string>> = {
  freeze: 'frozen',
  limit: 'at the limit',
  'nine-penny grid': 'on the nine-penny grid',
};

/** `£1,200,000 drawn`, `£200,000 contributed`, `nothing`. */
export const movementInWords = (pounds: number): string =>
  pounds === 0 ? 'nothing' : `£${plain(Math.abs(pounds)).replace(/\B(?=(\d{3})+(?!\d))/g, ',')} ${pounds < 0 ? 'drawn' : 'contributed'}`;

/** A number without needless digits: 0.5, 12, 14.99. */
const plain = (number: number): string => String(Number(number.toPrecision(12)));

/** `Officer pay award 0.5 points higher in every year`. */
export function inWords(move: Move): string {
  switch (move.kind) {
    case 'assumption': {
      const size = Math.abs(move.by);
      const much = move.unit === 'rate' ? `${plain(size * 100)} ${size === 0.01 ? 'point' : 'points'}` : `£${plain(size)}`;
      return `${move.row} ${much} ${move.by < 0 ? 'lower' : 'higher'} in ${move.column === EVERY_YEAR ? 'every year' : move.column}`;
    }
    case 'rise':
      return `Band D ${move.pounds < 0 ? 'down' : 'up'} £${plain(Math.abs(move.pounds))} in ${move.year}`;
    case 'choice':
      return `Band D ${CHOICES_IN_WORDS[move.choice]} in ${move.year}`;
    case 'movement':
      return `${move.row}: ${movementInWords(move.pounds)} in ${move.year}`;
    case 'delivery':
      return `${move.row} counted at ${plain(move.share * 100)}%`;
  }
}
