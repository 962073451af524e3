import { Exact, exactKind } from '../figures/exact';
import { drawnProRata } from '../reserves/pro-rata';
import { sameWords } from './cells';
import { grouped, oncePer } from './once-per';
import type { Reserve } from './read-reserves';
import type { MovementSource } from './settle/reserve-movements';
import type { YearFigures } from './settle/settle';

/** A movement of a year as asked and as made. */
export interface MadeMovement {
  readonly name: string;
  readonly source: MovementSource;
  readonly kind: 'contribution' | 'drawdown' | 'transfer';
  readonly reserve: Reserve;
  readonly to?: Reserve;
  readonly asked: Exact;
  readonly made: Exact;
}

/** What is made is reported by itself: how firm it is, the movement's own row says. */
const withoutStatus = (figure: Exact): Exact => (figure.d ? new Exact(undefined, undefined, figure.n, figure.d) : new Exact(figure.amount));

/**
 * Every movement of a year with what is made of it. Contributions are made whole; transfers get at most what is there;
 * drawdowns that ask more than their reserve holds are cut pro rata to the penny, ties by name. Nil rows are left out.
 */
export const movementsMade = oncePer(({ reserves }: YearFigures<Exact>): readonly MadeMovement[] => {
  const { asked, transfers, balances } = reserves;
  const askedOf = grouped(
    asked.filter(one => one.kind === 'drawdown'),
    one => one.reserve,
  );
  const givenBy = grouped(transfers, one => one.reserve);
  const contributions = asked.filter(one => one.kind === 'contribution').map(one => ({ ...one, made: one.asked }));
  const drawdowns = [...balances].flatMap(([reserve, { takenOut }]) => {
    const of = askedOf.get(reserve) ?? [];
    const transferred = (givenBy.get(reserve) ?? []).map(one => one.made);
    const drawn = transferred.reduce((left, one) => left.minus(one), takenOut);
    const fault = drawn.fault ?? of.find(one => one.asked.fault)?.asked.fault;
    if (fault) return of.map(one => ({ ...one, made: new Exact(drawn.amount, fault) }));
    const needed = exactKind.total(
      of.map(one => one.asked),
      '£',
    );
    if (drawn.reaches(needed)) return of.map(one => ({ ...one, made: withoutStatus(one.asked) }));
    const made = drawnProRata(
      drawn.amount,
      of.map(one => ({ name: one.name, asked: one.asked.amount })),
    );
    return of.map((one, index) => ({ ...one, made: new Exact(made[index]) }));
  });
  const all: MadeMovement[] = [...contributions, ...transfers.map(one => ({ ...one, kind: 'transfer' as const })), ...drawdowns];
  return all.filter(one => one.asked.fault || one.made.fault || !one.asked.isNil);
});

/** A year's movements by each reserve that gives or receives. */
export const movementsByReserve = oncePer((year: YearFigures<Exact>): ReadonlyMap<Reserve, readonly MadeMovement[]> => {
  const ends = movementsMade(year).flatMap(one => [
    { reserve: one.reserve, one },
    ...(one.to && one.to !== one.reserve ? [{ reserve: one.to, one }] : []),
  ]);
  return new Map([...grouped(ends, end => end.reserve)].map(([reserve, of]) => [reserve, of.map(end => end.one)]));
});

/** What a movement is for: what its row says, or else its own name. */
export const purposeOf = ({ source, name }: Pick<MadeMovement, 'source' | 'name'>): string =>
  source.table === 'Movement' && source.row.purpose ? source.row.purpose : name;

/** The rows that pay for the same thing. */
export const isFor = (movement: Pick<MadeMovement, 'source' | 'name'>, purpose: string): boolean => sameWords(purposeOf(movement), purpose);
