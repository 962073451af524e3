import { ladder } from '../../budget/ladder';
import type { Ladder } from '../../budget/ladder';
import { lasting } from '../../budget/lasting-funding';
import { netBudgetOf, netBudgetRequirementOf, oneOffsInBase } from '../../budget/net-budget';
import type { Figure, Kind } from '../../figures/figure';
import { CompleteMap, lastOf } from '../../lookups';
import type { ReadonlyCompleteMap } from '../../lookups';
import type { FinancialYear } from '../../years/financial-year';
import type { ByYear } from '../../years/horizon';
import { byName, wordKey } from '../cells';
import type { Finding } from '../findings';
import type { Plan } from '../plan';
import type { Grant } from '../read-funding';
import type { Reserve } from '../read-reserves';
import type { Post } from '../read-spending';
import { settleChange } from './changes';
import type { ChangeFigures } from './changes';
import { SettleContext } from './context';
import type { ProposalChoice } from './context';
import { preceptOf } from '../../precept/precept-parts';
import { bandDByYear, bandDFigures, settleTaxBase } from './council-tax';
import type { BandDChoice, PreceptFigures } from './council-tax';
import { settleCollectionFund, settleGrant } from './funding';
import type { GrantFigures } from './funding';
import { overspendOnReserves } from './overspend';
import type { OverspendOfYear } from './overspend';
import { reorganised } from './reorganise';
import { closingOf, settleReserves } from './reserves';
import type { ReservesOfYear } from './reserves';
import { RecordedFindings, SettledRows } from './settled-rows';
import { settleSpecialGrant } from './special-grants';
import type { BeforeSpecialGrants } from './special-grants';
import { settleLine, settlePost, settleService } from './spending';
import type { RowFigures } from './spending';

/** One year of the plan, worked out. */
export interface YearFigures<F> extends Ladder<F> {
  readonly year: FinancialYear;
  readonly spending: F;
  readonly changesInSpending: F;
  readonly baseYearOneOffs: F;
  readonly savingsCounted: F;
  readonly savingsNotCounted: F;
  readonly grants: F;
  readonly collectionFund: F;
  readonly bandD: BandDChoice | undefined;
  readonly precept: PreceptFigures<F> | undefined;
  readonly funding: F;
  readonly netBudget: F;
  readonly netBudgetRequirement: F;
  readonly contributions: F;
  readonly drawdowns: F;
  readonly reserves: ReservesOfYear<F>;
  /** What falls on reserves by itself, where the plan says against which gap; what they bear is out of the remaining gap. */
  readonly overspend?: OverspendOfYear<F>;
  readonly generalReserve: F;
  readonly earmarkedReserves: F;
  readonly capitalReserves: F;
  readonly totalReserves: F;
}

/** A plan worked out: rows by year, and each year's totals. */
export interface Settled<F> {
  readonly plan: Plan;
  readonly posts: readonly (RowFigures<F> & { readonly fte: ByYear<F> })[];
  readonly lines: readonly RowFigures<F>[];
  readonly services: readonly RowFigures<F>[];
  readonly changes: readonly ChangeFigures<F>[];
  readonly grants: readonly GrantFigures<F>[];
  readonly taxBases: readonly { readonly name: string; readonly baseYear: F; readonly years: ByYear<F> }[];
  readonly years: readonly YearFigures<F>[];
  /** What was found in working it out; reading has found the rest. */
  readonly findings: readonly Finding[];
}

/** The rows of plans worked out, for their scenarios. */
const rowsOf = new WeakMap<object, unknown>();

/**
 * Works a plan out, year by year, in whichever kind of number is given. `before` is another scenario of the same plan, worked
 * out in the same kind: rows that are the same in both are taken from it.
 */
export function settle<F extends Figure<F>>(plan: Plan, kind: Kind<F>, choice?: ProposalChoice, before?: Settled<F>): Settled<F> {
  const found = new RecordedFindings();
  const context = new SettleContext({ ...plan, findings: found, context: { ...plan.context, findings: found } }, kind, choice);
  const settled = new SettledRows(context, found, before && (rowsOf.get(before) as SettledRows<F> | undefined));
  const measured = {
    posts: plan.posts.map(post => settled.of(post, settlePost, assumptionsOfPost(post))),
    lines: plan.lines.map(line => settled.of(line, settleLine, [line.driver])),
    services: plan.services.map(service => settled.of(service, settleService, [])),
    // An option that is tried may take a change out, so that its rows are not those of the plan.
    changes: plan.changes.map(change => (choice ? settleChange(change, context) : settled.of(change, settleChange, []))),
  };
  const rows = {
    ...measured,
    grants: settleGrants(measured, settled, context),
    taxBases: reorganised(
      plan.billingAuthorities.map(authority => ({
        name: authority.name,
        ...settled.of(authority, settleTaxBase, [authority.growth]),
      })),
      context,
    ),
    // Read with every plan, so that the same table comes from the same Body.
    bandD: plan.precept && (settled.known<ByYear<BandDChoice>>(plan.precept) ?? settled.record(plan.precept, bandDByYear(context.plan))),
  };
  const grants = byName(plan.grants);
  const replacing = ({ replacedBy }: Grant) => (replacedBy ? grants.get(wordKey(replacedBy)) : undefined);
  const ordered = { ...rows, lasting: lasting(plan.grants, lastOf(plan.horizon.years), replacing) };
  const years: YearFigures<F>[] = [];
  let openings = new CompleteMap<Reserve, F>(
    plan.reserves.map(reserve => [
      reserve,
      context.rowFigure(
        { table: 'Reserve', row: reserve.name, of: 'opening' },
        reserve.opening,
        { figure: context.nothing(), how: 'nil: nothing is typed' },
        '£',
        '',
      ),
    ]),
  );
  for (const year of plan.horizon.years) {
    const figures = settleYear(year, ordered, openings, years.at(-1), context);
    openings = new CompleteMap([...figures.reserves.balances].map(([reserve, balance]) => [reserve, balance.closing]));
    years.push(figures);
  }
  const result = { plan, ...rows, years, findings: found.all() };
  rowsOf.set(result, settled);
  return result;
}

const assumptionsOfPost = ({ payAwards, increment, vacancy, onCosts }: Post): string[] => [
  ...payAwards,
  increment,
  ...[vacancy, ...onCosts].flatMap(rate => ('assumption' in rate ? [rate.assumption] : [])),
];

/** All grants in their order: the special ones last, since they are measured by the rest of the plan. */
function settleGrants<F extends Figure<F>>(
  measured: Omit<BeforeSpecialGrants<F>, 'grants'>,
  settled: SettledRows<F>,
  context: SettleContext<F>,
): GrantFigures<F>[] {
  const all = context.plan.grants;
  const plain = new Map(all.filter(one => !one.special).map(grant => [grant, plainGrant(grant, settled, context)]));
  const before = { ...measured, grants: [...plain.values()] };
  return all.map(grant => plain.get(grant) ?? settleSpecialGrant(grant, grant.special!, before, context));
}

/** A grant without a condition rests on its own row alone. */
const plainGrant = <F extends Figure<F>>(grant: Grant, settled: SettledRows<F>, context: SettleContext<F>): GrantFigures<F> =>
  grant.condition ? settleGrant(grant, context) : settled.of(grant, settleGrant, [grant.driver]);

interface RowsInOrder<F> extends Omit<Settled<F>, 'plan' | 'years' | 'findings'> {
  readonly bandD: ByYear<BandDChoice> | undefined;
  /** The grants that last beyond the plan. */
  readonly lasting: ReadonlySet<Grant>;
}

function settleYear<F extends Figure<F>>(
  year: FinancialYear,
  rows: RowsInOrder<F>,
  openings: ReadonlyCompleteMap<Reserve, F>,
  lastYear: YearFigures<F> | undefined,
  context: SettleContext<F>,
): YearFigures<F> {
  const { plan, kind } = context;
  const sum = (parts: readonly F[]) => kind.total(parts, '£');
  const spendingChanges = rows.changes.filter(one => one.change.kind !== 'saving');
  const savings = rows.changes.filter(one => one.change.kind === 'saving');
  const oneOff = (figures: readonly ChangeFigures<F>[]) =>
    sum(figures.filter(one => !one.change.recurring).map(one => one.counted.of(year)));
  const baseYearOneOffs = oneOffsInBase(
    rows.changes
      .filter(one => !one.change.recurring)
      .map(one => ({ isSaving: one.change.kind === 'saving', inBaseBudget: one.inBaseBudget })),
    sum,
  );
  const changesInSpending = sum([...spendingChanges.map(one => one.counted.of(year)), ...context.faultsOf('Change', year)]);
  const spending = sum([
    ...[...rows.posts, ...rows.lines, ...rows.services].map(row => row.years.of(year)),
    changesInSpending,
    context.nothing().minus(baseYearOneOffs),
    ...context.faultsOf('Post', year),
    ...context.faultsOf('Line', year),
    ...context.faultsOf('Service', year),
  ]).called(
    { term: 'spending', year },
    {
      how: words =>
        `posts, lines, services and changes, added up${words.unlessNil(baseYearOneOffs, `, less one-offs of ${words.amount(baseYearOneOffs)} that the base budget holds`)}`,
    },
  );
  const savingsCounted = sum([...savings.map(one => one.counted.of(year)), ...context.faultsOf('Change', year)]).called(
    { term: 'savingsCounted', year },
    { how: 'the savings, each times its delivery, added up' },
  );
  const savingsNotCounted = sum(savings.map(one => one.notCounted.of(year))).called(
    { term: 'savingsNotCounted', year },
    { how: 'what the delivery of each saving does not assure, added up' },
  );

  const grants = sum([...rows.grants.map(one => one.years.of(year)), ...context.faultsOf('Funding', year)]);
  const collectionFund = sum([
    ...plan.collectionFund.map(share => settleCollectionFund(share, year, context)),
    ...context.faultsOf('Collection fund', year),
  ]).called({ term: 'collectionFund', year }, { how: 'the body’s shares of surpluses less those of deficits, added up' });
  const bandD = rows.bandD?.get(year);
  const bandDFigure = bandD && bandDFigures(year, bandD, lastYear?.precept?.figures, context);
  const precept = bandDFigure && {
    bandD: bandDFigure.bandD,
    figures: bandDFigure,
    ...preceptOf(
      bandDFigure.bandD,
      rows.taxBases.map(base => ({ name: base.name, taxBase: base.years.of(year) })),
      context.faultsOf('Billing authority', year),
      kind,
      year,
    ),
  };
  const funding = sum([grants, collectionFund, ...(precept ? [precept.precept] : [])]).called(
    { term: 'funding', year },
    { how: 'grants, income, collection-fund shares and the precept, added up' },
  );
  const specific = sum(
    rows.grants
      .filter(one => one.grant.kind !== 'core')
      .map(one =>
        one.grant.kind
          ? one.years.of(year)
          : kind.faulty({ kind: 'wrong', sentence: `Funding “${one.grant.name}”, Kind, is not known, so the net budget is not.` }),
      ),
  );
  const netBudget = netBudgetOf(spending, savingsCounted, kind.total([specific, ...context.faultsOf('Funding', year)], '£'), year);

  const moved = settleReserves(year, openings, rows.changes, netBudget, context);
  const rungs = ladder({
    spending,
    funding,
    savingsCounted,
    savingsNotCounted,
    contributions: moved.contributions,
    drawdowns: moved.drawdowns,
    recurringSpending: spending.minus(oneOff(spendingChanges)),
    recurringSavings: savingsCounted.minus(oneOff(savings)),
    recurringFunding: funding
      .minus(collectionFund)
      .minus(sum(rows.grants.filter(one => !rows.lasting.has(one.grant)).map(one => one.years.of(year)))),
    lastYearsCumulativeGap: lastYear?.cumulativeGap,
    year,
  });
  const fallen = plan.overspend && overspendOnReserves(year, rungs.remainingGap, moved, plan.overspend, context);
  const reserves = fallen?.reserves ?? moved;
  const generalReserve = closingOf('general', year, reserves, context).called(
    { term: 'generalReserve', year },
    { how: 'what the general reserves close at, added up' },
  );
  const earmarkedReserves = closingOf('earmarked', year, reserves, context).called(
    { term: 'earmarkedReserves', year },
    { how: 'what the earmarked reserves close at, added up' },
  );
  const capitalReserves = closingOf('capital', year, reserves, context).called(
    { term: 'capitalReserves', year },
    { how: 'what the capital reserves close at, added up' },
  );
  return {
    year,
    spending,
    changesInSpending,
    baseYearOneOffs,
    savingsCounted,
    savingsNotCounted,
    grants,
    collectionFund,
    bandD,
    precept,
    funding,
    netBudget,
    netBudgetRequirement: netBudgetRequirementOf(netBudget, reserves.contributions, reserves.drawdowns, year),
    contributions: reserves.contributions,
    drawdowns: reserves.drawdowns,
    reserves,
    ...rungs,
    ...(fallen && { overspend: fallen.overspend, remainingGap: fallen.remainingGap }),
    generalReserve,
    earmarkedReserves,
    capitalReserves,
    totalReserves: sum([generalReserve, earmarkedReserves, capitalReserves]).called(
      { term: 'totalReserves', year },
      { how: 'general, earmarked and capital reserves, added up; unusable reserves are in no total' },
    ),
  };
}
