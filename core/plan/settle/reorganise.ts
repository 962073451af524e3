import type { Figure } from '../../figures/figure';
import { CompleteMap, itemAt } from '../../lookups';
import type { FinancialYear } from '../../years/financial-year';
import { handedOver } from '../../precept/handed-over';
import type { ByYear } from '../../years/horizon';
import { adjustedAmount, sameWords } from '../cells';
import { authoritiesIn, countingHandovers, sharesOf, sumOfShares } from '../read-reorganisation';
import type { Handover } from '../read-reorganisation';
import { provenanceOf } from './context';
import type { SettleContext } from './context';

/** A billing authority's tax base, in the base year and in each year of the plan. */
export interface AuthorityBase<F> {
  readonly name: string;
  readonly baseYear: F;
  readonly years: ByYear<F>;
}

/**
 * The tax bases after handovers: from its year on, a share of an authority's base is another's. The part goes on growing as the
 * authority it came from. An authority that begins with a handover stands after those of the table.
 */
export function reorganised<F extends Figure<F>>(
  bases: readonly AuthorityBase<F>[],
  context: SettleContext<F>,
): readonly AuthorityBase<F>[] {
  const handovers = countingHandovers(context.plan.handovers, context.plan.body);
  if (!handovers.length) return bases;
  const { years } = context.plan.horizon;
  const begun = authoritiesIn(handovers.map(({ to }) => to)).filter(to => !bases.some(({ name }) => sameWords(name, to)));
  const nothing = context.nothing('dwellings');
  const none = new CompleteMap(years.map(year => [year, nothing]));
  const all = [...bases, ...begun.map(name => ({ name, baseYear: nothing, years: none }))];
  const parts = new CompleteMap(years.map(year => [year, partsOf(bases, handovers, year, context)]));
  return all.map(one => ({
    ...one,
    years: new CompleteMap(years.map(year => [year, afterHandovers(one, year, parts.of(year), context)])),
  }));
}

interface Part<F> {
  readonly from: string;
  readonly to: string;
  readonly amount: F;
  readonly source: string;
}

function partsOf<F extends Figure<F>>(
  bases: readonly AuthorityBase<F>[],
  handovers: readonly Handover[],
  year: FinancialYear,
  { kind }: SettleContext<F>,
): Part<F>[] {
  return bases.flatMap(({ name, years }) => {
    const going = sharesOf(handovers, name, year);
    const shares = going.map(({ share }) => (share.fault ? kind.faulty(share.fault) : kind.of(adjustedAmount(share), 'rate')));
    const amounts = handedOver(years.of(year), shares, sumOfShares(going).eq(1));
    return going.map(({ to, source }, place): Part<F> => ({ from: name, to, amount: itemAt(amounts, place), source }));
  });
}

function afterHandovers<F extends Figure<F>>(
  { name, years }: AuthorityBase<F>,
  year: FinancialYear,
  parts: readonly Part<F>[],
  context: SettleContext<F>,
): F {
  const own = years.of(year);
  const gone = parts.filter(({ from }) => sameWords(from, name));
  const come = parts.filter(({ to }) => sameWords(to, name));
  if (!gone.length && !come.length) return own;
  const after = context.kind.total(
    [gone.reduce((left, { amount }) => left.minus(amount), own), ...come.map(({ amount }) => amount)],
    'dwellings',
  );
  const said = [...gone.map(({ to }) => `to ${to}`), ...come.map(({ from }) => `from ${from}`)].join(', ');
  const sources = authoritiesIn([...gone, ...come].map(({ source }) => source).filter(Boolean));
  return after.called(
    { table: 'Billing authority', row: name, of: 'tax base', year },
    { how: `its own, and what is handed over ${said}`, ...provenanceOf(sources.join('; ')) },
  );
}
