import { ModelError } from '../errors';
import { grantRound } from '../commissioning/award';
import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import { sumOf } from '../figures/decimal';
import type { RowFigures } from '../plan/settle/spending';
import type { Service } from '../plan/read-spending';
import { adjustedAmount } from '../plan/cells';
import { sameWords, textOf } from '../plan/cells';
import { numberFact } from '../plan/allocation-of-plan';
import { cellOf, NOT_MODELLED } from './unconverted';
import type { ReportTable, ReportCell, TableWriter } from './unconverted';

interface SettledService {
  readonly service: Service;
  readonly figures: RowFigures<Exact>;
}

/** Services by year, then their totals by category and by who funds them, and the bids of the grant round with their awards. */
export function commissioningReport(writer: TableWriter): ReportTable {
  const { plan, settled } = writer;
  const [first, ...years] = writer.header('Service');
  const header: ReportCell[] = [first!, 'Provider', 'Category', 'Funded by', ...years];
  if (!plan.services.length) return [header, ['The plan has no Service table.', '', '', '', ...years.map(() => NOT_MODELLED)]];
  const services = plan.services.map((service, index): SettledService => ({ service, figures: settled.services[index]! }));
  const totals = (of: readonly SettledService[]): ReportCell[] =>
    plan.horizon.years.map(year => writer.money(exactKind.total([...of.map(one => one.figures.years.get(year)!)], '£')));
  const names = (of: (service: Service) => string) => [...new Set(plan.services.map(service => of(service) || 'not stated'))];
  const groups = (title: string, of: (service: Service) => string): ReportCell[][] =>
    names(of).map(name => [`${title}: ${name}`, '', '', '', ...totals(services.filter(one => (of(one.service) || 'not stated') === name))]);
  return [
    header,
    ...services.map(({ service, figures }): ReportCell[] => [
      service.name,
      service.provider,
      service.category,
      service.fundedBy,
      ...plan.horizon.years.map(year => writer.money(figures.years.get(year)!)),
    ]),
    ...groups('Category', service => service.category),
    ...groups('Funded by', service => service.fundedBy),
    ['Total', '', '', '', ...totals(services)],
    ...bidRows(writer, services, years.length),
  ];
}

/** The grant round in the first year that has a pot for bids: what each bid asked for and gets, and why. */
function bidRows(writer: TableWriter, services: readonly SettledService[], columns: number): ReportCell[][] {
  const { plan } = writer;
  if (!plan.bids.length) return [];
  const shared = services.filter(one => one.service.sharedBy === 'bids');
  const year = plan.horizon.years.find(one => shared.some(({ figures }) => !figures.years.get(one)!.amount.isZero()));
  const blank = (place: number, cell: ReportCell): ReportCell[] => Array.from({ length: columns }, (_, i) => (i === place ? cell : ''));
  if (year === undefined) return [['Bids', '', '', 'No Service row is Shared by bids, so there is no pot for them.', ...blank(-1, '')]];
  const place = plan.horizon.years.indexOf(year);
  const pot = sumOf(shared.map(({ figures }) => figures.years.get(year)!.amount));
  try {
    const round = grantRound(
      plan.bids.map(bid => ({
        requested: adjustedAmount(bid.requested),
        score: adjustedAmount(bid.score),
        organisation: bid.organisation,
      })),
      {
        pot,
        threshold: numberFact(plan, 'Bid threshold') ?? 0,
        partial: sameWords(textOf(plan.body.fact('Partial awards')), 'yes'),
        ceiling: numberFact(plan, 'Ceiling per organisation')?.times(plan.body.moneyUnit.pounds),
      },
    );
    const sum = (of: (bid: (typeof plan.bids)[number]) => Parameters<typeof adjustedAmount>[0]) =>
      writer.money(sumOf(plan.bids.map(bid => adjustedAmount(of(bid)))));
    return [
      ...plan.bids.map((bid, index): ReportCell[] => [
        `Bid: ${bid.name}`,
        bid.organisation,
        `score ${adjustedAmount(bid.score).toString()}`,
        round.results[index]!,
        ...blank(place, writer.money(round.awards[index]!)),
      ]),
      ['Bids: awarded', '', '', '', ...blank(place, writer.money(sumOf(round.awards)))],
      ['Bids: left in the pot', '', '', '', ...blank(place, writer.money(round.left))],
      [
        'Bids: first not funded',
        '',
        '',
        round.firstUnfunded === undefined ? 'none' : plan.bids[round.firstUnfunded]!.name,
        ...blank(-1, ''),
      ],
      [
        'Bids: ties',
        '',
        '',
        round.ties
          .filter(tie => tie.decided)
          .map(tie => `score ${tie.score.toString()}: ${tie.rows.map(row => plan.bids[row]!.name).join(', ')}, in the order listed`)
          .join('; ') || 'none that decided',
        ...blank(-1, ''),
      ],
      [
        'Bids: requested',
        '',
        '',
        '',
        ...blank(
          place,
          sum(bid => bid.requested),
        ),
      ],
      [
        'Bids: approved',
        '',
        '',
        '',
        ...blank(
          place,
          sum(bid => bid.approved),
        ),
      ],
      [
        'Bids: claimed',
        '',
        '',
        '',
        ...blank(
          place,
          sum(bid => bid.claimed),
        ),
      ],
    ];
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return [['Bids', '', '', '', ...blank(place, cellOf({ kind: error.kind, sentence: error.sentence }))]];
  }
}
