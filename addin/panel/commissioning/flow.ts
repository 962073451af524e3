import type { Decimal } from '../../../core/figures/decimal';
import type { Table } from '../../../core/plan/cells';
import { answer } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';
import { rowsIn } from '../reading/report-rows';
import type { ReportRow } from '../reading/report-rows';

/** A partnership, a bid or their total: what has become of its money so far. */
export interface FlowRow {
  readonly name: string;
  readonly allocated: Answer<Decimal>;
  readonly applied: Answer<Decimal>;
  readonly approved: Answer<Decimal>;
  readonly claimed: Answer<Decimal>;
  readonly unused: Answer<Decimal>;
  readonly recycled: Answer<Decimal>;
  readonly isTotal: boolean;
}

/** How much may be approved at the chance of overspending that the Body states. */
export interface Approvable {
  readonly atMost: Answer<Decimal>;
  readonly abovePot: Answer<Decimal>;
  readonly chance: Answer<Decimal>;
  readonly oneMore: Answer<Decimal>;
  readonly chanceOfOneMore: Answer<Decimal>;
  /** Nothing where nothing is approved yet. */
  readonly chanceNow?: Answer<Decimal>;
}

/** One pot: the partnerships’, or a grant round’s. */
export interface FlowGroup {
  readonly id: string;
  readonly name: string;
  readonly pot: Answer<Decimal>;
  readonly rows: readonly FlowRow[];
  /** The rule by which unused money is recycled, and what goes back to the pot by it. */
  readonly rule: string;
  readonly backToThePot?: Answer<Decimal>;
  readonly approvable?: Approvable;
}

/** The report `flow` of a scenario, pot by pot, in pounds. */
export function flowOf(model: PlanModel, scenario: string, tables: readonly Table[]): Answer<readonly FlowGroup[]> {
  return answer(() => {
    const { rows } = rowsIn(model.planReport('flow', scenario, tables));
    const starts = rows.flatMap((row, place) => (row.role === 'heading' ? [place] : []));
    return starts.map((start, index) => groupOf(rows[start]!, rows.slice(start + 1, starts[index + 1])));
  });
}

function groupOf(heading: ReportRow, rows: readonly ReportRow[]): FlowGroup {
  const at = (id: string) => rows.find(row => row.id === `${heading.id}/${id}`);
  const approved = (id: string) => at(id)?.figure('approved');
  const total = at('total');
  const atMost = approved('approveAtMost');
  return {
    id: heading.id,
    name: heading.label,
    pot: heading.figure('allocated'),
    rows: rows.filter(row => row === total || !row.id.startsWith(`${heading.id}/`)).map(flowRow),
    rule: total?.words('remark') ?? '',
    ...(at('backToThePot') && { backToThePot: at('backToThePot')!.figure('recycled') }),
    ...(atMost && {
      approvable: {
        atMost,
        abovePot: approved('abovePot') ?? atMost,
        chance: approved('chance') ?? atMost,
        oneMore: approved('oneMore') ?? atMost,
        chanceOfOneMore: approved('chanceOfOneMore') ?? atMost,
        ...(approved('chanceOfApproved') && { chanceNow: approved('chanceOfApproved')! }),
      },
    }),
  };
}

const flowRow = (row: ReportRow): FlowRow => ({
  name: row.label,
  allocated: row.figure('allocated'),
  applied: row.figure('applied'),
  approved: row.figure('approved'),
  claimed: row.figure('claimed'),
  unused: row.figure('unused'),
  recycled: row.figure('recycled'),
  isTotal: row.role === 'total',
});
