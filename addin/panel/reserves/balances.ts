import type { Decimal } from '../../../core/figures/decimal';
import type { FigureName } from '../../../core';
import type { Table } from '../../../core/plan/cells';
import { answer, known } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';
import { rowsIn } from '../reading/report-rows';
import type { ReportRow } from '../reading/report-rows';
import { closingDay } from '../words/dates';
import { fullPounds, shortPounds } from '../words/pounds';

/** What stands in a reserve at a year's end, and the floor it is to keep; no floor where none is set. */
export interface YearEnd {
  readonly year: string;
  readonly closing: Answer<Decimal>;
  readonly floor?: Answer<Decimal>;
}

/** A reserve, or a total of reserves, with its balance at each year's end. */
export interface Balance {
  readonly id: string;
  readonly name: string;
  /** Which of the plan's figures its closings are. */
  readonly figureName: FigureName | undefined;
  readonly opening: Answer<Decimal>;
  readonly yearEnds: readonly YearEnd[];
}

export const closingsOf = ({ yearEnds }: Balance): Answer<Decimal>[] => yearEnds.map(({ closing }) => closing);

/** The floor at each year's end; none where no floor is set. */
export const floorsOf = ({ yearEnds }: Balance): Answer<Decimal>[] => yearEnds.flatMap(({ floor }) => floor ?? []);

export const hasFloor = (balance: Balance): boolean => floorsOf(balance).length > 0;

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
      yearEnds: years.map(year => ({ year, closing: row.figure(year), ...(floor && { floor: floor.figure(year) }) })),
    });
    const ofPart = (part: string) => rows.filter(row => row.words('part') === part);
    return {
      years,
      all: [...ofPart('balance').map(row => balance(row, floorOf(row.id))), ...ofPart('total').map(row => balance(row, undefined))],
    };
  });
}

/** What is left above the floor at a year's end; below nil the floor is broken. */
export function aboveFloor(closing: Answer<Decimal>, floor: Answer<Decimal>): Answer<Decimal> {
  return floor.known && closing.known ? known(closing.value.minus(floor.value)) : floor.known ? closing : floor;
}

/** What the picture of a balance says: where it first breaks its floor, or where it comes nearest to it. */
export function balanceInWords(balance: Balance): string {
  const last = balance.yearEnds.at(-1);
  const faulty = [balance.opening, ...closingsOf(balance)].find(one => !one.known);
  if (faulty && !faulty.known) return faulty.sentence;
  if (!hasFloor(balance))
    return balance.opening.known && last?.closing.known
      ? `${balance.name} ${balance.opening.value.eq(last.closing.value) ? `stays at ${shortPounds(last.closing.value)}` : `goes from ${shortPounds(balance.opening.value)} to ${shortPounds(last.closing.value)} by ${closingDay(last.year)}`}. No floor is set.`
      : '';
  const unknownFloor = floorsOf(balance).find(one => !one.known);
  if (unknownFloor && !unknownFloor.known) return `The floor of ${balance.name} is not known. ${unknownFloor.sentence}`;
  const rooms = balance.yearEnds.flatMap(({ year, closing, floor }) => {
    const room = floor && aboveFloor(closing, floor);
    return room?.known && floor?.known ? [{ year, floor: fullPounds(floor.value), room: room.value }] : [];
  });
  const broken = rooms.find(one => one.room.isNegative() && !one.room.isZero());
  if (broken)
    return `${balance.name} breaks its floor of ${broken.floor} at ${closingDay(broken.year)}, by ${fullPounds(broken.room.abs())}.`;
  const nearest = rooms.reduce<(typeof rooms)[number] | undefined>(
    (least, one) => (!least || one.room.lt(least.room) ? one : least),
    undefined,
  );
  if (!nearest) return 'The floor is not known.';
  return `${balance.name} stays above its floor. It comes closest at ${closingDay(nearest.year)}: ${nearest.room.isZero() ? `exactly at the floor of ${nearest.floor}` : `${fullPounds(nearest.room)} above the floor of ${nearest.floor}`}.`;
}

/** The balance to show first: that of a reserve with a floor to keep. */
export const firstToShow = ({ all }: Balances): string =>
  (all.find(hasFloor) ?? all.find(one => one.id === 'totalReserves') ?? all[0])?.name ?? '';
