import { inPercent } from '../../figures/in-words';
import { vacancyOfNoAssumption } from '../../refusals/analysis';
import { Decimal } from '../../figures/decimal';
import type { Plan } from '../../plan/plan';
import { named } from '../../plan/read-body';
import type { Post } from '../../plan/read-spending';
import { adjustedAmount } from '../../plan/cells';
import type { FinancialYear } from '../../years/financial-year';
import type { Lever } from './lever';
import { assumptionLever } from './assumption-lever';

/** A staff group's vacancy rate: the one typed for it, in every year; where an assumption holds it, that assumption in the year. */
export function vacancyLever(post: Post, year: FinancialYear, plan: Plan): Lever {
  const { vacancy } = post;
  if ('assumption' in vacancy) {
    const assumption = named(plan.assumptions, vacancy.assumption);
    if (!assumption) throw vacancyOfNoAssumption(post.name, vacancy.assumption);
    return { ...assumptionLever(assumption, year, plan), lowest: new Decimal(0) };
  }
  return {
    name: `the vacancy rate of “${post.name}”`,
    now: adjustedAmount(vacancy.rate),
    step: new Decimal('0.00001'),
    trial: new Decimal('0.01'),
    lowest: new Decimal(0),
    highest: new Decimal(1),
    unit: 'rate',
    set: value => ({ ...plan, posts: plan.posts.map(one => (one === post ? { ...one, vacancy: { rate: { amount: value } } } : one)) }),
    said: value => inPercent(value, 3),
    atHighest: 'a vacancy rate is at most 100%',
  };
}
