import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import { itemAt } from '../lookups';
import { grouped } from '../plan/once-per';
import type { Service } from '../plan/read-spending';
import { partOfService } from '../plan/settle/spending';
import type { RowFigures } from '../plan/settle/spending';
import { ROUND_COLUMNS, roundRows } from './grant-rounds';
import { rowOfTable, words } from './report';
import type { Cell, Report, Row } from './report';
import { wordsColumn } from './report-writer';
import type { ReportWriter, RowName } from './report-writer';

interface SettledService {
  readonly service: Service;
  readonly figures: RowFigures<Exact>;
}

/**
 * Services by year, then their totals by category and by who funds them, and the grant rounds, bid by bid in order of score.
 * Ids: the service's, `category/` and `fundedBy/` with the words typed, `total`, and those of the rounds ({@link roundRows}).
 */
export function commissioningReport(writer: ReportWriter): Report {
  return writer.report({ id: 'commissioning', title: 'Commissioned services and grants' }, 'Service', serviceRows(writer), {
    before: [wordsColumn('provider', 'Provider'), wordsColumn('category', 'Category'), wordsColumn('fundedBy', 'Funded by')],
    after: writer.plan.bids.length ? ROUND_COLUMNS : [],
  });
}

/** The cells before the years. */
const beside = (provider = '', category = '', fundedBy = ''): Cell[] => [provider, category, fundedBy].map(words);

function serviceRows(writer: ReportWriter): Row[] {
  const { plan, settled } = writer;
  if (!plan.services.length)
    return [writer.absentRow({ id: 'none', label: 'The plan has no Service table.' }, 'money', { role: 'note', before: beside() })];
  const services = plan.services.map((service, index): SettledService => ({ service, figures: itemAt(settled.services, index) }));
  const total = (name: RowName, of: readonly SettledService[]): Row =>
    writer.moneyRow(name, ({ year }) => exactKind.total([...of.map(one => one.figures.years.of(year))], '£'), {
      role: 'total',
      before: beside(),
    });
  const groups = (id: string, title: string, of: (service: Service) => string): Row[] => {
    const named = grouped(services, one => of(one.service) || 'not stated');
    return [...named].map(([name, ofName]) => total({ id: `${id}/${name}`, label: `${title}: ${name}` }, ofName));
  };
  return [
    ...services.map(({ service: { name, provider, category, fundedBy }, service, figures }) =>
      writer.moneyRow({ id: rowOfTable('Service', name), label: name }, ({ year }) => figures.years.of(year), {
        figureName: { table: 'Service', row: name, of: partOfService(service) },
        before: beside(provider, category, fundedBy),
      }),
    ),
    ...groups('category', 'Category', service => service.category),
    ...groups('fundedBy', 'Funded by', service => service.fundedBy),
    total({ id: 'total', label: 'Total' }, services),
    ...roundRows(writer),
  ];
}
