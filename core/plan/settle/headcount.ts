import { headcountAt } from '../../budget/headcount';
import type { Figure } from '../../figures/figure';
import type { FinancialYear } from '../../years/financial-year';
import { isTyped } from '../cells';
import type { Post } from '../read-spending';
import type { SettleContext } from './context';

const APRIL = 4;

/** A post’s heads in a year, at a month’s end; undefined where its Headcount is not typed. */
export function headcountOf<F extends Figure<F>>(
  post: Post,
  year: FinancialYear,
  context: SettleContext<F>,
  checkPoint?: number,
): F | undefined {
  if (!isTyped(post.headcount)) return undefined;
  const nil = context.nothing('FTE');
  const changes = context.plan.horizon.years
    .filter(one => one <= year)
    .map(one => ({ change: context.cell(post.years.get(one) ?? {}, nil, 'FTE'), month: post.month ?? APRIL }));
  return headcountAt(context.cell(post.headcount, nil, 'number'), changes, checkPoint);
}
