/** Commissioning: needs shares, exact allocation, damping from last year, and grant rounds. */
import { allocate, award, damp, needs } from '../../core';
import { block, column, items, list, namedList, number, optional, yesOrNo } from './arguments';
import { customFunction, numbers } from './descriptor';

const pot = number('Pot', 'The whole amount to share, in pounds.');

export const commissioning = [
  customFunction({
    id: 'NEEDS',
    summary: 'Each partnership’s share of need from its indicators and their weights; the shares sum to 1.',
    args: {
      indicators: block('Indicators', 'A row for each partnership and a column for each indicator.'),
      weights: items('Weights', 'The weight of each indicator; they are divided by their sum.'),
    },
    result: numbers('one share a partnership, in a column', 'rate'),
    example: '=MTFP.NEEDS(B2:D10, B12:D12)',
    answer: ({ indicators, weights }) => column(needs(indicators, weights)),
  }),
  customFunction({
    id: 'ALLOCATE',
    summary: 'A pot shared by need within floors and caps; the amounts sum to the pot exactly.',
    args: {
      pot,
      needs: namedList('Needs', 'The need of each partnership, in one row or one column; or its name and its need in two columns.'),
      floors: optional(items('Floors', 'The least each may get; none if left out.'), null),
      caps: optional(items('Caps', 'The most each may get; a blank or 0 is no cap.'), null),
      unit: optional(number('Unit', 'Amounts are multiples of this; 0.01 if left out or 0.'), 0.01),
    },
    result: numbers('one amount a partnership, in the direction of the needs', 'own money'),
    example: '=MTFP.ALLOCATE(640000, B2:B10, C2:C10, D2:D10, 1)',
    answer: values =>
      values.needs.along(
        allocate(
          values.pot,
          values.needs.amounts,
          values.floors && values.needs.sameRows(values.floors),
          values.caps && values.needs.sameRows(values.caps),
          values.unit,
        ),
      ),
  }),
  customFunction({
    id: 'DAMP',
    summary: 'Target amounts held to a largest fall from last year, paid for out of the gains; the total stays.',
    args: {
      targets: list('Target amounts', 'What each would get undamped, in one row or one column.'),
      lastYear: items('Last year’s amounts', 'What each got last year, in the same order.'),
      largestFall: number('Largest fall', 'As a fraction: 0.05 is at most 5% down, −0.025 at least 2.5% up.'),
      largestRise: optional(number('Largest rise', 'As a fraction; no limit if left out or 0.'), undefined),
    },
    result: numbers('one amount each to the penny, in the direction of the targets', 'own money'),
    example: '=MTFP.DAMP(C2:C10, B2:B10, 0.05)',
    answer: ({ targets, lastYear, largestFall, largestRise }) => targets.along(damp(targets.amounts, lastYear, largestFall, largestRise)),
  }),
  customFunction({
    id: 'AWARD',
    summary: 'A grant round: bids at or above the threshold are funded from the highest score until one does not fit.',
    args: {
      pot,
      requested: namedList('Requested', 'What each bid asks for, in one row or one column; or its name and its request in two columns.'),
      scores: items('Scores', 'The score of each bid, in the same order.'),
      threshold: number('Threshold', 'The lowest score that may be funded.'),
      partial: optional(yesOrNo('Partial', 'TRUE gives the first bid that does not fit what is left; FALSE if left out.'), false),
    },
    result: numbers('one award a bid, in the direction of the requests', 'own money'),
    example: '=MTFP.AWARD(100000, C2:C20, D2:D20, 60, TRUE)',
    answer: values =>
      values.requested.along(
        award(values.pot, values.requested.amounts, values.requested.sameRows(values.scores), values.threshold, values.partial),
      ),
  }),
];
