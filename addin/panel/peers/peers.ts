/** A body beside others of its kind, from the published record: Band D, rise, distance from the limit, growth of the tax base. */
import { Decimal, ModelError, highestBandDNotExcessive, principleFor, comparedWithPeers } from '../../../core';
import type { FinancialYear, Table } from '../../../core';
import { regionOf } from '../../../core/bodies/peers';
import type { PublishedBody } from '../../../core/bodies/published-bodies';
import { bodyFact, sameName } from '../reading/plan-tables';
import { fullPounds, percent } from '../words/pounds';
import { plainName } from '../words/names';

export const GROUPS = ['region', 'like size', 'all'] as const;
export type Group = (typeof GROUPS)[number];

/** How many of the nearest in size make the family of like size. */
const FAMILY = 8;

export interface PeerRow {
  readonly body: PublishedBody;
  readonly bandD: Decimal;
  readonly rise?: Decimal;
  readonly riseRate?: Decimal;
  /** What the year's limit would have allowed beyond Band D; nothing where no limit is known or none applies. */
  readonly room?: Decimal;
  readonly baseGrowth?: Decimal;
}

/** The body of the plan in the record: by its code, else by its name, else by the longest of its words that one body of its kind has. */
export function ownBody(tables: readonly Table[], bodies: readonly PublishedBody[]): PublishedBody | undefined {
  const live = bodies.filter(({ ended }) => ended === undefined);
  const fact = (name: string) => bodyFact(name, tables) ?? '';
  const [code, name, kind] = [fact('Code'), fact('Name'), fact('Kind')];
  const ofKind = live.filter(body => body.kind === (/fire/i.test(kind) && !/police$/i.test(kind) ? 'fire' : 'police'));
  return (
    live.find(body => sameName(body.code, code)) ??
    live.find(body => sameName(body.name, name)) ??
    ofKind.find(body =>
      plainName(name)
        .split(' ')
        .some(word => word.length > 5 && plainName(body.name).startsWith(word)),
    )
  );
}

/** The others it is set beside. */
export function groupOf(own: PublishedBody, group: Group, bodies: readonly PublishedBody[]): PublishedBody[] {
  const others = bodies.filter(one => one !== own && one.ended === undefined && one.kind === own.kind && one.country === own.country);
  if (group === 'all') return others;
  if (group === 'region') return regionOf(own, bodies);
  const size = sizeOf(own);
  if (size === undefined) return [];
  return others
    .flatMap(one => {
      const of = sizeOf(one);
      return of === undefined ? [] : [{ one, apart: of.minus(size).abs() }];
    })
    .sort((a, b) => a.apart.comparedTo(b.apart))
    .slice(0, FAMILY)
    .map(({ one }) => one);
}

const sizeOf = ({ taxBase }: PublishedBody): Decimal | undefined => amountIn(taxBase, Math.max(...taxBase.keys()));

/** The years in which the body and at least half of the others have a Band D, latest first. */
export function yearsWith(own: PublishedBody, others: readonly PublishedBody[]): FinancialYear[] {
  return [...own.bandD.keys()].filter(year => others.filter(one => one.bandD.has(year)).length * 2 >= others.length).sort((a, b) => b - a);
}

/** The body and the others that have a Band D of the year, lowest first. */
export const peerRows = (own: PublishedBody, others: readonly PublishedBody[], year: FinancialYear): PeerRow[] =>
  [own, ...others].flatMap(body => rowOf(body, year) ?? []).sort((a, b) => a.bandD.comparedTo(b.bandD));

function rowOf(body: PublishedBody, year: FinancialYear): PeerRow | undefined {
  const [now, before] = [amountIn(body.bandD, year), amountIn(body.bandD, year - 1)];
  if (!now) return undefined;
  const [base, baseBefore] = [amountIn(body.taxBase, year), amountIn(body.taxBase, year - 1)];
  const limit = before && limitOf(body, before, year);
  return {
    body,
    bandD: now,
    ...(before && { rise: now.minus(before), riseRate: now.minus(before).div(before) }),
    ...(limit && { room: limit.minus(now) }),
    ...(base && baseBefore && { baseGrowth: base.div(baseBefore).minus(1) }),
  };
}

const amountIn = (series: ReadonlyMap<FinancialYear, string>, year: FinancialYear): Decimal | undefined => {
  const text = series.get(year);
  return text === undefined ? undefined : new Decimal(text);
};

function limitOf({ kind, country, name }: PublishedBody, before: Decimal, year: FinancialYear): Decimal | undefined {
  try {
    const { principle } = principleFor(year, { kind, country, name, lowestQuartile: false, hasPanel: kind === 'police' });
    return principle.form === 'none' ? undefined : highestBandDNotExcessive(before, principle);
  } catch (error) {
    if (error instanceof ModelError) return undefined;
    throw error;
  }
}

/** The average of some amounts; nothing where there are none. */
const averageOf = (amounts: readonly Decimal[]): Decimal | undefined =>
  amounts.length ? amounts.reduce((sum, one) => sum.plus(one), new Decimal(0)).div(amounts.length) : undefined;

/** How the body stands to the others, as an annual report says it, a sentence each. */
export function peersInWords(own: PublishedBody, rows: readonly PeerRow[], year: string): string[] {
  const mine = rows.find(({ body }) => body === own);
  const others = rows.filter(({ body }) => body !== own);
  if (!mine || !others.length) return [`No other body’s Band D of ${year} is in the record.`];
  const { average, difference, place, of } = comparedWithPeers(mine.bandD, others);
  const riseRate = averageOf(others.flatMap(one => one.riseRate ?? []));
  const growth = averageOf(others.flatMap(one => one.baseGrowth ?? []));
  return [
    `Band D of ${year} is ${pounds(mine.bandD)}, ${difference.isZero() ? 'the average of' : `${pounds(difference.abs())} ${difference.isNegative() ? 'below' : 'above'} the average of`} the ${others.length} others (${pounds(average)}); it is the ${ordinal(place)} lowest of ${of}.`,
    ...(mine.riseRate && riseRate ? [`It rose by ${percent(mine.riseRate)}; theirs by ${percent(riseRate)} on average.`] : []),
    ...(mine.room ? [roomInWords(mine.room)] : []),
    ...(mine.baseGrowth && growth ? [`The tax base grew by ${percent(mine.baseGrowth)}; theirs by ${percent(growth)} on average.`] : []),
  ];
}

const pounds = (amount: PeerRow['bandD']): string => fullPounds(amount, 2);

const roomInWords = (room: PeerRow['bandD']): string =>
  room.isZero()
    ? 'It took the whole of the year’s limit.'
    : room.isNegative()
      ? `It is ${pounds(room.abs())} above the year’s limit by the figures as printed.`
      : `It stayed ${pounds(room)} below the year’s limit.`;

function ordinal(place: number): string {
  const teen = place % 100 > 10 && place % 100 < 14;
  return `${place}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th')}`;
}
