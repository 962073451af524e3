import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import type { RowFigures } from '../plan/settle/spending';
import type { Service } from '../plan/read-spending';
import { ROUND_COLUMNS, roundRows } from './grant-rounds';
import { NOT_MODELLED } from './unconverted';
import type { ReportTable, ReportCell, TableWriter } from './unconverted';

interface SettledService {
  readonly service: Service;
  readonly figures: RowFigures<Exact>;
}

/** Services by year, then their totals by category and by who funds them, and the grant rounds, bid by bid in order of score. */
export function commissioningReport(writer: TableWriter): ReportTable {
  const { plan, settled } = writer;
  const [first, ...years] = writer.header('Service');
  const header: ReportCell[] = [first!, 'Provider', 'Category', 'Funded by', ...years, ...(plan.bids.length ? ROUND_COLUMNS : [])];
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
    ...roundRows(writer),
  ];
}
