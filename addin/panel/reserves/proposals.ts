import type { Decimal } from '../../../core/figures/decimal';
import type { Table } from '../../../core/plan/cells';
import { answer } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';
import { rowsIn } from '../reading/report-rows';
import type { ReportRow } from '../reading/report-rows';

/** The figures of an option, by what the ids of the `options` report begin with. */
export const OPTION_FIGURES = ['drawdown', 'remainingGap', 'generalReserve', 'totalReserves'] as const;
export type OptionFigure = (typeof OPTION_FIGURES)[number];

/** One way to pay for a proposal, or to leave it. */
export interface ProposalOption {
  readonly name: string;
  /** `chosen, business case`: empty for what no row of the plan says. */
  readonly status: string;
  readonly theYearAfter: string;
  amount(figure: OptionFigure, year: string): Answer<Decimal>;
}

export interface Proposal {
  readonly name: string;
  readonly years: readonly string[];
  readonly options: readonly ProposalOption[];
  /** The first year in which some option draws on reserves; the plan's first where none does. */
  readonly firstDrawn: string;
}

/** The proposals that the report shows, and its words where there are more. */
export interface Proposals {
  readonly shown: readonly Proposal[];
  readonly notShown: string;
}

/** The plan's proposals with their options side by side, from the report `options`; none where no movement has an Option. */
export function proposalsOf(model: PlanModel, scenario: string, tables: readonly Table[]): Answer<Proposals> {
  return answer(() => {
    const { years, rows } = rowsIn(model.planReport('options', scenario, tables));
    const names = [...new Set(rows.map(row => row.words('proposal')).filter(Boolean))];
    const shown = names.map(name =>
      proposal(
        name,
        years,
        rows.filter(row => row.words('proposal') === name),
      ),
    );
    return { shown, notShown: rows.find(({ id }) => id === 'notShown')?.words('yearAfter') ?? '' };
  });
}

function proposal(name: string, years: readonly string[], rows: readonly ReportRow[]): Proposal {
  const options = [...new Set(rows.map(row => row.label))].map((option): ProposalOption => {
    const of = rows.filter(row => row.label === option);
    const figure = (rowId: OptionFigure) => of.find(row => row.id.startsWith(`${rowId}/`));
    return {
      name: option,
      status: of[0]?.words('status') ?? '',
      theYearAfter: figure('remainingGap')?.words('yearAfter') ?? '',
      amount: (rowId, year) => figure(rowId)?.figure(year) ?? { known: false, sentence: 'not known' },
    };
  });
  const draws = (year: string) =>
    options.some(option => {
      const drawn = option.amount('drawdown', year);
      return drawn.known && !drawn.value.isZero();
    });
  return { name, years, options, firstDrawn: years.find(draws) ?? years[0] ?? '' };
}
