import type { Decimal } from '../../../core/figures/decimal';
import type { FigureName } from '../../../core';
import type { Table } from '../../../core/plan/cells';
import { answer, known } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';
import { rowsIn } from '../reading/report-rows';
import type { ReportRow } from '../reading/report-rows';
import { closingDay } from '../words/dates';
import { fullPounds, shortPounds } from '../words/pounds';

/** A reserve, or a total of reserves, with its balance at each year's end. */
export interface Balance {
  readonly id: string;
  readonly name: string;
  /** Which of the plan's figures its closings are. */
  readonly figureName: FigureName | undefined;
  readonly opening: Answer<Decimal>;
  readonly closings: readonly Answer<Decimal>[];
  /** Nothing where no floor is set. */
  readonly floors?: readonly Answer<Decimal>[];
}

export interface Balances {
  readonly years: readonly string[];
  /** The reserves that may be spent, then their totals. */
  readonly all: readonly Balance[];
}

/** Opening and closing balances with floors, from the `strategy` and `reserves` reports; unusable reserves are in neither part. */
export function balancesOf(model: PlanModel, scenario: string, tables: readonly Table[]): Answer<Balances> {
  return answer(() => {
    const { years, rows } = rowsIn(model.planReport('strategy', scenario, tables));
    const floors = rowsIn(model.planReport('reserves', scenario, tables)).rows;
    const floorOf = (reserve: string) => floors.find(row => row.id === `floor/${reserve}`);
    const balance = (row: ReportRow, floor: ReportRow | undefined): Balance => ({
      id: row.id,
      name: row.label,
      figureName: row.figureName,
      opening: row.figure('opening'),
      closings: years.map(row.figure),
      ...(floor && { floors: years.map(floor.figure) }),
    });
    const ofPart = (part: string) => rows.filter(row => row.words('part') === part);
    return {
      years,
      all: [...ofPart('balance').map(row => balance(row, floorOf(row.id))), ...ofPart('total').map(row => balance(row, undefined))],
    };
  });
}

/** What is left above the floor at a year's end; below nil the floor is broken. */
export function aboveFloor({ closings, floors }: Balance, index: number): Answer<Decimal> | undefined {
  const floor = floors?.[index];
  const closing = closings[index]!;
  if (!floor) return undefined;
  return floor.known && closing.known ? known(closing.value.minus(floor.value)) : floor.known ? closing : floor;
}

/** What the picture of a balance says: where it first breaks its floor, or where it comes nearest to it. */
export function balanceInWords(balance: Balance, years: readonly string[]): string {
  const last = balance.closings.at(-1);
  const faulty = [balance.opening, ...balance.closings].find(one => !one.known);
  if (faulty && !faulty.known) return faulty.sentence;
  if (!balance.floors)
    return balance.opening.known && last?.known
      ? `${balance.name} ${balance.opening.value.eq(last.value) ? `stays at ${shortPounds(last.value)}` : `goes from ${shortPounds(balance.opening.value)} to ${shortPounds(last.value)} by ${closingDay(years.at(-1)!)}`}. No floor is set.`
      : '';
  const unknownFloor = balance.floors.find(one => !one.known);
  if (unknownFloor && !unknownFloor.known) return `The floor of ${balance.name} is not known. ${unknownFloor.sentence}`;
  const rooms = years
    .map((year, index) => ({ year, index, room: aboveFloor(balance, index) }))
    .flatMap(one => (one.room?.known ? [{ ...one, room: one.room.value }] : []));
  const broken = rooms.find(one => one.room.isNegative() && !one.room.isZero());
  const floorAt = (index: number) => {
    const floor = balance.floors![index]!;
    return floor.known ? fullPounds(floor.value) : '';
  };
  if (broken)
    return `${balance.name} breaks its floor of ${floorAt(broken.index)} at ${closingDay(broken.year)}, by ${fullPounds(broken.room.abs())}.`;
  const nearest = rooms.reduce<(typeof rooms)[number] | undefined>(
    (least, one) => (!least || one.room.lt(least.room) ? one : least),
    undefined,
  );
  if (!nearest) return 'The floor is not known.';
  return `${balance.name} stays above its floor. It comes closest at ${closingDay(nearest.year)}: ${nearest.room.isZero() ? `exactly at the floor of ${floorAt(nearest.index)}` : `${fullPounds(nearest.room)} above the floor of ${floorAt(nearest.index)}`}.`;
}

/** The balance to show first: that of a reserve with a floor to keep. */
export const firstToShow = ({ all }: Balances): string =>
  (all.find(one => one.floors) ?? all.find(one => one.id === 'totalReserves') ?? all[0])?.name ?? '';
