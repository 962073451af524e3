import type { Decimal } from '../../../core/figures/decimal';
import { itemAt } from '../../../core/lookups';
import type { Table } from '../../../core/plan/cells';
import { answer } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';
import { rowsIn } from '../reading/report-rows';
import type { ReportRow } from '../reading/report-rows';

/** What a partnership gets in the plan's first year and after, and why. */
export interface Allocation {
  readonly partnership: string;
  readonly previous: Answer<Decimal>;
  /** In the first year. */
  readonly amount: Answer<Decimal>;
  readonly amounts: readonly Answer<Decimal>[];
  readonly change: Answer<Decimal>;
  readonly changeRate: Answer<Decimal>;
  readonly aHead: Answer<Decimal>;
  readonly result: string;
  readonly why: string;
}

export interface Allocations {
  readonly years: readonly string[];
  readonly partnerships: readonly Allocation[];
  readonly total: Allocation;
  /** Why nothing can be shared out: floors that pass the pot, weights of nil, a part that is missing. */
  readonly impossible: string;
}

/** The report `allocations` of a scenario, in pounds. */
export function allocationsOf(model: PlanModel, scenario: string, tables: readonly Table[]): Answer<Allocations> {
  return answer(() => {
    const { years, rows } = rowsIn(model.planReport('allocations', scenario, tables));
    const [firstYear = ''] = years;
    const all = rows.map((row): Allocation & Pick<ReportRow, 'role'> => ({
      role: row.role,
      partnership: row.label,
      previous: row.figure('previous'),
      amount: row.figure(firstYear),
      amounts: years.map(row.figure),
      change: row.figure('change'),
      changeRate: row.figure('changePercent'),
      aHead: row.figure('changeAHead'),
      result: row.words('result'),
      why: row.words('explain'),
    }));
    const partnerships = all.filter(one => one.role === 'row');
    const total = all.find(one => one.role === 'total') ?? itemAt(all, 0);
    return {
      years,
      partnerships,
      total,
      impossible: partnerships.length === 0 ? total.partnership : total.amount.known ? '' : total.amount.sentence,
    };
  });
}

/** `5 gain, 4 lose; together they get the pot of £640,000.` */
export function winnersInWords({ partnerships, total }: Allocations, pounds: (amount: Decimal) => string): string {
  const gaining = partnerships.filter(one => one.change.known && one.change.value.gt(0)).length;
  const losing = partnerships.filter(one => one.change.known && one.change.value.lt(0)).length;
  const same = partnerships.length - gaining - losing;
  const { amount: pot } = total;
  const counts = [
    [gaining, 'gain', 'gains'],
    [losing, 'lose', 'loses'],
    [same, 'stay the same', 'stays the same'],
  ] as const;
  const words = counts.flatMap(([count, many, one]) => (count === 0 ? [] : [`${count} ${count === 1 ? one : many}`])).join(', ');
  return `${words}. Together they get ${pot.known ? pounds(pot.value) : 'what is in the pot'}, the whole pot.`;
}
