import { averageCosts, postCost } from '../../budget/post-cost';
import type { Award } from '../../budget/post-cost';
import { grown, heldBetween } from '../../budget/driven';
import type { Figure } from '../../figures/figure';
import { yearName } from '../../years/financial-year';
import type { FinancialYear } from '../../years/financial-year';
import type { Line, Post, Service } from '../read-spending';
import { provenanceOf } from './context';
import { adjustedAmount, isTyped } from '../cells';
import type { SettleContext } from './context';
import { drivenYears } from './driven-years';

/** The month an award is paid from where the assumption gives none: September, as the PAY function takes. */
const USUAL_AWARD_MONTH = 9;
const APRIL = 4;
const MONTHS = ['April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December', 'January', 'February', 'March'];

/** A row's figures: in the base year, then in each year of the plan. */
export interface RowFigures<F> {
  readonly name: string;
  readonly category: string;
  readonly heldBy: string;
  readonly baseYear: F;
  readonly years: ReadonlyMap<FinancialYear, F>;
}

/** A line's budget by year: typed, or driven from the year before, or its Base. */
export function settleLine<F extends Figure<F>>(line: Line, context: SettleContext<F>): RowFigures<F> {
  const { kind } = context;
  const cap = isTyped(line.cap) ? kind.of(adjustedAmount(line.cap), 'rate') : undefined;
  const collar = isTyped(line.collar) ? kind.of(adjustedAmount(line.collar), 'rate') : undefined;
  const { base, years } = drivenYears(
    {
      base: line.base,
      years: line.years,
      unit: '£',
      drive: (before, year, base) =>
        line.driver
          ? drivenFigure(before, line.driver, year, context, { table: 'Line', row: line.name, column: 'Driver' }, collar, cap)
          : base,
      named: (figure, year) => figure.called(`${line.name} ${yearName(year)}`, provenanceOf(line.source)),
    },
    context,
  );
  return { name: line.name, category: line.category, heldBy: line.heldBy, baseYear: base, years };
}

/** Last year's figure moved by its driver: a rate of growth, or pounds added. */
export function drivenFigure<F extends Figure<F>>(
  before: F,
  driver: string,
  year: FinancialYear,
  context: SettleContext<F>,
  usedBy: Parameters<SettleContext<F>['assumption']>[2],
  collar?: F,
  cap?: F,
): F {
  const assumption = context.find(driver);
  const figure = context.assumption(driver, year, usedBy);
  if (assumption?.unit === '%')
    context.plan.findings.add({
      severity: 'warning',
      ...usedBy,
      sentence: `${usedBy.table} “${usedBy.row}” is driven by “${assumption.name}”, whose unit is % (a level); it is used as growth on the year before. The unit “% a year” says so.`,
    });
  return assumption && !assumption.unit.startsWith('%')
    ? before.plus(figure).rounded('penny')
    : grown(before, heldBetween(figure, collar, cap));
}

/** A staff group's cost by year. Awards of the base year leave their tail in the first year of the plan. */
export function settlePost<F extends Figure<F>>(
  post: Post,
  context: SettleContext<F>,
): RowFigures<F> & { readonly fte: ReadonlyMap<FinancialYear, F> } {
  const { kind, plan } = context;
  const { baseYear } = plan.horizon;
  let establishment = context.cell(post.establishment, context.nothing('FTE'), 'FTE');
  let atFirstOfApril = context
    .cell(post.averageCost, context.nothing(), '£')
    .called(`${post.name} average cost ${yearName(baseYear)}`, provenanceOf(post.source));
  const cost = new Map<FinancialYear, F>();
  const fte = new Map<FinancialYear, F>();
  for (const year of [baseYear, ...plan.horizon.years]) {
    const steps = averageCosts(atFirstOfApril, awardsOf(post, year, context)).map((step, award) =>
      award
        ? { ...step, averageCost: step.averageCost.called(`${post.name} average cost from ${MONTHS[step.from]} ${yearName(year)}`) }
        : step,
    );
    const change = year === baseYear ? context.nothing('FTE') : context.cell(post.years.get(year) ?? {}, context.nothing('FTE'), 'FTE');
    const usedBy = (column: string) => ({ table: 'Post' as const, row: post.name, column });
    const figure = postCost({
      establishment,
      change,
      changeMonth: post.month ?? APRIL,
      costs: steps,
      one: context.one,
      nothing: context.nothing(),
      vacancy: context.rate(post.vacancy, year, usedBy('Vacancy')),
      onCosts: kind.total(
        post.onCosts.map(rate => context.rate(rate, year, usedBy('On-costs'))),
        'rate',
      ),
    });
    establishment = establishment.plus(change);
    atFirstOfApril = steps[steps.length - 1]!.averageCost;
    cost.set(year, figure.called(`${post.name} ${yearName(year)}`, provenanceOf(post.source)));
    fte.set(year, establishment);
  }
  return { name: post.name, category: post.category, heldBy: post.heldBy, baseYear: cost.get(baseYear)!, years: cost, fte };
}

function awardsOf<F extends Figure<F>>(post: Post, year: FinancialYear, context: SettleContext<F>): Award<F>[] {
  const awards: Award<F>[] = [];
  if (post.increment && year !== context.plan.horizon.baseYear) awards.push(award(post.increment, 'Increment', APRIL));
  for (const name of post.payAwards) awards.push(award(name, 'Pay award', USUAL_AWARD_MONTH));
  return awards;

  function award(name: string, column: string, usualMonth: number): Award<F> {
    const assumption = context.find(name);
    if (assumption && assumption.fromMonth === undefined && column === 'Pay award')
      context.plan.findings.add({
        severity: 'note',
        table: 'Assumption',
        row: assumption.name,
        column: 'From month',
        sentence: `Assumption “${assumption.name}” is a pay award without a From month; September (9) is taken.`,
      });
    return {
      month: assumption?.fromMonth ?? usualMonth,
      kind: !assumption || assumption.unit.startsWith('%') ? 'rate' : 'pounds',
      value: context.assumption(name, year, { table: 'Post', row: post.name, column }),
    };
  }
}

/** A commissioned service by year: what is typed, within its years. */
export function settleService<F extends Figure<F>>(service: Service, context: SettleContext<F>): RowFigures<F> {
  const years = new Map<FinancialYear, F>();
  for (const year of context.plan.horizon.years) {
    const runs = (service.from === undefined || year >= service.from) && (service.to === undefined || year <= service.to);
    years.set(year, runs ? context.cell(service.years.get(year) ?? {}, context.nothing(), '£') : context.nothing());
  }
  return { name: service.name, category: service.category, heldBy: '', baseYear: context.nothing(), years };
}
