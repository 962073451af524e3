import { adjustedAmount } from '../plan/cells';
import { cellOf } from './unconverted';
import type { ReportTable, ReportCell, TableWriter } from './unconverted';

/** What the plan assumes: each driver by year, with its unit, status and source. */
export function assumptionsReport(writer: TableWriter): ReportTable {
  const { plan } = writer;
  const [first, ...years] = writer.header('Assumption');
  return [
    [first!, 'Unit', 'From month', 'Status', 'Source', ...years],
    ...plan.assumptions.map((one): ReportCell[] => [
      one.name,
      one.unit,
      one.fromMonth === undefined ? '' : String(one.fromMonth),
      one.status,
      one.source,
      ...plan.horizon.years.map(year => {
        const cell = one.years.get(year) ?? {};
        return cellOf(cell.fault ?? adjustedAmount(cell));
      }),
    ]),
  ];
}
