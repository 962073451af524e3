import type { Figure } from '../../figures/figure';
import { yearName } from '../../years/financial-year';
import type { FinancialYear } from '../../years/financial-year';
import type { CollectionFundShare, Grant } from '../read-funding';
import { provenanceOf } from './context';
import type { SettleContext } from './context';
import { drivenFigure } from './spending';

/** A grant or income line by year. */
export interface GrantFigures<F> {
  readonly grant: Grant;
  readonly baseYear: F;
  readonly years: ReadonlyMap<FinancialYear, F>;
}

export const isPaidIn = (grant: Grant, year: FinancialYear): boolean => (grant.from === undefined || year >= grant.from) && (grant.to === undefined || year <= grant.to);

/** Whether a grant lasts: it is recurring and does not end within the plan. */
export const lasts = (grant: Grant, lastYear: FinancialYear): boolean => grant.recurring && (grant.to === undefined || grant.to > lastYear);

/** A grant from its own dates: typed, or driven from the year before, or its Base; nil outside From and To. */
export function settleGrant<F extends Figure<F>>(grant: Grant, context: SettleContext<F>): GrantFigures<F> {
  const base = context.cell(grant.base, context.nothing(), '£');
  const years = new Map<FinancialYear, F>();
  let before = base;
  for (const year of context.plan.horizon.years) {
    const driven = grant.driver ? drivenFigure(before, grant.driver, year, context, { table: 'Funding', row: grant.name, column: 'Driver' }) : base;
    const figure = context.cell(grant.years.get(year) ?? {}, driven, '£').called(`${grant.name} ${yearName(year)}`, provenanceOf(grant.source));
    years.set(year, isPaidIn(grant, year) ? figure : context.nothing());
    before = figure;
  }
  const { baseYear } = context.plan.horizon;
  return { grant, baseYear: isPaidIn(grant, baseYear) ? base : context.nothing(), years };
}

/** A collection-fund share: a one-off of its year, a surplus above nil and a deficit below it. */
export function settleCollectionFund<F extends Figure<F>>(share: CollectionFundShare, year: FinancialYear, context: SettleContext<F>): F {
  const amount = context.cell(share.years.get(year) ?? {}, context.nothing(), '£');
  if (!share.kind) return context.kind.faulty({ kind: 'wrong', sentence: `Collection fund “${share.name}”, Kind, is not known; surplus or deficit would be right.` });
  return share.kind === 'deficit' ? context.nothing().minus(amount) : amount;
}
