import { Decimal, sumOf } from '../figures/decimal';

import { bidRounds, isRefused } from '../plan/bid-rounds';
import type { BidRound, RankedBid, RefusedRound } from '../plan/bid-rounds';
import { adjustedAmount } from '../plan/cells';
import type { FigureCell } from '../plan/cells';
import type { Bid } from '../plan/read-commissioning';
import type { ReportCell, TableWriter } from './unconverted';

/** What stands beside the years for a bid. */
export const ROUND_COLUMNS = ['Rank', 'Status', 'Requested', 'Award', 'Running total'];

/** The grant rounds one after the other, each bid in order of score with the lines where money and merit ended; then all rounds together. */
export function roundRows(writer: TableWriter): ReportCell[][] {
  const { plan } = writer;
  if (!plan.bids.length) return [];
  const rounds = bidRounds(writer.settled);
  const rows = new RoundRows(writer);
  return [...rounds.flatMap(round => (isRefused(round) ? rows.refused(round) : rows.held(round))), ...rows.together(rounds)];
}

class RoundRows {
  constructor(private readonly writer: TableWriter) {}

  held(round: BidRound): ReportCell[][] {
    const year = round.year!;
    const heading = round.name ? [this.row(`Round: ${round.name}`, '', '', 'pot', this.inYear(year, this.writer.money(round.pot!)))] : [];
    const lines = new Set<string>();
    const line = (one: RankedBid): ReportCell[][] => {
      const ended = this.endedBefore(one, round);
      if (!ended || lines.has(ended)) return [];
      lines.add(ended);
      return [this.row(`Bids: ${ended}`, '', '', '', this.years())];
    };
    return [
      ...heading,
      ...round.ranked.flatMap((one, index) => [
        ...line(one),
        this.row(
          `Bid: ${one.bid.name}`,
          one.bid.organisation,
          `score ${shortScore(one.score)}`,
          one.result,
          this.inYear(year, this.writer.money(one.award)),
          new Decimal(index + 1),
          one.bid.status ?? one.bid.statusTyped,
          this.writer.money(one.requested),
          this.writer.money(one.award),
          this.writer.money(one.runningTotal),
        ),
      ]),
    ];
  }

  refused({ name, bids, refusal }: RefusedRound): ReportCell[][] {
    return [
      this.row(name ? `Round: ${name}` : 'Bids', '', '', refusal.sentence, this.years()),
      ...bids.map(bid =>
        this.row(
          `Bid: ${bid.name}`,
          bid.organisation,
          '',
          'no round',
          this.years(),
          '',
          bid.status ?? bid.statusTyped,
          this.money(bid.requested),
        ),
      ),
    ];
  }

  together(rounds: readonly (BidRound | RefusedRound)[]): ReportCell[][] {
    const held = rounds.filter((round): round is BidRound => !isRefused(round));
    if (!held.length) return [];
    const byYear = (of: (round: BidRound) => Decimal): ReportCell[] =>
      this.writer.plan.horizon.years.map(year => {
        const those = held.filter(round => round.year === year);
        return those.length ? this.writer.money(sumOf(those.map(of))) : '';
      });
    const cells = (of: (bid: Bid) => FigureCell) => byYear(round => sumOf(round.ranked.map(({ bid }) => adjustedAmount(of(bid)))));
    const inWords = (of: (round: BidRound) => string, none: string): string =>
      held
        .map(round => ({ round, words: of(round) }))
        .filter(({ words }) => words)
        .map(({ round, words }) => (round.name ? `${round.name}: ${words}` : words))
        .join('; ') || none;
    const ties = inWords(
      round =>
        round.ties
          .map(tie => `score ${shortScore(tie.score)}: ${tie.bids.map(bid => bid.name).join(', ')}, in the order listed`)
          .join('; '),
      'none that decided',
    );
    const method = inWords(round => round.method ?? '', '');
    return [
      this.row(
        'Bids: awarded',
        '',
        '',
        '',
        byYear(round => round.awarded),
      ),
      this.row(
        'Bids: left in the pot',
        '',
        '',
        '',
        byYear(round => round.left),
      ),
      this.row(
        'Bids: first not funded',
        '',
        '',
        inWords(round => round.firstUnfunded?.name ?? '', 'none'),
        this.years(),
      ),
      this.row('Bids: ties', '', '', ties, this.years()),
      this.row(
        'Bids: requested',
        '',
        '',
        '',
        cells(bid => bid.requested),
      ),
      this.row(
        'Bids: approved',
        '',
        '',
        '',
        cells(bid => bid.approved),
      ),
      this.row(
        'Bids: claimed',
        '',
        '',
        '',
        cells(bid => bid.claimed),
      ),
      ...(method ? [this.row('Bids: method', '', '', method, this.years())] : []),
    ];
  }

  /** What ended just above this bid: the money, or merit. */
  private endedBefore({ bid, result }: RankedBid, round: BidRound): string | undefined {
    if (result === 'below the threshold') return 'merit ends above this line';
    if (bid === round.firstUnfunded) return result === 'funded in part' ? undefined : 'the money ends above this line';
    return result === 'pot used up' ? 'the money ends above this line' : undefined;
  }

  private row(name: string, provider: string, category: string, fundedBy: string, years: readonly ReportCell[], ...beside: ReportCell[]) {
    return [name, provider, category, fundedBy, ...years, ...beside];
  }

  private money(cell: FigureCell): ReportCell {
    return this.writer.money(cell.fault ?? adjustedAmount(cell));
  }

  private years(): ReportCell[] {
    return this.writer.plan.horizon.years.map(() => '');
  }

  private inYear(year: number, cell: ReportCell): ReportCell[] {
    return this.writer.plan.horizon.years.map(one => (one === year ? cell : ''));
  }
}

/** A score to four decimals: a weighted one may be a recurring decimal. */
const shortScore = (score: Decimal): string => score.toDecimalPlaces(4).toString();
