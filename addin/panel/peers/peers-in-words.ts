import { comparedWithPeers } from '../../../core';
import type { PublishedBody } from '../../../core/bodies/published-bodies';
import { fullPounds, percent } from '../words/pounds';
import { averageOf } from './peers';
import type { PeerRow } from './peers';

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
