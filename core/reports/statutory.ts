import type { Exact } from '../figures/exact';
import { exactKind } from '../figures/exact';
import { isFault } from '../figures/figure';
import { itemAt } from '../lookups';
import { SettleContext } from '../plan/settle/context';
import { statutoryYear } from '../plan/settle/statutory-items';
import type { StatutoryYear } from '../plan/settle/statutory-items';
import { regimeOf } from '../precept/regime';
import { requirementByBase } from '../precept/requirement';
import { notBalanced } from '../precept/statutory';
import { terms } from '../terms';
import type { Term } from '../terms';
import { ABSENT, figure, words } from './report';
import type { Cell, Report, Row, Unit } from './report';
import { wordsColumn } from './report-writer';
import type { ReportWriter, RowName, Year } from './report-writer';

/**
 * The calculation of sections 42A and 42B, year by year: aggregate (2) less aggregate (3), beside Band D × tax base.
 * The year’s remaining gap stands under it with what lies between the two: each authority’s part is rounded, and so is the budget.
 * In Wales (sections 43 and 44) that difference is the budget requirement, and core grants come off it: (R − P) ÷ T. Where the two differ to the nearest £, the year is headed Not balanced and is no statutory calculation.
 */
export function statutoryReport(writer: ReportWriter): Report {
  const years = writer.settled.years.map(year => ofYear(writer, year));
  const body = writer.plan.body.precepting(writer.plan.horizon.years[0]);
  const regime = regimeOf(isFault(body) ? 'England' : body.country);
  const section = (of: { section: string }, part = '') => `Local Government Finance Act 1992, ${of.section}${part}`;
  const row = (
    name: RowName,
    law: string,
    unit: Unit,
    cell: (year: ShownYear) => Cell | Exact,
    role: Row['role'] = 'row',
    figureOf?: Term,
  ): Row =>
    writer.row(
      name,
      unit,
      (_, index) => {
        const year = itemAt(years, index);
        if (year.fault) return figure(year.fault, unit);
        const found = cell(year);
        return 'kind' in found ? found : figure(found, unit, law.startsWith('Local Government') ? { source: law } : {});
      },
      { role, before: [words(law)], ...(figureOf && { figureName: { term: figureOf } }) },
    );
  const items = (which: 'toBeMet' | 'toMeetIt', law: string) =>
    itemAt(years, 0).statutory[which].map(({ term }, index) =>
      row({ id: term, label: `   ${terms[term].label}` }, law, 'money', year => itemAt(year.statutory[which], index).amount, 'row', term),
    );
  const penceOfBudget = { id: 'penceOfBudget', label: 'Pence of the budget' };
  const gapRows = writer.plan.precept
    ? [
        row('residual', EACH_TO_A_POUND, 'money', year => year.figures.precept!.residual, 'residual'),
        row(penceOfBudget, 'The calculation is to £1', 'money', year => year.pence, 'residual'),
        ...(writer.plan.overspend ? [row('overspend', 'Taken off the remaining gap', 'money', year => year.figures.overspend!.borne)] : []),
        row('remainingGap', IS_THE_SUM, 'money', year => year.figures.remainingGap, 'total'),
      ]
    : [];
  const [requirement, basicAmount] = [section(regime.requirement), section(regime.basicAmount)];
  return writer.report(
    { id: 'statutory', title: 'The statutory calculation' },
    'Item',
    [
      row({ id: 'standing', label: 'Standing' }, '', 'words', year => words(notBalanced(year.statutory.calculation) ?? 'Balanced'), 'note'),
      ...items('toBeMet', `${requirement}(2)`),
      row('aggregate2', `${requirement}(2)`, 'money', year => year.statutory.calculation.aggregate2, 'total'),
      ...items('toMeetIt', `${requirement}(3)`),
      row('aggregate3', `${requirement}(3)`, 'money', year => year.statutory.calculation.aggregate3, 'total'),
      row('aggregateDifference', `${requirement}(4)`, 'money', year => year.statutory.calculation.calculated, 'total'),
      ...(regime.country === 'Wales'
        ? [
            row(
              { id: 'budgetRequirement', label: regime.requirement.name },
              requirement,
              'money',
              year => year.statutory.calculation.calculated,
            ),
            row({ id: 'lessCoreGrants', label: 'Less core grants' }, basicAmount, 'money', year => year.statutory.coreGrants),
          ]
        : []),
      row('councilTaxRequirement', 'Band D × tax base, to the nearest £', 'money', year => year.statutory.requirement),
      row('outOfBalance', '', 'money', year => year.statutory.calculation.outOfBalance, 'residual'),
      ...gapRows,
      row('taxBase', basicAmount, 'taxBase', year => year.taxBase),
      row('bandD', basicAmount, 'bandD', year => year.bandD),
      row('requirementByBase', basicAmount, 'bandD', year => year.quotient),
    ],
    { before: [wordsColumn('section', 'Section')] },
  );
}

const EACH_TO_A_POUND = 'Each authority’s part is to £1 (section 48)';
const IS_THE_SUM = 'Out of balance plus the residual and the pence';

interface ShownYear {
  readonly figures: Year;
  /** What rounding the budget to £1 leaves out. */
  readonly pence: Exact;
  readonly statutory: StatutoryYear<Exact>;
  readonly taxBase: Cell;
  readonly bandD: Cell;
  readonly quotient: Cell;
  readonly fault?: Exact['fault'];
}

function ofYear({ plan, settled }: ReportWriter, year: Year): ShownYear {
  const statutory = statutoryYear(settled, year, new SettleContext(plan, exactKind));
  const { toBeMet, toMeetIt, requirement, calculation } = statutory;
  const budget = calculation.aggregate2.minus(calculation.aggregate3);
  return {
    figures: year,
    pence: budget.minus(budget.rounded('pound')),
    statutory,
    taxBase: year.precept ? figure(year.precept.taxBase, 'taxBase') : ABSENT,
    bandD: year.bandD ? figure(year.bandD.bandD, 'bandD') : ABSENT,
    quotient:
      year.precept && !year.precept.taxBase.fault && !year.precept.taxBase.amount.isZero()
        ? figure(requirementByBase(requirement.amount, year.precept.taxBase.amount), 'bandD')
        : ABSENT,
    fault: [...toBeMet, ...toMeetIt].map(({ amount }) => amount.fault).find(Boolean) ?? requirement.fault,
  };
}
