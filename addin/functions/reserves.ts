/** Reserves: balances rolled on, and how long one lasts. */
import { closings, runway } from '../../core';
import { block, items, number, optional } from './arguments';
import { aNumber, customFunction, numbers } from './descriptor';

export const reserves = [
  customFunction({
    id: 'RESERVES',
    summary: 'The closing balance of each reserve in each year: opening plus movements; it may fall below nil.',
    args: {
      openings: items('Openings', 'The opening balance of each reserve.'),
      movements: block('Movements', 'A row for each reserve and a column for each year: contributions above nil, drawdowns below it.'),
    },
    result: numbers('a row for each reserve, a column for each year', 'own money'),
    example: '=MTFP.RESERVES(B2:B6, C2:G6)',
    answer: ({ openings, movements }) => closings(openings, movements),
  }),
  customFunction({
    id: 'RUNWAY',
    summary: 'For how many years a reserve meets its drawdowns in full without falling below its floor.',
    args: {
      opening: number('Opening', 'The opening balance of the reserve.'),
      drawdowns: items('Drawdowns', 'What is taken in each year, entered above nil, first year first.'),
      floor: optional(number('Floor', 'The balance that must remain; nil if left out.'), 0),
    },
    result: aNumber('the number of years', 'count'),
    example: '=MTFP.RUNWAY(8000000, C9:G9, 5000000)',
    answer: ({ opening, drawdowns, floor }) => runway(opening, drawdowns, floor),
  }),
];
