import type { Decimal } from '../../../core/figures/decimal';
import type { Table } from '../../../core/plan/cells';
import { answer } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';
import { rowsIn } from '../reading/report-rows';
import type { ReportRow } from '../reading/report-rows';

/** What a policy for an open gap proposes, and what it leaves. */
export interface PolicyOutcome {
  readonly name: string;
  /** A row a reserve it would draw on or pay into: contributions above nil, drawdowns below it. */
  readonly movements: readonly { readonly reserve: string; readonly amounts: readonly Answer<Decimal>[] }[];
  readonly gaps: readonly Answer<Decimal>[];
  readonly reserves: readonly Answer<Decimal>[];
  readonly theYearAfter: string;
}

export interface Policies {
  readonly years: readonly string[];
  readonly asItStands: PolicyOutcome;
  readonly policies: readonly PolicyOutcome[];
}

/** The policies of the plan beside the plan as it stands, from the report `policies`. */
export function policiesOf(model: PlanModel, scenario: string, tables: readonly Table[]): Answer<Policies> {
  return answer(() => {
    const { years, rows } = rowsIn(model.planReport('policies', scenario, tables));
    /* A figure's id goes on to the policy it is of; that of the plan as it stands is the figure alone. */
    const isOfPolicy = (row: ReportRow) => row.id.includes('/');
    const standing = rows.filter(row => !isOfPolicy(row));
    const proposed = rows.filter(isOfPolicy);
    return {
      years,
      asItStands: outcome(standing[0]!.label, years, standing),
      policies: [...new Set(proposed.map(row => row.label))].map(name =>
        outcome(
          name,
          years,
          proposed.filter(row => row.label === name),
        ),
      ),
    };
  });
}

function outcome(name: string, years: readonly string[], rows: readonly ReportRow[]): PolicyOutcome {
  const amounts = (row: ReportRow | undefined) =>
    years.map((year): Answer<Decimal> => row?.figure(year) ?? { known: false, sentence: 'not known' });
  const figure = (wanted: string) => rows.find(row => row.id === wanted || row.id.startsWith(`${wanted}/`));
  return {
    name,
    movements: rows.filter(row => row.id.startsWith('movement/')).map(row => ({ reserve: row.words('reserve'), amounts: amounts(row) })),
    gaps: amounts(figure('remainingGap')),
    reserves: amounts(figure('totalReserves')),
    theYearAfter: figure('remainingGap')?.words('yearAfter') ?? '',
  };
}
