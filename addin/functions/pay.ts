/** Pay and prices: the cost of awards from their month, and figures carried on by a rate. */
import { pay as awarded, uprate } from '../../core';
import { list, number, optional, whole } from './arguments';
import { customFunction, numbers } from './descriptor';

export const pay = [
  customFunction({
    id: 'PAY',
    summary: 'The pay bill of each year, with each year’s award paid from its month; unrounded.',
    args: {
      cost: number('Cost at 1 April rates', 'A full year’s cost at the rates in force on 1 April of the first year.'),
      awards: list('Awards', 'The award of each year as a fraction (0.03 is 3%), in one row or one column.'),
      fromMonth: optional(whole('From month', 'The calendar month the award is paid from, 4 for April; 9 if left out or 0.'), 9),
    },
    result: numbers('one amount a year, in the direction of the awards', 'own money'),
    example: '=MTFP.PAY(1000000, C5:G5, 9)',
    answer: ({ cost, awards, fromMonth }) => awards.along(awarded(cost, awards.amounts, fromMonth)),
  }),
  customFunction({
    id: 'UPRATE',
    summary: 'A figure grown by each year’s rate on the year before; unrounded.',
    args: {
      base: number('Base', 'The figure of the year before the first rate.'),
      rates: list('Rates', 'The growth of each year as a fraction, in one row or one column.'),
    },
    result: numbers('one amount a year, in the direction of the rates'),
    example: '=MTFP.UPRATE(250000, C6:G6)',
    answer: ({ base, rates }) => rates.along(uprate(base, rates.amounts)),
  }),
];
