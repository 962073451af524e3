import { Exact, exactKind } from '../figures/exact';
import { isFault } from '../figures/figure';
import { findOrThrow, itemAt } from '../lookups';
import type { ChangeKind } from '../plan/read-spending';
import { SettleContext } from '../plan/settle/context';
import { settleCollectionFund } from '../plan/settle/funding';
import { preceptEffects } from '../precept/effects';
import { preceptPart } from '../precept/precept-parts';
import { terms } from '../terms';
import type { Term } from '../terms';
import type { FinancialYear } from '../years/financial-year';
import type { ByYear } from '../years/horizon';
import type { Report, Row } from './report';
import type { ReportWriter, RowName } from './report-writer';

/** A step by its id and label, with the term whose law it rests on where it has one. */
type Step = [id: string, label: string, step: OfYear, term?: Term];
type OfYear = (year: FinancialYear) => Exact;

/**
 * From last year's budget to this year's gap, step by step; the steps add up exactly, and last year's one-offs
 * come out as a step of their own. Each column starts from the year before it, the first from the base year.
 */
export function standstillReport(writer: ReportWriter): Report {
  const { settled, plan } = writer;
  const { baseYear } = plan.horizon;
  const context = new SettleContext(plan, exactKind);
  const total = (parts: readonly Exact[]) => exactKind.total(parts, '£');
  const nothing = exactKind.nothing('£');
  const minus = (figure: Exact) => nothing.minus(figure);
  const step =
    (of: OfYear): OfYear =>
    year =>
      of(year).minus(of(year - 1));
  const inYear =
    (rows: readonly { baseYear: Exact; years: ByYear<Exact> }[]): OfYear =>
    year =>
      total(rows.map(row => (year === baseYear ? row.baseYear : row.years.of(year))));

  const changes =
    (kinds: readonly ChangeKind[], recurring: boolean): OfYear =>
    year =>
      year === baseYear
        ? nothing
        : total(
            settled.changes
              .filter(one => kinds.includes(one.change.kind) && one.change.recurring === recurring)
              .map(one => one.counted.of(year)),
          );
  const SPENDING: ChangeKind[] = ['pressure', 'growth', 'full-year effect'];
  const newOf =
    (kind: ChangeKind): OfYear =>
    year =>
      step(changes([kind], true))(year).plus(changes([kind], false)(year));
  const oneOffsIn: OfYear = year =>
    year === baseYear ? itemAt(settled.years, 0).baseYearOneOffs : changes(SPENDING, false)(year).minus(changes(['saving'], false)(year));

  const figuresOf = (year: FinancialYear) => settled.years.find(one => one.year === year);
  const yearOf = (year: FinancialYear) => findOrThrow(settled.years, one => one.year === year);
  const basePosts = inYear(settled.posts);
  const baseLines = inYear(settled.lines);
  const services = inYear(settled.services);
  const spent: OfYear = year =>
    year === baseYear
      ? total([basePosts(year), baseLines(year), services(year)])
      : yearOf(year).spending.minus(yearOf(year).savingsCounted);
  const grants = inYear(settled.grants.map(one => ({ baseYear: one.baseYear, years: one.years })));
  const collectionFund: OfYear = year =>
    figuresOf(year)?.collectionFund ?? total(plan.collectionFund.map(share => settleCollectionFund(share, year, context)));
  const bandD: OfYear = year => {
    const value = year === baseYear ? plan.body.baseYearBandD : yearOf(year).bandD!.bandD;
    return isFault(value) ? exactKind.faulty(value) : new Exact(value);
  };
  const taxBase: OfYear = year => writer.taxBaseBefore(year + 1);
  const precept: OfYear = year =>
    !plan.precept
      ? nothing
      : (figuresOf(year)?.precept?.precept ?? total(settled.taxBases.map(base => preceptPart(base.baseYear, bandD(year)))));
  const effects = (year: FinancialYear) =>
    preceptEffects({ bandD: bandD(year - 1), taxBase: taxBase(year - 1) }, { bandD: bandD(year), taxBase: taxBase(year) });
  const rateEffect: OfYear = year => (plan.precept ? effects(year).rate : nothing);
  const baseEffect: OfYear = year => (plan.precept ? effects(year).base : nothing);
  const funded: OfYear = year => total([grants(year), collectionFund(year), precept(year)]);

  const spendingSteps: Step[] = [
    ['oneOffsRemoved', 'Last year’s one-offs removed', year => minus(oneOffsIn(year - 1))],
    ['pay', 'Pay and staffing', step(basePosts)],
    ['prices', 'Prices and other lines', step(baseLines)],
    ['services', 'Services', step(services)],
    ['fullYearEffects', 'Full-year effects', newOf('full-year effect')],
    ['pressures', 'Pressures', newOf('pressure')],
    ['growth', 'Growth', newOf('growth')],
    ['savings', 'Savings', year => minus(newOf('saving')(year))],
  ];
  const fundingSteps: Step[] = [
    ['grants', 'Grants and income', step(grants)],
    ['lastCollectionFund', 'Last year’s collection fund out', year => minus(collectionFund(year - 1)), 'collectionFund'],
    ['collectionFund', 'This year’s collection fund', collectionFund, 'collectionFund'],
    ['rateEffect', 'Precept: rate effect', rateEffect, 'rateEffect'],
    ['baseEffect', 'Precept: base effect', baseEffect, 'baseEffect'],
    ['rounding', 'Precept: rounding to £1', year => step(precept)(year).minus(rateEffect(year)).minus(baseEffect(year)), 'precept'],
  ];
  const row = (name: RowName, of: OfYear, role: Row['role'] = 'total', term?: Term) =>
    writer.moneyRow(name, ({ year }) => of(year), { role, ...(term && { provenance: writer.provenanceOfTerm(term) }) });
  const steps = (of: readonly Step[]): Row[] => of.map(([id, label, one, term]) => row({ id, label }, one, 'row', term));
  const sum =
    (of: readonly Step[]): OfYear =>
    year =>
      total(of.map(([, , one]) => one(year)));
  const gapBySteps: OfYear = year =>
    spent(year - 1)
      .plus(sum(spendingSteps)(year))
      .minus(funded(year - 1))
      .minus(sum(fundingSteps)(year));
  return writer.report({ id: 'standstill', title: 'From last year’s budget to this year’s gap' }, 'Step', [
    row({ id: 'lastSpendingAfterSavings', label: 'Last year’s spending after savings' }, year => spent(year - 1)),
    ...steps(spendingSteps),
    row('spendingAfterSavings', spent),
    row({ id: 'lastFunding', label: 'Last year’s funding' }, year => funded(year - 1)),
    ...steps(fundingSteps),
    row('funding', funded),
    writer.moneyRow('gapAfterSavings', year => year.gapAfterSavings, { role: 'total' }),
    writer.moneyRow('contributions', year => year.contributions),
    writer.moneyRow('drawdowns', year => year.drawdowns),
    writer.moneyRow('remainingGap', year => year.remainingGap, { role: 'total' }),
    writer.moneyRow(
      { id: 'residual', label: terms.residual.label },
      ({ year, gapAfterSavings }) => gapAfterSavings.minus(gapBySteps(year)),
      { role: 'residual' },
    ),
  ]);
}
