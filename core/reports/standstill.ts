import { Exact, exactKind } from '../figures/exact';
import { isFault } from '../figures/figure';
import { settleCollectionFund } from '../plan/settle/funding';
import { SettleContext } from '../plan/settle/context';
import type { ChangeKind } from '../plan/read-spending';
import { terms } from '../terms';
import type { FinancialYear } from '../years/financial-year';
import type { ReportTable, TableWriter } from './unconverted';

type OfYear = (year: FinancialYear) => Exact;

/**
 * From last year's budget to this year's gap, step by step; the steps add up exactly, and last year's one-offs
 * come out as a step of their own. Each column starts from the year before it, the first from the base year.
 */
export function standstillReport(writer: TableWriter): ReportTable {
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
    (rows: readonly { baseYear: Exact; years: ReadonlyMap<FinancialYear, Exact> }[]): OfYear =>
    year =>
      total(rows.map(row => (year === baseYear ? row.baseYear : row.years.get(year)!)));

  const changes =
    (kinds: readonly ChangeKind[], recurring: boolean): OfYear =>
    year =>
      year === baseYear
        ? nothing
        : total(
            settled.changes
              .filter(one => kinds.includes(one.change.kind) && one.change.recurring === recurring)
              .map(one => one.counted.get(year)!),
          );
  const SPENDING: ChangeKind[] = ['pressure', 'growth', 'full-year effect'];
  const newOf =
    (kind: ChangeKind): OfYear =>
    year =>
      step(changes([kind], true))(year).plus(changes([kind], false)(year));
  const oneOffsIn: OfYear = year =>
    year === baseYear ? settled.years[0]!.baseYearOneOffs : changes(SPENDING, false)(year).minus(changes(['saving'], false)(year));

  const figuresOf = (year: FinancialYear) => settled.years.find(one => one.year === year);
  const basePosts = inYear(settled.posts);
  const baseLines = inYear(settled.lines);
  const services = inYear(settled.services);
  const spent: OfYear = year =>
    year === baseYear
      ? total([basePosts(year), baseLines(year), services(year)])
      : figuresOf(year)!.spending.minus(figuresOf(year)!.savingsCounted);
  const grants = inYear(settled.grants.map(one => ({ baseYear: one.baseYear, years: one.years })));
  const collectionFund: OfYear = year =>
    figuresOf(year)?.collectionFund ?? total(plan.collectionFund.map(share => settleCollectionFund(share, year, context)));
  const bandD: OfYear = year => {
    const value = year === baseYear ? plan.body.baseYearBandD : figuresOf(year)!.bandD!.bandD;
    return isFault(value) ? exactKind.faulty(value) : new Exact(value);
  };
  const taxBase: OfYear = year => writer.taxBaseBefore(year + 1);
  const precept: OfYear = year =>
    !plan.precept
      ? nothing
      : (figuresOf(year)?.precept?.precept ?? total(settled.taxBases.map(base => base.baseYear.times(bandD(year)).rounded('pound'))));
  const rateEffect: OfYear = year =>
    plan.precept
      ? taxBase(year)
          .times(bandD(year).minus(bandD(year - 1)))
          .rounded('penny')
      : nothing;
  const baseEffect: OfYear = year =>
    plan.precept
      ? taxBase(year)
          .minus(taxBase(year - 1))
          .times(bandD(year - 1))
          .rounded('penny')
      : nothing;
  const funded: OfYear = year => total([grants(year), collectionFund(year), precept(year)]);

  const spendingSteps: [string, OfYear][] = [
    ['Last year’s one-offs removed', year => minus(oneOffsIn(year - 1))],
    ['Pay and staffing', step(basePosts)],
    ['Prices and other lines', step(baseLines)],
    ['Services', step(services)],
    ['Full-year effects', newOf('full-year effect')],
    ['Pressures', newOf('pressure')],
    ['Growth', newOf('growth')],
    ['Savings', year => minus(newOf('saving')(year))],
  ];
  const fundingSteps: [string, OfYear][] = [
    ['Grants and income', step(grants)],
    ['Last year’s collection fund out', year => minus(collectionFund(year - 1))],
    ['This year’s collection fund', collectionFund],
    ['Precept: rate effect', rateEffect],
    ['Precept: base effect', baseEffect],
    ['Precept: rounding to £1', year => step(precept)(year).minus(rateEffect(year)).minus(baseEffect(year))],
  ];
  const row = (name: string, of: OfYear) => writer.moneyRow(name, year => of(year.year));
  const sum =
    (steps: readonly [string, OfYear][]): OfYear =>
    year =>
      total(steps.map(([, of]) => of(year)));
  const gapBySteps: OfYear = year =>
    spent(year - 1)
      .plus(sum(spendingSteps)(year))
      .minus(funded(year - 1))
      .minus(sum(fundingSteps)(year));
  return [
    writer.header('Step'),
    row('Last year’s spending after savings', year => spent(year - 1)),
    ...spendingSteps.map(([name, of]) => row(name, of)),
    row('Spending after savings', spent),
    row('Last year’s funding', year => funded(year - 1)),
    ...fundingSteps.map(([name, of]) => row(name, of)),
    row(terms.funding.label, funded),
    writer.moneyRow(terms.gapAfterSavings.label, year => year.gapAfterSavings),
    writer.moneyRow(terms.contributions.label, year => year.contributions),
    writer.moneyRow(terms.drawdowns.label, year => year.drawdowns),
    writer.moneyRow(terms.remainingGap.label, year => year.remainingGap),
    writer.moneyRow(terms.residual.label, year => year.gapAfterSavings.minus(gapBySteps(year.year))),
  ];
}
