import { ModelError } from '../errors';
import { whyThisYearsAmount } from '../commissioning/explain';
import { changesSince } from '../commissioning/winners-and-losers';
import { sumOf } from '../figures/decimal';
import type { Decimal } from '../figures/decimal';
import { allocationRules, allocationsByYear, needsOf, potByYear } from '../plan/allocation-of-plan';
import { orRefusal } from '../plan/commissioning-facts';
import type { Plan } from '../plan/plan';
import { adjustedAmount } from '../plan/cells';
import { NOT_MODELLED } from './unconverted';
import type { ReportTable, ReportCell, TableWriter } from './unconverted';

/**
 * Each partnership's amount by year, with last year's beside it, the change in £, % and £ a head, its share of need, and in
 * words why the first year's amount is what it is. Each year's previous amount is the year before's result.
 */
export function allocationsReport(writer: TableWriter): ReportTable {
  const [first, ...years] = writer.header('Partnership');
  const header: ReportCell[] = [first!, 'Previous', ...years, 'Change', 'Change %', 'Change a head', 'Result', 'Need', 'EXPLAIN'];
  const { plan } = writer;
  const pot = potByYear(writer.settled);
  if (!plan.partnerships.length || !plan.weights.length || !pot)
    return [header, [missingPart(plan, pot), NOT_MODELLED, ...years.map(() => NOT_MODELLED), '', '', '', '', '', '']];
  const needs = needsOf(plan);
  const results = allocationsByYear(plan, pot, needs);
  const previous = plan.partnerships.map(one => adjustedAmount(one.previous));
  const rules = orRefusal(() => allocationRules(plan));
  const population = plan.partnerships.map(one => adjustedAmount(one.population));
  const firstYear = results[0]!;
  const changes = firstYear instanceof ModelError ? undefined : changesSince(previous, firstYear.amounts, population);
  const total = (amounts: readonly Decimal[]) => writer.money(sumOf(amounts));
  return [
    header,
    ...plan.partnerships.map((one, row): ReportCell[] => [
      one.name,
      writer.money(previous[row]!),
      ...results.map(result => (result instanceof ModelError ? result : writer.money(result.amounts[row]!))),
      changes ? writer.money(changes[row]!.pounds) : '',
      changes?.[row]!.rate?.toDecimalPlaces(6) ?? '',
      changes?.[row]!.aHead?.toDecimalPlaces(4) ?? '',
      changes?.[row]!.result ?? '',
      needs instanceof ModelError ? needs : needs.shares[row]!.toDecimalPlaces(10),
      firstYear instanceof ModelError || needs instanceof ModelError || rules instanceof ModelError
        ? (firstYear as ModelError)
        : whyThisYearsAmount({ name: one.name, row, pot: pot[0]!, previous: previous[row]!, ...rules }, needs, firstYear),
    ]),
    [
      'Total',
      total(previous),
      ...results.map(result => (result instanceof ModelError ? result : total(result.amounts))),
      changes ? total(changes.map(one => one.pounds)) : '',
      '',
      '',
      '',
      '',
      '',
    ],
  ];
}

const missingPart = (plan: Plan, pot: unknown): string =>
  !plan.partnerships.length
    ? 'The plan has no Partnership table.'
    : !plan.weights.length
      ? 'The plan has no Weight table.'
      : pot
        ? ''
        : 'No Service row is Shared by partnerships, so there is no pot.';
