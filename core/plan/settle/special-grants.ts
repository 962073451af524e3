import { ModelError } from '../../errors';
import { budgetWithoutEvent, specialGrant, SPECIAL_GRANT_LAW, SPECIAL_GRANT_ORDERS } from '../../budget/special-grant';
import type { SpecialGrantOrder } from '../../budget/special-grant';
import type { Fault, Figure } from '../../figures/figure';
import { CompleteMap } from '../../lookups';
import { parameterFigure } from '../../parameters/lookup';
import { nearestWord } from '../../reading/nearest-word';
import type { FinancialYear } from '../../years/financial-year';
import type { ByYear } from '../../years/horizon';
import { SPECIAL_GRANT_ORDER } from '../body-rows';
import { isTyped, quoted, sameWords, textOf } from '../cells';
import type { Grant, SpecialTerms } from '../read-funding';
import type { ChangeFigures } from './changes';
import { provenanceOf } from './context';
import type { SettleContext } from './context';
import { isPaidIn } from '../../budget/lasting-funding';
import type { GrantFigures } from './funding';
import type { RowFigures } from './spending';

/** What is settled before special grants are: they are measured by the rest of the plan. */
export interface BeforeSpecialGrants<F> {
  readonly posts: readonly RowFigures<F>[];
  readonly lines: readonly RowFigures<F>[];
  readonly services: readonly RowFigures<F>[];
  readonly changes: readonly ChangeFigures<F>[];
  /** All other grants. */
  readonly grants: readonly GrantFigures<F>[];
}

/**
 * A special grant by year: what is typed (an award that is known), else the agreed share of the cost of the row it pays for,
 * above the threshold.
 */
export function settleSpecialGrant<F extends Figure<F>>(
  grant: Grant,
  terms: SpecialTerms,
  before: BeforeSpecialGrants<F>,
  context: SettleContext<F>,
): GrantFigures<F> {
  const cost = costOf(terms.paysFor, before);
  const unknown = cost ? undefined : notFound(grant, terms, before, context);
  const order = orderIn(context);
  const worked = (year: FinancialYear): F => {
    if (unknown) return context.kind.faulty(unknown);
    const of = cost!.of(year);
    const share = context.rate(terms.share, year, { table: 'Funding', row: grant.name, column: 'Share' });
    const threshold = thresholdIn(grant, terms, year, context);
    const budget = budgetWithout(before, year, context);
    const ownPart = budget.times(threshold);
    return specialGrant({ cost: of, share, ownPart }, order, context.nothing()).called(
      { table: 'Funding', row: grant.name, of: 'by its terms', year },
      {
        how: words =>
          `${words.amount(share)} of the ${words.amount(of)} that “${terms.paysFor}” costs${words.unlessNil(
            threshold,
            `, ${order === 'threshold first' ? 'above' : 'less'} ${words.amount(threshold)} of the budget of ${words.amount(budget)} without it`,
          )}; to the penny, never below nil`,
        law: SPECIAL_GRANT_LAW,
      },
    );
  };
  const years = new CompleteMap(
    context.plan.horizon.years.map(year => [
      year,
      isPaidIn(grant, year)
        ? context.rowFigure(
            { table: 'Funding', row: grant.name, year },
            grant.years.get(year) ?? {},
            { figure: worked(year), how: 'the agreed share of its cost' },
            '£',
            grant.source,
          )
        : context.nothing(),
    ]),
  );
  return { grant, whole: years, baseYear: provenBase(grant, context), years };
}

/** What was paid in the base year, where it is typed. */
const provenBase = <F extends Figure<F>>(grant: Grant, context: SettleContext<F>): F =>
  context
    .cell(grant.base, context.nothing(), '£')
    .called({ table: 'Funding', row: grant.name, year: context.plan.horizon.baseYear }, { how: 'typed', ...provenanceOf(grant.source) });

/** The cost by year of the row of that name: of a Change, a Line, a Service or a Post, in this order. */
function costOf<F>(name: string, { changes, lines, services, posts }: BeforeSpecialGrants<F>): ByYear<F> | undefined {
  const change = changes.find(one => one.change.kind !== 'saving' && sameWords(one.change.name, name));
  return change?.counted ?? [...lines, ...services, ...posts].find(one => sameWords(one.name, name))?.years;
}

function notFound<F extends Figure<F>>(
  grant: Grant,
  { paysFor }: SpecialTerms,
  { changes, lines, services, posts }: BeforeSpecialGrants<F>,
  { plan }: SettleContext<F>,
): Fault {
  const names = [...changes.map(one => one.change.name), ...[...lines, ...services, ...posts].map(one => one.name)];
  const near = nearestWord(paysFor, names);
  const sentence = `Funding “${grant.name}”, Pays for, names “${paysFor}”, which is not a Change, Line, Service or Post. Type ${near ? `“${near}” if that is meant` : 'the name of the row that holds the additional cost'}.`;
  plan.findings.add({ severity: 'error', table: 'Funding', row: grant.name, column: 'Pays for', sentence });
  return { kind: 'wrong', sentence };
}

/** The threshold as typed; else as the Home Office is known to apply it in the year. */
function thresholdIn<F extends Figure<F>>(grant: Grant, { threshold }: SpecialTerms, year: FinancialYear, context: SettleContext<F>): F {
  if (isTyped(threshold)) return context.cell(threshold, context.nothing('rate'), 'rate');
  try {
    return context.kind.of(parameterFigure('special grant', year, 'threshold').value, 'rate');
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    const sentence = `Funding “${grant.name}”, Threshold, is empty. ${error.sentence}`;
    context.plan.findings.add({ severity: 'error', table: 'Funding', row: grant.name, column: 'Threshold', sentence });
    return context.kind.faulty({ kind: error.kind, sentence });
  }
}

function budgetWithout<F extends Figure<F>>(before: BeforeSpecialGrants<F>, year: FinancialYear, context: SettleContext<F>): F {
  const { kind, plan } = context;
  const total = (parts: readonly F[]) => kind.total(parts, '£');
  const { posts, lines, services, changes, grants } = before;
  const paidFor = plan.grants.flatMap(({ special }) => (special ? [costOf(special.paysFor, before)?.get(year)] : []));
  const counted = (saving: boolean) => changes.filter(one => (one.change.kind === 'saving') === saving).map(one => one.counted.of(year));
  return budgetWithoutEvent({
    spending: total([...[...posts, ...lines, ...services].map(row => row.years.of(year)), ...counted(false)]),
    savings: total(counted(true)),
    grants: total(grants.filter(one => one.grant.kind !== 'core').map(one => one.years.of(year))),
    paidFor: total(paidFor.filter((one): one is F & {} => one !== undefined)),
  });
}

function orderIn<F extends Figure<F>>({ plan }: SettleContext<F>): SpecialGrantOrder {
  const typed = textOf(plan.body.fact(SPECIAL_GRANT_ORDER));
  const order = SPECIAL_GRANT_ORDERS.find(one => sameWords(one, typed));
  if (typed && !order)
    plan.findings.add({
      severity: 'error',
      table: 'Body',
      row: SPECIAL_GRANT_ORDER,
      column: 'Value',
      sentence: `Body, ${SPECIAL_GRANT_ORDER}, holds ${quoted(typed)}; type ${SPECIAL_GRANT_ORDERS.join(' or ')}.`,
    });
  return order ?? 'threshold first';
}
