import { USUAL_AWARD_MONTH } from '../../budget/pay';
import { averageCosts, postCost } from '../../budget/post-cost';
import type { Award } from '../../budget/post-cost';
import { grown, heldBetween } from '../../budget/driven';
import type { Figure, Making } from '../../figures/figure';
import { CompleteMap, itemAt } from '../../lookups';
import { monthName } from '../../years/day';
import type { FinancialYear } from '../../years/financial-year';
import type { ByYear } from '../../years/horizon';
import type { Line, Post, Service } from '../read-spending';
import { provenanceOf } from './context';
import { adjustedAmount, isTyped } from '../cells';
import type { SettleContext } from './context';
import { drivenYears } from './driven-years';

const APRIL = 4;

/** A row's figures: in the base year, then in each year of the plan. */
export interface RowFigures<F> {
  readonly name: string;
  readonly category: string;
  readonly heldBy: string;
  readonly baseYear: F;
  readonly years: ByYear<F>;
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
          : { figure: base, how: BASE_HOLDS },
      named: (figure, how, year) => figure.called({ table: 'Line', row: line.name, year }, { how, ...provenanceOf(line.source) }),
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
): { figure: F; how: Making<F>['how'] } {
  const assumption = context.find(driver);
  const figure = context.assumption(driver, year, usedBy);
  if (assumption?.unit === '%')
    context.plan.findings.add({
      severity: 'warning',
      ...usedBy,
      sentence: `${usedBy.table} “${usedBy.row}” is driven by “${assumption.name}”, whose unit is % (a level); it is used as growth on the year before. The unit “% a year” says so.`,
    });
  if (assumption && !assumption.unit.startsWith('%'))
    return {
      figure: before.plus(figure).rounded('penny'),
      how: words => `${words.amount(before)} the year before, plus ${words.amount(figure)} by ${driver}`,
    };
  const rate = heldBetween(figure, collar, cap);
  return {
    figure: grown(before, rate),
    how: words =>
      `${words.amount(before)} the year before, grown ${words.amount(rate)} by ${driver}${collar || cap ? ' within its collar and cap' : ''}, to the penny`,
  };
}

/** Where a row is neither typed for a year nor driven. */
export const BASE_HOLDS = 'the Base, which holds where no year is typed';

/** A staff group's cost by year. Awards of the base year leave their tail in the first year of the plan. */
export function settlePost<F extends Figure<F>>(post: Post, context: SettleContext<F>): RowFigures<F> & { readonly fte: ByYear<F> } {
  const { kind, plan } = context;
  const { baseYear } = plan.horizon;
  let establishment = context.cell(post.establishment, context.nothing('FTE'), 'FTE');
  let atFirstOfApril = context.rowFigure(
    { table: 'Post', row: post.name, of: 'average cost', year: baseYear },
    post.averageCost,
    { figure: context.nothing(), how: 'nothing is typed' },
    '£',
    post.source,
  );
  const cost = new CompleteMap<FinancialYear, F>();
  const fte = new CompleteMap<FinancialYear, F>();
  for (const year of [baseYear, ...plan.horizon.years]) {
    const steps = averageCosts(atFirstOfApril, awardsOf(post, year, context), (averageCost, award, before) =>
      averageCost.called(
        { table: 'Post', row: post.name, of: `average cost from ${monthName(award.month)}`, year },
        {
          how: words =>
            award.kind === 'rate'
              ? `${words.amount(before)} with ${award.name} of ${words.amount(award.value)}, to the penny`
              : `${words.amount(before)} plus ${words.amount(award.value)} for each FTE by ${award.name}, to the penny`,
        },
      ),
    );
    const usedBy = (column: string) => ({ table: 'Post' as const, row: post.name, column });
    const vacancy = context.rate(post.vacancy, year, usedBy('Vacancy'));
    const onCosts = kind.total(
      post.onCosts.map(rate => context.rate(rate, year, usedBy('On-costs'))),
      'rate',
    );
    const change = year === baseYear ? context.nothing('FTE') : context.cell(post.years.get(year) ?? {}, context.nothing('FTE'), 'FTE');
    const figure = postCost({
      establishment,
      change,
      changeMonth: post.month ?? APRIL,
      costs: steps,
      one: context.one,
      nothing: context.nothing(),
      vacancy,
      onCosts,
    });
    establishment = establishment.plus(change);
    const afterChange = establishment;
    atFirstOfApril = itemAt(steps, steps.length - 1).averageCost;
    cost.set(
      year,
      figure.called(
        { table: 'Post', row: post.name, year },
        {
          how: words =>
            `${words.amount(afterChange)} at the average cost of each month${words.unlessNil(vacancy, `, less ${words.amount(vacancy)} for vacancies`)}${words.unlessNil(onCosts, `, plus ${words.amount(onCosts)} on-costs`)}; to the penny after each`,
          ...provenanceOf(post.source),
        },
      ),
    );
    fte.set(year, establishment);
  }
  return { name: post.name, category: post.category, heldBy: post.heldBy, baseYear: cost.of(baseYear), years: cost, fte };
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
        sentence: `Assumption “${assumption.name}” is a pay award without a From month; ${monthName(USUAL_AWARD_MONTH)} (${USUAL_AWARD_MONTH}) is taken.`,
      });
    return {
      name,
      month: assumption?.fromMonth ?? usualMonth,
      kind: !assumption || assumption.unit.startsWith('%') ? 'rate' : 'pounds',
      value: context.assumption(name, year, { table: 'Post', row: post.name, column }),
    };
  }
}

/** Which of the services of one name a figure is of: the one that a grant pays, or another grant. */
export const partOfService = ({ fundedBy }: Service): string => (fundedBy ? `(${fundedBy})` : '');

/** A commissioned service by year: what is typed, within its years. */
export function settleService<F extends Figure<F>>(service: Service, context: SettleContext<F>): RowFigures<F> {
  const years = new CompleteMap<FinancialYear, F>();
  for (const year of context.plan.horizon.years) {
    const runs = (service.from === undefined || year >= service.from) && (service.to === undefined || year <= service.to);
    const name = { table: 'Service', row: service.name, of: partOfService(service), year };
    const outside = { how: 'nil: outside the years it runs', ...provenanceOf(service.source) };
    years.set(
      year,
      runs
        ? context.rowFigure(
            name,
            service.years.get(year) ?? {},
            { figure: context.nothing(), how: 'nil: nothing is typed' },
            '£',
            service.source,
          )
        : context.nothing().called(name, outside),
    );
  }
  return { name: service.name, category: service.category, heldBy: '', baseYear: context.nothing(), years };
}
