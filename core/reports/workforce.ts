import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import { itemAt } from '../lookups';
import { provenanceOf, SettleContext } from '../plan/settle/context';
import type { GrantFigures } from '../plan/settle/funding';
import { headcountOf } from '../plan/settle/headcount';
import { adjustedAmount, sameWords } from '../plan/cells';
import { roundedTo } from '../figures/decimal';
import { monthName } from '../years/day';
import { figure, rowOfTable } from './report';
import type { Report, Row } from './report';
import type { ReportWriter, Year } from './report-writer';

const MARCH = 3;

/**
 * FTE and heads by post and year at the end of March, and for each grant that pays by a post’s heads the target, the heads at
 * its check point, how far they are above or below it, and what of the grant is lost.
 */
export function workforceReport(writer: ReportWriter): Report {
  const { settled, plan } = writer;
  const context = new SettleContext(plan, exactKind);
  const withHeads = plan.posts.filter(post => headcountOf(post, plan.horizon.years[0], context));
  const total = (figures: readonly Exact[]) => exactKind.total(figures, 'FTE');
  return writer.report({ id: 'workforce', title: 'FTE and headcount by post, and the grants that rest on them' }, 'Post', [
    ...settled.posts.map((post, index) =>
      writer.row({ id: rowOfTable('Post', post.name), label: `${post.name}, FTE` }, 'fte', ({ year }) =>
        figure(post.fte.of(year), 'fte', provenanceOf(itemAt(plan.posts, index).source)),
      ),
    ),
    writer.row(
      { id: 'totalFte', label: 'Total FTE' },
      'fte',
      ({ year }) => figure(total(settled.posts.map(post => post.fte.of(year))), 'fte'),
      {
        role: 'total',
      },
    ),
    ...withHeads.map(post =>
      writer.row({ id: `heads/${rowOfTable('Post', post.name)}`, label: `${post.name}, headcount` }, 'count', ({ year }) =>
        figure(headcountOf(post, year, context)!, 'count', provenanceOf(post.source)),
      ),
    ),
    ...(withHeads.length
      ? [
          writer.row(
            { id: 'totalHeadcount', label: 'Total headcount' },
            'count',
            ({ year }) => figure(total(withHeads.map(post => headcountOf(post, year, context)!)), 'count'),
            { role: 'total' },
          ),
        ]
      : []),
    ...settled.grants.flatMap(one => targetRows(one, writer, context)),
  ]);
}

/** A grant whose condition is a post’s heads: its highest threshold is the target. */
function targetRows({ grant, years, whole }: GrantFigures<Exact>, writer: ReportWriter, context: SettleContext<Exact>): Row[] {
  const { plan } = writer;
  const post = grant.condition ? plan.posts.find(one => sameWords(one.name, grant.condition)) : undefined;
  const steps = plan.steps.filter(step => sameWords(step.condition, grant.condition));
  if (!post || !steps.length || context.find(grant.condition)) return [];
  const target = steps.reduce((highest, step) => (adjustedAmount(step.threshold).gt(adjustedAmount(highest.threshold)) ? step : highest));
  const at = monthName(target.month ?? MARCH);
  const heads = ({ year }: Year) => headcountOf(post, year, context, target.month);
  const id = rowOfTable('Funding', grant.name);
  const unit = (of: Exact) => figure(of.fault ? of.fault : roundedTo(of.amount, 2), 'count');
  const threshold = exactKind.of(adjustedAmount(target.threshold), 'number');
  return [
    writer.row({ id: `target/${id}`, label: `Target of ${grant.name}` }, 'count', () => unit(threshold)),
    writer.row({ id: `atCheckPoint/${id}`, label: `${post.name}, headcount in ${at}` }, 'count', year =>
      unit(heads(year) ?? exactKind.nothing('number')),
    ),
    writer.row({ id: `aboveTarget/${id}`, label: `Above or below the target of ${grant.name}` }, 'count', year =>
      unit((heads(year) ?? exactKind.nothing('number')).minus(threshold)),
    ),
    writer.moneyRow({ id: `atStake/${id}`, label: `${grant.name} at stake` }, ({ year }) => whole.of(year)),
    writer.moneyRow({ id: `lost/${id}`, label: `${grant.name} lost` }, ({ year }) => whole.of(year).minus(years.of(year))),
  ];
}
