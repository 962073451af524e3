import { earnedShare, paidOnCondition } from '../../budget/grant-condition';
import { isPaidIn } from '../../budget/lasting-funding';
import { isFault } from '../../figures/figure';
import type { Fault, Figure, FigureUnit, Making } from '../../figures/figure';
import { CompleteMap, lastOf } from '../../lookups';
import { balanceInYear, fundShareInYear } from '../../precept/collection-fund';
import { yearName } from '../../years/financial-year';
import type { FinancialYear } from '../../years/financial-year';
import type { ByYear } from '../../years/horizon';
import { figureUnitOf } from '../read-body';
import type { CollectionFundShare, Grant } from '../read-funding';
import { provenanceOf } from './context';
import { adjustedAmount, isTyped, sameWords } from '../cells';
import type { SettleContext } from './context';
import { drivenYears } from './driven-years';
import { headcountOf } from './headcount';
import { BASE_HOLDS, drivenFigure } from './spending';

/** A grant or income line by year. */
export interface GrantFigures<F> {
  readonly grant: Grant;
  readonly baseYear: F;
  /** What it comes to where its condition is met in full. */
  readonly whole: ByYear<F>;
  readonly years: ByYear<F>;
}

/** A grant from its own dates: typed, or driven from the year before, or its Base; nil outside From and To. */
export function settleGrant<F extends Figure<F>>(grant: Grant, context: SettleContext<F>): GrantFigures<F> {
  const { base, years: figures } = drivenYears(
    {
      base: grant.base,
      years: grant.years,
      unit: '£',
      drive: (before, year, base) =>
        grant.driver
          ? drivenFigure(before, grant.driver, year, context, { table: 'Funding', row: grant.name, column: 'Driver' })
          : { figure: base, how: BASE_HOLDS },
      named: (figure, how, year) =>
        figure.called(
          { table: 'Funding', row: grant.name, of: grant.condition ? 'in full' : '', year },
          { how, ...provenanceOf(grant.source, grant.status) },
        ),
    },
    context,
  );
  const notPaid = (year: FinancialYear) =>
    context
      .nothing()
      .called({ table: 'Funding', row: grant.name, year }, { how: 'nil: outside the years it is paid', ...provenanceOf(grant.source) });
  const earned = earnedByYear(grant, context);
  const years = new CompleteMap(
    [...figures].map(([year, figure]) => [
      year,
      isPaidIn(grant, year) ? conditional(grant, figure, earned.get(year), year, context) : notPaid(year),
    ]),
  );
  const whole = new CompleteMap([...figures].map(([year, figure]) => [year, isPaidIn(grant, year) ? figure : context.nothing()]));
  const { baseYear } = context.plan.horizon;
  return { grant, whole, baseYear: isPaidIn(grant, baseYear) ? base : context.nothing(), years };
}

/** What of a grant on a condition is earned in a year, and how far its condition is met then. */
interface Earned<F> {
  readonly share: F;
  readonly met: F;
  /** Of a grant that is paid once: what its steps had earned before. */
  readonly before?: F;
}

/**
 * What a grant's condition earns, by year; undefined for a grant without one. How far the target is met is the assumption of
 * the condition's name, or else the heads of the post of that name at the step's check point; the steps stand in the Step
 * table. Of a grant that is paid once, a year earns what no year before it has.
 */
function earnedByYear<F extends Figure<F>>(grant: Grant, context: SettleContext<F>): ReadonlyMap<FinancialYear, Earned<F> | Fault> {
  if (!grant.condition) return new Map();
  const { plan } = context;
  const all = [plan.horizon.baseYear, ...plan.horizon.years];
  const steps = plan.steps.filter(step => sameWords(step.condition, grant.condition));
  if (!steps.length) {
    const sentence = `Funding “${grant.name}”, Condition, names “${grant.condition}”, which has no row in the Step table; type its thresholds and shares.`;
    plan.findings.add({ severity: 'error', table: 'Funding', row: grant.name, column: 'Condition', sentence });
    return new Map(all.map(year => [year, { kind: 'wrong', sentence }]));
  }
  const nothing = context.nothing('rate');
  const measure = measureOf(grant.condition, context);
  const upwards = [...steps]
    .sort((a, b) => adjustedAmount(a.threshold).cmp(adjustedAmount(b.threshold)))
    .map(({ threshold, share, month }) => ({
      month,
      threshold: context.cell(threshold, context.nothing(measure), measure),
      share: context.cell(share, nothing, 'rate'),
    }));
  const shareIn = (year: FinancialYear) =>
    earnedShare(
      upwards.map(({ threshold, share, month }) => ({ threshold, share, met: metAt(grant, year, month, context) })),
      nothing,
    );
  const met = (year: FinancialYear) => metAt(grant, year, lastOf(upwards).month, context);
  if (!grant.paidOnce) return new Map(plan.horizon.years.map(year => [year, { share: shareIn(year), met: met(year) }]));
  const earned = new Map<FinancialYear, Earned<F>>();
  let before = nothing;
  for (const year of all) {
    const reached = before.atLeast(shareIn(year));
    earned.set(year, { share: reached.minus(before), met: met(year), before });
    before = reached;
  }
  return earned;
}

/** A grant on a condition, times the share it earns in the year. */
function conditional<F extends Figure<F>>(
  grant: Grant,
  figure: F,
  earned: Earned<F> | Fault | undefined,
  year: FinancialYear,
  context: SettleContext<F>,
): F {
  if (!earned) return figure;
  if (isFault(earned)) return context.kind.faulty(earned);
  const { share, met, before } = earned;
  return paidOnCondition(figure, share).called(
    { table: 'Funding', row: grant.name, year },
    {
      how: words =>
        before
          ? `${words.amount(figure)} in all, of which ${words.amount(share)} falls due: ${grant.condition} stands at ${words.amount(met)}, and each step it reaches pays once${words.unlessNil(before, ` (${words.amount(before)} was due before)`)}`
          : `${words.amount(figure)} in full, of which ${words.amount(share)} is earned: ${grant.condition} stands at ${words.amount(met)}, and the highest step it reaches pays that share`,
      ...provenanceOf(grant.source, grant.status),
    },
  );
}

/** The unit in which a condition's target and its thresholds are counted: that of its assumption, else heads. */
function measureOf<F extends Figure<F>>(condition: string, context: SettleContext<F>): FigureUnit {
  const assumption = context.find(condition);
  return assumption ? figureUnitOf(assumption.unit) : 'number';
}

/** The condition's assumption; where there is none of that name, the heads of the post it names. */
function metAt<F extends Figure<F>>(grant: Grant, year: FinancialYear, checkPoint: number | undefined, context: SettleContext<F>): F {
  const { condition } = grant;
  const post = context.find(condition) ? undefined : context.plan.posts.find(one => sameWords(one.name, condition));
  const heads = post && headcountOf(post, year, context, checkPoint);
  return heads ?? context.assumption(condition, year, { table: 'Funding', row: grant.name, column: 'Condition' });
}

/** A collection-fund share: a one-off of its year, a surplus above nil and a deficit below it. */
export function settleCollectionFund<F extends Figure<F>>(share: CollectionFundShare, year: FinancialYear, context: SettleContext<F>): F {
  const cell = share.years.get(year) ?? {};
  const amount = context.cell(cell, fromBalance(share, year, context), '£');
  if (!share.kind)
    return context.kind.faulty({
      kind: 'wrong',
      sentence: `Collection fund “${share.name}”, Kind, is not known; type surplus or deficit.`,
    });
  const { kind, balance } = share;
  const how: Making<F>['how'] = words =>
    isTyped(cell) || !balance
      ? `${words.amount(amount)} typed as a ${kind}, in this year alone`
      : `${words.amount(amount)} of the ${kind} of ${yearName(balance.of)}: its estimate is ${balance.spread ? 'charged in thirds over the three years after' : 'paid in the year after'}, and the year after that has what the outturn differs by`;
  return fundShareInYear(amount, kind, context.nothing(), { name: share.name, year, how });
}

/** What the life of its balance brings in a year. */
function fromBalance<F extends Figure<F>>({ balance }: CollectionFundShare, year: FinancialYear, context: SettleContext<F>): F {
  const nothing = context.nothing();
  if (!balance) return nothing;
  const { of, spread } = balance;
  const estimate = context.cell(balance.estimate, nothing, '£');
  const outturn = isTyped(balance.outturn) ? context.cell(balance.outturn, nothing, '£') : undefined;
  return balanceInYear({ of, estimate, outturn, spread }, year, nothing);
}
