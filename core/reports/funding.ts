import { terms } from '../terms';
import { NOT_MODELLED } from './unconverted';
import type { ReportTable, ReportCell, TableWriter } from './unconverted';

/** Each grant and income line, the collection fund and the precept, adding up to funding. */
export function fundingReport(writer: TableWriter): ReportTable {
  const { settled, plan } = writer;
  const [first, ...years] = writer.header('Row');
  const total = (name: string, figure: Parameters<TableWriter['row']>[1]): ReportCell[] => {
    const [label, ...cells] = writer.row(name, figure);
    return [label!, '', '', ...cells];
  };
  return [
    [first!, 'Kind', 'Base', ...years],
    ...settled.grants.map((one): ReportCell[] => [
      one.grant.name,
      one.grant.kind ?? '',
      writer.money(one.baseYear),
      ...plan.horizon.years.map(year => writer.money(one.years.get(year)!)),
    ]),
    ...(plan.has('Collection fund') ? [total('Collection fund', year => writer.money(year.collectionFund))] : []),
    total(terms.precept.label, year => (year.precept ? writer.money(year.precept.precept) : NOT_MODELLED)),
    total(terms.funding.label, year => writer.money(year.funding)),
  ];
}
