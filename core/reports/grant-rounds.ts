import { Decimal, sumOf } from '../figures/decimal';

import { bidRounds, isRefused } from '../plan/bid-rounds';
import type { BidRound, RankedBid, RefusedRound } from '../plan/bid-rounds';
import { adjustedAmount } from '../plan/cells';
import type { FigureCell } from '../plan/cells';
import type { Bid } from '../plan/read-commissioning';
import { EMPTY, figure, rowOfTable, words } from './report';
import type { Cell, Row, Unit } from './report';
import { figureColumn, wordsColumn } from './report-writer';
import type { ReportWriter } from './report-writer';

/** What stands beside the years for a bid. */
export const ROUND_COLUMNS = [
  figureColumn('rank', 'Rank'),
  wordsColumn('status', 'Status'),
  figureColumn('requested', 'Requested'),
  figureColumn('award', 'Award'),
  figureColumn('runningTotal', 'Running total'),
];

/**
 * The grant rounds one after the other, each bid in order of score with the lines where money and merit ended; then all rounds together.
 * Ids: `round/` with the round's name, the bid's, `line/` for where something ended, `bids/` for what is said of all.
 */
export function roundRows(writer: ReportWriter): Row[] {
  const { plan } = writer;
  if (!plan.bids.length) return [];
  const rounds = bidRounds(writer.settled);
  const rows = new RoundRows(writer);
  return [...rounds.flatMap(round => (isRefused(round) ? rows.refused(round) : rows.ranked(round))), ...rows.together(rounds)];
}

const ENDED = { merit: 'merit ends above this line', money: 'the money ends above this line' } as const;

class RoundRows {
  constructor(private readonly writer: ReportWriter) {}

  ranked(round: BidRound): Row[] {
    const heading = round.name
      ? [this.row(`round/${round.name}`, `Round: ${round.name}`, 'heading', ['', '', 'pot'], this.inYear(round.year!, round.pot!))]
      : [];
    const lines = new Set<string>();
    const line = (one: RankedBid): Row[] => {
      const ended = this.endedBefore(one, round);
      if (!ended || lines.has(ended)) return [];
      lines.add(ended);
      return [this.row(`line/${ended}`, `Bids: ${ENDED[ended]}`, 'note', ['', '', ''], this.noYears())];
    };
    return [
      ...heading,
      ...round.ranked.flatMap((one, index) => [
        ...line(one),
        this.bidRow(one.bid, `score ${shortScore(one.score)}`, one.result, this.inYear(round.year!, one.award), [
          figure(new Decimal(index + 1), 'count'),
          words(one.bid.status ?? one.bid.statusTyped),
          ...[one.requested, one.award, one.runningTotal].map(amount => figure(amount, 'money')),
        ]),
      ]),
    ];
  }

  refused({ name, bids, refusal }: RefusedRound): Row[] {
    return [
      this.row(name ? `round/${name}` : 'bids', name ? `Round: ${name}` : 'Bids', 'heading', ['', '', refusal.sentence], this.noYears()),
      ...bids.map(bid =>
        this.bidRow(bid, '', 'no round', this.noYears(), [
          EMPTY,
          words(bid.status ?? bid.statusTyped),
          figure(bid.requested.fault ?? adjustedAmount(bid.requested), 'money'),
        ]),
      ),
    ];
  }

  together(rounds: readonly (BidRound | RefusedRound)[]): Row[] {
    const rankedRounds = rounds.filter((round): round is BidRound => !isRefused(round));
    if (!rankedRounds.length) return [];
    const byYear = (of: (round: BidRound) => Decimal): Cell[] =>
      this.writer.plan.horizon.years.map(year => {
        const those = rankedRounds.filter(round => round.year === year);
        return those.length ? figure(sumOf(those.map(of)), 'money') : EMPTY;
      });
    const cells = (of: (bid: Bid) => FigureCell) => byYear(round => sumOf(round.ranked.map(({ bid }) => adjustedAmount(of(bid)))));
    const inWords = (of: (round: BidRound) => string, none: string): string =>
      rankedRounds
        .map(round => ({ round, said: of(round) }))
        .filter(({ said }) => said)
        .map(({ round, said }) => (round.name ? `${round.name}: ${said}` : said))
        .join('; ') || none;
    const ties = inWords(
      round =>
        round.ties
          .map(tie => `score ${shortScore(tie.score)}: ${tie.bids.map(bid => bid.name).join(', ')}, in the order listed`)
          .join('; '),
      'none that decided',
    );
    const method = inWords(round => round.method ?? '', '');
    const sum = (id: string, label: string, amounts: Cell[], role: Row['role'] = 'total') =>
      this.row(`bids/${id}`, `Bids: ${label}`, role, ['', '', ''], amounts);
    const note = (id: string, label: string, said: string) =>
      this.row(`bids/${id}`, `Bids: ${label}`, 'note', ['', '', said], this.noYears());
    const unfunded = inWords(round => round.firstUnfunded?.name ?? '', 'none');
    return [
      sum(
        'awarded',
        'awarded',
        byYear(round => round.awarded),
      ),
      sum(
        'left',
        'left in the pot',
        byYear(round => round.left),
        'residual',
      ),
      note('firstUnfunded', 'first not funded', unfunded),
      note('ties', 'ties', ties),
      sum(
        'requested',
        'requested',
        cells(bid => bid.requested),
      ),
      sum(
        'approved',
        'approved',
        cells(bid => bid.approved),
      ),
      sum(
        'claimed',
        'claimed',
        cells(bid => bid.claimed),
      ),
      ...(method ? [note('method', 'method', method)] : []),
    ];
  }

  /** What ended just above this bid: the money, or merit. */
  private endedBefore({ bid, result }: RankedBid, round: BidRound): keyof typeof ENDED | undefined {
    if (result === 'below the threshold') return 'merit';
    if (bid === round.firstUnfunded) return result === 'funded in part' ? undefined : 'money';
    return result === 'pot used up' ? 'money' : undefined;
  }

  private bidRow(bid: Bid, score: string, result: string, years: readonly Cell[], beside: readonly Cell[]): Row {
    return this.row(rowOfTable('Bid', bid.name), `Bid: ${bid.name}`, 'row', [bid.organisation, score, result], years, beside);
  }

  private row(
    id: string,
    label: string,
    role: Row['role'],
    [provider, category, fundedBy]: readonly [string, string, string],
    years: readonly Cell[],
    beside: readonly Cell[] = [],
  ): Row {
    const unit: Unit = role === 'note' ? 'words' : 'money';
    return { id, label, role, unit, cells: [...[provider, category, fundedBy].map(words), ...years, ...beside] };
  }

  private noYears(): Cell[] {
    return this.writer.plan.horizon.years.map(() => EMPTY);
  }

  private inYear(year: number, amount: Decimal): Cell[] {
    return this.writer.plan.horizon.years.map(one => (one === year ? figure(amount, 'money') : EMPTY));
  }
}

/** A score to four decimals: a weighted one may be a recurring decimal. */
const shortScore = (score: Decimal): string => score.toDecimalPlaces(4).toString();
