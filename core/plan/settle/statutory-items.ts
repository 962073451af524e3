import { isFault } from '../../figures/figure';
import type { Figure } from '../../figures/figure';
import { statutoryCalculation } from '../../precept/statutory';
import type { StatutoryCalculation, StatutoryItem, StatutoryItems } from '../../precept/statutory';
import type { Term } from '../../terms';
import type { FundingKind } from '../read-funding';
import type { SettleContext } from './context';
import { settleCollectionFund } from './funding';
import type { Settled, YearFigures } from './settle';

/** A year’s statutory calculation with what it adds up. */
export interface StatutoryYear<F> extends StatutoryItems<F> {
  readonly calculation: StatutoryCalculation<F>;
  /** In Wales they are taken off the budget requirement; in England they stand in aggregate (3). */
  readonly coreGrants: F;
  readonly requirement: F;
}

/** The items of a year’s statutory calculation, from the settled plan. */
export function statutoryYear<F extends Figure<F>>(
  { plan, grants }: Settled<F>,
  figures: YearFigures<F>,
  context: SettleContext<F>,
): StatutoryYear<F> {
  const { kind } = context;
  const { year } = figures;
  const nothing = context.nothing();
  const body = plan.body.precepting(year);
  const isWelsh = !isFault(body) && body.country === 'Wales';
  const total = (parts: readonly F[]) => kind.total(parts, '£');
  const item = (term: Term, amount: F, how: string): StatutoryItem<F> => ({ term, amount: amount.called({ term, year }, { how }) });
  const fundShares = (which: 'surplus' | 'deficit') =>
    total(plan.collectionFund.filter(share => share.kind === which).map(share => settleCollectionFund(share, year, context)));
  const ofKind = (...kinds: (FundingKind | undefined)[]) =>
    total(grants.filter(one => kinds.includes(one.grant.kind)).map(one => one.years.of(year)));
  const toBeMet = [
    item('spendingAfterSavings', figures.spending.minus(figures.savingsCounted), 'spending less savings counted'),
    { term: 'contributions' as const, amount: figures.contributions },
    item('collectionFundDeficits', nothing.minus(fundShares('deficit')), 'the body’s shares of deficits, added up'),
  ];
  const toMeetIt = [
    item('income', ofKind('income'), 'the funding lines of the kind income, added up'),
    item(
      'grants',
      isWelsh ? ofKind('specific', undefined) : ofKind('core', 'specific', undefined),
      isWelsh ? 'the specific grants, added up' : 'the core and specific grants, added up',
    ),
    item('collectionFundSurpluses', fundShares('surplus'), 'the body’s shares of surpluses, added up'),
    { term: 'drawdowns' as const, amount: figures.drawdowns },
  ];
  const coreGrants = isWelsh ? ofKind('core') : nothing;
  const requirement = figures.precept?.requirement ?? nothing;
  return {
    toBeMet,
    toMeetIt,
    coreGrants,
    requirement,
    calculation: statutoryCalculation({ toBeMet, toMeetIt }, requirement.plus(coreGrants), kind, year),
  };
}
