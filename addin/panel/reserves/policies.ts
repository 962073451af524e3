import type { Decimal } from '../../../core/figures/decimal';
import type { Table } from '../../../core/plan/cells';
import { answer } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';
import { poundsInUnit } from '../reading/plan-tables';
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

const AS_IT_STANDS = 'Plan as it stands';

/** The policies of the plan beside the plan as it stands, from the report `policies`. */
export function policiesOf(model: PlanModel, scenario: string, tables: readonly Table[]): Answer<Policies> {
  return answer(() => {
    const { years, rows } = rowsIn(model.planReport('policies', scenario, tables), poundsInUnit(tables));
    const names = [...new Set(rows.map(row => row.words('Policy')))];
    const outcomes = names.map(name =>
      outcome(
        name,
        years,
        rows.filter(row => row.words('Policy') === name),
      ),
    );
    return {
      years,
      asItStands: outcomes.find(one => one.name === AS_IT_STANDS)!,
      policies: outcomes.filter(one => one.name !== AS_IT_STANDS),
    };
  });
}

function outcome(name: string, years: readonly string[], rows: readonly ReportRow[]): PolicyOutcome {
  const amounts = (row: ReportRow | undefined) =>
    years.map((year): Answer<Decimal> => row?.money(year) ?? { known: false, sentence: 'not known' });
  const figure = (wanted: string) => rows.find(row => row.words('Figure') === wanted);
  return {
    name,
    movements: rows
      .filter(row => row.words('Figure') === 'Movement')
      .map(row => ({ reserve: row.words('Reserve'), amounts: amounts(row) })),
    gaps: amounts(figure('Remaining gap')),
    reserves: amounts(figure('Total reserves')),
    theYearAfter: figure('Remaining gap')?.words('The year after') ?? '',
  };
}
