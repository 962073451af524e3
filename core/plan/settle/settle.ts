import { ladder } from '../../budget/ladder';
import type { Ladder } from '../../budget/ladder';
import type { Figure, Kind } from '../../figures/figure';
import type { FinancialYear } from '../../years/financial-year';
import { Findings } from '../findings';
import type { Finding } from '../findings';
import type { Plan } from '../plan';
import type { Reserve } from '../read-reserves';
import { settleChange } from './changes';
import type { ChangeFigures } from './changes';
import { SettleContext } from './context';
import type { ProposalChoice } from './context';
import { preceptOf } from '../../precept/precept-parts';
import { bandDByYear, bandDFigures, settleTaxBase } from './council-tax';
import type { BandDChoice, PreceptFigures } from './council-tax';
import { lastsOrIsReplaced, settleCollectionFund, settleGrant } from './funding';
import type { GrantFigures } from './funding';
import { overspendOnReserves } from './overspend';
import type { OverspendOfYear } from './overspend';
import { closingOf, settleReserves } from './reserves';
import type { ReservesOfYear } from './reserves';
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
  readonly bandD?: BandDChoice;
  readonly precept?: PreceptFigures<F>;
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
  readonly posts: readonly (RowFigures<F> & { readonly fte: ReadonlyMap<FinancialYear, F> })[];
  readonly lines: readonly RowFigures<F>[];
  readonly services: readonly RowFigures<F>[];
  readonly changes: readonly ChangeFigures<F>[];
  readonly grants: readonly GrantFigures<F>[];
  readonly taxBases: readonly { readonly name: string; readonly baseYear: F; readonly years: ReadonlyMap<FinancialYear, F> }[];
  readonly years: readonly YearFigures<F>[];
  /** What was found in working it out; reading has found the rest. */
  readonly findings: readonly Finding[];
}

/** Works a plan out, year by year, in whichever kind of number is given. */
export function settle<F extends Figure<F>>(plan: Plan, kind: Kind<F>, choice?: ProposalChoice): Settled<F> {
  const found = new Findings();
  const context = new SettleContext({ ...plan, findings: found, context: { ...plan.context, findings: found } }, kind, choice);
  const rows = {
    posts: plan.posts.map(post => settlePost(post, context)),
    lines: plan.lines.map(line => settleLine(line, context)),
    services: plan.services.map(service => settleService(service, context)),
    changes: plan.changes.map(change => settleChange(change, context)),
    grants: plan.grants.map(grant => settleGrant(grant, context)),
    taxBases: plan.billingAuthorities.map(authority => ({ name: authority.name, ...settleTaxBase(authority, context) })),
    bandD: plan.precept && bandDByYear(context.plan),
  };
  const years: YearFigures<F>[] = [];
  let openings = new Map<Reserve, F>(
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
    const figures = settleYear(year, rows, openings, years.at(-1), context);
    openings = new Map([...figures.reserves.balances].map(([reserve, balance]) => [reserve, balance.closing]));
    years.push(figures);
  }
  return { plan, ...rows, years, findings: found.all() };
}

interface SettledRows<F> extends Omit<Settled<F>, 'plan' | 'years' | 'findings'> {
  readonly bandD?: Map<FinancialYear, BandDChoice>;
}

function settleYear<F extends Figure<F>>(
  year: FinancialYear,
  rows: SettledRows<F>,
  openings: ReadonlyMap<Reserve, F>,
  lastYear: YearFigures<F> | undefined,
  context: SettleContext<F>,
): YearFigures<F> {
  const { plan, kind } = context;
  const sum = (parts: readonly F[]) => kind.total(parts, '£');
  const spendingChanges = rows.changes.filter(one => one.change.kind !== 'saving');
  const savings = rows.changes.filter(one => one.change.kind === 'saving');
  const oneOff = (figures: readonly ChangeFigures<F>[]) =>
    sum(figures.filter(one => !one.change.recurring).map(one => one.counted.get(year)!));
  const baseYearOneOffs = oneOffsInBaseBudget(rows.changes, context);
  const changesInSpending = sum([...spendingChanges.map(one => one.counted.get(year)!), ...context.poison('Change', year)]);
  const spending = sum([
    ...[...rows.posts, ...rows.lines, ...rows.services].map(row => row.years.get(year)!),
    changesInSpending,
    context.nothing().minus(baseYearOneOffs),
    ...context.poison('Post', year),
    ...context.poison('Line', year),
    ...context.poison('Service', year),
  ]).called(
    { term: 'spending', year },
    {
      how: words =>
        `posts, lines, services and changes, added up${words.unlessNil(baseYearOneOffs, `, less one-offs of ${words.amount(baseYearOneOffs)} that the base budget holds`)}`,
    },
  );
  const savingsCounted = sum([...savings.map(one => one.counted.get(year)!), ...context.poison('Change', year)]).called(
    { term: 'savingsCounted', year },
    { how: 'the savings, each times its delivery, added up' },
  );
  const savingsNotCounted = sum(savings.map(one => one.notCounted.get(year)!)).called(
    { term: 'savingsNotCounted', year },
    { how: 'what the delivery of each saving does not assure, added up' },
  );

  const grants = sum([...rows.grants.map(one => one.years.get(year)!), ...context.poison('Funding', year)]);
  const collectionFund = sum([
    ...plan.collectionFund.map(share => settleCollectionFund(share, year, context)),
    ...context.poison('Collection fund', year),
  ]).called({ term: 'collectionFund', year }, { how: 'the body’s shares of surpluses less those of deficits, added up' });
  const bandD = rows.bandD?.get(year);
  const bandDFigure = bandD && bandDFigures(year, bandD, lastYear?.precept?.figures, context);
  const precept = bandDFigure && {
    bandD: bandDFigure.bandD,
    figures: bandDFigure,
    ...preceptOf(
      bandDFigure.bandD,
      rows.taxBases.map(base => ({ name: base.name, taxBase: base.years.get(year)! })),
      context.poison('Billing authority', year),
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
          ? one.years.get(year)!
          : kind.faulty({ kind: 'wrong', sentence: `Funding “${one.grant.name}”, Kind, is not known, so the net budget is not.` }),
      ),
  );
  const netBudget = spending
    .minus(savingsCounted)
    .minus(specific)
    .minus(sum(context.poison('Funding', year)))
    .called(
      { term: 'netBudget', year },
      {
        how: words =>
          `spending of ${words.amount(spending)}${words.unlessNil(savingsCounted, `, less ${words.amount(savingsCounted)} of savings counted`)}${words.unlessNil(specific, `, less ${words.amount(specific)} of specific grants and income`)}`,
      },
    );

  const moved = settleReserves(year, openings, rows.changes, netBudget, context);
  const lastOfPlan = plan.horizon.years[plan.horizon.years.length - 1]!;
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
      .minus(sum(rows.grants.filter(one => !lastsOrIsReplaced(one.grant, plan.grants, lastOfPlan)).map(one => one.years.get(year)!))),
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
    netBudgetRequirement: netBudget
      .plus(reserves.contributions)
      .minus(reserves.drawdowns)
      .called(
        { term: 'netBudgetRequirement', year },
        {
          how: words =>
            `net budget of ${words.amount(netBudget)}${words.unlessNil(reserves.contributions, `, plus ${words.amount(reserves.contributions)} put into reserves`)}${words.unlessNil(reserves.drawdowns, `, less ${words.amount(reserves.drawdowns)} drawn from reserves`)}`,
        },
      ),
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

/** One-off changes that the base budget holds: they come out of spending in the first year of the plan and stay out. */
function oneOffsInBaseBudget<F extends Figure<F>>(changes: readonly ChangeFigures<F>[], context: SettleContext<F>): F {
  const held = changes.filter(one => !one.change.recurring);
  const added = held.filter(one => one.change.kind !== 'saving').map(one => one.inBaseBudget);
  const saved = held.filter(one => one.change.kind === 'saving').map(one => one.inBaseBudget);
  return context.kind
    .total(added, '£')
    .minus(context.kind.total(saved, '£'))
    .called({ term: 'oneOffsInBase' }, { how: 'the one-off changes of the base year, added up, less its one-off savings' });
}
