import type { Figure } from '../../figures/figure';
import { CompleteMap } from '../../lookups';
import type { ReadonlyCompleteMap } from '../../lookups';
import type { ReserveYear } from '../../reserves/balance';
import { FLOOR_OF, FLOOR_SET_BY, floorOf } from '../../reserves/floor';
import { madeInOrder } from '../../reserves/order-of-movements';
import { countsForBudget } from '../../reserves/usable';
import type { FinancialYear } from '../../years/financial-year';
import type { Reserve, ReserveKind } from '../read-reserves';
import type { ChangeFigures } from './changes';
import { lawOf } from '../../terms';
import { provenanceOf } from './context';
import type { SettleContext } from './context';
import { isTyped } from '../cells';
import { grouped } from '../once-per';
import { askedIn } from './reserve-movements';
import type { AskedMovement, AskedTransfer } from './reserve-movements';

export interface ReservesOfYear<F> {
  readonly balances: ReadonlyCompleteMap<Reserve, ReserveYear<F>>;
  readonly asked: readonly AskedMovement<F>[];
  readonly transfers: readonly (AskedTransfer<F> & { readonly made: F })[];
  readonly contributions: F;
  readonly drawdowns: F;
}

/** One year of all reserves, to the penny. */
export function settleReserves<F extends Figure<F>>(
  year: FinancialYear,
  openings: ReadonlyCompleteMap<Reserve, F>,
  changes: readonly ChangeFigures<F>[],
  netBudget: F,
  context: SettleContext<F>,
): ReservesOfYear<F> {
  const { plan, kind } = context;
  const law = lawOf('totalReserves', plan.body);
  const nothing = context.nothing();
  const { asked, transfers: due, missing } = askedIn(year, changes, context);
  const ofReserve = grouped(asked, one => one.reserve);
  const askedOf = (reserve: Reserve, what: AskedMovement<F>['kind']) => (ofReserve.get(reserve) ?? []).filter(one => one.kind === what);
  const of = (reserve: Reserve, what: AskedMovement<F>['kind']) =>
    kind.total(
      askedOf(reserve, what).map(one => one.asked),
      '£',
    );
  const moved = madeInOrder(
    new CompleteMap(plan.reserves.map(reserve => [reserve, openings.of(reserve)])),
    {
      contribution: reserve => of(reserve, 'contribution'),
      transfers: due,
      drawdown: reserve => (askedOf(reserve, 'drawdown').length ? of(reserve, 'drawdown') : undefined),
    },
    nothing,
    year,
  );
  const contributions = kind.total(
    plan.reserves.filter(countsForBudget).map(reserve => moved.contributions.of(reserve)),
    '£',
  );
  const balances = new CompleteMap(
    plan.reserves.map(reserve => {
      const opening = openings.of(reserve);
      const into = moved.putIn.of(reserve);
      const out = moved.takenOut.of(reserve);
      return [
        reserve,
        {
          opening,
          putIn: into,
          takenOut: out,
          closing: opening
            .plus(into)
            .minus(out)
            .called(
              { table: 'Reserve', row: reserve.name, year },
              {
                law,
                ...provenanceOf(reserve.source),
                how: words =>
                  `${words.amount(opening)} at the start${words.unlessNil(into, `, plus ${words.amount(into)} put in`)}${words.unlessNil(out, `, less ${words.amount(out)} taken out`)}`,
              },
            ),
          floor: floorIn(reserve, netBudget, year, context),
        },
      ];
    }),
  );
  return {
    balances,
    asked,
    transfers: moved.transfers,
    contributions: contributions.called({ term: 'contributions', year }, { how: 'what the budget puts into usable reserves, added up' }),
    drawdowns: kind
      .total(
        [
          ...plan.reserves.filter(countsForBudget).map(reserve => moved.drawdowns.of(reserve)),
          ...missing,
          ...context.faultsOf('Movement', year),
          ...context.faultsOf('Reserve', year),
        ],
        '£',
      )
      .called({ term: 'drawdowns', year }, { how: 'what is drawn from usable reserves for the budget, added up' }),
  };
}

/** The closing balance of all reserves of a kind. A reserve without a kind would be left out of every total: none is then known. */
export function closingOf<F extends Figure<F>>(
  kindOf: ReserveKind,
  year: FinancialYear,
  { balances }: ReservesOfYear<F>,
  context: SettleContext<F>,
): F {
  const { kind, plan } = context;
  const unsorted = plan.reserves
    .filter(reserve => !reserve.kind)
    .map(reserve =>
      kind.faulty({
        kind: 'wrong',
        sentence: `Reserve “${reserve.name}”, Kind, is not known, so no total of reserves is; type general, earmarked, capital or unusable.`,
      }),
    );
  const closings = [...balances].filter(([reserve]) => reserve.kind === kindOf).map(([, balance]) => balance.closing);
  return kind.total([...closings, ...unsorted, ...context.faultsOf('Reserve', year), ...context.faultsOf('Movement', year)], '£');
}

function floorIn<F extends Figure<F>>(reserve: Reserve, netBudget: F, year: FinancialYear, context: SettleContext<F>): F {
  const name = { table: 'Reserve', row: reserve.name, of: FLOOR_OF, year };
  const amount = context.cell(reserve.floor, context.nothing(), '£');
  return isTyped(reserve.floorRate)
    ? floorOf(amount, context.cell(reserve.floorRate, context.nothing('rate'), 'rate'), netBudget, name)
    : amount.called(name, { how: isTyped(reserve.floor) ? 'typed' : 'nil: no floor is set', law: FLOOR_SET_BY });
}
