import { ModelError, orRefusal } from '../errors';
import { whyThisYearsAmount } from '../commissioning/explain';
import { NEED_SHARED_BY } from '../commissioning/needs';
import type { NeedsMakeUp } from '../commissioning/needs';
import { changesSince } from '../commissioning/winners-and-losers';
import type { AllocationRules, YearsAllocation } from '../commissioning/yearly-allocation';
import { sumOf } from '../figures/decimal';
import type { Decimal } from '../figures/decimal';
import type { Fault } from '../figures/figure';
import { itemAt } from '../lookups';
import { allocationRules, allocationsByYear, needsOf, potByYear } from '../plan/allocation-of-plan';
import type { Plan } from '../plan/plan';
import { adjustedAmount } from '../plan/cells';
import { ABSENT, EMPTY, figure, rowOfTable, words } from './report';
import type { Cell, Report, Row } from './report';
import { figureColumn, wordsColumn } from './report-writer';
import type { ReportWriter } from './report-writer';

/**
 * Each partnership's amount by year, with last year's beside it, the change in £, % and £ a head, its share of need, and in
 * words why the first year's amount is what it is. Each year's previous amount is the year before's result.
 */
export function allocationsReport(writer: ReportWriter): Report {
  return writer.report({ id: 'allocations', title: 'Allocations by partnership' }, 'Partnership', partnershipRows(writer), {
    before: [figureColumn('previous', 'Previous')],
    after: [
      figureColumn('change', 'Change'),
      figureColumn('changePercent', 'Change %'),
      figureColumn('changeAHead', 'Change a head'),
      wordsColumn('result', 'Result'),
      figureColumn('need', 'Need'),
      wordsColumn('explain', 'EXPLAIN'),
    ],
  });
}

function partnershipRows(writer: ReportWriter): Row[] {
  const { plan, settled } = writer;
  const pot = potByYear(settled);
  if (!plan.partnerships.length || !plan.weights.length || !pot)
    return [writer.absentRow({ id: 'none', label: missingPart(plan, pot) }, 'money', { role: 'note', before: [ABSENT] })];
  const needs = needsOf(plan);
  const results = allocationsByYear(plan, pot, needs);
  const previous = plan.partnerships.map(one => adjustedAmount(one.previous));
  const rules = orRefusal(() => allocationRules(plan));
  const population = plan.partnerships.map(one => adjustedAmount(one.population));
  const firstYear = itemAt(results, 0);
  const changes = firstYear instanceof ModelError ? undefined : changesSince(previous, firstYear.amounts, population);
  const yearly = (index: number, of: (amounts: readonly Decimal[]) => Decimal): Decimal | Fault => {
    const result = itemAt(results, index);
    return result instanceof ModelError ? faultOf(result) : of(result.amounts);
  };
  const why = (name: string, row: number): Cell => {
    const refusal = [firstYear, needs, rules].find(one => one instanceof ModelError);
    if (refusal) return figure(faultOf(refusal), 'words');
    const about = { name, row, pot: itemAt(pot, 0), previous: itemAt(previous, row), ...(rules as AllocationRules) };
    return words(whyThisYearsAmount(about, needs as NeedsMakeUp, firstYear as YearsAllocation));
  };
  return [
    ...plan.partnerships.map(({ name }, row) => {
      const change = changes?.[row];
      return writer.moneyRow(
        { id: rowOfTable('Partnership', name), label: name },
        (_, index) => yearly(index, amounts => itemAt(amounts, row)),
        {
          figureName: { table: 'Partnership', row: name },
          before: [figure(itemAt(previous, row), 'money')],
          after: [
            change ? figure(change.pounds, 'money', BY_SHARES) : EMPTY,
            change?.rate ? figure(change.rate.toDecimalPlaces(6), 'rate', BY_SHARES) : EMPTY,
            change?.aHead ? figure(change.aHead.toDecimalPlaces(4), 'pounds', BY_SHARES) : EMPTY,
            words(change?.result ?? ''),
            figure(needs instanceof ModelError ? faultOf(needs) : itemAt(needs.shares, row).toDecimalPlaces(10), 'rate', BY_SHARES),
            why(name, row),
          ],
        },
      );
    }),
    writer.moneyRow({ id: 'total', label: 'Total' }, (_, index) => yearly(index, sumOf), {
      role: 'total',
      before: [figure(sumOf(previous), 'money')],
      after: [changes ? figure(sumOf(changes.map(one => one.pounds)), 'money') : EMPTY],
    }),
  ];
}

const BY_SHARES = { source: NEED_SHARED_BY };

const faultOf = ({ kind, sentence }: ModelError): Fault => ({ kind, sentence });

const missingPart = (plan: Plan, pot: unknown): string =>
  !plan.partnerships.length
    ? 'The plan has no Partnership table.'
    : !plan.weights.length
      ? 'The plan has no Weight table.'
      : pot
        ? ''
        : 'No Service row is Shared by partnerships, so there is no pot.';
